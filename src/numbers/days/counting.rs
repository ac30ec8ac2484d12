//! Counting a day, chunk by chunk, as a week is.

use super::super::model::About;
use super::super::source as of_weeks;
use super::model::{Counts, Tally, span_of};
use super::{source, store};
use crate::areas;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::schedule::Schedule;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// Posts and voters in one chunk.
const POSTS: i64 = 1_000;
const VOTERS: i64 = 250;

/// The parts of a day, in their order: what staff did in it; all posts; votes, by the week in which it began, and by the one in
/// which it ended if that is another. One and two were those of an earlier version.
const DONE: i64 = 0;
const POSTED: i64 = 5;
const VOTED: i64 = 3;
const VOTED_LATE: i64 = 4;

/// What a chunk counted.
pub struct DayBatch {
    counts: BTreeMap<About, Counts>,
    /// Where the next chunk begins; nowhere when the day is counted.
    next: Option<Cursor>,
    /// Whether an earlier version counted what waited, in another way: then it is counted anew.
    is_earlier: bool,
}

/// Counts a chunk.
pub fn read(conn: &mut Conn, job: &Job, schedule: &Schedule) -> Result<DayBatch> {
    let lines = areas::list(conn)?.into_iter().map(|area| (area.id, area.line_id)).collect();
    let (mut tally, span) = (Tally::new(lines), span_of(schedule, job.subject));
    let last = span.ends.plus(TimeDelta::microseconds(-1));
    let [early, late] = [span.begins, last].map(|at| schedule.voting_week(at.0));
    let (part, place, mut is_earlier) = (job.cursor.part, job.cursor.place, false);
    let at = |part, place| Some(Cursor { part, place });
    let next = match part {
        DONE => {
            for (area, _, from_fan) in of_weeks::shipped(conn, span)? {
                tally.add(area, 1, |counts| &mut counts.shipped);
                tally.add(area, i64::from(from_fan), |counts| &mut counts.from_fans);
            }
            for (area, _) in of_weeks::answered(conn, span)? {
                tally.add(area, 1, |counts| &mut counts.answered);
            }
            at(POSTED, 0)
        }
        POSTED => {
            let (posts, last) = of_weeks::posts_behind(conn, span, PostId(place), POSTS)?;
            for post in posts {
                tally.add(post.area, i64::from(post.was_filed), |counts| &mut counts.filed);
                tally.add(post.area, i64::from(post.waited), |counts| &mut counts.waiting);
            }
            last.map_or_else(|| at(VOTED, 0), |last| at(POSTED, last.0))
        }
        VOTED | VOTED_LATE => {
            let week = if part == VOTED { early } else { late };
            let (votes, last) = source::votes(conn, (week, span), UserId(place), VOTERS)?;
            for (area, count) in votes {
                tally.add(area, count, |counts| &mut counts.votes);
            }
            match last {
                Some(last) => at(part, last.0),
                None if part == VOTED && late != early => at(VOTED_LATE, 0),
                None => None,
            }
        }
        _ => {
            is_earlier = true;
            None
        }
    };
    // What is nothing has no row.
    tally.counts.retain(|_, counts| *counts != Counts::default());
    Ok(DayBatch { counts: tally.counts, next, is_earlier })
}

/// Adds what a chunk counted. The first one forgets what was counted of the day before, and one of an earlier version all of it.
pub fn store(conn: &mut Conn, job: &Job, batch: &DayBatch) -> Result<()> {
    if job.cursor == Cursor::default() {
        store::clear(conn, job.subject)?;
    }
    if batch.is_earlier {
        store::clear(conn, job.subject)?;
        return jobs::finish(conn, job);
    }
    for (about, counts) in &batch.counts {
        store::add(conn, job.subject, *about, counts)?;
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, 1);
    }
    // As of its beginning: what is recalled from then on may have been read before.
    store::note_counted(conn, job.subject, job.created_at)?;
    jobs::finish(conn, job)
}
