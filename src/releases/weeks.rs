//! The weeks of a train, one after the other.

use super::model::{Release, State};
use super::{skips, store};
use crate::db::{Conn, Timestamp, TrainId, WeekNumber};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains::{self, Train};

/// The reason for a week in which nothing was finished.
pub const NOTHING_READY: &str = "Nothing was finished in time.";

/// Weeks that are skipped one after the other as announced, at most: many more than the calendar has.
const MOST_SKIPPED: usize = 60;

/// The week of a train that is collecting or frozen; the first one is opened when there is none.
pub fn current(conn: &mut Conn, train: TrainId, schedule: &Schedule, now: Timestamp) -> Result<Release> {
    match store::latest(conn, train)? {
        Some(release) if matches!(release.state, State::Collecting | State::Frozen) => Ok(release),
        other => {
            let train = trains::get(conn, train)?;
            let week = other.map_or(train.first_number, |release| release.week.next());
            open_from(conn, &train, (week, now), schedule, now)?;
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
    open_from(conn, &train, (release.week.next(), after), schedule, now)
}

/// Opens the first week after a moment that is not announced to be skipped; those before it are skipped with their reasons.
fn open_from(
    conn: &mut Conn,
    train: &Train,
    (mut week, mut after): (WeekNumber, Timestamp),
    schedule: &Schedule,
    now: Timestamp,
) -> Result<()> {
    let own = train.schedule(schedule)?;
    for _ in 0..=MOST_SKIPPED {
        let next = own.next_deadlines(after.0);
        store::open(conn, (train.id, week), next, now)?;
        let day = own.local_day(next.publish).to_string();
        let Some(skip) = skips::of_day(conn, train.id, &day)? else { return Ok(()) };
        let opened = store::of_week(conn, train.id, week)?;
        // Another one opened it before, and has gone on from there.
        let Some(opened) = opened.filter(|opened| opened.state == State::Collecting) else { return Ok(()) };
        store::set_skipped(conn, opened.id, &skip.reason)?;
        (week, after) = (week.next(), Timestamp(next.publish));
    }
    Err(Error::broken("more weeks are announced to be skipped than can be"))
}
