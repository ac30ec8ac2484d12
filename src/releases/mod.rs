//! Releases: the clock of each train, its weeks and their states, and the items of each release. The composer words them,
//! the changelog shows them, and credits say who shaped them.
//!
//! ## Decisions
//! - 2026-11-21: a week's number is unique in its train and each step moves one row from the state it was seen in; that alone makes
//!   publishing happen once, also from two processes or after a crash.
//! - 2026-11-26: a release's id in feeds is drawn at its publication and kept: made of the site's address it would change
//!   when the site moves, and readers would be shown every release once more. Those of before keep what they had.
//! - 2026-11-30: where an item comes from is a table of its own: one without a post was written by staff, one with several
//!   was joined, and a post may stand in several items and releases. An item goes out if it has no post, or one that is
//!   still finished and public; the others are taken away from it, so that a release names only what it shipped.
//! - 2026-11-30: a line that goes out while it keeps the title of a hidden post to itself does not come from that post any
//!   more, and still knows it: otherwise nothing would have it say its words again once the post is back.
//! - 2026-11-30: a post shipped by the version of the latest published release in which it stands; that is told in one
//!   place. The decision keeps the release, since weeks are those of several trains.
//! - 2026-11-30: a release keeps the day that it was where the site was when it went out: the setting of today says nothing
//!   of it. Those of before have the day after which they are named.
//! - 2026-11-30: what staff word is the original, with its language; what it says in others stands beside it, each text with a
//!   revision of its own, so that two who translate are not in each other's way. A reader is told the nearest: their language,
//!   for Chinese the other script, English, the original. A line that repeats a hidden title in any language keeps all of
//!   them to itself.
//! - 2026-11-30: a line is joined with the one above it, which keeps its words: any two are brought together by moving one of
//!   them. Who voted for both is counted once, before the write. Of a post that was split, both lines go out with it. Whom
//!   staff leave out of a line stays left out of what becomes of it.
//! - 2026-11-30: a text in another language keeps a digest of the words it was made from, and not their revision: that counts
//!   a place or a highlight too, and comes back changed where words are taken back. Once the original says something else, the
//!   text is told as older than that, which is no gap, until somebody changes it or says that it is still right.
//! - 2026-11-30: skipping a week opens the next one; whoever skipped it takes that back within ten minutes, as every act, unless
//!   the next one has gone on meanwhile. Then the week is as it was, with its items and its approval, and the next one is not there.
//! - 2026-11-30: a moved week keeps when it was to go out: the next one opens from there, so that a Friday which goes out on
//!   Thursday is not followed by the same Friday. Moving changes what was approved, which has to be approved again.
//! - 2026-11-30: a week that is announced to be skipped is known by the day of its publication: it has a row of its own among
//!   the weeks once it would open, with that reason, and the one behind it opens in the same step.
//! - 2026-11-30: an approval is of a digest of everything that would go out, made with the rows held. What lies below does not
//!   know of releases, and hides, merges and renames; the clock makes the digest again, and with another one the approval
//!   lapses, so that nothing goes out that nobody looked at. Where nothing is left, the week is skipped as before. What every
//!   release says beside its changes is part of it, and read here for that alone: it is worded above.
//! - 2026-11-30: highlights are counted inside the write that puts a line at the top, also where one comes back. What has more
//!   from before keeps them.
//! - 2026-11-30: headings stand in the order of their first lines: a line that staff put first takes its heading along.
//! - 2026-11-30: what a line leaves unsaid is asked, and never refused: real changelogs are full of lines that tell a fault.
//!   One that begins by saying that it was fixed is none, as the Chinese convention has all of them. Whoever keeps a line that
//!   names nothing says why, and everybody reads that: a reason of a few, which seven languages have.
//! - 2026-11-30: mails of a release wait some minutes after it is out: what is wrong with it is seen by then, and who was told
//!   cannot be untold. The job of the digests waits, with a lease of nobody's; stopping takes it away, so that no look is
//!   needed at what may go. Everybody is credited at once.
//! - 2026-11-30: the number of a week counts the publications of its train's clock, not its releases: those that pass while a
//!   release waits are weeks too, skipped with that reason, of the last ten years. Owners say which number a week has, and it
//!   may be any above those that are over. Before, a release that was three weeks late
//!   was followed by the next number.
//! - 2026-11-30: a release that is put on hold keeps its approval: once it goes on, it goes out if its hour has come. Taking an
//!   approval back ([`withdraw_approval`]) says nothing to fans; a hold ([`set_hold`]) has a public reason. The address of the
//!   first, `/releases/next/hold`, is older than the second and stays: scripts use it.
//! - 2026-11-30: a release that is recalled stays published, with its version, its lines and its place in feeds, and says that
//!   it was recalled: it was out. Nobody takes that back; a later release brings its posts again. Its credits stay, and do not
//!   count. Whoever was told of it is told once more; a digest that nobody has begun to send is taken back instead.
//! - 2026-11-30: what staff worded in a release that is recalled comes back with its posts, at the next cutoff of the
//!   train with which they ship by now, whichever that is, or with those taken in late: a line with what it carries and
//!   says in other languages, its place and its highlight, and with those of its posts that are finished still and go
//!   with that train. One that was merged leads on to the other, unless the line merely repeats its title; an area that
//!   was merged leads on; what was corrected in a post since is followed as by a line that is to come. Of two recalled
//!   releases that say a post the later has it. A line without a post comes back with the first cutoff of its own train
//!   after the recall: whoever leaves it out then is not asked again. Line and origin are kept apart (`returned_items`),
//!   so that staff see it.
//! - 2026-11-30: a finished post may have its line before the cutoff, so that it can be worded without haste: it is a line of the
//!   release that collects, with all that may be done with one, and stands before those that come in later. What is taken
//!   back until the cutoff is told there as later; a week of which nothing else is left is skipped. Lines that come back have
//!   their words already, and wait for the cutoff.
//! - 2026-11-30: the paragraph at the head of a recalled release comes back with its lines at the first cutoff after the recall, in
//!   each language, where nobody has written another one for that release. Its known issues do not: they were those of a build.
//! - 2026-11-30: a line that two were joined into says both of them once more: what came back and was joined does not come back
//!   beside itself. Which lines wait for a cutoff is told before it, by the same look as takes them in.
//! - 2026-11-30: of a release that was recalled nothing more is said, neither of bugs nor in its text; what was said before can be
//!   taken back. What holds from then on is said of the release that is coming.
//! - 2026-11-30: a line without a post that says just what another one does, of the same area and kind, is the same press again.
//! - 2026-12-01: it may be written before the cutoff, too. A week that has nothing else goes out with it: somebody of the staff
//!   wanted it told. What is skipped loses it, as all that was worded early, and the page says so.
//! - 2026-11-30: releases are held before posts, and each in the order of their numbers: what publishes, approves or recalls has
//!   its release first and then the posts of it. So whoever changes a post and with it what releases say (hiding it, showing
//!   it again, correcting it) holds these before it ([`hold_with`]); otherwise each would wait for the other.
//! - 2026-11-30: a coming release is named by the version that is planned, of whichever train. Where somebody moved it,
//!   an address with a version that was planned before is answered with 409, and with what it led to: where that is now, and
//!   what was typed there. Which versions it may have had is computed from the days of its week: nothing is kept for that.
//! - 2026-11-30: the picture of a line is one more thing that it carries, so that what leaves, joins or comes back with a line
//!   does so with its picture, and an approval is of it, too. A line that is split leaves it to the first of both; one that
//!   is joined keeps its own, or gets the other's. One of a post is shown for as long as everybody sees the post.
//! - 2026-11-30: a release of a train that ships nothing takes its lines in by itself, and waits for an approval until half the
//!   time to the next cutoff is over: then it is skipped as late, and the next one has its lines. Otherwise nothing would go
//!   with that train any more. What ships waits for as long as it takes. One that staff put on hold waits until they let it go
//!   on, and of one that they moved the time counts from the later hour.
//! - 2026-11-30: lines that go with another train once more leave behind whom staff credit or leave out: nobody is credited
//!   there. In the log a week of another train has its word before it, since weeks are those of each train.
//! - 2026-11-30: who reads of a release is asked where it is looked up ([`version_for`], [`trains_for`]), by everything that
//!   shows one to others than staff. Caches keep nothing of a train that is not for everybody.
//! - 2026-11-30: with a release of a train that ships go the posts that have this train as their home at that moment: one whose
//!   line got another train while the release was frozen counts as taken back. Once shipped, it is shipped by that release.

