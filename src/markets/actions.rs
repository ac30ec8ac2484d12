//! Wanting a market, and not any more: two verbs, each of which may be repeated without harm.

use super::model::{MOST_WAITING, Market};
use super::store::{self, Press};
use super::words::{MAILBOX, WANT_WAITS, WANTED};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Viewer};
use crate::web::Flash;

/// What became of a press on "I want this here".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// It counts.
    Counted,
    /// It is kept, and counts once the address is confirmed.
    Waits,
}

impl Wanted {
    /// What is said of it.
    pub fn flash(self) -> Flash {
        match self {
            Self::Counted => WANTED,
            Self::Waits => WANT_WAITS,
        }
    }
}

/// Somebody wants a market, once. Refuses whoever is blocked.
pub fn want(conn: &mut Conn, who: &Viewer, market: i64, now: Timestamp) -> Result<Wanted> {
    let is_confirmed = people::admit(conn, who.id, now)?;
    store::get(conn, market)?;
    match (store::press_of(conn, market, who.id)?, is_confirmed) {
        (Some(Press::Counts), _) => Ok(Wanted::Counted),
        (Some(Press::Waits), false) => Ok(Wanted::Waits),
        (None, false) => {
            if store::waiting_of(conn, who.id)? >= MOST_WAITING {
                return Err(Error::Rejected(Refusal::ENOUGH_WAITING));
            }
            store::add_want(conn, (market, who.id), false, now)?;
            Ok(Wanted::Waits)
        }
        (known, true) => {
            if known.is_some() {
                store::remove_want(conn, market, who.id)?;
            }
            count(conn, market, who.id, now)?;
            // Behind that count, which holds its row: of two accounts of a mailbox that press at once the second sees the first.
            if store::is_mailbox_counted(conn, market, who.id)? {
                uncount(conn, market, who.id)?;
                return Err(Error::Rejected(MAILBOX));
            }
            Ok(Wanted::Counted)
        }
    }
}

/// Stores a press that nothing stands in the way of, and counts it.
fn count(conn: &mut Conn, market: i64, who: UserId, now: Timestamp) -> Result<()> {
    if store::add_want(conn, (market, who), true, now)? { store::count_want(conn, market, 1) } else { Ok(()) }
}

/// Takes a press away again; whether there was one.
fn uncount(conn: &mut Conn, market: i64, who: UserId) -> Result<bool> {
    let removed = store::remove_want(conn, market, who)?;
    if removed == Some(true) {
        store::count_want(conn, market, -1)?;
    }
    Ok(removed.is_some())
}

/// How many presses of somebody wait for their address to be confirmed.
pub fn count_held(conn: &mut Conn, who: UserId) -> Result<i64> {
    store::waiting_of(conn, who)
}

/// The same as it was pressed before signing in: where they stand then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, code: &str, now: Timestamp) -> Result<(String, Flash)> {
    let market = store::find(conn, code)?;
    let wanted = want(conn, who, market.id, now)?;
    Ok((market.address(), wanted.flash()))
}

/// They do not want it any more; whether they did. Whoever is blocked may say so.
pub(super) fn unwant(conn: &mut Conn, who: &Viewer, market: &Market) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    uncount(conn, market.id, who.id)
}

/// Whoever confirms an address has the presses that waited for it counted; where another account of the same mailbox counts
/// they are forgotten.
pub fn count_waiting(conn: &mut Conn, who: &Viewer, now: Timestamp) -> Result<()> {
    for market in store::take_waiting(conn, who.id)? {
        match want(conn, who, market, now) {
            Ok(_) | Err(Error::NotFound | Error::Rejected(_) | Error::Blocked(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
