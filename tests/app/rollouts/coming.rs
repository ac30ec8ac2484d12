//! What is prepared for a release that is coming, with whichever train; and what becomes of it once that is moved or skipped.

use super::{MANDARIN, released, says};
use crate::cli::doctor;
use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::PostId;
use serde_json::Value;

const WAITS: [(&str, &str); 3] = [("state", "paused"), ("percent", "20"), ("reason", "We wait for a modem.")];

fn bug(app: &TestApp) -> i64 {
    number_of(&app.signed_in("Ada").files("bug", "Calls break off", "camera"))
}

fn presses(desk: &mut Browser, here: &str, typed: &[(&str, &str)]) {
    let page = desk.get(here);
    let done = desk.submit(&page, here, typed);
    assert_eq!(done.status, 303, "{here}: {}", done.text());
}

#[test]
fn what_is_prepared_for_a_monthly_release_is_approved_with_it_and_seen_once_it_is_out() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month"), ("word", "")];
        assert_eq!(olga.post("/staff/trains", &stable).status, 303);
        app.run_worker();
        let bug = bug(app);
        let mut desk = app.signed_in("Grace");
        let devices = desk.get("/releases/next/devices?train=stable").location();
        assert_eq!(devices, "/releases/26.12/devices");
        assert_eq!(desk.get("/releases/next/devices?train=none").status, 404);
        let (here, overall) = (format!("{devices}/mandarin"), "/releases/26.12/rollout");
        let (issues, issue) = ("/releases/26.12/issues", format!("/releases/26.12/issues/{bug}"));
        assert_eq!(says(&mut desk, &here, &WAITS).status, 303);
        assert_eq!(says(&mut desk, overall, &[("percent", "50")]).status, 303);
        assert_eq!(says(&mut desk, &issue, &[("workaround", "Restart it.")]).status, 303);
        let page = desk.get(&devices);
        assert!(page.says("We wait for a modem.") && desk.get(issues).says("Restart it."), "{}", page.text());
        assert!(page.attributes("main a", "href").contains(&issues.to_owned()), "{}", page.text());
        for hidden in [&*devices, issues] {
            assert_eq!(app.visitor().get(hidden).status, 404, "{hidden}");
        }

        // The weekly one goes out first, and says nothing of it.
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.status == 200 && !page.says("We wait for a modem."), "{}", page.text());
        app.at("2026-12-03T18:00:00Z");
        let mut olga = app.signed_in("Olga");
        let approves = |olga: &mut Browser| {
            let page = olga.get("/releases/next/check?train=stable");
            assert_eq!(olga.submit(&page, "/releases/next/approve", &[]).status, 303);
            page
        };
        let links = approves(&mut olga).attributes("main a", "href");
        assert!(links.contains(&"/releases/next/devices?train=stable".to_owned()), "{links:?}");
        let composer = olga.get(&devices).attributes("main a", "href");
        assert!(composer.contains(&"/releases/next/edit?train=stable".to_owned()), "{composer:?}");
        assert_eq!(says(&mut olga, &issue, &[("workaround", "Restart it at night.")]).status, 303);
        let page = approves(&mut olga);
        assert!(page.says("because this changed: the bugs known in it"), "{}", page.text());
        app.at("2026-12-04T17:00:00Z");
        let page = app.visitor().get(&devices);
        assert!(page.says("We wait for a modem.") && page.says("20%") && page.says("50%"), "{}", page.text());
        let page = app.visitor().get(issues);
        assert!(page.says("Calls break off") && page.says("Restart it at night."), "{}", page.text());
        assert_eq!(doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn an_address_of_before_a_move_says_where_that_is_now_and_keeps_what_was_typed_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        app.fan("Ada");
        app.manager("Grace");
        app.run_worker();
        let (bug, mut desk) = (bug(app), app.signed_in("Grace"));
        let device = |version: &str| format!("/releases/{version}/devices/mandarin");
        let old = device("26.11.20");
        let seen = desk.get(&old);
        assert_eq!(seen.status, 200, "{}", seen.text());
        let moments = "/releases/next/moments";
        presses(&mut desk, moments, &[("publish_day", "2026-11-21"), ("publish_time", "12:00")]);

        let late = desk.submit(&seen, &old, &WAITS);
        assert_eq!(late.status, 409, "{}", late.text());
        assert!(late.says("now it is planned as 26.11.21"), "{}", late.text());
        assert!(late.one("#reason").contains("We wait for a modem."), "{}", late.text());
        let devices = "/releases/26.11.21/devices";
        assert!(!desk.get(devices).says("We wait for a modem."), "nothing is kept of it");
        assert_eq!(desk.submit(&late, &device("26.11.21"), &[]).status, 303, "by another press");
        assert!(desk.get(devices).says("We wait for a modem."));
        for page in ["devices", "devices/mandarin", "rollout", "issues", &*format!("issues/{bug}"), "check"] {
            let moved = desk.get(&format!("/releases/26.11.20/{page}"));
            // Nothing is looked at once more before it is frozen.
            assert_eq!(moved.status, 409, "{page}: {}", moved.text());
            assert!(page == "check" || moved.says("now it is planned as 26.11.21"), "{page}: {}", moved.text());
        }
        for (page, typed) in
            [("rollout", &WAITS[..]), (&*format!("issues/{bug}"), &[("workaround", "Restart it.")][..])]
        {
            let moved = desk.post(&format!("/releases/26.11.20/{page}"), typed);
            assert!(moved.status == 409 && moved.says("now it is planned as 26.11.21"), "{page}: {}", moved.text());
        }
        assert_eq!(desk.get("/releases/26.10.2/devices").status, 404, "it was never planned");
        assert_eq!(app.visitor().get("/releases/26.11.20/devices").status, 404, "staff alone see what is coming");
    });
}

