//! Sealing a result: once, at the closing time or as soon after it as somebody works.

use super::super::seal;
use super::super::store;
use super::apart;
use crate::db::{Conn, Lockable, Timestamp, lock, lock_setup};
use crate::error::{Error, Result};
use crate::events::{self, NewEvent, What};

/// Seals the result of a poll whose time is over, behind all that were sealed before; whether it did. Of two that do so at once
/// the second finds it done. Those who voted hear of it, unless it was withdrawn.
pub fn close(conn: &mut Conn, id: i64, now: Timestamp) -> Result<bool> {
    // One after the other: each result names the one before.
    lock_setup(conn)?;
    // People before polls, as everywhere.
    let known = store::waiting_apart(conn, id)?;
    lock(conn, Lockable::Users, &known.iter().map(|person| person.0).collect::<Vec<_>>())?;
    let poll = store::held(conn, id)?;
    // Whose vote was set apart, or chosen anew, until the poll was held: they are held first, in another try.
    let waiting = store::waiting_apart(conn, id)?;
    if waiting.iter().any(|person| !known.contains(person)) {
        return Err(Error::Contention);
    }
    let Some(opened_by) = poll.opened_by else { return Ok(false) };
    if poll.closed_at.is_some() || poll.closes_at > now {
        return Ok(false);
    }
    if poll.withdrawn_at.is_none() {
        apart::count_in(conn, &poll, &waiting)?;
    }
    let (options, last) = (store::options_of(conn, id)?, store::last_result(conn)?);
    let sealed = seal::seal(&poll, &options, last, now)?;
    store::insert_result(conn, &sealed)?;
    store::close(conn, id, now)?;
    if poll.withdrawn_at.is_none() {
        let event = NewEvent { what: What::PollClosed, actor: opened_by, post: None, subject: id };
        events::record(conn, &event, now)?;
    }
    Ok(true)
}
