//! A write that meets another one is tried again, a bounded number of times, and each try begins with nothing.

use crate::support::{Engine, Setup, TestApp, engines, on_each_engine};
use diesel::connection::SimpleConnection;
use orange_friday::db::{fact, set_fact};
use orange_friday::error::{Error, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A write that notes which try it is and meets another write in each of the first tries; the tries it took.
fn meets(app: &TestApp, meetings: usize) -> (usize, Result<()>) {
    let tries = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&tries);
    let outcome = app.app.db.write_here(move |conn| {
        let this = counted.fetch_add(1, Ordering::SeqCst) + 1;
        set_fact(conn, &format!("try {this} of {meetings}"), "stored")?;
        if this <= meetings { Err(Error::Contention) } else { Ok(()) }
    });
    (tries.load(Ordering::SeqCst), outcome)
}

fn stored(app: &TestApp, this: usize, meetings: usize) -> bool {
    app.read(|conn| fact(conn, &format!("try {this} of {meetings}"))).is_some()
}

#[test]
fn a_write_that_meets_others_five_times_succeeds_at_the_sixth_try() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let app = Setup::default().start(Engine::Postgres);
    for meetings in 0..=5 {
        let (tries, outcome) = meets(&app, meetings);
        assert!(outcome.is_ok(), "after {meetings} meetings: {outcome:?}");
        assert_eq!(tries, meetings + 1);
        for this in 1..=tries {
            assert_eq!(stored(&app, this, meetings), this == tries, "only the last try stands: {this} of {tries}");
        }
    }
    let (tries, outcome) = meets(&app, 6);
    assert!(matches!(outcome, Err(Error::Contention)), "{outcome:?}");
    assert_eq!(tries, 6, "and then the person is told");
    assert!((1..=6).all(|this| !stored(&app, this, 6)));
}

/// Other faults are told at once: another try would do the same again.
#[test]
fn a_write_that_fails_for_another_reason_is_tried_once() {
    on_each_engine(|app| {
        let tries = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&tries);
        let outcome = app.app.db.write_here(move |conn| -> Result<()> {
            counted.fetch_add(1, Ordering::SeqCst);
            set_fact(conn, "not stored", "stored")?;
            Err(Error::NotFound)
        });
        assert!(matches!(outcome, Err(Error::NotFound)), "{outcome:?}");
        assert_eq!(tries.load(Ordering::SeqCst), 1);
        assert_eq!(app.read(|conn| fact(conn, "not stored")), None);
    });
}

/// Where others write at the same moment, what this one refers to may have been removed by them: the next try finds that. What is
/// gone for good is a fault of ours.
#[test]
fn a_write_that_refers_to_what_is_gone_looks_again_before_it_is_a_fault() {
    on_each_engine(|app| {
        let tries = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&tries);
        let outcome = app.app.db.write_here(move |conn| -> Result<()> {
            counted.fetch_add(1, Ordering::SeqCst);
            Ok(conn.batch_execute("INSERT INTO market_devices (market_id, device_id) VALUES (7, 7)")?)
        });
        assert!(matches!(outcome, Err(Error::Broken(_))), "{outcome:?}");
        let expected = if app.engine == Engine::Postgres { 6 } else { 1 };
        assert_eq!(tries.load(Ordering::SeqCst), expected, "a file has one writer");
    });
}
