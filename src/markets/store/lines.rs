//! SQL on `market_lines`, `market_gates` and `market_told`.

use crate::areas::Named;
use crate::db::schema::{market_gates, market_lines, market_told, markets};
use crate::db::{Conn, LineId, Timestamp, UserId, given_each, one_of, prepared};
use crate::error::{Error, Result};
use crate::markets::model::{GateSaid, MOST_LINES, MarketLine};
use crate::markets::telling::Told;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{HashMap, HashSet};

/// A planned line, where there is one of this number.
pub(in super::super) fn there(conn: &mut Conn, id: i64) -> Result<Option<MarketLine>> {
    Ok(market_lines::table.filter(market_lines::id.eq(id)).first(conn).optional()?)
}

/// The planned line of a number.
pub(in super::super) fn plan(conn: &mut Conn, id: i64) -> Result<MarketLine> {
    there(conn, id)?.ok_or(Error::NotFound)
}

/// The plan of a line in a market, if it has one.
pub(in super::super) fn with_line(conn: &mut Conn, market: i64, line: LineId) -> Result<Option<MarketLine>> {
    let of_market = market_lines::table.filter(market_lines::market_id.eq(market));
    Ok(of_market.filter(market_lines::line_id.eq(line)).first(conn).optional()?)
}

/// Whether a line is planned for any market.
pub fn is_planned(conn: &mut Conn, line: LineId) -> Result<bool> {
    Ok(diesel::select(exists(market_lines::table.filter(market_lines::line_id.eq(line)))).get_result(conn)?)
}

/// The lines that are planned for a market, the simple ones first.
pub(in super::super) fn of_market(conn: &mut Conn, market: i64) -> Result<Vec<MarketLine>> {
    let all = market_lines::table.filter(market_lines::market_id.eq(market));
    Ok(all.order((market_lines::stage, market_lines::id)).limit(MOST_LINES).load(conn)?)
}

/// The same of some markets.
pub(in super::super) fn of_markets(conn: &mut Conn, markets: &[i64]) -> Result<Vec<MarketLine>> {
    let all = market_lines::table.filter(market_lines::market_id.eq_any(markets));
    let most = MOST_LINES * i64::try_from(markets.len()).unwrap_or(1);
    Ok(all.order((market_lines::stage, market_lines::id)).limit(most).load(conn)?)
}

/// In which markets lines are open, and how many.
pub(in super::super) fn open_lines(conn: &mut Conn) -> Result<HashMap<i64, i64>> {
    let open = market_lines::table.filter(market_lines::opened_at.is_not_null()).group_by(market_lines::market_id);
    let open: Vec<(i64, i64)> = open.select((market_lines::market_id, count_star())).load(conn)?;
    Ok(open.into_iter().collect())
}

pub(in super::super) fn insert(conn: &mut Conn, market: i64, line: LineId, stage: i64) -> Result<i64> {
    let row = (
        market_lines::market_id.eq(market),
        market_lines::line_id.eq(line),
        market_lines::stage.eq(stage),
        market_lines::exception.eq(""),
        market_lines::exception_lang.eq(""),
    );
    Ok(diesel::insert_into(market_lines::table).values(row).returning(market_lines::id).get_result(conn)?)
}

/// Has a plan again that was removed, under its number: of a line that is not open, and of which nobody was told.
pub(in super::super) fn insert_again(
    conn: &mut Conn,
    id: i64,
    market: i64,
    (line, stage): (LineId, i64),
) -> Result<()> {
    let row = (
        market_lines::id.eq(id),
        market_lines::market_id.eq(market),
        market_lines::line_id.eq(line),
        market_lines::stage.eq(stage),
        market_lines::exception.eq(""),
        market_lines::exception_lang.eq(""),
    );
    diesel::insert_into(market_lines::table).values(row).execute(conn)?;
    Ok(())
}

pub(in super::super) fn set_stage(conn: &mut Conn, id: i64, stage: i64) -> Result<()> {
    let row = market_lines::table.filter(market_lines::id.eq(id));
    diesel::update(row).set(market_lines::stage.eq(stage)).execute(conn)?;
    Ok(())
}

