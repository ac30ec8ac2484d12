//! SQL on `jobs`.

use super::{Cursor, Job, JobKind, LEASE, Unfinished};
use crate::db::schema::jobs;
use crate::db::types::Instant;
use crate::db::{Conn, PortableExt, Timestamp};
use crate::error::{Error, Refusal, Result};
use data_encoding::HEXLOWER;
use diesel::prelude::*;
use diesel::sql_types::Text;

/// Begins a job, unless there is one of this kind about this already.
pub fn begin(conn: &mut Conn, kind: JobKind, subject: i64, now: Timestamp) -> Result<()> {
    diesel::insert_into(jobs::table)
        .values((
            jobs::kind.eq(kind.0),
            jobs::subject.eq(subject),
            jobs::part.eq(0_i64),
            jobs::place.eq(0_i64),
            jobs::done.eq(0_i64),
            jobs::created_at.eq(now),
        ))
        .on_conflict((jobs::kind, jobs::subject))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Begins a job that nobody claims before a moment: it is as if somebody were at it until then.
pub fn begin_later(conn: &mut Conn, kind: JobKind, subject: i64, not_before: Timestamp, now: Timestamp) -> Result<()> {
    begin(conn, kind, subject, now)?;
    let untouched = jobs::table.filter(jobs::kind.eq(kind.0)).filter(jobs::subject.eq(subject));
    let untouched = untouched.filter(jobs::lease.is_null()).filter(jobs::part.eq(0_i64)).filter(jobs::place.eq(0_i64));
    diesel::update(untouched).set(jobs::leased_until.eq(Some(not_before))).execute(conn)?;
    Ok(())
}

/// Whether a job of which nothing is done waits for its moment, or is free to be claimed since.
pub fn is_put_off(conn: &mut Conn, kind: JobKind, subject: i64) -> Result<bool> {
    let there = jobs::table.filter(jobs::kind.eq(kind.0)).filter(jobs::subject.eq(subject));
    let put_off = there.filter(jobs::lease.is_null()).filter(jobs::leased_until.is_not_null());
    Ok(put_off.select(jobs::id).first::<i64>(conn).optional()?.is_some())
}

/// Takes away a job of which nothing is done and which nobody has claimed; whether there was one.
pub fn cancel(conn: &mut Conn, kind: JobKind, subject: i64) -> Result<bool> {
    let there = jobs::table.filter(jobs::kind.eq(kind.0)).filter(jobs::subject.eq(subject));
    let untouched = there.filter(jobs::lease.is_null()).filter(jobs::part.eq(0_i64)).filter(jobs::place.eq(0_i64));
    Ok(diesel::delete(untouched).execute(conn)? > 0)
}

/// Begins a job from the start, also one that runs: whoever has a chunk of it loses that.
pub fn begin_again(conn: &mut Conn, kind: JobKind, subject: i64, now: Timestamp) -> Result<()> {
    begin(conn, kind, subject, now)?;
    let changes = (
        jobs::part.eq(0_i64),
        jobs::place.eq(0_i64),
        jobs::done.eq(0_i64),
        jobs::lease.eq(None::<String>),
        jobs::leased_until.eq(None::<Timestamp>),
    );
    let job = jobs::table.filter(jobs::kind.eq(kind.0)).filter(jobs::subject.eq(subject));
    diesel::update(job).set(changes).execute(conn)?;
    Ok(())
}

/// Whether a job of a kind could be claimed now: a look that costs no write.
pub fn is_waiting(conn: &mut Conn, kind: JobKind, now: Timestamp) -> Result<bool> {
    Ok(oldest(conn, kind, now)?.is_some())
}

/// Those of these kinds of which a job could be claimed now, in their order: a look that costs no write.
pub fn waiting(conn: &mut Conn, kinds: &[JobKind], now: Timestamp) -> Result<Vec<JobKind>> {
    // Words of rooms, never text of people.
    let listed: Vec<String> = kinds.iter().map(|JobKind(kind)| format!("('{kind}')")).collect();
    let waiting = format!(
        "WITH kinds (kind) AS (VALUES {}) SELECT k.kind AS kind FROM kinds k WHERE EXISTS (SELECT 1 FROM jobs j \
         WHERE j.kind = k.kind AND (j.leased_until IS NULL OR j.leased_until <= $1))",
        listed.join(", ")
    );
    let found: Vec<Waiting> = diesel::sql_query(waiting).bind::<Instant, _>(now).load(conn)?;
    Ok(kinds.iter().copied().filter(|kind| found.iter().any(|waits| waits.kind == kind.0)).collect())
}

#[derive(QueryableByName)]
struct Waiting {
    #[diesel(sql_type = Text)]
    kind: String,
}

/// Whether there is a job of a kind, whoever works on it.
pub fn is_unfinished(conn: &mut Conn, kind: JobKind) -> Result<bool> {
    let there = jobs::table.filter(jobs::kind.eq(kind.0));
    Ok(diesel::select(diesel::dsl::exists(there)).get_result(conn)?)
}

fn oldest(conn: &mut Conn, kind: JobKind, now: Timestamp) -> Result<Option<Job>> {
    let free = jobs::leased_until.is_null().or(jobs::leased_until.le(now));
    let waiting = jobs::table.filter(jobs::kind.eq(kind.0)).filter(free).order(jobs::id);
    let columns = (jobs::id, jobs::subject, jobs::part, jobs::place, jobs::done, jobs::created_at);
    let found: Option<(i64, i64, i64, i64, i64, Timestamp)> = waiting.select(columns).first(conn).optional()?;
    Ok(found.map(|(id, subject, part, place, done, created_at)| Job {
        id,
        lease: String::new(),
        subject,
        cursor: Cursor { part, place },
        done,
        created_at,
    }))
}

/// What the oldest job of a kind is about, which [`claim`] would claim now: for whoever has to hold it before the job.
pub fn next_subject(conn: &mut Conn, kind: JobKind, now: Timestamp) -> Result<Option<i64>> {
    Ok(oldest(conn, kind, now)?.map(|job| job.subject))
}

/// Claims the oldest job of a kind for one chunk; `None` when there is none, or another worker was quicker.
pub fn claim(conn: &mut Conn, kind: JobKind, now: Timestamp) -> Result<Option<Job>> {
    let Some(job) = oldest(conn, kind, now)? else { return Ok(None) };
    let mut lease = [0; 16];
    getrandom::fill(&mut lease).map_err(|error| Error::broken(format!("no randomness: {error}")))?;
    let lease = HEXLOWER.encode(&lease);
    let free = jobs::leased_until.is_null().or(jobs::leased_until.le(now));
    let seen = jobs::part.eq(job.cursor.part).and(jobs::place.eq(job.cursor.place));
    let claimed = diesel::update(jobs::table.filter(jobs::id.eq(job.id)).filter(free).filter(seen))
        .set((jobs::lease.eq(Some(&lease)), jobs::leased_until.eq(Some(now.plus(LEASE)))))
        .execute(conn)?;
    Ok((claimed == 1).then_some(Job { lease, ..job }))
}

/// Moves the cursor behind a chunk that did so much, and lets others claim the next one. Who lost the job meanwhile is
/// refused, and must not keep what the chunk wrote.
pub fn advance(conn: &mut Conn, job: &Job, to: Cursor, did: i64) -> Result<()> {
    let held = jobs::table
        .filter(jobs::id.eq(job.id))
        .filter(jobs::lease.eq(&job.lease))
        .filter(jobs::part.eq(job.cursor.part))
        .filter(jobs::place.eq(job.cursor.place));
    let changes = (
        jobs::part.eq(to.part),
        jobs::place.eq(to.place),
        jobs::done.eq(jobs::done + did),
        jobs::lease.eq(None::<String>),
        jobs::leased_until.eq(None::<Timestamp>),
    );
    still_ours(diesel::update(held).set(changes).execute(conn)?)
}

/// Ends a job with its last chunk.
pub fn finish(conn: &mut Conn, job: &Job) -> Result<()> {
    let held = jobs::table.filter(jobs::id.eq(job.id)).filter(jobs::lease.eq(&job.lease));
    still_ours(diesel::delete(held).execute(conn)?)
}

fn still_ours(rows: usize) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// The oldest jobs that are not finished, at most so many. Those that wait for a moment to come are none of them, and a job
/// that waited for one began then.
pub fn unfinished(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<Unfinished>> {
    type Row = (Unfinished, Option<String>, Option<Timestamp>);
    let began = jobs::leased_until.is_null().or(jobs::leased_until.le(now)).or(jobs::lease.is_not_null());
    let rows = jobs::table.filter(began).order(jobs::id).limit(most);
    let columns = (jobs::kind, jobs::subject, jobs::done, jobs::created_at);
    let rows: Vec<Row> = rows.select((columns, jobs::lease, jobs::leased_until)).load(conn)?;
    let since = |(job, lease, until): Row| match (lease, until) {
        (None, Some(moment)) => Unfinished { created_at: job.created_at.max(moment), ..job },
        _ => job,
    };
    Ok(rows.into_iter().map(since).collect())
}
