//! A count, chunk by chunk: what a chunk counts is read outside of the write that stores it and moves the cursor.

use super::model::{Changes, Span, hour_of};
use super::{RISING, source, store as rows};
use crate::db::{Conn, PostId, Timestamp, UserId, VotingWeek};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::schedule::Schedule;

/// Posts that a chunk walks along at most, and votes that it reads.
const POSTS: i64 = 1_000;
const VOTES: i64 = 4_000;

/// The part in which posts are walked along; the place is the last one that is done. Any other part is the number of a post
/// with more votes than a chunk reads, and the place the last voter that was read.
const WALK: i64 = 0;

/// What a chunk counted.
pub struct Batch {
    changes: Changes,
    /// What has been found on a post that is gone through piece by piece.
    so_far: Option<i64>,
    /// Where the next chunk begins; nowhere when all is counted.
    next: Option<Cursor>,
}

/// Whether an hour has begun that is not counted, and none is being counted: a look that costs no write.
pub fn is_due(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    // Others may have begun, or ended, meanwhile: in this order neither is missed.
    if jobs::is_unfinished(conn, RISING)? {
        return Ok(false);
    }
    Ok(rows::counted_at(conn)?.is_none_or(|to| to < Span::before(hour_of(now)).ends))
}

/// Begins to count, if that is due.
pub fn begin_due(conn: &mut Conn, now: Timestamp) -> Result<()> {
    if is_due(conn, now)? { jobs::begin(conn, RISING, hour_of(now), now) } else { Ok(()) }
}

/// Counts a chunk.
pub fn read(conn: &mut Conn, job: &Job, schedule: &Schedule) -> Result<Batch> {
    let (span, Cursor { part, place }) = (Span::before(job.subject), job.cursor);
    if part == WALK {
        // What was voted for since then is worth that much at least.
        let threshold = VotingWeek(schedule.voting_week(span.begins.0)).worth();
        return walk(conn, PostId(place), span, threshold);
    }
    go_through(conn, PostId(part), UserId(place), span)
}

/// Counts the votes of the next posts.
fn walk(conn: &mut Conn, behind: PostId, span: Span, threshold: f64) -> Result<Batch> {
    let posts = source::posts(conn, behind, POSTS)?;
    let Some(last) = posts.last().map(|post| post.id) else {
        return Ok(Batch { changes: Changes::default(), so_far: None, next: None });
    };
    let is_full = i64::try_from(posts.len()).is_ok_and(|read| read == POSTS);
    let mut next = is_full.then_some(Cursor { part: WALK, place: last.0 });
    let targets = source::merged_into(conn, behind, last)?;
    let (mut asked, mut votes, mut done) = (Vec::new(), 0_i64, behind);
    for post in posts {
        let may_rise = post.heat >= threshold || targets.binary_search(&post.id).is_ok();
        if may_rise && post.merged_into.is_none() {
            votes = votes.saturating_add(post.votes);
            if votes > VOTES {
                let is_large = post.votes > VOTES;
                next = Some(if is_large { begin_of(post.id) } else { Cursor { part: WALK, place: done.0 } });
                break;
            }
            asked.push(post.id);
        }
        done = post.id;
    }
    let found = source::count(conn, &asked, span)?;
    let changes = Changes::between(rows::between(conn, behind, done)?, found);
    Ok(Batch { changes, so_far: None, next })
}

fn begin_of(post: PostId) -> Cursor {
    Cursor { part: post.0, place: 0 }
}

/// Counts the next votes of one post.
fn go_through(conn: &mut Conn, post: PostId, behind: UserId, span: Span) -> Result<Batch> {
    let votes = source::votes(conn, post, behind, VOTES)?;
    let cast = votes.iter().filter(|(_, at)| span.has(*at)).count();
    let before = if behind == UserId(0) { 0 } else { rows::so_far(conn)? };
    let found = before.saturating_add(i64::try_from(cast).unwrap_or(i64::MAX));
    let is_full = i64::try_from(votes.len()).is_ok_and(|read| read == VOTES);
    if let Some((voter, _)) = votes.last().filter(|_| is_full) {
        let next = Some(Cursor { part: post.0, place: voter.0 });
        return Ok(Batch { changes: Changes::default(), so_far: Some(found), next });
    }
    let changes = Changes::between(rows::between(conn, PostId(post.0 - 1), post)?, vec![(post, found)]);
    Ok(Batch { changes, so_far: None, next: Some(Cursor { part: WALK, place: post.0 }) })
}

/// Stores what a chunk counted.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    rows::put(conn, &batch.changes.other)?;
    rows::remove(conn, &batch.changes.none)?;
    if let Some(so_far) = batch.so_far {
        rows::keep_so_far(conn, so_far)?;
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, 1);
    }
    rows::note_counted(conn, Span::before(job.subject).ends)?;
    jobs::finish(conn, job)
}
