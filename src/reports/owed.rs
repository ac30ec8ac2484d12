//! The reports that take answers, and which of them a member owes: a mark on the front page leads there. Nobody loses anything by
//! passing it by.

use super::model::{Closing, Stage, address, stage};
use super::{rounds, store};
use crate::db::{Conn, ReleaseId, Timestamp, TrainId, UserId};
use crate::error::Result;
use crate::releases::{self, Release};

/// Releases that are looked at, the latest of a train: as many as one that goes out daily brings while a report takes answers, which is
/// for eight days at most.
const LOOKED_AT: i64 = 9;

/// A report that takes answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    release: ReleaseId,
    /// Of which version.
    pub version: String,
    /// Until when.
    pub until: Timestamp,
}

impl Open {
    /// Where it is answered.
    pub fn address(&self) -> String {
        address(&self.version)
    }

    /// Its place on a page that is filled in for each member: the number of the release, below nought, where posts are above it.
    pub fn place(&self) -> i64 {
        -self.release.0
    }
}

/// The reports of a train that take answers, the latest first. Two looks for all.
pub fn open_of(conn: &mut Conn, train: TrainId, (closing, now): (&Closing, Timestamp)) -> Result<Vec<Open>> {
    let published = releases::published(conn, train, LOOKED_AT)?;
    let ids: Vec<ReleaseId> = published.iter().map(|release| release.id).collect();
    let rounds = rounds::among(conn, &ids)?;
    let open = |release: Release| {
        let stage = stage(&release, rounds.get(&release.id), closing, now)?;
        let Stage::Open(until) = stage else { return None };
        Some(Open { release: release.id, version: release.version?, until })
    };
    Ok(published.into_iter().filter_map(open).collect())
}

/// The latest of these, which are in their order, that somebody has not answered. One look for all.
pub fn owed_of<'o>(conn: &mut Conn, open: &'o [Open], who: UserId) -> Result<Option<&'o Open>> {
    let places: Vec<i64> = open.iter().map(Open::place).collect();
    let owed = owed_at(conn, &places, who)?;
    Ok(open.iter().find(|open| owed == Some(open.place())))
}

/// The same by their places: the first of them at which somebody has not answered.
pub fn owed_at(conn: &mut Conn, places: &[i64], who: UserId) -> Result<Option<i64>> {
    if places.is_empty() {
        return Ok(None);
    }
    let ids: Vec<ReleaseId> = places.iter().map(|place| ReleaseId(-place)).collect();
    let answered = store::answered_among(conn, &ids, who)?;
    Ok(places.iter().copied().find(|place| !answered.contains(&ReleaseId(-place))))
}
