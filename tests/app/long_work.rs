//! Long work meets what people do meanwhile, other workers, and its own end in the middle of a chunk. Each meeting is
//! forced: by a transaction that is held open until the other one is seen waiting for it, or by doing what a chunk does
//! step by step.

mod counted;
mod decisions;
mod hiding;
mod interleavings;
mod killed;
mod leases;
mod merges;
mod pairs;
mod promised;
mod recalled;
mod rendering;
mod risen;
mod taken_back;
mod unsubscribing;

use crate::support::{Engine, PATIENCE, Setup, TestApp, engines};
use diesel::prelude::*;
use orange_friday::config::DatabaseUrl;
use orange_friday::credits;
use orange_friday::db::schema::outbox;
use orange_friday::db::{Conn, PostId, Timestamp, UserId};
use orange_friday::error::Result;
use orange_friday::events::{NOTING, TELLING};
use orange_friday::jobs::{self, Job, JobKind};
use orange_friday::mail::{Letterhead, NewMail};
use orange_friday::people::Viewer;
use orange_friday::releases::{CREDITS, DIGESTS, WRITING};
use orange_friday::{digests, inbox, notices, subscriptions};
use std::thread;
use std::time::{Duration, Instant};

/// For what needs two writers at once.
fn on_postgres(story: impl Fn(&TestApp, &str)) {
    if engines().contains(&Engine::Postgres) {
        let app = Setup::default().start(Engine::Postgres);
        let DatabaseUrl::Postgres(url) = app.database.url.clone() else { panic!("for PostgreSQL") };
        story(&app, &url);
    }
}

/// Waits until so many transactions wait for what others hold.
fn waiting(url: &str, wanted: i64) {
    #[derive(QueryableByName)]
    struct Waiting {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        waiting: i64,
    }
    let mut beside = PgConnection::establish(url).unwrap();
    let since = Instant::now();
    loop {
        let found: Waiting = diesel::sql_query(
            "SELECT count(*) AS waiting FROM pg_stat_activity \
             WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
        .get_result(&mut beside)
        .unwrap();
        if found.waiting == wanted {
            return;
        }
        assert!(since.elapsed() < PATIENCE, "{} wait, not {wanted}", found.waiting);
        thread::sleep(Duration::from_millis(5));
    }
}

/// Ada's wish was answered and is out; these people voted for it. Nobody is credited or told of anything yet.
fn a_week_is_out(app: &TestApp, voters: &[&str]) -> (Viewer, Viewer, PostId) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    for name in voters {
        app.vote(&app.fan(name), post);
    }
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    (ada, grace, post)
}

fn claimed(app: &TestApp, kind: JobKind) -> Option<Job> {
    app.end_waits();
    let now = app.now();
    app.write(move |conn| jobs::claim(conn, kind, now))
}

/// Credits everybody, in chunks of so many voters.
fn credit(app: &TestApp, most: i64) {
    for _ in 0..1_000 {
        let Some(job) = claimed(app, CREDITS) else { return };
        let now = app.now();
        app.write(move |conn| credits::record_chunk(conn, &job, most, now));
    }
    panic!("there is always somebody to credit");
}

/// Promises everybody their digest; none is written yet.
fn promise(app: &TestApp) {
    while let Some(job) = claimed(app, DIGESTS) {
        let now = app.now();
        app.write(move |conn| digests::promise(conn, &job, 100, now));
    }
}

/// The last step of a chunk that is read and written, and not yet in the outbox.
type Queue = Box<dyn FnMut(&mut Conn) -> Result<()> + Send>;

/// Claims a job that tells people, and prepares a chunk of it as the worker does.
fn prepared(app: &TestApp, kind: JobKind, most: i64) -> Option<(Job, Queue, usize)> {
    claimed(app, kind).map(|job| {
        let (queue, mails) = written(app, kind, &job, most);
        (job, queue, mails)
    })
}

/// Reads and writes the mails of a claimed chunk; how many there are.
fn written(app: &TestApp, kind: JobKind, job: &Job, most: i64) -> (Queue, usize) {
    let (letterhead, job, now) = (Letterhead::of(&app.app), job.clone(), app.now());
    if kind == DIGESTS {
        return (Box::new(move |conn| digests::promise(conn, &job, most, now)), 0);
    }
    if kind == NOTING {
        return (Box::new(move |conn| inbox::note(conn, &job, most)), 0);
    }
    if kind == WRITING {
        let read = || app.read(|conn| digests::read(conn, &job, most));
        greeted(app, read().strangers);
        let batch = read();
        let mails = digests::render(&batch, &letterhead).unwrap();
        let count = mails.len();
        return (Box::new(move |conn| digests::queue(conn, &job, &batch, &mails, now)), count);
    }
    assert_eq!(kind, TELLING);
    let read = || app.read(|conn| notices::read(conn, &job, most));
    greeted(app, read().strangers);
    let batch = read();
    let mails: Vec<NewMail> = notices::render(&batch, &letterhead).unwrap();
    let count = mails.len();
    (Box::new(move |conn| notices::queue(conn, &job, &batch, &mails, now)), count)
}

fn greeted(app: &TestApp, strangers: Vec<UserId>) {
    app.write(move |conn| subscriptions::greet(conn, &strangers));
}

/// The path of a person's link at the foot of their mails.
fn link_of(app: &TestApp, user: UserId) -> String {
    let (_, token) = app.write(move |conn| subscriptions::wishes(conn, user));
    format!("/unsubscribe/{token}")
}

/// Presses that link as a mail provider does.
fn unsubscribes(app: &TestApp, link: &str) {
    let answer = app.visitor().post_body(link, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded", &[]);
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// Key and state of every mail to a person, and when it was last leased.
fn mails_of(app: &TestApp, user: UserId) -> Vec<(String, String, Option<Timestamp>)> {
    app.read(|conn| {
        let theirs = outbox::table.filter(outbox::user_id.eq(user)).order(outbox::id);
        Ok(theirs.select((outbox::key, outbox::state, outbox::leased_until)).load(conn)?)
    })
}
