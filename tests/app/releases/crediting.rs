//! Staff see who will be credited for a line, leave people out, and name others.

use crate::support::people::address;
use crate::support::{Browser, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::ItemId;
use orange_friday::db::schema::{contributors, credits, users};
use orange_friday::people;
use orange_friday::posts::Status;
use orange_friday::releases::Role;

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";

/// Name and role of everybody whom a line credits, first things first.
fn credited(app: &TestApp, item: ItemId) -> Vec<(String, Role)> {
    app.read(|conn| {
        let theirs = credits::table.inner_join(users::table).filter(credits::item_id.eq(item));
        Ok(theirs.order(credits::rank).select((users::name, credits::role)).load(conn)?)
    })
}

fn digests(app: &TestApp, name: &str) -> usize {
    app.mails_to(&address(name)).iter().filter(|mail| mail.header("precedence") == "bulk").count()
}

fn saves(desk: &mut Browser, typed: &[(&str, &str)]) {
    let page = desk.get(DESK);
    let saved = desk.submit(&page, NOTES, typed);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

#[test]
fn who_is_left_out_hears_nothing_and_who_is_named_is_credited() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, vera, willy] = ["Ada", "Berta", "Vera", "Willy"].map(|name| app.fan(name));
        app.fan("Cleo");
        app.fan("Hanna");
        let grace = app.manager("Grace");
        app.run_worker();
        let wish = app.file(&ada, "request", "Keep recording during calls", "camera");
        let twin = app.file(&berta, "request", "Do not stop for a call", "camera");
        for voter in [&vera, &willy] {
            app.vote(voter, wish);
        }
        app.merge(&grace, twin, wish);
        app.decide(&grace, wish, "ready", "");
        app.at("2026-11-19T18:00:00Z");
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'hanna'");
        let mut desk = app.signed_in("Grace");
        let line = app.line_of(wish).id;
        let [credit, uncredit] = ["credit", "uncredit"].map(|name| format!("{name}-{line}"));

        // Staff see who will be credited; a handle that nobody has is told at its field.
        let page = desk.get(DESK);
        assert!(
            page.says("Credited, beside everybody who tested, confirmed or voted: Ada (@ada) and Berta (@berta)."),
            "{}",
            page.text()
        );
        let refused = desk.submit(&page, NOTES, &[(&credit, "cleo, quince"), ("summary", "A quiet week.")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{credit}")]);
        assert_eq!(refused.attributes(&format!("#{credit}"), "value"), ["cleo, quince"]);
        // A list that goes on and on is read no further than it may be long.
        let many = (0..40_000).map(|one| format!("fan{one}")).collect::<Vec<_>>().join(",");
        let refused = desk.submit(&page, NOTES, &[(&credit, &many)]);
        assert_eq!((refused.status, refused.attributes(".error-summary a", "href")), (422, vec![format!("#{credit}")]));
        assert_eq!(app.tables().count("item_people"), 0);

        app.approve(&grace);
        saves(&mut desk, &[(&credit, "@Cleo, hanna"), (&uncredit, "ada, vera")]);
        assert!(app.week().approved_by.is_none(), "it is approved with the names");
        let page = desk.get(DESK);
        assert!(
            page.says("Cleo (@cleo)") && page.says("Hanna (@hanna)") && !page.says("Ada (@ada)"),
            "{}",
            page.text()
        );
        assert_eq!(page.attributes(&format!("#{uncredit}"), "value"), ["ada, vera"]);
        // It is taken back like the words beside it.
        let acts = desk.get("/triage/acts");
        let action = acts.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
        assert_eq!(app.tables().count("item_people"), 0);
        saves(&mut desk, &[(&credit, "cleo, hanna"), (&uncredit, "ada, vera")]);

        // A line without a post names whom staff name.
        saves(&mut desk, &[("line", "The build is a third smaller"), ("line_area", "camera")]);
        let written = app.release_lines().pop().unwrap().id;
        assert!(desk.get(DESK).says("Only those who tested, confirmed or voted are credited."));
        saves(&mut desk, &[(&format!("credit-{written}"), "cleo")]);

        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let expected =
            [("Berta", Role::Seconded), ("Cleo", Role::Seconded), ("Hanna", Role::Seconded), ("Willy", Role::Voted)];
        assert_eq!(credited(app, line), expected.map(|(name, role)| (name.to_owned(), role)));
        assert_eq!(credited(app, written), [("Cleo".to_owned(), Role::Seconded)]);
        let all: i64 = app.read(|conn| Ok(contributors::table.count().get_result(conn)?));
        assert_eq!(all, 4);
        for (name, mails) in [("Ada", 0), ("Vera", 0), ("Berta", 1), ("Cleo", 1), ("Willy", 1)] {
            assert_eq!(digests(app, name), mails, "{name}");
        }
        let here = "/releases/26.11.20";
        let out = app.visitor().get(here).body;
        let plain = app.visitor().get(&format!("{here}.md")).body;
        for told in [&out, &plain] {
            assert!(told.contains("Cleo") && told.contains("Berta"), "{told}");
            assert!(!told.contains("Hanna") && !told.contains("Vera"), "{told}");
        }
        assert!(plain.contains("Shaped by"), "the line without a post: {plain}");
        let known = app.visitor().get(&format!("{here}.json")).body;
        assert!(!known.contains("Hanna"), "{known}");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whom_a_line_names_may_leave_and_the_line_can_still_be_worded() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, cleo, dora] = ["Ada", "Cleo", "Dora"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.run_worker();
        let wish = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let credit = format!("credit-{}", app.line_of(wish).id);
        saves(&mut desk, &[(&credit, "cleo")]);
        let (now, cleo, dora) = (app.now(), cleo.id, dora.id);
        app.write(move |conn| {
            people::set_leaving(conn, cleo, Some(now))?;
            Ok(people::set_leaving(conn, dora, Some(now))?)
        });
        saves(&mut desk, &[("summary", "A quiet week.")]);
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, NOTES, &[(&credit, "cleo, dora")]).status, 422, "nobody new who leaves");
        assert!(app.write(move |conn| people::erase(conn, cleo, now)));
        saves(&mut desk, &[("summary", "A week.")]);
        assert_eq!(app.tables().count("item_people"), 1);
        assert!(desk.get(DESK).says("Ada (@ada) and a former member"), "{}", desk.get(DESK).text());
    });
}

