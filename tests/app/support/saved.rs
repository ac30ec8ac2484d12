//! Everything in the database as it was, brought back: so that each press of many finds the same site.

use super::TestApp;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use orange_friday::config::DatabaseUrl;
use std::fmt::Write;

/// What triggers keep from being taken away: the log of staff's acts. Nothing that may be done follows from it.
const STAYS: &str = "staff_acts";
/// What a trigger fills when posts are put in: it comes last.
const LAST: &str = "unpaired";

/// The site at one moment.
pub struct Saved<'a> {
    app: &'a TestApp,
    tables: Vec<String>,
}

impl TestApp {
    /// Keeps everything as it is now.
    pub fn save(&self) -> Saved<'_> {
        let mut tables: Vec<String> = self.tables().0.into_keys().filter(|name| name != STAYS).collect();
        tables.sort_by_key(|name| name == LAST);
        match &self.database.url {
            DatabaseUrl::Sqlite(path) => self.sql(&format!("VACUUM INTO '{path}.saved'")),
            DatabaseUrl::Postgres(_) => {
                let copy = |name: &String| format!("CREATE TABLE saved.{name} AS TABLE public.{name};");
                self.sql(&format!("CREATE SCHEMA saved; {}", tables.iter().map(copy).collect::<String>()));
            }
        }
        Saved { app: self, tables }
    }
}

impl Saved<'_> {
    /// Undoes whatever was done since.
    pub fn bring_back(&self) {
        let mut sql = String::from("BEGIN; ");
        for name in &self.tables {
            let _ = write!(sql, "DELETE FROM {name}; INSERT INTO {name} SELECT * FROM saved.{name}; ");
        }
        sql.push_str("COMMIT");
        match &self.app.database.url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path).unwrap();
                let open =
                    format!("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; ATTACH '{path}.saved' AS saved");
                conn.batch_execute(&open).unwrap();
                conn.batch_execute(&sql.replacen("BEGIN", "BEGIN IMMEDIATE", 1)).unwrap();
            }
            DatabaseUrl::Postgres(url) => {
                let mut conn = PgConnection::establish(url).unwrap();
                conn.batch_execute("SET session_replication_role = replica").unwrap();
                conn.batch_execute(&sql).unwrap();
            }
        }
    }
}

impl Drop for Saved<'_> {
    /// Whoever saves the site again, or has this database of a server after us, finds nothing of it there.
    fn drop(&mut self) {
        match &self.app.database.url {
            DatabaseUrl::Sqlite(path) => std::fs::remove_file(format!("{path}.saved")).unwrap(),
            DatabaseUrl::Postgres(_) => self.app.sql("DROP SCHEMA saved CASCADE"),
        }
    }
}
