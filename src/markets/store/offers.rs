//! SQL on `market_translators` and `market_testers`. Whatever it changes it counts.

use super::{count_testers, count_translators};
use crate::db::schema::{market_testers, market_translators};
use crate::db::{Conn, DeviceId, PortableExt, Timestamp, UserId};
use crate::error::Result;
use crate::markets::model::MOST_OFFERS;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// Into which language somebody offers to translate.
pub(in super::super) type Translator = (UserId, String);
/// On which device somebody offers to test.
pub(in super::super) type Tester = (UserId, DeviceId);

/// Who offers to translate for a market, by language and then as they offered.
pub(in super::super) fn translators(conn: &mut Conn, market: i64) -> Result<Vec<Translator>> {
    let all = market_translators::table.filter(market_translators::market_id.eq(market));
    let all = all.order((market_translators::lang, market_translators::offered_at, market_translators::user_id));
    Ok(all.limit(MOST_OFFERS).select((market_translators::user_id, market_translators::lang)).load(conn)?)
}

/// Who offers to test for a market, by device and then as they offered.
pub(in super::super) fn testers(conn: &mut Conn, market: i64) -> Result<Vec<Tester>> {
    let all = market_testers::table.filter(market_testers::market_id.eq(market));
    let all = all.order((market_testers::device_id, market_testers::offered_at, market_testers::user_id));
    Ok(all.limit(MOST_OFFERS).select((market_testers::user_id, market_testers::device_id)).load(conn)?)
}

/// The languages that somebody offers for a market.
pub(in super::super) fn own_translations(conn: &mut Conn, market: i64, user: UserId) -> Result<Vec<String>> {
    let own = market_translators::table.filter(market_translators::market_id.eq(market));
    let own = own.filter(market_translators::user_id.eq(user)).order(market_translators::lang);
    Ok(own.limit(MOST_OFFERS).select(market_translators::lang).load(conn)?)
}

/// The devices that somebody offers for a market.
pub(in super::super) fn own_tests(conn: &mut Conn, market: i64, user: UserId) -> Result<Vec<DeviceId>> {
    let own = market_testers::table.filter(market_testers::market_id.eq(market));
    let own = own.filter(market_testers::user_id.eq(user)).order(market_testers::device_id);
    Ok(own.limit(MOST_OFFERS).select(market_testers::device_id).load(conn)?)
}

/// Somebody offers to translate; not twice.
pub(in super::super) fn add_translation(
    conn: &mut Conn,
    (market, user): (i64, UserId),
    lang: &str,
    now: Timestamp,
) -> Result<()> {
    let row = (
        market_translators::market_id.eq(market),
        market_translators::user_id.eq(user),
        market_translators::lang.eq(lang),
        market_translators::offered_at.eq(now),
    );
    let added = diesel::insert_into(market_translators::table)
        .values(row)
        .on_conflict((market_translators::market_id, market_translators::user_id, market_translators::lang))
        .do_nothing()
        .portable()
        .execute(conn)?;
    if added > 0 { count_translators(conn, market, 1) } else { Ok(()) }
}

/// Somebody offers to test; not twice.
pub(in super::super) fn add_test(
    conn: &mut Conn,
    (market, user): (i64, UserId),
    device: DeviceId,
    now: Timestamp,
) -> Result<()> {
    let row = (
        market_testers::market_id.eq(market),
        market_testers::user_id.eq(user),
        market_testers::device_id.eq(device),
        market_testers::offered_at.eq(now),
    );
    let added = diesel::insert_into(market_testers::table)
        .values(row)
        .on_conflict((market_testers::market_id, market_testers::user_id, market_testers::device_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    if added > 0 { count_testers(conn, market, 1) } else { Ok(()) }
}

/// Takes an offer to translate back; whether there was one.
pub(in super::super) fn remove_translation(conn: &mut Conn, market: i64, user: UserId, lang: &str) -> Result<bool> {
    let own = market_translators::table.filter(market_translators::market_id.eq(market));
    let own = own.filter(market_translators::user_id.eq(user)).filter(market_translators::lang.eq(lang));
    let was_there = diesel::delete(own).execute(conn)? > 0;
    if was_there {
        count_translators(conn, market, -1)?;
    }
    Ok(was_there)
}

/// Takes an offer to test back; whether there was one.
pub(in super::super) fn remove_test(conn: &mut Conn, market: i64, user: UserId, device: DeviceId) -> Result<bool> {
    let own = market_testers::table.filter(market_testers::market_id.eq(market));
    let own = own.filter(market_testers::user_id.eq(user)).filter(market_testers::device_id.eq(device));
    let was_there = diesel::delete(own).execute(conn)? > 0;
    if was_there {
        count_testers(conn, market, -1)?;
    }
    Ok(was_there)
}

/// All offers of somebody go. What is counted of markets is held in their order, whichever offers these are: of two who leave at
/// once neither waits for the other.
pub(in super::super) fn leave_all(conn: &mut Conn, user: UserId) -> Result<()> {
    let own = market_translators::table.filter(market_translators::user_id.eq(user));
    let translated: Vec<i64> = diesel::delete(own).returning(market_translators::market_id).get_results(conn)?;
    let own = market_testers::table.filter(market_testers::user_id.eq(user));
    let tested: Vec<i64> = diesel::delete(own).returning(market_testers::market_id).get_results(conn)?;
    let mut left: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for market in translated {
        left.entry(market).or_default().0 -= 1;
    }
    for market in tested {
        left.entry(market).or_default().1 -= 1;
    }
    for (market, (translators, testers)) in left {
        count_translators(conn, market, translators)?;
        count_testers(conn, market, testers)?;
    }
    Ok(())
}
