//! What staff do with an hour; what is done with its questions is in `questions`.

mod questions;

pub(super) use questions::{Said, place_of, restore, set_aside, tell_anew, unvote, withdraw};
pub use questions::{answer, ask, pressed, vote};

use super::entered::{Announcement, Times};
use super::kept::{HourKept, HourThere};
use super::model::{Hour, State};
use super::words::{ENOUGH_HOURS, HAS_BEGUN, IS_CALLED_OFF, NOT_AN_OWNER, OVER, OVERLAPS, TAKES_NOTHING};
use super::{reading, store};
use crate::areas::{self, Area};
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, Timestamp, UserId, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::people::Viewer;

/// What an hour's times are in the log.
fn told(times: Times) -> String {
    format!("{} – {}", times.starts_at.rfc3339(), times.ends_at.rfc3339())
}

fn times_of(hour: &Hour) -> Times {
    Times { starts_at: hour.starts_at, ends_at: hour.ends_at }
}

/// Announces an hour of an area, as one of those who answer for it. Announcements come one after the other, so that no two of
/// an area overlap.
pub fn announce(conn: &mut Conn, by: &Viewer, new: &Announcement, now: Timestamp) -> Result<i64> {
    let refused = |field, why: Refusal| Error::invalid(field, Problem::Refused(why));
    lock_setup(conn)?;
    let area = areas::find(conn, &new.area)?.ok_or_else(|| Error::invalid("area", Problem::UnknownChoice))?;
    if !areas::is_offered(conn, &area)? {
        return Err(refused("area", TAKES_NOTHING));
    }
    if !reading::may_answer(conn, area.id, by.id)? {
        return Err(refused("area", NOT_AN_OWNER));
    }
    if let Some(twin) = store::twin(conn, by.id, area.id, new)? {
        return Ok(twin);
    }
    if store::is_taken(conn, area.id, new.times, 0)? {
        return Err(refused("time", OVERLAPS));
    }
    if store::is_full(conn, now)? {
        return Err(refused("area", ENOUGH_HOURS));
    }
    let id = store::insert(conn, (by.id, area.id), new, now)?;
    let after = HourThere::of(store::get(conn, id)?);
    let trace = trace(Act::HourAnnounced, &area).from_to("", told(new.times)).keeping(&after.absent(), &after);
    audit::record(conn, by.id, &trace, now)?;
    Ok(id)
}

fn trace(act: Act, area: &Area) -> Trace {
    Trace::of(act).about(area.slug.as_str())
}

/// Moves an hour that has not begun; those who asked hear of it.
pub fn reschedule(conn: &mut Conn, by: &Viewer, id: i64, times: Times, now: Timestamp) -> Result<()> {
    lock_setup(conn)?;
    let hour = store::held(conn, id)?;
    match hour.state(now) {
        State::Announced => {}
        State::CalledOff => return Err(Error::Rejected(IS_CALLED_OFF)),
        State::Running | State::Over => return Err(Error::Rejected(HAS_BEGUN)),
    }
    if store::is_taken(conn, hour.area_id, times, id)? {
        return Err(Error::invalid("time", Problem::Refused(OVERLAPS)));
    }
    let area = areas::get(conn, hour.area_id)?;
    let trace = trace(Act::HourMoved, &area).from_to(told(times_of(&hour)), told(times));
    if let Some(trace) = trace.if_changed() {
        store::put_at(conn, id, times)?;
        tell(conn, by.id, What::HourMoved, id, now)?;
        record(conn, by, trace, &hour, now)?;
    }
    Ok(())
}

/// Leaves an event of an hour, of which those who asked hear.
pub(super) fn tell(conn: &mut Conn, by: UserId, what: What, hour: i64, now: Timestamp) -> Result<()> {
    let event = NewEvent { what, actor: by, post: None, subject: hour };
    events::record(conn, &event, now).map(drop)
}

/// Calls an hour off for a reason that everybody reads; those who asked hear of it. What was asked stays.
pub fn call_off(conn: &mut Conn, by: &Viewer, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let hour = store::held(conn, id)?;
    match hour.state(now) {
        // The same press twice.
        State::CalledOff if hour.reason == reason.0 => return Ok(()),
        State::Over => return Err(Error::Rejected(OVER)),
        _ => store::call_off(conn, id, reason, now)?,
    }
    tell(conn, by.id, What::HourCalledOff, id, now)?;
    let area = areas::get(conn, hour.area_id)?;
    let trace = trace(Act::HourCalledOff, &area).from_to(hour.reason.as_str(), reason.0.as_str());
    record(conn, by, trace, &hour, now)
}

/// What was done to an hour, which was so before.
fn record(conn: &mut Conn, by: &Viewer, trace: Trace, before: &Hour, now: Timestamp) -> Result<()> {
    let after = store::get(conn, before.id)?;
    audit::record(conn, by.id, &trace.keeping(&HourKept::of(before), &HourKept::of(&after)), now)
}

/// An hour that was called off takes place after all, as long as its time is not over. Mails that say otherwise and still wait
/// are not sent; whoever got one hears of it.
pub fn hold(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    lock_setup(conn)?;
    let hour = store::held(conn, id)?;
    if hour.called_off_at.is_none() {
        return Ok(());
    }
    if hour.ends_at <= now {
        return Err(Error::Rejected(OVER));
    }
    if store::is_taken(conn, hour.area_id, times_of(&hour), id)? {
        return Err(Error::Rejected(OVERLAPS));
    }
    if store::is_full(conn, now)? {
        return Err(Error::Rejected(ENOUGH_HOURS));
    }
    store::hold(conn, id)?;
    tell(conn, by.id, What::HourHeld, id, now)?;
    let area = areas::get(conn, hour.area_id)?;
    record(conn, by, trace(Act::HourHeld, &area).from_to(hour.reason.as_str(), ""), &hour, now)
}

/// The hours of an area that was merged are hours of the one it went into. Two of them may be at the same time then: both
/// were announced, and fans have asked in both.
pub fn move_to_area(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    store::move_all(conn, from, into)
}
