//! Sorts the databases' errors: a fault of ours, a meeting of two writes, or a database that is away.

use crate::error::Error;
use diesel::result::{DatabaseErrorKind as Kind, Error as DieselError};

/// `SQLite` reports these only by message (`sqlite3_errstr`); each means that the disk or the lock is the trouble.
const SQLITE_AWAY: &[&str] = &[
    "database or disk is full",
    "attempt to write a readonly database",
    "disk I/O error",
    "unable to open database file",
    "database is locked",
    "no such savepoint",
];

/// `PostgreSQL`, by message too: the server ended the session (class 57) or ran out of room (class 53).
const POSTGRES_AWAY: &[&str] = &[
    "terminating connection",
    "the database system is",
    "server closed the connection",
    "no connection to the server",
    "could not connect",
    "connection to server",
    "SSL SYSCALL error",
    "No space left on device",
    "could not extend file",
    "cannot execute",
    "remaining connection slots",
    "too many clients",
];

/// What is prepared in one transaction is asked for in another one.
const POOLER_FORGETS: &str = "a pooler in front of PostgreSQL forgets prepared statements; it must be PgBouncer 1.21 or \
     newer with max_prepared_statements above 0";

const PREPARED: &str = "prepared statement \"__diesel_stmt_";

/// Sorts what migrations fail with.
pub(super) fn of_migrations(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    match error.downcast::<DieselError>() {
        Ok(known) => (*known).into(),
        Err(other) => Error::Broken(other),
    }
}

/// Whether a write met another one, so that doing it again may work: the database gave up on one of the two, or the other removed
/// what this one refers to, or began to refer to what this one removes. The next try finds that so, and says it in its own words; a
/// write that fails in this way at each try is a fault of ours.
pub(super) fn is_meeting(error: &Error) -> bool {
    match error {
        Error::Contention => true,
        Error::Broken(source) => {
            let known = source.downcast_ref::<DieselError>();
            matches!(known, Some(DieselError::DatabaseError(Kind::ForeignKeyViolation, _)))
        }
        _ => false,
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(Kind::SerializationFailure, _) => Self::Contention,
            DieselError::DatabaseError(Kind::ClosedConnection | Kind::UnableToSendCommand, info) => {
                Self::Unavailable(info.message().to_owned())
            }
            DieselError::DatabaseError(_, info) => {
                let message = info.message();
                if message.contains("deadlock detected") {
                    Self::Contention
                } else if message.contains("lock timeout") || message.contains("statement timeout") {
                    // Whoever holds the lock has held it for long; trying again would wait as long again. So would a
                    // query for which the server has no time.
                    Self::Busy
                } else if message.contains(PREPARED) {
                    Self::Unavailable(POOLER_FORGETS.to_owned())
                } else if SQLITE_AWAY.iter().chain(POSTGRES_AWAY).any(|text| message.contains(text)) {
                    Self::Unavailable(message.to_owned())
                } else {
                    Self::Broken(Box::new(error))
                }
            }
            DieselError::BrokenTransactionManager => Self::Unavailable(error.to_string()),
            _ => Self::Broken(Box::new(error)),
        }
    }
}

impl From<diesel::ConnectionError> for Error {
    fn from(error: diesel::ConnectionError) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl From<diesel::r2d2::PoolError> for Error {
    fn from(error: diesel::r2d2::PoolError) -> Self {
        let told = error.to_string();
        Self::Unavailable(if told.contains(PREPARED) { POOLER_FORGETS.to_owned() } else { told })
    }
}
