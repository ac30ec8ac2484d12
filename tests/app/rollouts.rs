//! How a release reaches each device: paused, suspended until a day, ended; and the packages of each.

mod coming;

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;

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
fn a_package_of_another_device_region_or_release_is_refused_and_nothing_is_lost() {
    on_each_engine(|app| {
        let devices = released(app);
        let (here, pomelo) = (format!("{devices}/mandarin"), format!("{devices}/pomelo"));
        let version = devices.split('/').nth(2).unwrap().to_owned();
        let mut desk = app.signed_in("Grace");
        let name = |device: &str| format!("miui_{device}_{version}_0123456789_13.0.zip");
        let (own, other) = (name("MANDARINEEAGlobal"), name("POMELO"));
        let sum = "ab".repeat(32);
        let mut adds = |here: &str, file: &str, sum: &str, link: &str| {
            let page = desk.get(here);
            let typed = [("file_name", file), ("bytes", "4100000000"), ("checksum", sum), ("links", link)];
            desk.submit(&page, &format!("{here}/downloads"), &typed)
        };
        let link = "https://mirror.example/get?id=7";
        for wrong in [other.as_str(), &*name("MANDARINCNGlobal"), "miui_MANDARIN_26.1.2_13.0.zip", "update.zip"] {
            let refused = adds(&here, wrong, &sum, link);
            assert_eq!(refused.status, 422, "{wrong}");
            assert_eq!(refused.attributes("#file_name", "value"), [wrong]);
        }
        let elsewhere = format!("https://mirror.example/{other}");
        let asked = format!("https://mirror.example/get?file={}", other.replace('_', "%5F"));
        for elsewhere in [elsewhere, asked] {
            assert_eq!(adds(&here, &own, &sum, &elsewhere).status, 422, "{elsewhere}: the mirror has another one");
        }
        let asked = app.visitor().get(&format!("{devices}?package={own}"));
        assert!(asked.all("main [role=status]").is_empty(), "of a release without packages here nothing can be said");
        assert_eq!(adds(&here, &own, &sum, link).status, 303);
        assert_eq!(adds(&here, &own, &sum, link).status, 422, "it is there");
        assert_eq!(adds(&pomelo, &other, &sum, link).status, 422, "the same bytes are for mandarin");
        assert_eq!(adds(&pomelo, &other, &"cd".repeat(16), link).status, 303);

        let page = app.visitor().get(&devices);
        assert!(page.says(&own) && page.says("SHA-256") && page.says(&sum) && page.says("4,100"), "{}", page.text());
        assert!(page.attributes("main a", "href").contains(&link.to_owned()));
        let asked = app.visitor().get(&format!("{devices}?package={own}"));
        assert!(asked.one("main [role=status]").starts_with("Yes:"), "{}", asked.text());
        let asked = app.visitor().get(&format!("{devices}?package=miui_MANDARIN_evil.zip"));
        assert!(asked.one("main [role=status]").starts_with("No:"), "{}", asked.text());
        let stopped = [("state", "suspended"), ("reason", "It does not start.")];
        assert_eq!(says(&mut app.signed_in("Grace"), &here, &stopped).status, 303);
        let asked = app.visitor().get(&format!("{devices}?package={own}"));
        assert!(asked.one("main [role=status]").starts_with("Not now:"), "{}", asked.text());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_asks_whether_to_update_gets_an_answer_in_one_sentence() {
    on_each_engine(|app| {
        let devices = released(app);
        let version = devices.split('/').nth(2).unwrap().to_owned();
        let asks = |query: &str| app.visitor().get(&format!("/devices/mandarin{query}")).one(".lead");
        assert!(asks("").starts_with("Yes: "), "{}", asks(""));
        assert_eq!(asks(&format!("?build=MIUI+{version}")), format!("You have {version} already."));
        for build in ["99.1.1", "V14.0.5.0.TMCCNXM"] {
            assert!(asks(&format!("?build={build}")).starts_with("We do not know this version."), "{build}");
        }
        assert_eq!(app.visitor().get("/devices/durian").status, 404);
        // Whoever says what they have finds that first; each row names the release that it is about.
        let mut mine = app.member("Pia");
        assert_eq!(mine.post("/settings/devices", &[("device", "mandarin"), ("build", "")]).status, 303);
        let all = mine.get("/devices");
        assert_eq!(all.all("main h2")[0], "Your devices");
        assert!(all.all("main .rows li")[0].contains(&version), "{}", all.text());
        assert!(!app.visitor().get("/devices").says("Your devices"));

        // Two may be wrong; what three have is there, and hidden it is not.
        let bug = number_of(&app.signed_in("Ada").files("bug", "Calls break off", "camera"));
        for (name, answer) in [("Bo", "Yes: "), ("Cleo", "Yes: "), ("Dido", "Yes, ")] {
            let typed = [("device", "Mandarin 3"), ("build", version.as_str())];
            assert_eq!(app.member(name).post(&format!("/posts/{bug}/confirm"), &typed).status, 303);
            assert!(asks("").starts_with(answer), "{name}: {}", asks(""));
        }
        let page = app.visitor().get("/devices/mandarin");
        assert!(page.says("Calls break off") && page.says("3 people have this"), "{}", page.text());
        assert!(!app.visitor().get("/devices/pomelo").says("Calls break off"));
        let mut desk = app.signed_in("Grace");
        // Staff take it in by one press, and say what helps; the page of the device tells that, too.
        let issues = format!("/releases/{version}/issues");
        let issue = format!("{issues}/{bug}");
        assert!(app.visitor().get(&issues).all("main form").is_empty());
        let list = desk.get(&issues);
        assert_eq!(desk.submit(&list, &issue, &[]).status, 303, "{}", list.text());
        let late = [("workaround", "Restart it."), ("seen", "0")];
        assert_eq!(desk.post(&issue, &late).status, 409, "somebody took it in");
        app.advance(TimeDelta::minutes(1));
        let page = desk.get(&issue);
        assert_eq!(desk.submit(&page, &issue, &[("workaround", "Restart it.")]).status, 303);
        for path in [&*issues, "/devices/mandarin"] {
            let page = app.visitor().get(path);
            assert!(page.says("Calls break off") && page.says("Restart it."), "{path}: {}", page.text());
        }
        let page = app.visitor().get(&format!("/releases/{version}"));
        assert!(page.says("Calls break off") && page.says("Restart it."), "nobody has to look for it: {}", page.text());
        assert!(page.attributes("main a", "href").contains(&issues));
        let here = format!("{devices}/mandarin");
        assert_eq!(says(&mut desk, &here, &[("state", "paused"), ("reason", "Calls break off.")]).status, 303);
        assert!(asks("").starts_with("Wait: ") && asks("?build=26.1.2").starts_with("Wait: "), "{}", asks(""));
        app.advance(TimeDelta::minutes(1));
        let stopped = [("state", "suspended"), ("reason", "It does not start.")];
        assert_eq!(says(&mut desk, &here, &stopped).status, 303);
        assert!(asks(&format!("?build={version}")).starts_with("No: "), "also for who has it");
        assert!(app.visitor().get("/devices/mandarin").says("It does not start."));
        app.advance(TimeDelta::minutes(1));
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &here, &ended).status, 303);
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        assert_ne!(app.publish_by_the_clock(&linus), version);
        assert!(asks("").starts_with("No: there are no more releases"), "also of later ones: {}", asks(""));
        assert_eq!(app.signed_in("Grace").post(&format!("/posts/{bug}/hide"), &[("reason", "A number.")]).status, 303);
        assert!(!app.visitor().get("/devices/mandarin").says("3 people have this"));
        assert!(!app.visitor().get(&issues).says("Restart it."), "nor among the known ones");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
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
fn a_package_of_the_version_that_was_planned_is_not_confirmed_where_the_release_bears_another() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.sql(MANDARIN);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let mut desk = app.signed_in("Grace");
        let here = format!("{}/mandarin", desk.get("/releases/next/devices").location());
        assert_eq!(here, "/releases/26.11.20/devices/mandarin");
        let file = "miui_MANDARINEEAGlobal_26.11.20_0123456789_13.0.zip";
        let (sum, link) = ("ab".repeat(32), "https://mirror.example/get?id=7");
        let typed = [("file_name", file), ("bytes", "4100000000"), ("checksum", sum.as_str()), ("links", link)];
        let page = desk.get(&here);
        assert_eq!(desk.submit(&page, &format!("{here}/downloads"), &typed).status, 303);
        // By hand, a day early.
        let sure = desk.get("/releases/next/check");
        let release = desk.submit(&sure, "/releases/next/publish", &[]).location();
        assert_eq!(release, "/releases/26.11.19");
        app.run_worker();
        let devices = format!("{release}/devices");
        let asked = app.visitor().get(&format!("{devices}?package={file}"));
        assert!(asked.one("main [role=status]").starts_with("No:"), "{}", asked.text());
        assert!(!asked.attributes("main a", "href").contains(&link.to_owned()), "nobody is led to it");
        for page in [devices.clone(), format!("{devices}/mandarin")] {
            assert!(desk.get(&page).says("says version 26.11.20"), "{page}: {}", desk.get(&page).text());
        }
        for format in [".md", ".txt", ".bbcode", ".json"] {
            assert!(!app.visitor().get(&format!("{release}{format}")).body.contains("mirror.example"), "{format}");
        }
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
fn what_helps_is_read_in_the_nearest_language_on_the_devices_that_staff_name_and_in_feeds() {
    on_each_engine(|app| {
        let devices = released(app);
        let issues = devices.replace("/devices", "/issues");
        let bug = number_of(&app.signed_in("Ada").files("bug", "Calls break off", "camera"));
        let mut desk = app.signed_in("Grace");
        for name in ["Bo", "Cleo", "Dido"] {
            let typed = [("device", "Mandarin 3"), ("build", "26.1.2")];
            assert_eq!(app.member(name).post(&format!("/posts/{bug}/confirm"), &typed).status, 303);
        }
        let here = format!("{issues}/{bug}");
        let page = desk.get(&here);
        assert!(page.attributes("#devices", "value")[0].starts_with("Mandarin 3"), "those who confirmed it have it");
        let unknown = desk.submit(&page, &here, &[("devices", "Durian"), ("text_de", "Neu starten.")]);
        assert!(unknown.status == 422 && unknown.says("Neu starten."), "{}", unknown.text());
        let typed = [
            ("devices", "Pomelo"),
            ("workaround", "Restart it in the evening."),
            ("text_de", "Neu starten."),
            ("text_zh_hant", "重新啟動。"),
        ];
        assert_eq!(desk.submit(&page, &here, &typed).status, 303);
        let release = devices.trim_end_matches("/devices").to_owned();
        let (text, json) = (format!("{release}.txt"), format!("{release}.json"));
        let told = [
            ("en", "Restart it in the evening."),
            ("de", "Neu starten."),
            ("zh-Hans", "重新啟動。"),
            ("fr", "Restart it in the evening."),
        ];
        for (language, helps) in told {
            for path in [&*issues, "/devices/pomelo", "/releases.atom", &*text, &*json] {
                let page = app.visitor().get(&format!("/{language}{path}"));
                assert!(page.body.contains(helps) && page.body.contains("Calls break off"), "{language}{path}");
            }
        }
        let on = r#""status":"open","devices":[{"codename":"pomelo","name":"Pomelo"}]"#;
        assert!(app.visitor().get(&json).body.contains(on), "{}", app.visitor().get(&json).body);
        for path in [&*text, "/releases.atom"] {
            assert!(app.visitor().get(path).body.contains("Pomelo"), "{path}");
        }
        let asks = |device: &str| app.visitor().get(&format!("/devices/{device}")).one(".lead");
        assert!(asks("pomelo").starts_with("Yes, ") && asks("mandarin").starts_with("Yes, "), "{}", asks("pomelo"));
        // What becomes of it is said by the bug, and where it is private or hidden it is told nowhere.
        let told_nowhere = || {
            app.advance(TimeDelta::minutes(1));
            let formats = [".md", ".txt", ".bbcode", ".json"].map(|format| format!("{release}{format}"));
            let pages = [&*release, &*issues, &*devices, "/devices/pomelo", "/devices/mandarin", "/releases"];
            for path in
                pages.into_iter().chain(["/releases.atom", "/releases.json"]).chain(formats.iter().map(|it| &**it))
            {
                for page in [app.visitor().get(path), app.signed_in("Bo").get(path)] {
                    assert!(!page.body.contains("Calls break off") && !page.body.contains("in the evening"), "{path}");
                }
            }
        };
        app.make("private", PostId(bug));
        told_nowhere();
        app.make("published", PostId(bug));
        assert_eq!(desk.post(&format!("/posts/{bug}/hide"), &[("reason", "A number.")]).status, 303);
        told_nowhere();
        assert!(asks("pomelo").starts_with("Yes: "), "{}", asks("pomelo"));
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn search_engines_find_what_a_release_says_of_devices_and_of_bugs_and_nothing_that_says_nothing() {
    on_each_engine(|app| {
        let devices = released(app);
        let issues = devices.replace("/devices", "/issues");
        let found = |path: &str| app.visitor().get("/sitemap.xml?page=1").body.contains(&format!("{path}</loc>"));
        assert!(found("/devices/mandarin") && !found(&devices) && !found(&issues));
        let here = format!("{devices}/mandarin");
        let mut desk = app.signed_in("Grace");
        assert_eq!(says(&mut desk, &here, &[("percent", "20")]).status, 303);
        let bug = number_of(&app.signed_in("Ada").files("bug", "Calls break off", "camera"));
        let issue = format!("{issues}/{bug}");
        let page = desk.get(&issue);
        assert_eq!(desk.submit(&page, &issue, &[]).status, 303);
        assert!(found(&devices) && found(&issues) && !found(&here));
        assert_eq!(desk.post(&format!("/posts/{bug}/hide"), &[("reason", "A number.")]).status, 303);
        assert!(found(&devices) && !found(&issues), "what everybody sees alone");
    });
}

#[test]
fn the_answer_is_yes_only_where_nothing_that_staff_said_stops_the_release() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let device = app.signed_in("Grace").get("/staff/devices?q=mandarin").attributes(".rows a", "href").remove(0);
        let (whole, own, standing) =
            (format!("{release}/rollout"), format!("{devices}/mandarin"), format!("{device}/state"));
        let mut desk = app.signed_in("Grace");
        let mut visitor = app.visitor();
        let mut sets = |here: &str, state: &str| {
            let said = says(&mut desk, here, &[("state", state), ("reason", "A fault.")]);
            assert_eq!(said.status, 303, "{here} {state}: {}", said.text());
        };
        for of_device in ["rolling", "suspended", "ended"] {
            sets(&standing, of_device);
            for of_all in ["rolling", "paused"] {
                sets(&whole, of_all);
                for said in ["rolling", "paused", "suspended", "ended"] {
                    sets(&own, said);
                    let goes_out = [of_device, of_all, said].iter().all(|state| *state == "rolling");
                    for build in ["", "?build=26.1.2"] {
                        let answer = visitor.get(&format!("/devices/mandarin{build}")).one(".lead");
                        assert_eq!(answer.starts_with("Yes"), goes_out, "{of_device} {of_all} {said}: {answer}");
                        let strict = [of_device, said].iter().any(|state| ["suspended", "ended"].contains(state));
                        assert_eq!(answer.starts_with("No: "), strict, "{of_device} {of_all} {said}: {answer}");
                    }
                }
            }
        }
        for here in [&standing, &whole, &own] {
            sets(here, "rolling");
        }
        let (mut grace, recall) = (app.signed_in("Grace"), format!("{release}/recall"));
        let page = grace.get(&recall);
        let recalled = grace.submit(&page, &recall, &[("reason", "It wipes phones.")]);
        assert_eq!(recalled.status, 303, "{}", recalled.text());
        let answer = visitor.get("/devices/mandarin").one(".lead");
        assert!(answer.starts_with("No: "), "{answer}");
        // The next one is the one to have, until it is recalled: then the one before is none either.
        let (edda, linus) = (app.fan("Edda"), app.manager("Linus"));
        app.finished(&edda, &linus, "A grid that stays", "camera");
        let next = app.publish_by_the_clock(&linus);
        assert!(visitor.get("/devices/mandarin").one(".lead").contains(&next));
        app.finished(&edda, &linus, "A torch", "camera");
        let last = app.publish_by_the_clock(&linus);
        let (mut grace, recall) = (app.signed_in("Grace"), format!("/releases/{last}/recall"));
        let noted = [("known_issues", "Calls break off.")];
        let known = grace.post(&format!("/releases/{last}/known-issues"), &noted);
        assert_eq!(known.status, 303, "{}", known.text());
        let page = grace.get(&recall);
        assert_eq!(grace.submit(&page, &recall, &[("reason", "It wipes phones.")]).status, 303);
        let page = visitor.get("/devices/mandarin");
        let told = format!("No: {last} was recalled. {next} is the one to have.");
        assert_eq!(page.one(".lead"), told);
        assert!(!page.says("Calls break off."), "what was recalled is on no device: {}", page.text());
    });
}

#[test]
fn every_device_is_found_by_its_line_and_name_with_a_short_answer() {
    on_each_engine(|app| {
        let devices = released(app);
        let release = devices.trim_end_matches("/devices").to_owned();
        let mut desk = app.signed_in("Grace");
        let paused = [("state", "paused"), ("reason", "Calls break off.")];
        assert_eq!(says(&mut desk, &format!("{devices}/mandarin"), &paused).status, 303);
        let rows = |query: &str| app.visitor().get(&format!("/devices{query}")).all(".rows li");
        let told = rows("");
        assert!(told.len() == 2 && told[0].contains("Mandarin 3") && told[0].contains("Wait"), "{told:?}");
        assert!(told[1].contains("Pomelo") && told[1].contains("Update"), "{told:?}");
        assert!(rows("?q=POMELO").len() == 1 && rows("?q=durian").is_empty() && rows("?page=2").is_empty());
        let ended = [("state", "ended"), ("reason", "Six years are over.")];
        assert_eq!(says(&mut desk, &format!("{devices}/pomelo"), &ended).status, 303);
        assert!(rows("?q=pomelo")[0].contains("Do not update"));
        let page = app.visitor().get(&release);
        assert!(page.attributes("main a", "href").contains(&"/devices".to_owned()), "the release leads there");
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
