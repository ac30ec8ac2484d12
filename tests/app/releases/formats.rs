//! A release as text for other places: every format says the same lines in the same order, whatever people wrote into them.

use super::carrying::devices;
use super::read_back::{of_bbcode, of_html, of_json, of_markdown, of_text};
use super::xml;
use crate::support::{TestApp, on_each_engine};
use orange_friday::i18n::{Catalog, Language, Messages, plain};
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
/// What staff know and do not close: in Markdown it stays within its part.
const KNOWN: &str = "**Restart** [helps](/posts/1), @everyone.\n\n## System\n\n<h2>System</h2>\n\n```\nadb reboot";

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
    let line = (calls, Translation::of_item(Language::ZhHans, CALLS).unwrap(), None);
    let edits = Edits { translated: Translated { items: vec![line], ..Translated::default() }, ..Edits::default() };
    let release = app.week().id;
    app.write(move |conn| releases::edit(conn, release, &edits).map(drop));
    let mut desk = app.signed_in("Grace");
    let page = desk.get("/releases/next/edit");
    let notes = [("summary", "New - calls do not end a recording, @everyone."), ("known_issues", KNOWN)];
    assert_eq!(desk.submit(&page, "/releases/next/notes", &notes).status, 303);
    let sure = desk.get("/releases/next/check");
    assert_eq!(desk.submit(&sure, "/releases/next/publish", &[("as_is", "yes")]).status, 303);
    app.run_worker();
    app.versions().remove(0)
}

/// What the entry of a release says in both feeds is what its model says, and what its page has beside the lines.
fn feeds_tell_the_same(model: &Value, atom: &xml::Node, json: &Value, l: &Messages) {
    let of_atom =
        ["title", "id", "published", "updated", "content"].map(|name| atom.child(name).text.trim().to_owned());
    let names = ["title", "id", "date_published", "date_modified", "content_html"];
    let of_json = names.map(|name| json[name].as_str().unwrap().trim().to_owned());
    assert_eq!(of_atom, of_json);
    let [title, id, _, updated, content] = of_atom;
    let told = ["title", "id", "url"].map(|name| model[name].as_str().unwrap());
    assert_eq!([title.as_str(), id.as_str(), atom.child("link").attribute("href")], told);
    assert_eq!(json["url"], model["url"]);
    assert_eq!(Some(updated.as_str()), model["amended_at"].as_str().or(model["published_at"].as_str()));
    for part in [plain(&l.releases_known_issues()), model["summary"]["text"].as_str().unwrap().to_owned()] {
        assert!(content.contains(&part), "{part}: {content}");
    }
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
            let model = of(&format!("{here}.json"));
            let said = of_json(&model, l);
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
            feeds_tell_the_same(&serde_json::from_str(&model).unwrap(), atom.child("entry"), &feed["items"][0], l);
            assert!(feed["feed_url"].as_str().unwrap().starts_with(&format!("{}/{tag}/", app.base_url)));
        }
        let all = app.visitor().get(&format!("/nl{here}.json?lang=all"));
        let tags: Vec<String> = Language::iter().map(ToString::to_string).collect();
        assert_eq!((all.status, all.header("content-language")), (200, tags.join(",").as_str()));
        let all: Value = serde_json::from_str(&all.body).unwrap();
        assert_eq!((&all["format"], &all["version"]), (&1.into(), &here.rsplit('/').next().unwrap().into()));
        for (tag, told) in tags.iter().zip(all["languages"].as_array().unwrap()) {
            let alone = app.visitor().get(&format!("/nl{here}.json?lang={tag}")).body;
            assert_eq!(*told, serde_json::from_str::<Value>(&alone).unwrap(), "as each of them is asked for alone");
        }
        assert_eq!(all["languages"].as_array().unwrap().len(), tags.len());
        let chinese = app.visitor().get(&format!("/zh-Hans{here}.txt")).body;
        assert!(chinese.contains("【System】\n修复 ") && chinese.contains(&format!("新增 {CALLS}\n")), "{chinese}");
        assert!(app.visitor().get(&format!("/zh-Hant{here}.bbcode")).body.contains("[*][b]修復[/b] "));
        let english = app.visitor().get(&format!("/en{here}.txt")).body;
        assert!(english.contains("[System]\nFixed - ") && english.contains("Restart helps (http"), "{english}");
        assert!(!english.contains("**Restart") && english.contains("\nSystem\n\n<h2>System</h2>\n"), "{english}");
        let markdown = app.visitor().get(&format!("/en{here}.md")).body;
        let known = "\n### System\n\n\\<h2>System\\</h2>\n\n```\nadb reboot\n```\n\n## Thanks\n";
        assert!(markdown.contains(known), "{markdown}");
        for ending in ["md", "txt", "bbcode"] {
            let body = app.visitor().get(&format!("/en{here}.{ending}")).body;
            assert!(!body.contains("@everyone") && body.matches("everyone").count() == 2, "{body}");
        }
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