#[test]
fn what_was_prepared_for_a_skipped_week_is_taken_over_by_one_press() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let (bug, mut desk) = (bug(app), app.signed_in("Grace"));
        assert_eq!(says(&mut desk, "/releases/26.11.20/devices/mandarin", &WAITS).status, 303);
        assert_eq!(says(&mut desk, "/releases/26.11.20/rollout", &[("percent", "50")]).status, 303);
        let issue = format!("/releases/26.11.20/issues/{bug}");
        let helps = [("workaround", "Restart it."), ("text_de", "Neu starten."), ("devices", "mandarin")];
        assert_eq!(says(&mut desk, &issue, &helps).status, 303);
        presses(&mut desk, "/releases/next/skip", &[("reason", "The team is at a fair.")]);

        let (devices, take) = ("/releases/26.11.27/devices", "/releases/26.11.27/take-over");
        // What many have is proposed as a known bug, unless it goes out fixed.
        let other = number_of(&app.signed_in("Ada").files("bug", "The torch flickers", "camera"));
        for name in ["Bo", "Cleo", "Dido"] {
            let mut fan = app.member(name);
            for bug in [bug, other] {
                let typed = [("device", "Mandarin 3"), ("build", "26.1.2")];
                assert_eq!(fan.post(&format!("/posts/{bug}/confirm"), &typed).status, 303, "{name}");
            }
        }
        let list = desk.get("/releases/26.11.27/issues");
        assert_eq!(list.all("#proposed + .rows a").len(), 2, "{}", list.text());
        app.decide(&grace, PostId(other), "ready", "");
        let list = desk.get("/releases/26.11.27/issues");
        assert!(list.says("Calls break off") && !list.says("The torch flickers"), "{}", list.text());
        app.at("2026-11-26T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        for page in [devices, "/releases/26.11.27/issues", "/releases/next/check"] {
            let page = desk.get(page);
            assert!(page.says("Week 1 was skipped. What was prepared for it"), "{}: {}", page.path, page.text());
        }
        let page = desk.get(devices);
        assert!(!page.says("We wait for a modem."), "{}", page.text());
        assert_eq!(desk.submit(&page, take, &[]).status, 303);
        let page = desk.get(devices);
        assert!(page.says("We wait for a modem.") && page.says("50%"), "{}", page.text());
        assert!(!page.says("was skipped") && desk.get("/staff/audit").says("prepared for a skipped week"));
        assert_eq!(desk.post(take, &[]).status, 409, "nothing is left");
        let checked = desk.get("/releases/next/check");
        assert!(checked.says("Restart it.") && !checked.says("None are known"), "{}", checked.text());
        app.approve(&grace);
        app.at("2026-11-27T17:00:00Z");
        assert!(app.visitor().get(devices).says("We wait for a modem."));
        let issues = app.visitor().get("/de/releases/26.11.27/issues");
        assert!(issues.says("Neu starten.") && issues.says("Mandarin 3"), "{}", issues.text());
        assert_eq!(doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_known_issue_says_by_which_release_it_was_fixed_and_that_its_own_still_has_it() {
    on_each_engine(|app| {
        let release = released(app).trim_end_matches("/devices").to_owned();
        let (bug, mut desk) = (bug(app), app.signed_in("Grace"));
        let (issues, issue) = (format!("{release}/issues"), format!("{release}/issues/{bug}"));
        assert_eq!(says(&mut desk, &issue, &[("workaround", "Restart it.")]).status, 303);
        assert!(app.visitor().get(&issues).says("Open"));
        let linus = app.manager("Linus");
        app.decide(&linus, PostId(bug), "ready", "");
        assert!(!app.visitor().get(&issues).says("Fixed in"), "it is not out");
        let fixed = app.publish_by_the_clock(&linus);
        let page = app.visitor().get(&issues);
        let own = release.rsplit('/').next().unwrap();
        assert!(
            page.says(&format!("Fixed in {fixed}")) && page.says(&format!("{own} still has it")),
            "{}",
            page.text()
        );
        assert!(page.attributes("main .rows a", "href").contains(&format!("/releases/{fixed}")), "{}", page.text());
        let of = |format: &str| app.visitor().get(&format!("/en{release}{format}")).body;
        assert!(of(".txt").contains(&format!("(#{bug}): Fixed in {fixed}")), "{}", of(".txt"));
        let json: Value = serde_json::from_str(&of(".json")).unwrap();
        assert_eq!((&json["issues"][0]["fixed_in"], &json["issues"][0]["status"]), (&fixed.into(), &"shipped".into()));
        assert!(app.visitor().get("/en/releases.atom").body.contains("Fixed in "));
    });
}

#[test]
fn what_was_prepared_for_a_skipped_release_of_another_train_is_told_by_what_that_is_called() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        let mut olga = app.staff("Olga");
        app.run_worker();
        let stable = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month"), ("word", "")];
        assert_eq!(olga.post("/staff/trains", &stable).status, 303);
        app.run_worker();
        assert_eq!(says(&mut olga, "/releases/26.12/devices/mandarin", &WAITS).status, 303);
        let desk = olga.get("/releases/next/edit?train=stable");
        let page = olga.get("/releases/next/skip?train=stable");
        let skipped = olga.submit(&page, "/releases/next/skip", &[("reason", "The team is at a fair.")]);
        assert_eq!(skipped.status, 303, "{}", skipped.text());
        let refused = olga.submit(&desk, "/releases/next/notes", &[("summary", "Snow is falling.")]);
        assert!(refused.says("This release was skipped in the meantime"), "{}", refused.text());

        let devices = olga.get("/releases/next/devices?train=stable").location();
        assert_ne!(devices, "/releases/26.12/devices");
        for page in [devices.clone(), devices.replace("/devices", "/issues")] {
            let page = olga.get(&page);
            assert!(page.says("Stable: a release was skipped. What was prepared for it"), "{}", page.text());
            assert!(!page.says("Week 1 was skipped"), "{}", page.text());
        }
    });
}
