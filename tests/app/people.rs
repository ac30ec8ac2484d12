//! What a person's page tells of them, and what tells the same elsewhere: the feed, the list for programs, the badge.

use crate::support::{Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::i18n::Language;
use orange_friday::people::{Role, Viewer};
use orange_friday::releases;
use orange_friday::text::Prose;
use serde_json::Value;

const FIRST: &str = "Keep recording during calls";
const SECOND: &str = "A timer for selfies";

/// Two Fridays: Ada reported what shipped on the first, and voted for what Berta reported for the second.
fn two_fridays(app: &TestApp) -> [Viewer; 3] {
    app.areas(&["Camera"]);
    let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
    app.finished(&ada, &grace, FIRST, "camera");
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    app.run_worker();
    let second = app.finished(&berta, &grace, SECOND, "camera");
    app.vote(&ada, second);
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.27");
    app.run_worker();
    [ada, berta, grace]
}

/// When a feed was updated, and each of its entries.
fn updated(feed: &Page) -> Vec<String> {
    feed.body.split("<updated>").skip(1).map(|rest| rest.chars().take(20).collect()).collect()
}

fn list(app: &TestApp, path: &str) -> Value {
    serde_json::from_str(&app.visitor().get(path).body).unwrap()
}

#[test]
fn a_page_tells_by_release_what_carries_the_name_and_what_is_under_way() {
    on_each_engine(|app| {
        let [ada, berta, grace] = two_fridays(app);
        let going = app.file(&berta, "request", "A level in the viewfinder", "camera");
        app.vote(&ada, going);
        app.decide(&grace, going, "planned", "");
        let hidden = app.file(&ada, "request", "Cheap pills", "camera");
        app.make("hidden", hidden);

        let page = app.visitor().get("/people/ada");
        assert_eq!(page.all(".shipped h3 a"), ["26.11.27", "26.11.20"]);
        assert_eq!(page.all(".shipped .entry > a"), [SECOND, FIRST]);
        assert_eq!(page.all(".shipped .entry .dots"), ["voted", "reported"]);
        assert!(page.one(".score").contains("shipped features carry this name"), "{}", page.text());
        assert_eq!(page.all(".lane li > a"), ["A level in the viewfinder"]);
        assert_eq!(page.all("[aria-labelledby=filed] .rows a"), [FIRST], "what is hidden is not there");
        assert!(page.all("[data-drafts], textarea, #devices").is_empty(), "{}", page.text());
        let filed = app.visitor().get("/people/ada?list=filed");
        assert_eq!((filed.all(".rows a"), filed.all(".shipped, .lane").len()), (vec![FIRST.to_owned()], 0));
        assert!(filed.one("title").contains("Filed by Ada"), "{}", filed.one("title"));
        // Berta sees that of her own, and what nobody else does.
        let own = app.signed_in("Berta").get("/people/berta");
        assert!(own.one(".score").contains("shipped feature carries your name"), "{}", own.text());
        assert_eq!(own.attributes("[data-drafts]", "data-drafts"), ["draft:berta:"]);
        assert!(own.one("textarea").contains("/people/berta.svg"), "{}", own.one("textarea"));
        // Somebody of whom nothing shipped is told what to do first, and shown no nought.
        app.add_person("Mia", Role::Member);
        let mia = app.signed_in("Mia").get("/people/mia");
        assert!(mia.says("Nothing carries your name yet.") && mia.all(".score, .early").is_empty(), "{}", mia.text());
    });
}

#[test]
fn ones_own_page_says_since_when_names_ones_devices_and_leads_to_ones_votes_and_follows() {
    on_each_engine(|app| {
        app.add_person("Ada", Role::Member);
        let joined = app.now().rfc3339();
        let mut ada = app.signed_in("Ada");
        assert_eq!(ada.post("/settings/devices", &[("device", "Mi 8"), ("build", "")]).status, 303);
        let own = ada.get("/people/ada");
        assert_eq!(own.all("[aria-labelledby=devices] li"), ["Mi 8"]);
        assert_eq!(own.attributes(".profile-head time", "datetime"), [joined]);
        let links = own.attributes(".profile-head a", "href");
        assert!(["/me/votes", "/me/follows"].iter().all(|list| links.iter().any(|link| link == list)), "{links:?}");
        let others = app.visitor().get("/people/ada");
        assert!(others.all("[aria-labelledby=devices]").is_empty() && !others.says("Mi 8"), "{}", others.text());
    });
}

#[test]
fn the_feed_and_the_list_tell_what_the_page_does_and_change_when_it_does() {
    on_each_engine(|app| {
        two_fridays(app);
        let feed = app.visitor().get("/people/ada.atom");
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
        assert_eq!(feed.all("entry > title"), [SECOND, FIRST]);
        assert!(feed.one("feed > title").contains("Shaped by Ada"), "{}", feed.body);
        app.advance(TimeDelta::seconds(1));
        let tag = feed.header("etag").to_owned();
        assert_eq!(app.visitor().get_with("/people/ada.atom", &[("If-None-Match", &tag)]).status, 304);
        let german = app.visitor().get("/de/people/ada.atom");
        assert!(german.body.contains("/de/posts/") && german.body.contains("gemeldet"), "{}", german.body);

        let told = list(app, "/people/ada.json");
        assert!(told["count"] == 2 && told["handle"] == "ada" && told["next"].is_null(), "{told}");
        let lines = told["lines"].as_array().unwrap();
        let of = |name: &str| lines.iter().map(|line| line[name].clone()).collect::<Vec<_>>();
        assert_eq!(of("version"), ["26.11.27", "26.11.20"]);
        assert_eq!(of("day"), ["2026-11-27", "2026-11-20"]);
        assert_eq!(of("text"), [SECOND, FIRST]);
        assert_eq!(of("roles"), [vec!["voted"], vec!["reported"]].map(Value::from));

        // A post that is hidden takes its words from all of them, and the feed says that it changed.
        app.advance(TimeDelta::hours(1));
        let before = updated(&app.visitor().get("/people/ada.atom"));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post("/posts/1/hide", &[("reason", "An advertisement.")]).status, 303);
        let feed = app.visitor().get("/people/ada.atom");
        let after = updated(&feed);
        assert!(after[0] > before[0] && after[1] == before[1] && after[2] > before[2], "{before:?} {after:?}");
        for path in ["/people/ada.atom", "/people/ada.json", "/people/ada"] {
            assert!(!app.visitor().get(path).body.contains(FIRST), "{path}");
        }
        // A handle is one in any letter case here, too.
        let moved = app.visitor().get("/people/Ada.json?page=1");
        assert_eq!((moved.status, moved.location().as_str()), (308, "/people/ada.json?page=1"));
        assert_eq!(app.visitor().get("/people/nobody.atom").status, 404);
    });
}

