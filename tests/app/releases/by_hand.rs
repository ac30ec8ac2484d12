//! Staff freeze, publish and skip before the clock does: each week still has a Friday of its own.

use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::releases::State;

fn press(desk: &mut Browser, action: &str, fill: &[(&str, &str)]) {
    let page = desk.visit(&format!("/releases/next/{action}"));
    let answer = desk.submit(&page, &format!("/releases/next/{action}"), fill);
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
}

/// The number of the coming week, and when it goes out by itself.
fn coming(app: &TestApp) -> (i64, String) {
    let week = app.week();
    assert_eq!(week.state, State::Collecting);
    assert!(week.cutoff_at < week.publish_at && week.cutoff_at > app.now());
    (week.week.0, week.publish_at.rfc3339())
}

fn friday(week: i64, day: &str) -> (i64, String) {
    (week, format!("{day}T17:00:00Z"))
}

#[test]
fn what_is_done_by_hand_before_the_cutoff_never_gives_the_same_friday_twice() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        assert_eq!(coming(app), friday(1, "2026-11-20"));

        // All of it on one Monday: published, skipped while it collects, skipped when frozen, published again.
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        press(&mut desk, "freeze", &[]);
        press(&mut desk, "publish", &[]);
        assert_eq!(coming(app), friday(2, "2026-11-27"));
        press(&mut desk, "skip", &[("reason", "A holiday.")]);
        assert_eq!(coming(app), friday(3, "2026-12-04"));
        app.finished(&ada, &grace, "Flash for the front camera", "camera");
        press(&mut desk, "freeze", &[]);
        press(&mut desk, "skip", &[("reason", "The build does not start.")]);
        assert_eq!(coming(app), friday(4, "2026-12-11"));
        press(&mut desk, "freeze", &[]);
        press(&mut desk, "publish", &[]);
        assert_eq!(coming(app), friday(5, "2026-12-18"));
        assert_eq!(app.versions(), ["26.11.16.2", "26.11.16"]);

        // The clock has nothing to do on the Fridays that were used up.
        for moment in ["2026-11-20T17:00:00Z", "2026-12-11T17:00:00Z"] {
            app.at(moment);
            assert_eq!(coming(app), friday(5, "2026-12-18"), "{moment}");
        }
        app.finished(&ada, &grace, "A timer for selfies", "camera");
        app.at("2026-12-17T18:00:00Z");
        app.approve(&grace);
        app.at("2026-12-18T17:00:00Z");
        assert_eq!(app.versions()[0], "26.12.18");
        assert_eq!(coming(app), friday(6, "2026-12-25"));
    });
}

#[test]
fn a_release_published_between_cutoff_and_friday_uses_that_friday_up() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        app.set_clock("2026-11-20T09:00:00Z");
        press(&mut desk, "publish", &[]);
        assert_eq!(app.versions(), ["26.11.20"]);
        assert_eq!(coming(app), friday(2, "2026-11-27"));

        // Nor does a week skipped by the clock, for want of work, come again.
        app.at("2026-11-26T18:00:00Z");
        assert_eq!(coming(app), friday(3, "2026-12-04"));
    });
}

/// An empty week that is frozen by hand is skipped at once.
#[test]
fn freezing_an_empty_week_by_hand_skips_it_and_its_friday() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.post("/releases/next/freeze", &[("week", "1")]).status, 303);
        assert_eq!(coming(app), friday(2, "2026-11-27"));
    });
}
