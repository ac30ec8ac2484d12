//! What staff do with a poll; voting and sealing are in the files below.

mod apart;
mod closing;
mod voting;

pub use apart::{count_apart, set_apart};
pub use closing::close;
pub use voting::{Cast, count_waiting, pressed, take_back, vote};

use super::entered::{Draft, closes_too_soon};
use super::kept::PollThere;
use super::model::{Poll, PollOption, State};
use super::store::{self, MOST_DRAFTS, MOST_OPEN};
use super::words::{ENOUGH_DRAFTS, ENOUGH_OPEN, FIXED, IS_WITHDRAWN, NOT_OPENED, TOO_SOON};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp, lock_setup};
use crate::error::{Error, Result, expect_meant};
use crate::files::{Kept, WantedPicture};
use crate::people::Viewer;

fn record(conn: &mut Conn, by: &Viewer, trace: Trace, poll: &Poll, now: Timestamp) -> Result<()> {
    audit::record(conn, by.id, &trace.about(format!("#{} {}", poll.id, poll.question)), now)
}

/// What a draft says, as the log has it.
fn told(draft: &Draft) -> String {
    let mut lines = vec![draft.question.as_str(), draft.note.as_str(), draft.purpose.as_str(), draft.totals.as_str()];
    lines.extend(draft.options.iter().map(|(label, _)| label.as_str()));
    format!("{}\n{}", lines.join("\n"), draft.closes_at.rfc3339())
}

/// The same of what is there.
fn told_of(poll: &Poll, options: &[PollOption]) -> String {
    let mut lines = vec![poll.question.as_str(), poll.note.as_str(), poll.purpose.as_str(), poll.totals.as_str()];
    lines.extend(options.iter().map(|option| option.label.as_str()));
    format!("{}\n{}", lines.join("\n"), poll.closes_at.rfc3339())
}

/// A draft, held.
fn held_draft(conn: &mut Conn, id: i64) -> Result<Poll> {
    let poll = store::held(conn, id)?;
    if poll.opened_at.is_none() { Ok(poll) } else { Err(Error::Rejected(FIXED)) }
}

/// Drafts a poll, which staff alone see; its number. The same words again are the same press.
pub fn draft(conn: &mut Conn, by: &Viewer, draft: &Draft, now: Timestamp) -> Result<i64> {
    lock_setup(conn)?;
    let twins = store::twins(conn, by.id, draft)?;
    let offered = store::options_of_each(conn, &twins)?;
    let is_same = |id: &i64| {
        let there = offered.get(id).map(Vec::as_slice).unwrap_or_default();
        there.iter().map(|option| &option.label).eq(draft.options.iter().map(|(label, _)| label))
    };
    if let Some(twin) = twins.into_iter().find(is_same) {
        return Ok(twin);
    }
    if store::count_drafts(conn)? >= MOST_DRAFTS {
        return Err(Error::Rejected(ENOUGH_DRAFTS));
    }
    let id = store::insert(conn, by.id, draft)?;
    for (position, option) in (0_i64..).zip(&draft.options) {
        store::insert_option(conn, id, position, option)?;
    }
    let (poll, options) = (store::get(conn, id)?, store::options_of(conn, id)?);
    let trace = Trace::of(Act::PollDrafted).from_to("", told(draft));
    let trace = match PollThere::of(&poll, &options) {
        Some(after) => trace.keeping(&after.absent(), &after),
        None => trace,
    };
    record(conn, by, trace, &poll, now)?;
    Ok(id)
}

/// Writes a draft anew; options that stay as they are keep their pictures. Refuses where it is none any more, or was changed
/// since it was shown.
pub fn edit(conn: &mut Conn, by: &Viewer, (id, seen): (i64, Option<i64>), draft: &Draft, now: Timestamp) -> Result<()> {
    let poll = held_draft(conn, id)?;
    let before = store::options_of(conn, id)?;
    let trace = Trace::of(Act::PollDrafted).from_to(told_of(&poll, &before), told(draft));
    let Some(trace) = trace.if_changed() else { return Ok(()) };
    expect_meant(seen, Some(poll.revision))?;
    store::rewrite(conn, id, draft)?;
    let stays = |label: &str| draft.options.iter().any(|(wanted, _)| wanted == label);
    let gone: Vec<i64> = before.iter().filter(|option| !stays(&option.label)).map(|option| option.id).collect();
    store::remove_options(conn, &gone)?;
    for (position, option) in (0_i64..).zip(&draft.options) {
        match before.iter().find(|known| known.label == option.0) {
            Some(known) => store::place_option(conn, known.id, position)?,
            None => store::insert_option(conn, id, position, option)?,
        }
    }
    let after = (store::get(conn, id)?, store::options_of(conn, id)?);
    let trace = match (PollThere::of(&poll, &before), PollThere::of(&after.0, &after.1)) {
        (Some(before), Some(after)) => trace.keeping(&before, &after),
        _ => trace,
    };
    record(conn, by, trace, &poll, now)
}

