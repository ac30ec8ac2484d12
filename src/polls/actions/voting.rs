//! Voting: one vote a person and mailbox, which may be changed until the poll closes.

use super::super::model::{Poll, State};
use super::super::store;
use super::super::words::{APART, CLOSED, IS_WITHDRAWN, MAILBOX_HAS_VOTED, VOTED, WAITS};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Viewer};
use crate::web::Flash;

/// Votes that one person may have waiting for the confirmation of their address.
const MOST_WAITING: i64 = 50;

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// It counts.
    Counted,
    /// It counts once the voter confirms their address, if the poll is open still.
    Held,
    /// It came together with others, and is counted apart until staff have looked.
    Apart,
}

impl Cast {
    /// What is said of it.
    pub(in super::super) fn flash(self) -> Flash {
        match self {
            Self::Counted => VOTED,
            Self::Held => WAITS,
            Self::Apart => APART,
        }
    }
}

/// A poll that takes votes at this moment, held: its result is sealed after this vote, or was before it.
fn open_to(conn: &mut Conn, id: i64, now: Timestamp) -> Result<Poll> {
    let poll = store::held(conn, id)?;
    match poll.state(now) {
        State::Open => Ok(poll),
        // Nobody but staff knows of it.
        State::Draft => Err(Error::NotFound),
        State::Closed => Err(Error::Rejected(CLOSED)),
        State::Withdrawn => Err(Error::Rejected(IS_WITHDRAWN)),
    }
}

/// Votes for an option, or for it instead of another one; the totals move in the same write. The same press twice changes nothing.
pub fn vote(conn: &mut Conn, who: &Viewer, (poll, option): (i64, i64), now: Timestamp) -> Result<Cast> {
    let confirmed = people::admit(conn, who.id, now)?;
    let poll = open_to(conn, poll, now)?;
    let option = store::option(conn, poll.id, option)?;
    if !confirmed {
        let is_new = store::waiting_choice(conn, poll.id, who.id)?.is_none();
        if is_new && store::count_held(conn, who.id)? >= MOST_WAITING {
            return Err(Error::Rejected(Refusal::ENOUGH_WAITING));
        }
        store::hold(conn, (poll.id, who.id), option.id, now)?;
        return Ok(Cast::Held);
    }
    if store::is_apart(conn, poll.id, who.id)? {
        store::release_held(conn, poll.id, who.id)?;
        store::put_apart(conn, (poll.id, who.id), option.id, now)?;
        return Ok(Cast::Apart);
    }
    let before = store::own_choice(conn, poll.id, who.id)?;
    if before == Some(option.id) {
        return Ok(Cast::Counted);
    }
    if store::mailbox_has_voted(conn, poll.id, who.id)? {
        return Err(Error::Rejected(MAILBOX_HAS_VOTED));
    }
    store::release_held(conn, poll.id, who.id)?;
    store::cast(conn, (poll.id, who.id), (before, option.id), now)?;
    if let Some(before) = before {
        store::count(conn, before, -1)?;
    }
    store::count(conn, option.id, 1)?;
    Ok(Cast::Counted)
}

/// Takes one's vote back as long as the poll is open, the one that counts as one that waits or is set apart; the totals move in the same write.
/// Whether there was one: the same press twice changes nothing.
pub fn take_back(conn: &mut Conn, who: &Viewer, poll: i64, now: Timestamp) -> Result<bool> {
    people::admit(conn, who.id, now)?;
    let poll = open_to(conn, poll, now)?;
    let was_apart = store::remove_apart(conn, poll.id, who.id)?;
    let waited = store::release_held(conn, poll.id, who.id)? || was_apart;
    let Some(option) = store::own_choice(conn, poll.id, who.id)? else { return Ok(waited) };
    store::remove_vote(conn, poll.id, who.id)?;
    store::count(conn, option, -1)?;
    Ok(true)
}

/// A vote that was pressed before signing in: where it stands then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<(String, Flash)> {
    let cast = vote(conn, who, at, now)?;
    Ok((store::get(conn, at.0)?.address(), cast.flash()))
}

/// Whoever confirms an address has the votes counted that waited for it, in polls that are still open.
pub fn count_waiting(conn: &mut Conn, who: &Viewer, now: Timestamp) -> Result<()> {
    for at in store::take_held(conn, who.id)? {
        match vote(conn, who, at, now) {
            Ok(_) | Err(Error::NotFound | Error::Rejected(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
