//! One connection type over both databases, chosen by the URL's scheme.

use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::r2d2::R2D2Connection;
use std::time::{Duration, Instant};

/// As long as for the write lock.
const WAIT_FOR_WAL: Duration = Duration::from_secs(5);

/// A connection to either database. Rooms write Diesel queries against it and never ask which one it is.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A server.
    Pg(diesel::PgConnection),
    /// A file in this process.
    Sqlite(diesel::SqliteConnection),
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// For a page, or a step of the worker.
    Read,
    /// For some rows by their keys, on the thread that answers.
    Glance,
    /// For the command line, which looks at everything.
    Survey,
    Write,
}

impl Conn {
    /// Opens and prepares a connection. The derived `establish` tries one database after the other, so that a typo would
    /// create a file: the scheme decides here.
    pub(super) fn open(url: &DatabaseUrl, purpose: Purpose) -> ConnectionResult<Self> {
        let mut conn = match url {
            DatabaseUrl::Postgres(url) => Self::Pg(diesel::PgConnection::establish(url)?),
            DatabaseUrl::Sqlite(path) => Self::Sqlite(diesel::SqliteConnection::establish(path)?),
        };
        conn.prepare(purpose).map_err(ConnectionError::CouldntSetupConfiguration)?;
        Ok(conn)
    }

    /// Refuses a server's database that cannot hold what people write. `SQLite` holds all of it.
    pub(super) fn expect_every_letter(&mut self) -> Result<()> {
        #[derive(QueryableByName)]
        struct Encoding {
            #[diesel(sql_type = diesel::sql_types::Text)]
            encoding: String,
        }
        let Self::Pg(conn) = self else { return Ok(()) };
        let found: Encoding =
            diesel::sql_query("SELECT current_setting('server_encoding') AS encoding").get_result(conn)?;
        match found.encoding.as_str() {
            "UTF8" => Ok(()),
            other => Err(Error::broken(format!(
                "the database's encoding is {other}, which cannot hold what people write; make one with ENCODING 'UTF8' \
                 TEMPLATE template0"
            ))),
        }
    }

    fn prepare(&mut self, purpose: Purpose) -> QueryResult<()> {
        match self {
            // busy_timeout comes first: another process (the command line) may hold the write lock for a moment; our
            // own writers queue in front of one thread.
            Self::Sqlite(conn) => {
                conn.batch_execute("PRAGMA busy_timeout=5000")?;
                switch_to_wal(conn)?;
                conn.batch_execute(
                    "PRAGMA synchronous=FULL; \
                     PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; \
                     PRAGMA cache_size=-4000; PRAGMA journal_size_limit=134217728;",
                )?;
                match purpose {
                    Purpose::Read | Purpose::Survey => conn.batch_execute("PRAGMA query_only=ON"),
                    Purpose::Glance => conn.batch_execute(FOR_GLANCES),
                    Purpose::Write => conn.batch_execute(FOR_WRITING),
                }
            }
            // What must hold is set inside each transaction, by `begin`.
            Self::Pg(_) => Ok(()),
        }
    }
}

/// The log is copied into the file by `log`, and at 384 MB by the writer if that fell behind. It begins anew only while nobody
/// reads, which may take several rounds: a writer that copied at the second of them held everybody up for 80 ms. It keeps 128 MB on
/// the disk: where it was cut, each flush of what grows it again has to note its new length, too. The writer remembers 8 MB of
/// pages, so that a full group of votes is not written to the log before its end.
const FOR_WRITING: &str = "PRAGMA wal_autocheckpoint=96000; PRAGMA cache_size=-8000";

/// Inner pages of some indexes are all that is asked for again.
const FOR_GLANCES: &str = "PRAGMA query_only=ON; PRAGMA cache_size=-1000";

