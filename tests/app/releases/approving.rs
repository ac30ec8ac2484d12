//! An approval is of what was approved: any change after it, wherever it is made, asks for it again.

use super::carrying::devices;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::areas;
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases::State;

const DESK: &str = "/releases/next/edit";
const LAPSED: &str = "The approval lapsed, because this changed:";

/// What somebody does, and what staff are told that it changed.
type Change<'a> = (&'a str, Box<dyn Fn(&mut Browser) + 'a>, &'a str);

/// Three finished wishes in a frozen week.
fn frozen(app: &TestApp) -> (Viewer, Vec<PostId>) {
    app.areas(&["Camera", "Battery"]);
    devices(app);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let titles = ["Keep recording during calls", "Record while it rings", "Zoom while recording"];
    let posts = titles.iter().map(|title| app.finished(&ada, &grace, title, "camera")).collect();
    app.at("2026-11-19T18:00:00Z");
    assert_eq!(app.week().state, State::Frozen);
    (grace, posts)
}

fn saves(desk: &mut Browser, page: &str, action: &str, fill: &[(&str, &str)]) {
    let shown = desk.get(page);
    let answer = desk.submit(&shown, action, fill);
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
}

#[test]
fn every_change_after_the_approval_asks_for_it_again() {
    on_each_engine(|app| {
        let (grace, posts) = frozen(app);
        let line = |place: usize| app.line_of(posts[place]).id;
        let late = || {
            app.finished(&grace, &grace, "A timer for selfies", "battery");
        };
        let changes: [Change<'_>; 17] = [
            (
                "worded",
                Box::new(|desk: &mut Browser| {
                    let (id, words) = (line(0), "Recording goes on during calls");
                    let field = format!("wording-{id}");
                    saves(desk, DESK, "/releases/next/notes", &[(&field, words)]);
                }),
                "the lines",
            ),
            (
                "placed",
                Box::new(|desk: &mut Browser| {
                    let id = line(0);
                    let field = format!("position-{id}");
                    saves(desk, DESK, "/releases/next/notes", &[(&field, "990")]);
                }),
                "the lines",
            ),
            (
                "said to be for a device",
                Box::new(|desk: &mut Browser| {
                    let field = format!("devices-{}", line(0));
                    saves(desk, DESK, "/releases/next/notes", &[(&field, "Lime")]);
                }),
                "the lines",
            ),
            (
                "for a device of another name",
                Box::new(|_: &mut Browser| app.sql("UPDATE devices SET name = 'Limette' WHERE codename = 'lime'")),
                "the lines",
            ),
            (
                "translated",
                Box::new(|desk: &mut Browser| {
                    let field = format!("text-{}-de", line(1));
                    saves(desk, &format!("{DESK}?lang=de"), "/releases/next/notes", &[(&field, "Es nimmt weiter auf")]);
                }),
                "other languages",
            ),
            (
                "noted",
                Box::new(|desk: &mut Browser| {
                    saves(desk, DESK, "/releases/next/notes", &[("summary", "A week for films.")]);
                }),
                "the summary or the known issues",
            ),
            (
                "moved",
                Box::new(|desk: &mut Browser| {
                    let moments = "/releases/next/moments";
                    saves(desk, moments, moments, &[("publish_time", "18:30")]);
                }),
                "the time",
            ),
            (
                "joined",
                Box::new(|desk: &mut Browser| {
                    late();
                    saves(desk, DESK, "/releases/next/late", &[]);
                }),
                "the lines",
            ),
            ("hidden", Box::new(|_: &mut Browser| app.make("hidden", posts[1])), "the lines"),
            ("shown again", Box::new(|_: &mut Browser| app.make("published", posts[1])), "the lines"),
            (
                "taken back",
                Box::new(|_: &mut Browser| app.decide(&grace, posts[2], "in_progress", "It drains it.")),
                "the lines",
            ),
            (
                "renamed",
                Box::new(|_: &mut Browser| app.sql("UPDATE areas SET name = 'Photos' WHERE slug = 'camera'")),
                "the areas",
            ),
            (
                "announced",
                Box::new(|desk: &mut Browser| {
                    let english = "/staff/announcements/en";
                    saves(desk, english, english, &[("closing", "Thanks for {version}.")]);
                }),
                "the greeting or the closing",
            ),
            (
                "left out",
                Box::new(|desk: &mut Browser| {
                    let id = line(1);
                    saves(desk, DESK, &format!("/releases/next/items/{id}/leave-out"), &[]);
                }),
                "the lines",
            ),
            (
                "paused on a device",
                Box::new(|desk: &mut Browser| {
                    let here = desk.get("/releases/next/devices").location() + "/lime";
                    saves(
                        desk,
                        &here,
                        &here,
                        &[("state", "paused"), ("percent", "20"), ("reason", "Calls break off.")],
                    );
                }),
                "what it says of devices",
            ),
            (
                "with a package",
                Box::new(|desk: &mut Browser| {
                    let here = desk.get("/releases/next/devices").location() + "/lime";
                    let sum = "ab".repeat(32);
                    let typed = [
                        ("file_name", "lime_26.11.20.zip"),
                        ("bytes", "4100000000"),
                        ("checksum", &*sum),
                        ("links", "https://mirror.example/get?id=7"),
                    ];
                    saves(desk, &here, &format!("{here}/downloads"), &typed);
                }),
                "what it says of devices",
            ),
            (
                "suspended for good",
                Box::new(|desk: &mut Browser| {
                    let device = desk.get("/staff/devices?q=lime").attributes(".rows a", "href").remove(0);
                    let here = format!("{device}/state");
                    saves(desk, &here, &here, &[("state", "suspended"), ("reason", "It does not start.")]);
                    let page = desk.get("/releases/next/check");
                    assert!(page.says("Suspended") && page.says("It does not start."), "{}", page.text());
                }),
                "what it says of devices",
            ),
        ];
        let mut desk = app.signed_in("Grace");
        for (name, change, told) in &changes {
            app.approve(&grace);
            app.run_worker();
            assert!(app.week().approved_by.is_some(), "{name}: nothing has changed yet");
            assert!(!desk.get(DESK).says("approval lapsed"), "{name}");
            change(&mut desk);
            let page = desk.get(DESK);
            assert!(page.says(LAPSED) && page.says(told), "{name}: {}", page.text());
            app.run_worker();
            assert!(app.week().approved_by.is_none(), "{name}: the look takes it back");
            let queue = desk.get("/triage");
            assert!(queue.says(LAPSED) && queue.says(told), "{name}: {}", queue.text());
        }

        app.at("2026-11-20T18:30:00Z");
        assert!(app.versions().is_empty(), "nobody has looked again");
        app.approve(&grace);
        app.run_worker();
        assert_eq!(app.versions(), ["26.11.20"]);
        let queue = app.signed_in("Grace").get("/triage");
        assert!(queue.status == 200 && !queue.says("approval lapsed"), "{}", queue.text());
    });
}

