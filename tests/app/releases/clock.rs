//! What the clock does by itself, and what it leaves to people.

use crate::support::{Setup, TestApp, engines, on_each_engine};
use orange_friday::mail::{MemoryOutbox, Transport};
use orange_friday::posts::Status;
use orange_friday::releases::{LATE, NOTHING_READY, State};
use orange_friday::worker::Worker;
use std::sync::{Arc, Barrier};

#[test]
fn a_release_freezes_and_goes_out_by_itself_and_not_a_second_earlier() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T17:59:59Z");
        assert_eq!((app.week().state, app.release_lines().len()), (State::Collecting, 0));
        app.at("2026-11-19T18:00:00Z");
        assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 1));
        app.approve(&grace);
        app.at("2026-11-20T16:59:59Z");
        assert!(app.versions().is_empty());
        assert_eq!(app.status(post), Status::Ready);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(app.versions(), ["26.11.20"]);
        assert_eq!(app.status(post), Status::Shipped);
        let next = app.week();
        assert_eq!((next.week.0, next.state), (2, State::Collecting));
        assert_eq!(next.publish_at.rfc3339(), "2026-11-27T17:00:00Z");
    });
}

#[test]
fn a_release_that_nobody_approved_waits_until_somebody_publishes_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-11-23T08:00:00Z");
        assert!(app.versions().is_empty());
        let mut desk = app.signed_in("Grace");
        let sure = desk.get("/releases/next/check");
        let out = desk.submit_and_follow(&sure, "/releases/next/publish", &[]);
        assert_eq!((out.status, out.path.as_str()), (200, "/releases/26.11.23"));
        // Its own week is over, so the next one is the Friday after.
        assert_eq!(app.week().publish_at.rfc3339(), "2026-11-27T17:00:00Z");
    });
}

#[test]
fn a_worker_that_starts_weeks_late_catches_up_and_publishes_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        let late = app.finished(&ada, &grace, "Zoom while recording", "camera");
        app.at("2026-12-11T17:30:00Z");
        assert_eq!(app.versions(), ["26.12.11"], "the day it really went out");
        // Three Fridays passed without a release: each was a week, and none of them is opened.
        let next = app.week();
        assert_eq!((next.week.0, next.state), (5, State::Collecting));
        assert_eq!(next.cutoff_at.rfc3339(), "2026-12-17T18:00:00Z");
        let past = app.visitor().get("/releases");
        assert_eq!(past.all(".release-list .dots span:first-child"), ["Week 4", "Week 3", "Week 2", "Week 1"]);
        assert!(past.says(LATE), "{}", past.text());
        assert_eq!(app.status(late), Status::Ready);
        let mails = app.mails().len();
        app.advance(chrono::TimeDelta::hours(1));
        app.run_worker();
        assert_eq!((app.versions().len(), app.mails().len()), (1, mails));

        // The same, with the cutoff missed as well: it freezes and waits for its approval.
        app.at("2027-01-08T09:00:00Z");
        assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 1));
        app.approve(&grace);
        app.run_worker();
        assert_eq!(app.versions(), ["27.1.8", "26.12.11"]);
        assert_eq!((app.week().week.0, app.week().publish_at.rfc3339().as_str()), (9, "2027-01-15T17:00:00Z"));
    });
}

/// Four workers at the same moment; the mails that they sent.
fn four_workers(app: &TestApp) -> MemoryOutbox {
    let (mailbox, start) = (MemoryOutbox::default(), Barrier::new(4));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let worker = Worker::new(Arc::clone(&app.app), Transport::Memory(mailbox.clone())).unwrap();
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                start.wait();
                // A turn that lost the race is told so and goes on at the next tick.
                drop(runtime.block_on(worker.tick()));
            });
        }
    });
    mailbox
}

#[test]
fn four_workers_at_the_cutoff_freeze_once_and_skip_each_week_that_has_passed_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let posts: Vec<_> =
            (0..20).map(|number| app.finished(&ada, &grace, &format!("Wish number {number}"), "camera")).collect();
        app.set_clock("2026-11-19T18:00:00Z");
        four_workers(app);
        app.run_worker();
        assert_eq!((app.week().week.0, app.week().state), (1, State::Frozen));
        let lines = app.release_lines();
        let mut taken = app.posts_of(&lines);
        taken.sort_unstable();
        assert_eq!((lines.len(), taken), (20, posts));

        // The same at a publication that is five weeks late.
        app.approve(&grace);
        app.set_clock("2026-12-25T16:00:00Z");
        four_workers(app);
        app.run_worker();
        assert_eq!(app.versions(), ["26.12.25"]);
        assert_eq!((app.week().week.0, app.week().state), (7, State::Collecting));
        let past = app.visitor().get("/releases").all(".release-list .dots span:first-child");
        assert_eq!(past, ["Week 6", "Week 5", "Week 4", "Week 3", "Week 2", "Week 1"]);
        // And at a cutoff of a week in which nothing was finished.
        app.set_clock("2026-12-31T18:00:00Z");
        four_workers(app);
        app.run_worker();
        assert_eq!((app.week().week.0, app.week().state), (8, State::Collecting));
    });
}

