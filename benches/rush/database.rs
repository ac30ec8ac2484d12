//! A database of either engine that is made for a run and gone after it.

use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection, sql_query};
use std::path::PathBuf;

/// A database with a folder for files beside it.
pub struct Database {
    pub url: String,
    pub folder: PathBuf,
    /// The server, and the name there; nothing on `SQLite`.
    there: Option<(String, String)>,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

#[derive(QueryableByName)]
struct Pair {
    #[diesel(sql_type = BigInt)]
    one: i64,
    #[diesel(sql_type = BigInt)]
    other: i64,
}

/// Asks either engine.
macro_rules! ask {
    ($database:expr, $row:ty, $statement:expr) => {
        if $database.there.is_some() {
            sql_query($statement).load::<$row>(&mut PgConnection::establish(&$database.url).unwrap()).unwrap()
        } else {
            sql_query($statement).load::<$row>(&mut SqliteConnection::establish($database.file()).unwrap()).unwrap()
        }
    };
}

impl Database {
    /// An empty one; nothing where there is no server.
    pub fn make(engine: &str) -> Option<Self> {
        let name = format!("friday_rush_{:016x}", getrandom::u64().unwrap());
        let folder = std::env::temp_dir().join(&name);
        let there = match engine {
            "postgres" => Some((std::env::var("TEST_POSTGRES_URL").ok()?, name)),
            _ => None,
        };
        std::fs::create_dir_all(&folder).unwrap();
        let url = match &there {
            Some((server, name)) => {
                on(server, &format!("CREATE DATABASE {name}"));
                format!("{}/{name}", server.rsplit_once('/').unwrap().0)
            }
            None => format!("sqlite:{}", folder.join("rush.db").display()),
        };
        Some(Self { url, folder, there })
    }

    /// Whether it is `PostgreSQL`.
    pub fn is_postgres(&self) -> bool {
        self.there.is_some()
    }

    fn file(&self) -> &str {
        self.url.trim_start_matches("sqlite:")
    }

    /// Runs statements. On `SQLite` they wait until who wrote before has closed the file.
    pub fn run(&self, statements: &str) {
        if self.is_postgres() {
            return on(&self.url, statements);
        }
        let mut connection = SqliteConnection::establish(self.file()).unwrap();
        connection.batch_execute("PRAGMA busy_timeout=10000").unwrap();
        connection.batch_execute(statements).unwrap();
    }

    /// The number that a question gives as `number`.
    pub fn number(&self, question: &str) -> i64 {
        ask!(self, Number, question).first().map_or(0, |row| row.number)
    }

    /// The pairs that a question gives as `one` and `other`.
    pub fn pairs(&self, question: &str) -> Vec<(i64, i64)> {
        ask!(self, Pair, question).into_iter().map(|row| (row.one, row.other)).collect()
    }

    /// What the engine says of itself.
    pub fn version(&self) -> String {
        let question = if self.is_postgres() { "SELECT version() AS word" } else { "SELECT sqlite_version() AS word" };
        let said = ask!(self, Word, question).into_iter().next().map_or_else(String::new, |row| row.word);
        if self.is_postgres() {
            said.split(' ').take(2).collect::<Vec<_>>().join(" ")
        } else {
            format!("SQLite {said}")
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.there {
            on(server, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

fn on(server: &str, statements: &str) {
    PgConnection::establish(server).unwrap().batch_execute(statements).unwrap();
}
