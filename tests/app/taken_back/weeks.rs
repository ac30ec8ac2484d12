//! A week that was skipped takes place after all, as long as the next one has not gone on.

use super::{ACTS, takes_last_back};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::releases::State;

const SKIP: &str = "/releases/next/skip";
const EDIT: &str = "/releases/next/edit";

fn press(staff: &mut Browser, page: &str, action: &str, typed: &[(&str, &str)]) {
    let page = staff.get(page);
    let done = staff.submit(&page, action, typed);
    assert_eq!(done.status, 303, "{action}: {}", done.text());
}

fn skip(staff: &mut Browser) {
    press(staff, SKIP, SKIP, &[("reason", "The team is at a fair.")]);
}

fn is_told(app: &TestApp) -> bool {
    app.visitor().get("/releases").says("The team is at a fair.")
}

#[test]
fn a_week_skipped_by_mistake_takes_place_with_its_lines_and_its_approval() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        // While it collects.
        skip(&mut desk);
        assert!(is_told(app));
        takes_last_back(&mut desk);
        assert_eq!((app.week().week.0, app.week().state, is_told(app)), (1, State::Collecting, false));

        // Once it is frozen, worded and approved: all of that is there again.
        press(&mut desk, "/releases/next/freeze", "/releases/next/freeze", &[]);
        let line = app.release_lines().remove(0);
        let words = format!("wording-{}", line.id);
        press(&mut desk, EDIT, "/releases/next/notes", &[(&words, "It records while it rings")]);
        assert_eq!(desk.approves().status, 303);
        let (week, lines) = (app.week(), app.release_lines());
        skip(&mut desk);
        assert_eq!((app.week().week.0, is_told(app)), (2, true));
        let undo = desk.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!((desk.post(&undo, &[]).status, desk.post(&undo, &[]).status), (303, 303), "two presses are one");
        assert!(app.week() == week && app.release_lines() == lines && !is_told(app));
        assert!(desk.get("/staff/audit").says("Skipped week brought back"));
        assert!(!desk.get(ACTS).says("stays skipped"), "nobody is told so of one that was brought back");
        // Forth once more, and back.
        takes_last_back(&mut desk);
        assert_eq!((app.week().week.0, is_told(app)), (2, true));
        takes_last_back(&mut desk);
        assert!(app.week() == week && app.release_lines() == lines);

        // The next week waits: what staff say of that does not go with it.
        skip(&mut desk);
        let undo = desk.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        press(&mut desk, "/releases/next/wait", "/releases/next/wait", &[("reason", "A fault was found.")]);
        assert_eq!(desk.post(&undo, &[]).status, 409);
        takes_last_back(&mut desk);
        assert_eq!(desk.post(&undo, &[]).status, 303);
        assert!(app.week() == week && app.release_lines() == lines && !is_told(app));

        // Nor does what they say of devices in the next week.
        skip(&mut desk);
        let undo = desk.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        let rollout = desk.get("/releases/next/devices").location().replace("/devices", "/rollout");
        let paused = [("state", "paused"), ("percent", "20"), ("reason", "We wait for a modem.")];
        press(&mut desk, &rollout, &rollout, &paused);
        assert_eq!(desk.post(&undo, &[]).status, 409);
        takes_last_back(&mut desk);
        assert_eq!(desk.post(&undo, &[]).status, 303);
        assert!(app.week() == week && app.release_lines() == lines && !is_told(app));

        // The next week has gone on: what staff wrote there stays.
        skip(&mut desk);
        let undo = desk.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        press(&mut desk, EDIT, "/releases/next/notes", &[("summary", "A quiet week.")]);
        let list = desk.get(ACTS);
        assert!(list.says("The next week has gone on since"), "{}", list.text());
        assert_eq!(desk.post(&undo, &[]).status, 409);
        assert_eq!((app.week().week.0, app.week().summary.as_str()), (2, "A quiet week."));
        takes_last_back(&mut desk);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn an_approved_week_that_was_brought_back_goes_out_at_its_hour_and_after_ten_minutes_none_comes_back() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        press(&mut desk, "/releases/next/freeze", "/releases/next/freeze", &[]);
        assert_eq!(desk.approves().status, 303);
        skip(&mut desk);
        takes_last_back(&mut desk);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(app.versions(), ["26.11.20"]);
        // An empty week that is frozen by hand is skipped, and comes back to collect.
        let mut desk = app.signed_in("Grace");
        assert_eq!(app.week().week.0, 2);
        press(&mut desk, "/releases/next/freeze", "/releases/next/freeze", &[]);
        assert_eq!(app.week().week.0, 3);
        takes_last_back(&mut desk);
        assert_eq!((app.week().week.0, app.week().state), (2, State::Collecting));
        skip(&mut desk);
        let undo = desk.get(ACTS).attributes(".acts li:first-child form", "action").remove(0);
        app.advance(TimeDelta::minutes(11));
        assert_eq!(desk.post(&undo, &[]).status, 409);
        assert_eq!(app.week().week.0, 3);
    });
}
