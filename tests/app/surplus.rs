//! More comes than can be done: what is too much is refused at once and cheaply, what was taken is done, and whoever works
//! for the site itself waits for its turn.

use crate::support::{Engine, PATIENCE, Setup, TestApp, engines, on_each_engine, until};
use chrono::TimeDelta;
use diesel::RunQueryDsl;
use orange_friday::db::{Conn, Db, fact, set_fact};
use orange_friday::error::{Error, Result};
use orange_friday::wire::Freshness;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::thread;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// What one connection of `PostgreSQL` has behind it, itself included.
const PLACES: usize = 201;
/// What the writer of SQLite has behind the one that is being stored.
const QUEUE: usize = 1_023;

fn threads() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// What keeps its connection until the sender of the gate is gone, and says when it has begun.
fn held(began: Sender<()>, gate: Receiver<()>) -> impl FnMut(&mut Conn) -> Result<()> + Clone + Send + 'static {
    let gate = Arc::new(Mutex::new(gate));
    move |_| {
        began.send(()).unwrap();
        gate.lock().unwrap().recv().ok();
        Ok(())
    }
}

/// Keeps all four connections that read until what it gives is dropped.
fn all_readers_busy(app: &TestApp, runtime: &Runtime) -> Vec<Sender<()>> {
    let (began, begins) = channel();
    let gates = (0..4).map(|_| {
        let (open, gate) = channel();
        let (app, mut held) = (Arc::clone(&app.app), held(began.clone(), gate));
        runtime.spawn(async move { app.db.read(move |conn| held(conn)).await });
        begins.recv_timeout(PATIENCE).unwrap();
        open
    });
    gates.collect()
}

fn on_each_engine_with(change: impl Fn(&mut Setup), story: impl Fn(&TestApp)) {
    for engine in engines() {
        eprintln!("--- on {engine:?}");
        let mut setup = Setup::default();
        change(&mut setup);
        story(&setup.start(engine));
    }
}

#[test]
fn whoever_asks_for_one_page_too_many_is_told_so_at_once_on_a_short_page() {
    on_each_engine_with(
        |setup| setup.limits.pages_at_once = 2,
        |app| {
            let runtime = threads();
            let gates = all_readers_busy(app, &runtime);
            thread::scope(|scope| {
                let inside = [scope.spawn(|| app.visitor().get("/")), scope.spawn(|| app.visitor().get("/roadmap"))];
                until("both are being made", || app.app.limiter.pages_in_the_making() == 2);
                for count in 1..=3 {
                    let page = app.visitor().get_with("/releases", &[("Accept-Language", "de")]);
                    assert_eq!((page.status, page.header("retry-after")), (503, "2"));
                    assert!(page.body.len() < 1_000 && page.all("nav").is_empty(), "{}", page.body);
                    assert_eq!((page.all("h1").len(), page.all("html[lang=de]").len()), (1, 1), "{}", page.body);
                    assert!(!page.header("content-security-policy").is_empty());
                    assert_eq!(app.app.limiter.surplus(), count);
                }
                // What costs nothing is answered, and a form does not take the place of a page.
                assert_eq!(app.visitor().get("/healthz").status, 200);
                assert_eq!(app.visitor().post("/posts/1/vote", &[]).status, 303, "to the sign-in page");
                drop(gates);
                for visitor in inside {
                    assert_eq!(visitor.join().unwrap().status, 200);
                }
            });
            assert_eq!(app.visitor().get("/releases").status, 200, "and all is as before");
        },
    );
}

#[test]
fn while_everything_waits_a_part_of_those_who_read_is_turned_away_at_the_door_and_forms_are_not() {
    on_each_engine(|app| {
        let rush = || (0..300).filter(|_| app.visitor().get("/").status == 503).count();
        let beat = |late| {
            app.app.clock.advance(TimeDelta::milliseconds(50));
            app.app.limiter.waited(Duration::from_millis(late));
        };
        let mut ada = app.member("Ada");
        let form = ada.get("/posts/new");
        assert_eq!(rush(), 0);
        beat(80);
        assert_eq!(rush(), 150, "one of two");
        let pages: Vec<_> =
            (0..2).map(|_| app.visitor().get_with("/de/releases", &[("Accept-Language", "fr")])).collect();
        let page = pages.iter().find(|page| page.status == 503).unwrap();
        assert_eq!((page.header("retry-after"), page.header("cache-control")), ("2", "no-store"));
        assert_eq!(page.all("html[lang=de]").len(), 1, "{}", page.body);
        assert_eq!(page.attributes("a", "href"), ["/de/"]);
        assert!(page.body.len() < 1_000 && !page.header("content-security-policy").is_empty(), "{}", page.body);
        assert_eq!(app.app.limiter.surplus(), 151);
        for _ in 0..4 {
            assert_eq!(app.visitor().get("/healthz").status, 200, "who asks whether we live is told");
            assert_ne!(ada.submit(&form, "/posts", &[]).status, 503, "what somebody wrote is worth waiting for");
        }
        for _ in 0..32 {
            beat(0);
        }
        assert_eq!(rush(), 0, "and all is as before");
    });
}

