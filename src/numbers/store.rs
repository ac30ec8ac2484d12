//! SQL on `week_numbers`, `counted_weeks` and `desk_minutes`.

use super::model::{About, Figures, Scope};
use crate::db::schema::{counted_weeks, desk_minutes, week_numbers};
use crate::db::{Conn, PortableExt, Timestamp, UserId, VotingWeek, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::HashMap;

type Columns = (
    week_numbers::shipped,
    week_numbers::from_fans,
    week_numbers::to_ship,
    week_numbers::answered,
    week_numbers::to_answer,
    week_numbers::voters,
    week_numbers::returned,
    week_numbers::waiting,
);
const FIGURES: Columns = (
    week_numbers::shipped,
    week_numbers::from_fans,
    week_numbers::to_ship,
    week_numbers::answered,
    week_numbers::to_answer,
    week_numbers::voters,
    week_numbers::returned,
    week_numbers::waiting,
);

/// Forgets what was counted of a week.
pub(super) fn clear(conn: &mut Conn, week: i64) -> Result<()> {
    diesel::delete(counted_weeks::table.filter(counted_weeks::week.eq(week))).execute(conn)?;
    diesel::delete(week_numbers::table.filter(week_numbers::week.eq(week))).execute(conn)?;
    Ok(())
}

/// Adds to the numbers of a week. A middle is known once.
pub(super) fn add(conn: &mut Conn, week: i64, about: About, more: &Figures) -> Result<()> {
    let words = "INSERT INTO week_numbers (scope, about, week, shipped, from_fans, to_ship, answered, to_answer, voters, \
                 returned, waiting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scope, about, week) DO UPDATE SET \
                 shipped = week_numbers.shipped + excluded.shipped, \
                 from_fans = week_numbers.from_fans + excluded.from_fans, \
                 to_ship = coalesce(week_numbers.to_ship, excluded.to_ship), \
                 answered = week_numbers.answered + excluded.answered, \
                 to_answer = coalesce(week_numbers.to_answer, excluded.to_answer), \
                 voters = week_numbers.voters + excluded.voters, \
                 returned = week_numbers.returned + excluded.returned, \
                 waiting = week_numbers.waiting + excluded.waiting";
    prepared::<()>(words)
        .bind::<Text, _>(about.scope)
        .bind::<BigInt, _>(about.id)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(more.shipped)
        .bind::<BigInt, _>(more.from_fans)
        .bind::<Nullable<BigInt>, _>(more.to_ship)
        .bind::<BigInt, _>(more.answered)
        .bind::<Nullable<BigInt>, _>(more.to_answer)
        .bind::<BigInt, _>(more.voters)
        .bind::<BigInt, _>(more.returned)
        .bind::<BigInt, _>(more.waiting)
        .execute(conn)?;
    Ok(())
}

/// Notes that a week is counted to its end, as of the moment at which that began.
pub(super) fn note_counted(conn: &mut Conn, week: i64, began: Timestamp) -> Result<()> {
    diesel::insert_into(counted_weeks::table)
        .values((counted_weeks::week.eq(week), counted_weeks::counted_at.eq(began)))
        .on_conflict(counted_weeks::week)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Which weeks from one to another are counted, the first of them first.
pub(super) fn counted(conn: &mut Conn, (first, last): (i64, i64)) -> Result<Vec<i64>> {
    let weeks = counted_weeks::table.filter(counted_weeks::week.ge(first)).filter(counted_weeks::week.le(last));
    Ok(weeks.order(counted_weeks::week).select(counted_weeks::week).load(conn)?)
}

/// As of when each of these weeks was counted, if it was.
pub(super) fn counted_at(conn: &mut Conn, weeks: &[i64]) -> Result<HashMap<i64, Timestamp>> {
    let rows = counted_weeks::table.filter(counted_weeks::week.eq_any(weeks));
    let rows: Vec<(i64, Timestamp)> = rows.select((counted_weeks::week, counted_weeks::counted_at)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The last week that is counted.
pub(super) fn newest(conn: &mut Conn) -> Result<Option<i64>> {
    let weeks = counted_weeks::table.order(counted_weeks::week.desc());
    Ok(weeks.select(counted_weeks::week).first(conn).optional()?)
}

/// The numbers of one thing, by week; a week of which there is nothing has none.
pub(super) fn of(conn: &mut Conn, about: About, (first, last): (i64, i64)) -> Result<Vec<(i64, Figures)>> {
    let rows = week_numbers::table
        .filter(week_numbers::scope.eq(about.scope))
        .filter(week_numbers::about.eq(about.id))
        .filter(week_numbers::week.ge(first))
        .filter(week_numbers::week.le(last));
    Ok(rows.select((week_numbers::week, FIGURES)).load(conn)?)
}

/// The numbers of everything in these weeks.
pub(super) fn of_all(conn: &mut Conn, (first, last): (i64, i64)) -> Result<Vec<(About, i64, Figures)>> {
    let rows = week_numbers::table.filter(week_numbers::week.ge(first)).filter(week_numbers::week.le(last));
    let rows: Vec<(Scope, i64, i64, Figures)> =
        rows.select((week_numbers::scope, week_numbers::about, week_numbers::week, FIGURES)).load(conn)?;
    Ok(rows.into_iter().map(|(scope, id, week, figures)| (About { scope, id }, week, figures)).collect())
}

/// Counts a minute of somebody, once.
pub(super) fn add_minute(conn: &mut Conn, person: UserId, week: VotingWeek, minute: i64) -> Result<()> {
    let words = "INSERT INTO desk_minutes (user_id, week, minutes, last_minute) VALUES (?, ?, 1, ?) \
                 ON CONFLICT (user_id, week) DO UPDATE SET minutes = desk_minutes.minutes + 1, \
                 last_minute = excluded.last_minute WHERE desk_minutes.last_minute < excluded.last_minute";
    prepared::<()>(words).bind::<BigInt, _>(person).bind::<BigInt, _>(week).bind::<BigInt, _>(minute).execute(conn)?;
    Ok(())
}

/// Somebody's minutes, by week.
pub(super) fn minutes_of(conn: &mut Conn, person: UserId, (first, last): (i64, i64)) -> Result<Vec<(i64, i64)>> {
    let rows = desk_minutes::table.filter(desk_minutes::user_id.eq(person));
    let rows = rows.filter(desk_minutes::week.ge(first)).filter(desk_minutes::week.le(last));
    Ok(rows.select((desk_minutes::week, desk_minutes::minutes)).load(conn)?)
}

/// Forgets the minutes of somebody who leaves.
pub fn forget_minutes_of(conn: &mut Conn, person: UserId) -> Result<()> {
    diesel::delete(desk_minutes::table.filter(desk_minutes::user_id.eq(person))).execute(conn)?;
    Ok(())
}
