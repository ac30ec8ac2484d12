//! Which databases the program takes.

use crate::support::Engine;
use crate::support::database::{TestDatabase, engines};
use crate::support::process::Program;
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use orange_friday::config::DatabaseUrl;
use std::path::Path;

fn url_of(database: &TestDatabase) -> url::Url {
    url::Url::parse(&database.text()).unwrap()
}

/// Replaces an empty database by one of another encoding.
fn encode(database: &TestDatabase, encoding: &str) {
    let mut server = url_of(database);
    let name = server.path().trim_start_matches('/').to_owned();
    server.set_path("postgres");
    let mut server = PgConnection::establish(server.as_str()).unwrap();
    server.batch_execute(&format!("DROP DATABASE {name}")).unwrap();
    let create = format!("CREATE DATABASE {name} ENCODING '{encoding}' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
    server.batch_execute(&create).unwrap();
}

#[test]
fn a_database_that_cannot_hold_every_letter_is_refused_in_one_sentence() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    for encoding in ["SQL_ASCII", "LATIN1"] {
        let database = TestDatabase::empty(Engine::Postgres);
        encode(&database, encoding);
        let program = Program::over(&database);
        for command in [&["migrate"][..], &["serve", "--listen", "127.0.0.1:0"], &["doctor"]] {
            let refused = program.run(command);
            assert_eq!(refused.status, 1, "{command:?}: {refused:?}");
            let told = if command == ["doctor"] { &refused.said } else { &refused.errors };
            let lines: Vec<&str> = told.lines().filter(|line| line.contains("encoding is")).collect();
            assert_eq!(lines.len(), 1, "{command:?}: {refused:?}");
            assert!(lines[0].contains(encoding) && lines[0].contains("ENCODING 'UTF8'"), "{lines:?}");
        }
    }
}

#[test]
fn a_server_is_reached_through_its_socket() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let database = TestDatabase::empty(Engine::Postgres);
    let url = url_of(&database);
    let (user, port, name) = (url.username(), url.port().unwrap_or(5432), url.path());
    let folder = "/var/run/postgresql";
    let through = format!("postgres://{name}?host={folder}&user={user}&port={port}");
    if !Path::new(&format!("{folder}/.s.PGSQL.{port}")).exists() || PgConnection::establish(&through).is_err() {
        eprintln!("\n*** PostgreSQL's socket is NOT tested: there is none in {folder} that lets us in ***\n");
        return;
    }
    for text in [format!("postgres://{user}@%2Fvar%2Frun%2Fpostgresql:{port}{name}"), through] {
        assert_eq!(DatabaseUrl::parse(&text), Ok(DatabaseUrl::Postgres(text.clone())));
        let migrated = Program::over(&database).run(&["migrate", "--database-url", &text]);
        assert_eq!(migrated.status, 0, "{migrated:?}");
    }
}
