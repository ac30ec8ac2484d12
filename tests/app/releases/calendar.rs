//! The calendar: what is to come, and what became of the weeks before.

use crate::support::on_each_engine;
use chrono::TimeDelta;

const CALENDAR: &str = "/releases/calendar";

#[test]
fn everybody_sees_this_week_the_eight_behind_it_and_those_that_are_over() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        assert!(app.visitor().get(CALENDAR).says("Nothing is out yet"), "before the first week");
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let page = app.signed_in("Ada").get(CALENDAR);
        assert_eq!(page.attributes("#current ~ .facts time", "datetime").len(), 2, "{}", page.text());
        let coming = page.attributes("#coming ~ ol time", "datetime");
        assert_eq!(coming.len(), 8);
        assert_eq!((coming[0].as_str(), coming[7].as_str()), ("2026-11-27T17:00:00Z", "2027-01-15T17:00:00Z"));
        assert!(page.says("Week 9"), "{}", page.text());

        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-11-26T18:00:00Z");
        let page = app.signed_in("Ada").get(CALENDAR);
        assert!(page.says("26.11.20") && page.says("Nothing was finished in time."), "{}", page.text());
        assert_eq!(page.attributes("#coming ~ ol time", "datetime")[0], "2026-12-11T17:00:00Z");
        // Another page of it has the past alone.
        assert!(app.visitor().get("/releases/calendar?page=2").all("#coming").is_empty());
        assert!(app.visitor().get("/releases").attributes("main a", "href").contains(&CALENDAR.to_owned()));
    });
}

