//! One connection type over both databases, chosen by the URL's scheme.

use crate::config::DatabaseUrl;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::R2D2Connection;

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
    Read,
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

    fn prepare(&mut self, purpose: Purpose) -> QueryResult<()> {
        match self {
            // busy_timeout comes first: switching to WAL itself can meet a lock. Another process (the command line)
            // may hold the write lock for a moment; our own writers queue in front of one thread.
            Self::Sqlite(conn) => {
                conn.batch_execute(
                    "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; \
                     PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; \
                     PRAGMA cache_size=-4000; PRAGMA journal_size_limit=67108864;",
                )?;
                match purpose {
                    Purpose::Read => conn.batch_execute("PRAGMA query_only=ON"),
                    Purpose::Write => Ok(()),
                }
            }
            Self::Pg(conn) => {
                // Some faults are known by their English words only. Setting the language may need a privilege; without
                // it the server's own stays, and such a fault is a 500 instead of a 503.
                drop(conn.batch_execute("SET lc_messages='C'"));
                conn.batch_execute(
                    "SET statement_timeout='30s'; SET lock_timeout='10s'; \
                     SET idle_in_transaction_session_timeout='60s'; SET TIME ZONE 'UTC';",
                )
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

    fn connect(&self) -> Result<Conn, Self::Error> {
        Conn::open(&self.url, self.purpose).map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Self::Error> {
        conn.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        // A panic inside a transaction leaves it open.
        std::thread::panicking() || conn.is_broken()
    }
}

/// A pool of either kind.
pub(super) type Pool = diesel::r2d2::Pool<Manager>;
