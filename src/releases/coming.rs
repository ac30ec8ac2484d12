//! What the coming release will be called.

use super::model::State;
use super::store;
use crate::db::{Conn, TrainId};
use crate::error::Result;
use crate::schedule::Schedule;

/// The version of the release of a train that is collecting or frozen, if it goes out at its hour; none before the first week
/// begins.
pub fn coming_version(conn: &mut Conn, train: TrainId, schedule: &Schedule) -> Result<Option<String>> {
    let coming = store::latest(conn, train)?.filter(|it| matches!(it.state, State::Collecting | State::Frozen));
    let Some(release) = coming else { return Ok(None) };
    store::free_version(conn, schedule.local_day(release.publish_at.0)).map(Some)
}
