//! Everything in the database as it was, brought back: so that each press of many finds the same site.

use super::TestApp;
use super::database::random;
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
    /// What the server knows the question by which of them differ.
    statement: String,
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
        Saved { app: self, tables, statement: format!("differing_{}", random()) }
    }
}

impl TestApp {
    /// What stands before SQL that changes what triggers and references keep, in the same call.
    pub fn unchecked(&self) -> String {
        match &self.database.url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path).unwrap();
                let guards: Vec<Guard> =
                    diesel::sql_query(format!("{} OR name = 'staff_acts_stay'", guards())).load(&mut conn).unwrap();
                let drops = guards.iter().map(|guard| format!("DROP TRIGGER IF EXISTS {}; ", guard.name));
                format!("PRAGMA foreign_keys = OFF; {}", drops.collect::<String>())
            }
            DatabaseUrl::Postgres(_) => "SET session_replication_role = replica; ".to_owned(),
        }
    }
}

impl Saved<'_> {
    /// Undoes whatever was done since. Tables that are as they were stay untouched: among a hundred and more a press changes
    /// a few, and writing all of them anew took most of the time of whoever presses everything.
    pub fn bring_back(&self) {
        match &self.app.database.url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path).unwrap();
                let open =
                    format!("PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; ATTACH '{path}.saved' AS saved");
                conn.batch_execute(&open).unwrap();
                let differing: Vec<Differing> = diesel::sql_query(self.compared("main")).load(&mut conn).unwrap();
                // What keeps results and totals that are settled steps aside, and is there again at the end.
                let is_guarded = |name: &str| GUARDED.iter().any(|guarded| name.starts_with(guarded));
                let guards: Vec<Guard> = if differing.iter().any(|table| is_guarded(&table.name)) {
                    diesel::sql_query(guards()).load(&mut conn).unwrap()
                } else {
                    Vec::new()
                };
                let (mut aside, mut again) = (String::new(), String::new());
                for guard in &guards {
                    let _ = write!(aside, "DROP TRIGGER {}; ", guard.name);
                    let _ = write!(again, "{}; ", guard.sql);
                }
                let sql = self.rewritten(&differing);
                conn.batch_execute(&format!("BEGIN IMMEDIATE; {aside}{sql}{again}COMMIT")).unwrap();
            }
            DatabaseUrl::Postgres(url) => {
                let differing = self.app.beside.asking.on_server(url, |conn| self.differing(conn));
                let sql = self.rewritten(&differing);
                let sql = format!("SET session_replication_role = replica; BEGIN; {sql}COMMIT");
                self.app.beside.changing.on_server(url, |conn| conn.batch_execute(&sql).unwrap());
            }
        }
    }

    /// Which tables differ, by a statement that is planned once for this connection and what was saved.
    fn differing(&self, conn: &mut PgConnection) -> Vec<Differing> {
        let ask = format!("EXECUTE {}", self.statement);
        let known: QueryResult<Vec<Differing>> = diesel::sql_query(&ask).load(conn);
        known.unwrap_or_else(|_| {
            conn.batch_execute(&format!("PREPARE {} AS {}", self.statement, self.compared("public"))).unwrap();
            diesel::sql_query(&ask).load(conn).unwrap()
        })
    }

    /// Asks which tables differ from what was saved.
    fn compared(&self, schema: &str) -> String {
        let each = self.tables.iter().map(|name| {
            let (now, then) = (format!("SELECT * FROM {schema}.{name}"), format!("SELECT * FROM saved.{name}"));
            format!("SELECT '{name}' AS name WHERE EXISTS ({now} EXCEPT {then}) OR EXISTS ({then} EXCEPT {now})")
        });
        each.collect::<Vec<_>>().join(" UNION ALL ")
    }

    /// Writes these tables as they were saved, and what a trigger fills behind them.
    fn rewritten(&self, differing: &[Differing]) -> String {
        let is_written = |name: &String| name == LAST || differing.iter().any(|table| table.name == *name);
        let mut sql = String::new();
        for name in self.tables.iter().filter(|name| !differing.is_empty() && is_written(name)) {
            let _ = write!(sql, "DELETE FROM {name}; INSERT INTO {name} SELECT * FROM saved.{name}; ");
        }
        sql
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

/// What the names of tables begin with whose rows triggers keep.
const GUARDED: [&str; 3] = ["report", "poll", "award"];

fn guards() -> String {
    let guarded = GUARDED.map(|name| format!("tbl_name LIKE '{name}%'")).join(" OR ");
    format!("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND ({guarded})")
}

/// A table that is not as it was.
#[derive(QueryableByName)]
struct Differing {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

/// A trigger.
#[derive(QueryableByName)]
struct Guard {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    sql: String,
}
