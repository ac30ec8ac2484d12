//! What people and the clock do with a release: freeze, word, approve, publish, skip. Each step changes one row from the
//! state it was seen in, so that of two processes that try, one succeeds.

use super::carried::Carried;
use super::feed;
use super::going_out::{goes_out, leave_out_what_was_taken_back};
use super::model::{Release, ReleaseItem, State};
use super::ready::take_in_but;
use super::reasons::Reason;
use super::translating::{self, Translated};
use super::weeks::coming::free_version;
use super::weeks::holds;
use super::weeks::{NOTHING_READY, open_next, skip_with};
use super::wording::{Notes, Wording};
use super::words;
use super::writing::{self, NewLine};
use super::{CREDITS, ITEM_WORDS, approving, at_top, beside, carried, coming_back, early, store};
use crate::db::{Conn, ItemId, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Refusal, Result};
use crate::events::{NOTING, NewEvent, TELLING, What};
use crate::people::Viewer;
use crate::schedule::Schedule;
use crate::subscriptions::{self, Wider};
use crate::{events, jobs, trains, triage};
use std::collections::{HashMap, HashSet};

/// The cutoff: for a train that ships, the lines of recalled releases come back, and every other Ready post of its own becomes an
/// item; what another train takes in is in `beside`. A week with nothing in it is skipped with that reason.
pub fn freeze(conn: &mut Conn, id: ReleaseId, schedule: &Schedule, now: Timestamp) -> Result<()> {
    let release = store::get_held(conn, id)?;
    store::set_frozen(conn, id, now)?;
    early::count_again(conn, &release)?;
    if take_in_ready(conn, &release)? == 0 && goes_out(conn, &release)?.is_empty() {
        skip_with(conn, &release, &Reason::of(NOTHING_READY), schedule, now)?;
    }
    Ok(())
}

/// The same by the clock, which skips no week that waits: staff gave a reason of their own, and let it go on or skip it.
pub(super) fn freeze_by_clock(conn: &mut Conn, id: ReleaseId, schedule: &Schedule, now: Timestamp) -> Result<()> {
    let release = store::get_held(conn, id)?;
    if holds::hold_of(conn, id)?.is_none() {
        return freeze(conn, id, schedule, now);
    }
    store::set_frozen(conn, id, now)?;
    early::count_again(conn, &release)?;
    take_in_ready(conn, &release).map(drop)
}

/// Takes in what became Ready after the cutoff.
pub fn take_in_late(conn: &mut Conn, id: ReleaseId) -> Result<Saved> {
    let release = store::get_held(conn, id)?;
    if release.state != State::Frozen {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    if take_in_ready(conn, &release)? == 0 { Ok(Saved::AsBefore) } else { changed(conn, &release) }
}

/// How many lines came in.
fn take_in_ready(conn: &mut Conn, release: &Release) -> Result<usize> {
    if trains::ships(conn, release.train_id)? {
        let back = coming_back::take_in(conn, release)?;
        Ok(back + take_in_but(conn, (release, release.train_id), &HashSet::new())?)
    } else {
        beside::take_in(conn, release)
    }
}

/// Whether a change took back an approval, which belonged to what stood there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Nobody had approved it, or nothing changed.
    AsBefore,
    /// It has to be approved again.
    ApprovalLapsed,
}

impl Saved {
    /// What two changes did together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self == Self::AsBefore { other } else { self }
    }
}

/// What staff typed on the page of a release, each with the revision of what it was typed over.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    /// Its summary and known issues.
    pub notes: Option<(Notes, Option<i64>)>,
    /// Words of its items.
    pub items: Vec<(ItemId, Wording, Option<i64>)>,
    /// What it says in other languages.
    pub translated: Translated,
    /// A line without a post.
    pub added: Option<NewLine>,
}

