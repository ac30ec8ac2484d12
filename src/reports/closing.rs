//! The end of a report: its results are frozen, and what disappointed most waits for staff. One short write, which two may try.

use super::model::Cell;
use super::{queue, results, rounds};
use crate::db::{Conn, ReleaseId, Timestamp};
use crate::error::Result;

/// Reports that are closed after one look: one a week and train.
const AT_ONCE: i64 = 20;

/// The reports whose hour has come.
pub fn due(conn: &mut Conn, now: Timestamp) -> Result<Vec<ReleaseId>> {
    rounds::over(conn, now, AT_ONCE)
}

/// Closes a report whose hour has come; whether this call did. From then on the database refuses every change of its totals.
pub fn close(conn: &mut Conn, release: ReleaseId, now: Timestamp) -> Result<bool> {
    // Held, so that an answer at this moment is either counted here or refused.
    let round = rounds::find_held(conn, release)?;
    if !round.is_some_and(|round| round.closed_at.is_none() && round.closes_at <= now) {
        return Ok(false);
    }
    results::freeze(conn, release)?;
    let worst = results::frozen(conn, release, Cell::Worst)?;
    queue::fill(conn, release, &worst)?;
    rounds::set_closed(conn, release, now)?;
    Ok(true)
}