#[test]
fn a_clock_set_back_over_the_cutoff_and_the_publication_and_forward_again_does_nothing_twice() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let frozen = (app.week(), app.release_lines());
        for moment in ["2026-11-19T17:59:00Z", "2026-11-12T09:00:00Z", "2026-11-19T18:00:00Z", "2026-11-19T18:30:00Z"] {
            app.at(moment);
            assert_eq!((app.week(), app.release_lines()), frozen, "{moment}");
        }
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let (next, mails) = (app.week(), app.mails().len());
        assert_eq!((next.week.0, app.versions()), (2, vec!["26.11.20".to_owned()]));
        for moment in ["2026-11-20T16:00:00Z", "2026-11-19T17:00:00Z", "2026-11-20T17:00:00Z", "2026-11-26T17:59:59Z"] {
            app.at(moment);
            assert_eq!((app.week(), app.versions().len()), (next.clone(), 1), "{moment}");
        }
        assert_eq!((app.status(post), app.mails().len()), (Status::Shipped, mails));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn two_workers_at_the_same_hour_publish_credit_and_write_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        app.run_worker();
        let fans: Vec<_> = (1..=20).map(|number| app.fan(&format!("Fan {number}"))).collect();
        for (place, fan) in fans.iter().enumerate() {
            let post = app.finished(fan, &grace, &format!("Wish number {place}"), "camera");
            fans.iter().skip(place + 1).step_by(3).for_each(|voter| app.vote(voter, post));
        }
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.set_clock("2026-11-20T17:00:00Z");
        let mailbox = four_workers(app);
        app.run_worker();
        assert_eq!((app.versions().len(), app.week().week.0), (1, 2));
        let told = |address: &str| {
            let by_four = mailbox.mails().into_iter().filter(|mail| mail.to == [address]).count();
            by_four + app.mails_to(address).iter().filter(|mail| mail.header("precedence") == "bulk").count()
        };
        for number in 1..=20 {
            assert_eq!(told(&format!("fan.{number}@example.org")), 1, "fan {number}");
        }
    });
}

#[test]
fn a_week_in_which_nothing_was_finished_is_skipped_with_that_reason() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let planned = app.file(&ada, "request", "Keep recording during calls", "camera");
        app.decide(&grace, planned, "planned", "");
        app.at("2026-11-19T18:00:00Z");
        let next = app.week();
        assert_eq!((next.week.0, next.state), (2, State::Collecting));
        assert_eq!(next.publish_at.rfc3339(), "2026-11-27T17:00:00Z");
        let index = app.visitor().get("/releases");
        assert!(index.says("No release Week 1") && index.says(NOTHING_READY), "{}", index.text());

        // Finished a minute too late: it waits for the Friday after.
        app.set_clock("2026-11-19T18:01:00Z");
        app.decide(&grace, planned, "ready", "");
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty());
        app.at("2026-11-26T18:00:00Z");
        assert_eq!(app.release_lines().len(), 1);
        app.approve(&grace);
        app.at("2026-11-27T17:00:00Z");
        assert_eq!(app.versions(), ["26.11.27"]);
    });
}

#[test]
fn friday_five_o_clock_stays_five_o_clock_when_the_clocks_change() {
    for engine in engines() {
        for (starts_at, moments) in [
            // Berlin skips an hour on Sunday 2027-03-28, and has one twice on Sunday 2026-10-25.
            (
                "2027-03-22T09:00:00Z",
                [("2027-03-25T17:00:00Z", "2027-03-26T16:00:00Z"), ("2027-04-01T16:00:00Z", "2027-04-02T15:00:00Z")],
            ),
            (
                "2026-10-19T09:00:00Z",
                [("2026-10-22T16:00:00Z", "2026-10-23T15:00:00Z"), ("2026-10-29T17:00:00Z", "2026-10-30T16:00:00Z")],
            ),
        ] {
            let environment = vec![("FRIDAY_TIMEZONE", "Europe/Berlin".to_owned())];
            let setup = Setup { starts_at: starts_at.parse().unwrap(), environment, ..Setup::default() };
            weeks_of(&setup.start(engine), moments);
        }
    }
}

fn weeks_of(app: &TestApp, moments: [(&str, &str); 2]) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let second = |moment: &str| {
        app.app.clock.set(moment.parse::<chrono::DateTime<chrono::Utc>>().unwrap() - chrono::TimeDelta::seconds(1));
    };
    for (number, (cutoff, publish)) in moments.into_iter().enumerate() {
        app.finished(&ada, &grace, &format!("Wish number {number}"), "camera");
        second(cutoff);
        app.run_worker();
        assert_eq!(app.week().state, State::Collecting, "before {cutoff}");
        app.at(cutoff);
        assert_eq!(app.week().state, State::Frozen, "{cutoff}");
        app.approve(&grace);
        second(publish);
        app.run_worker();
        assert_eq!(app.versions().len(), number, "before {publish}");
        app.at(publish);
        assert_eq!(app.versions().len(), number + 1, "{publish}");
        // The page says the local day and the composer the local hour.
        let composer = app.signed_in("Grace").get("/releases/next/edit");
        assert!(composer.says("17:00"), "{}", composer.text());
    }
}