/// Keeps everything that was typed, or, where somebody else changed one of these meanwhile, nothing of it. An item that was
/// left out meanwhile was changed, too; the same words again change nothing, whatever was seen.
pub fn edit(conn: &mut Conn, id: ReleaseId, edits: &Edits) -> Result<Saved> {
    let mut saved = Saved::AsBefore;
    if let Some((notes, seen)) = &edits.notes {
        // Once it is out its known issues are amended, which feeds tell.
        store::get_held(conn, id)?.may_be_edited().map_err(Error::Rejected)?;
        saved = write_notes(conn, id, notes, *seen)?;
    }
    if let Some(line) = &edits.added {
        let release = store::get_held(conn, id)?;
        if writing::add(conn, &release, line)? {
            saved = saved.and(changed(conn, &release)?);
        }
    }
    if edits.items.is_empty() && edits.translated.is_empty() {
        return Ok(saved);
    }
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let is_worded = word(conn, id, &edits.items)?;
    let is_translated = translating::keep(conn, id, edits)?;
    if is_worded || is_translated { Ok(saved.and(changed(conn, &release)?)) } else { Ok(saved) }
}

/// Words items of a release that is held, and says whether that changed one of them.
fn word(conn: &mut Conn, id: ReleaseId, items: &[(ItemId, Wording, Option<i64>)]) -> Result<bool> {
    let ids: Vec<ItemId> = items.iter().map(|(item, ..)| *item).collect();
    let there: HashMap<ItemId, ReleaseItem> =
        store::items_among(conn, id, &ids)?.into_iter().map(|item| (item.id, item)).collect();
    let with_them = carried::carried_by(conn, &ids)?;
    let (mut is_changed, mut is_raised) = (false, false);
    for (item, wording, seen) in items {
        let before = there.get(item).ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
        let carries = with_them.get(item).cloned().unwrap_or_default();
        // Its picture is not among what is typed.
        let typed = wording.carried.as_ref().map(|typed| Carried { picture: carries.picture.clone(), ..typed.clone() });
        let other = typed.filter(|wanted| *wanted != carries);
        if !wording.is_as_in(before) || other.is_some() {
            expect(before.revision, *seen)?;
            store::set_item(conn, id, *item, wording)?;
            if let Some(other) = other {
                carried::set(conn, *item, &other)?;
            }
            is_changed = true;
            is_raised |= wording.highlight && !before.highlight;
        }
    }
    if is_raised {
        at_top::expect_room(conn, id)?;
    }
    Ok(is_changed)
}

