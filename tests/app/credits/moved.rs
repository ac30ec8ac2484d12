//! What becomes of credits where merges are taken back, where a line waits for another release, and where somebody takes
//! another name.

use super::{named, parts, published, shaped};
use crate::cli::doctor::says;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::releases::{self, Role};
use orange_friday::triage;

const WISH: &str = "Keep recording during calls";

fn undo(app: &TestApp, grace: &Viewer, post: PostId) {
    let (staff, now) = (grace.clone(), app.now());
    app.write(move |conn| triage::undo(conn, &staff, post, now));
}

#[test]
fn who_was_merged_in_by_mistake_is_not_credited_and_who_is_merged_in_again_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, cleo, vera, uli] = ["Ada", "Berta", "Cleo", "Vera", "Uli"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        let kept = app.file(&ada, "request", WISH, "camera");
        let other = app.file(&berta, "request", "A louder ring", "camera");
        let twin = app.file(&cleo, "request", "Calls stop my recordings", "camera");
        app.vote(&vera, other);
        app.vote(&uli, twin);
        app.merge(&grace, other, kept);
        undo(app, &grace, other);
        app.merge(&grace, twin, kept);
        undo(app, &grace, twin);
        app.merge(&grace, twin, kept);
        published(app, &grace, kept);
        app.run_worker();
        let expected = named(&[("Ada", Role::Reported), ("Cleo", Role::Seconded), ("Uli", Role::Voted)]);
        assert_eq!((shaped(app, kept), parts(app)), (expected.clone(), vec![(1, 0), (1, 0), (0, 1)]));
        // What was so when the release went out stays so, whatever is taken apart afterwards.
        undo(app, &grace, twin);
        app.run_worker();
        assert_eq!(shaped(app, kept), expected);
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_line_that_waits_for_another_release_names_its_people_there_and_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, vera] = ["Ada", "Berta", "Vera"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.run_worker();
        let first = app.finished(&ada, &grace, WISH, "camera");
        let later = app.finished(&berta, &grace, "A timer for selfies", "camera");
        app.vote(&vera, later);
        app.at("2026-11-19T18:00:00Z");
        let (release, item) = (app.week().id, app.line_of(later).id);
        app.write(move |conn| releases::leave_out(conn, release, item).map(drop));
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        app.run_worker();
        assert_eq!((shaped(app, first), shaped(app, later)), (named(&[("Ada", Role::Reported)]), Vec::new()));
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.27");
        app.run_worker();
        assert_eq!(shaped(app, later), named(&[("Berta", Role::Reported), ("Vera", Role::Voted)]));
        assert_eq!((app.tables().count("credits"), app.tables().count("contributors")), (3, 3));
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_takes_another_name_is_named_by_it_and_credited_as_before() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, WISH, "camera");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        app.run_worker();
        let line = || app.visitor().get("/releases/26.11.20").one(&format!("#item-{post} .shaped"));
        assert!(line().contains("@Ada"), "{}", line());
        let mut browser = app.signed_in("Ada");
        let settings = browser.get("/settings");
        let taken = browser.submit(&settings, "/settings", &[("name", "Countess"), ("handle", "countess")]);
        assert_eq!(taken.status, 303, "{}", taken.text());
        app.advance(TimeDelta::minutes(1));
        assert!(line().contains("@Countess") && !line().contains("Ada"), "{}", line());
        assert_eq!(shaped(app, post), named(&[("Countess", Role::Reported)]));
        assert!(app.visitor().visit("/people/ada").says(WISH), "the old address leads there");
        assert_eq!(app.tables().count("credits"), 1);
    });
}