use crate::jobs::JobKind;

/// What a publication leaves to the worker; the subject of this and the next two is the release.
pub const CREDITS: JobKind = JobKind("credits");
/// One digest a person is promised, once all are credited.
pub const DIGESTS: JobKind = JobKind("digests");
/// What was promised is written and mailed, never far ahead of the relay.
pub const WRITING: JobKind = JobKind("writing");
/// Taking back the digests that still wait with a title which is withheld by now; the subject is the item.
pub const WITHDRAWAL: JobKind = JobKind("withdrawal");
/// Telling those who were told of a release that it was recalled; the subject is the release.
pub const RECALLING: JobKind = JobKind("recalling");

/// Having the lines of releases that are out found by their words; the subject is the release, or nought for all.
pub const ITEM_WORDS: JobKind = JobKind("item_words");

/// Mails to those without an account, once all are credited, and once more when it is recalled; the subject is the release.
pub const LETTERS: JobKind = JobKind("letters");

mod about;
mod actions;
mod adding;
mod address;
mod answers;
mod approving;
mod at_top;
mod audience;
mod behind;
mod beside;
mod carried;
mod coming_back;
mod copies;
mod corrected;
mod credited;
mod early;
mod feed;
mod gaps;
mod going_out;
mod headings;
mod heads;
mod kept;
mod kept_items;
mod known;
mod mails;
mod model;
mod on_devices;
mod origins;
mod pauses;
mod pictured;
mod picturing;
mod placing;
mod questions;
mod ready;
mod reasons;
mod recalling;
mod rendered;
mod returning;
mod said;
mod shaping;
mod shown;
mod skipped;
mod store;
mod texts;
mod translating;
mod turning;
mod typed_reason;
mod ways;
mod weeks;
mod within;
mod wording;
mod words;
mod writing;

