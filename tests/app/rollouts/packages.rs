//! A package is of its device, its region and its release.

use super::{MANDARIN, released, says};
use crate::support::on_each_engine;

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
