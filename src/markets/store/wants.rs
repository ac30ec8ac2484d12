//! SQL on `market_wants`.

use crate::db::schema::market_wants;
use crate::db::{Conn, PortableExt, Timestamp, UserId, prepared};
use crate::error::Result;
use crate::subscriptions::Follower;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::HashMap;

/// How a press on "I want this here" stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Press {
    /// It counts.
    Counts,
    /// It waits for the confirmation of an address.
    Waits,
}

impl Press {
    fn of(counts: bool) -> Self {
        if counts { Self::Counts } else { Self::Waits }
    }
}

/// How somebody's press on a market stands, if they pressed.
pub(in super::super) fn press_of(conn: &mut Conn, market: i64, user: UserId) -> Result<Option<Press>> {
    let own = market_wants::table.filter(market_wants::market_id.eq(market)).filter(market_wants::user_id.eq(user));
    let counts: Option<bool> = own.select(market_wants::counts).first(conn).optional()?;
    Ok(counts.map(Press::of))
}

/// The markets that somebody wants.
pub(in super::super) fn of_person(conn: &mut Conn, user: UserId, most: i64) -> Result<HashMap<i64, Press>> {
    let own = market_wants::table.filter(market_wants::user_id.eq(user)).limit(most);
    let own: Vec<(i64, bool)> = own.select((market_wants::market_id, market_wants::counts)).load(conn)?;
    Ok(own.into_iter().map(|(market, counts)| (market, Press::of(counts))).collect())
}

/// Whether anybody wants a market, also those whose presses wait.
pub(in super::super) fn is_wanted(conn: &mut Conn, market: i64) -> Result<bool> {
    let all = market_wants::table.filter(market_wants::market_id.eq(market));
    Ok(diesel::select(exists(all)).get_result(conn)?)
}

/// Stores a press, once a person and market; whether there was none.
pub(in super::super) fn add_want(
    conn: &mut Conn,
    (market, user): (i64, UserId),
    counts: bool,
    now: Timestamp,
) -> Result<bool> {
    let row = (
        market_wants::market_id.eq(market),
        market_wants::user_id.eq(user),
        market_wants::counts.eq(counts),
        market_wants::wanted_at.eq(now),
    );
    let added = diesel::insert_into(market_wants::table)
        .values(row)
        .on_conflict((market_wants::market_id, market_wants::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(added > 0)
}

/// Takes a press away; whether it counted, if there was one.
pub(in super::super) fn remove_want(conn: &mut Conn, market: i64, user: UserId) -> Result<Option<bool>> {
    let own = market_wants::table.filter(market_wants::market_id.eq(market)).filter(market_wants::user_id.eq(user));
    Ok(diesel::delete(own).returning(market_wants::counts).get_result(conn).optional()?)
}

/// How many presses of somebody wait.
pub(in super::super) fn waiting_of(conn: &mut Conn, user: UserId) -> Result<i64> {
    let own = market_wants::table.filter(market_wants::user_id.eq(user)).filter(market_wants::counts.eq(false));
    Ok(own.select(count_star()).first(conn)?)
}

/// Takes the presses of somebody that wait, in the order of the markets.
pub(in super::super) fn take_waiting(conn: &mut Conn, user: UserId) -> Result<Vec<i64>> {
    let own = market_wants::table.filter(market_wants::user_id.eq(user)).filter(market_wants::counts.eq(false));
    let mut taken: Vec<i64> = diesel::delete(own).returning(market_wants::market_id).get_results(conn)?;
    taken.sort_unstable();
    Ok(taken)
}

/// Forgets the presses of somebody that wait.
pub(in super::super) fn forget_waiting(conn: &mut Conn, user: UserId) -> Result<()> {
    let own = market_wants::table.filter(market_wants::user_id.eq(user)).filter(market_wants::counts.eq(false));
    diesel::delete(own).execute(conn)?;
    Ok(())
}

/// Whether the press of another account of the same mailbox counts.
pub(in super::super) fn is_mailbox_counted(conn: &mut Conn, market: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN market_wants wanted ON wanted.user_id = other.id AND wanted.market_id = ? \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL AND wanted.counts)";
    let asked = prepared::<Bool>(words).bind::<BigInt, _>(market).bind::<BigInt, _>(user);
    Ok(asked.get_result(conn)?)
}

/// Those whose presses on a market count, behind a person, in the order of their ids.
pub(in super::super) fn wanting_after(conn: &mut Conn, market: i64, after: UserId, most: i64) -> Result<Vec<Follower>> {
    let all = market_wants::table.filter(market_wants::market_id.eq(market)).filter(market_wants::user_id.gt(after));
    let all = all.filter(market_wants::counts.eq(true)).order(market_wants::user_id).limit(most);
    let all: Vec<(UserId, Timestamp)> = all.select((market_wants::user_id, market_wants::wanted_at)).load(conn)?;
    Ok(all.into_iter().map(|(user, since)| Follower { user, is_attentive: true, since }).collect())
}
