//! Counting a week, chunk by chunk: what a chunk counts is read outside of the write that adds it and moves the cursor.

use super::model::{About, Figures, Span, Tally};
use super::{source, store};
use crate::areas;
use crate::db::{AreaId, Conn, PostId, UserId};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::schedule::Schedule;
use std::collections::BTreeMap;

/// Posts and voters in one chunk.
const POSTS: i64 = 1_000;
const VOTERS: i64 = 250;

/// The parts of a week, in their order: what was answered and shipped, which is what staff did in a week, all at once; what
/// waited as it ended; who voted. One and two were those of an earlier version.
const DONE: i64 = 0;
const WAITED: i64 = 4;
const VOTED: i64 = 3;

/// What a chunk counted.
pub struct Batch {
    figures: BTreeMap<About, Figures>,
    /// Where the next chunk begins; nowhere when the week is counted.
    next: Option<Cursor>,
    /// Whether an earlier version counted what waited, in another way: then it is counted anew.
    is_earlier: bool,
}

/// Counts a chunk.
pub fn read(conn: &mut Conn, job: &Job, schedule: &Schedule) -> Result<Batch> {
    let lines = areas::list(conn)?.into_iter().map(|area| (area.id, area.line_id)).collect();
    let (mut tally, span) = (Tally::new(lines), Span::of(schedule, job.subject));
    let (place, mut is_earlier) = (job.cursor.place, false);
    let at = |part, place| Some(Cursor { part, place });
    let next = match job.cursor.part {
        DONE => {
            tally.ship(&source::shipped(conn, span.of_releases())?);
            tally.answer(&source::answered(conn, span)?);
            at(WAITED, 0)
        }
        WAITED => {
            let (posts, last) = source::posts_behind(conn, span, PostId(place), POSTS)?;
            let waited: Vec<AreaId> = posts.into_iter().filter(|post| post.waited).map(|post| post.area).collect();
            tally.wait(&waited);
            last.map_or_else(|| at(VOTED, 0), |last| at(WAITED, last.0))
        }
        VOTED => {
            let voters = source::voters(conn, job.subject, UserId(place), VOTERS)?;
            for voter in &voters {
                tally.vote(&voter.areas, voter.has_returned);
            }
            let is_full = i64::try_from(voters.len()).is_ok_and(|read| read == VOTERS);
            voters.last().filter(|_| is_full).and_then(|last| at(VOTED, last.id.0))
        }
        _ => {
            is_earlier = true;
            None
        }
    };
    Ok(Batch { figures: tally.figures, next, is_earlier })
}

/// Adds what a chunk counted. The first one forgets what was counted of the week before, and one of an earlier version all of it.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    if job.cursor == Cursor::default() {
        store::clear(conn, job.subject)?;
    }
    if batch.is_earlier {
        store::clear(conn, job.subject)?;
        return jobs::finish(conn, job);
    }
    for (about, figures) in &batch.figures {
        store::add(conn, job.subject, *about, figures)?;
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, 1);
    }
    // As of its beginning: what is recalled from then on may have been read before.
    store::note_counted(conn, job.subject, job.created_at)?;
    jobs::finish(conn, job)
}
