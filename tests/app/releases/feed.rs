//! What a feed reader is told when a release changes, or the site moves.

use super::xml::{self, Node};
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::releases;

fn feed(app: &TestApp) -> Node {
    xml::parse(&app.visitor().get("/releases.atom").body)
}

fn texts<'a>(feed: &'a Node, name: &'a str) -> Vec<&'a str> {
    feed.all("entry").map(|entry| entry.child(name).text.as_str()).collect()
}

fn two_weeks(app: &TestApp) -> [String; 2] {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    ["Keep recording during calls", "A timer for selfies"].map(|wish| {
        app.finished(&ada, &grace, wish, "camera");
        app.publish_by_the_clock(&grace)
    })
}

fn knows(app: &TestApp, version: &str, issues: &str) {
    let (mut desk, here) = (app.signed_in("Grace"), format!("/releases/{version}"));
    let page = desk.get(&format!("{here}/issues"));
    let saved = desk.submit(&page, &format!("{here}/known-issues"), &[("known_issues", issues)]);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

#[test]
fn known_issues_that_come_later_are_news_and_the_same_once_more_is_none() {
    on_each_engine(|app| {
        let [first, _] = two_weeks(app);
        let before = feed(app);
        let published = texts(&before, "published");
        assert_eq!(published, texts(&before, "updated"));
        assert_eq!(before.child("updated").text, published[0]);

        app.advance(TimeDelta::hours(3));
        let later = app.now().rfc3339();
        knows(app, &first, "Charging is slow.");
        for _ in 0..2 {
            let after = feed(app);
            assert_eq!(texts(&after, "updated"), [published[0], later.as_str()], "the older one has changed");
            assert_eq!(after.child("updated").text, later);
            assert_eq!(texts(&after, "published"), published);
            assert_eq!(texts(&after, "id"), texts(&before, "id"));
            app.advance(TimeDelta::hours(1));
            knows(app, &first, "Charging is slow.");
        }
    });
}

#[test]
fn a_post_that_is_hidden_or_comes_back_changes_the_release_it_stands_in() {
    on_each_engine(|app| {
        let [_, second] = two_weeks(app);
        let before = feed(app);
        app.advance(TimeDelta::hours(3));
        let (now, grace) = (app.now(), app.manager("Gunnar"));
        let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
        app.write(move |conn| moderation::hide_post(conn, &grace, PostId(1), &reason, now));
        let after = feed(app);
        assert_eq!(texts(&after, "updated"), [texts(&before, "updated")[0], now.rfc3339().as_str()], "not {second}");
        assert_eq!(after.child("updated").text, now.rfc3339());
    });
}

#[test]
fn links_in_known_issues_lead_where_they_lead_on_the_page() {
    on_each_engine(|app| {
        let [_, second] = two_weeks(app);
        knows(app, &second, "See [that](/posts/1), [below](#known) and [the last](26.11.20).");
        let of = |path: &str| app.visitor().get(path).body;
        let whole = |prefix: &str| {
            let site = format!("{}{prefix}", app.base_url);
            let that = format!("{}/posts/1", app.base_url);
            [that, format!("{site}/releases/{second}#known"), format!("{site}/releases/26.11.20")]
        };
        for prefix in ["", "/de"] {
            let content =
                xml::parse(&of(&format!("{prefix}/releases.atom"))).child("entry").child("content").text.clone();
            let html = scraper::Html::parse_fragment(&content);
            let links: Vec<&str> = html
                .select(&scraper::Selector::parse("[href], [src]").unwrap())
                .map(|element| element.value().attr("href").or(element.value().attr("src")).unwrap())
                .collect();
            assert!(links.iter().all(|link| link.starts_with(&app.base_url)), "{links:?}");
            let plain = of(&format!("{prefix}/releases/{second}.md"));
            for link in whole(prefix) {
                assert!(links.contains(&link.as_str()), "{link}: {links:?}");
                assert!(plain.contains(&format!("]({link})")), "{link}: {plain}");
            }
        }
    });
}

#[test]
fn what_a_reader_knows_a_release_by_stays_when_the_site_moves() {
    on_each_engine(|app| {
        let [first, second] = two_weeks(app);
        let drawn = feed(app);
        for id in texts(&drawn, "id").into_iter().chain([drawn.child("id").text.as_str()]) {
            assert!(!id.contains(&app.base_url) && id.starts_with("urn:uuid:"), "{id}");
        }
        // A site of the version before this one: readers know its releases by their addresses. It moves afterwards.
        app.sql("UPDATE releases SET feed_id = NULL; DELETE FROM site WHERE key = 'feed_id'");
        let known = feed(app);
        assert_eq!(texts(&known, "id")[1], format!("{}/releases/{first}", app.base_url));
        app.write(|conn| releases::keep_feed_ids(conn, "https://before.example"));
        app.write(|conn| releases::keep_feed_ids(conn, "https://now.example"));
        let kept = feed(app);
        assert_eq!(kept.child("id").text, "https://before.example/releases.atom");
        let ids = [second, first].map(|version| format!("https://before.example/releases/{version}"));
        assert_eq!(texts(&kept, "id"), ids);
    });
}
