//! Migrations: one tree for each database with the same names, embedded and run at start.

use super::connection::{Conn, Purpose};
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::connection::SimpleConnection;
use diesel::migration::{MigrationSource, MigrationVersion};
use diesel::pg::Pg;
use diesel::sqlite::Sqlite;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
/// Servers that start at once migrate one after the other; the key is ours alone.
const LOCK_KEY: i64 = 7_261_700_117_001;

/// How many migrations were applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migrated(pub usize);

/// Applies what is missing. Refuses a database that a newer version of this program has migrated.
pub fn migrate(url: &DatabaseUrl) -> Result<Migrated> {
    let mut conn = Conn::open(url, Purpose::Write)?;
    match &mut conn {
        Conn::Sqlite(conn) => apply::<Sqlite, _>(conn, SQLITE),
        Conn::Pg(conn) => {
            conn.batch_execute(&format!(
                "SET statement_timeout=0; SET lock_timeout=0; SELECT pg_advisory_lock({LOCK_KEY})"
            ))?;
            let applied = apply::<Pg, _>(conn, POSTGRES);
            conn.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK_KEY})"))?;
            applied
        }
    }
}

/// Whether migrations are missing; part of `/readyz`.
pub fn pending(conn: &mut Conn) -> Result<bool> {
    match conn {
        Conn::Sqlite(conn) => conn.has_pending_migration(SQLITE),
        Conn::Pg(conn) => conn.has_pending_migration(POSTGRES),
    }
    .map_err(Error::Broken)
}

/// Whether nothing was ever migrated here.
pub fn is_blank(conn: &mut Conn) -> Result<bool> {
    let applied = match conn {
        Conn::Sqlite(conn) => conn.applied_migrations(),
        Conn::Pg(conn) => conn.applied_migrations(),
    };
    Ok(applied.map_err(Error::Broken)?.is_empty())
}

/// Takes all migrations back, newest first. For tests of the way back.
pub fn revert_all(url: &DatabaseUrl) -> Result<Migrated> {
    let mut conn = Conn::open(url, Purpose::Write)?;
    match &mut conn {
        Conn::Sqlite(conn) => conn.revert_all_migrations(SQLITE).map(|all| all.len()),
        Conn::Pg(conn) => conn.revert_all_migrations(POSTGRES).map(|all| all.len()),
    }
    .map(Migrated)
    .map_err(Error::Broken)
}

fn apply<B, C>(conn: &mut C, known: EmbeddedMigrations) -> Result<Migrated>
where
    B: diesel::backend::Backend,
    C: MigrationHarness<B>,
    EmbeddedMigrations: MigrationSource<B>,
{
    let names: Vec<MigrationVersion<'static>> = MigrationSource::<B>::migrations(&known)
        .map_err(Error::Broken)?
        .iter()
        .map(|migration| migration.name().version().as_owned())
        .collect();
    let applied = conn.applied_migrations().map_err(Error::Broken)?;
    if let Some(stranger) = applied.iter().find(|version| !names.contains(version)) {
        return Err(Error::Unavailable(format!(
            "it was migrated by a newer version of friday (migration {stranger}); start that version"
        )));
    }
    conn.run_pending_migrations(known).map(|done| Migrated(done.len())).map_err(Error::Broken)
}
