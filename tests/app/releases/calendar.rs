//! The calendar: what is to come, and what became of the weeks before.

use crate::support::on_each_engine;

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
