//! Which week is to be counted.

use super::model::{last_over, week_of_release};
use super::{APART, COUNTING, days, is_unseen, source, store};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::jobs;
use crate::schedule::Schedule;

/// Weeks that are caught up with: as many as the page shows.
pub(super) const YEAR: i64 = 52;

/// The weeks that are to be counted by now, the first and the last: those of the last year that the site has lived through.
/// Of a new site the first one still comes after the last.
pub(super) fn range(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Option<(i64, i64)>> {
    let Some(begun) = source::begun_at(conn)? else { return Ok(None) };
    let last = last_over(schedule, now);
    let first = schedule.voting_week(begun.0).max(last.saturating_sub(YEAR - 1));
    Ok(Some((first, last)))
}

/// The latest week that is not counted, or else one that began to be counted before a release of it was recalled.
fn due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Option<i64>> {
    let Some((first, last)) = range(conn, schedule, now)?.filter(|(first, last)| first <= last) else {
        return Ok(None);
    };
    let counted = store::counted(conn, (first, last))?;
    match (first..=last).rev().find(|week| counted.binary_search(week).is_err()) {
        Some(week) => Ok(Some(week)),
        None => outdated(conn, schedule, (first, last), now),
    }
}

fn outdated(conn: &mut Conn, schedule: &Schedule, (first, last): (i64, i64), now: Timestamp) -> Result<Option<i64>> {
    let recalled = source::recalled(conn)?.into_iter().map(|(out, at)| (week_of_release(schedule, out), at));
    let recalled: Vec<(i64, Timestamp)> = recalled.filter(|(week, _)| (first..=last).contains(week)).collect();
    if recalled.is_empty() {
        return Ok(None);
    }
    let weeks: Vec<i64> = recalled.iter().map(|(week, _)| *week).collect();
    let counted = store::counted_at(conn, &weeks)?;
    let is_outdated =
        |(week, at): &(i64, Timestamp)| counted.get(week).is_some_and(|began| is_unseen(*began, *at, now));
    Ok(recalled.into_iter().find(is_outdated).map(|(week, _)| week))
}

/// Weeks that were counted and cannot be yet, by a clock that was ahead.
fn ahead(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Vec<i64>> {
    store::counted(conn, (last_over(schedule, now.plus(APART)).saturating_add(1), i64::MAX))
}

/// Whether a week or a day is to be counted and none is being counted, or one was too early: a look that costs no write.
pub fn is_due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    let is_week = due(conn, schedule, now)?.is_some() && !jobs::is_unfinished(conn, COUNTING)?;
    Ok(is_week || !ahead(conn, schedule, now)?.is_empty() || days::is_due(conn, schedule, now)?)
}

/// Begins to count the next week and the next day. Others may have begun, or ended, meanwhile: in this order neither is missed.
pub fn begin_due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<()> {
    begin_week(conn, schedule, now)?;
    days::begin_due(conn, schedule, now)
}

fn begin_week(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<()> {
    // Counted once it can be.
    for week in ahead(conn, schedule, now)? {
        store::clear(conn, week)?;
    }
    if jobs::is_unfinished(conn, COUNTING)? {
        return Ok(());
    }
    match due(conn, schedule, now)? {
        Some(week) => jobs::begin(conn, COUNTING, week, now),
        None => Ok(()),
    }
}
