//! Everything in the database as text: to see that nothing changed, and what must not be there.

use super::TestApp;
use diesel::connection::SimpleConnection;
use diesel::deserialize::QueryableByName;
use diesel::prelude::*;
use diesel::sql_types::Text;
use orange_friday::config::DatabaseUrl;
use std::collections::BTreeMap;

/// Every table's rows, each as one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables(pub BTreeMap<String, Vec<String>>);

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Tables {
    /// The tables whose rows differ, with the rows that only one of the two has. A minute at the desk is counted behind the
    /// page that it is counted for, whatever a story has come to by then: it is left out.
    pub fn changes(&self, after: &Self) -> Vec<String> {
        let rows = |tables: &Self, name: &str| tables.0.get(name).cloned().unwrap_or_default();
        let compared = self.0.keys().filter(|name| *name != "desk_minutes");
        let differing = compared.filter(|name| rows(self, name) != rows(after, name));
        differing
            .flat_map(|name| {
                let (old, new) = (rows(self, name), rows(after, name));
                let gone = old.iter().filter(|row| !new.contains(row)).map(|row| format!("{name} - {row}"));
                let come = new.iter().filter(|row| !old.contains(row)).map(|row| format!("{name} + {row}"));
                gone.chain(come).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The rows that contain a text.
    pub fn containing(&self, text: &str) -> Vec<String> {
        let all = self.0.iter().flat_map(|(name, rows)| rows.iter().map(move |row| format!("{name}: {row}")));
        all.filter(|row| row.contains(text)).collect()
    }

    pub fn count(&self, table: &str) -> usize {
        self.0[table].len()
    }
}

enum Open {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Open {
    fn lines(&mut self, sql: &str) -> Vec<String> {
        let rows: Vec<Line> = match self {
            Self::Sqlite(conn) => diesel::sql_query(sql).load(conn).unwrap(),
            Self::Postgres(conn) => diesel::sql_query(sql).load(conn).unwrap(),
        };
        rows.into_iter().map(|row| row.line).collect()
    }

    fn names(&mut self) -> Vec<String> {
        self.lines(match self {
            Self::Sqlite(_) => {
                "SELECT name AS line FROM sqlite_master \
                 WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY 1"
            }
            Self::Postgres(_) => {
                "SELECT tablename::text AS line FROM pg_tables \
                 WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%' ORDER BY 1"
            }
        })
    }

    fn rows(&mut self, table: &str) -> Vec<String> {
        if let Self::Postgres(_) = self {
            return self.lines(&format!("SELECT t::text AS line FROM \"{table}\" t ORDER BY 1"));
        }
        let names = self.lines(&format!("SELECT name AS line FROM pragma_table_info('{table}') ORDER BY cid"));
        let columns: Vec<String> = names.iter().map(|name| format!("quote(\"{name}\")")).collect();
        self.lines(&format!("SELECT {} AS line FROM \"{table}\" ORDER BY 1", columns.join(" || ', ' || ")))
    }
}

impl TestApp {
    /// Everything there is now.
    pub fn tables(&self) -> Tables {
        let mut open = match &self.database.url {
            DatabaseUrl::Sqlite(path) => Open::Sqlite(SqliteConnection::establish(path).unwrap()),
            DatabaseUrl::Postgres(url) => Open::Postgres(PgConnection::establish(url).unwrap()),
        };
        let names = open.names();
        assert!(names.len() > 15, "{names:?}");
        Tables(names.into_iter().map(|name| (name.clone(), open.rows(&name))).collect())
    }

    /// Changes the database behind the application's back.
    pub fn sql(&self, sql: &str) {
        match &self.database.url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path).unwrap();
                conn.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
                conn.batch_execute(sql).unwrap();
            }
            DatabaseUrl::Postgres(url) => PgConnection::establish(url).unwrap().batch_execute(sql).unwrap(),
        }
    }
}
