//! The two doors of the database.

use super::connection::{Conn, Manager, Pool, Purpose};
use super::writer::Writer;
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::Connection;
use std::time::Duration;

/// How often a `PostgreSQL` write that met another one is tried.
const TRIES: u32 = 6;
/// How long a request waits for a free connection, or for a lost server, before it answers 503.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(3);

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: Pool,
    /// `SQLite` only.
    writer: Option<Writer>,
}

impl Db {
    /// Connects; `connections` bounds the pool. Fails when the database cannot be reached or written now.
    pub fn open(url: &DatabaseUrl, connections: u32) -> Result<Self> {
        let writer = match url {
            DatabaseUrl::Sqlite(_) => Some(Writer::start(url.clone())?),
            DatabaseUrl::Postgres(_) => None,
        };
        let purpose = if writer.is_some() { Purpose::Read } else { Purpose::Write };
        let pool = Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .connection_timeout(WAIT_FOR_CONNECTION)
            // A server that restarted leaves dead connections behind; a file does not.
            .test_on_check_out(writer.is_none())
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build(Manager { url: url.clone(), purpose })?;
        Ok(Self { pool, writer })
    }

    /// Runs a closure that only reads, off the async threads.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let db = self.clone();
        tokio::task::spawn_blocking(move || db.read_here(work)).await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }

    /// Runs a closure as one transaction, off the async threads; answers after its commit. It may be run again when it
    /// met another write, so it must not have effects outside the database.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        if let Some(writer) = &self.writer {
            let answer = writer.submit(work)?;
            return answer.await.map_err(|_| Error::broken("the writer thread has ended"))?;
        }
        let pool = self.pool.clone();
        let answer = tokio::task::spawn_blocking(move || in_transaction(&pool, work));
        answer.await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }

    /// [`Db::read`] for threads that may block: the command line, tests.
    pub fn read_here<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let mut pooled = self.pool.get()?;
        let conn: &mut Conn = &mut pooled;
        if self.writer.is_some() {
            // One snapshot for all queries of a page; on a file this costs two microseconds.
            conn.transaction(work)
        } else {
            work(conn)
        }
    }

    /// [`Db::write`] for threads that may block: the command line, tests.
    pub fn write_here<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        match &self.writer {
            Some(writer) => {
                writer.submit(work)?.blocking_recv().map_err(|_| Error::broken("the writer thread has ended"))?
            }
            None => in_transaction(&self.pool, work),
        }
    }
}

fn in_transaction<T>(pool: &Pool, mut work: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
    let mut tried = 1;
    loop {
        let conn: &mut Conn = &mut *pool.get()?;
        match conn.transaction(&mut work) {
            Err(Error::Contention) if tried < TRIES => {
                // 2, 4, 8 … ms, a little different for each thread so that they do not meet again.
                let uneven = u64::from(getrandom::u32().unwrap_or(0) % 1_000);
                std::thread::sleep(Duration::from_millis(1 << tried) + Duration::from_micros(uneven));
                tried += 1;
            }
            outcome => return outcome,
        }
    }
}
