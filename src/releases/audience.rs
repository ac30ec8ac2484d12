//! Who reads of which release. A train may be for testers: then nobody else is told that it, or a release of it, is there.

use super::model::Release;
use super::store;
use crate::db::{Conn, TrainId};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::testing;
use crate::trains::{self, Train, WEEKLY};

/// The trains of which somebody reads, the weekly one first.
pub fn trains_for(conn: &mut Conn, who: Option<&Viewer>) -> Result<Vec<Train>> {
    let mut trains = trains::all(conn)?;
    if !trains.iter().all(Train::is_public) && !is_let_in(conn, who)? {
        trains.retain(Train::is_public);
    }
    Ok(trains)
}

/// A train by its word in addresses, for somebody: one of which they do not read is not there.
pub fn train_for(conn: &mut Conn, word: &str, who: Option<&Viewer>) -> Result<Train> {
    let train = trains::called(conn, word)?;
    if train.is_public() || is_let_in(conn, who)? { Ok(train) } else { Err(Error::NotFound) }
}

/// A release by its version, of whichever train, for somebody: one of a train of which they do not read is not there.
pub fn version_for(conn: &mut Conn, version: &str, who: Option<&Viewer>) -> Result<Release> {
    let release = store::by_version(conn, version)?;
    if is_public(conn, release.train_id)? || is_let_in(conn, who)? { Ok(release) } else { Err(Error::NotFound) }
}

/// Whether everybody reads of a train.
fn is_public(conn: &mut Conn, train: TrainId) -> Result<bool> {
    // The weekly one is asked for most.
    if train == WEEKLY { Ok(true) } else { Ok(trains::get(conn, train)?.is_public()) }
}

/// Whether somebody reads of trains for testers: they test an area, or are of the staff.
fn is_let_in(conn: &mut Conn, who: Option<&Viewer>) -> Result<bool> {
    match who {
        None => Ok(false),
        Some(who) if who.is_staff() => Ok(true),
        Some(who) => testing::is_tester(conn, who.id),
    }
}
