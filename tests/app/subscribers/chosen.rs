//! What was chosen is retired, merged or unknown.

use super::{BATTERY, CALLS, FAN, asks, letters, opens, subscribes, two_finished};
use crate::support::on_each_engine;

#[test]
fn what_was_chosen_stays_offered_once_it_is_retired_and_what_is_unknown_is_said_at_its_field() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        app.sql("INSERT INTO product_lines (slug, name, names, position, retired) VALUES ('tv', 'TV', '{}', 2, FALSE)");
        app.sql(
            "INSERT INTO areas (slug, name, names, line_id, position, retired) \
             SELECT 'remote', 'Remote', '{}', id, 9, FALSE FROM product_lines WHERE slug = 'tv'",
        );
        app.run_worker();
        asks(app, "en", &[("email", FAN), ("line", "tv")]);
        let link = app.link_to(FAN, "/subscribe/");
        // An area is narrower than its line, and one of another line is none of it.
        let both = app.visitor().post("/subscribe", &[("email", FAN), ("line", "tv"), ("area", "camera")]);
        let chosen = (both.status, both.attributes("option[selected]", "value"), both.attributes("#email", "value"));
        assert_eq!(chosen, (422, vec!["tv".to_owned(), "camera".to_owned()], vec![FAN.to_owned()]));
        assert!(both.says("This area belongs to another line."), "{}", both.text());
        let both = app.visitor().post(&link, &[("line", "tv"), ("area", "camera")]);
        let chosen = (both.status, both.attributes("option[selected]", "value"));
        assert_eq!(chosen, (422, vec!["tv".to_owned(), "camera".to_owned()]));
        assert_eq!(both.attributes("#area[aria-invalid]", "aria-describedby"), ["area-error"]);
        assert!(app.visitor().get(&link).says("once you confirm"), "nothing is confirmed by that");
        assert_eq!(app.visitor().post(&link, &[("line", "tv"), ("area", "remote")]).status, 303);
        assert_eq!(app.visitor().get(&link).attributes("option[selected]", "value"), ["remote"]);
        assert_eq!(app.visitor().post(&link, &[("line", "tv")]).status, 303);
        let from_its_line = app.visitor().get("/subscribe?line=tv");
        assert_eq!(from_its_line.attributes("option[selected]", "value"), ["tv"], "the page of the line leads there");
        app.sql("UPDATE product_lines SET retired = TRUE WHERE slug = 'tv'");
        assert_eq!(app.visitor().get(&link).attributes("#line option[selected]", "value"), ["tv"]);
        assert!(!app.visitor().get("/subscribe").attributes("option", "value").contains(&"tv".to_owned()));
        let refused = app.visitor().post("/subscribe", &[("email", FAN), ("area", "no-such-area")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes("#area[aria-invalid]", "aria-describedby"), ["area-error"]);
    });
}

#[test]
fn an_area_that_somebody_subscribes_to_is_not_taken_back_and_one_that_is_merged_is_told_of_where_it_went() {
    on_each_engine(|app| {
        opens(app);
        let mut olga = app.owner("Olga");
        assert_eq!(olga.post("/staff/areas", &[("name", "Photographs"), ("line", "phone")]).status, 303);
        let undo = olga.get("/triage/acts").attributes(".acts li:first-child form", "action").remove(0);
        subscribes(app, "en", FAN, "photographs");
        assert_eq!(olga.post(&undo, &[]).status, 409, "nobody gets all releases who wants one area");
        assert!(olga.get("/staff/areas").says("Photographs"));
        app.sql(
            "UPDATE areas SET merged_into = (SELECT id FROM areas WHERE slug = 'camera') WHERE slug = 'photographs'",
        );
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        let letters = letters(app, FAN);
        assert_eq!(letters.len(), 1);
        assert!(letters[0].text.contains(CALLS) && !letters[0].text.contains(BATTERY), "{}", letters[0].text);
    });
}
