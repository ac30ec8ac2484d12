//! The two doors of the database.

use super::connection::{Conn, Purpose};
use super::fault::is_meeting;
use super::generation::{Generation, Watch};
use super::lane::Lane;
use super::readiness::Readiness;
use super::replica::Replica;
use super::sealed::{self, Sealed, opened};
use super::writer::Writer;
use crate::config::{Connections, DatabaseUrl};
use crate::error::{Error, Result};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

/// Of the thread that writes.
const ENDED: &str = "the writer thread has ended";
/// How often a `PostgreSQL` write that met another one is tried.
const TRIES: u32 = 6;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    url: DatabaseUrl,
    readers: Lane,
    /// On `SQLite`, where a look takes less time than going to another thread and back.
    glances: Option<Lane>,
    writers: Writers,
    pub(super) replica: Option<Replica>,
    pub(super) readiness: Arc<Readiness>,
    pub(super) generation: Generation,
    pub(super) watch: Arc<Watch>,
    /// Whether what is written through this handle is on every page at once.
    is_shown_at_once: bool,
}

#[derive(Clone)]
enum Writers {
    /// `SQLite`: one thread.
    Thread(Writer),
    /// `PostgreSQL`: connections of their own, so that a crowd of readers holds up no vote, nor the other way round.
    Lane(Lane),
}

impl Db {
    /// Connects; `connections` bounds the readers, and on `PostgreSQL` the writers as well. Fails when the database
    /// cannot be reached or written now.
    pub fn open(url: &DatabaseUrl, connections: u32) -> Result<Self> {
        Self::connect(url, &Connections::few(connections))
    }

    /// [`Db::open`], with what was configured. The replica may be away.
    pub fn connect(url: &DatabaseUrl, connections: &Connections) -> Result<Self> {
        let writers = match url {
            DatabaseUrl::Sqlite(_) => Writers::Thread(Writer::start(url.clone())?),
            DatabaseUrl::Postgres(_) => Writers::Lane(Lane::open(url, Purpose::Write, connections.writers)?),
        };
        let readers = Lane::open(url, Purpose::Read, connections.readers)?;
        let glances = matches!(url, DatabaseUrl::Sqlite(_)).then(|| Lane::for_glances(url));
        let follow = |replica| Replica::follow(url, replica, connections.readers);
        let replica = connections.replica.as_ref().map(follow).transpose()?;
        Ok(Self {
            url: url.clone(),
            readers,
            glances,
            writers,
            replica,
            readiness: Arc::default(),
            generation: Generation::default(),
            watch: Arc::new(Watch::new(url)),
            is_shown_at_once: true,
        })
    }