/// The lines of a merged area are moved by the worker, some time after staff pressed the button.
#[test]
fn an_area_that_is_merged_after_the_approval_asks_for_it_again() {
    on_each_engine(|app| {
        let (grace, _) = frozen(app);
        app.approve(&grace);
        app.run_worker();
        let (mut desk, slug) = (app.signed_in("Grace"), "camera".to_owned());
        let camera = app.read(move |conn| areas::find(conn, &slug)).unwrap().id;
        let page = format!("/staff/areas/{camera}");
        saves(&mut desk, &page, &format!("{page}/merge"), &[("into", "battery"), ("sure", "yes")]);
        app.run_worker();
        let page = desk.get(DESK);
        assert!(page.says(LAPSED) && page.says("the lines"), "{}", page.text());
        app.run_worker();
        assert!(app.week().approved_by.is_none(), "the look takes it back");
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty(), "nobody has seen it under its new heading");

        app.approve(&grace);
        app.run_worker();
        let headings = app.visitor().get("/releases/26.11.20.md").body;
        assert!(headings.contains("## Battery") && !headings.contains("## Camera"), "{headings}");
    });
}

/// Nobody has looked between the change and the hour.
#[test]
fn what_changes_at_the_last_moment_does_not_go_out_and_is_in_the_log() {
    on_each_engine(|app| {
        let (grace, posts) = frozen(app);
        app.approve(&grace);
        let acts = app.tables().count("staff_acts");
        app.make("hidden", posts[0]);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        assert_eq!((app.week().state, app.versions().len()), (State::Frozen, 0), "on {:?}", app.engine);
        assert_eq!(app.tables().count("staff_acts"), acts + 1, "it is in the log once");
        app.turn();
        assert_eq!(app.tables().count("staff_acts"), acts + 1);
        let log = app.signed_in("Grace").get("/staff/audit");
        assert!(log.says("Approval lapsed"), "{}", log.text());

        app.approve(&grace);
        app.run_worker();
        assert_eq!(app.versions(), ["26.11.20"], "one press, and it goes out late");
        assert_eq!([app.status(posts[0]), app.status(posts[1])], [Status::Ready, Status::Shipped]);
    });
}

#[test]
fn what_was_changed_and_changed_back_outside_of_the_release_was_approved() {
    on_each_engine(|app| {
        let (grace, posts) = frozen(app);
        app.approve(&grace);
        app.make("hidden", posts[0]);
        app.make("published", posts[0]);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.versions().len(), app.status(posts[0])), (1, Status::Shipped));
    });
}
