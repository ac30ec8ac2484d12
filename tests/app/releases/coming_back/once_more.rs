//! Which lines come back, each once, and with which paragraph at the head.

use super::{DESK, GERMAN, came_from, frozen, goes_out, presses, recalls, saves, undo, words};
use crate::support::on_each_engine;

const PATCH: &str = "The security patch of November";
const WRITTEN: [(&str, &str); 3] = [("line", PATCH), ("line_area", "camera"), ("line_change", "fixed")];

#[test]
fn before_a_cutoff_staff_read_which_lines_come_back_with_it() {
    on_each_engine(|app| {
        let (_, grace, posts) = frozen(app);
        saves(&mut app.signed_in("Grace"), DESK, &WRITTEN);
        goes_out(app, "2026-11-20T17:00:00Z");
        recalls(app, "26.11.20");
        for post in posts {
            app.decide(&grace, post, "in_progress", "It blurs every second picture.");
        }
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        assert!(page.says(PATCH) && page.says("1 line of a recalled release comes back."), "{}", page.text());
        assert!(!page.says("There is nothing to freeze yet"), "{}", page.text());
        let sure = desk.get("/releases/next/freeze");
        assert!(sure.says(PATCH) && sure.says("takes in the lines of recalled releases"), "{}", sure.text());
        assert!(!sure.says("skips this week"), "{}", sure.text());
        assert_eq!(desk.submit(&sure, "/releases/next/freeze", &[]).status, 303);
        assert_eq!(words(app), [PATCH]);
        // A line comes back with its post, and the post is no line besides.
        app.decide(&grace, posts[0], "ready", "");
        let page = desk.get(DESK);
        assert!(page.says("Nothing was finished since it froze."), "{}", page.text());
        assert!(page.says("1 line of a recalled release comes back."), "{}", page.text());
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        assert_eq!(words(app), [PATCH, "Keep recording during calls"]);
    });
}

#[test]
fn a_line_that_came_back_and_was_joined_is_known_for_it_and_does_not_come_once_more() {
    on_each_engine(|app| {
        let (ada, grace, _) = frozen(app);
        saves(&mut app.signed_in("Grace"), DESK, &WRITTEN);
        goes_out(app, "2026-11-20T17:00:00Z");
        app.finished(&ada, &grace, "A brighter torch", "camera");
        app.at("2026-11-26T18:00:00Z");
        recalls(app, "26.11.20");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        assert!(page.says("5 lines of recalled releases come back."), "{}", page.text());
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        let lines = app.release_lines();
        assert_eq!((lines.len(), came_from(&mut desk, "26.11.20")), (6, 5));
        assert_eq!((&*lines[0].wording, &*lines[5].wording), ("A brighter torch", PATCH));
        presses(&mut desk, lines[1].id, "join");
        assert_eq!(
            (words(app).len(), came_from(&mut desk, "26.11.20")),
            (5, 5),
            "the first one has words of it by now"
        );
        undo(&mut desk);
        assert_eq!((words(app).len(), came_from(&mut desk, "26.11.20")), (6, 5));
        presses(&mut desk, lines[5].id, "join");
        let night = "Quicker night mode";
        app.finished(&ada, &grace, night, "camera");
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        let now = words(app);
        assert!(now.len() == 6 && now.last().is_some_and(|last| last == night), "{now:?}");
        assert!(!now.iter().any(|words| words == PATCH), "{now:?}");
    });
}

#[test]
fn the_paragraph_at_its_head_comes_back_with_its_lines_unless_staff_wrote_another() {
    on_each_engine(|app| {
        let (ada, grace, _) = frozen(app);
        let mut desk = app.signed_in("Grace");
        saves(&mut desk, DESK, &[("summary", "A week for cameras."), ("known_issues", "The torch flickers.")]);
        saves(&mut desk, GERMAN, &[("summary-de", "Eine Woche für Kameras.")]);
        goes_out(app, "2026-11-20T17:00:00Z");
        recalls(app, "26.11.20");
        assert_eq!(app.week().summary, "", "its lines wait for the cutoff, too");

        app.at("2026-11-26T18:00:00Z");
        let week = app.week();
        let head = (&*week.summary, &*week.notes_lang, &*week.known_issues);
        assert_eq!(head, ("A week for cameras.", "en", ""), "what was known was known of that build");
        goes_out(app, "2026-11-27T17:00:00Z");
        let german = app.visitor().get("/de/releases/26.11.27");
        assert!(german.says("Eine Woche für Kameras."), "{}", german.text());
        recalls(app, "26.11.27");

        // What staff wrote meanwhile stays, in every language.
        let mut desk = app.signed_in("Grace");
        saves(&mut desk, DESK, &[("summary", "A second try.")]);
        app.at("2026-12-03T18:00:00Z");
        assert_eq!((app.week().summary.as_str(), app.release_lines().len()), ("A second try.", 4));
        goes_out(app, "2026-12-04T17:00:00Z");
        let german = app.visitor().get("/de/releases/26.12.4");
        assert!(german.says("A second try.") && !german.says("Eine Woche"), "{}", german.text());

        // A later release has nothing of it.
        app.finished(&ada, &grace, "Quicker night mode", "camera");
        app.at("2026-12-10T18:00:00Z");
        assert_eq!(app.week().summary, "");
    });
}
