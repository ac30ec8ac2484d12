//! Staff move the moments of a week, and the weeks after it stay where they were planned.

use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::releases::State;

const MOMENTS: &str = "/releases/next/moments";

fn moved(desk: &mut Browser, fill: &[(&str, &str)]) -> Page {
    let page = desk.get(MOMENTS);
    desk.submit(&page, MOMENTS, fill)
}

fn planned(app: &TestApp) -> (i64, String, String) {
    let week = app.week();
    (week.week.0, week.cutoff_at.rfc3339(), week.publish_at.rfc3339())
}

fn of(week: i64, cutoff: &str, publish: &str) -> (i64, String, String) {
    (week, cutoff.to_owned(), publish.to_owned())
}

#[test]
fn a_friday_moved_to_thursday_is_not_followed_by_the_same_friday() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let mut desk = app.signed_in("Grace");
        let thursday = [("cutoff_day", "2026-11-18"), ("publish_day", "2026-11-19"), ("publish_time", "12:00")];
        assert_eq!(moved(&mut desk, &thursday).status, 303);
        assert_eq!(planned(app), of(1, "2026-11-18T18:00:00Z", "2026-11-19T12:00:00Z"));
        // Everything that counts down follows, and says what was planned.
        assert!(desk.get("/releases/next/edit").one(".flash--ok").contains("have been changed"));
        let week = app.visitor().get("/releases/next");
        assert_eq!(week.attributes("h1 + .countdown", "data-until"), ["2026-11-19T12:00:00Z"]);
        assert!(week.says("Moved from"), "{}", week.text());
        // What is planned is told, and not what the clock alone would say.
        let trains = desk.get("/staff/trains");
        assert!(trains.says("26.11.19 goes out on Thu, 19 Nov 2026"), "{}", trains.text());
        assert!(trains.says("and the one after it on Fri, 27 Nov 2026"), "{}", trains.text());

        app.at("2026-11-18T17:59:59Z");
        assert_eq!(app.week().state, State::Collecting);
        app.at("2026-11-18T18:00:00Z");
        assert_eq!(app.week().state, State::Frozen);
        // By hand it goes out under another day, and the one behind it stays where it is planned.
        let check = app.signed_in("Grace").get("/releases/next/check");
        assert!(check.says("It goes out as 26.11.18 now. Planned was 26.11.19"), "{}", check.text());
        assert!(check.says("The next one is planned for Fri, 27 Nov 2026"), "{}", check.text());
        app.approve(&grace);
        // The clock of the machine is set back over the cutoff, and forward again.
        app.at("2026-11-18T17:00:00Z");
        app.at("2026-11-18T18:30:00Z");
        assert_eq!((app.week().week.0, app.week().state), (1, State::Frozen));
        app.at("2026-11-19T12:00:00Z");
        assert_eq!(app.versions(), ["26.11.19"]);
        assert_eq!(planned(app), of(2, "2026-11-26T18:00:00Z", "2026-11-27T17:00:00Z"), "the Friday is used up");
        app.at("2026-11-19T11:00:00Z");
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.versions().len(), app.week().week.0), (1, 2));
    });
}

#[test]
fn moments_that_cannot_be_are_refused_and_a_frozen_release_moves_its_publication_alone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let mut desk = app.signed_in("Grace");
        let before = app.week();
        for (fill, why) in [
            (vec![("cutoff_day", "2026-11-16"), ("cutoff_time", "08:00")], "This moment is over"),
            (vec![("publish_day", "2026-11-19"), ("publish_time", "18:00")], "cannot go out before its cutoff"),
            (vec![("publish_day", "2026-11-26"), ("publish_time", "18:00")], "The next cutoff comes before that"),
            (vec![("publish_day", "someday")], "day"),
            (vec![("publish_day", "9999-12-31")], "day"),
            (vec![("publish_time", "25:00")], "Enter a time such as"),
            (vec![("publish_time", "17:00:30")], "Enter a time such as"),
        ] {
            let refused = moved(&mut desk, &fill);
            assert_eq!(refused.status, 422, "{fill:?}: {}", refused.text());
            assert!(refused.says(why), "{fill:?}: {}", refused.text());
        }
        assert_eq!(app.week(), before);

        // Two windows: the second one is shown what the first one did.
        let mut other = app.signed_in("Grace");
        let stale = other.get(MOMENTS);
        assert_eq!(moved(&mut desk, &[("publish_time", "19:00")]).status, 303);
        let refused = other.submit(&stale, MOMENTS, &[("publish_time", "20:00")]);
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert_eq!(refused.attributes("#publish_time", "value"), ["20:00"], "what was typed is there");
        assert_eq!(app.week().publish_at.rfc3339(), "2026-11-20T19:00:00Z");

        let collecting = desk.get(MOMENTS);
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.submit(&collecting, MOMENTS, &[("cutoff_time", "19:00")]).status, 409);
        app.approve(&grace);
        let page = desk.get(MOMENTS);
        assert!(page.attributes("#cutoff_day", "value").is_empty(), "it is frozen");
        // The approval was of another moment.
        assert_eq!(desk.submit(&page, MOMENTS, &[("publish_day", "2026-11-23")]).status, 303);
        app.at("2026-11-20T19:00:00Z");
        app.at("2026-11-23T19:00:00Z");
        assert!(app.versions().is_empty());
        app.approve(&grace);
        app.run_worker();
        assert_eq!(app.versions(), ["26.11.23"]);
        assert_eq!(planned(app), of(2, "2026-11-26T18:00:00Z", "2026-11-27T17:00:00Z"));
    });
}