    /// Runs a closure that only reads, off the async threads. All its looks see the same moment. For whoever can wait,
    /// such as the worker: it stands behind those who came before, however many.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        opened(self.readers.run(sealed::read(work)).await)
    }

    /// Runs a closure that asks for some rows by their keys, in one statement: on `SQLite` here, on a connection of its own,
    /// so that it waits for nothing that is asked elsewhere.
    pub async fn glance<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        if let Some((_turn, mut conn)) = self.glances.as_ref().and_then(Lane::free) {
            return work(&mut conn);
        }
        let _place = self.readers.place()?;
        self.read_first(work).await
    }

    /// [`Db::read`] for a request: soon, or [`Error::Busy`] at once where too many wait already.
    pub async fn read_soon<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        let _place = self.readers.place()?;
        opened(self.readers.run(sealed::read(work)).await)
    }

    /// [`Db::read`] for what many wait for: before all that is read for one of them.
    pub async fn read_first<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        opened(self.readers.run_first(sealed::read(work)).await)
    }

    /// [`Db::read_soon`] for a page of somebody who is not signed in: from the replica where there is one that shows all
    /// that must be seen. What that one cannot answer, or does not have yet, is asked of the primary.
    pub async fn read_public<T, F>(&self, for_many: bool, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Clone + Send + 'static,
    {
        if let Some(replica) = &self.replica
            && let Some(answer) = replica.ask(sealed::read(work.clone())).await
        {
            return opened(Ok(answer));
        }
        if for_many { self.read_first(work).await } else { self.read_soon(work).await }
    }

    /// The same database, for writes that change nothing but a number on a page that visitors see, or nothing at all: a vote,
    /// a session that was seen, a mail that went out. Pages that visitors see may be a second behind them.
    #[must_use]
    pub fn shown_soon(&self) -> Self {
        Self { is_shown_at_once: false, ..self.clone() }
    }

    /// What was written must be on every page that anybody asks this process for from now on: what was made before is not
    /// shown again, and no replica is asked that does not have it yet. What a refused write did is undone.
    fn written<T>(&self, outcome: Result<T>) -> Result<T> {
        if self.is_shown_at_once && matches!(outcome, Ok(_) | Err(Error::Unavailable(_) | Error::Broken(_))) {
            if let Some(replica) = &self.replica {
                replica.must_show_all_until_now();
            }
            self.generation.pass();
        }
        outcome
    }

    /// Whether a page of a visitor would come from the replica now.
    pub fn replica_follows(&self) -> bool {
        self.replica.as_ref().is_some_and(Replica::is_good)
    }

    /// Runs a closure as one transaction, off the async threads; answers after its commit. It may be run again when it
    /// met another write, so it must not have effects outside the database.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        opened(self.write_sealed(sealed::write(work)).await)
    }

    /// [`Db::write`] for a request: soon, or [`Error::Busy`] at once where too many wait already.
    pub async fn write_soon<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        opened(self.write_sealed_soon(sealed::write(work)).await)
    }

    async fn write_sealed(&self, work: sealed::Write) -> Result<Sealed> {
        match &self.writers {
            Writers::Thread(writer) => {
                let answer = writer.submit(writer.place().await?, work)?;
                self.to_its_end(Box::pin(written_by(answer))).await
            }
            Writers::Lane(lane) => self.to_its_end(Box::pin(write_in(lane.clone(), None, work))).await,
        }
    }

    async fn write_sealed_soon(&self, work: sealed::Write) -> Result<Sealed> {
        match &self.writers {
            Writers::Thread(writer) => {
                let answer = writer.submit(writer.place_now()?, work)?;
                self.to_its_end(Box::pin(written_by(answer))).await
            }
            Writers::Lane(lane) => {
                let place = lane.place()?;
                self.to_its_end(Box::pin(write_in(lane.clone(), Some(place), work))).await
            }
        }
    }

    /// Waits for a write that pages show at once, and lets them, also when whoever asked for it has gone meanwhile.
    async fn to_its_end(&self, write: Pin<Box<dyn Future<Output = Result<Sealed>> + Send>>) -> Result<Sealed> {
        if !self.is_shown_at_once {
            return write.await;
        }
        let db = self.clone();
        let written = tokio::spawn(async move { db.written(write.await) });
        written.await.map_err(|panic| Error::Broken(Box::new(panic)))?
    }

    /// [`Db::read`] for threads that may block: the command line, tests.
    pub fn read_here<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        self.readers.run_here(Purpose::Survey, work)
    }

    /// [`Db::write`] for threads that may block: the command line, tests.
    pub fn write_here<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let lane = match &self.writers {
            Writers::Thread(writer) => {
                let answer = writer.submit(None, sealed::write(work))?.blocking_recv();
                return opened(self.written(answer.unwrap_or_else(|_| Err(Error::broken(ENDED)))));
            }
            Writers::Lane(lane) => lane,
        };
        self.written(tried_again_here(lane, work))
    }

    /// Whether a write holds up all others, one after the other.
    pub fn has_one_writer(&self) -> bool {
        matches!(self.writers, Writers::Thread(_))
    }

    /// Where the database is a server, its address: each statement is a round trip then.
    pub(super) fn server(&self) -> Option<&DatabaseUrl> {
        matches!(self.writers, Writers::Lane(_)).then_some(&self.url)
    }
}

/// [`Db::write_here`] in a lane.
pub(super) fn tried_again_here<T>(lane: &Lane, mut work: impl FnMut(&mut Conn) -> Result<T>) -> Result<T> {
    let mut tried = 1;
    loop {
        match lane.run_here(Purpose::Write, &mut work) {
            Err(error) if tried < TRIES && is_meeting(&error) => {
                std::thread::sleep(pause(tried));
                tried += 1;
            }
            outcome => return outcome,
        }
    }
}

async fn written_by(writer: oneshot::Receiver<Result<Sealed>>) -> Result<Sealed> {
    writer.await.unwrap_or_else(|_| Err(Error::broken(ENDED)))
}

/// Who has a place gives it back at the end.
async fn write_in(lane: Lane, _place: Option<OwnedSemaphorePermit>, work: sealed::Write) -> Result<Sealed> {
    // One try at a time; each runs on a thread of its own.
    let work = Arc::new(Mutex::new(work));
    let mut tried = 1;
    loop {
        let work = Arc::clone(&work);
        let once = move |conn: &mut Conn| (*work.lock().unwrap_or_else(PoisonError::into_inner))(conn);
        match lane.run(Box::new(once)).await {
            Err(error) if tried < TRIES && is_meeting(&error) => {
                tokio::time::sleep(pause(tried)).await;
                tried += 1;
            }
            outcome => return outcome,
        }
    }
}

/// 2, 4, 8 … ms, a little different each time so that two writes do not meet again. Nobody's connection is held
/// meanwhile.
fn pause(tried: u32) -> Duration {
    let uneven = u64::from(getrandom::u32().unwrap_or(0) % 1_000);
    Duration::from_millis(1 << tried) + Duration::from_micros(uneven)
}