#[test]
fn christmas_is_announced_in_advance_and_the_weeks_behind_it_open_at_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        for (day, reason) in
            [("2026-12-25", "It is Christmas."), ("2027-01-01", "Happy New Year!"), ("2027-01-08", "Sleep.")]
        {
            let page = desk.get(CALENDAR);
            let announced = desk.submit(&page, "/releases/calendar/skip", &[("day", day), ("reason", reason)]);
            assert_eq!(announced.status, 303, "{}", announced.text());
        }
        let page = desk.get(CALENDAR);
        let refused =
            desk.submit(&page, "/releases/calendar/skip", &[("day", "2026-12-26"), ("reason", "A Saturday.")]);
        assert!(refused.status == 422 && refused.body.contains("A Saturday."), "{}", refused.text());
        let refused = desk.submit(&page, "/releases/calendar/skip", &[("reason", " ")]);
        assert_eq!(refused.status, 422, "everybody asks why");
        // Who has not read another's reason neither takes its place nor drops it.
        let again = [("day", "2026-12-25"), ("reason", "No idea.")];
        assert_eq!(desk.submit(&page, "/releases/calendar/skip", &again).status, 422);
        assert!(!app.visitor().get(CALENDAR).says("No idea."));
        let read = page.attributes("input[name=announced]", "value");
        let stale = [("day", "2027-01-08"), ("announced", read[0].as_str())];
        app.advance(TimeDelta::minutes(1));
        assert_eq!(desk.post("/releases/calendar/unskip", &[("day", "2027-01-08")]).status, 303);
        let worse = [("day", "2027-01-08"), ("reason", "Sleep.")];
        assert_eq!(desk.post("/releases/calendar/skip", &worse).status, 303);
        assert_eq!(desk.post("/releases/calendar/unskip", &stale).status, 409);
        // The team comes back earlier.
        assert_eq!(desk.post("/releases/calendar/unskip", &[("day", "2027-01-08")]).status, 303);
        assert_eq!(desk.post("/releases/calendar/unskip", &[("day", "2026-11-20")]).status, 409, "it is this week");
        let page = app.visitor().get(CALENDAR);
        assert!(
            page.says("It is Christmas.") && page.says("Happy New Year!") && !page.says("Sleep."),
            "{}",
            page.text()
        );
        assert!(page.all("form[action*=calendar]").is_empty());

        for thursday in ["2026-11-19", "2026-11-26", "2026-12-03", "2026-12-10"] {
            app.at(&format!("{thursday}T18:00:00Z"));
        }
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-12-17T18:00:00Z");
        app.approve(&grace);
        app.at("2026-12-18T17:00:00Z");
        assert_eq!(app.versions(), ["26.12.18"]);
        let week = app.week();
        assert_eq!((week.week.0, week.publish_at.rfc3339().as_str()), (8, "2027-01-08T17:00:00Z"));
        let past = app.visitor().get("/releases");
        assert!(past.says("It is Christmas.") && past.says("Happy New Year!"), "{}", past.text());
        // Neither another look nor a clock that was set back opens anything of the weeks that were skipped.
        app.at("2026-12-18T16:00:00Z");
        app.at("2026-12-25T17:00:00Z");
        app.at("2027-01-01T17:00:00Z");
        assert_eq!((app.week(), app.versions().len()), (week, 1));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_was_announced_for_a_day_that_is_no_publication_any_more_can_be_dropped() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        let page = desk.get(CALENDAR);
        let fair = [("day", "2026-12-04"), ("reason", "The team is at a fair.")];
        assert_eq!(desk.submit(&page, "/releases/calendar/skip", &fair).status, 303);
        assert!(desk.get(CALENDAR).all(".stray").is_empty());
        // It was announced while releases went out on Saturdays.
        app.sql("UPDATE planned_skips SET day = '2026-12-05'");
        assert!(!app.visitor().get(CALENDAR).says("The team is at a fair."), "it skips nothing");
        let page = desk.get(CALENDAR);
        assert_eq!(page.attributes(".stray time", "datetime"), ["2026-12-05"]);
        assert!(page.one(".stray").contains("The team is at a fair."), "{}", page.text());
        let read = page.attributes(".stray input[name=announced]", "value").remove(0);
        let dropped = [("day", "2026-12-05"), ("announced", read.as_str())];
        assert_eq!(desk.post("/releases/calendar/unskip", &dropped).status, 303);
        assert!(desk.get(CALENDAR).all(".stray").is_empty());
        assert_eq!(app.tables().count("planned_skips"), 0);
        // Nothing is announced for such a day.
        assert_eq!(desk.post("/releases/calendar/skip", &[("day", "2026-12-05"), fair[1]]).status, 422);
        app.at("2026-12-04T17:00:00Z");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_release_says_on_which_days_behind_it_there_is_none() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        for (day, reason) in [("2026-11-27", "A long weekend."), ("2026-12-25", "It is Christmas.")] {
            let page = desk.get(CALENDAR);
            assert_eq!(desk.submit(&page, "/releases/calendar/skip", &[("day", day), ("reason", reason)]).status, 303);
        }
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        // The first of them is skipped by now, the other is still to come.
        for ending in ["", ".md", ".txt", ".bbcode"] {
            let out = app.visitor().get(&format!("/releases/26.11.20{ending}"));
            for said in ["No release on these days", "A long weekend", "It is Christmas"] {
                assert!(out.body.contains(said), "{said} in {ending}: {}", out.body);
            }
        }
        let json: serde_json::Value = serde_json::from_str(&app.visitor().get("/releases/26.11.20.json").body).unwrap();
        let days: Vec<&str> =
            json["pauses"].as_array().unwrap().iter().map(|off| off["day"].as_str().unwrap()).collect();
        assert_eq!(days, ["2026-11-27", "2026-12-25"]);
        assert_eq!(json["pauses"][1]["reason"]["text"], "It is Christmas.");
        // A day that is over is none to wait for; nor does a release speak of days behind the next one.
        app.at("2026-11-27T17:00:00Z");
        let out = desk.get("/releases/26.11.20");
        assert!(!out.says("A long weekend.") && out.says("It is Christmas."), "{}", out.text());
        app.at("2026-12-03T18:00:00Z");
        app.finished(&ada, &grace, "Pause a recording", "camera");
        app.at("2026-12-10T18:00:00Z");
        app.approve(&grace);
        app.at("2026-12-11T17:00:00Z");
        assert!(!desk.get("/releases/26.11.20").says("It is Christmas."));
        assert!(desk.get("/releases/26.12.11").says("It is Christmas."));
    });
}
