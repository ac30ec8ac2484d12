//! What staff do with markets and with what is sold there. Whoever acts is held before anything else is.

use super::kept::{DeviceSold, MarketKept};
use super::model::{Interest, MOST, MOST_DEVICES, Market};
use super::store;
use super::typed::NewMarket;
use super::words::{ENOUGH_DEVICES, IN_USE, NO_DEVICE};
use crate::areas::Named;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, DeviceId, Lockable, Timestamp, lock, lock_setup};
use crate::devices;
use crate::error::{Error, Problem, Refusal, Result};
use crate::i18n::Language;
use crate::people::{self, Viewer};

/// Adds a market.
pub fn add(conn: &mut Conn, by: &Viewer, new: &NewMarket, now: Timestamp) -> Result<Market> {
    people::expect_staff(conn, by.id)?;
    lock_setup(conn)?;
    let all = store::all(conn)?;
    if i64::try_from(all.len()).is_ok_and(|count| count >= MOST) {
        return Err(Error::invalid("name", Problem::TooMuch));
    }
    if all.iter().any(|(market, _)| market.code == new.code) {
        return Err(Error::invalid("code", Problem::Taken));
    }
    expect_free(all.iter().map(|(market, _)| market), &new.named, None)?;
    let id = store::insert(conn, &new.code, &new.named, (by.id, now))?;
    let market = store::get(conn, id)?;
    let trace = Trace::of(Act::MarketAdded).about(&market.named.name).from_to("", &market.code);
    audit::record(conn, by.id, &trace, now)?;
    Ok(market)
}

/// Refuses a name that another market has, in whatever language.
pub(super) fn expect_free<'a>(all: impl Iterator<Item = &'a Market>, named: &Named, but: Option<i64>) -> Result<()> {
    let mut others = all.filter(|market| Some(market.id) != but);
    match others.find_map(|market| named.field_of_name_in(&market.named)) {
        Some(field) => Err(Error::invalid(field, Problem::Taken)),
        None => Ok(()),
    }
}

/// Changes what a market is called, and its place among the next ones. What somebody else made of it since the form showed it,
/// by its digest, is not written over. `reads` is the language in which whoever changes it reads the site.
pub(super) fn change(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (i64, &str),
    (named, place, reads): (&Named, Option<i64>, Language),
    now: Timestamp,
) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock_setup(conn)?;
    let market = store::get(conn, id)?;
    let before = MarketKept::of(&market);
    if !seen.is_empty() && seen != before.digest() {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let all = store::all(conn)?;
    expect_free(all.iter().map(|(market, _)| market), named, Some(id))?;
    store::set(conn, id, &named.clone().in_place_of(&market.named, reads), place)?;
    let after = MarketKept::of(&store::get(conn, id)?);
    let trace = Trace::of(Act::MarketChanged).about(&market.code).from_to(before.told(), after.told());
    match trace.keeping(&before, &after).if_changed() {
        Some(trace) => audit::record(conn, by.id, &trace, now),
        None => Ok(()),
    }
}

/// Removes a market that nobody wants yet, for which nobody offered anything and nothing is planned.
pub(super) fn remove(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock_setup(conn)?;
    // Whoever wants it at this moment is counted before this looks, or finds it gone: with it their press would go, unseen.
    lock(conn, Lockable::MarketsToRemove, &[id])?;
    let market = store::get(conn, id)?;
    let is_used = store::interest(conn, id)? != Interest::default() || !store::of_market(conn, id)?.is_empty();
    if is_used || store::is_wanted(conn, id)? {
        return Err(Error::Rejected(IN_USE));
    }
    store::remove(conn, id)?;
    let trace = Trace::of(Act::MarketRemoved).about(&market.named.name).from_to(&market.code, "");
    audit::record(conn, by.id, &trace, now)
}

/// A device is sold in a market, by what people call it.
pub fn add_device(conn: &mut Conn, by: &Viewer, id: i64, called: &str, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::Markets, &[id])?;
    let refused = || Error::invalid("device", Problem::Refused(NO_DEVICE));
    let device = devices::called(conn, called, "")?.ok_or_else(refused)?;
    let sold = store::devices_of(conn, id)?;
    if sold.contains(&device.id) {
        return Ok(());
    }
    if i64::try_from(sold.len()).is_ok_and(|count| count >= MOST_DEVICES) {
        return Err(Error::Rejected(ENOUGH_DEVICES));
    }
    set_sold(conn, by, (id, device.id), true, now)
}

/// It is not any more.
pub(super) fn remove_device(conn: &mut Conn, by: &Viewer, id: i64, device: DeviceId, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::Markets, &[id])?;
    // The same press twice.
    if !store::devices_of(conn, id)?.contains(&device) {
        return Ok(());
    }
    set_sold(conn, by, (id, device), false, now)
}

fn set_sold(conn: &mut Conn, by: &Viewer, (id, device): (i64, DeviceId), is_sold: bool, now: Timestamp) -> Result<()> {
    let (market, called) = (store::get(conn, id)?, devices::get(conn, device)?.called());
    store::set_sold(conn, id, device, is_sold)?;
    let kept = |is_sold| DeviceSold { market: id, device, is_sold };
    let act = if is_sold { Act::MarketDeviceAdded } else { Act::MarketDeviceRemoved };
    let (was, is_now) = if is_sold { ("", called.as_str()) } else { (called.as_str(), "") };
    let trace = Trace::of(act).about(&market.named.name).from_to(was, is_now);
    audit::record(conn, by.id, &trace.keeping(&kept(!is_sold), &kept(is_sold)), now)
}
