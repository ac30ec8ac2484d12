//! Migrations: one tree for each database with the same names, embedded and run at start.

use super::connection::{Conn, Purpose};
use super::fault::of_migrations;
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::connection::SimpleConnection;
use diesel::migration::MigrationSource;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::path::Path;

const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
/// Servers that start at once migrate one after the other; the key is ours alone.
const LOCK_KEY: i64 = 7_261_700_117_001;

/// How many migrations were applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migrated(pub usize);

/// Applies what is missing: all of it, or nothing. Refuses a database that a newer version of this program has migrated.
/// Processes that start at once take turns.
pub fn migrate(url: &DatabaseUrl) -> Result<Migrated> {
    let mut conn = open(url)?;
    conn.expect_every_letter()?;
    conn.run(Purpose::Write, |conn| match conn {
        Conn::Sqlite(conn) => {
            let done = apply::<Sqlite, _>(conn, SQLITE)?;
            check_references(conn)?;
            Ok(done)
        }
        Conn::Pg(conn) => {
            // A lock of the transaction, not of the session: behind a pooler a session is many clients'.
            conn.batch_execute(&format!(
                "SET LOCAL statement_timeout=0; SET LOCAL lock_timeout=0; \
                 SET LOCAL idle_in_transaction_session_timeout=0; SELECT pg_advisory_xact_lock({LOCK_KEY})"
            ))?;
            apply::<Pg, _>(conn, POSTGRES)
        }
    })
}

/// A connection that may replace a table others refer to, which is how `SQLite` changes more of a table than a column: with
/// foreign keys on, dropping the old one would delete what refers to it.
fn open(url: &DatabaseUrl) -> Result<Conn> {
    let mut conn = Conn::open(url, Purpose::Write)?;
    if let Conn::Sqlite(conn) = &mut conn {
        conn.batch_execute("PRAGMA foreign_keys=OFF")?;
    }
    Ok(conn)
}

/// Whether everything that is referred to is there, before what migrations did is committed.
fn check_references(conn: &mut SqliteConnection) -> Result<()> {
    #[derive(QueryableByName)]
    struct Broken {
        #[diesel(sql_type = diesel::sql_types::Text)]
        table: String,
    }
    let broken: Vec<Broken> = diesel::sql_query("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1").load(conn)?;
    match broken.first() {
        Some(row) => {
            Err(Error::broken(format!("after its migrations, {} would refer to rows that are gone", row.table)))
        }
        None => Ok(()),
    }
}

/// Refuses the name of a file that is not there. Opening it would make one, and a mistyped name an empty site.
pub fn expect_there(url: &DatabaseUrl) -> Result<()> {
    match url {
        DatabaseUrl::Sqlite(path) if !Path::new(path).exists() => {
            Err(Error::broken(format!("there is no file {path}; friday migrate or friday serve makes one")))
        }
        _ => Ok(()),
    }
}

/// Whether migrations are missing; part of `/readyz`.
pub fn pending(conn: &mut Conn) -> Result<bool> {
    let known = match conn {
        Conn::Sqlite(_) => names::<Sqlite>(&SQLITE)?,
        Conn::Pg(_) => names::<Pg>(&POSTGRES)?,
    };
    let applied = applied(conn)?;
    Ok(known.iter().any(|name| !applied.contains(name)))
}

/// Whether nothing was ever migrated here.
pub fn is_blank(conn: &mut Conn) -> Result<bool> {
    Ok(applied(conn)?.is_empty())
}

/// What was applied. The harness makes its table before it lists it, which a reader must not.
fn applied(conn: &mut Conn) -> Result<Vec<String>> {
    let there = match conn {
        Conn::Sqlite(_) => "SELECT name FROM sqlite_master WHERE name = '__diesel_schema_migrations'",
        Conn::Pg(_) => "SELECT c::text AS name FROM to_regclass('__diesel_schema_migrations') c WHERE c IS NOT NULL",
    };
    let there: Vec<Name> = diesel::sql_query(there).load(conn)?;
    if there.is_empty() {
        return Ok(Vec::new());
    }
    let applied: Vec<Name> =
        diesel::sql_query("SELECT CAST(version AS TEXT) AS name FROM __diesel_schema_migrations").load(conn)?;
    Ok(applied.into_iter().map(|row| row.name).collect())
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

/// Takes all migrations back, newest first. For tests of the way back.
pub fn revert_all(url: &DatabaseUrl) -> Result<Migrated> {
    let mut conn = open(url)?;
    match &mut conn {
        Conn::Sqlite(conn) => conn.revert_all_migrations(SQLITE).map(|all| all.len()),
        Conn::Pg(conn) => conn.revert_all_migrations(POSTGRES).map(|all| all.len()),
    }
    .map(Migrated)
    .map_err(of_migrations)
}

/// Takes the last migrations back, newest first. For tests of what the way back keeps.
pub fn revert_last(url: &DatabaseUrl, count: usize) -> Result<Migrated> {
    let mut conn = open(url)?;
    for _ in 0..count {
        match &mut conn {
            Conn::Sqlite(conn) => conn.revert_last_migration(SQLITE).map(drop),
            Conn::Pg(conn) => conn.revert_last_migration(POSTGRES).map(drop),
        }
        .map_err(of_migrations)?;
    }
    Ok(Migrated(count))
}

fn apply<B, C>(conn: &mut C, known: EmbeddedMigrations) -> Result<Migrated>
where
    B: diesel::backend::Backend,
    C: MigrationHarness<B>,
    EmbeddedMigrations: MigrationSource<B>,
{
    let names = names::<B>(&known)?;
    let applied = conn.applied_migrations().map_err(of_migrations)?;
    if let Some(stranger) = applied.iter().find(|version| !names.contains(&version.to_string())) {
        return Err(Error::Unavailable(format!(
            "it was migrated by a newer version of friday (migration {stranger}); start that version"
        )));
    }
    conn.run_pending_migrations(known).map(|done| Migrated(done.len())).map_err(of_migrations)
}

fn names<B>(known: &EmbeddedMigrations) -> Result<Vec<String>>
where
    B: diesel::backend::Backend,
    EmbeddedMigrations: MigrationSource<B>,
{
    let all = MigrationSource::<B>::migrations(known).map_err(of_migrations)?;
    Ok(all.iter().map(|migration| migration.name().version().to_string()).collect())
}
