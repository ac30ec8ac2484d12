//! The check of a version that is planned, and whom it will reach.

use super::{CHECK, frozen};
use crate::support::on_each_engine;

#[test]
fn a_version_in_the_address_is_the_one_that_is_planned() {
    on_each_engine(|app| {
        let (mut desk, _) = frozen(app);
        let planned = "/releases/26.11.20";
        assert!(desk.get(&format!("{planned}/check")).says("Planned as 26.11.20"));
        for nothing in ["0", "99.99.99"] {
            assert_eq!(desk.get(&format!("/releases/{nothing}/check")).status, 404, "no train has such versions");
        }
        // A form that has one of both texts leaves the other one as it is.
        let (notes, week) = ("/releases/next/notes", app.week().week.to_string());
        for typed in [("known_issues", "It *drains* the battery."), ("summary", "All about recording.")] {
            assert_eq!(desk.post(notes, &[("week", &*week), typed]).status, 303);
        }
        let said = app.week();
        assert_eq!((&*said.summary, &*said.known_issues), ("All about recording.", "It *drains* the battery."));
        let page = desk.get("/releases/next/publish");
        assert_eq!((page.status, &*page.location()), (303, CHECK));
        let moments = desk.get("/releases/next/moments");
        let moved = [("publish_day", "2026-11-21"), ("publish_time", "10:00")];
        assert_eq!(desk.submit(&moments, "/releases/next/moments", &moved).status, 303);
        let revision = app.week().revision.to_string();
        for answer in [
            desk.get(&format!("{planned}/check")),
            desk.post(&format!("{planned}/approve"), &[("revision", &revision), ("digest", "of another day")]),
            desk.post(&format!("{planned}/publish"), &[("revision", &revision)]),
        ] {
            assert_eq!(answer.status, 409, "{}", answer.path);
            assert!(answer.says("now it is planned as 26.11.21"), "{}", answer.text());
        }
        let planned = "/releases/26.11.21";
        let approve = format!("{planned}/approve");
        let digest = desk
            .get(&format!("{planned}/check"))
            .attributes("form[action$='/approve'] input[name=digest]", "value")
            .remove(0);
        assert_eq!(desk.post(&approve, &[("revision", &revision)]).location(), CHECK, "nothing was seen");
        assert!(app.week().approved_by.is_none());
        let revision = app.week().revision.to_string();
        assert_eq!(desk.post(&approve, &[("revision", "0"), ("digest", &digest)]).status, 409, "an old page");
        let shown = [("revision", &*revision), ("digest", &*digest)];
        let refused = desk.post(&approve, &shown);
        assert!(refused.status == 422 && refused.says("Nothing was approved: there are open"), "{}", refused.text());
        assert_eq!(desk.post(&approve, &[&shown[..], &[("as_is", "yes")]].concat()).status, 303);
        app.set_clock("2026-11-21T09:00:00Z");
        let mut desk = app.signed_in("Grace");
        let out = desk.post(&format!("{planned}/publish"), &[("revision", &revision)]);
        assert_eq!((out.status, &*out.location()), (303, planned));
        assert_eq!(desk.get(&format!("{planned}/check")).location(), planned);
        assert_eq!(desk.post(&approve, &[("revision", &revision)]).status, 409);
    });
}

#[test]
fn the_check_page_counts_subscribers_beside_digests_and_names_devices_on_which_the_release_will_not_go_out() {
    on_each_engine(|app| {
        app.areas(&["Camera", "System"]);
        app.sql(
            "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
             SELECT 'mandarin', 'Mandarin 3', '', '\nmandarin\n', '', id, FALSE FROM product_lines",
        );
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.publish_by_the_clock(&grace);
        // One wants all of it, one the camera alone, one the system alone; one has not confirmed, and two are members.
        for (name, area, confirmed) in [
            ("all", "NULL", "min(u.created_at)"),
            ("camera", "(SELECT id FROM areas WHERE slug = 'camera')", "min(u.created_at)"),
            ("system", "(SELECT id FROM areas WHERE slug = 'system')", "min(u.created_at)"),
            ("waiting", "NULL", "NULL"),
        ] {
            app.sql(&format!(
                "INSERT INTO subscribers (email, email_key, lang, area_id, token, asked_at, confirmed_at) \
                 SELECT '{name}@example.net', '{name}@example.net', 'en', {area}, '{name}', min(u.created_at), {confirmed} \
                 FROM users u"
            ));
        }
        let mut desk = app.signed_in("Grace");
        let here = desk.get("/staff/devices?q=mandarin").attributes(".rows a", "href").remove(0) + "/state";
        let page = desk.get(&here);
        let said = [("state", "suspended"), ("reason", "It does not start.")];
        assert_eq!(desk.submit(&page, &here, &said).status, 303);
        app.finished(&app.fan("Edda"), &app.manager("Linus"), "Night photos keep their colours", "camera");
        app.sql(
            "INSERT INTO subscribers (email, email_key, lang, token, asked_at, confirmed_at) \
             SELECT email, email_key, 'en', name, created_at, created_at FROM users \
             WHERE verified_at IS NOT NULL AND name IN ('Ada', 'Edda')",
        );
        app.at("2026-11-26T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(CHECK);
        assert!(page.says("3 subscribers get the release by email"), "Edda has a digest: {}", page.text());
        // Staff credit Ada and leave Edda out: the digest is Ada's now, and Edda gets what subscribers get.
        let item = app.release_lines()[0].id;
        for (name, left_out) in [("Ada", "FALSE"), ("Edda", "TRUE")] {
            app.sql(&format!(
                "INSERT INTO item_people (item_id, user_id, left_out) SELECT {item}, id, {left_out} FROM users \
                 WHERE name = '{name}'"
            ));
        }
        let page = desk.get(CHECK);
        assert!(page.says("3 subscribers get the release by email"), "{}", page.text());
        app.sql("DELETE FROM subscribers WHERE token = 'Ada'");
        assert!(desk.get(CHECK).says("3 subscribers get the release by email"), "hers was not among them");
        assert!(page.says("Mandarin 3") && page.says("Suspended"), "{}", page.text());
        assert!(page.says("It does not start."), "as the release itself will say it: {}", page.text());
    });
}
