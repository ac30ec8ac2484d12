//! How much in each inbox is unread. A number beside the account on every page: counted when entries come, go and are read,
//! and looked up with the session.
//!
//! ## Decisions
//! - 2026-11-30: a room of its own below `accounts`, so that the look-up of a session can bring it along: no page asks for it
//!   once more. Entries themselves stand far above, in `inbox`.

use crate::db::{Conn, UserId, given, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::BTreeMap;

/// Left with the request of whoever signed in: how many entries of their inbox are unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unread(pub i64);

/// Counts entries that came, or that went or were read, by person. In the order of their ids, as everybody does who counts
/// for many: two that count at the same moment wait for each other and not in a circle.
pub fn add(conn: &mut Conn, changes: &BTreeMap<UserId, i64>) -> Result<()> {
    let changes: Vec<(i64, i64)> = changes.iter().filter(|(_, by)| **by != 0).map(|(user, by)| (user.0, *by)).collect();
    if changes.is_empty() {
        return Ok(());
    }
    // `WHERE TRUE` tells SQLite that ON is no part of a join.
    let upsert = prepared::<()>(
        "INSERT INTO unread (user_id, entries) SELECT one, other FROM given WHERE TRUE ORDER BY one \
         ON CONFLICT (user_id) DO UPDATE SET entries = unread.entries + excluded.entries",
    );
    given(changes.into_iter(), upsert).execute(conn)?;
    Ok(())
}

/// Counts nothing for somebody any more, whose entries are all gone.
pub fn forget(conn: &mut Conn, user: UserId) -> Result<()> {
    prepared::<()>("DELETE FROM unread WHERE user_id = ?").bind::<BigInt, _>(user).execute(conn)?;
    Ok(())
}