#[test]
fn a_badge_stands_anywhere_and_shows_no_nought() {
    on_each_engine(|app| {
        two_fridays(app);
        app.add_person("Mia", Role::Member);
        let badge = app.visitor().get("/people/ada.svg");
        assert_eq!(badge.header("cross-origin-resource-policy"), "cross-origin");
        assert!(badge.body.starts_with("<svg ") && badge.body.contains(">2 shipped features<"), "{}", badge.body);
        let german = app.visitor().get("/people/ada.svg?lang=de").body;
        assert!(german.contains(">2 erschienene Änderungen<"), "{german}");
        let mia = app.visitor().get("/people/mia.svg").body;
        assert!(mia.contains(">joined in 2026<") && !mia.contains(">0 "), "{mia}");
    });
}

#[test]
fn whoever_wants_no_name_or_no_page_has_neither_feed_nor_badge() {
    on_each_engine(|app| {
        two_fridays(app);
        let elsewhere = ["/people/ada.atom", "/people/ada.json", "/people/ada.svg"];
        let statuses = |browser: &mut crate::support::Browser| elsewhere.map(|path| browser.get(path).status);
        for hidden in ["name_hidden", "profile_hidden"] {
            assert_eq!(statuses(&mut app.visitor()), [200; 3]);
            let mut ada = app.signed_in("Ada");
            let settings = ada.get("/settings");
            assert_eq!(ada.submit(&settings, "/settings", &[(hidden, "on")]).status, 303);
            assert_eq!(statuses(&mut app.visitor()), [404; 3], "{hidden}");
            assert_eq!(statuses(&mut app.signed_in("Berta")), [404; 3], "{hidden}");
            assert_eq!(statuses(&mut ada), [200; 3], "{hidden}");
            assert_eq!(statuses(&mut app.signed_in("Grace")), [200; 3], "{hidden}");
            let own = ada.get("/people/ada");
            assert!(own.all("link[href$='.atom'][href^='/people/'], .feed a, textarea").is_empty(), "{hidden}");
            assert_eq!(ada.post("/settings", &[("name", "Ada"), ("handle", "ada")]).status, 303);
        }
    });
}

