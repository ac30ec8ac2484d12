//! Counting a week, chunk by chunk: what a chunk counts is read outside of the write that adds it and moves the cursor.

use super::model::{About, Figures, Span, Tally};
use super::{source, store};
use crate::areas;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::schedule::Schedule;
use std::collections::BTreeMap;

/// Posts, decisions and voters in one chunk.
const POSTS: i64 = 1_000;
const DECISIONS: i64 = 500;
const VOTERS: i64 = 250;

/// The parts of a week, in their order: what was answered and shipped, which is what staff did in a week, all at once; what is
/// open; what was answered after the week; who voted.
const DONE: i64 = 0;
const OPEN: i64 = 1;
const ANSWERED_SINCE: i64 = 2;
const VOTED: i64 = 3;

/// What a chunk counted.
pub struct Batch {
    figures: BTreeMap<About, Figures>,
    /// Where the next chunk begins; nowhere when the week is counted.
    next: Option<Cursor>,
}

/// Counts a chunk.
pub fn read(conn: &mut Conn, job: &Job, schedule: &Schedule) -> Result<Batch> {
    let lines = areas::list(conn)?.into_iter().map(|area| (area.id, area.line_id)).collect();
    let (mut tally, span) = (Tally::new(lines), Span::of(schedule, job.subject));
    let place = job.cursor.place;
    let at = |part, place| Some(Cursor { part, place });
    let next = match job.cursor.part {
        DONE => {
            tally.ship(&source::shipped(conn, span.of_releases())?);
            tally.answer(&source::answered(conn, span)?);
            at(OPEN, 0)
        }
        OPEN => {
            let (areas, last) = source::open_at(conn, span.ends, PostId(place), POSTS)?;
            tally.wait(&areas);
            last.map_or_else(|| at(ANSWERED_SINCE, span.ends.0.timestamp_micros()), |last| at(OPEN, last.0))
        }
        ANSWERED_SINCE => {
            let (areas, next) = source::answered_since(conn, span.ends, place, DECISIONS)?;
            tally.wait(&areas);
            next.map_or_else(|| at(VOTED, 0), |next| at(ANSWERED_SINCE, next))
        }
        _ => {
            let voters = source::voters(conn, job.subject, UserId(place), VOTERS)?;
            for voter in &voters {
                tally.vote(&voter.areas, voter.has_returned);
            }
            let is_full = i64::try_from(voters.len()).is_ok_and(|read| read == VOTERS);
            voters.last().filter(|_| is_full).and_then(|last| at(VOTED, last.id.0))
        }
    };
    Ok(Batch { figures: tally.figures, next })
}

/// Adds what a chunk counted. The first one forgets what was counted of the week before.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch, now: Timestamp) -> Result<()> {
    if job.cursor == Cursor::default() {
        store::clear(conn, job.subject)?;
    }
    for (about, figures) in &batch.figures {
        store::add(conn, job.subject, *about, figures)?;
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, 1);
    }
    store::note_counted(conn, job.subject, now)?;
    jobs::finish(conn, job)
}
