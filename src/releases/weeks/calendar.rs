//! The weeks of a train that are still to come, as they are planned.

use super::super::model::{Release, State};
use super::super::store;
use super::holds::{self, Hold};
use super::next_week::MOST_COUNTED;
use super::skips::{self, PlannedSkip};
use crate::db::{Conn, Timestamp, TrainId, WeekNumber};
use crate::error::Result;
use crate::schedule::Schedule;
use crate::trains;
use chrono::{NaiveDate, TimeDelta};

/// How many weeks behind the present one are told.
const AHEAD: usize = 8;

/// Publications in the two weeks before a day and on it, at most.
const AROUND: usize = 16;

/// A week that has not begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedWeek {
    /// Its number.
    pub week: WeekNumber,
    /// The day of its publication where the site is.
    pub day: NaiveDate,
    /// When it freezes.
    pub cutoff_at: Timestamp,
    /// When it goes out.
    pub publish_at: Timestamp,
    /// That it is announced to be skipped.
    pub skip: Option<PlannedSkip>,
}

/// The present week, and those behind it.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    /// What collects or is frozen; none before the first week begins.
    pub current: Option<Release>,
    /// Why that waits, if it does.
    pub hold: Option<Hold>,
    /// The next ones.
    pub coming: Vec<PlannedWeek>,
    /// What is announced for days on which nothing goes out any more: the week had other moments then.
    pub stray: Vec<PlannedSkip>,
}

/// The weeks to come of a train. Nothing is opened: that is for the clock.
pub fn calendar(conn: &mut Conn, train: TrainId, schedule: &Schedule, now: Timestamp) -> Result<Calendar> {
    let open = |release: &Release| matches!(release.state, State::Collecting | State::Frozen);
    let Some(current) = store::latest(conn, train)?.filter(open) else { return Ok(Calendar::default()) };
    let own = trains::get(conn, train)?.schedule(schedule)?;
    let mut coming = weeks_after(&current, &own, now);
    let last = coming.last().map(|week| week.day.to_string()).unwrap_or_default();
    let mut stray = Vec::new();
    for skip in skips::from(conn, train, own.local_day(current.planned().0))? {
        match coming.iter_mut().find(|week| week.day.to_string() == skip.day) {
            Some(week) => week.skip = Some(skip),
            None if skip.day <= last || !goes_out_on(&own, &skip.day) => stray.push(skip),
            // Its week is not told yet.
            None => {}
        }
    }
    let hold = holds::hold_of(conn, current.id)?;
    Ok(Calendar { current: Some(current), hold, coming, stray })
}

/// Whether a release goes out on a day by itself.
fn goes_out_on(own: &Schedule, day: &str) -> bool {
    let Ok(day) = day.parse::<NaiveDate>() else { return false };
    // Its cutoff lies some days before.
    let mut after = own.day_begins(day) - TimeDelta::days(14);
    for _ in 0..AROUND {
        after = own.next_deadlines(after).publish;
        if own.local_day(after) >= day {
            break;
        }
    }
    own.local_day(after) == day
}

/// The weeks behind one, as they open one after the other. Those that have passed while it did not go out are counted: the
/// clock skips them.
fn weeks_after(current: &Release, own: &Schedule, now: Timestamp) -> Vec<PlannedWeek> {
    let (mut week, mut after) = (current.week, current.planned());
    let mut coming = Vec::with_capacity(AHEAD);
    for _ in 0..MOST_COUNTED {
        let next = own.next_deadlines(after.0);
        (week, after) = (week.next(), Timestamp(next.publish));
        let (day, cutoff_at) = (own.local_day(next.publish), Timestamp(next.cutoff));
        if cutoff_at > now {
            coming.push(PlannedWeek { week, day, cutoff_at, publish_at: after, skip: None });
        }
        if coming.len() == AHEAD {
            break;
        }
    }
    coming
}