/// Two processes that open a new file at once meet here, and `SQLite` does not let either of them wait.
fn switch_to_wal(conn: &mut diesel::SqliteConnection) -> QueryResult<()> {
    let since = Instant::now();
    loop {
        match conn.batch_execute("PRAGMA journal_mode=WAL") {
            Err(diesel::result::Error::DatabaseError(_, info))
                if info.message().contains("locked") && since.elapsed() < WAIT_FOR_WAL =>
            {
                std::thread::sleep(Duration::from_millis(5));
            }
            outcome => return outcome,
        }
    }
}

/// What holds inside every transaction on `PostgreSQL`. Set for the transaction alone: behind a pooler the next one may
/// run on another of the server's connections, and other people's on this one.
///
/// Some faults are known by their English words only, and choosing the language takes a superuser; elsewhere the
/// server's own stays, and such a fault is a 500 instead of a 503.
///
/// Statements here read some rows by an index each. Where several are asked as one, as the counts of the desk's tabs are, the
/// sum of what they might cost had the server compile them first: 300 ms for 10 ms of work.
const LIMITS: &str = "SET LOCAL lock_timeout='5s'; SET LOCAL jit='off'; \
     SET LOCAL idle_in_transaction_session_timeout='60s'; \
     SELECT set_config('lc_messages', 'C', true) WHERE current_setting('is_superuser') = 'on';";

impl Conn {
    /// [`Conn::begin`] and [`Conn::finish`].
    pub(super) fn run<T>(&mut self, purpose: Purpose, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.begin(purpose)?;
        self.finish(work)
    }

    /// Runs a closure in the transaction that was begun: what it did stands if it says `Ok`. All that a reading one sees is of one
    /// moment.
    pub(super) fn finish<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        match work(self) {
            Ok(value) => {
                <Self as TransactionManager<Self>>::commit_transaction(self)?;
                Ok(value)
            }
            Err(error) => match <Self as TransactionManager<Self>>::rollback_transaction(self) {
                Ok(()) | Err(diesel::result::Error::BrokenTransactionManager) => Err(error),
                Err(lost) => Err(lost.into()),
            },
        }
    }

    /// Whether the server has ended the session, as when it restarted; nobody gets such a connection again.
    pub(super) fn is_lost(&mut self) -> bool {
        let lost = matches!(self, Self::Pg(_)) && self.ping().is_err();
        if lost {
            <Self as TransactionManager<Self>>::transaction_manager_status_mut(self).set_in_error();
        }
        lost
    }

    /// Opens a transaction and what holds in it, in one round trip.
    pub(super) fn begin(&mut self, purpose: Purpose) -> QueryResult<()> {
        match self {
            Self::Sqlite(conn) => {
                // A plain BEGIN upgrades to the write lock only at the first write and then fails where it should wait.
                let begin = if purpose == Purpose::Write { "BEGIN IMMEDIATE" } else { "BEGIN" };
                AnsiTransactionManager::begin_transaction_sql(conn, begin)
            }
            Self::Pg(conn) => {
                let begin = match purpose {
                    Purpose::Read | Purpose::Glance | Purpose::Survey => {
                        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                    }
                    Purpose::Write => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
                };
                // Nobody waits longer than ten seconds for a page (`config::Limits::answer`).
                let longest = if purpose == Purpose::Read { "8s" } else { "30s" };
                let limits = format!("{begin}; SET LOCAL statement_timeout='{longest}'; {LIMITS}");
                AnsiTransactionManager::begin_transaction_sql(conn, &limits)
            }
        }
    }
}

/// Opens pool connections.
#[derive(Debug, Clone)]
pub(super) struct Manager {
    pub url: DatabaseUrl,
    pub purpose: Purpose,
}

impl diesel::r2d2::ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> std::result::Result<Conn, Self::Error> {
        Conn::open(&self.url, self.purpose).map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, conn: &mut Conn) -> std::result::Result<(), Self::Error> {
        conn.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        // A panic inside a transaction leaves it open.
        std::thread::panicking() || conn.is_broken()
    }
}

/// A pool of either kind.
pub(super) type Pool = diesel::r2d2::Pool<Manager>;
