//! What the coming release will be called.

use super::super::model::{Release, State};
use super::super::store;
use crate::db::schema::{imported_releases, releases};
use crate::db::{Conn, Timestamp, TrainId};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains;
use chrono::{Days, NaiveDate};
use diesel::prelude::*;
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// How far ahead versions are kept for releases of this site.
const AHEAD: Days = Days::new(366);
/// Coming releases that are looked at: there is one a train, and there are at most a hundred trains.
const MOST_COMING: i64 = 200;
/// Versions of a day that are looked for at once, and in all: nobody publishes so often.
const AT_ONCE: usize = 40;
const MOST_OF_A_DAY: usize = 4_000;

/// A release that is coming, as an address names it.
#[derive(Debug, Clone)]
pub struct Coming {
    /// Of whichever train.
    pub release: Release,
    /// What it will be called at its hour.
    pub version: String,
}

/// The version of the release of a train that is collecting or frozen, if it goes out at its hour; none before the first week
/// begins.
pub fn coming_version(conn: &mut Conn, train: TrainId, schedule: &Schedule) -> Result<Option<String>> {
    let coming = store::latest(conn, train)?.filter(|it| matches!(it.state, State::Collecting | State::Frozen));
    let Some(release) = coming else { return Ok(None) };
    free_version(conn, train, schedule.local_day(release.publish_at.0)).map(Some)
}

/// Whether a version is that of a coming release: of the one that a train prepares, or of one that goes out from today on,
/// within a year. Trains that are retired count, since they may go on.
pub fn is_planned(conn: &mut Conn, version: &str, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    let today = schedule.local_day(now.0);
    let days = today..=today.checked_add_days(AHEAD).unwrap_or(today);
    let coming = releases::table.filter(releases::state.eq_any([State::Collecting, State::Frozen])).limit(MOST_COMING);
    let coming: Vec<(TrainId, Timestamp)> = coming.select((releases::train_id, releases::publish_at)).load(conn)?;
    for train in trains::all(conn)? {
        let scheme = train.scheme()?;
        let theirs = coming.iter().filter(|(of, _)| *of == train.id);
        let mut planned = theirs.map(|(_, at)| schedule.local_day(at.0));
        if scheme.may_give(version, &days) || planned.any(|day| scheme.may_give(version, &(day..=day))) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The release that is coming and is planned under a version, or was before somebody moved it: then it has another version. None
/// where a train's coming release could never have borne it, or nothing goes with that train any more.
pub fn coming_as(conn: &mut Conn, asked: &str, schedule: &Schedule) -> Result<Option<Coming>> {
    let trains = trains::all(conn)?;
    for release in store::coming(conn)? {
        let train = trains.iter().find(|train| train.id == release.train_id && !train.is_retired);
        let Some(train) = train else { continue };
        // No two schemes give one version: the first that fits is the only one.
        if train.scheme()?.may_give(asked, &days_of(&release, &train.schedule(schedule)?)) {
            let version = free_version(conn, train.id, schedule.local_day(release.publish_at.0))?;
            return Ok(Some(Coming { release, version }));
        }
    }
    Ok(None)
}

/// The days on which a release may be planned: from when its week began until the next one freezes.
fn days_of(release: &Release, own: &Schedule) -> RangeInclusive<NaiveDate> {
    let next = own.next_deadlines(release.planned().max(release.publish_at).0).cutoff;
    own.local_day(release.opened_at.0)..=own.local_day(next)
}

/// The first version of a day, or of its month, that no release bears, of whichever train or from before this site: it is its
/// address, too.
pub(in super::super) fn free_version(conn: &mut Conn, train: TrainId, day: NaiveDate) -> Result<String> {
    let scheme = trains::get(conn, train)?.scheme()?;
    for begin in (0..MOST_OF_A_DAY).step_by(AT_ONCE) {
        let versions: Vec<String> = (begin..begin + AT_ONCE).map(|earlier| scheme.version(day, earlier)).collect();
        let taken = taken_among(conn, &versions)?;
        if let Some(version) = versions.into_iter().find(|version| !taken.contains(version)) {
            return Ok(version);
        }
    }
    Err(Error::broken(format!("no version of {day} is free")))
}

/// Those of these versions that some release bears, of this site or from before it.
pub(super) fn taken_among(conn: &mut Conn, versions: &[String]) -> Result<HashSet<String>> {
    let ours = releases::table.filter(releases::version.eq_any(versions.iter().map(Some)));
    let ours: Vec<Option<String>> = ours.select(releases::version).load(conn)?;
    let before = imported_releases::table.filter(imported_releases::version.eq_any(versions));
    let before: Vec<String> = before.select(imported_releases::version).load(conn)?;
    Ok(ours.into_iter().flatten().chain(before).collect())
}