#[test]
fn a_release_that_waits_goes_out_once_it_may_go_on() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/wait");
        assert_eq!(desk.submit(&page, "/releases/next/wait", &[("reason", " ")]).status, 422);
        let reason = [("reason", "Calls drop since last night.")];
        assert_eq!(desk.submit(&page, "/releases/next/wait", &reason).status, 303);
        let held = desk.get("/releases/next/edit");
        assert!(held.one("#flash[autofocus]").contains("is on hold"), "one goes on from there: {}", held.text());
        assert_eq!(held.all(".button:not(.button--quiet)"), ["Let it go on"], "what is done next stands out");
        assert!(held.says("Change the reason of the hold") && !held.says("Hold this release"), "{}", held.text());
        for page in ["/releases/next", "/releases/calendar"] {
            assert!(app.visitor().get(page).says("Calls drop since last night."), "{page}");
        }
        for page in ["/", "/releases/next"] {
            let page = app.visitor().visit(page);
            assert!(page.says("Calls drop since last night."), "{}", page.text());
            assert!(page.attributes(".countdown", "data-until").is_empty(), "nothing counts down: {}", page.text());
        }
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-11-21T09:00:00Z");
        assert!(app.versions().is_empty(), "approved and due, and it waits");
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.post("/releases/next/publish", &[("week", "1")]).status, 409);
        // A page that shows an earlier reason neither ends the hold nor takes its place.
        let (page, form) = (desk.get("/releases/next/edit"), desk.get("/releases/next/wait"));
        let mut other = app.staff("Olaf");
        let asked = other.get("/releases/next/wait");
        assert!(asked.says("Calls drop since last night."), "{}", asked.text());
        let worse = [("reason", "It does not start on the Tangerine 5.")];
        assert_eq!(other.submit(&asked, "/releases/next/wait", &worse).status, 303);
        assert_eq!(desk.submit(&page, "/releases/next/go-on", &[]).status, 409);
        let again = desk.submit(&form, "/releases/next/wait", &[("reason", "Only a typing error.")]);
        assert_eq!(again.status, 409);
        assert!(again.says(worse[0].1) && again.body.contains("Only a typing error."), "{}", again.text());
        app.run_worker();
        assert!(app.versions().is_empty(), "it waits still");
        let page = desk.get("/releases/next/edit");
        assert_eq!(desk.submit(&page, "/releases/next/go-on", &[]).status, 303);
        assert!(desk.get("/releases/next/edit").one(".flash--ok").contains("The release goes on."));
        app.run_worker();
        assert_eq!(app.versions(), ["26.11.21"]);
        assert_eq!(planned(app), of(2, "2026-11-26T18:00:00Z", "2026-11-27T17:00:00Z"));
    });
}

#[test]
fn a_week_that_waits_is_not_skipped_by_the_clock_while_nothing_is_finished() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/wait");
        let reason = [("reason", "The new kernel comes late.")];
        assert_eq!(desk.submit(&page, "/releases/next/wait", &reason).status, 303);
        app.at("2026-11-19T18:00:00Z");
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.week().week.0, app.week().state), (1, State::Frozen));
        assert!(app.visitor().get("/releases/next").says("The new kernel comes late."));
    });
}

#[test]
fn a_move_has_no_button_once_what_was_planned_is_over() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.at("2026-11-20T16:55:00Z");
        let mut desk = app.signed_in("Grace");
        assert_eq!(moved(&mut desk, &[("publish_day", "2026-11-20"), ("publish_time", "20:00")]).status, 303);
        let back = desk.get("/triage/acts").attributes(".acts li:first-child form", "action").remove(0);
        app.at("2026-11-20T17:01:00Z");
        assert!(desk.get("/triage/acts").all(".acts form").is_empty(), "it would go out at once");
        assert_eq!(desk.post(&back, &[]).status, 409);
    });
}
