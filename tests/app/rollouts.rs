//! How a release reaches each device: paused, suspended until a day, ended; and the packages of each.

mod advice;
mod coming;
mod issues;
mod packages;

use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;

const MANDARIN: &str = "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
    SELECT 'mandarin', 'Mandarin 3', '', '\nmandarin\nmandarin3\n', 'EU', id, FALSE FROM product_lines";

const POMELO: &str = "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
    SELECT 'pomelo', 'Pomelo', '', '\npomelo\npomelo\n', '', id, FALSE FROM product_lines";

/// A release that went out on Friday, 20 November, and the address of its devices.
fn released(app: &TestApp) -> String {
    app.areas(&["Camera"]);
    app.sql(MANDARIN);
    app.sql(POMELO);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.finished(&ada, &grace, "Keep recording during calls", "camera");
    format!("/releases/{}/devices", app.publish_by_the_clock(&grace))
}

fn says(desk: &mut Browser, here: &str, typed: &[(&str, &str)]) -> Page {
    let page = desk.get(here);
    assert_eq!(page.status, 200, "{}", page.text());
    desk.submit(&page, here, typed)
}

#[test]
fn a_release_is_suspended_on_a_device_until_a_day_with_a_reason_that_everybody_reads() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let here = format!("{devices}/mandarin");
        let mut desk = app.signed_in("Grace");
        // Staff find the device by what it is called.
        assert_eq!(desk.get(&format!("{devices}?device=Mandarin+3")).location(), here);
        assert_eq!(desk.get(&format!("{devices}?device=Durian")).status, 422);
        let refused = says(&mut desk, &here, &[("state", "suspended"), ("reason", " ")]);
        assert_eq!(refused.status, 422, "everybody asks why");
        let until = [("state", "suspended"), ("reason", "It does not start."), ("until", "2026-11-22")];
        assert_eq!(says(&mut desk, &here, &until).status, 303);
        for page in [&release, &devices] {
            let page = app.visitor().get(page);
            assert!(page.says("Suspended") && page.says("It does not start."), "{}", page.text());
            assert!(page.says("Until") && page.all("form[method=post][action*=devices]").is_empty(), "{}", page.text());
        }
        for told in ["/releases.atom", "/releases.json"] {
            assert!(app.visitor().get(told).body.contains("It does not start."), "{told}");
        }
        // Whoever reads another language is told in that, where staff say it there.
        assert_eq!(says(&mut desk, &here, &[("reason_fr", "Il ne démarre pas.")]).status, 303);
        for page in [&*release, &*devices, "/releases.atom", "/releases.json"] {
            let told = |lang: &str| app.visitor().get(&format!("/{lang}{page}")).body;
            let (french, german) = (told("fr"), told("de"));
            assert!(
                french.contains("Il ne démarre pas.") && !french.contains("It does not start."),
                "{page}: {french}"
            );
            assert!(german.contains("It does not start.") && !german.contains("Il ne"), "{page}: {german}");
        }
        let told = app.visitor().get(&format!("/de{devices}"));
        assert_eq!(told.attributes("#device-mandarin p[lang]", "lang"), ["en"], "marked as what it is: {}", told.body);
        let json = app.visitor().get(&format!("{release}.json?lang=all")).body;
        assert!(json.contains("Il ne démarre pas.") && json.contains("It does not start."), "{json}");
        // It is over by itself behind that day.
        app.advance(TimeDelta::days(3));
        assert!(!app.visitor().get(&release).says("It does not start."));
        assert!(app.visitor().get(&devices).says("Available"));
        assert_ne!(app.visitor().get(&here).status, 200, "it is for staff");
    });
}

