//! What readers and feed readers get.

use super::xml;
use crate::support::{TestApp, on_each_engine};
use orange_friday::accounts::{self, Settings};
use orange_friday::releases;
use orange_friday::trains::WEEKLY;
use std::collections::BTreeSet;

#[test]
fn the_feed_is_valid_atom_with_the_latest_release_first() {
    on_each_engine(|app| {
        app.areas(&["Camera & <flash>"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let empty = xml::parse(&app.visitor().get("/releases.atom").body);
        assert_eq!(empty.all("entry").count(), 0);
        the_feed_has_what_atom_needs(app, &empty);
        for number in 1..=3 {
            app.finished(&ada, &grace, &format!("Wish {number} \u{0}with ]]> & <b>markup</b>"), "camera-flash");
            app.publish_by_the_clock(&grace);
        }
        let feed = xml::parse(&app.visitor().get("/releases.atom").body);
        the_feed_has_what_atom_needs(app, &feed);
        let titles: Vec<&str> = feed.all("entry").map(|entry| entry.child("title").text.as_str()).collect();
        assert_eq!(titles, ["26.12.4 – week 3", "26.11.27 – week 2", "26.11.20 – week 1"]);
        let latest = feed.all("entry").next().unwrap();
        let content = scraper::Html::parse_fragment(&latest.child("content").text);
        let words: String = content.root_element().text().collect();
        assert!(words.contains("Wish 3 with ]]> & <b>markup</b>") && words.contains("Camera & <flash>"), "{words}");
    });
}

/// RFC 4287 §4.1.1 and §4.1.2.
fn the_feed_has_what_atom_needs(app: &TestApp, feed: &xml::Node) {
    assert_eq!((feed.name.as_str(), feed.attribute("xmlns")), ("feed", "http://www.w3.org/2005/Atom"));
    let own = format!("{}/releases.atom", app.base_url);
    let links: Vec<(&str, &str)> =
        feed.all("link").map(|link| (link.attribute("rel"), link.attribute("href"))).collect();
    assert!(links.contains(&("self", own.as_str())), "{links:?}");
    assert!(!feed.child("author").child("name").text.is_empty(), "entries without an author have the feed's");
    let mut ids = BTreeSet::new();
    let mut last: Option<String> = None;
    for node in std::iter::once(feed).chain(feed.all("entry")) {
        for needed in ["id", "title", "updated"] {
            assert_eq!(node.all(needed).count(), 1, "{needed}");
        }
        assert!(!node.child("title").text.is_empty() && node.child("id").text.contains(':'));
        assert!(ids.insert(node.child("id").text.clone()), "ids are unique");
        let updated = node.child("updated").text.clone();
        chrono::DateTime::parse_from_rfc3339(&updated).unwrap();
        assert!(last.is_none_or(|last| last >= updated), "latest first, and the feed as late as its latest entry");
        last = Some(updated);
    }
    for entry in feed.all("entry") {
        let link = entry.child("link");
        assert_eq!((link.attribute("rel"), entry.child("content").attribute("type")), ("alternate", "html"));
        assert_eq!(app.visitor().get(&link.attribute("href")[app.base_url.len()..]).status, 200);
    }
}

#[test]
fn the_feed_of_an_address_in_a_language_is_in_it_and_leads_there_and_its_ids_stay() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let version = app.publish_by_the_clock(&grace);
        let plain = app.visitor().get("/releases.atom");
        let of = |path: &str| xml::parse(&app.visitor().get(path).body);
        let (english, german) = (xml::parse(&plain.body), of("/de/releases.atom"));
        assert_eq!((english.attribute("xml:lang"), german.attribute("xml:lang")), ("en", "de"));
        let ids = |feed: &xml::Node| {
            let entries = feed.all("entry").map(|entry| entry.child("id").text.clone());
            std::iter::once(feed.child("id").text.clone()).chain(entries).collect::<Vec<_>>()
        };
        assert_eq!(ids(&english), ids(&german));
        assert!(ids(&german).iter().all(|id| id.starts_with("urn:uuid:")), "{:?}", ids(&german));
        let german_site = format!("{}/de/", app.base_url);
        let entry = german.child("entry");
        for link in german.all("link").chain(entry.all("link")) {
            assert!(link.attribute("href").starts_with(&german_site), "{}", link.attribute("href"));
        }
        let content = &entry.child("content").text;
        assert!(content.contains(&format!("{german_site}posts/{post}")) && content.contains("Neu"), "{content}");
        assert!(entry.child("title").text.contains("Woche"), "{}", entry.child("title").text);

        // A plain address is answered in the language that is asked for, and says so to caches.
        for path in ["/releases.atom", &format!("/releases/{version}.md")] {
            let french = app.visitor().get_with(path, &[("Accept-Language", "fr")]);
            assert!(french.body.contains("semaine"), "{path}: {}", french.body);
            assert!(french.header("vary").contains("accept-language"), "{path}");
        }
        let asked = app.visitor().get_with("/releases.atom", &[("Accept-Language", "fr")]);
        let french = xml::parse(&asked.body);
        assert_eq!((french.attribute("xml:lang"), ids(&french)), ("fr", ids(&english)));
        assert!(app.visitor().get(&format!("/zh-Hans/releases/{version}.md")).body.contains("**新增**"));
    });
}

