//! A product line that goes into another one.

use super::words::{HAS_TRAIN, IN_MARKET};
use crate::areas::{self, ProductLine};
use crate::db::{Conn, LineId, Timestamp, lock_setup};
use crate::error::{Error, Problem, Result};
use crate::jobs::{self, Cursor, Job};
use crate::{devices, markets, subscriptions, trains};

/// Lets a line go into another one, which is named by its word. What ships with a train of its own, or was planned in a market,
/// is decided there first.
pub(super) fn merge(conn: &mut Conn, from: LineId, into: &str, now: Timestamp) -> Result<ProductLine> {
    lock_setup(conn)?;
    if trains::all(conn)?.iter().any(|train| train.line_id == Some(from) && !train.is_retired) {
        return Err(Error::invalid("into", Problem::Refused(HAS_TRAIN)));
    }
    if markets::is_planned(conn, from)? {
        return Err(Error::invalid("into", Problem::Refused(IN_MARKET)));
    }
    areas::merge_line(conn, from, into, now)
}

/// Moves a chunk of what belongs to a line that was merged, and of those who follow it; `further` moves what rooms beside this
/// one have.
pub fn join(
    conn: &mut Conn,
    job: &Job,
    most: i64,
    further: impl Fn(&mut Conn, LineId, LineId, i64) -> Result<i64>,
) -> Result<()> {
    let from = LineId(job.subject);
    // Held, so that a merge of the line that took it over waits, or is seen.
    lock_setup(conn)?;
    let Some(into) = areas::line(conn, from)?.merged_into else { return jobs::finish(conn, job) };
    let belongs = devices::move_to_line(conn, from, into, most)?;
    let follows = subscriptions::move_line_followers(conn, from, into, most)?;
    let moved = belongs + follows + further(conn, from, into, most)?;
    if moved > 0 {
        return jobs::advance(conn, job, Cursor { place: job.cursor.place + 1, ..job.cursor }, moved);
    }
    jobs::finish(conn, job)
}