#[test]
fn a_rollout_only_grows_stops_when_it_is_paused_and_two_who_change_it_both_see_it() {
    on_each_engine(|app| {
        let here = format!("{}/mandarin", released(app));
        let (mut desk, mut other) = (app.signed_in("Grace"), app.signed_in("Grace"));
        let seen = other.get(&here);
        assert_eq!(says(&mut desk, &here, &[("percent", "20")]).status, 303);
        app.advance(TimeDelta::minutes(1));
        let late = other.submit(&seen, &here, &[("percent", "50")]);
        assert_eq!(late.status, 409, "{}", late.text());
        assert!(late.says("20%") && late.attributes("#percent", "value") == ["50"], "{}", late.text());
        assert_eq!(other.submit(&late, &here, &[]).status, 303, "by another press");
        assert_eq!(says(&mut desk, &here, &[("percent", "49")]).status, 422);
        let paused = [("state", "paused"), ("reason", "Calls break off.")];
        assert_eq!(says(&mut desk, &here, &paused).status, 303);
        let acts = desk.get("/triage/acts").all(".acts li");
        assert!(acts[0].contains("Paused · Out for 50% of these devices · Calls break off."), "{}", acts[0]);
        let device = app.visitor().get("/devices/mandarin");
        assert!(device.one(".lead").starts_with("Wait: ") && !device.says("Out for"), "one answer: {}", device.text());
        assert!(!device.says("Downloads"), "there are none: {}", device.text());
        let devices = here.trim_end_matches("/mandarin");
        let page = app.visitor().get(devices);
        assert!(page.says("Paused") && page.says("50%") && page.says("Calls break off."), "{}", page.text());
        app.advance(TimeDelta::minutes(1));
        assert_eq!(says(&mut desk, &here, &[("state", "rolling"), ("percent", "100")]).status, 303);
        assert!(!app.visitor().get(devices).says("Calls break off."));
    });
}