#[test]
fn a_board_that_is_only_filled_in_is_answered_in_a_rush_and_one_that_has_to_be_made_takes_its_turn() {
    on_each_engine_with(
        |setup| {
            setup.limits.pages_at_once = 2;
            // What others write on the same server is not what this is about.
            setup.freshness = Freshness::SECOND;
        },
        |app| {
            let mut ada = app.member("Ada");
            for _ in 0..2 {
                assert_eq!(ada.get("/").status, 200, "made once for all members, and kept");
            }
            let runtime = threads();
            let gates = all_readers_busy(app, &runtime);
            thread::scope(|scope| {
                let inside = ["/roadmap", "/releases"].map(|page| scope.spawn(move || app.visitor().get(page)));
                until("both are being made", || app.app.limiter.pages_in_the_making() == 2);
                assert_eq!(ada.get("/").status, 200, "hers is filled in");
                for path in ["/de/", "/?sort=new"] {
                    let page = ada.get(path);
                    assert_eq!((page.status, page.header("retry-after")), (503, "2"), "{path} would have to be made");
                }
                drop(gates);
                for visitor in inside {
                    assert_eq!(visitor.join().unwrap().status, 200);
                }
            });
            assert_eq!(ada.get("/de/").status, 200);
        },
    );
}

#[test]
fn a_request_that_is_not_answered_in_its_time_is_told_to_come_back() {
    on_each_engine_with(
        |setup| setup.limits.answer = Duration::from_secs(1),
        |app| {
            let runtime = threads();
            let gates = all_readers_busy(app, &runtime);
            let page = app.visitor().get("/");
            assert_eq!((page.status, page.header("retry-after")), (503, "10"), "{}", page.body);
            assert!(page.body.starts_with("This takes too long just now."), "{}", page.body);
            assert!(!page.header("content-security-policy").is_empty());
            drop(gates);
            until("all is as before", || app.visitor().get("/").status == 200);
        },
    );
}

/// Asks each future once, so that it stands where it has to wait.
async fn begun<T>(futures: &mut [Pin<Box<dyn Future<Output = Result<T>> + Send>>]) -> Vec<Result<T>> {
    poll_fn(|context| {
        let asked = futures.iter_mut().map(|future| future.as_mut().poll(context));
        Poll::Ready(
            asked.filter_map(|asked| if let Poll::Ready(answer) = asked { Some(answer) } else { None }).collect(),
        )
    })
    .await
}

type Doing = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

fn all_are_done_but_the_surplus(
    places: usize,
    hold: Doing,
    begins: &Receiver<()>,
    open: Sender<()>,
    work: impl Fn(usize) -> (Doing, Doing),
) {
    threads().block_on(async {
        let first = tokio::spawn(hold);
        begins.recv_timeout(PATIENCE).unwrap();
        let (mut requests, mut patient): (Vec<Doing>, Vec<Doing>) = (0..places).map(&work).unzip();
        patient.truncate(3);
        assert!(begun(&mut requests).await.is_empty(), "they wait");
        let mut surplus = vec![work(places).0];
        let refused = begun(&mut surplus).await;
        assert!(matches!(refused.as_slice(), [Err(Error::Busy)]), "{refused:?}");
        assert!(begun(&mut patient).await.is_empty(), "the site's own work waits for its turn");
        drop(open);
        first.await.unwrap().unwrap();
        for future in requests.into_iter().chain(patient) {
            future.await.unwrap();
        }
    });
}

#[test]
fn a_bounded_number_of_requests_waits_and_each_of_them_is_done() {
    on_each_engine(|app| {
        let db = Db::open(&app.database.url, 1).unwrap();
        let (begin, begins) = channel();
        let (open, gate) = channel();
        let (own, mut keep) = (db.clone(), held(begin, gate));
        let hold = Box::pin(async move { own.write(move |conn| keep(conn)).await });
        let places = if app.engine == Engine::Sqlite { QUEUE } else { PLACES };
        all_are_done_but_the_surplus(places, hold, &begins, open, |number| {
            let (soon, later) = (db.clone(), db.clone());
            let note =
                move |kind: &'static str| move |conn: &mut Conn| set_fact(conn, &format!("{kind} {number}"), "done");
            (
                Box::pin(async move { soon.write_soon(note("request")).await }),
                Box::pin(async move { later.write(note("own")).await }),
            )
        });
        let is_done = |key: String| app.read(|conn| fact(conn, &key)).is_some();
        assert!((0..places).all(|number| is_done(format!("request {number}"))), "nothing that was taken is lost");
        assert!(!is_done(format!("request {places}")) && (0..3).all(|number| is_done(format!("own {number}"))));

        let (begin, begins) = channel();
        let (open, gate) = channel();
        let (own, mut keep) = (db.clone(), held(begin, gate));
        let hold = Box::pin(async move { own.read(move |conn| keep(conn)).await });
        all_are_done_but_the_surplus(PLACES, hold, &begins, open, |_| {
            let (soon, later) = (db.clone(), db.clone());
            let look = |conn: &mut Conn| fact(conn, "request 1").map(drop);
            (Box::pin(async move { soon.read_soon(look).await }), Box::pin(async move { later.read(look).await }))
        });
    });
}

#[test]
fn a_query_for_which_the_server_has_no_time_is_told_to_come_back() {
    #[derive(diesel::QueryableByName)]
    struct Longest {
        #[diesel(sql_type = diesel::sql_types::Text)]
        longest: String,
    }
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let app = Setup::default().start(Engine::Postgres);
    let longest = |conn: &mut Conn| -> Result<String> {
        let found: Longest =
            diesel::sql_query("SELECT current_setting('statement_timeout') AS longest").get_result(conn)?;
        Ok(found.longest)
    };
    assert_eq!(threads().block_on(app.app.read(longest)).unwrap(), "8s", "within the ten seconds of a request");
    assert_eq!(app.read(longest), "30s", "the command line looks at everything");
    let slow = app.app.db.read_here(|conn| {
        diesel::sql_query("SET LOCAL statement_timeout = '50ms'").execute(conn)?;
        diesel::sql_query("SELECT pg_sleep(10)").execute(conn)?;
        Ok(())
    });
    assert!(matches!(slow, Err(Error::Busy)), "{slow:?}");
}
