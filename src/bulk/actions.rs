//! Beginning, stopping and taking back.

use super::model::{AT_WORK, NewBulk, State, TELL_AFTER};
use super::words::{BUSY, NOT_AT_WORK, NOTHING_ANSWERED};
use super::{ANSWERING, TELLING_MANY, store, web};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::jobs;
use crate::people::Viewer;

/// Bulks whose telling begins in one write.
const TOLD_AT_ONCE: i64 = 20;

/// Leaves the posts to the worker. The same press again is the same bulk.
pub(super) fn begin(conn: &mut Conn, actor: &Viewer, new: &NewBulk, now: Timestamp) -> Result<i64> {
    if let Some(twin) = store::twin(conn, actor.id, new)? {
        return Ok(twin);
    }
    if store::at_work(conn, actor.id, AT_WORK)? >= AT_WORK {
        return Err(Error::invalid("ids", Problem::Refused(BUSY)));
    }
    let (id, there) = store::insert(conn, actor.id, new, now)?;
    if there == 0 {
        return Err(Error::invalid("ids", Problem::NoSuchPost));
    }
    jobs::begin(conn, ANSWERING, id, now)?;
    let trace = Trace::of(Act::BulkBegun).about(web::address(id));
    audit::record(conn, actor.id, &trace.from_to("", new.verdict.to.as_str()), now)?;
    Ok(id)
}

/// Goes no further with a bulk. What is answered stays, and is told.
pub(super) fn stop(conn: &mut Conn, actor: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    store::get(conn, id)?;
    if !store::set_state(conn, id, &[State::Running], State::Stopped)? {
        return Err(Error::Rejected(NOT_AT_WORK));
    }
    // The worker, which sees it in a moment, says when exactly.
    store::set_tell_at(conn, id, Some(now.plus(TELL_AFTER)))?;
    audit::record(conn, actor.id, &Trace::of(Act::BulkStopped).about(web::address(id)), now)
}

/// Leaves it to the worker to take every answer of a bulk back by which its post still stands as it does, as long as nobody was
/// told: from then on each is taken back for itself, with the reason it may owe.
pub(super) fn undo(conn: &mut Conn, actor: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    let bulk = store::get(conn, id)?;
    if !store::is_answered(conn, id)? || !store::begin_undoing(conn, id, actor.id)? {
        return Err(Error::Rejected(NOTHING_ANSWERED));
    }
    jobs::begin_again(conn, ANSWERING, id, now)?;
    let trace = Trace::of(Act::BulkUndone).about(web::address(id)).from_to(bulk.to.as_str(), "");
    audit::record(conn, actor.id, &trace, now)
}

/// Whether answers of the bulk at this address can be taken back.
pub fn undoable(conn: &mut Conn, address: &str) -> Result<bool> {
    let Some(id) = web::named(address) else { return Ok(false) };
    let bulk = store::get(conn, id)?;
    Ok(bulk.may_be_undone() && store::is_answered(conn, id)?)
}

/// Whether those who follow the posts of a bulk are to hear of it by now.
pub fn is_telling_due(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    Ok(!store::to_tell(conn, now, 1)?.is_empty())
}

/// Leaves it to the worker to tell them.
pub fn begin_telling(conn: &mut Conn, now: Timestamp) -> Result<()> {
    for id in store::to_tell(conn, now, TOLD_AT_ONCE)? {
        store::set_tell_at(conn, id, None)?;
        jobs::begin(conn, TELLING_MANY, id, now)?;
    }
    Ok(())
}

/// Tells everybody anew whose mail was withdrawn, of what still stands.
pub fn tell_again(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    jobs::begin_again(conn, TELLING_MANY, id, now)
}