/// Refuses what was typed over something that has changed since its form was shown; a script that does not say what it
/// saw may go on.
pub(super) fn expect(revision: i64, seen: Option<i64>) -> Result<()> {
    if seen.is_none_or(|seen| seen == revision) { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Counts a change to what a release will say.
pub(super) fn changed(conn: &mut Conn, release: &Release) -> Result<Saved> {
    store::count_change(conn, release.id)?;
    Ok(if release.approved_by.is_some() { Saved::ApprovalLapsed } else { Saved::AsBefore })
}

/// Words one item: see [`edit`]. `seen` is the revision of the item that the form showed.
pub fn word_item(
    conn: &mut Conn,
    release: ReleaseId,
    item: ItemId,
    wording: &Wording,
    seen: Option<i64>,
) -> Result<Saved> {
    edit(conn, release, &Edits { items: vec![(item, wording.clone(), seen)], ..Edits::default() })
}

/// Takes an item out; its post stays Ready for a later week. One that is out already was changed meanwhile.
pub fn leave_out(conn: &mut Conn, release: ReleaseId, item: ItemId) -> Result<Saved> {
    let release = store::get_held(conn, release)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    store::delete_these(conn, release.id, &[item])?;
    changed(conn, &release)
}

/// Writes the paragraph at the head and the known issues; `seen` is the revision of both that the form showed. Known
/// issues may be added after publication too, by [`super::amend`].
pub fn write_notes(conn: &mut Conn, id: ReleaseId, notes: &Notes, seen: Option<i64>) -> Result<Saved> {
    let release = store::get_held(conn, id)?;
    let published = release.state == State::Published;
    let other_summary = notes.summary.as_ref().is_some_and(|summary| *summary != release.summary);
    if release.state == State::Skipped || (published && other_summary) {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    if !other_summary && notes.known_issues.source == release.known_issues {
        return Ok(Saved::AsBefore);
    }
    expect(release.notes_revision, seen)?;
    store::set_notes(conn, id, notes.summary.as_deref().unwrap_or(&release.summary), &notes.known_issues)?;
    if published { Ok(Saved::AsBefore) } else { changed(conn, &release) }
}

/// What staff had before them when they approved.
#[derive(Debug, Clone, Default)]
pub struct Approval {
    /// The release's revision.
    pub seen: Option<i64>,
}

/// Lets the release go out by itself at its hour, as it was seen.
pub fn approve(conn: &mut Conn, actor: &Viewer, id: ReleaseId, approval: &Approval, now: Timestamp) -> Result<()> {
    expect(store::get_held(conn, id)?.revision, approval.seen)?;
    store::set_approved(conn, id, Some((actor.id, now)))?;
    let release = store::get(conn, id)?;
    let parts = approving::Parts::of(conn, &release)?;
    approving::keep(conn, id, Some(&parts))
}

/// Takes an approval back: nothing goes out by itself until staff approve it once more. That a release waits with a public
/// reason is another thing, a [`super::Hold`].
pub fn withdraw_approval(conn: &mut Conn, id: ReleaseId) -> Result<()> {
    store::set_approved(conn, id, None)?;
    approving::keep(conn, id, None)
}

/// Publishes a frozen release: its posts are Shipped, if its train ships, and the next week opens, in this one transaction.
/// Posts that staff took back since the cutoff are left out. Gives the version. `seen` is the revision that a page showed.
pub fn publish(
    conn: &mut Conn,
    by: UserId,
    id: ReleaseId,
    seen: Option<i64>,
    schedule: &Schedule,
    now: Timestamp,
) -> Result<String> {
    let release = store::get_held(conn, id)?;
    if release.state != State::Frozen {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    expect(release.revision, seen)?;
    holds::expect_none(conn, id)?;
    let ships = trains::ships(conn, release.train_id)?;
    let going = leave_out_what_was_taken_back(conn, &release)?;
    let day = schedule.local_day(now.0);
    trains::hold_versions(conn)?;
    // Asked again once nobody gives it a line any more.
    if trains::ships(conn, release.train_id)? != ships {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let version = free_version(conn, release.train_id, day)?;
    let feed_id = feed::begin(conn)?;
    store::set_published(conn, id, (&version, day, &feed_id), going.items, by, now)?;
    if ships {
        triage::ship(conn, by, &going.posts, (id, release.week), now)?;
    }
    let event = NewEvent { what: What::Published, actor: by, post: None, subject: id.0 };
    let event = events::record(conn, &event, now)?;
    jobs::begin(conn, ITEM_WORDS, id.0, now)?;
    if ships {
        jobs::begin(conn, CREDITS, id.0, now)?;
        // What goes beside it, which may be for testers alone, is told to nobody who follows.
        if subscriptions::is_any_followed(conn, &[Wider::Releases])? {
            jobs::begin(conn, NOTING, event.0, now)?;
            jobs::begin(conn, TELLING, event.0, now)?;
        }
    } else {
        // Whoever shaped it is credited and told by the train that ships it: here nothing is owed.
        store::set_people(conn, id, 0, Some(now))?;
        store::set_digested(conn, id, now)?;
    }
    open_next(conn, &release, schedule, now)?;
    Ok(version)
}

/// Skips the week with a public reason, as [`super::TypedReason::parse`] gives it; its Ready posts wait for the next one.
pub fn skip(conn: &mut Conn, id: ReleaseId, reason: &Reason, schedule: &Schedule, now: Timestamp) -> Result<()> {
    let release = store::get_held(conn, id)?;
    skip_with(conn, &release, reason, schedule, now)
}
