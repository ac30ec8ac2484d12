//! Long work in short writes: a job is a row with a cursor, and whoever claims it does one chunk and moves the cursor in the
//! same transaction. It can stop and go on anywhere, in any process.
//!
//! The act that causes the work begins the job inside its own write ([`begin`]). The worker [`claim`]s a job for as long as
//! one chunk may take, prepares what the chunk writes (reads, renders), and writes it together with [`advance`] or
//! [`finish`]; each of these refuses when the claim is no longer the one that holds the job, and the chunk is undone with it.
//! So nothing is done twice, whatever dies in between.
//!
//! ## Decisions
//! - 2026-11-26: one table for all kinds, and a cursor of two numbers: a part (a release item) and a place in it (a person).
//!   What a chunk needs beyond that is read from the rooms' own tables.
//! - 2026-11-26: each claim has a lease of its own: a late one writes nothing. A lease ends by our clock, so that a process that was killed
//!   holds nothing up for longer than [`LEASE`].
//! - 2026-11-29: what is to wait for a moment has a lease of nobody's until then ([`begin_later`]): no column is needed, and
//!   whoever claims looks at nothing more than before.

mod store;

pub use store::{
    advance, begin, begin_again, begin_later, cancel, claim, finish, is_put_off, is_unfinished, is_waiting,
    next_subject, unfinished, waiting,
};

use crate::db::Timestamp;
use chrono::TimeDelta;

/// How long a claimed job is left to whoever claimed it: many times what a chunk takes.
pub const LEASE: TimeDelta = TimeDelta::seconds(30);

/// What a job is for. Rooms declare their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct JobKind(pub &'static str);

/// How far a job has come; it begins at nought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Of several parts, the one that is at work.
    pub part: i64,
    /// The last place in it that is done.
    pub place: i64,
}

/// A job that was claimed for one chunk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    pub(in crate::jobs) id: i64,
    pub(in crate::jobs) lease: String,
    /// What it is about: the id of a release or of an event.
    pub subject: i64,
    /// How far it has come.
    pub cursor: Cursor,
    /// What was done so far, in units of its kind.
    pub done: i64,
    /// When it was begun: what it reads was read since.
    pub created_at: Timestamp,
}

/// The last of the rows of a chunk, behind which the next one goes on; none where there were fewer than were asked for, since
/// nothing comes behind those.
pub fn last_of_full<T>(rows: &[T], most: i64) -> Option<&T> {
    rows.last().filter(|_| i64::try_from(rows.len()).unwrap_or(most) >= most)
}

/// A job that is not finished, for those who look after the site.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Unfinished {
    /// What it is for.
    pub kind: String,
    /// What it is about.
    pub subject: i64,
    /// What was done so far.
    pub done: i64,
    /// When it began, or could begin.
    pub created_at: Timestamp,
}
