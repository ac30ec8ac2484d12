//! The weeks of a train, one after the other.

pub(super) mod calendar;
pub(super) mod coming;
pub(super) mod counter;
pub(super) mod holds;
pub(super) mod moments;
mod next_week;
pub(super) mod planned;
pub(super) mod skips;

use super::model::{Release, State};
use super::reasons::Reason;
use super::store;
use crate::db::{Conn, Timestamp, TrainId, WeekNumber};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains::{self, Train};
use next_week::next_week;
use skips::PlannedSkip;

/// The reason for a week in which nothing was finished.
pub const NOTHING_READY: &str = "Nothing was finished in time.";

/// The reason for a week that passed while the release before it had not gone out.
pub const LATE: &str = "The release was late.";

/// The week of a train that is collecting or frozen; the first one is opened when there is none.
pub fn current(conn: &mut Conn, train: TrainId, schedule: &Schedule, now: Timestamp) -> Result<Release> {
    match store::latest(conn, train)? {
        Some(release) if matches!(release.state, State::Collecting | State::Frozen) => Ok(release),
        other => {
            if let Some(release) = &other {
                open_next(conn, release, schedule, now)?;
            } else {
                let train = trains::get(conn, train)?;
                open_from(conn, &train, (train.first_number, now), schedule, now)?;
            }
            store::latest(conn, train)?.ok_or_else(|| Error::broken("the release just opened is not there"))
        }
    }
}

/// Skips a week that is held with a reason, and opens the next.
pub(super) fn skip_with(
    conn: &mut Conn,
    release: &Release,
    reason: &Reason,
    schedule: &Schedule,
    now: Timestamp,
) -> Result<()> {
    store::set_skipped(conn, release.id, reason)?;
    store::delete_items(conn, release.id)?;
    open_next(conn, release, schedule, now)
}

/// The train's next week is that of the publication behind the one for which this one was planned, also when this one went out
/// early or late.
pub(super) fn open_next(conn: &mut Conn, release: &Release, schedule: &Schedule, now: Timestamp) -> Result<()> {
    let train = trains::get(conn, release.train_id)?;
    open_from(conn, &train, (release.week.next(), release.planned()), schedule, now)
}

/// Opens the first week behind a moment whose cutoff is still to come and that is not announced to be skipped. Those before it
/// are skipped with their reasons.
fn open_from(
    conn: &mut Conn,
    train: &Train,
    (week, after): (WeekNumber, Timestamp),
    schedule: &Schedule,
    now: Timestamp,
) -> Result<()> {
    let own = train.schedule(schedule)?;
    let announced = skips::from(conn, train.id, own.local_day(after.0))?;
    let next = next_week(&own, (week, after), &announced, now)
        .ok_or_else(|| Error::broken("more weeks have passed than are counted"))?;
    for (passed, deadlines, skip) in next.without {
        let reason = skip.map_or_else(|| Reason::of(LATE), PlannedSkip::as_reason);
        store::open(conn, (train.id, passed), (deadlines, Some(&reason)), now)?;
    }
    store::open(conn, (train.id, next.week), (next.deadlines, None), now)
}
