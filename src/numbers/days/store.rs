//! SQL on `day_numbers` and `counted_days`.

use super::super::model::{About, Scope};
use super::model::Counts;
use crate::db::schema::{counted_days, day_numbers};
use crate::db::{Conn, PortableExt, Timestamp, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::HashMap;

type Columns = (
    day_numbers::filed,
    day_numbers::votes,
    day_numbers::answered,
    day_numbers::shipped,
    day_numbers::from_fans,
    day_numbers::waiting,
);
const COUNTS: Columns = (
    day_numbers::filed,
    day_numbers::votes,
    day_numbers::answered,
    day_numbers::shipped,
    day_numbers::from_fans,
    day_numbers::waiting,
);

/// Forgets what was counted of a day.
pub(super) fn clear(conn: &mut Conn, day: i64) -> Result<()> {
    diesel::delete(counted_days::table.filter(counted_days::day.eq(day))).execute(conn)?;
    diesel::delete(day_numbers::table.filter(day_numbers::day.eq(day))).execute(conn)?;
    Ok(())
}

/// Adds to the counts of a day.
pub(super) fn add(conn: &mut Conn, day: i64, about: About, more: &Counts) -> Result<()> {
    let words = "INSERT INTO day_numbers (scope, about, day, filed, votes, answered, shipped, from_fans, waiting) \
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scope, about, day) DO UPDATE SET \
                 filed = day_numbers.filed + excluded.filed, \
                 votes = day_numbers.votes + excluded.votes, \
                 answered = day_numbers.answered + excluded.answered, \
                 shipped = day_numbers.shipped + excluded.shipped, \
                 from_fans = day_numbers.from_fans + excluded.from_fans, \
                 waiting = day_numbers.waiting + excluded.waiting";
    prepared::<()>(words)
        .bind::<Text, _>(about.scope)
        .bind::<BigInt, _>(about.id)
        .bind::<BigInt, _>(day)
        .bind::<BigInt, _>(more.filed)
        .bind::<BigInt, _>(more.votes)
        .bind::<BigInt, _>(more.answered)
        .bind::<BigInt, _>(more.shipped)
        .bind::<BigInt, _>(more.from_fans)
        .bind::<BigInt, _>(more.waiting)
        .execute(conn)?;
    Ok(())
}

/// Notes that a day is counted to its end, as of the moment at which that began.
pub(super) fn note_counted(conn: &mut Conn, day: i64, began: Timestamp) -> Result<()> {
    diesel::insert_into(counted_days::table)
        .values((counted_days::day.eq(day), counted_days::counted_at.eq(began)))
        .on_conflict(counted_days::day)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Which days from one to another are counted, the first of them first.
pub(super) fn counted(conn: &mut Conn, (first, last): (i64, i64)) -> Result<Vec<i64>> {
    let days = counted_days::table.filter(counted_days::day.ge(first)).filter(counted_days::day.le(last));
    Ok(days.order(counted_days::day).select(counted_days::day).load(conn)?)
}

/// When each of these days was counted, if it was.
pub(super) fn counted_at(conn: &mut Conn, days: &[i64]) -> Result<HashMap<i64, Timestamp>> {
    let rows = counted_days::table.filter(counted_days::day.eq_any(days));
    let rows: Vec<(i64, Timestamp)> = rows.select((counted_days::day, counted_days::counted_at)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The last day that is counted.
pub(super) fn newest(conn: &mut Conn) -> Result<Option<i64>> {
    let days = counted_days::table.order(counted_days::day.desc());
    Ok(days.select(counted_days::day).first(conn).optional()?)
}

/// The counts of one thing, by day; a day of which there is nothing has none.
pub(super) fn of(conn: &mut Conn, about: About, (first, last): (i64, i64)) -> Result<HashMap<i64, Counts>> {
    let rows = day_numbers::table
        .filter(day_numbers::scope.eq(about.scope))
        .filter(day_numbers::about.eq(about.id))
        .filter(day_numbers::day.ge(first))
        .filter(day_numbers::day.le(last));
    let rows: Vec<(i64, Counts)> = rows.select((day_numbers::day, COUNTS)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The counts of everything in these days.
pub(super) fn of_all(conn: &mut Conn, (first, last): (i64, i64)) -> Result<HashMap<(About, i64), Counts>> {
    let rows = day_numbers::table.filter(day_numbers::day.ge(first)).filter(day_numbers::day.le(last));
    let rows: Vec<(Scope, i64, i64, Counts)> =
        rows.select((day_numbers::scope, day_numbers::about, day_numbers::day, COUNTS)).load(conn)?;
    Ok(rows.into_iter().map(|(scope, id, day, counts)| ((About { scope, id }, day), counts)).collect())
}
