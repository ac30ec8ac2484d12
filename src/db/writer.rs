//! The one `SQLite` writer: a thread that runs queued writes in groups, one commit for many answers.
//!
//! Each write runs in a savepoint of its own, so that a failing or panicking one takes back only itself. Nobody is
//! answered before the group's commit is on disk.

use super::connection::{Conn, Purpose};
use super::log::Log;
use super::prepared::prepared;
use super::sealed::{self, Sealed};
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::RunQueryDsl;
use diesel::connection::TransactionManager;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// More requests than this that wait for their write are refused as [`Error::Busy`]. A vote takes 0.1 to 0.15 ms, so
/// the last one waits for less than a quarter of a second, even where half of the processor makes pages.
pub(super) const QUEUE: usize = 1_024;
/// Beside them the queue has room for threads of the command line, which block where it is full.
const BESIDE: usize = 256;
/// How long the worker waits for a place in the queue.
const WAIT_FOR_PLACE: Duration = Duration::from_secs(3);
/// Writes in one commit; larger groups gained nothing when measured and make the first one wait.
const GROUP: usize = 256;

/// A handle to the writer thread, which ends when the last handle is gone.
#[derive(Clone)]
pub(super) struct Writer {
    queue: SyncSender<Queued>,
    /// One for each write that may wait; a write gives its own back when it is answered.
    places: Arc<Semaphore>,
}

/// A place in the queue. Who has none blocks its own thread where the queue is full.
pub(super) type Place = Option<OwnedSemaphorePermit>;

/// A queued write: runs once, and is answered once the group's fate is known.
struct Queued {
    work: sealed::Write,
    outcome: Option<Result<Sealed>>,
    caller: oneshot::Sender<Result<Sealed>>,
    /// Given back with the answer.
    _place: Place,
}

impl Queued {
    /// Runs in an open savepoint; `true` keeps what it wrote.
    fn run(&mut self, conn: &mut Conn) -> bool {
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.work)(conn)))
            .unwrap_or_else(|_| Err(Error::broken("a write panicked")));
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    /// Tells the caller; `failed` carries why the whole group was lost.
    fn answer(self, failed: Option<&str>) {
        let answer = match (self.outcome, failed) {
            (Some(Err(error)), _) => Err(error),
            (Some(Ok(value)), None) => Ok(value),
            (_, Some(why)) => Err(Error::Unavailable(why.to_owned())),
            (None, None) => Err(Error::broken("a write was never run")),
        };
        // The caller may have gone (a closed browser); the write stands all the same.
        drop(self.caller.send(answer));
    }
}

impl Writer {
    /// Starts the thread; the database must be reachable now, and may go away and come back later.
    pub(super) fn start(url: DatabaseUrl) -> Result<Self> {
        let first = Conn::open(&url, Purpose::Write)?;
        let log = Log::start(&url)?;
        let (queue, jobs) = sync_channel(QUEUE + BESIDE);
        std::thread::Builder::new()
            .name("sqlite-writer".to_owned())
            .spawn(move || serve(&url, first, log, &jobs))
            .map_err(|error| Error::Broken(Box::new(error)))?;
        Ok(Self { queue, places: Arc::new(Semaphore::new(QUEUE)) })
    }

    /// A place in the queue at once, or none.
    pub(super) fn place_now(&self) -> Result<Place> {
        Arc::clone(&self.places).try_acquire_owned().map(Some).map_err(|_| Error::Busy)
    }

    /// A place in the queue, after those who asked before.
    pub(super) async fn place(&self) -> Result<Place> {
        let place = tokio::time::timeout(WAIT_FOR_PLACE, Arc::clone(&self.places).acquire_owned()).await;
        place.map_err(|_| Error::Busy)?.map(Some).map_err(|closed| Error::Broken(Box::new(closed)))
    }

    /// Queues a write, to be answered after its commit.
    pub(super) fn submit(&self, place: Place, work: sealed::Write) -> Result<oneshot::Receiver<Result<Sealed>>> {
        let (caller, answer) = oneshot::channel();
        let waits = place.is_none();
        let job = Queued { work, outcome: None, caller, _place: place };
        if waits {
            let queued = self.queue.send(job);
            return queued.map(|()| answer).map_err(|_| Error::broken("the writer thread has ended"));
        }
        match self.queue.try_send(job) {
            Ok(()) => Ok(answer),
            Err(TrySendError::Full(_)) => Err(Error::Busy),
            Err(TrySendError::Disconnected(_)) => Err(Error::broken("the writer thread has ended")),
        }
    }
}

fn serve(url: &DatabaseUrl, first: Conn, mut log: Log, jobs: &Receiver<Queued>) {
    let mut conn = Some(first);
    while let Ok(job) = jobs.recv() {
        let mut group = vec![job];
        let fate = match conn.take().map_or_else(|| Conn::open(url, Purpose::Write), Ok) {
            Ok(mut open) => {
                let fate = commit_group(&mut open, &mut group, jobs);
                // After a lost group the connection's state is unknown: the next group gets a new one.
                conn = fate.is_ok().then_some(open);
                fate
            }
            Err(error) => Err(Error::from(error)),
        };
        let failed = fate.err().map(|error| error.to_string());
        if failed.is_some() {
            // Each group would wait for the same lock or disk again: tell everybody who waits now.
            group.extend(jobs.try_iter());
        }
        if let Some(why) = &failed {
            tracing::error!(writes = group.len(), why, "a group of writes was lost");
        }
        for job in group {
            job.answer(failed.as_deref());
        }
        if let Some(conn) = &mut conn {
            log.wrote(conn);
        }
    }
}

/// Runs the group's first job and whatever waits behind it, then commits once.
fn commit_group(conn: &mut Conn, group: &mut Vec<Queued>, jobs: &Receiver<Queued>) -> Result<()> {
    conn.begin(Purpose::Write)?;
    let mut next = 0;
    while let Some(job) = group.get_mut(next) {
        in_savepoint(conn, job)?;
        next += 1;
        if next < GROUP
            && let Ok(job) = jobs.try_recv()
        {
            group.push(job);
        }
    }
    let committed = <Conn as TransactionManager<Conn>>::commit_transaction(conn);
    if committed.is_err() {
        // The connection is dropped by the caller, which rolls back what is left; nothing more to do with this error.
        drop(<Conn as TransactionManager<Conn>>::rollback_transaction(conn));
    }
    Ok(committed?)
}

/// An error here means that the surrounding transaction is gone (a full disk ends it), and the group with it.
fn in_savepoint(conn: &mut Conn, job: &mut Queued) -> Result<()> {
    // Not Diesel's own savepoints, whose words are parsed anew for each write.
    prepared::<()>("SAVEPOINT a_write").execute(conn)?;
    let depth = depth(conn)?;
    let keep = job.run(conn);
    // A panic may have left savepoints of its own open.
    while self::depth(conn)? > depth {
        <Conn as TransactionManager<Conn>>::rollback_transaction(conn)?;
    }
    if !keep {
        prepared::<()>("ROLLBACK TO a_write").execute(conn)?;
    }
    prepared::<()>("RELEASE a_write").execute(conn)?;
    Ok(())
}

fn depth(conn: &mut Conn) -> Result<u32> {
    let status = <Conn as TransactionManager<Conn>>::transaction_manager_status_mut(conn);
    Ok(status.transaction_depth()?.map_or(0, std::num::NonZeroU32::get))
}
