//! Orange Friday: fans of a phone ROM file requests and bugs and vote; staff answer; every Friday the release names
//! everybody who shaped it, and each of them gets one mail.
//!
//! # The rooms, from the roof to the ground
//! A room imports only from rooms below it (`tests/architecture.rs` checks that).
//!
//! | room | what happens there |
//! |---|---|
//! | [`cli`] | the binary's commands |
//! | [`routes`], [`worker`], [`demo`] | every address, and what goes on after signing in; the tick; a living board to try |
//! | [`imports`], [`desk`], [`numbers`], [`sharing`], [`updated`] | posts from elsewhere, and ours as others read them; what waits for staff, by status, with what helps to decide; what staff look at week after week; the cards of all pages, at their addresses; what a phone opens after its update |
//! | [`board`] | fans' reads across rooms: front page, post page, this week, roadmap, people; writes nothing |
//! | [`inbox`] | what somebody has heard of, below the posts that it is about: filled from the log of events, as mails are |
//! | [`archive`] | all releases by year, line and area, and what they changed, found by its words; how a wish becomes a release |
//! | [`rendering`], [`reindexing`], [`regrouping`], [`matching`] | texts of earlier rules, rendered and indexed again; posts of a merged area, and the devices of a merged line, moved; bugs of devices that came to be known |
//! | [`digests`], [`notices`], [`subscribers`] | mails made from what happened: one a person and release; an answer to those who follow, several at once in one; releases to those without an account |
//! | [`composer`], [`changelog`], [`awards`] | the pages on which a release is worded; a published one as a page, as text for other places and programs (`changelog::formats`, from one model), as feeds, and the calendar: which weeks come, and which of them are announced to be skipped; which area's work fans liked best in a week's release, worded and presented by staff |
//! | [`credits`], [`moderation`], [`earlier`], [`known_issues`], [`announcing`], [`reports`], [`onward`], [`verifying`] | who shaped a release item, recorded in chunks; what staff hide, with a reason; releases from before this site, as they were announced; which bugs are in a release, and whether to update a device; what every release says beside its changes, and the preview of the coming one; what fans say of a release in four taps, until Tuesday; where readers of a release go on, counted; whether a bug is gone for those who had it |
//! | [`correcting`], [`rollouts`] | what staff put right in a post that somebody else filed; how a release reaches each device, and where its packages lie |
//! | [`releases`] | weeks of each train, their clock and states; release items and what staff word of them |
//! | [`bulk`] | one answer to many posts |
//! | [`triage`] | staff's decisions, merging and undoing |
//! | [`meetups`] | where fans meet: from the proposal over the places, and who gets one, to the report |
//! | [`clusters`] | votes that came together from new accounts: found by the worker, counted apart, looked at by staff |
//! | [`filing`], [`testing`], [`groups`], [`markets`], [`owner_hours`], [`polls`], [`pictures`], [`confirming`], [`flagging`], [`on_behalf`], [`following`], [`voting`], [`comments`], [`owning`], [`internal_notes`], [`canned_answers`], [`planning`], [`asking`], [`acceptance`], [`pairing`], [`rising`] | what a fan does to a post: its text, whether it works before it is released, who stands for it together, where they want to take part and what is lacking there, what they ask those who answer for its area, what fans decide by a vote of their own, what it looks like, where it happens too, what staff should look at, a vote that staff cast for them, hearing of it, one person one vote, replies; who of the staff sees to it and who builds it, what they write to each other, what they send often, what they ask fans before work starts, what has to be so for a post to be done, which posts are so much alike that one may go into the other, and how many votes each got in seven days |
//! | [`edits`] | what stood there before its author changed it |
//! | [`posts`] | the record: the narrow row with its tallies, the texts apart, the status machine |
//! | [`events`], [`search`] | what happened: one row in the act's own transaction; finding posts by their words |
//! | [`devices`], [`leaving`], [`trains`] | devices that a site knows, which of them a post is about, and which a person has; leaving the site within a week, and taking along what is stored about oneself; what releases go with, each train with its own weeks |
//! | [`subscriptions`], [`areas`], [`blocking`] | who hears about what, unsubscribing; areas and product lines; keeping a member from acting until a day |
//! | [`accounts`] | credentials, sessions, links and their pages |
//! | [`audit`] | what staff did, with what was there before and after; nothing in it is changed |
//! | [`mail`], [`files`] | the outbox, delivery, SMTP; pictures made safe and small, and where they are kept |
//! | [`wire`] | the layers of a request: the page cache, packing, tags, headers, hints, log, origin check, where it comes from, how many at once and for how long, static files |
//! | [`web`] | the frame of every page: state, language, forms, errors, limits, the names of static files |
//! | [`cards`] | the picture that other sites show beside a link to a page: its words set in fonts of this machine, painted, and kept in a folder |
//! | [`people`] | who there is and what they may do; no HTTP |
//! | [`jobs`], [`unread`] | long work in short writes: a cursor, a lease, progress; how much in each inbox is unread, looked up with the session |
//! | [`db`] | both databases behind one query layer: `read` and `write` |
//! | [`config`] | settings, checked as a whole |
//! | [`logs`] | what people paste: secrets masked, also in what staff say, device and build read |
//! | [`text`] | what people type: rules, Markdown, the language it is in |
//! | [`error`] | what can go wrong, and how it is told |
//! | [`i18n`], [`schedule`], [`clock`] | words, dates, numbers and lists in seven languages; the weekly clock's arithmetic; time |
//!
//! Rooms have the same files, each only when it has something to say (and a few of their own, where a page or a table
//! asks for one; `src/build.rs` turns the message files into functions): `mod` the door (what, why, dated decisions),
//! `model` rules without HTTP, SQL or clock, `store` SQL, which writes the room's own tables only, `actions` one function for each thing
//! a person does, `web` HTTP, `views` and `mails` templates, `words` what the room says: of what just happened, and why
//! it refuses. `routes` gathers what rooms below must know of those above, and hands it down as data.
//!
#![doc = include_str!("where.md")]
//!
//! # Four journeys
//! What a write stores is prepared before it begins: parsed, rendered and recognised in a handler or a worker, never in
//! the closure given to [`db::Db::write`], which only reads and stores.
//!
//! **A vote**, `POST /posts/42/vote`: `routes` → `voting::web` (a [`web::Member`]) → [`voting::Votes`], which counts
//! plain ones that come at once together → all others: [`voting::cast`] inside one
//! [`db::Db::write`] → [`people::admit`], which holds the voter, so that a block waits, and refuses who is blocked → the
//! post's row is held, so that a merge or a publication waits → [`posts::Post::accepts_votes`] →
//! `voting::store::insert_once` → [`posts::count_vote`], one UPDATE and a look whether a week begins, if a row was added → commit → 303 back to the page,
//! or for `static/site.js` the button as it is now. A press before signing in is kept by the browser
//! ([`web::Intent`]) and comes back through [`accounts::Intents`] to `routes::presses`.
//!
//! **A decision**, `POST /posts/42/decision`: `triage::web` (a [`web::Staff`]) → [`triage::Verdict::parse`], with the note
//! as [`text::Prose`], or where none was typed the ready-made answer that was chosen ([`canned_answers::chosen`]) →
//! [`triage::expect_status`] (409 when the post is no longer as the page showed it) →
//! [`triage::decide`] → [`posts::Status::may_become`], [`posts::Status::owes_reason`] → `triage::store::record` → [`posts::set_status`] → for a duplicate
//! [`voting::merge_votes`], [`confirming::merge`] and [`subscriptions::merge_follows`], which copy and mark → [`events::record`] → commit → the
//! next post in the queue. Ten minutes later, when it is no slip any more, chunk by chunk: `worker::chunks` → [`notices::read`] (who follows, and wants to know) →
//! [`notices::render`] → [`notices::queue`] → [`mail::enqueue_at`], within an hour of the last one at its end. [`triage::undo`] takes the latest back that stands, of a
//! merge exactly the copies; within ten minutes nobody was told, later its event stops the mails that still wait.
//!
//! **A publication**, by the `worker`'s tick ([`releases::turn`]), the composer's button or `friday release publish`:
//! [`releases::publish`] → the release row moves from Frozen to Published, which only one can do → of the train that ships
//! ([`trains::ships`]) [`triage::ship`] →
//! an event, a job for the credits → the next week opens → commit. Then, in chunks that can stop and go on anywhere:
//! [`credits::record_chunk`], whose last one begins the digests.
//!
//! **A digest mail**: `worker::chunks` → [`digests::promise`], a short row for each person of a release → as the relay takes
//! those before them ([`digests::may_be_written`]) [`digests::read`], which sorts each person's items with
//! [`digests::compose`] (pure) → [`digests::render`] → [`digests::queue`], which takes each promise once and asks once more
//! who wants one → [`mail::enqueue`] → commit.
//! `mail::delivery` takes a short lease, sends outside any transaction, and settles the mail as sent, to be tried again, or
//! failed.
//!
//! # Words
//! Post (request or bug), Vote (cast, withdraw), Device, Confirmation (the same on my device), Area, Decision, Follow, Train, Release and its items (each from any number of posts), Credit, Digest, outbox, Report (four taps on a release), Poll (drafted, opened, sealed);
//! Visitor, Member, Staff, Owner. A status goes Open → UnderReview → Planned → InProgress → Ready → Shipped, or Declined,
//! or Duplicate; Shipped is set by a release only, and goes back to Ready only where that is recalled.
//!
//! # What is not here
//! - 2026-12-01: of what this site was to have, and what others of its kind have, these are refused or put off, each for its
//!   reason. How many people somebody invited (R8) is refused as a score: it pays for accounts, and here one person has one vote.
//!   How much help somebody gave (R8) is no score either: it is told by name where it was given, on lines, posts and profiles,
//!   since credit is no attendance. A weight of votes by the age or the activity of an account (R12), for the order alone, too, is
//!   refused: a vote counts nothing or one, and never in secret; votes that come together from new accounts are counted apart by
//!   [`clusters`], in the open. How often a block or a cluster was found to be wrong (R14) stands beside the lists of these and not
//!   among the [`numbers`]: there are few of them, and whoever decides the next one is to read it. Boards of a line on which one
//!   may only read or vote as long as it is not open in a market (R21) are refused, for the reason that [`markets`] gives. A small
//!   profile of installation (R21) is put off: one binary with a database in a file is small, and nobody has asked for less.
//!   Webhooks and posts on Mastodon (R31) are put off: the feeds say all that is out, other programs carry it on from there, and
//!   pushing it needs keys of other sites, which are then kept here. The numbers are those of the requirements.

