//! What the coming release will be called.

use super::model::{State, version};
use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::schedule::Schedule;

/// The version of the release that is collecting or frozen, if it goes out at its hour; none before the first week begins.
pub fn coming_version(conn: &mut Conn, schedule: &Schedule) -> Result<Option<String>> {
    let coming = store::latest(conn)?.filter(|it| matches!(it.state, State::Collecting | State::Frozen));
    let Some(release) = coming else { return Ok(None) };
    let day = schedule.local_day(release.publish_at.0);
    let earlier = store::versions_of_day(conn, &version(day, 0))?;
    Ok(Some(version(day, earlier)))
}
