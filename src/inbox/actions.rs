//! Marking as read, forgetting, and removing.

use super::store;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::jobs;
use crate::unread;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// For how long an entry is kept.
const KEPT: TimeDelta = TimeDelta::days(90);
/// Entries marked as read in one write: some milliseconds.
const CHUNK: i64 = 1_000;

/// What is marked as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// What is about a post.
    Post(PostId),
    /// One entry.
    Entry(i64),
    /// All of it.
    All,
}

/// Marks some of somebody's entries as read, of those behind one of them and up to another; behind which one there may be
/// more. Two windows that do it at once count each entry once.
pub(super) fn mark_some(
    conn: &mut Conn,
    (user, of): (UserId, Of),
    (after, last): (i64, i64),
    now: Timestamp,
) -> Result<Option<i64>> {
    let (post, after, last) = match of {
        Of::Post(post) => (Some(post), after, last),
        Of::Entry(entry) => (None, after.max(entry.saturating_sub(1)), last.min(entry)),
        Of::All => (None, after, last),
    };
    let entries = store::unread(conn, user, post, (after, last), CHUNK)?;
    let read = store::read(conn, &entries, now)?;
    unread::add(conn, &BTreeMap::from([(user, -read)]))?;
    Ok(jobs::last_of_full(&entries, CHUNK).copied())
}

/// Removes entries of somebody who left, at most so many at once; whether that was all of them.
pub fn remove_some_of(conn: &mut Conn, user: UserId, most: i64) -> Result<bool> {
    let entries = store::of_person(conn, user, most)?;
    let changes = store::delete(conn, &entries)?;
    unread::add(conn, &changes)?;
    let is_all = i64::try_from(entries.len()).is_ok_and(|gone| gone < most);
    if is_all {
        unread::forget(conn, user)?;
    }
    Ok(is_all)
}

/// Forgets some of what has been kept long enough; how many entries.
pub fn forget(conn: &mut Conn, now: Timestamp, most: i64) -> Result<usize> {
    let old = store::before(conn, now.plus(-KEPT), most)?;
    let changes = store::delete(conn, &old)?;
    unread::add(conn, &changes)?;
    Ok(old.len())
}
