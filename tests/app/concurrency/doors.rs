//! The two doors of the database: a page sees one moment, readers and writers do not wait for one another, and a write
//! that meets another one is tried again without keeping a connection for itself.

use crate::support::{Engine, PATIENCE, Setup, TestApp, engines, on_each_engine};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, RunQueryDsl};
use orange_friday::config::DatabaseUrl;
use orange_friday::db::{Conn, Db, fact, set_fact};
use orange_friday::error::{Error, Result};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Barrier, Mutex, RwLock};
use std::thread;
use tokio::runtime::{Builder, Runtime};

fn on_postgres(story: impl Fn(&TestApp)) {
    if engines().contains(&Engine::Postgres) {
        story(&Setup::default().start(Engine::Postgres));
    }
}

/// Few threads: if those who wait for a connection held one each, nobody else would get any.
fn few_threads() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).max_blocking_threads(8).enable_all().build().unwrap()
}

#[test]
fn a_page_sees_one_moment_whatever_is_written_meanwhile() {
    on_each_engine(|app| {
        let looked = Barrier::new(2);
        let written = Barrier::new(2);
        thread::scope(|scope| {
            scope.spawn(|| {
                looked.wait();
                app.write(|conn| set_fact(conn, "headline", "new"));
                written.wait();
            });
            let looks = app.read(|conn| {
                let before = fact(conn, "headline")?;
                looked.wait();
                written.wait();
                Ok((before, fact(conn, "headline")?))
            });
            assert_eq!(looks, (None, None));
        });
        assert_eq!(app.read(|conn| fact(conn, "headline")).as_deref(), Some("new"));
    });
}

/// What keeps its connection until the gate opens, and says when it has begun.
fn held(began: Sender<()>, gate: Arc<RwLock<()>>) -> impl FnMut(&mut Conn) -> Result<()> + Send + 'static {
    move |_| {
        // Those who come later have nobody to tell.
        began.send(()).ok();
        drop(gate.read());
        Ok(())
    }
}

#[test]
fn a_flood_of_readers_holds_up_no_write_and_a_flood_of_writers_no_reader() {
    on_each_engine(|app| {
        let runtime = few_threads();
        for flood_of_writers in [false, true] {
            if flood_of_writers && app.engine == Engine::Sqlite {
                // One writer at a time, by its nature; readers have nothing to do with it.
                continue;
            }
            let gate = Arc::new(RwLock::new(()));
            let closed = gate.write().unwrap();
            let (began, begins) = channel();
            let flood: Vec<_> = (0..100)
                .map(|_| {
                    let (app, held) = (Arc::clone(&app.app), held(began.clone(), Arc::clone(&gate)));
                    runtime.spawn(
                        async move { if flood_of_writers { app.write(held).await } else { app.read(held).await } },
                    )
                })
                .collect();
            for _ in 0..4 {
                begins.recv_timeout(PATIENCE).unwrap();
            }
            // All four connections of one kind are taken, and ninety-six wait for them.
            runtime.block_on(async {
                let other = async {
                    if flood_of_writers {
                        app.app.read(|conn| fact(conn, "headline")).await.map(drop)
                    } else {
                        app.app.write(|conn| set_fact(conn, "headline", "new")).await
                    }
                };
                tokio::time::timeout(PATIENCE, other).await.expect("it waits for the flood").unwrap();
            });
            drop(closed);
            runtime.block_on(async {
                for one in flood {
                    // Who had waited for too long by then was told to come back.
                    let outcome = one.await.unwrap();
                    assert!(matches!(outcome, Ok(()) | Err(Error::Busy)), "{outcome:?}");
                }
            });
        }
    });
}

#[test]
fn a_write_that_waits_for_a_lock_too_long_is_told_so_at_once() {
    on_postgres(|app| {
        app.write(|conn| set_fact(conn, "headline", "old"));
        let DatabaseUrl::Postgres(url) = &app.database.url else { panic!("for PostgreSQL") };
        let mut other = PgConnection::establish(url).unwrap();
        other.batch_execute("BEGIN; UPDATE site SET value = 'mine' WHERE key = 'headline'").unwrap();
        let tries = Arc::new(Mutex::new(0));
        let counted = Arc::clone(&tries);
        let refused = app.app.db.write_here(move |conn| {
            *counted.lock().unwrap() += 1;
            diesel::sql_query("SET LOCAL lock_timeout = '50ms'").execute(conn)?;
            set_fact(conn, "headline", "new")
        });
        assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
        assert_eq!(*tries.lock().unwrap(), 1, "whoever holds it would hold it for the next try as well");
        other.batch_execute("COMMIT").unwrap();
        app.write(|conn| set_fact(conn, "headline", "new"));
        assert_eq!(app.read(|conn| fact(conn, "headline")).as_deref(), Some("new"));
    });
}

