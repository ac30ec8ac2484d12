//! SQL on `markets`, `market_tallies` and `market_devices`; on the other tables of this room in `wants`, `offers` and `lines`.

mod lines;
mod offers;
mod wants;

pub(super) use lines::{
    forget_told, gates_of, gates_of_each, insert as insert_line, insert_again as insert_line_again, is_told, of_market,
    of_markets, open_lines, plan, remove as remove_line, set_gates, set_opening, set_stage, there, told_after,
    told_before, told_now, untold, with_line,
};
pub use lines::{is_planned, named_after, openings};
pub(super) use offers::{
    add_test, add_translation, leave_all, own_tests, own_translations, remove_test, remove_translation, testers,
    translators,
};
pub(super) use wants::{
    Press, add_want, forget_waiting, is_mailbox_counted, is_wanted, of_person, press_of, remove_want, take_waiting,
    waiting_of, wanting_after,
};

use super::codes;
use super::model::{Interest, MARKETS, MOST, MOST_DEVICES, Market};
use crate::areas::Named;
use crate::db::schema::{market_devices, market_tallies, markets};
use crate::db::{Conn, DeviceId, PortableExt, Timestamp, UserId};
use crate::error::{Error, Result};
use diesel::prelude::*;
use std::collections::HashSet;

type MarketColumns = (markets::id, markets::code, (markets::name, markets::names), markets::place);

const MARKET: MarketColumns = (markets::id, markets::code, (markets::name, markets::names), markets::place);

type TallyColumns = (market_tallies::wanted, market_tallies::translators, market_tallies::testers);

const TALLY: TallyColumns = (market_tallies::wanted, market_tallies::translators, market_tallies::testers);

/// The market of a number.
pub(super) fn get(conn: &mut Conn, id: i64) -> Result<Market> {
    markets::table.filter(markets::id.eq(id)).select(MARKET).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The market of a code, in whatever letters.
pub fn find(conn: &mut Conn, code: &str) -> Result<Market> {
    let code = codes::code(code).ok_or(Error::NotFound)?;
    markets::table.filter(markets::code.eq(code)).select(MARKET).first(conn).optional()?.ok_or(Error::NotFound)
}

/// All markets with what is counted of them, as they were added: some hundred at most.
pub(super) fn all(conn: &mut Conn) -> Result<Vec<(Market, Interest)>> {
    let all = markets::table.inner_join(market_tallies::table).order(markets::id);
    Ok(all.limit(MOST).select((MARKET, TALLY)).load(conn)?)
}

/// All markets, as they were added.
pub(super) fn named(conn: &mut Conn) -> Result<Vec<Market>> {
    Ok(markets::table.order(markets::id).limit(MOST).select(MARKET).load(conn)?)
}

/// The pages of all markets.
pub fn addresses(conn: &mut Conn) -> Result<Vec<String>> {
    let codes: Vec<String> = markets::table.order(markets::id).limit(MOST).select(markets::code).load(conn)?;
    Ok(codes.into_iter().map(|code| format!("{MARKETS}/{code}")).collect())
}

/// What is counted of a market.
pub(super) fn interest(conn: &mut Conn, id: i64) -> Result<Interest> {
    let row = market_tallies::table.filter(market_tallies::market_id.eq(id)).select(TALLY);
    Ok(row.first(conn).optional()?.unwrap_or_default())
}

/// Adds a market, of which nothing is counted yet.
pub(super) fn insert(conn: &mut Conn, code: &str, named: &Named, (by, now): (UserId, Timestamp)) -> Result<i64> {
    let row = (
        markets::code.eq(code),
        markets::name.eq(&named.name),
        markets::names.eq(named.names.json()),
        markets::added_by.eq(by),
        markets::added_at.eq(now),
    );
    let id: i64 = diesel::insert_into(markets::table).values(row).returning(markets::id).get_result(conn)?;
    let nothing = (
        market_tallies::market_id.eq(id),
        market_tallies::wanted.eq(0_i64),
        market_tallies::translators.eq(0_i64),
        market_tallies::testers.eq(0_i64),
    );
    diesel::insert_into(market_tallies::table).values(nothing).execute(conn)?;
    Ok(id)
}

/// What a market is called, and its place among the next ones.
pub(super) fn set(conn: &mut Conn, id: i64, named: &Named, place: Option<i64>) -> Result<()> {
    let changes = (markets::name.eq(&named.name), markets::names.eq(named.names.json()), markets::place.eq(place));
    diesel::update(markets::table.filter(markets::id.eq(id))).set(changes).execute(conn)?;
    Ok(())
}

/// Removes a market that nobody wants, with what is sold there.
pub(super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(markets::table.filter(markets::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Counts who wants a market: one more, or one less.
pub(super) fn count_want(conn: &mut Conn, market: i64, by: i64) -> Result<()> {
    diesel::update(market_tallies::table.find(market))
        .set(market_tallies::wanted.eq(market_tallies::wanted + by))
        .execute(conn)?;
    Ok(())
}

/// The same of offers to translate.
pub(super) fn count_translators(conn: &mut Conn, market: i64, by: i64) -> Result<()> {
    diesel::update(market_tallies::table.find(market))
        .set(market_tallies::translators.eq(market_tallies::translators + by))
        .execute(conn)?;
    Ok(())
}

/// The same of offers to test.
pub(super) fn count_testers(conn: &mut Conn, market: i64, by: i64) -> Result<()> {
    diesel::update(market_tallies::table.find(market))
        .set(market_tallies::testers.eq(market_tallies::testers + by))
        .execute(conn)?;
    Ok(())
}

/// What is sold in a market.
pub(super) fn devices_of(conn: &mut Conn, market: i64) -> Result<Vec<DeviceId>> {
    let sold = market_devices::table.filter(market_devices::market_id.eq(market)).order(market_devices::device_id);
    Ok(sold.limit(MOST_DEVICES).select(market_devices::device_id).load(conn)?)
}

/// In which of these markets some device is sold, as far as staff say.
pub(super) fn selling(conn: &mut Conn, ids: &[i64]) -> Result<HashSet<i64>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let sold = market_devices::table.filter(market_devices::market_id.eq_any(ids)).select(market_devices::market_id);
    let sold: Vec<i64> = sold.distinct().load(conn)?;
    Ok(sold.into_iter().collect())
}

/// A device is sold there, or not any more.
pub(super) fn set_sold(conn: &mut Conn, market: i64, device: DeviceId, is_sold: bool) -> Result<()> {
    if is_sold {
        diesel::insert_into(market_devices::table)
            .values((market_devices::market_id.eq(market), market_devices::device_id.eq(device)))
            .on_conflict((market_devices::market_id, market_devices::device_id))
            .do_nothing()
            .portable()
            .execute(conn)?;
    } else {
        let row = market_devices::table.filter(market_devices::market_id.eq(market));
        diesel::delete(row.filter(market_devices::device_id.eq(device))).execute(conn)?;
    }
    Ok(())
}