#[test]
fn every_format_says_for_which_devices_a_line_is_who_built_it_and_where_it_leads() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        devices(app);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.at("2026-11-19T18:00:00Z");
        let item = app.release_lines()[0].id;
        let [video, only, built] = ["video", "devices", "engineers"].map(|name| format!("{name}-{item}"));
        let typed =
            [(&*video, "https://video.example/[1]"), (&*only, "Lime, Kumquat"), (&*built, "Grace Hopper, [b]May[/b]")];
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/edit");
        assert_eq!(desk.submit(&page, "/releases/next/notes", &typed).status, 303);
        let sure = desk.get("/releases/next/check");
        assert!(sure.says("Only for Lime and Kumquat") && sure.says("Video (video.example)"), "{}", sure.text());
        assert_eq!(desk.submit(&sure, "/releases/next/publish", &[]).status, 303);
        app.run_worker();
        let here = format!("/releases/{}", app.versions().remove(0));
        let of = |address: &str| app.visitor().get(address).body;

        let text = of(&format!("/en{here}.txt"));
        assert!(text.contains("New - Keep recording during calls (Lime and Kumquat)\n"), "{text}");
        assert!(text.contains("\n    Built by Grace Hopper and [b]May[/b]\n"), "{text}");
        assert!(text.contains("\n    Video: https://video.example/[1]\n"), "{text}");
        let chinese = of(&format!("/zh-Hans{here}.txt"));
        assert!(chinese.contains("新增 Keep recording during calls（Lime和Kumquat）\n"), "{chinese}");
        assert!(chinese.contains("\n    视频：https://video.example/[1]\n"), "{chinese}");
        let bbcode = of(&format!("/en{here}.bbcode"));
        assert!(bbcode.contains("[*][b]New[/b] Keep recording during calls (Lime and Kumquat)\n"), "{bbcode}");
        assert!(bbcode.contains("\n[url=https://video.example/%5B1%5D]Video (video.example)[/url]\n"), "{bbcode}");
        assert!(!bbcode.contains("[b]May"), "{bbcode}");
        let markdown = of(&format!("/en{here}.md"));
        assert!(markdown.contains("- **New** Keep recording during calls (Lime and Kumquat) (#1"), "{markdown}");
        let below =
            ["Built by Grace Hopper and \\[b\\]May\\[/b\\]", "[Video (video.example)](<https://video.example/[1]>)"];
        assert!(below.iter().all(|below| markdown.contains(&format!("\n  - {below}\n"))), "{markdown}");

        let json: Value = serde_json::from_str(&of(&format!("{here}.json"))).unwrap();
        let line = &json["headings"][0]["lines"][0];
        let named: Vec<&Value> = line["devices"].as_array().unwrap().iter().map(|device| &device["codename"]).collect();
        assert_eq!(named, ["lime", "kumquat"]);
        assert_eq!(
            (&line["links"][0]["kind"], &line["builders"][1]),
            (&Value::from("video"), &Value::from("[b]May[/b]"))
        );
        let feed = xml::parse(&of("/en/releases.atom"));
        let content = feed.child("entry").child("content").text.clone();
        assert!(content.contains("Keep recording during calls</span> (Lime and Kumquat) <a"), "{content}");
        let leads = "<br><a href=\"https://video.example/[1]\">Video (video.example)</a></li>";
        assert!(content.contains(leads), "{content}");
    });
}