#[test]
fn what_is_said_of_a_device_holds_for_every_release_from_then_on_until_staff_say_something_else() {
    on_each_engine(|app| {
        let first = released(app);
        let device = app.signed_in("Grace").get("/staff/devices?q=mandarin").attributes(".rows a", "href").remove(0);
        let here = format!("{device}/state");
        let (mut desk, mut other) = (app.signed_in("Grace"), app.signed_in("Grace"));
        let seen = other.get(&here);
        assert_eq!(
            says(&mut desk, &here, &[("state", "suspended"), ("reason", " ")]).status,
            422,
            "everybody asks why"
        );
        let paused = [("state", "paused"), ("reason", "Why"), ("until", ""), ("seen", "0")];
        assert_eq!(desk.post(&here, &paused).status, 422, "no such state");
        let stopped = [("state", "suspended"), ("reason", "The bootloader is old.")];
        assert_eq!(says(&mut desk, &here, &stopped).status, 303);
        let late = other.submit(&seen, &here, &[("state", "ended"), ("reason", "Over.")]);
        assert!(late.status == 409 && late.says("The bootloader is old."), "{}", late.text());

        let asks = || app.visitor().get("/devices/mandarin").one(".lead");
        assert!(asks().starts_with("No: "), "{}", asks());
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        let second = format!("/releases/{}/devices", app.publish_by_the_clock(&linus));
        assert!(second != first && asks().starts_with("No: "), "it is carried on: {}", asks());
        for page in [&*first, &*second, second.trim_end_matches("/devices"), "/devices/mandarin"] {
            let page = app.visitor().get(page);
            assert!(page.says("Suspended") && page.says("The bootloader is old."), "{}", page.text());
        }
        assert!(app.visitor().get("/releases.atom").body.contains("The bootloader is old."));
        assert!(!app.visitor().get(&first).says("Pomelo"), "nothing is said of the other one");
        // Nobody undoes it by the way, with a release that goes out there.
        let rolling = [("state", "rolling"), ("percent", "20")];
        assert_eq!(says(&mut app.signed_in("Grace"), &format!("{second}/mandarin"), &rolling).status, 303);
        assert!(asks().starts_with("No: "), "{}", asks());

        app.advance(TimeDelta::minutes(1));
        assert_eq!(says(&mut app.signed_in("Grace"), &here, &[("state", "rolling")]).status, 303);
        assert!(asks().starts_with("Yes: "), "{}", asks());
        assert!(!app.visitor().get(&first).says("The bootloader is old."));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_is_prepared_for_the_coming_release_is_seen_with_it_and_not_before() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        app.sql(POMELO);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let mut desk = app.signed_in("Grace");
        let devices = desk.get("/releases/next/devices").location();
        let version = devices.split('/').nth(2).unwrap().to_owned();
        let here = format!("{devices}/mandarin");
        // Nobody has it yet, so that it may also fall.
        for percent in ["50", "20"] {
            let paused = [("state", "paused"), ("percent", percent), ("reason", "We wait for a modem.")];
            assert_eq!(says(&mut desk, &here, &paused).status, 303, "{percent}");
            app.advance(TimeDelta::minutes(1));
        }
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &format!("{devices}/pomelo"), &ended).status, 303);
        assert!(desk.get(&devices).says("We wait for a modem."));
        for hidden in [&*devices, "/releases/next", "/devices/mandarin", "/devices/pomelo", "/releases.atom"] {
            let page = app.visitor().get(hidden);
            assert!(!page.body.contains("We wait for a modem.") && !page.body.contains("Six years"), "{hidden}");
        }
        assert_eq!(app.visitor().get(&devices).status, 404);
        assert_eq!(app.publish_by_the_clock(&grace), version);
        let page = app.visitor().get(&devices);
        assert!(page.says("We wait for a modem.") && page.says("20%"), "{}", page.text());
        let mut desk = app.signed_in("Grace");
        assert_eq!(says(&mut desk, &here, &[("percent", "19")]).status, 422, "now it only grows");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_whole_release_is_paused_and_goes_on_with_one_form_also_on_devices_of_which_nothing_is_said() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let here = format!("{release}/rollout");
        let mut desk = app.signed_in("Grace");
        let asks = |device: &str| app.visitor().get(&format!("/devices/{device}")).one(".lead");
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &format!("{devices}/pomelo"), &ended).status, 303);
        assert_eq!(says(&mut desk, &here, &[("state", "paused"), ("reason", " ")]).status, 422, "everybody asks why");
        let (mut other, paused) =
            (app.signed_in("Grace"), [("state", "paused"), ("percent", "20"), ("reason", "Calls.")]);
        let seen = other.get(&here);
        assert_eq!(says(&mut desk, &here, &paused).status, 303);
        assert_eq!(other.submit(&seen, &here, &[("percent", "50")]).status, 409, "somebody has paused it");
        assert!(asks("mandarin").starts_with("Wait: ") && asks("pomelo").starts_with("No: "), "{}", asks("mandarin"));
        for page in [&*release, &*devices] {
            let page = app.visitor().get(page);
            assert!(page.says("Paused") && page.says("Calls.") && page.says("20%"), "{}", page.text());
        }
        let formats = [".md", ".txt", ".bbcode", ".json"].map(|format| format!("{release}{format}"));
        for told in formats.iter().map(|told| &**told).chain(["/releases.atom"]) {
            assert!(app.visitor().get(told).body.contains("Calls."), "{told}");
        }

        app.advance(TimeDelta::minutes(1));
        assert_eq!(says(&mut desk, &here, &[("state", "rolling"), ("percent", "10")]).status, 422, "it only grows");
        assert_eq!(says(&mut desk, &here, &[("state", "rolling"), ("percent", "50")]).status, 303);
        assert!(asks("mandarin").starts_with("Yes: ") && asks("pomelo").starts_with("No: "), "{}", asks("mandarin"));
        // What has ended has ended for later ones, too, whatever is said of all devices there.
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        let second = format!("/releases/{}/rollout", app.publish_by_the_clock(&linus));
        assert_eq!(says(&mut app.signed_in("Grace"), &second, &[("percent", "90")]).status, 303);
        assert!(asks("mandarin").starts_with("Yes: ") && asks("pomelo").starts_with("No: "), "{}", asks("pomelo"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn staff_and_fans_reach_what_there_is_of_devices_releases_and_mails_from_where_they_look_for_it() {
    on_each_engine(|app| {
        let devices = released(app);
        let issues = devices.replace("/devices", "/issues");
        let mut desk = app.signed_in("Grace");
        let more = desk.get("/triage").attributes("nav.desk-more a", "href");
        let new = [&*devices, &*issues, "/staff/announcements", "/releases/calendar", "/releases/archive"];
        for path in new {
            assert!(more.contains(&path.to_owned()), "{path}: {more:?}");
            assert_eq!(desk.get(path).status, 200, "{path}");
        }
        let mut visitor = app.visitor();
        let foot = visitor.get("/").attributes("footer a", "href");
        for path in ["/subscribe", "/devices", "/releases/archive", "/how-it-works"] {
            assert!(foot.contains(&path.to_owned()), "{path}: {foot:?}");
        }
        let board = visitor.get("/?device=mandarin").attributes("main a", "href");
        assert!(board.contains(&"/devices/mandarin".to_owned()), "{board:?}");
        let mut ada = app.signed_in("Ada");
        assert_eq!(ada.post("/settings/devices", &[("device", "Mandarin 3")]).status, 303);
        let own = ada.get("/settings/devices").attributes("main a", "href");
        assert!(own.contains(&"/devices/mandarin".to_owned()), "{own:?}");
    });
}
