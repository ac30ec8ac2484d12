//! The preview is taken, once, at its hour.

use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::releases::{self, Release, State};
use crate::schedule::{Moment, Schedule};
use crate::trains::WEEKLY;

/// The week whose preview is taken or to be taken: one that collects or is frozen.
pub(super) fn coming(conn: &mut Conn) -> Result<Option<Release>> {
    let latest = releases::latest(conn, WEEKLY)?;
    Ok(latest.filter(|release| matches!(release.state, State::Collecting | State::Frozen)))
}

/// When the preview of a release is taken: at the last such hour before it goes out, if it was open then.
pub(super) fn hour(release: &Release, (schedule, preview): (&Schedule, Option<Moment>)) -> Option<Timestamp> {
    let hour = Timestamp(schedule.last_before(preview?, release.publish_at.0));
    (hour > release.opened_at).then_some(hour)
}

/// Whether the preview of the coming release is to be taken at this moment.
pub fn is_due(conn: &mut Conn, around: (&Schedule, Option<Moment>), now: Timestamp) -> Result<bool> {
    let Some(release) = coming(conn)? else { return Ok(false) };
    let is_time = hour(&release, around).is_some_and(|hour| hour <= now);
    Ok(is_time && store::taken_at(conn, release.id)?.is_none())
}

/// Takes it; whoever comes second takes nothing.
pub fn take(conn: &mut Conn, around: (&Schedule, Option<Moment>), now: Timestamp) -> Result<()> {
    let Some(release) = coming(conn)? else { return Ok(()) };
    // Held, so that it neither freezes nor goes out between the two statements.
    let release = releases::get_held(conn, release.id)?;
    let is_time = hour(&release, around).is_some_and(|hour| hour <= now);
    let is_coming = matches!(release.state, State::Collecting | State::Frozen);
    if is_coming && is_time && store::begin(conn, release.id, now)? {
        store::keep_posts(conn, &release)?;
    }
    Ok(())
}
