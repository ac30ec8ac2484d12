//! `SQLite` appends what is written to a log, from which it must be copied into the file before the log begins anew. The
//! writer would stop for that: a thread of its own copies meanwhile, and leaves the writer the little that came last.

use super::connection::{Conn, Purpose};
use super::prepared::prepared;
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Pages of 4 KB in the log when it is copied and begins anew: 48 MB. A vote logs some five and a chunk of long work some
/// hundred, many of them again and again, which are copied once. While the file is flushed, for some ten milliseconds, a flush
/// of the log takes longer: with a round for each 5,000 pages that was the hundredth part of all time where a release of a million
/// people is credited, and a vote of a hundred waited for it. Where many more pages wait than this the writer copies by itself.
const LONG: i64 = 12_000;

/// The writer's side.
pub(super) struct Log {
    wake: SyncSender<()>,
    is_nearly_copied: Arc<AtomicBool>,
    /// Pages that were there when it was last woken.
    seen: i64,
}

impl Log {
    /// Starts the thread, which ends when this is dropped.
    pub(super) fn start(url: &DatabaseUrl) -> Result<Self> {
        let mut conn = Conn::open(url, Purpose::Write)?;
        let (wake, woken) = sync_channel(1);
        let is_nearly_copied = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&is_nearly_copied);
        std::thread::Builder::new()
            .name("sqlite-log".to_owned())
            .spawn(move || serve(&mut conn, &woken, &told))
            .map_err(|error| Error::Broken(Box::new(error)))?;
        Ok(Self { wake, is_nearly_copied, seen: 0 })
    }

    /// Looks how long the log is after writes were committed and answered.
    pub(super) fn wrote(&mut self, conn: &mut Conn) {
        match length(conn) {
            // It has begun anew since.
            Ok(pages) if pages < self.seen => self.seen = 0,
            Ok(pages) if pages >= self.seen + LONG => {
                self.seen = pages;
                // A full channel means that it is awake, or about to be.
                self.wake.try_send(()).ok();
            }
            Ok(_) => {}
            Err(error) => tell_of(Err(error)),
        }
        // With nobody writing meanwhile all of it gets copied, and the next write begins the log anew.
        if self.is_nearly_copied.swap(false, Ordering::AcqRel) {
            tell_of(copy(conn));
        }
    }
}

fn serve(conn: &mut Conn, woken: &Receiver<()>, is_nearly_copied: &AtomicBool) {
    while woken.recv().is_ok() {
        // The second round copies what was written during the first, which is little.
        let copied = copy(conn).and_then(|()| copy(conn));
        is_nearly_copied.store(copied.is_ok(), Ordering::Release);
        tell_of(copied);
    }
}

/// How many pages the log has.
fn length(conn: &mut Conn) -> QueryResult<i64> {
    checkpoint(conn, "PRAGMA wal_checkpoint(NOOP)")
}

/// Copies what no reader is in the way of.
fn copy(conn: &mut Conn) -> QueryResult<()> {
    checkpoint(conn, "PRAGMA wal_checkpoint(PASSIVE)").map(drop)
}

fn checkpoint(conn: &mut Conn, pragma: &'static str) -> QueryResult<i64> {
    let (_, pages, _): (i64, i64, i64) = prepared::<(BigInt, BigInt, BigInt)>(pragma).get_result(conn)?;
    Ok(pages)
}

/// It is tried again after the next writes; what was answered is in the log.
fn tell_of(copied: QueryResult<()>) {
    if let Err(error) = copied {
        tracing::warn!(%error, "the database's log could not be copied into its file");
    }
}
