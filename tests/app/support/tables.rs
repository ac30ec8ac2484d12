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

/// Tables of what is counted whenever somebody comes to it.
const COUNTED_ASIDE: [&str; 3] = ["desk_minutes", "day_numbers", "counted_days"];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    line: String,
}

impl Tables {
    /// The tables whose rows differ, with the rows that only one of the two has. A minute at the desk is counted behind the
    /// page that it is counted for, whatever a story has come to by then, and a day by the first tick behind it: they are left
    /// out.
    pub fn changes(&self, after: &Self) -> Vec<String> {
        let rows = |tables: &Self, name: &str| tables.0.get(name).cloned().unwrap_or_default();
        let compared = self.0.keys().filter(|name| !COUNTED_ASIDE.contains(&name.as_str()));
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

/// Which tables there are, of ours.
fn names(conn: &mut PgConnection) -> Vec<String> {
    let names = "SELECT tablename::text AS line FROM pg_tables \
                 WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%' ORDER BY 1";
    let lines: Vec<Line> = diesel::sql_query(names).load(conn).unwrap();
    lines.into_iter().map(|line| line.line).collect()
}

/// All rows of all tables at once, by a statement that the server has planned once for this connection: one question for each
/// of them took longer than what most stories ask about.
fn of_server(conn: &mut PgConnection) -> Tables {
    let known = names(conn);
    let everything = format!("everything_in_{}", known.len());
    let ask = format!("EXECUTE {everything}");
    let rows: QueryResult<Vec<Row>> = diesel::sql_query(&ask).load(conn);
    let rows = rows.unwrap_or_else(|_| {
        let each =
            known.iter().map(|name| format!("SELECT '{name}' AS name, t::text AS line FROM public.\"{name}\" t"));
        let all = each.collect::<Vec<_>>().join(" UNION ALL ");
        conn.batch_execute(&format!("PREPARE {everything} AS {all}")).unwrap();
        diesel::sql_query(&ask).load(conn).unwrap()
    });
    let mut tables: BTreeMap<String, Vec<String>> = known.into_iter().map(|name| (name, Vec::new())).collect();
    for Row { name, line } in rows {
        tables.get_mut(&name).unwrap().push(line);
    }
    for lines in tables.values_mut() {
        lines.sort_unstable();
    }
    Tables(tables)
}

fn of_file(conn: &mut SqliteConnection) -> Tables {
    let mut lines = |sql: &str| -> Vec<String> {
        let rows: Vec<Line> = diesel::sql_query(sql).load(conn).unwrap();
        rows.into_iter().map(|row| row.line).collect()
    };
    let names = lines(
        "SELECT name AS line FROM sqlite_master \
         WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY 1",
    );
    let rows = names.into_iter().map(|table| {
        let columns = lines(&format!("SELECT name AS line FROM pragma_table_info('{table}') ORDER BY cid"));
        let columns: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
        let rows = lines(&format!("SELECT {} AS line FROM \"{table}\" ORDER BY 1", columns.join(" || ', ' || ")));
        (table, rows)
    });
    Tables(rows.collect())
}

impl TestApp {
    /// Everything there is now.
    pub fn tables(&self) -> Tables {
        let tables = match &self.database.url {
            DatabaseUrl::Sqlite(path) => of_file(&mut SqliteConnection::establish(path).unwrap()),
            DatabaseUrl::Postgres(url) => self.beside.asking.on_server(url, of_server),
        };
        assert!(tables.0.len() > 15, "{:?}", tables.0.keys());
        tables
    }

    /// Changes the database behind the application's back.
    pub fn sql(&self, sql: &str) {
        match &self.database.url {
            DatabaseUrl::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path).unwrap();
                conn.batch_execute("PRAGMA busy_timeout = 5000").unwrap();
                conn.batch_execute(sql).unwrap();
            }
            DatabaseUrl::Postgres(url) => self.beside.changing.on_server(url, |conn| conn.batch_execute(sql).unwrap()),
        }
    }
}
