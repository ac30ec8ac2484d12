//! Weeks that were skipped although staff had prepared something for them: states on devices, packages, known bugs.

use super::known::Known;
use super::model::{Release, State};
use super::on_devices::OnDevices;
use crate::db::Conn;
use crate::db::schema::releases;
use crate::error::Result;
use diesel::prelude::*;

/// Weeks before the coming one that are looked at.
const MOST: i64 = 8;

/// The last week before a release that is coming for which something is prepared, which is said of no release now: it was skipped,
/// and so was every one behind it.
pub fn left_behind(conn: &mut Conn, release: &Release) -> Result<Option<Release>> {
    if !matches!(release.state, State::Collecting | State::Frozen) {
        return Ok(None);
    }
    let before = releases::table.filter(releases::train_id.eq(release.train_id));
    let before = before.filter(releases::week.lt(release.week)).order(releases::week.desc()).limit(MOST);
    let before: Vec<Release> = before.load(conn)?;
    for week in before.into_iter().take_while(|week| week.state == State::Skipped) {
        if OnDevices::is_any(conn, week.id)? || Known::is_any(conn, week.id)? {
            return Ok(Some(week));
        }
    }
    Ok(None)
}