// The tables that may stand in one query are listed by a macro that takes them one by one.
#![recursion_limit = "256"]

pub mod acceptance;
pub mod accounts;
pub mod announcing;
pub mod archive;
pub mod areas;
pub mod asking;
pub mod audit;
pub mod awards;
pub mod blocking;
pub mod board;
pub mod bulk;
pub mod canned_answers;
pub mod cards;
pub mod changelog;
pub mod cli;
pub mod clock;
pub mod clusters;
pub mod comments;
pub mod composer;
pub mod config;
pub mod confirming;
pub mod correcting;
pub mod credits;
pub mod db;
pub mod demo;
pub mod desk;
pub mod devices;
pub mod digests;
pub mod earlier;
pub mod edits;
pub mod error;
pub mod events;
pub mod files;
pub mod filing;
pub mod flagging;
pub mod following;
pub mod groups;
pub mod i18n;
pub mod imports;
pub mod inbox;
pub mod internal_notes;
pub mod jobs;
pub mod known_issues;
pub mod leaving;
pub mod logs;
pub mod mail;
pub mod markets;
pub mod matching;
pub mod meetups;
pub mod moderation;
pub mod notices;
pub mod numbers;
pub mod on_behalf;
pub mod onward;
pub mod owner_hours;
pub mod owning;
pub mod pairing;
pub mod people;
pub mod pictures;
pub mod planning;
pub mod polls;
pub mod posts;
pub mod regrouping;
pub mod reindexing;
pub mod releases;
pub mod rendering;
pub mod reports;
pub mod rising;
pub mod rollouts;
pub mod routes;
pub mod schedule;
pub mod search;
pub mod sharing;
pub mod subscribers;
pub mod subscriptions;
pub mod testing;
pub mod text;
pub mod trains;
pub mod triage;
pub mod unread;
pub mod updated;
pub mod verifying;
pub mod voting;
pub mod web;
pub mod wire;
pub mod worker;
