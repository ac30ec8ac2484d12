//! Two workers, one job: each chunk is done once, whoever claims it, dies with it or comes too late with it.

use super::{Queue, a_week_is_out, claimed, credit, on_postgres, waiting, written};
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::credits;
use orange_friday::db::Conn;
use orange_friday::error::{Refusal, Result};
use orange_friday::events::{NOTING, TELLING};
use orange_friday::jobs::{self, Cursor, Job, JobKind, LEASE};
use orange_friday::releases::{CREDITS, DIGESTS, WRITING};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// A signal that a write may send and wait for: it may be run again.
fn signal() -> (Mutex<Sender<()>>, Receiver<()>) {
    let (tell, told) = channel();
    (Mutex::new(tell), told)
}

#[test]
fn of_two_workers_that_claim_at_once_one_does_the_chunk() {
    on_postgres(|app, url| {
        a_week_is_out(app, &["Berta"]);
        let now = app.now();
        let (began, begins) = signal();
        let (first, second) = thread::scope(|scope| {
            let first = scope.spawn(|| {
                let url = url.to_owned();
                app.app.db.write_here(move |conn| {
                    let job = jobs::claim(conn, CREDITS, now)?;
                    began.lock().unwrap().send(()).unwrap();
                    waiting(&url, 1);
                    Ok(job)
                })
            });
            begins.recv().unwrap();
            let second = app.write(move |conn| jobs::claim(conn, CREDITS, now));
            (first.join().unwrap().unwrap(), second)
        });
        assert!(first.is_some() && second.is_none(), "{first:?} {second:?}");
        let job = first.unwrap();
        app.write(move |conn| credits::record_chunk(conn, &job, 1, now));
        assert_eq!(app.tables().count("credits"), 2, "Ada and Berta, once");
    });
}

/// The lease has ended while the chunk was being written; it is committed while the next worker claims.
#[test]
fn who_claims_a_job_that_is_just_being_moved_on_does_not_do_that_chunk_again() {
    on_postgres(|app, url| {
        a_week_is_out(app, &["Berta", "Cleo"]);
        let slow = claimed(app, CREDITS).unwrap();
        app.advance(LEASE);
        let now = app.now();
        let (began, begins) = signal();
        let next = thread::scope(|scope| {
            let writing = scope.spawn(|| {
                let (url, slow) = (url.to_owned(), slow.clone());
                app.app.db.write_here(move |conn| {
                    credits::record_chunk(conn, &slow, 1, now)?;
                    began.lock().unwrap().send(()).unwrap();
                    waiting(&url, 1);
                    Ok(())
                })
            });
            begins.recv().unwrap();
            let next = claimed(app, CREDITS);
            writing.join().unwrap().unwrap();
            next
        });
        assert_eq!(next, None, "what it saw is no longer so");
        let next = claimed(app, CREDITS).unwrap();
        assert_ne!(next.cursor, slow.cursor);
        app.write(move |conn| credits::record_chunk(conn, &next, 10, now));
        credit(app, 10);
        assert_eq!(app.tables().count("credits"), 3);
    });
}

/// What a worker does with a chunk it has prepared.
fn work(app: &TestApp, kind: JobKind, job: &Job) -> Queue {
    let (job, now) = (job.clone(), app.now());
    if kind == CREDITS {
        return Box::new(move |conn| credits::record_chunk(conn, &job, 1, now));
    }
    written(app, kind, &job, 1).0
}

fn refused(app: &TestApp, work: impl FnMut(&mut Conn) -> Result<()> + Send + 'static) {
    let before = app.tables();
    let answer = app.app.db.write_here(work);
    assert!(answer.as_ref().is_err_and(|error| error.is(Refusal::CHANGED_MEANWHILE)), "{answer:?}");
    assert_eq!(before.changes(&app.tables()), [] as [&str; 0], "it leaves nothing");
}

#[test]
fn a_worker_that_dies_holds_its_chunk_up_for_the_lease_and_comes_too_late_with_it() {
    on_each_engine(|app| {
        a_week_is_out(app, &["Berta", "Cleo"]);
        for kind in [TELLING, NOTING, CREDITS, DIGESTS, WRITING] {
            if kind == DIGESTS {
                credit(app, 10);
            }
            let dead = claimed(app, kind).unwrap();
            let late = work(app, kind, &dead);
            let is_waiting = || app.read(|conn| jobs::is_waiting(conn, kind, app.now()));
            assert!(!is_waiting() && claimed(app, kind).is_none());
            app.advance(LEASE - TimeDelta::microseconds(1));
            assert!(!is_waiting() && claimed(app, kind).is_none(), "{kind:?}");
            app.advance(TimeDelta::microseconds(1));
            assert!(is_waiting());
            let next = claimed(app, kind).unwrap();
            assert_eq!((next.cursor, next.subject, next.done), (dead.cursor, dead.subject, dead.done));

            // It lives after all, and comes with its chunk while the next one is at it, and after that.
            refused(app, late);
            let gone = dead.clone();
            let to = Cursor { part: 9, place: 9 };
            refused(app, move |conn| jobs::advance(conn, &gone, to, 1));
            let gone = dead.clone();
            refused(app, move |conn| jobs::finish(conn, &gone));
            let late = work(app, kind, &dead);
            app.app.db.write_here(work(app, kind, &next)).unwrap();
            refused(app, late);
            refused(app, work(app, kind, &next));
            refused(app, move |conn| jobs::finish(conn, &dead));
            assert_ne!(claimed(app, kind).unwrap().cursor, next.cursor, "{kind:?} goes on behind it");
            app.advance(LEASE);
        }
        app.run_worker();
        assert!(app.unfinished().is_empty());
        assert_eq!((app.tables().count("credits"), app.tables().count("digests")), (3, 3));
    });
}