#[test]
fn known_issues_may_be_added_when_it_is_out() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let here = format!("/releases/{}", app.publish_by_the_clock(&grace));
        let action = format!("{here}/known-issues");
        let mut ada = app.signed_in("Ada");
        let kept = format!("{here}/issues");
        assert_eq!(ada.get(&kept).all("form textarea").len(), 0, "only staff see the form");
        assert_eq!(ada.post(&action, &[("known_issues", "Mine")]).status, 403);

        let mut desk = app.signed_in("Grace");
        let page = desk.get(&here);
        assert!(page.all("form textarea").is_empty(), "there is one place for them");
        assert_eq!(page.attributes("a[href$='/issues#notes']", "href"), [format!("{kept}#notes")]);
        let page = desk.get(&kept);
        let long = "x".repeat(4_001);
        let refused = desk.submit(&page, &action, &[("known_issues", &long)]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.one("#known_issues").len(), long.len(), "what was entered is still there");
        let text = "Charging is slow. **Restart** helps. <script>alert(1)</script>";
        let saved = desk.submit_and_follow(&page, &action, &[("known_issues", text)]);
        assert_eq!(saved.status, 200);
        let public = app.visitor().get(&here);
        assert_eq!(public.one(".known strong"), "Restart");
        assert!(public.all(".known script").is_empty() && public.says("Keep recording during calls"));
        assert!(app.visitor().get(&format!("{here}.md")).body.contains("**Restart** helps."));
        let feed = xml::parse(&app.visitor().get("/releases.atom").body);
        assert!(feed.child("entry").child("content").text.contains("<strong>Restart</strong>"));
    });
}

#[test]
fn past_weeks_are_listed_page_by_page_latest_first() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.publish_by_the_clock(&grace);
        let (schedule, now) = (app.app.config.schedule, app.now());
        app.write(move |conn| {
            for week in 2..=45 {
                let id = releases::current(conn, WEEKLY, &schedule, now)?.id;
                releases::skip(conn, id, &releases::Reason::of(format!("Holiday in week {week}.")), &schedule, now)?;
            }
            Ok(())
        });
        let mut seen: Vec<String> = Vec::new();
        let mut path = "/releases".to_owned();
        for rows in [20, 20, 5] {
            let page = app.visitor().get(&path);
            let weeks = page.all(".release-list .dots span:first-child");
            assert_eq!(weeks.len(), rows, "{path}");
            seen.extend(weeks);
            path = page.attributes("a[rel=next]", "href").pop().unwrap_or_default();
        }
        assert_eq!(path, "", "the third page is the last");
        let all: Vec<String> = (1..=45).rev().map(|week| format!("Week {week}")).collect();
        assert_eq!(seen, all);
        assert!(app.visitor().get("/releases?page=3").says("26.11.20"));
        assert!(app.visitor().get("/releases?page=2").says("Holiday in week 20."));
    });
}

#[test]
fn people_who_hide_their_name_are_counted_and_not_named() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        let fans: Vec<_> = ["Ada", "Berta", "Cleo"].iter().map(|name| app.fan(name)).collect();
        let (shown, hidden) = (app.finished(&fans[0], &grace, "Wish of Ada here", "camera"), fans[1].id);
        let of_hidden = app.finished(&fans[1], &grace, "Wish of somebody", "camera");
        app.vote(&fans[1], shown);
        app.vote(&fans[2], shown);
        let settings = Settings::parse("Berta", "berta", (true, false)).unwrap();
        let now = app.now();
        app.write(move |conn| accounts::save_settings(conn, hidden, &settings, now));
        let version = app.publish_by_the_clock(&grace);
        let page = app.visitor().get(&format!("/releases/{version}"));
        assert!(page.says("The credits are being gathered"), "nobody is named half-way");
        app.run_worker();

        let page = app.visitor().get(&format!("/releases/{version}"));
        assert!(page.says("Thanks to 3 people"), "{}", page.text());
        let thanked = page.all(".thanks li");
        assert_eq!(thanked, ["Ada", "Cleo", "and 1 more"]);
        let line = |post: orange_friday::db::PostId| page.one(&format!("#item-{post} .shaped"));
        assert!(line(shown).starts_with("Shaped by @Ada , @Cleo and 1 more"), "{}", line(shown));
        assert!(line(of_hidden).starts_with("Shaped by 1 person"), "{}", line(of_hidden));
        let plain = app.visitor().get(&format!("/releases/{version}.md")).body;
        assert!(plain.contains("shaped by Ada, Cleo and 1 more") && plain.contains("shaped by 1 person"), "{plain}");
        for body in [&page.body, &plain, &app.visitor().get("/releases.atom").body] {
            assert!(!body.to_lowercase().contains("berta"), "{body}");
        }
        // The mail about it is still theirs.
        assert_eq!(
            app.mails_to("berta@example.org").iter().filter(|mail| mail.header("precedence") == "bulk").count(),
            1
        );
    });
}
