//! Votes that are set apart until staff have looked, and counted again: which those are, and why, `clusters` says. What waits as a poll
//! closes is counted with all others, since nothing of a result changes afterwards.

use super::super::model::{Poll, State};
use super::super::store;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;

/// Sets the votes of these people in a poll apart, as long as it is open; whose there were. The people are held.
pub fn set_apart(conn: &mut Conn, id: i64, people: &[UserId], now: Timestamp) -> Result<Vec<UserId>> {
    if store::held(conn, id)?.state(now) != State::Open {
        return Ok(Vec::new());
    }
    let taken = store::take_cast(conn, id, people)?;
    for (voter, option, at) in &taken {
        store::put_apart(conn, (id, *voter), *option, *at)?;
        store::count(conn, *option, -1)?;
    }
    Ok(taken.into_iter().map(|(voter, ..)| voter).collect())
}

/// Counts the votes of these people that are set apart, as of when they were cast; in a poll that is not open any more nothing is.
/// The people are held.
pub fn count_apart(conn: &mut Conn, id: i64, people: &[UserId], now: Timestamp) -> Result<()> {
    let poll = store::held(conn, id)?;
    if poll.state(now) == State::Open { count_in(conn, &poll, people) } else { Ok(()) }
}

/// Counts them in a poll whose result is not sealed. Of one mailbox the first one counts.
pub(super) fn count_in(conn: &mut Conn, poll: &Poll, people: &[UserId]) -> Result<()> {
    for (voter, option, at) in store::take_apart(conn, poll.id, people)? {
        let has_voted = store::own_choice(conn, poll.id, voter)?.is_some();
        if has_voted || store::mailbox_has_voted(conn, poll.id, voter)? {
            continue;
        }
        store::cast(conn, (poll.id, voter), (None, option), at)?;
        store::count(conn, option, 1)?;
    }
    Ok(())
}
