//! The weeks of a train, one after the other.

use super::model::{Release, State};
use super::store;
use crate::db::{Conn, Timestamp, TrainId};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains;

/// The reason for a week in which nothing was finished.
pub const NOTHING_READY: &str = "Nothing was finished in time.";

/// The week of a train that is collecting or frozen; the first one is opened when there is none.
pub fn current(conn: &mut Conn, train: TrainId, schedule: &Schedule, now: Timestamp) -> Result<Release> {
    match store::latest(conn, train)? {
        Some(release) if matches!(release.state, State::Collecting | State::Frozen) => Ok(release),
        other => {
            let train = trains::get(conn, train)?;
            let week = other.map_or(train.first_number, |release| release.week.next());
            store::open(conn, (train.id, week), train.schedule(schedule)?.next_deadlines(now.0), now)?;
            store::latest(conn, train.id)?.ok_or_else(|| Error::broken("the release just opened is not there"))
        }
    }
}

/// Skips a week that is held with a reason, and opens the next.
pub(super) fn skip_with(
    conn: &mut Conn,
    release: &Release,
    reason: &str,
    schedule: &Schedule,
    now: Timestamp,
) -> Result<()> {
    store::set_skipped(conn, release.id, reason)?;
    store::delete_items(conn, release.id)?;
    open_next(conn, release, schedule, now)
}

/// The publication of the train's next week lies after this one's, also when this one went out early.
pub(super) fn open_next(conn: &mut Conn, release: &Release, schedule: &Schedule, now: Timestamp) -> Result<()> {
    let train = trains::get(conn, release.train_id)?;
    let after = now.max(release.planned());
    store::open(conn, (train.id, release.week.next()), train.schedule(schedule)?.next_deadlines(after.0), now)
}
