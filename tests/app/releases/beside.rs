//! What a release says beside its lines is told in every format, too: devices, downloads and known issues.

use super::xml;
use crate::support::people::number_of;
use crate::support::{TestApp, on_each_engine};
use serde_json::Value;

const MANDARIN: &str = "INSERT INTO devices (codename, name, other_names, words, region, line_id, retired) \
    SELECT 'mandarin', 'Mandarin [3]', '', '\nmandarin\nmandarin3\n', '', id, FALSE FROM product_lines";
const PACKAGE: &str = "miui_MANDARIN_26.11.20_0123456789_13.0.zip";

/// The address of a release that is suspended on a device, has a package for it and a bug with a title that formats could
/// take for their own; and the number of that bug.
fn published(app: &TestApp) -> (String, String) {
    app.areas(&["Camera"]);
    app.sql(MANDARIN);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.finished(&ada, &grace, "Keep recording during calls", "camera");
    let here = format!("/releases/{}", app.publish_by_the_clock(&grace));
    let bug = number_of(&app.member("Berta").files("bug", "Calls [b]break[/b] off", "camera")).to_string();
    let mut desk = app.signed_in("Grace");
    let device = format!("{here}/devices/mandarin");
    let page = desk.get(&device);
    let (sum, file) = ("ab".repeat(32), PACKAGE.replace("26.11.20", here.rsplit('/').next().unwrap()));
    let package = [
        ("file_name", file.as_str()),
        ("bytes", "4100000000"),
        ("checksum", sum.as_str()),
        ("links", "https://mirror.example/get?id=7"),
    ];
    assert_eq!(desk.submit(&page, &format!("{device}/downloads"), &package).status, 303);
    let page = desk.get(&device);
    let said = [("state", "suspended"), ("reason", "It does not start."), ("until", "2026-11-24")];
    assert_eq!(desk.submit(&page, &device, &said).status, 303);
    let issue = format!("{here}/issues/{bug}");
    let page = desk.get(&issue);
    assert_eq!(desk.submit(&page, &issue, &[("workaround", "Restart it.")]).status, 303);
    (here, bug)
}

#[test]
fn every_format_says_on_which_devices_a_release_stands_still_what_is_downloaded_and_which_bugs_are_known() {
    on_each_engine(|app| {
        let (here, bug) = published(app);
        let of = |address: &str| app.visitor().get(address).body;
        let address = "https://mirror.example/get?id=7";

        let text = of(&format!("/en{here}.txt"));
        assert!(text.contains("[Devices]\nMandarin [3]: Suspended\n    Until "), "{text}");
        assert!(text.contains("\n    It does not start.\n    Recovery: miui_MANDARIN_"), "{text}");
        assert!(text.contains("4,100"), "{text}");
        assert!(text.contains(&format!("SHA-256 {}\n    {address}\n", "ab".repeat(32))), "{text}");
        let known = format!("Calls [b]break[/b] off (#{bug}): Open\n    What helps meanwhile: Restart it.\n");
        assert!(text.contains(&format!("[Bugs known in this release]\n{known}")), "{text}");
        let chinese = of(&format!("/zh-Hans{here}.txt"));
        assert!(chinese.contains(&format!("（#{bug}）：")) && chinese.contains("：Restart it.\n"), "{chinese}");

        let markdown = of(&format!("/en{here}.md"));
        assert!(markdown.contains("## Devices\n\n- Mandarin \\[3\\]: Suspended\n  - Until "), "{markdown}");
        assert!(markdown.contains(&format!("](<{address}>)")) && markdown.contains("  - What helps"), "{markdown}");
        let bbcode = of(&format!("/en{here}.bbcode"));
        assert!(bbcode.contains(&format!("[url={address}]Download ")), "{bbcode}");
        assert!(bbcode.contains("3]: Suspended\n") && !bbcode.contains("[b]break"), "{bbcode}");

        let json: Value = serde_json::from_str(&of(&format!("{here}.json"))).unwrap();
        let (device, issue) = (&json["devices"][0], &json["issues"][0]);
        assert_eq!((&device["state"], &device["until"]), (&Value::from("suspended"), &Value::from("2026-11-24")));
        assert_eq!(device["downloads"][0]["urls"][0], address);
        assert_eq!(
            (&issue["post"]["number"], &issue["status"]),
            (&Value::from(bug.parse::<i64>().unwrap()), &Value::from("open"))
        );
        assert_eq!(issue["workaround"]["text"], "Restart it.");

        let atom = xml::parse(&of("/en/releases.atom"));
        let feed: Value = serde_json::from_str(&of("/en/releases.json")).unwrap();
        let feed = feed["items"][0]["content_html"].as_str().unwrap();
        for content in [atom.child("entry").child("content").text.as_str(), feed] {
            assert!(content.contains("<br>Until ") && content.contains(&format!("{here}/devices\">")), "{content}");
            assert!(content.contains("Calls [b]break[/b] off") && content.contains("Restart it."), "{content}");
        }

        // What is not public any more is not known either.
        assert_eq!(app.signed_in("Grace").post(&format!("/posts/{bug}/hide"), &[("reason", "A number.")]).status, 303);
        for told in [format!("{here}.txt"), format!("{here}.json"), "/releases.atom".to_owned()] {
            let told = of(&told);
            assert!(
                !told.contains("break") && !told.contains("Restart it.") && told.contains("It does not start."),
                "{told}"
            );
        }
    });
}