#[test]
fn whoever_is_left_out_of_a_line_is_left_out_where_two_become_one_or_it_becomes_two() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        app.run_worker();
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let second = app.finished(&berta, &grace, "A timer for selfies", "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let [above, below] = [first, second].map(|post| app.line_of(post).id);
        saves(&mut desk, &[(&format!("uncredit-{above}"), "ada"), (&format!("uncredit-{below}"), "berta")]);
        let regroup = |desk: &mut Browser, line: ItemId, verb: &str| {
            let page = desk.get(DESK);
            let done = desk.submit(&page, &format!("/releases/next/items/{line}/{verb}"), &[]);
            assert_eq!(done.status, 303, "{verb}: {}", done.text());
        };
        regroup(&mut desk, below, "join");
        let page = desk.get(DESK);
        assert_eq!(page.attributes(&format!("#uncredit-{above}"), "value"), ["ada, berta"]);
        // Taken back, each has again what was said of it.
        let acts = desk.get("/triage/acts");
        let action = acts.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
        assert_eq!((app.release_lines().len(), app.tables().count("item_people")), (2, 2));
        regroup(&mut desk, below, "join");
        regroup(&mut desk, above, "split");
        assert_eq!((app.release_lines().len(), app.tables().count("item_people")), (2, 4));
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!([first, second].map(|post| app.status(post)), [Status::Shipped; 2]);
        let all: i64 = app.read(|conn| Ok(contributors::table.count().get_result(conn)?));
        assert_eq!(all, 0, "both wrote them, and neither is named");
    });
}