/// Removes a plan with what was said of its gates.
pub(in super::super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(market_lines::table.filter(market_lines::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Opens a line, with why where something was not done, or closes it.
pub(in super::super) fn set_opening(
    conn: &mut Conn,
    id: i64,
    opened: Option<(UserId, Timestamp)>,
    (exception, lang): (&str, &str),
) -> Result<()> {
    let changes = (
        market_lines::opened_at.eq(opened.map(|(_, at)| at)),
        market_lines::opened_by.eq(opened.map(|(by, _)| by)),
        market_lines::exception.eq(exception),
        market_lines::exception_lang.eq(lang),
    );
    diesel::update(market_lines::table.filter(market_lines::id.eq(id))).set(changes).execute(conn)?;
    Ok(())
}

type GateColumns = (market_gates::gate, market_gates::state, market_gates::reason, market_gates::lang);

const GATE: GateColumns = (market_gates::gate, market_gates::state, market_gates::reason, market_gates::lang);

/// What was said of what has to be done before a line opens.
pub(in super::super) fn gates_of(conn: &mut Conn, id: i64) -> Result<Vec<GateSaid>> {
    Ok(market_gates::table.filter(market_gates::market_line_id.eq(id)).select(GATE).load(conn)?)
}

/// The same of several.
pub(in super::super) fn gates_of_each(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Vec<GateSaid>>> {
    let all = market_gates::table.filter(market_gates::market_line_id.eq_any(ids));
    let all: Vec<(i64, GateSaid)> = all.select((market_gates::market_line_id, GATE)).load(conn)?;
    let mut each: HashMap<i64, Vec<GateSaid>> = HashMap::new();
    for (id, said) in all {
        each.entry(id).or_default().push(said);
    }
    Ok(each)
}

/// Has all of them as this says: one row for each of which something was said.
pub(in super::super) fn set_gates(conn: &mut Conn, id: i64, gates: &[GateSaid]) -> Result<()> {
    diesel::delete(market_gates::table.filter(market_gates::market_line_id.eq(id))).execute(conn)?;
    for said in gates.iter().filter(|said| **said != GateSaid::untouched(said.gate)) {
        let row = (
            market_gates::market_line_id.eq(id),
            market_gates::gate.eq(said.gate),
            market_gates::state.eq(said.state),
            market_gates::reason.eq(&said.reason),
            market_gates::lang.eq(&said.lang),
        );
        diesel::insert_into(market_gates::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Whether anybody was told of a line.
pub(in super::super) fn is_told(conn: &mut Conn, id: i64) -> Result<bool> {
    let told = market_told::table.filter(market_told::market_line_id.eq(id));
    Ok(diesel::select(exists(told)).get_result(conn)?)
}

/// Those of these people who were told of a line in a way.
pub(in super::super) fn told_before(conn: &mut Conn, id: i64, people: &[UserId], way: Told) -> Result<HashSet<UserId>> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let told = market_told::table.filter(market_told::market_line_id.eq(id)).filter(market_told::way.eq(way));
    let told = told.filter(one_of(market_told::user_id, people.iter().map(|user| user.0)));
    let told: Vec<UserId> = told.select(market_told::user_id).load(conn)?;
    Ok(told.into_iter().collect())
}

/// Notes that these people are told.
pub(in super::super) fn told_now(conn: &mut Conn, id: i64, people: &[UserId], way: Told) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    // `WHERE TRUE` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO market_told (market_line_id, user_id, way) SELECT ?, one, ? FROM given WHERE TRUE \
                 ORDER BY one ON CONFLICT (market_line_id, user_id, way) DO NOTHING RETURNING user_id";
    let insert = prepared::<BigInt>(words).bind::<BigInt, _>(id).bind::<Text, _>(way);
    let _: Vec<UserId> = given_each(people.iter().map(|user| user.0), insert).load(conn)?;
    Ok(())
}

/// Those who were told of a line by mail, behind a person.
pub(in super::super) fn told_after(conn: &mut Conn, id: i64, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let told = market_told::table.filter(market_told::market_line_id.eq(id)).filter(market_told::user_id.gt(after));
    let told = told.filter(market_told::way.eq(Told::Mail)).order(market_told::user_id).limit(most);
    Ok(told.select(market_told::user_id).load(conn)?)
}

/// Forgets that these people were told of a line in a way.
pub(in super::super) fn untold(conn: &mut Conn, id: i64, people: &[UserId], way: Told) -> Result<()> {
    let told = market_told::table.filter(market_told::market_line_id.eq(id)).filter(market_told::way.eq(way));
    diesel::delete(told.filter(market_told::user_id.eq_any(people))).execute(conn)?;
    Ok(())
}

/// Forgets of what somebody was told.
pub(in super::super) fn forget_told(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(market_told::table.filter(market_told::user_id.eq(user))).execute(conn)?;
    Ok(())
}

/// The lines that are open, the latest first, each with its market.
pub fn openings(conn: &mut Conn, most: i64) -> Result<Vec<(MarketLine, String, Named)>> {
    let open = market_lines::table.inner_join(markets::table).filter(market_lines::opened_at.is_not_null());
    let open = open.order((market_lines::opened_at.desc(), market_lines::id.desc())).limit(most);
    Ok(open.select((market_lines::all_columns, markets::code, (markets::name, markets::names))).load(conn)?)
}

/// By the numbers of planned lines those that are open, each with the code and the names of its market.
pub fn named_after(conn: &mut Conn, ids: &[i64]) -> Result<Vec<(MarketLine, String, Named)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let open = market_lines::table.inner_join(markets::table).filter(market_lines::opened_at.is_not_null());
    let open = open.filter(market_lines::id.eq_any(ids));
    Ok(open.select((market_lines::all_columns, markets::code, (markets::name, markets::names))).load(conn)?)
}
