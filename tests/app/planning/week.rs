//! The page of the week: what moved out of it, what came too late, and what is hidden.

use super::{PLAN, WEEK, action, presses, under};
use crate::support::people::number_of;
use crate::support::{Browser, on_each_engine};
use chrono::TimeDelta;

#[test]
fn what_is_said_below_a_hidden_comment_stands_neither_in_the_week_nor_in_a_feed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let grid = ada.files("request", "Grid lines in the viewfinder", "camera");
        let mut grace = app.staff("Grace");
        presses(&mut grace, &grid);
        let path = format!("/posts/{}/comments", number_of(&grid));
        let said = app.member("Vera").post(&path, &[("body", "Buy cheap pills.")]).location();
        let id = said.rsplit('-').next().unwrap().to_owned();
        assert_eq!(berta.post(&path, &[("body", "Do not buy these pills."), ("reply_to", &id)]).status, 303);
        let feed = format!("/posts/{}.atom", number_of(&grid));
        let week = app.visitor().get(WEEK);
        assert_eq!(week.all("section[aria-labelledby=contributors] a"), ["Ada", "Vera", "Berta"]);
        assert_eq!(under(&week, "lately").iter().filter(|line| line.contains("New comment")).count(), 2);
        assert!(app.visitor().get(&feed).body.contains("Do not buy"));
        let hide = format!("/comments/{id}/hide");
        assert_eq!(grace.post(&hide, &[("reason", "Advertising.")]).status, 303);
        let week = app.visitor().get(WEEK);
        assert_eq!(week.all("section[aria-labelledby=contributors] a"), ["Ada"]);
        assert!(under(&week, "lately").iter().all(|line| !line.contains("New comment")), "{}", week.text());
        assert!(!app.visitor().get(&feed).body.contains("Do not buy"));
    });
}

#[test]
fn the_week_names_what_moved_out_of_it_once_with_the_reason_that_stands() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let grid = ada.files("request", "Grid lines in the viewfinder", "camera");
        let torch = ada.files("request", "A torch for the front", "camera");
        let (mut grace, mut visitor) = (app.staff("Grace"), app.visitor());
        let moves = |grace: &mut Browser, post: &str, steps: &[(&str, &str)]| {
            for (status, note) in steps {
                app.advance(TimeDelta::minutes(1));
                assert_eq!(grace.decides(post, status, note, "").status, 303, "{status}");
            }
        };
        let back = |grace: &mut Browser, post: &str| {
            let page = grace.get(post);
            assert_eq!(grace.submit(&page, &format!("{}/undo", action(post)), &[]).status, 303);
        };
        let mut out = || under(&visitor.get(WEEK), "moved");
        // Back to work it is in the week still, whatever the reason.
        moves(&mut grace, &grid, &[("ready", ""), ("in_progress", "It flickers.")]);
        assert_eq!(out(), [] as [&str; 0]);
        moves(&mut grace, &grid, &[("planned", "The lens is late.")]);
        assert!(out()[0].contains("Planned") && out()[0].contains("The lens is late."), "{:?}", out());
        // A reason that was taken back is no reason any more.
        back(&mut grace, &grid);
        assert_eq!(out(), [] as [&str; 0]);
        moves(&mut grace, &grid, &[("planned", "The sensor is late.")]);
        moves(&mut grace, &torch, &[("in_progress", ""), ("declined", "It blinds people.")]);
        // In the week once more and out again, it stands there once, with what was said last.
        moves(&mut grace, &grid, &[("in_progress", ""), ("planned", "The screws are late.")]);
        let told = out();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("The screws are late.") && told[1].contains("It blinds people."), "{told:?}");
        // With the last one taken back, and what had come before it, the one before that stands again.
        back(&mut grace, &grid);
        back(&mut grace, &grid);
        let told = out();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].contains("The sensor is late."), "{told:?}");
        // What becomes of it later in the week does not take the reason away.
        moves(&mut grace, &grid, &[("under_review", "We measure once more.")]);
        let told = out();
        assert!(told[1].contains("The sensor is late.") && told[1].contains("Now: Under review"), "{told:?}");
        moves(&mut grace, &grid, &[("declined", "No sensor can do it.")]);
        let told = out();
        assert!(told[1].contains("The sensor is late.") && told[1].contains("Now: Declined"), "{told:?}");
        moves(&mut grace, &grid, &[("open", "There is a sensor."), ("in_progress", "")]);
        assert_eq!(out().len(), 1);
    });
}

#[test]
fn what_is_finished_once_the_week_is_closed_stands_for_the_next_release_and_the_plan_says_so() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let [early, late] = ["A quieter shutter", "A timer"].map(|title| ada.files("request", title, "camera"));
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&early, "ready", "", "").status, 303);
        let plan = grace.get(PLAN);
        assert!(plan.says("What is finished by") && !plan.says("is closed"), "{}", plan.text());
        assert!(app.visitor().get(WEEK).all("#late").is_empty());
        app.app.clock.set(app.week().cutoff_at.0);
        app.turn();
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.decides(&late, "ready", "", "").status, 303);
        let week = app.visitor().get(WEEK);
        assert!(under(&week, "done").concat().starts_with("A quieter shutter"), "{}", week.text());
        let told = under(&week, "late");
        assert!(told.len() == 1 && told[0].starts_with("A timer"), "{}", week.text());
        let plan = grace.get(PLAN);
        assert!(plan.says("is closed. What you start or finish now goes out on"), "{}", plan.text());
        assert!(plan.says("goes out on 27 November 2026 at"), "{}", plan.text());
        // A week that is announced to be skipped is not the one after it.
        let skip = [("day", "2026-11-27"), ("reason", "Half of us are ill.")];
        assert_eq!(grace.post("/releases/calendar/skip", &skip).status, 303);
        let plan = grace.get(PLAN);
        assert!(plan.says("goes out on 4 December 2026 at"), "{}", plan.text());
        let rows = plan.all(".plan-sides > :last-child li");
        let closed = |title: &str| {
            let row = rows.iter().find(|row| row.starts_with(title)).unwrap();
            row.contains("In the closed release")
        };
        assert!(closed("A quieter shutter") && !closed("A timer"), "{rows:?}");
        assert_eq!(plan.one(".plan-head > p"), "1 in this week", "what is closed takes no room any more");
    });
}
