//! Two trains whose moments are the same, and two processes that turn both clocks: each freezes once and goes out once.

use super::at_once;
use super::publishing::second;
use crate::support::{TestApp, on_each_engine};
use orange_friday::db::TrainId;
use orange_friday::mail::{MemoryOutbox, Transport};
use orange_friday::posts::Status;
use orange_friday::releases::{self, Approval, State};
use orange_friday::trains::{self, WEEKLY};
use orange_friday::web::App;
use orange_friday::worker::Worker;
use std::sync::Arc;

/// Both processes turn all clocks, while people press these buttons.
fn both_turn<'a>(app: &'a TestApp, beside: &'a Arc<App>, presses: Vec<Box<dyn FnOnce() + Send + 'a>>) {
    let other = move || {
        let worker = Worker::new(Arc::clone(beside), Transport::Memory(MemoryOutbox::default())).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(worker.tick()).unwrap();
    };
    let mut work = presses;
    work.extend([
        Box::new(other) as Box<dyn FnOnce() + Send + 'a>,
        Box::new(move || app.run_worker()),
        Box::new(other),
    ]);
    at_once(work);
    app.run_worker();
}

/// How many lines the coming release of a train has, once it is frozen.
fn lines(app: &TestApp, train: TrainId) -> usize {
    app.read(move |conn| {
        let release = releases::latest(conn, train)?.unwrap();
        assert_eq!(release.state, State::Frozen);
        Ok(releases::items(conn, release.id)?.len())
    })
}

#[test]
fn two_trains_at_one_moment_in_two_processes_freeze_once_and_go_out_once_each() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let before = ["Record while it rings", "Record in the dark", "Zoom while recording"]
            .map(|title| app.finished(&ada, &grace, title, "camera"));
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month")];
        assert_eq!(olga.post("/staff/trains", &stable).status, 303);
        app.run_worker();
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-11-26T18:00:00Z");
        let posts =
            ["A timer for selfies", "A brighter torch"].map(|title| app.finished(&ada, &grace, title, "camera"));
        let train = app.read(|conn| trains::called(conn, "stable")).id;

        let beside = second(app);
        app.set_clock("2026-12-03T18:00:00Z");
        both_turn(app, &beside, Vec::new());
        assert_eq!([WEEKLY, train].map(|train| lines(app, train)), [posts.len(), before.len()], "{:?}", app.engine);

        for train in [WEEKLY, train] {
            let (staff, now) = (grace.clone(), app.now());
            app.write(move |conn| {
                let release = releases::latest(conn, train)?.unwrap().id;
                releases::approve(conn, &staff, release, &Approval::default(), now)
            });
        }
        app.set_clock("2026-12-04T17:00:00Z");
        let mut presses: Vec<Box<dyn FnOnce() + Send + '_>> = Vec::new();
        for (check, version) in [("/releases/next/check", "26.12.4"), ("/releases/next/check?train=stable", "26.12")] {
            let mut desk = app.signed_in("Olga");
            let page = desk.get(check);
            presses.push(Box::new(move || {
                let out = desk.submit(&page, "/releases/next/publish", &[]);
                assert_eq!(out.location(), format!("/releases/{version}"), "{}", out.text());
            }));
        }
        both_turn(app, &beside, presses);
        let versions = |train: TrainId| {
            let out = app.read(move |conn| releases::published(conn, train, 10));
            out.into_iter().filter_map(|release| release.version).collect::<Vec<_>>()
        };
        assert_eq!(versions(WEEKLY), ["26.12.4", "26.11.20"]);
        assert_eq!(versions(train), ["26.12"]);
        for train in [WEEKLY, train] {
            let next = app.read(move |conn| releases::latest(conn, train)).unwrap();
            assert_eq!(next.state, State::Collecting);
        }
        assert!(before.iter().chain(&posts).all(|post| app.status(*post) == Status::Shipped));
        assert_eq!(crate::cli::doctor::says(app), [] as [&str; 0]);
    });
}
