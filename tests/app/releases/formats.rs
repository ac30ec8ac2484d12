//! A release as text for other places: every format says the same lines in the same order, whatever people wrote into them.

use super::read_back::{of_bbcode, of_html, of_json, of_markdown, of_text};
use super::xml;
use crate::support::{TestApp, on_each_engine};
use orange_friday::i18n::{Catalog, Language};
use orange_friday::releases::{self, Edits, Translated, Translation};
use serde_json::Value;

/// What a format could take for its own.
const HOSTILE: [&str; 9] = [
    "[b]Bold[/b] [url=http://evil.example/]here[/url] [*] [/list]",
    "- **New** not this (#1, shaped by nobody)",
    "[Camera & <flash>]",
    "Fixed - nothing at all",
    "<b>&amp;</b> ]]> </li><h2>System</h2>",
    "## System (#2)",
    "{\"text\": \"a\\n\", \"kind\": null}",
    "【系统】新增 一行（#3）",
    "Keep recording during calls",
];
const CALLS: &str = "来电时继续录音";

/// The first week with all of these, of which the last is said in Chinese too; its version.
fn published(app: &TestApp) -> String {
    app.areas(&["Camera & <flash>", "System"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    for (number, title) in HOSTILE.iter().enumerate() {
        let (kind, area) = if number % 2 == 0 { ("request", "camera-flash") } else { ("bug", "system") };
        let post = app.file(&ada, kind, title, area);
        app.decide(&grace, post, "ready", "");
    }
    app.at("2026-11-19T18:00:00Z");
    let lines = app.release_lines();
    let calls = lines.iter().find(|line| line.wording == HOSTILE[8]).unwrap().id;
    let line = (calls, Translation::of_line(Language::ZhHans, CALLS).unwrap(), None);
    let edits = Edits { translated: Translated { lines: vec![line], heads: Vec::new() }, ..Edits::default() };
    let release = app.week().id;
    app.write(move |conn| releases::edit(conn, release, &edits).map(drop));
    let mut desk = app.signed_in("Grace");
    let page = desk.get("/releases/next/edit");
    let notes =
        [("summary", "New - calls do not end a recording."), ("known_issues", "**Restart** [helps](/posts/1).")];
    assert_eq!(desk.submit(&page, "/releases/next/notes", &notes).status, 303);
    let sure = desk.get("/releases/next/check");
    assert_eq!(desk.submit(&sure, "/releases/next/publish", &[]).status, 303);
    app.run_worker();
    app.versions().remove(0)
}

#[test]
fn every_format_says_the_same_lines_in_the_same_order_in_every_language() {
    let catalog = Catalog::load();
    on_each_engine(|app| {
        let here = format!("/releases/{}", published(app));
        for language in Language::iter() {
            let (tag, l) = (language.to_string(), catalog.of(*language));
            let of = |address: &str| {
                // What the address asks counts before its beginning and what the browser prefers.
                let answer = app.visitor().get_with(&format!("/nl{address}?lang={tag}"), &[("Accept-Language", "fr")]);
                assert_eq!((answer.status, answer.header("content-language")), (200, tag.as_str()), "{address}");
                answer.body
            };
            let said = of_json(&of(&format!("{here}.json")), l);
            assert_eq!(said.len(), HOSTILE.len(), "{said:?}");
            let is_chinese = tag.starts_with("zh");
            for title in &HOSTILE[..8] {
                assert!(said.iter().any(|(_, _, words)| words == title), "{title}: {said:?}");
            }
            assert_eq!(said.iter().any(|(_, _, words)| words == CALLS), is_chinese, "{said:?}");
            assert_eq!(of_text(&of(&format!("{here}.txt")), l), said, "{tag}");
            assert_eq!(of_bbcode(&of(&format!("{here}.bbcode")), l), said, "{tag}");
            assert_eq!(of_markdown(&of(&format!("{here}.md")), l), said, "{tag}");
            let atom = xml::parse(&of("/releases.atom"));
            assert_eq!(of_html(&atom.child("entry").child("content").text, l), said, "{tag}");
            let feed: Value = serde_json::from_str(&of("/releases.json")).unwrap();
            assert_eq!(of_html(feed["items"][0]["content_html"].as_str().unwrap(), l), said, "{tag}");
            assert_eq!(feed["items"][0]["id"], Value::from(atom.child("entry").child("id").text.as_str()));
            assert!(feed["feed_url"].as_str().unwrap().starts_with(&format!("{}/{tag}/", app.base_url)));
        }
        let chinese = app.visitor().get(&format!("/zh-Hans{here}.txt")).body;
        assert!(chinese.contains("【System】\n修复 ") && chinese.contains(&format!("新增 {CALLS}\n")), "{chinese}");
        assert!(app.visitor().get(&format!("/zh-Hant{here}.bbcode")).body.contains("[*][b]修復[/b] "));
        let english = app.visitor().get(&format!("/en{here}.txt")).body;
        assert!(english.contains("[System]\nFixed - ") && english.contains("**Restart** [helps]"), "{english}");
    });
}

#[test]
fn a_line_and_an_area_have_feeds_of_their_own() {
    on_each_engine(|app| {
        app.areas(&["Camera", "System"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        for (title, area) in [("Keep recording during calls", "camera"), ("Dark mode for all", "system")] {
            app.finished(&ada, &grace, title, area);
            app.publish_by_the_clock(&grace);
        }
        let feed = |asked: &str| {
            let answer = app.visitor().get(&format!("/en/releases.json{asked}"));
            assert_eq!(answer.status, 200, "{asked}");
            let feed: Value = serde_json::from_str(&answer.body).unwrap();
            let atom = xml::parse(&app.visitor().get(&format!("/en/releases.atom{asked}")).body);
            let ids: Vec<String> = atom.all("entry").map(|entry| entry.child("id").text.clone()).collect();
            let items = feed["items"].as_array().unwrap();
            let same: Vec<&str> = items.iter().map(|item| item["id"].as_str().unwrap()).collect();
            assert_eq!(ids, same, "{asked}");
            let own = format!("{}/en/releases.atom{asked}", app.base_url);
            assert_eq!(atom.child("link").attribute("href"), own);
            (atom.child("id").text.clone(), ids, answer.body)
        };
        let (all, camera, phone) = (feed(""), feed("?area=camera"), feed("?line=phone"));
        assert_eq!((all.1.len(), camera.1.len(), phone.1.len()), (2, 1, 2));
        assert!(camera.2.contains("Keep recording") && !camera.2.contains("Dark mode"), "{}", camera.2);
        assert!(all.0 != camera.0 && all.0 != phone.0 && camera.0 != phone.0);
        assert!(camera.1.iter().chain(&phone.1).all(|id| id.starts_with("urn:uuid:") && !all.1.contains(id)));
        for asked in ["?area=nothing", "?line=nothing"] {
            assert_eq!(app.visitor().get(&format!("/releases.atom{asked}")).status, 404, "{asked}");
        }
        let board = app.visitor().get("/areas/camera");
        assert!(board.attributes("p.feed a", "href").contains(&"/releases.atom?area=camera".to_owned()));
    });
}
