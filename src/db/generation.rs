//! Whether the database is still as it was: what a page that is kept rests on.
//!
//! Two things tell. What this process wrote is counted ([`Db::generation`]), so that a page made before is known to be old
//! the moment the write is answered. What any process wrote is seen by asking the database ([`Db::state`]), which costs a
//! look and is for whoever may be late by a moment.

use super::Db;
use super::connection::{Conn, Purpose};
use super::replica::impatient;
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, TryLockError};

/// Counts the writes of this process that pages show at once.
#[derive(Clone, Default)]
pub(super) struct Generation(Arc<AtomicU64>);

impl Generation {
    fn now(&self) -> u64 {
        self.0.load(Ordering::Acquire)
    }

    /// After a commit, and before anybody is told of it.
    pub(super) fn pass(&self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

/// A connection of its own: `SQLite` tells each one what has changed since that one last looked, and whoever looks stands
/// behind no crowd.
pub(super) struct Watch {
    url: DatabaseUrl,
    /// The connection, and how many there were before it.
    conn: Mutex<(Option<Conn>, u64)>,
}

impl Watch {
    pub(super) fn new(url: &DatabaseUrl) -> Self {
        Self { url: impatient(url), conn: Mutex::new((None, 0)) }
    }

    fn look(&self) -> Result<String> {
        // One look that hangs must not be followed by others.
        let mut held = match self.conn.try_lock() {
            Ok(held) => held,
            Err(TryLockError::Poisoned(held)) => held.into_inner(),
            Err(TryLockError::WouldBlock) => return Err(Error::Busy),
        };
        let (conn, opened) = &mut *held;
        let mut open = if let Some(open) = conn.take() {
            open
        } else {
            *opened += 1;
            Conn::open(&self.url, Purpose::Read)?
        };
        // A connection that failed is not used again.
        let version = match &open {
            Conn::Sqlite(_) => data_version(&mut open)?.to_string(),
            Conn::Pg(_) => snapshot(&mut open)?,
        };
        *conn = Some(open);
        Ok(format!("{opened}:{version}"))
    }
}

/// It changes when another connection, of this process or another one, has committed.
fn data_version(conn: &mut Conn) -> Result<i32> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Integer)]
        data_version: i32,
    }
    let row: Row = diesel::sql_query("PRAGMA data_version").get_result(conn)?;
    Ok(row.data_version)
}

/// Which transactions are over, and which run: it changes when one that wrote has ended.
fn snapshot(conn: &mut Conn) -> Result<String> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Text)]
        seen: String,
    }
    let row: Row = diesel::sql_query("SELECT pg_current_snapshot()::text AS seen").get_result(conn)?;
    Ok(row.seen)
}

impl Db {
    /// How many writes of this process pages show at once ([`Db::write`]). Taken before something is read, it is another
    /// one once that is out of date.
    pub fn generation(&self) -> u64 {
        self.generation.now()
    }

    /// A word for the state of the database, another one after each commit of any process. Whoever reads after this sees
    /// at least that state. What a replica shows is another state whenever it was looked at: it may be behind.
    pub async fn state(&self) -> Result<String> {
        let watch = Arc::clone(&self.watch);
        let look = tokio::task::spawn_blocking(move || watch.look());
        let state = look.await.map_err(|panic| Error::Broken(Box::new(panic)))??;
        Ok(match &self.replica {
            Some(replica) => format!("{state} {} {}", replica.shows(), replica.is_good()),
            None => state,
        })
    }
}
