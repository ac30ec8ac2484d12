//! Visitors read a replica that is close behind, and nobody misses what must be seen.

use super::{Pair, are_there};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Browser, Engine, PATIENCE, Setup, TestApp, until};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl};
use orange_friday::config::DatabaseUrl;
use orange_friday::db::{self, Conn};
use orange_friday::error::Result;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;
use std::thread;

/// An application over a primary and its replica.
fn over(pair: &Pair) -> TestApp {
    let (primary, replica) = (Pair::url(pair.primary), Pair::url(pair.replica));
    db::migrate(&DatabaseUrl::Postgres(primary.clone())).unwrap();
    let environment = vec![("FRIDAY_DATABASE_URL", primary), ("FRIDAY_DATABASE_READ_URL", replica)];
    // The harness has a database of its own, which is not used.
    Setup { environment, ..Setup::default() }.start_over(Engine::Postgres, TestDatabase::empty(Engine::Sqlite))
}

/// Whether a visitor's read is answered by the replica.
fn by_the_replica(app: &TestApp) -> bool {
    #[derive(diesel::QueryableByName)]
    struct Answer {
        #[diesel(sql_type = diesel::sql_types::Bool)]
        follows: bool,
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let who = |conn: &mut Conn| -> Result<bool> {
        Ok(diesel::sql_query("SELECT pg_is_in_recovery() AS follows").get_result::<Answer>(conn)?.follows)
    };
    runtime.block_on(app.app.db.read_public(false, who)).unwrap()
}

fn sees(mut browser: Browser, path: &str, words: &str) -> bool {
    let page = browser.get(path);
    page.status == 200 && page.says(words)
}

#[test]
fn visitors_read_the_replica_and_everybody_sees_what_they_must() {
    if !are_there(&["pg_basebackup"]) {
        return;
    }
    let pair = Pair::start();
    let app = over(&pair);
    app.areas(&["Camera"]);
    let mut ada = app.member("Ada");
    until("the replica follows", || by_the_replica(&app));

    // All of the primary's readers are busy, and visitors do not notice.
    let (begin, begins) = channel();
    thread::scope(|scope| {
        let gates: Vec<_> = (0..4)
            .map(|_| {
                let (open, gate) = channel::<()>();
                let (begin, db) = (begin.clone(), app.app.db.clone());
                scope.spawn(move || {
                    db.read_here(|_| {
                        begin.send(()).unwrap();
                        gate.recv().ok();
                        Ok(())
                    })
                });
                begins.recv_timeout(PATIENCE).unwrap();
                open
            })
            .collect();
        for path in ["/", "/roadmap", "/releases", "/releases/next", "/releases.atom"] {
            assert_eq!(app.visitor().get(path).status, 200, "{path}");
        }
        drop(gates);
    });

    // It stands still: what this process writes is on everybody's next page all the same.
    let mut replica = PgConnection::establish(&Pair::url(pair.replica)).unwrap();
    replica.batch_execute("SELECT pg_wal_replay_pause()").unwrap();
    let path = ada.files("bug", "The camera forgets its settings", "camera");
    assert!(sees(app.visitor(), &path, "The camera forgets its settings"));
    assert!(sees(app.visitor(), "/?sort=new", "The camera forgets its settings"));
    until("visitors are back at the primary", || !by_the_replica(&app));

    // What another process writes is on a member's next page, and within a second on a visitor's.
    replica.batch_execute("SELECT pg_wal_replay_resume()").unwrap();
    until("it follows by itself", || by_the_replica(&app));
    replica.batch_execute("SELECT pg_wal_replay_pause()").unwrap();
    let mut beside = PgConnection::establish(&Pair::url(pair.primary)).unwrap();
    beside.batch_execute("UPDATE posts SET title = 'The camera remembers'").unwrap();
    let now = ada.get("/?sort=new");
    assert!(now.says("The camera remembers"), "{}", now.text());
    until("a visitor sees it", || sees(app.visitor(), "/?sort=new", "The camera remembers"));
    replica.batch_execute("SELECT pg_wal_replay_resume()").unwrap();
}

#[test]
fn a_replica_that_dies_is_missed_by_nobody_and_comes_back_by_itself() {
    if !are_there(&["pg_basebackup"]) {
        return;
    }
    let pair = Pair::start();
    let app = over(&pair);
    until("the replica follows", || by_the_replica(&app));
    let is_over = AtomicBool::new(false);
    thread::scope(|scope| {
        let visitors: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut visitor = app.visitor();
                    while !is_over.load(Ordering::SeqCst) {
                        assert_eq!(visitor.get("/").status, 200);
                    }
                })
            })
            .collect();
        for _ in 0..2 {
            pair.act("halt", &["replica"]);
            until("visitors are at the primary", || !by_the_replica(&app));
            pair.act("again", &["replica"]);
            until("it follows again", || by_the_replica(&app));
        }
        is_over.store(true, Ordering::SeqCst);
        for visitor in visitors {
            visitor.join().unwrap();
        }
    });
}

#[test]
fn the_doctor_tells_of_a_replica_that_is_none_or_is_behind() {
    if !are_there(&["pg_basebackup"]) {
        return;
    }
    let pair = Pair::start();
    let program = Program::over(&TestDatabase::empty(Engine::Sqlite));
    let (primary, replica) = (Pair::url(pair.primary), Pair::url(pair.replica));
    assert_eq!(program.run(&["migrate", "--database-url", &primary]).status, 0);
    let doctor = |read: &str| program.run(&["doctor", "--database-url", &primary, "--database-read-url", read]);
    // What the primary has just been told is there a moment later.
    until("the doctor has nothing to say of the replica", || !doctor(&replica).said.contains("replica"));
    assert!(doctor(&primary).said.contains("replica: it is no replica: it can be written"));

    let mut server = PgConnection::establish(&replica).unwrap();
    server.batch_execute("SELECT pg_wal_replay_pause()").unwrap();
    let behind = doctor(&replica);
    assert!(
        behind.status == 1 && behind.said.contains("replica: it is behind by more than a second"),
        "{}",
        behind.said
    );
    drop(server);
    pair.act("halt", &["replica"]);
    let away = doctor(&replica);
    assert!(away.status == 1 && away.said.contains("replica: the database is not available"), "{}", away.said);

    let refused = program.run(&["doctor", "--database-url", "sqlite:x.db", "--database-read-url", &replica]);
    assert_eq!(refused.status, 2);
    assert!(refused.errors.contains("FRIDAY_DATABASE_READ_URL: only a PostgreSQL database"), "{}", refused.errors);
}
