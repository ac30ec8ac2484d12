//! A picture goes and comes back with its line.

use super::super::trains::{added, week_of};
use super::{ALARM, CALLS, CHECK, DESK, SHOWN, chooses, files, frozen, line, place, sends_a_clock};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::{DateTime, TimeDelta, Utc};
use orange_friday::db::ItemId;
use orange_friday::releases;

/// Takes the last act back.
fn takes_back(app: &TestApp) {
    let mut desk = app.signed_in("Grace");
    let acts = desk.get("/triage/acts");
    let action = acts.attributes(".acts li:first-child form", "action").remove(0);
    assert_eq!(desk.submit(&acts, &action, &[]).status, 303);
}

#[test]
fn a_picture_goes_and_comes_back_with_its_line_and_its_files_stay_for_a_day() {
    on_each_engine(|app| {
        frozen(app);
        let before = files(app);
        let mut desk = app.signed_in("Grace");
        let alarm = place(app, ALARM);
        sends_a_clock(&mut desk, &alarm);
        let rows = || {
            let tables = app.tables();
            ["item_pictures", "item_alts", "item_uploads"].map(|table| tables.count(table))
        };
        assert_eq!(rows(), [1, 1, 1]);
        let (id, other) = (line(app, ALARM), line(app, CALLS));
        let press = |desk: &mut Browser, verb: &str, id: ItemId| {
            let page = desk.get(DESK);
            let pressed = desk.submit(&page, &format!("/releases/next/items/{id}/{verb}"), &[]);
            assert_eq!(pressed.status, 303, "{verb}: {}", pressed.text());
        };

        // The first of two lines keeps it; a line that is left out comes back with it.
        press(&mut desk, "split", id);
        assert_eq!(rows(), [1, 1, 1]);
        takes_back(app);
        app.advance(TimeDelta::minutes(1));
        press(&mut desk, "leave-out", id);
        assert_eq!(rows(), [0, 0, 1]);
        takes_back(app);
        assert_eq!(rows(), [1, 1, 1]);
        // Joined with a line that shows none, that shows it; taken back, each has its own.
        app.advance(TimeDelta::minutes(1));
        let (above, below) = match app.release_lines().first() {
            Some(first) if first.id == id => (id, other),
            _ => (other, id),
        };
        press(&mut desk, "join", below);
        assert_eq!(rows(), [1, 1, 1]);
        let shows = desk.get(&format!("/releases/next/items/{above}/picture")).attributes("fieldset img", "alt");
        assert!(shows.contains(&"An alarm clock".to_owned()), "{shows:?}");
        takes_back(app);
        let shows = desk.get(&place(app, ALARM)).attributes("fieldset img", "alt");
        assert_eq!((rows(), shows), ([1, 1, 1], vec!["An alarm clock".to_owned()]));

        // What no line shows any more can be taken back for as long as any act, and is swept away after a day.
        app.advance(TimeDelta::minutes(1));
        assert_eq!(chooses(&mut desk, &alarm, &[("choice", "")], &[]).status, 303);
        app.tidy();
        assert_eq!((rows(), files(app)), ([0, 0, 1], before + 2));
        takes_back(app);
        app.tidy();
        assert_eq!((rows(), files(app)), ([1, 1, 1], before + 2));
        app.advance(TimeDelta::minutes(1));
        assert_eq!(chooses(&mut desk, &alarm, &[("choice", "")], &[]).status, 303);
        app.tidy();
        // The files are of today, whatever our clock says.
        let put = std::fs::metadata(app.database.pictures()).unwrap().modified().unwrap();
        let later = app.now().0.max(DateTime::<Utc>::from(put)) + TimeDelta::days(2);
        app.set_clock(&later.to_rfc3339());
        app.tidy();
        assert_eq!((rows(), files(app)), ([0, 0, 0], before));
    });
}

#[test]
fn a_line_that_comes_back_and_one_of_a_monthly_train_show_what_they_showed_before() {
    on_each_engine(|app| {
        frozen(app);
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month"), ("word", "")];
        let train = added(app, &mut app.signed_in("Grace"), &stable);
        let (mut desk, alarm) = (app.signed_in("Grace"), place(app, ALARM));
        sends_a_clock(&mut desk, &alarm);
        let sent = desk.get(&alarm).attributes("fieldset img", "src");
        let rows = || ["item_pictures", "item_alts", "item_uploads"].map(|table| app.tables().count(table));
        assert_eq!((sent.len(), rows()), (1, [1, 1, 1]));
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let recalled = app.signed_in("Grace").post("/releases/26.11.20/recall", &[("reason", "It does not boot.")]);
        assert_eq!(recalled.status, 303, "{}", recalled.text());

        app.at("2026-11-26T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        assert_eq!((desk.get(CHECK).attributes(SHOWN, "src"), rows()), (sent.clone(), [2, 2, 1]), "it came back");
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-27T17:00:00Z");
        assert_eq!(app.visitor().get("/releases/26.11.27").attributes(SHOWN, "src"), sent);

        app.at("2026-12-03T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let check = "/releases/next/check?train=stable";
        assert_eq!((desk.get(check).attributes(SHOWN, "src"), rows()), (sent.clone(), [3, 3, 1]), "so does the month");
        let release = week_of(app, train).id;
        let lines = app.read(move |conn| releases::items(conn, release));
        let line = lines.into_iter().find(|line| line.wording == ALARM).unwrap().id;
        let here = format!("/releases/next/items/{line}/picture");
        assert_eq!(desk.get(&here).location(), DESK, "the weekly one has no such line");
        let page = desk.get(&format!("{here}?train=stable"));
        let told = desk.submit_with(&page, &here, &[("alt-de", "Ein Wecker")], &[]);
        assert_eq!(told.location(), format!("{DESK}?train=stable#item-{line}"), "{}", told.text());
        assert_eq!(rows(), [3, 4, 1]);
        let then = format!("picture-{line}");
        let page = desk.get(&format!("{DESK}?train=stable"));
        let led = desk.submit(&page, "/releases/next/notes", &[("then", &then)]);
        assert_eq!(led.location(), format!("{here}?train=stable"), "{}", led.text());
        // Once it is out, what was typed for it is not lost.
        let (page, ahead) = (desk.get(&format!("{here}?train=stable")), desk.get(check));
        assert_eq!(desk.submit(&ahead, "/releases/next/approve", &[]).status, 303);
        app.at("2026-12-04T17:00:00Z");
        let mut desk = app.signed_in("Grace");
        let late = desk.submit_with(&page, &here, &[("alt-fr", "Un réveil")], &[]);
        assert!(late.status == 409 && late.body.contains("Un réveil"), "{}", late.text());
        assert!(late.attributes("main a", "href").contains(&"/releases/26.12".to_owned()), "{}", late.text());
    });
}
