//! The report that takes answers, and whether a member has answered: a mark on the front page leads there. Nobody loses anything by
//! passing it by.

use super::model::{Closing, Stage, address, stage};
use super::{rounds, store};
use crate::db::{Conn, Timestamp, TrainId, UserId};
use crate::error::Result;
use crate::releases::{self, Release};
use crate::trains::WEEKLY;

/// Releases that are looked at, the latest of a train: one that came before may still be asked about when those behind it were recalled.
const LOOKED_AT: i64 = 4;

/// The report of a weekly release, while answers are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Where it is answered.
    pub address: String,
    /// Its place on a page that is filled in for each member: the number of the release, below nought, where posts are above it.
    pub place: i64,
}

/// The latest release of a train of which a report takes answers, and until when. A few looks by keys.
pub fn open_of(
    conn: &mut Conn,
    train: TrainId,
    (closing, now): (&Closing, Timestamp),
) -> Result<Option<(Release, Timestamp)>> {
    for release in releases::published(conn, train, LOOKED_AT)? {
        let round = rounds::find(conn, release.id)?;
        if let Some(Stage::Open(until)) = stage(&release, round.as_ref(), closing, now) {
            return Ok(Some((release, until)));
        }
    }
    Ok(None)
}

/// The report that a reader owes, or that anybody may owe where none is named. A few looks by keys.
pub fn owed(conn: &mut Conn, reader: Option<UserId>, (closing, now): (&Closing, Timestamp)) -> Result<Option<Owed>> {
    let Some((release, _)) = open_of(conn, WEEKLY, (closing, now))? else { return Ok(None) };
    if let Some(reader) = reader
        && store::is_there(conn, release.id, reader)?
    {
        return Ok(None);
    }
    Ok(release.version.map(|version| Owed { address: address(&version), place: -release.id.0 }))
}
