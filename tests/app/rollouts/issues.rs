//! Known issues: what helps, in which language, and where they are found.

use super::{released, says};
use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;
use orange_friday::db::PostId;

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
