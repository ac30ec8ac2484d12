//! The posts of an area that was merged, and the devices of a line that was, go to what took it over, chunk by chunk, in the worker; and the
//! page on which staff let a line go into another one, of which more rooms know something than that of areas.
//!
//! ## Decisions
//! - 2026-11-27: an area may hold most posts of a site, and each stands in half a dozen indexes: moving ten thousand of them at
//!   once would keep everybody's votes waiting. Until all have moved, those that wait are found by their words, their number
//!   and the lists of all areas, and not yet in the new one.
//! - 2026-11-27: items of a release that is out stay under the heading they were published with.

mod lines;
mod views;
mod web;
mod words;

pub use lines::join;
pub use web::routes;

use crate::areas;
use crate::db::{AreaId, Conn, Lockable, Timestamp, lock};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::{groups, owner_hours, posts, releases, subscriptions, testing};

/// The most posts in one chunk.
pub const CHUNK: i64 = 500;

/// Moves a chunk of at most `most` posts; with the last one, the items of the coming release.
pub fn store(conn: &mut Conn, job: &Job, most: i64, _: Timestamp) -> Result<()> {
    let from = AreaId(job.subject);
    // Held, so that a merge of the area that took it over waits, or is seen.
    lock(conn, Lockable::Areas, &[from.0])?;
    let Some(into) = areas::get(conn, from)?.merged_into else { return jobs::finish(conn, job) };
    // Each time: they are few, and those who joined meanwhile are among them.
    testing::move_to_area(conn, from, into)?;
    owner_hours::move_to_area(conn, from, into)?;
    groups::move_to_area(conn, from, into)?;
    let moved = posts::move_to_area(conn, from, into, most)? + subscriptions::move_followers(conn, from, into, most)?;
    if moved > 0 {
        return jobs::advance(conn, job, Cursor { place: job.cursor.place + 1, ..job.cursor }, moved);
    }
    releases::move_to_area(conn, from, into)?;
    jobs::finish(conn, job)
}
