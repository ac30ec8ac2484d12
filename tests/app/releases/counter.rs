//! The number of a week: it counts from wherever a community counts, one for each Friday.

use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::releases::{LATE, State};

const CALENDAR: &str = "/releases/calendar";
const COUNT: &str = "/releases/calendar/count";

fn counts(owner: &mut Browser, number: &str, friday: &str) -> Page {
    let page = owner.get(CALENDAR);
    owner.submit(&page, COUNT, &[("number", number), ("friday", friday)])
}

fn number(app: &TestApp) -> i64 {
    app.week().week.0
}

#[test]
fn a_community_that_has_counted_for_years_goes_on_from_its_own_number() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let mut olga = app.owner("Olga");
        let own = format!("form[action$='{COUNT}']");
        assert!(app.signed_in("Grace").get(CALENDAR).all(&own).is_empty(), "that is for owners");
        let page = olga.get(CALENDAR);
        assert_eq!(page.attributes("#number", "value"), ["1"]);
        assert_eq!(page.attributes("#friday", "value"), ["2026-11-20"]);
        for (number, friday, why) in [
            ("0", "2026-11-20", "from 1 to"),
            ("many", "2026-11-20", "from 1 to"),
            ("5", "2026-11-21", "No release goes out on this day"),
            ("5", "Friday", "day"),
            ("1", "2027-03-05", "from 1 to"),
        ] {
            let refused = counts(&mut olga, number, friday);
            assert!(refused.status == 422 && refused.says(why), "{number} {friday}: {}", refused.text());
            assert_eq!(refused.attributes("#number", "value"), [number], "what was typed is there");
        }
        assert_eq!(number(app), 1);

        // Week 582 was out on 13 January 2023; 201 Fridays later it is this one.
        assert_eq!(counts(&mut olga, "582", "2023-01-13").status, 303);
        assert_eq!(number(app), 783);
        let page = app.visitor().get(CALENDAR);
        assert!(page.says("Week 783") && page.says("Week 784") && page.says("Week 791"), "{}", page.text());
        // It may still be less, as long as nothing is out with a number.
        assert_eq!(counts(&mut olga, "620", "2026-11-20").status, 303);
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        let mut olga = app.signed_in("Olga");
        let stale = olga.get(CALENDAR);
        // The approval was of another number.
        assert_eq!(counts(&mut olga, "618", "2026-11-20").status, 303);
        assert_eq!(olga.submit(&stale, COUNT, &[("number", "700")]).status, 409, "it has changed since");
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty());
        app.approve(&grace);
        app.run_worker();
        assert!(app.visitor().get("/releases/26.11.20").says("618"));
        assert_eq!(number(app), 619);
        let mut olga = app.signed_in("Olga");

        // What is out keeps its number, and no other week gets it or one below.
        for taken in ["618", "1"] {
            let refused = counts(&mut olga, taken, "2026-11-27");
            assert!(refused.status == 422 && refused.says("Choose one above it"), "{taken}: {}", refused.text());
        }
        assert_eq!(counts(&mut olga, "1000", "2026-11-27").status, 303);
        app.at("2026-11-26T18:00:00Z");
        assert_eq!((number(app), app.week().state), (1001, State::Collecting), "week 1000 had nothing");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_release_that_is_on_hold_for_weeks_keeps_its_number_and_the_weeks_it_took_are_told() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        assert_eq!(counts(&mut app.owner("Olga"), "582", "2026-11-20").status, 303);
        let mut desk = app.signed_in("Grace");
        let holiday = [("day", "2026-12-04"), ("reason", "A feast in all of the company.")];
        let page = desk.get(CALENDAR);
        assert_eq!(desk.submit(&page, "/releases/calendar/skip", &holiday).status, 303);
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-19T19:00:00Z");
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/wait");
        let fault = [("reason", "Calls drop since last night.")];
        assert_eq!(desk.submit(&page, "/releases/next/wait", &fault).status, 303);
        // Three weeks are over, and the calendar counts on.
        app.at("2026-12-11T12:00:00Z");
        assert_eq!((number(app), app.week().state), (582, State::Frozen));
        let coming = app.visitor().get(CALENDAR);
        assert_eq!(coming.all("#coming ~ ol h3").first().map(String::as_str), Some("Week 586"), "{}", coming.text());
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        assert_eq!(desk.submit(&page, "/releases/next/go-on", &[]).status, 303);
        app.run_worker();
        assert_eq!(app.versions(), ["26.12.11"]);
        assert_eq!((number(app), app.week().publish_at.rfc3339().as_str()), (586, "2026-12-18T17:00:00Z"));
        let past = app.visitor().get("/releases");
        assert_eq!(
            past.all(".release-list .dots span:first-child"),
            ["Week 585", "Week 584", "Week 583", "Week 582"],
            "{}",
            past.text()
        );
        assert!(past.says(LATE) && past.says(holiday[1].1), "{}", past.text());
        // Readers of another language read the clock's own reason in theirs.
        assert!(app.visitor().get("/de/releases").says("Das Release kam zu spät."));
        // Set back over the publication and forward again, the clock counts none of them twice.
        app.at("2026-11-20T16:00:00Z");
        app.at("2026-12-11T12:30:00Z");
        assert_eq!((number(app), app.versions().len()), (586, 1));
    });
}
