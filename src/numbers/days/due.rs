//! Which day is to be counted.

use super::super::{APART, COUNTING_DAYS, is_unseen, source};
use super::model::day_of;
use super::{SHOWN, store};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::jobs;
use crate::schedule::Schedule;

/// The latest day that is over and not counted, of those that are shown and that the site has lived through, or else one that
/// began to be counted before a release of it was recalled.
fn due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Option<i64>> {
    let Some(begun) = source::begun_at(conn)? else { return Ok(None) };
    let last = day_of(schedule, now) - 1;
    let first = day_of(schedule, begun).max(last - SHOWN + 1);
    if first > last {
        return Ok(None);
    }
    let counted = store::counted(conn, (first, last))?;
    match (first..=last).rev().find(|day| counted.binary_search(day).is_err()) {
        Some(day) => Ok(Some(day)),
        None => outdated(conn, schedule, (first, last), now),
    }
}

fn outdated(conn: &mut Conn, schedule: &Schedule, (first, last): (i64, i64), now: Timestamp) -> Result<Option<i64>> {
    let recalled = source::recalled(conn)?.into_iter().map(|(out, at)| (day_of(schedule, out), at));
    let recalled: Vec<(i64, Timestamp)> = recalled.filter(|(day, _)| (first..=last).contains(day)).collect();
    if recalled.is_empty() {
        return Ok(None);
    }
    let days: Vec<i64> = recalled.iter().map(|(day, _)| *day).collect();
    let counted = store::counted_at(conn, &days)?;
    let is_outdated = |(day, at): &(i64, Timestamp)| counted.get(day).is_some_and(|began| is_unseen(*began, *at, now));
    Ok(recalled.into_iter().find(is_outdated).map(|(day, _)| day))
}

/// Days that were counted and are not over, by a clock that was ahead.
fn ahead(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Vec<i64>> {
    store::counted(conn, (day_of(schedule, now.plus(APART)), i64::MAX))
}

/// Whether a day is to be counted and none is being counted, or one was too early.
pub(in crate::numbers) fn is_due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    let is_day = due(conn, schedule, now)?.is_some() && !jobs::is_unfinished(conn, COUNTING_DAYS)?;
    Ok(is_day || !ahead(conn, schedule, now)?.is_empty())
}

/// Begins to count the next day. What was counted too early is forgotten, and counted once it is over.
pub(in crate::numbers) fn begin_due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<()> {
    for day in ahead(conn, schedule, now)? {
        store::clear(conn, day)?;
    }
    if jobs::is_unfinished(conn, COUNTING_DAYS)? {
        return Ok(());
    }
    match due(conn, schedule, now)? {
        Some(day) => jobs::begin(conn, COUNTING_DAYS, day, now),
        None => Ok(()),
    }
}
