//! What the coming release will be called.

use super::model::{Release, State};
use super::store;
use crate::db::schema::{imported_releases, releases};
use crate::db::{Conn, TrainId};
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::trains;
use chrono::NaiveDate;
use diesel::prelude::*;

/// The version of the release of a train that is collecting or frozen, if it goes out at its hour; none before the first week
/// begins.
pub fn coming_version(conn: &mut Conn, train: TrainId, schedule: &Schedule) -> Result<Option<String>> {
    let coming = store::latest(conn, train)?.filter(|it| matches!(it.state, State::Collecting | State::Frozen));
    let Some(release) = coming else { return Ok(None) };
    free_version(conn, train, schedule.local_day(release.publish_at.0)).map(Some)
}

/// What is coming, with whichever train, and will be called so if it goes out at its hour.
pub fn planned_as(conn: &mut Conn, version: &str, schedule: &Schedule) -> Result<Option<Release>> {
    let Some(train) = trains::giving(conn, version)? else { return Ok(None) };
    let coming = store::latest(conn, train.id)?.filter(|it| matches!(it.state, State::Collecting | State::Frozen));
    let Some(release) = coming else { return Ok(None) };
    let planned = free_version(conn, train.id, schedule.local_day(release.publish_at.0))?;
    Ok((planned == version).then_some(release))
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
