//! Offering to translate, or to test, for a market. Whoever acts is held before anything else is; what there is room for is
//! counted while the market is.

use super::model::{MOST_OFFERS, MOST_OWN, Market};
use super::store;
use super::words::{CONFIRM_FIRST, ENOUGH, ENOUGH_OWN};
use crate::db::{Conn, DeviceId, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};

/// Lets a member offer something for a market, which is held.
fn admit(conn: &mut Conn, who: &Viewer, market: &Market, now: Timestamp) -> Result<()> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    Ok(lock(conn, Lockable::Markets, &[market.id])?)
}

/// A member offers to translate into a language for a market; not twice.
pub fn offer_translation(conn: &mut Conn, who: &Viewer, market: &Market, lang: &str, now: Timestamp) -> Result<()> {
    admit(conn, who, market, now)?;
    let own = store::own_translations(conn, market.id, who.id)?;
    if own.iter().any(|known| known == lang) {
        return Ok(());
    }
    if i64::try_from(own.len()).is_ok_and(|count| count >= MOST_OWN) {
        return Err(Error::Rejected(ENOUGH_OWN));
    }
    if store::interest(conn, market.id)?.translators >= MOST_OFFERS {
        return Err(Error::Rejected(ENOUGH));
    }
    store::add_translation(conn, (market.id, who.id), lang, now)
}

/// A member offers to test on a device for a market; not twice.
pub fn offer_test(conn: &mut Conn, who: &Viewer, market: &Market, device: DeviceId, now: Timestamp) -> Result<()> {
    admit(conn, who, market, now)?;
    let own = store::own_tests(conn, market.id, who.id)?;
    if own.contains(&device) {
        return Ok(());
    }
    if i64::try_from(own.len()).is_ok_and(|count| count >= MOST_OWN) {
        return Err(Error::Rejected(ENOUGH_OWN));
    }
    if store::interest(conn, market.id)?.testers >= MOST_OFFERS {
        return Err(Error::Rejected(ENOUGH));
    }
    store::add_test(conn, (market.id, who.id), device, now)
}

/// They take an offer to translate back; whether there was one. Whoever is blocked may.
pub(super) fn withdraw_translation(conn: &mut Conn, who: &Viewer, market: &Market, lang: &str) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    store::remove_translation(conn, market.id, who.id, lang)
}

/// The same of an offer to test.
pub(super) fn withdraw_test(conn: &mut Conn, who: &Viewer, market: &Market, device: DeviceId) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    store::remove_test(conn, market.id, who.id, device)
}

/// Somebody who leaves the site offers nothing any more, and a press of theirs that never counted is forgotten; what counts
/// goes on counting.
pub fn leave_all(conn: &mut Conn, user: UserId) -> Result<()> {
    store::forget_waiting(conn, user)?;
    store::forget_told(conn, user)?;
    store::leave_all(conn, user)
}
