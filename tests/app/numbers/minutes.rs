//! Minutes at the desk, for whoever spent them.

use super::{NUMBERS, cells, table};
use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine, until};
use chrono::TimeDelta;
use diesel::RunQueryDsl;
use orange_friday::people::Role;
use std::collections::BTreeMap;

fn minutes_of(app: &TestApp) -> BTreeMap<i64, i64> {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        user_id: i64,
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        minutes: i64,
    }
    let rows: Vec<Row> =
        app.read(|conn| Ok(diesel::sql_query("SELECT user_id, minutes FROM desk_minutes").load(conn)?));
    rows.into_iter().map(|row| (row.user_id, row.minutes)).collect()
}

#[test]
fn minutes_at_the_desk_are_seen_by_whoever_spent_them_alone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace_id = app.add_person("Grace", Role::Staff).0;
        let hana_id = app.add_person("Hana", Role::Staff).0;
        let (mut grace, mut hana, mut ada) = (app.signed_in("Grace"), app.signed_in("Hana"), app.member("Ada"));
        let post = ada.files("request", "Grid lines", "camera");
        // No page of the desk: a post, a page that is not there, one that is not theirs, the numbers themselves.
        assert_eq!(grace.get(&post).status, 200);
        assert_eq!(grace.get("/triage/999").status, 404);
        assert_eq!(grace.get(NUMBERS).status, 200);
        assert_eq!(ada.get("/triage").status, 403);
        for (minute, path) in ["/triage", "/staff/plan", "/staff/audit"].into_iter().enumerate() {
            // Twice in a minute is once.
            assert_eq!((grace.visit(path).status, grace.visit("/triage/acts").status), (200, 200));
            let wanted = i64::try_from(minute).unwrap() + 1;
            until("a minute is counted", || minutes_of(app).get(&grace_id) == Some(&wanted));
            app.advance(TimeDelta::minutes(1));
        }
        assert_eq!(hana.get(&format!("/triage/{}", number_of(&post))).status, 200);
        until("a minute is counted", || minutes_of(app).get(&hana_id) == Some(&1));
        assert_eq!(minutes_of(app), BTreeMap::from([(grace_id, 3), (hana_id, 1)]));
        assert!(grace.get(NUMBERS).says("This week so far: 3 minutes."));
        assert!(hana.get(NUMBERS).says("This week so far: 1 minute."));

        app.at("2026-11-21T17:00:00Z");
        let olga = app.owner("Olga");
        for (mut browser, minutes) in [(app.signed_in("Grace"), "3"), (app.signed_in("Hana"), "1"), (olga, "0")] {
            let page = browser.get(NUMBERS);
            if minutes == "0" {
                assert!(cells(&page, "minutes", 2).is_empty() && page.says("No minute was counted"), "{}", page.text());
            } else {
                assert_eq!(cells(&page, "minutes", 2), [["20 Nov 2026", minutes]]);
            }
            let own: Vec<(String, String)> = table(&mut browser, "?weeks=52")
                .into_iter()
                .filter(|([.., figure], _)| figure.contains("minutes"))
                .map(|([week, ..], value)| (week, value))
                .collect();
            assert_eq!(own, [("2026-11-20".to_owned(), minutes.to_owned())]);
        }
    });
}
