//! Names on their way to forums and announcements: the words stay, and do nothing there.

use crate::support::on_each_engine;
use orange_friday::accounts::{self, Settings};

const NAMES: [&str; 5] =
    ["@everyone", "Ada @here", "http://evil.example/x", "www.evil.example", "mail ada@evil.example"];

#[test]
fn a_name_in_plain_markdown_is_no_link_and_calls_nobody() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        for (number, name) in NAMES.iter().enumerate() {
            let fan = app.fan(&format!("Fan {number}"));
            let settings = Settings::parse(name, &format!("fan-{number}"), (false, false)).unwrap();
            let now = app.now();
            app.write(move |conn| accounts::save_settings(conn, fan.id, &settings, now));
            app.finished(&fan, &grace, &format!("Wish number {number} for @channel"), "camera");
        }
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        let page = app.visitor().get(&format!("/releases/{version}"));
        assert!(NAMES.iter().all(|name| page.says(name)), "the page shows names as they are: {}", page.text());
        for format in [".md", ".txt", ".bbcode"] {
            let told = app.visitor().get(&format!("/releases/{version}{format}")).body;
            assert!(told.contains("@\u{200A}channel") && !told.contains("@channel"), "nor does a title: {told}");
        }
        let plain = app.visitor().get(&format!("/releases/{version}.md")).body;
        // What the programs of forums read: without the backslashes, which none of them shows.
        let read = plain.replace('\\', "");
        for name in NAMES {
            assert_eq!(read.replace('\u{200A}', "").matches(name).count(), 2, "by its line and in the thanks: {plain}");
        }
        for word in read.split_whitespace() {
            assert!(!word.contains("://") && !word.contains("www.") && !word.contains("evil."), "{word}: {plain}");
            assert!(!word.starts_with('@') || word == "@", "{word}: {plain}");
            assert!(!word.contains('@') || word.ends_with('@'), "{word}: {plain}");
        }
    });
}