/// Gives an option of a draft a picture, or takes it away, and says what it shows. The name of the files that nothing shows any
/// more, which go with the next sweep if they are not removed before.
pub(super) fn set_picture(
    conn: &mut Conn,
    by: &Viewer,
    (poll, id): (i64, i64),
    (wanted, alt): (&WantedPicture, &str),
    now: Timestamp,
) -> Result<Option<String>> {
    let poll = held_draft(conn, poll)?;
    let option = store::option(conn, poll.id, id)?;
    let gone = match wanted {
        WantedPicture::AsItIs => None,
        WantedPicture::Nothing => {
            store::set_picture(conn, id, None)?;
            option.picture.clone()
        }
        WantedPicture::Sent(kept) => {
            store::set_picture(conn, id, Some(kept))?;
            option.picture.clone()
        }
    };
    let after = store::option(conn, poll.id, id)?;
    let alt = if after.picture.is_some() { alt } else { "" };
    store::set_alt(conn, id, alt)?;
    if option.picture == after.picture && option.alt == alt {
        return Ok(None);
    }
    store::revise(conn, poll.id)?;
    let trace = Trace::of(Act::PollPictured).from_to(pictured(&option, &option.alt), pictured(&after, alt));
    record(conn, by, trace, &poll, now)?;
    Ok(gone)
}

/// What an option shows, as the log has it.
fn pictured(option: &PollOption, alt: &str) -> String {
    match &option.picture {
        Some(name) => format!("{}\n{name}\n{alt}", option.label),
        None => option.label.clone(),
    }
}

/// Gives an option of a draft this picture, and says what it shows.
pub fn picture(conn: &mut Conn, by: &Viewer, at: (i64, i64), (kept, alt): (Kept, &str), now: Timestamp) -> Result<()> {
    set_picture(conn, by, at, (&WantedPicture::Sent(kept), alt), now).map(drop)
}

/// Throws a draft away.
pub fn discard(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    let poll = held_draft(conn, id)?;
    let options = store::options_of(conn, id)?;
    store::remove(conn, id)?;
    let trace = Trace::of(Act::PollDiscarded).from_to(told_of(&poll, &options), "");
    let trace = match PollThere::of(&poll, &options) {
        Some(before) => trace.keeping(&before, &before.absent()),
        None => trace,
    };
    record(conn, by, trace, &poll, now)
}

/// Opens a poll: fans vote until its closing time, and nothing of it changes from now on. Refuses what was changed since it was
/// shown. The same press twice opens it once.
pub fn open(conn: &mut Conn, by: &Viewer, (id, seen): (i64, Option<i64>), now: Timestamp) -> Result<()> {
    lock_setup(conn)?;
    let poll = store::held(conn, id)?;
    match poll.state(now) {
        State::Draft => {}
        State::Open => return Ok(()),
        State::Closed => return Err(Error::Rejected(FIXED)),
        State::Withdrawn => return Err(Error::Rejected(IS_WITHDRAWN)),
    }
    expect_meant(seen, Some(poll.revision))?;
    if closes_too_soon(poll.closes_at, now) {
        return Err(Error::Rejected(TOO_SOON));
    }
    if store::count_open(conn)? >= MOST_OPEN {
        return Err(Error::Rejected(ENOUGH_OPEN));
    }
    store::open(conn, id, by.id, now)?;
    let options = store::options_of(conn, id)?;
    record(conn, by, Trace::of(Act::PollOpened).from_to("", told_of(&poll, &options)), &poll, now)
}

/// Withdraws a poll for a reason that everybody reads, once and for good. What was counted stays; hidden totals stay hidden
/// until its closing time.
pub fn withdraw(conn: &mut Conn, by: &Viewer, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let poll = store::held(conn, id)?;
    match poll.state(now) {
        State::Draft => return Err(Error::Rejected(NOT_OPENED)),
        // The same press twice.
        State::Withdrawn if poll.reason == reason.0 => return Ok(()),
        State::Withdrawn => return Err(Error::Rejected(IS_WITHDRAWN)),
        State::Open | State::Closed => store::withdraw(conn, id, reason, now)?,
    }
    record(conn, by, Trace::of(Act::PollWithdrawn).from_to("", reason.0.as_str()), &poll, now)
}
