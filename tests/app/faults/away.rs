//! The database server goes away and comes back.

use super::proxy::Cable;
use super::{VERDICT, comment_on, says_it_is_away};
use crate::support::database::{TestDatabase, engines};
use crate::support::people::number_of;
use crate::support::{Browser, Engine, Setup, TestApp};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use orange_friday::config::DatabaseUrl;
use std::net::ToSocketAddrs;
use std::thread;

fn url_of(database: &TestDatabase) -> url::Url {
    match &database.url {
        DatabaseUrl::Postgres(url) => url::Url::parse(url).unwrap(),
        DatabaseUrl::Sqlite(_) => panic!("for PostgreSQL"),
    }
}

/// An application that reaches its server through a cable.
fn behind_a_cable() -> (TestApp, Cable) {
    let database = TestDatabase::migrated(Engine::Postgres);
    let mut url = url_of(&database);
    let server = (url.host_str().unwrap_or("127.0.0.1"), url.port().unwrap_or(5432));
    let cable = Cable::to(server.to_socket_addrs().unwrap().next().unwrap());
    url.set_host(Some("127.0.0.1")).unwrap();
    url.set_port(Some(cable.port)).unwrap();
    let environment = vec![("FRIDAY_DATABASE_URL", url.to_string())];
    (Setup { environment, ..Setup::default() }.start_over(Engine::Postgres, database), cable)
}

/// More people at once than the pool has connections: none of them has leaked.
fn everybody_is_served(app: &TestApp, path: &str, browser: &Browser) {
    thread::scope(|scope| {
        for _ in 0..12 {
            scope.spawn(|| {
                let mut visitor = app.visitor();
                visitor.cookies.clone_from(&browser.cookies);
                assert_eq!(visitor.get(path).status, 200);
                assert_eq!(visitor.post(&format!("{path}/follow"), &[]).status, 303);
            });
        }
    });
}

#[test]
fn a_database_server_that_goes_away_and_comes_back_needs_no_restart() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let (app, cable) = behind_a_cable();
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let path = ada.files("bug", "The camera forgets its settings", "camera");
    let number = number_of(&path);
    assert_eq!(app.visitor().get("/readyz").status, 200);

    for welcome in ["Welcome back.", "And again."] {
        cable.pull();
        app.advance(VERDICT);
        // At once, since each of them waits for a connection as long as it may.
        thread::scope(|scope| {
            scope.spawn(|| says_it_is_away(&app.visitor().get("/")));
            scope.spawn(|| says_it_is_away(&comment_on(&mut ada, number, "Are you there?")));
            scope.spawn(|| assert_eq!(app.visitor().get("/readyz").status, 503));
            assert_eq!(app.visitor().get("/healthz").status, 200);
        });

        cable.plug_in();
        app.advance(VERDICT);
        assert_eq!(comment_on(&mut ada, number, welcome).status, 303);
        assert_eq!(app.visitor().get("/readyz").status, 200);
        everybody_is_served(&app, &path, &ada);
    }
    assert_eq!(app.visitor().get(&path).all("article.comment, li.comment, [id^=comment-]").len(), 2);
}

#[test]
fn sessions_that_the_server_ends_are_replaced() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let app = Setup::default().start(Engine::Postgres);
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    let path = ada.files("bug", "The camera forgets its settings", "camera");
    everybody_is_served(&app, &path, &ada);
    let url = url_of(&app.database);
    let mut beside = PgConnection::establish(url.as_str()).unwrap();
    for _ in 0..3 {
        beside
            .batch_execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE datname = current_database() AND pid <> pg_backend_pid()",
            )
            .unwrap();
        assert_eq!(app.visitor().get(&path).status, 200);
        assert_eq!(comment_on(&mut ada, number_of(&path), "Still here.").status, 303);
        everybody_is_served(&app, &path, &ada);
    }
}
