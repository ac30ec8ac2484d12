//! An approval that is taken back while the release clock turns.

use super::first_start::somebody_waits;
use crate::support::on_each_engine;
use orange_friday::releases::{self, State, Turned};
use orange_friday::trains::WEEKLY;
use std::sync::Mutex;
use std::sync::mpsc::channel;
use std::thread;

/// The clock has seen the approval and waits for the release's row, which the one who takes it back holds.
#[test]
fn an_approval_that_is_taken_back_at_the_hour_holds_the_release() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.set_clock("2026-11-20T17:00:00Z");
        let (release, schedule, now) = (app.week().id, app.app.config.schedule, app.now());
        assert!(app.week().is_due(now));
        let (held, is_held) = channel();
        let clock = app.app.db.clone();
        thread::scope(|scope| {
            let turned = scope.spawn(move || {
                is_held.recv().unwrap();
                clock.write_here(move |conn| releases::turn(conn, WEEKLY, &schedule, now))
            });
            let (held, database) = (Mutex::new(held), app.database.url.clone());
            app.write(move |conn| {
                releases::withdraw_approval(conn, release)?;
                held.lock().unwrap().send(()).unwrap();
                // On a file the clock's write begins only after this one.
                somebody_waits(&database);
                Ok(())
            });
            assert_eq!(turned.join().unwrap().unwrap(), Turned::Nothing);
        });
        assert_eq!(app.week().state, State::Frozen, "on {:?}", app.engine);
        assert!(app.versions().is_empty() && app.week().approved_by.is_none());
    });
}