#[test]
fn a_write_that_meets_others_five_times_succeeds_at_the_sixth_and_lets_others_pass_meanwhile() {
    on_postgres(|app| {
        let db = Db::open(&app.database.url, 1).unwrap();
        let story = Arc::new(Mutex::new(Vec::new()));
        let (began, begins) = channel();
        let (go_on, may_go_on) = channel::<()>();
        let may_go_on = Mutex::new(may_go_on);
        let contended = {
            let story = Arc::clone(&story);
            move |conn: &mut Conn| {
                story.lock().unwrap().push("contended");
                if began.send(()).is_ok() {
                    may_go_on.lock().unwrap().recv().ok();
                }
                match story.lock().unwrap().iter().filter(|who| **who == "contended").count() {
                    6 => set_fact(conn, "contended", "stored"),
                    _ => Err(Error::Contention),
                }
            }
        };
        let passing = {
            let story = Arc::clone(&story);
            move |conn: &mut Conn| {
                story.lock().unwrap().push("passing");
                set_fact(conn, "passing", "stored")
            }
        };
        few_threads().block_on(async {
            let first = tokio::spawn({
                let db = db.clone();
                async move { db.write(contended).await }
            });
            tokio::task::spawn_blocking(move || begins.recv_timeout(PATIENCE)).await.unwrap().unwrap();
            let mut second = Box::pin(db.write(passing));
            // Asked once, it stands in the queue for the only connection.
            tokio::select! {
                biased;
                early = &mut second => panic!("the connection is taken: {early:?}"),
                () = std::future::ready(()) => {}
            }
            drop(go_on);
            second.await.unwrap();
            first.await.unwrap().unwrap();
        });
        assert_eq!(story.lock().unwrap().iter().filter(|who| **who == "contended").count(), 6);
        assert_eq!(story.lock().unwrap()[..2], ["contended", "passing"]);
        for name in ["contended", "passing"] {
            assert_eq!(app.read(|conn| fact(conn, name)).as_deref(), Some("stored"));
        }

        let mut tried = 0;
        let gave_up = db.write_here(move |conn| {
            tried += 1;
            set_fact(conn, "tries", &tried.to_string())?;
            if tried == 7 { Ok(()) } else { Err(Error::Contention) }
        });
        assert!(matches!(gave_up, Err(Error::Contention)), "six tries are enough: {gave_up:?}");
        assert_eq!(app.read(|conn| fact(conn, "tries")), None);
    });
}

/// Behind a pooler, what one client sets for its session is there for the next one, and what it set itself is not.
#[test]
fn limits_hold_in_every_transaction_whatever_its_session_was_used_for_before() {
    #[derive(diesel::QueryableByName)]
    struct Limits {
        #[diesel(sql_type = diesel::sql_types::Text)]
        limits: String,
    }
    fn limits(conn: &mut Conn) -> Result<String> {
        let found: Limits = diesel::sql_query(
            "SELECT current_setting('statement_timeout') || ' ' || current_setting('lock_timeout') || ' ' || \
             current_setting('idle_in_transaction_session_timeout') AS limits",
        )
        .get_result(conn)?;
        Ok(found.limits)
    }
    on_postgres(|app| {
        let db = Db::open(&app.database.url, 1).unwrap();
        for _ in 0..2 {
            assert_eq!(db.read_here(limits).unwrap(), "30s 5s 1min");
            assert_eq!(db.write_here(limits).unwrap(), "30s 5s 1min");
            let leave_behind = |conn: &mut Conn| {
                for name in ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"] {
                    diesel::sql_query(format!("SET SESSION {name} = 0")).execute(conn)?;
                }
                diesel::sql_query("SET SESSION default_transaction_isolation = 'serializable'").execute(conn)?;
                Ok(())
            };
            db.write_here(leave_behind).unwrap();
            db.read_here(leave_behind).unwrap();
        }
    });
}
