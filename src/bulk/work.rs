//! The worker's part: some posts at a time are answered, or their answers taken back.

use super::model::{Bulk, Outcome, State, TELL_AFTER};
use super::store;
use crate::audit::Act;
use crate::db::{Conn, DecisionId, Lockable, PostId, Timestamp, lock};
use crate::error::{Error, Result};
use crate::jobs::{self, Cursor, Job};
use crate::people;
use crate::posts::{self, Status};
use crate::text::Prose;
use crate::triage::{self, Verdict};

/// Posts in one write: each costs some ten statements.
const AT_ONCE: i64 = 10;

/// What a chunk answers with, prepared before its write.
#[derive(Debug, Clone)]
pub struct Chunk {
    bulk: Bulk,
    verdict: Verdict,
}

/// Reads what a job is about, if it is there.
pub fn read(conn: &mut Conn, job: &Job) -> Result<Option<Bulk>> {
    match store::get(conn, job.subject) {
        Err(Error::NotFound) => Ok(None),
        found => found.map(Some),
    }
}

/// Makes of it what is written below each post.
pub fn prepare(bulk: Bulk) -> Chunk {
    let note = Prose::in_language(bulk.note.clone(), bulk.lang.clone());
    let verdict = Verdict { to: bulk.to, note, duplicate_of: None, revisit: bulk.revisit_at };
    Chunk { bulk, verdict }
}

/// Answers the next posts, or takes their answers back, and moves the job on. Whoever has left the staff meanwhile answers no
/// more.
pub fn go_on(conn: &mut Conn, job: &Job, chunk: Option<&Chunk>, now: Timestamp) -> Result<()> {
    let Some(Chunk { bulk, verdict }) = chunk else { return jobs::finish(conn, job) };
    // What it was when it was read may have been stopped.
    let state = store::get(conn, bulk.id)?.state;
    let is_staff = people::by_id(conn, bulk.decided_by)?.is_some_and(|person| person.role.is_staff());
    let (from, to) = match state {
        State::Running if is_staff => (Outcome::Waiting, Outcome::Answered),
        State::Undoing => (Outcome::Answered, Outcome::Undone),
        _ => return end(conn, job, bulk.id, state, now),
    };
    let next = store::next(conn, bulk.id, from, PostId(job.cursor.place), AT_ONCE)?;
    let ids: Vec<i64> = next.iter().map(|(post, _)| post.0).collect();
    lock(conn, Lockable::Posts, &ids)?;
    for (post, decision) in &next {
        let outcome = match to {
            Outcome::Answered => answer(conn, bulk, *post, verdict, now)?,
            _ => take_back(conn, bulk, (*post, *decision), now)?,
        };
        store::settle(conn, bulk.id, *post, outcome)?;
    }
    let did = i64::try_from(next.len()).unwrap_or_default();
    match next.last() {
        Some((last, _)) if did == AT_ONCE => jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, did),
        _ => end(conn, job, bulk.id, state, now),
    }
}

/// Nothing of it waits any more, or is to be done any more. What could not be taken back stands, and is told.
fn end(conn: &mut Conn, job: &Job, id: i64, state: State, now: Timestamp) -> Result<()> {
    let waits = !store::next(conn, id, Outcome::Waiting, PostId(0), 1)?.is_empty();
    let stands = store::stands(conn, id)?;
    let last = match state {
        State::Undoing if !stands => State::Undone,
        State::Running | State::Undoing if waits => State::Stopped,
        State::Running | State::Undoing => State::Finished,
        other => other,
    };
    // Whoever takes it back meanwhile begins the job anew, which this chunk then cannot finish: nothing of it is kept.
    store::set_state(conn, id, &[state], last)?;
    store::set_tell_at(conn, id, stands.then(|| now.plus(TELL_AFTER)))?;
    jobs::finish(conn, job)
}

type Settled = (Outcome, Option<DecisionId>);

/// Answers one post, unless somebody did since it was seen, or it does not go there.
fn answer(conn: &mut Conn, bulk: &Bulk, id: PostId, verdict: &Verdict, now: Timestamp) -> Result<Settled> {
    let post = posts::get(conn, id)?;
    // What was answered since and taken back is in the very state that was seen; not so where what was taken back had been seen.
    let is_as_seen = post.is_public()
        && post.status_changed_at <= bulk.seen_at
        && !triage::is_taken_back_since(conn, id, bulk.seen_at)?;
    if !is_as_seen || post.status.may_become(verdict.to).is_err() {
        return Ok((Outcome::Skipped, None));
    }
    let mut verdict = verdict.clone();
    if post.status == Status::Declined && verdict.to == Status::Declined && verdict.revisit.is_none() {
        // Other words leave the day as it is.
        verdict.revisit = triage::declines_of(conn, &[id])?.remove(&id).and_then(|decline| decline.revisit_at);
    }
    match triage::decide_as(conn, (bulk.decided_by, Act::DecidedInBulk), id, &verdict, now) {
        Ok(decision) => Ok((Outcome::Answered, Some(decision))),
        // It says so before it writes anything.
        Err(Error::Rejected(_) | Error::Invalid(_)) => Ok((Outcome::Skipped, None)),
        Err(other) => Err(other),
    }
}

/// Takes the answer to one post back, if it is the one by which the post stands as it does.
fn take_back(
    conn: &mut Conn,
    bulk: &Bulk,
    (id, decision): (PostId, Option<DecisionId>),
    now: Timestamp,
) -> Result<Settled> {
    let stands = triage::undoable(conn, id)?.is_some_and(|undoable| Some(undoable.decision) == decision);
    if !stands {
        return Ok((Outcome::Answered, decision));
    }
    let by = bulk.undone_by.unwrap_or(bulk.decided_by);
    match triage::undo_as(conn, (by, Act::UndoneInBulk), id, now) {
        Ok(()) => Ok((Outcome::Undone, decision)),
        // It says so before it writes anything.
        Err(Error::Rejected(_) | Error::Invalid(_)) => Ok((Outcome::Answered, decision)),
        Err(other) => Err(other),
    }
}
