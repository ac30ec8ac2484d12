//! The clock of each train: which of them has something to do, and the next thing that is due.

use super::actions::{freeze_by_clock, publish};
use super::model::{Release, State};
use super::reasons::Reason;
use super::weeks::holds;
use super::weeks::{LATE, NOTHING_READY, current, skip_with};
use super::{approving, store, words};
use crate::db::{Conn, ReleaseId, Timestamp, TrainId};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains::{self, Train};

/// The trains whose clock has something to do at this moment: all but those that wait for a moment to come, and those with
/// which nothing goes any more.
pub fn due(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<Vec<Train>> {
    let coming = store::coming(conn)?;
    let mut trains = trains::all(conn)?;
    trains.retain(|train| !train.is_retired);
    let of = |train: &Train| coming.iter().find(|release| release.train_id == train.id);
    let mut stale = Vec::new();
    for train in &trains {
        if let Some(release) = of(train)
            && is_stale(train, release, schedule, now)?
        {
            stale.push(release.id);
        }
    }
    let due = coming.iter().filter(|release| release.is_due(now)).map(|release| release.id);
    let asked: Vec<ReleaseId> = due.chain(stale.iter().copied()).collect();
    let held = if asked.is_empty() { asked } else { holds::among(conn, &asked)? };
    let is_open = |release: &Release| !release.is_idle(now) || stale.contains(&release.id);
    trains.retain(|train| of(train).is_none_or(|release| is_open(release) && !held.contains(&release.id)));
    Ok(trains)
}

/// Whether nobody approved a release of a train that ships nothing until half the time had passed between its hour and the
/// next cutoff. What ships waits for staff; what says things once more makes way for the next one, which takes its lines in.
/// One that staff put on hold waits as they say: see [`is_passed`].
fn is_stale(train: &Train, release: &Release, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    if train.ships() || release.state != State::Frozen || release.approved_by.is_some() {
        return Ok(false);
    }
    // Of one that was moved the later of both hours counts.
    let hour = release.planned().max(release.publish_at).0;
    let next = train.schedule(schedule)?.next_deadlines(hour);
    Ok(hour + (next.cutoff - hour) / 2 <= now.0)
}

/// Whether a release makes way for the next one.
fn is_passed(conn: &mut Conn, train: &Train, release: &Release, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    Ok(is_stale(train, release, schedule, now)? && holds::hold_of(conn, release.id)?.is_none())
}

/// What one turn of the clock did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Nothing was due.
    Nothing,
    /// A release was opened, frozen, skipped or published.
    Something,
}

/// Does the next thing that is due for a train: opens its first week, freezes at the cutoff, publishes an approved release
/// at its hour. A late start catches up one step a turn. `schedule` is the site's, here and wherever one is asked for: a
/// train's own moments go before it.
pub fn turn(conn: &mut Conn, train: TrainId, schedule: &Schedule, now: Timestamp) -> Result<Turned> {
    let seen = current(conn, train, schedule, now)?;
    let train = trains::get(conn, train)?;
    if seen.is_idle(now) && !is_passed(conn, &train, &seen, schedule, now)? {
        return Ok(Turned::Nothing);
    }
    // Asked again with the row held: an approval may be taken back at this very moment.
    let release = store::get_held(conn, seen.id)?;
    match release.state {
        State::Collecting if now >= release.cutoff_at => freeze_by_clock(conn, release.id, schedule, now)?,
        State::Frozen if release.is_due(now) && holds::hold_of(conn, release.id)?.is_none() => {
            let approver = release.approved_by.ok_or(Error::Rejected(words::NOT_THERE))?;
            if approving::lapse_held(conn, &release, now)? {
                return Ok(Turned::Something);
            }
            match publish(conn, approver, release.id, None, schedule, now) {
                // Everything was taken back since the approval: say so, rather than try for ever.
                Err(error) if error.is(words::EMPTY) => {
                    skip_with(conn, &release, &Reason::of(NOTHING_READY), schedule, now)?;
                }
                published => drop(published?),
            }
        }
        State::Frozen if is_passed(conn, &train, &release, schedule, now)? => {
            skip_with(conn, &release, &Reason::of(LATE), schedule, now)?;
        }
        _ => return Ok(Turned::Nothing),
    }
    Ok(Turned::Something)
}