pub use about::about;
pub use actions::{
    Approval, Edits, Saved, approve, edit, freeze, leave_out, publish, skip, take_in_late, withdraw_approval,
    word_item, write_notes,
};
pub use address::{address, version_in};
pub use answers::{Answer, Answers, Keep, Why, answers, keep_as_it_is};
pub use approving::{Lapse, Part, Parts, changed_since, expect_shown, lapse, lapse_of, lapsed};
pub use at_top::at_top;
pub use audience::{train_for, trains_for, version_for};
pub use behind::left_behind;
pub use beside::{Waiting, waiting};
pub use carried::{Carried, EnteredCarried, KnownHere, Link, LinkKind};
pub use coming_back::came_back;
pub use credited::{Credited, MOST_NAMED, credited, handles_in};
pub use early::take_in_early;
pub use feed::{amend, feed_id, follow_correction, keep_feed_ids, touch, withheld, withhold};
pub use gaps::Gaps;
pub use going_out::{GoesWith, goes_out, hold_with};
pub use headings::headings;
pub use heads::{Heads, heads_for};
pub use kept::{ApprovalKept, NotesKept};
pub use kept_items::{ItemKept, JoinedKept};
pub use mails::{Mails, hold_mails, mails_of, mails_wait, send_mails, stop_mails};
pub use model::{Change, MOST_HIGHLIGHTS, MOST_ITEMS, Release, ReleaseItem, Role, State, day_out, told};
pub use origins::{posts_of, twins_before, version_of, versions_of};
pub use pauses::{Pause, pauses_after};
pub use pictured::{Alt, ItemPicture, ShownPicture};
pub use picturing::{PictureChoices, Pictured, WantedPicture, picture_choices, set_picture};
pub use placing::{Regrouped, Way, expect_line, move_line, next_to};
pub use questions::{Asked, Question, question};
pub use ready::ready;
pub use reasons::{InOthers, Reason, logged};
pub use recalling::{Recall, recall, recall_of, recall_told, recalled, recalls_among, set_recall_told};
pub use rendered::{replace_known_issues_html, stored_known_issues};
pub use said::before;
pub use shaping::{Above, above, join, split};
pub use shown::{Shown, shown_by};
pub use skipped::WeekKept;
pub use store::{
    by_version, count_people, get, get_held, item, item_from, items, latest, move_to_area, neighbours, of_week, past,
    published, set_digested, set_people,
};
pub use texts::{Text, Texts, Translations, nearest, texts_for, translations};
pub use translating::{TextsKept, Translated};
pub use turning::{Turned, due, turn};
pub use typed_reason::{InLanguages, TypedReason, reason_label};
pub use ways::{Fixes, ways};
pub use weeks::calendar::{Calendar, PlannedWeek, calendar};
pub use weeks::coming::{Coming, coming_as, coming_version, is_planned};
pub use weeks::counter::{Counter, CounterKept, count_from};
pub use weeks::holds::{Hold, HoldKept, hold_of, set_hold};
pub use weeks::moments::{EnteredMoments, MomentsKept, WantedMoments, move_moments};
pub use weeks::planned::{out_now, planned};
pub use weeks::skips::{PlannedSkip, SkipKept, plan_skip};
pub use weeks::{LATE, NOTHING_READY, current};
pub use within::{last_in, published_in};
pub use wording::{Before, EnteredWording, Notes, Translation, Wording, seen_revision, skip_reason};
pub use words::{EMPTY, FLASHES, NOT_THERE, RELEASE_SAVED, TOO_MANY_AT_TOP};
pub use writing::{EnteredLine, NewLine};
