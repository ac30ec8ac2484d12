//! What the coming release will be called.

use super::model::{Release, State};
use super::store;
use crate::db::schema::{imported_releases, releases};
use crate::db::{Conn, TrainId};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains::{self, Scheme};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Days in which a release may have been planned, at most; a monthly one that waits for a year has fewer.
const MOST_DAYS: usize = 500;

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

/// The release that is coming and is planned under a version, or was before somebody moved it: then it has another version. None
/// where a train's coming release could never have borne it.
pub fn coming_as(conn: &mut Conn, asked: &str, schedule: &Schedule) -> Result<Option<Coming>> {
    let trains = trains::all(conn)?;
    for release in store::coming(conn)? {
        let Some(train) = trains.iter().find(|train| train.id == release.train_id) else { continue };
        let scheme = train.scheme()?;
        // No two schemes give one version: the first that fits is the only one.
        if days_of(&release, &train.schedule(schedule)?).any(|day| is_of(asked, &scheme, day)) {
            let version = free_version(conn, train.id, schedule.local_day(release.publish_at.0))?;
            return Ok(Some(Coming { release, version }));
        }
    }
    Ok(None)
}

/// The days on which a release may be planned: from when its week began until the next one freezes.
fn days_of(release: &Release, own: &Schedule) -> impl Iterator<Item = NaiveDate> {
    let first = own.local_day(release.opened_at.0);
    let next = own.next_deadlines(release.planned().max(release.publish_at).0).cutoff;
    let last = own.local_day(next);
    first.iter_days().take_while(move |day| *day <= last).take(MOST_DAYS)
}

/// Whether a scheme gives this version for a day, as the first one or a later one.
fn is_of(asked: &str, scheme: &Scheme, day: NaiveDate) -> bool {
    let is_number = |number: &str| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    asked == scheme.version(day, 0) || asked.strip_prefix(scheme.later(day).as_str()).is_some_and(is_number)
}

/// The first version of a day, or of its month, that no release bears, of whichever train or from before this site: it is its
/// address, too.
pub(super) fn free_version(conn: &mut Conn, train: TrainId, day: NaiveDate) -> Result<String> {
    let scheme = trains::get(conn, train)?.scheme()?;
    let (first, later) = (scheme.version(day, 0), scheme.later(day));
    let taken: Vec<Option<String>> = releases::table
        .filter(releases::version.eq(&first).or(releases::version.like(format!("{later}%"))))
        .select(releases::version)
        .load(conn)?;
    let before: Vec<String> = imported_releases::table
        .filter(imported_releases::version.eq(&first).or(imported_releases::version.like(format!("{later}%"))))
        .select(imported_releases::version)
        .load(conn)?;
    let is_free = |version: &String| !taken.iter().flatten().chain(&before).any(|taken| taken == version);
    // One more than are taken: of these, one is free.
    let mut versions = (0..=taken.len() + before.len()).map(|earlier| scheme.version(day, earlier));
    versions.find(is_free).ok_or_else(|| Error::broken(format!("no version of {day} is free")))
}
