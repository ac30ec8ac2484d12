//! A release that was recalled comes back with every word that staff gave it.

mod once_more;

use super::carrying::devices;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::{AreaId, ItemId, PostId, ReleaseId};
use orange_friday::i18n::Language;
use orange_friday::people::Viewer;
use orange_friday::{areas, releases};
use std::slice;

const DESK: &str = "/releases/next/edit";
const GERMAN: &str = "/releases/next/edit?lang=de";
const NOTES: &str = "/releases/next/notes";

fn saves(desk: &mut Browser, page: &str, fields: &[(&str, &str)]) {
    let page = desk.get(page);
    let saved = desk.submit(&page, NOTES, fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

fn presses(desk: &mut Browser, item: ItemId, verb: &str) {
    let page = desk.get(DESK);
    let pressed = desk.submit(&page, &format!("/releases/next/items/{item}/{verb}"), &[]);
    assert_eq!(pressed.status, 303, "{verb}: {}", pressed.text());
}

fn undo(desk: &mut Browser) {
    let acts = desk.get("/triage/acts");
    let action = acts.attributes(".acts li:first-child form", "action").remove(0);
    assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
}

fn recalls(app: &TestApp, version: &str) {
    let reason = [("reason", "Phones with two cards do not boot.")];
    assert_eq!(app.signed_in("Grace").post(&format!("/releases/{version}/recall"), &reason).status, 303);
}

/// Lets what stands there go out.
fn goes_out(app: &TestApp, friday: &str) {
    assert_eq!(app.signed_in("Grace").approves().status, 303);
    app.at(friday);
}

/// All that staff say in each line of a release, and where it comes from.
fn said(app: &TestApp, release: ReleaseId) -> Vec<String> {
    app.read(|conn| {
        let items = releases::items(conn, release)?;
        let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
        let posts = releases::posts_of(conn, &ids)?;
        let told = releases::translations(conn, release, &ids)?;
        let (carries, people) = (releases::shown_by(conn, &ids)?, releases::credited(conn, &ids)?);
        let line = |item: &releases::ReleaseItem| {
            let german = (told.items.said(item.id, Language::De), told.items.revision(item.id, Language::De));
            let is_old = told.is_item_outdated(item, Language::De);
            let words = (&item.wording, &item.lang, item.change, item.area_id, item.highlight, item.vote_count);
            let beside = (posts.get(&item.id), carries.get(&item.id), people.get(&item.id));
            format!("{words:?} {german:?} {is_old} {beside:?}")
        };
        Ok(items.iter().map(line).collect())
    })
}

fn came_from(desk: &mut Browser, version: &str) -> usize {
    desk.get(DESK).all(&format!("fieldset a[href$='/releases/{version}']")).len()
}

/// Four finished wishes, of which Vera and Uli voted for the first one, at their cutoff.
fn frozen(app: &TestApp) -> (Viewer, Viewer, [PostId; 4]) {
    app.areas(&["Camera", "Sound"]);
    devices(app);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let wish = |title: &str, area: &str| app.finished(&ada, &grace, title, area);
    let posts = [
        wish("Keep recording during calls", "camera"),
        wish("A timer for selfies", "camera"),
        wish("Zoom while recording", "camera"),
        wish("A louder alarm in the morning", "sound"),
    ];
    for name in ["Vera", "Uli"] {
        app.vote(&app.fan(name), posts[0]);
    }
    app.at("2026-11-19T18:00:00Z");
    (ada, grace, posts)
}

#[test]
fn a_recalled_release_comes_back_with_every_word_that_staff_gave_it() {
    on_each_engine(|app| {
        let (ada, grace, [calls, timer, zoom, alarm]) = frozen(app);
        let mut desk = app.signed_in("Grace");
        let [one, two, three, four] = [calls, timer, zoom, alarm].map(|post| app.line_of(post).id);
        let of = |field: &str, item: ItemId| format!("{field}-{item}");
        saves(&mut desk, GERMAN, &[(&format!("text-{one}-de"), "Anrufe stören keine Aufnahme")]);
        let typed: [(&str, &str); 11] = [
            (&of("wording", one), "Calls no longer stop a recording"),
            (&of("change", one), "improved"),
            (&of("area", one), "sound"),
            (&of("video", one), "https://video.example/watch?v=1"),
            (&of("devices", one), "Lime"),
            (&of("engineers", one), "Grace Hopper, May"),
            (&of("uncredit", one), "uli"),
            (&of("highlight", two), "on"),
            ("line", "The security patch of November"),
            ("line_area", "camera"),
            ("line_change", "fixed"),
        ];
        saves(&mut desk, DESK, &typed);
        presses(&mut desk, three, "join");
        presses(&mut desk, four, "split");
        let lines = app.release_lines();
        let twin =
            lines.iter().find(|line| line.id != four && app.posts_of(slice::from_ref(*line)) == [alarm]).unwrap();
        saves(&mut desk, DESK, &[(&of("wording", twin.id), "It grows louder slowly")]);
        let written = lines.iter().find(|line| line.wording.starts_with("The security")).unwrap();
        presses(&mut desk, written.id, "up");
        let first = said(app, app.week().id);
        assert_eq!(first.len(), 5);
        goes_out(app, "2026-11-20T17:00:00Z");
        recalls(app, "26.11.20");

        // The next cutoff has them, and behind them what was finished since.
        let torch = app.finished(&ada, &grace, "A brighter torch", "camera");
        app.at("2026-11-26T18:00:00Z");
        let back = said(app, app.week().id);
        assert_eq!(back[..5], first[..]);
        assert_eq!((back.len(), app.posts_of(&app.release_lines()[5..])), (6, vec![torch]));
        let mut desk = app.signed_in("Grace");
        assert!(desk.get(DESK).says("From 26.11.20, which was recalled"));
        assert_eq!(came_from(&mut desk, "26.11.20"), 5);
        // They are staff's: one is left out and comes back, another is worded better.
        let written = app.release_lines().into_iter().find(|line| line.wording.starts_with("The security")).unwrap();
        presses(&mut desk, written.id, "leave-out");
        assert_eq!(came_from(&mut desk, "26.11.20"), 4);
        undo(&mut desk);
        assert_eq!((said(app, app.week().id), came_from(&mut desk, "26.11.20")), (back, 5));
        let one = app.line_of(calls).id;
        saves(&mut desk, DESK, &[(&of("wording", one), "No call stops a recording")]);
        let second = said(app, app.week().id);
        goes_out(app, "2026-11-27T17:00:00Z");
        recalls(app, "26.11.27");

        // Of two recalled releases the later one has the words.
        app.at("2026-12-03T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        assert_eq!(said(app, app.week().id), second);
        assert_eq!([came_from(&mut desk, "26.11.27"), came_from(&mut desk, "26.11.20")], [6, 0]);
        goes_out(app, "2026-12-04T17:00:00Z");
        let out = app.visitor().get("/releases/26.12.4");
        assert!(out.says("No call stops a recording") && out.says("It grows louder slowly"), "{}", out.text());
        assert_eq!(said(app, app.read(|conn| releases::by_version(conn, "26.12.4")).id), second);
        // Nothing of it comes once more.
        app.finished(&ada, &grace, "Quicker night mode", "camera");
        app.at("2026-12-10T18:00:00Z");
        assert_eq!(app.release_lines().len(), 1);
    });
}

#[test]
fn what_happened_to_its_posts_meanwhile_is_followed() {
    on_each_engine(|app| {
        let (ada, grace, [calls, timer, zoom, alarm]) = frozen(app);
        let mut desk = app.signed_in("Grace");
        let [one, two, three, four] = [calls, timer, zoom, alarm].map(|post| app.line_of(post).id);
        let of = |item: ItemId| format!("wording-{item}");
        let typed: [(&str, &str); 6] = [
            (&of(one), "Calls stop nothing"),
            (&of(two), "Selfies with a timer and a zoom"),
            (&of(four), "Alarms wake you"),
            ("line", "The security patch of November"),
            ("line_area", "camera"),
            ("line_change", "fixed"),
        ];
        saves(&mut desk, DESK, &typed);
        presses(&mut desk, three, "join");
        goes_out(app, "2026-11-20T17:00:00Z");
        recalls(app, "26.11.20");

        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.post(&format!("/posts/{calls}/hide"), &[("reason", "It names a person.")]).status, 303);
        app.decide(&grace, timer, "in_progress", "It blurs every second picture.");
        let louder = app.finished(&ada, &grace, "Alarms could be louder", "sound");
        app.merge_because(&grace, alarm, louder, "It is the same alarm.");
        app.sql("UPDATE areas SET merged_into = (SELECT id FROM areas WHERE slug = 'camera') WHERE slug = 'sound'");
        let camera: AreaId = app.read(|conn| areas::find(conn, "camera")).unwrap().id;
        let words = || app.release_lines().into_iter().map(|line| line.wording).collect::<Vec<_>>();
        let [hers, joined, alarms, patch] = [
            "Calls stop nothing",
            "Selfies with a timer and a zoom",
            "Alarms wake you",
            "The security patch of November",
        ];
        app.at("2026-11-26T18:00:00Z");
        assert_eq!(words(), [joined, alarms, patch]);
        assert_eq!(app.posts_of(&app.release_lines()), [zoom, louder]);
        assert!(app.release_lines().iter().all(|line| line.area_id == camera), "what was merged leads on");

        // A week that is skipped gives them back, and what is shown again comes with its words.
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/skip");
        assert!(page.says("3 lines of recalled releases come back with the next release"), "{}", page.text());
        assert!(!page.says("is lost"), "{}", page.text());
        assert_eq!(desk.submit(&page, "/releases/next/skip", &[("reason", "Holidays.")]).status, 303);
        assert_eq!(desk.post(&format!("/posts/{calls}/restore"), &[]).status, 303);
        app.at("2026-12-03T18:00:00Z");
        assert_eq!(words(), [hers, joined, alarms, patch]);
        let mut desk = app.signed_in("Grace");
        presses(&mut desk, app.release_lines()[3].id, "leave-out");
        let torch = "A brighter torch";
        app.finished(&ada, &grace, torch, "camera");
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        assert_eq!(words(), [hers, joined, alarms, torch], "what was left out does not come in late");
        goes_out(app, "2026-12-04T17:00:00Z");

        // What was left out stays so; what took longer has its words still.
        app.decide(&grace, timer, "ready", "");
        app.at("2026-12-10T18:00:00Z");
        assert_eq!(words(), [joined]);
        assert_eq!(app.posts_of(&app.release_lines()), [timer]);
    });
}

fn words(app: &TestApp) -> Vec<String> {
    app.release_lines().into_iter().map(|line| line.wording).collect()
}
