//! The two doors of the database.

use super::connection::{Conn, Manager, Pool, Purpose};
use super::readiness::Readiness;
use super::writer::Writer;
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How often a `PostgreSQL` write that met another one is tried.
const TRIES: u32 = 6;
/// How long a request waits for a free connection, or for a lost server, before it answers 503.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(3);

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: Lane,
    writers: Writers,
    pub(super) readiness: Arc<Readiness>,
}

#[derive(Clone)]
enum Writers {
    /// `SQLite`: one thread.
    Thread(Writer),
    /// `PostgreSQL`: connections of their own, so that a crowd of readers holds up no vote, nor the other way round.
    Lane(Lane),
}

/// Connections of one purpose, and the queue for them.
#[derive(Clone)]
struct Lane {
    pool: Pool,
    /// One for each connection, taken before a thread is: whoever waits for a connection holds no thread that the other
    /// lane could use.
    turns: Arc<Semaphore>,
    purpose: Purpose,
}

impl Lane {
    fn open(url: &DatabaseUrl, purpose: Purpose, connections: u32) -> Result<Self> {
        let pool = Pool::builder()
            .max_size(connections)
            .min_idle(Some(1))
            .connection_timeout(WAIT_FOR_CONNECTION)
            // A server that restarted leaves dead connections behind; a file does not.
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build(Manager { url: url.clone(), purpose })?;
        pool.get()?.expect_every_letter()?;
        let turns = Arc::new(Semaphore::new(usize::try_from(connections).unwrap_or(usize::MAX)));
        Ok(Self { pool, turns, purpose })
    }

    /// Runs a closure as one transaction; the connection is free again when this answers.
    fn run_here<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.pool.get()?.run(self.purpose, work)
    }

    /// [`Lane::run_here`] off the async threads, after those who came before.
    async fn run<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let turn = tokio::time::timeout(WAIT_FOR_CONNECTION, Arc::clone(&self.turns).acquire_owned()).await;
        let turn = turn.map_err(|_| Error::Busy)?.map_err(|closed| Error::Broken(Box::new(closed)))?;
        let lane = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            // Kept until the connection is back, even if nobody waits for the answer any more.
            let _turn = turn;
            lane.run_here(work)
        });
        done.await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }
}

impl Db {
    /// Connects; `connections` bounds the readers, and on `PostgreSQL` the writers as well. Fails when the database
    /// cannot be reached or written now.
    pub fn open(url: &DatabaseUrl, connections: u32) -> Result<Self> {
        let writers = match url {
            DatabaseUrl::Sqlite(_) => Writers::Thread(Writer::start(url.clone())?),
            DatabaseUrl::Postgres(_) => Writers::Lane(Lane::open(url, Purpose::Write, connections)?),
        };
        Ok(Self { readers: Lane::open(url, Purpose::Read, connections)?, writers, readiness: Arc::default() })
    }

    /// Runs a closure that only reads, off the async threads. All its looks see the same moment.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        self.readers.run(work).await
    }

    /// Runs a closure that asks for some rows by their keys, in one statement. On `SQLite` that takes less time than going to
    /// another thread and back would: where a connection is free it runs here.
    pub async fn glance<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        if matches!(self.writers, Writers::Thread(_))
            && let Ok(_turn) = self.readers.turns.try_acquire()
            && let Some(mut conn) = self.readers.pool.try_get()
        {
            return work(&mut conn);
        }
        self.read(work).await
    }

    /// Runs a closure as one transaction, off the async threads; answers after its commit. It may be run again when it
    /// met another write, so it must not have effects outside the database.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let lane = match &self.writers {
            Writers::Thread(writer) => {
                let answer = writer.submit(work)?;
                return answer.await.map_err(|_| Error::broken("the writer thread has ended"))?;
            }
            Writers::Lane(lane) => lane,
        };
        // One try at a time; each runs on a thread of its own.
        let work = Arc::new(Mutex::new(work));
        let mut tried = 1;
        loop {
            let work = Arc::clone(&work);
            let once = move |conn: &mut Conn| (*work.lock().unwrap_or_else(PoisonError::into_inner))(conn);
            match lane.run(once).await {
                Err(Error::Contention) if tried < TRIES => {
                    tokio::time::sleep(pause(tried)).await;
                    tried += 1;
                }
                outcome => return outcome,
            }
        }
    }

    /// [`Db::read`] for threads that may block: the command line, tests.
    pub fn read_here<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.readers.run_here(work)
    }

    /// [`Db::write`] for threads that may block: the command line, tests.
    pub fn write_here<T, F>(&self, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let lane = match &self.writers {
            Writers::Thread(writer) => {
                let answer = writer.submit(work)?.blocking_recv();
                return answer.map_err(|_| Error::broken("the writer thread has ended"))?;
            }
            Writers::Lane(lane) => lane,
        };
        let mut tried = 1;
        loop {
            match lane.run_here(&mut work) {
                Err(Error::Contention) if tried < TRIES => {
                    std::thread::sleep(pause(tried));
                    tried += 1;
                }
                outcome => return outcome,
            }
        }
    }
}

/// 2, 4, 8 … ms, a little different each time so that two writes do not meet again. Nobody's connection is held
/// meanwhile.
fn pause(tried: u32) -> Duration {
    let uneven = u64::from(getrandom::u32().unwrap_or(0) % 1_000);
    Duration::from_millis(1 << tried) + Duration::from_micros(uneven)
}
