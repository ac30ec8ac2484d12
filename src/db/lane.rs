//! Connections of one purpose to a server or a file, with a queue of bounded length before them.

use super::connection::{Conn, Manager, Pool, Purpose};
use super::sealed::{self, Sealed};
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::r2d2::PooledConnection;
use std::num::NonZero;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

/// How long a request waits for a free connection, or for a lost server, before it answers 503.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(3);
/// As long for a replica: whoever asks has the primary besides.
const WAIT_FOR_REPLICA: Duration = Duration::from_millis(250);
/// Requests that may wait for each connection; whoever comes later is refused at once. Pages are bounded before they come
/// here (`config::Limits`); a write takes 0.4 ms where both share two cores, so that the last one waits for less than a
/// tenth of a second. Sessions and votes have queues of their own (`gathered`).
const WAITING_FOR_EACH: usize = 24;
/// Connections besides, on which only that is read for which many wait, or what takes next to no time: behind the pages of a
/// rush, each of them for one reader, a page for thousands would come too late for all of them.
const KEPT: u32 = 1;
/// As many may wait where connections are few, as on `SQLite`, whose reads take a tenth of that.
const WAITING: usize = 200;

/// Connections of one purpose, and the queue for them.
#[derive(Clone)]
pub(super) struct Lane {
    pool: Pool,
    /// One for each connection, taken before a thread is: whoever waits for a connection holds no thread that the other
    /// lane could use.
    turns: Arc<Semaphore>,
    /// One for each of those that are not kept for what comes first ([`Lane::run_first`]), taken before a turn is.
    usual: Arc<Semaphore>,
    /// One for each request that is in here, at work or waiting.
    places: Arc<Semaphore>,
    purpose: Purpose,
}

impl Lane {
    pub(super) fn open(url: &DatabaseUrl, purpose: Purpose, connections: u32) -> Result<Self> {
        let kept = if purpose == Purpose::Read { KEPT } else { 0 };
        let pool = Pool::builder()
            .max_size(connections + kept)
            .min_idle(Some(1))
            .connection_timeout(WAIT_FOR_CONNECTION)
            // A round trip each time: what is asked first tells as well whether the server still knows us.
            .test_on_check_out(false)
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build(Manager { url: url.clone(), purpose })?;
        pool.get()?.expect_every_letter()?;
        Ok(Self::over(pool, purpose, (connections, kept)))
    }

    /// The lane to a server that may be away now and whenever it likes: nobody waits long for it, and nobody is told here.
    pub(super) fn to_replica(url: &DatabaseUrl, connections: u32) -> Self {
        let pool = Pool::builder()
            .max_size(connections)
            .min_idle(Some(0))
            .connection_timeout(WAIT_FOR_REPLICA)
            .test_on_check_out(false)
            .error_handler(Box::new(diesel::r2d2::NopErrorHandler))
            .build_unchecked(Manager { url: url.clone(), purpose: Purpose::Read });
        Self::over(pool, Purpose::Read, (connections, 0))
    }

    /// A lane of one connection, opened when it is first asked for. All wait for that one: give it an address that soon
    /// gives up (`replica::impatient`).
    pub(super) fn single(url: &DatabaseUrl, purpose: Purpose) -> Self {
        let pool = Pool::builder()
            .max_size(1)
            .min_idle(Some(0))
            .connection_timeout(WAIT_FOR_CONNECTION)
            .test_on_check_out(false)
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build_unchecked(Manager { url: url.clone(), purpose });
        Self::over(pool, purpose, (1, 0))
    }

    /// Connections that each of the threads that answer finds free; opened meanwhile.
    pub(super) fn for_glances(url: &DatabaseUrl) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let connections = u32::try_from(threads).unwrap_or(1);
        let pool = Pool::builder()
            .max_size(connections)
            .test_on_check_out(false)
            .error_handler(Box::new(diesel::r2d2::LoggingErrorHandler))
            .build_unchecked(Manager { url: url.clone(), purpose: Purpose::Glance });
        Self::over(pool, Purpose::Glance, (connections, 0))
    }

    fn over(pool: Pool, purpose: Purpose, (connections, kept): (u32, u32)) -> Self {
        let turns = |count: u32| Arc::new(Semaphore::new(usize::try_from(count).unwrap_or(1)));
        let (usual, turns) = (turns(connections), turns(connections + kept));
        let connections = usize::try_from(connections).unwrap_or(1);
        let places = Arc::new(Semaphore::new(connections + WAITING.max(connections * WAITING_FOR_EACH)));
        Self { pool, turns, usual, places, purpose }
    }

    /// A place for a request, or none: too many are here already.
    pub(super) fn place(&self) -> Result<OwnedSemaphorePermit> {
        Arc::clone(&self.places).try_acquire_owned().map_err(|_| Error::Busy)
    }

    /// A connection that nobody else wants now, with its turn.
    pub(super) fn free(&self) -> Option<(SemaphorePermit<'_>, PooledConnection<Manager>)> {
        let turn = self.turns.try_acquire().ok()?;
        Some((turn, self.pool.try_get()?))
    }

    /// Runs a closure as one transaction; the connection is free again when this answers.
    pub(super) fn run_here<T>(&self, purpose: Purpose, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let mut conn = self.begun(purpose)?;
        conn.finish(work)
    }

    /// A connection with an open transaction. A server that restarted leaves lost connections behind, which are passed over.
    fn begun(&self, purpose: Purpose) -> Result<PooledConnection<Manager>> {
        // Each of them is lost once; the one after that is new.
        for _ in 0..self.pool.max_size() {
            let mut conn = self.pool.get()?;
            match conn.begin(purpose) {
                Ok(()) => return Ok(conn),
                Err(_) if conn.is_lost() => {}
                Err(error) => return Err(error.into()),
            }
        }
        let mut conn = self.pool.get()?;
        conn.begin(purpose)?;
        Ok(conn)
    }

    /// [`Lane::run_here`] off the async threads, after those who came before.
    pub(super) async fn run(&self, work: sealed::Read) -> Result<Sealed> {
        let usual = turn(&self.usual).await?;
        self.run_with((Some(usual), turn(&self.turns).await?), work).await
    }

    /// [`Lane::run`] before all of those.
    pub(super) async fn run_first(&self, work: sealed::Read) -> Result<Sealed> {
        self.run_with((None, turn(&self.turns).await?), work).await
    }

    async fn run_with(&self, turns: Turns, work: sealed::Read) -> Result<Sealed> {
        let lane = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            // Kept until the connection is back, even if nobody waits for the answer any more.
            let _turns = turns;
            lane.run_here(lane.purpose, work)
        });
        done.await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }
}

/// One of those that are not kept for what comes first, and one of all.
type Turns = (Option<OwnedSemaphorePermit>, OwnedSemaphorePermit);

/// A turn, after those who came before, unless that takes too long.
async fn turn(turns: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit> {
    let turn = tokio::time::timeout(WAIT_FOR_CONNECTION, Arc::clone(turns).acquire_owned()).await;
    turn.map_err(|_| Error::Busy)?.map_err(|closed| Error::Broken(Box::new(closed)))
}
