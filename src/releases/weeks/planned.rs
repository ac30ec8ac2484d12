//! What is planned of the coming releases of all trains, which their clocks alone do not say: one may be moved, wait, or be out
//! before its hour already.

use super::super::model::Release;
use super::super::store;
use super::coming::{free_version, taken_among};
use super::holds;
use super::next_week::next_week;
use super::skips::{self, PlannedSkip};
use crate::db::{Conn, ReleaseId, Timestamp, TrainId};
use crate::error::Result;
use crate::schedule::Schedule;
use crate::trains::{self, Planned, Train};
use std::collections::{HashMap, HashSet};

/// What is planned of each train that has a coming release, by its row: a few queries for all of them.
pub fn planned(conn: &mut Conn, schedule: &Schedule, now: Timestamp) -> Result<HashMap<TrainId, Planned>> {
    let trains = trains::all(conn)?;
    let coming = store::coming(conn)?;
    let ids: Vec<ReleaseId> = coming.iter().map(|release| release.id).collect();
    let waiting: HashSet<ReleaseId> = holds::among(conn, &ids)?.into_iter().collect();
    let mut announced: HashMap<TrainId, Vec<PlannedSkip>> = HashMap::new();
    let first = coming.iter().map(|release| schedule.local_day(release.planned().0)).min();
    if let Some(first) = first {
        for skip in skips::from_all(conn, first)? {
            announced.entry(skip.train_id).or_default().push(skip);
        }
    }
    let mut called: Vec<(&Train, &Release, String)> = Vec::with_capacity(coming.len());
    for release in &coming {
        if let Some(train) = trains.iter().find(|train| train.id == release.train_id) {
            called.push((train, release, train.scheme()?.version(schedule.local_day(release.publish_at.0), 0)));
        }
    }
    let versions: Vec<String> = called.iter().map(|(.., version)| version.clone()).collect();
    let taken = taken_among(conn, &versions)?;
    let mut planned = HashMap::with_capacity(called.len());
    for (train, release, version) in called {
        let version = if taken.contains(&version) {
            free_version(conn, train.id, schedule.local_day(release.publish_at.0))?
        } else {
            version
        };
        let announced = announced.get(&train.id).map(Vec::as_slice).unwrap_or_default();
        let next = after(release, &train.schedule(schedule)?, announced, now);
        let goes_out = (!waiting.contains(&release.id)).then_some(release.publish_at);
        planned.insert(train.id, Planned { version, goes_out, next });
    }
    Ok(planned)
}

/// When the release behind one goes out, by the clock of its train.
fn after(release: &Release, own: &Schedule, announced: &[PlannedSkip], now: Timestamp) -> Option<Timestamp> {
    let next = next_week(own, (release.week.next(), release.planned()), announced, now)?;
    Some(Timestamp(next.deadlines.publish))
}

/// What a release would be called that goes out now, and when the one behind it does.
pub fn out_now(
    conn: &mut Conn,
    release: &Release,
    schedule: &Schedule,
    now: Timestamp,
) -> Result<(String, Option<Timestamp>)> {
    let version = free_version(conn, release.train_id, schedule.local_day(now.0))?;
    let own = trains::get(conn, release.train_id)?.schedule(schedule)?;
    let announced = skips::from(conn, release.train_id, own.local_day(release.planned().0))?;
    Ok((version, after(release, &own, &announced, now)))
}