/// The author's own vote is one of the ten, and no foresight.
#[test]
fn the_first_ten_votes_for_what_ships_were_early() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.file(&ada, "request", FIRST, "camera");
        app.vote(&ada, post);
        for number in 2..=11 {
            app.advance(TimeDelta::seconds(1));
            app.vote(&app.fan(&format!("Fan {number}")), post);
        }
        let early = |handle: &str| app.visitor().get(&format!("/people/{handle}")).all(".early");
        app.decide(&grace, post, "ready", "");
        assert_eq!(early("fan-2"), [] as [&str; 0], "it has not shipped");
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        let said = "1 vote was early: fewer than ten people had voted, and it shipped.";
        assert_eq!((early("fan-2"), early("fan-10")), (vec![said.to_owned()], vec![said.to_owned()]));
        assert_eq!((early("fan-11"), early("ada")), (vec![], vec![]));
        assert!(app.signed_in("Fan 2").get("/people/fan-2").says("1 vote of yours was early"));
        assert_eq!(app.tables().count("early_votes"), 9);

        // What is recalled was not foreseen, until it ships once more.
        let (by, now) = (grace.id, app.now());
        let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
        app.write(move |conn| {
            let release = releases::by_version(conn, &version)?.id;
            releases::recall(conn, by, release, &reason, None, now)
        });
        app.run_worker();
        assert_eq!(early("fan-2"), [] as [&str; 0]);
        app.publish_by_the_clock(&grace);
        app.run_worker();
        assert_eq!((early("fan-2"), early("fan-11")), (vec![said.to_owned()], vec![]));
        assert_eq!(app.tables().count("early_votes"), 9, "each once");
    });
}

#[test]
fn a_feed_of_the_board_says_when_an_entry_changed_and_never_that_it_is_now() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let tag = |path: &str| app.visitor().get(path).header("etag").to_owned();
        let empty = tag("/posts.atom");
        app.advance(TimeDelta::seconds(1));
        assert_eq!(tag("/posts.atom"), empty);

        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let [older, newer] = ["Fish & <chips>", "Grid lines"].map(|title| app.file(&ada, "request", title, "camera"));
        let moves = |path: &str, what: &dyn Fn()| {
            let before = updated(&app.visitor().get(path));
            app.advance(TimeDelta::minutes(1));
            what();
            let after = updated(&app.visitor().get(path));
            (after[0] > before[0], after.iter().zip(&before).skip(1).map(|(now, then)| now > then).collect::<Vec<_>>())
        };
        let edits = || {
            let mut browser = app.signed_in("Ada");
            let form = browser.get(&format!("/posts/{older}/edit"));
            let edited = browser.submit(&form, &format!("/posts/{older}/edit"), &[("body", "With vinegar.")]);
            assert_eq!(edited.status, 303, "{}", edited.text());
        };
        assert_eq!(moves("/posts.atom", &edits), (true, vec![false, true]), "its place stays, its moment moves");
        assert_eq!(moves("/posts.atom", &|| app.decide(&grace, newer, "planned", "")), (true, vec![true, false]));
        let corrects = || {
            let (mut browser, form) = (app.signed_in("Grace"), format!("/posts/{newer}/correct"));
            let page = browser.get(&form);
            let corrected = browser.submit(&page, &form, &[("title", "Lines of a grid")]);
            assert_eq!(corrected.status, 303, "{}", corrected.text());
        };
        assert_eq!(moves("/lines/phone.atom", &corrects), (true, vec![true, false]), "whoever words it");
        assert_eq!(moves("/areas/camera.atom", &|| ()), (false, vec![false, false]));
        let body = app.visitor().get("/posts.atom").body;
        assert!(body.contains("chips") && !body.contains("<chips>"), "{body}");

        let feed = format!("/posts/{older}.atom");
        let silent = tag(&feed);
        app.advance(TimeDelta::seconds(1));
        assert_eq!(tag(&feed), silent);
        app.comment(&ada, older, "Me too.");
        let edits = || {
            let mut browser = app.signed_in("Ada");
            let page = browser.visit(&format!("/posts/{older}"));
            let comment = page.attributes("li[id^=comment-]", "id").remove(0).replace('-', "s/");
            assert_eq!(browser.post(&format!("/{comment}/edit"), &[("body", "So do I.")]).status, 303);
        };
        assert_eq!(moves(&feed, &edits), (true, vec![true]));
    });
}
