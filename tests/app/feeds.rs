//! Every feed there is: whatever people type, it is whole and says exactly that; its ids and moments stay while nothing changes,
//! and who asks again is told so.

use crate::releases::xml::{self, Node};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;

/// What would end an element or begin one, an entity, and a script.
const HOSTILE: &str = "Fish & <chips> ]]> \"salt\" 'n' &amp; </title><script>alert(1)</script>";
/// Of it, what is neither made into signs of another kind nor cut off.
const SAID: &str = "Fish & <chips> ]]>";

/// What staff open: a line in a market, in spite of something, and a poll that closes on Wednesday at five; its address.
fn opens(grace: &mut Browser) -> String {
    assert_eq!(grace.post("/staff/markets", &[("code", "no"), ("name", "Norway & <Sápmi>")]).status, 303);
    let kept = "/staff/markets/1";
    let page = grace.get(kept);
    let planned = grace.submit(&page, &format!("{kept}/lines"), &[("line", "phone"), ("stage", "1")]);
    assert_eq!(planned.status, 303, "{}", planned.text());
    assert_eq!(grace.post(&format!("{kept}/lines/1/open"), &[("exception", HOSTILE)]).status, 303);
    let options = format!("{HOSTILE}\nNeither");
    let fields = [
        ("purpose", "other"),
        ("question", HOSTILE),
        ("note", HOSTILE),
        ("options", &*options),
        ("totals", "hidden"),
        ("day", "2026-11-18"),
        ("time", "17:00"),
    ];
    let drafted = grace.post("/staff/polls/new", &fields);
    assert_eq!(drafted.status, 303, "{}", drafted.text());
    let (poll, sure) = (drafted.location(), format!("{}/open", drafted.location()));
    let page = grace.get(&sure);
    assert_eq!(grace.submit(&page, &sure, &[]).status, 303);
    poll
}

/// A feed in this language.
fn feed(app: &TestApp, path: &str) -> Node {
    let answer = app.visitor().get(path);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/atom+xml; charset=utf-8"), "{path}");
    xml::parse(&answer.body)
}

/// The texts of an element of all entries.
fn texts(feed: &Node, name: &str) -> Vec<String> {
    feed.all("entry").map(|entry| entry.child(name).text.clone()).collect()
}

/// All that a reader shows of a feed, where none of it runs.
fn said(feed: &Node, path: &str) -> String {
    let mut said = vec![feed.child("title").text.clone()];
    said.extend(texts(feed, "title"));
    for content in texts(feed, "content") {
        let html = scraper::Html::parse_fragment(&content);
        let strange = scraper::Selector::parse("script, chips, title").unwrap();
        assert_eq!(html.select(&strange).count(), 0, "{path}: {content}");
        said.extend(html.root_element().text().map(str::to_owned));
    }
    said.join("\n")
}

#[test]
fn every_feed_says_what_was_typed_and_that_nothing_changed_since() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        opens(&mut app.signed_in("Grace"));
        let post = app.file(&ada, "request", HOSTILE, "camera");
        app.comment(&ada, post, HOSTILE);
        app.decide(&grace, post, "ready", HOSTILE);
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        // What is shipped stands on no board any more.
        app.file(&ada, "request", HOSTILE, "camera");
        app.run_worker();
        let of_post = format!("/posts/{post}.atom");
        let feeds = [
            "/posts.atom",
            "/areas/camera.atom",
            "/lines/phone.atom",
            &of_post,
            "/people/ada.atom",
            "/releases.atom",
            "/releases.atom?line=phone",
            "/releases.atom?area=camera",
            "/polls.atom",
            "/markets.atom",
        ];
        app.advance(TimeDelta::minutes(1));
        for path in feeds {
            let told = feed(app, path);
            let said = said(&told, path);
            assert!(said.contains(SAID), "{path}: {said}");
            assert_eq!(told.attribute("xmlns"), "http://www.w3.org/2005/Atom", "{path}");
            let (ids, updated) = (texts(&told, "id"), texts(&told, "updated"));
            assert!(!ids.is_empty(), "{path}");
            assert!(ids.iter().all(|id| id.starts_with("urn:") && !id.contains(&app.base_url)), "{path}: {ids:?}");
            assert_eq!(updated.iter().max(), Some(&told.child("updated").text), "{path}");
            assert!(updated.iter().all(|at| *at <= app.now().rfc3339()), "{path}: {updated:?}");

            let tag = app.visitor().get(path).header("etag").to_owned();
            app.advance(TimeDelta::minutes(5));
            let again = app.visitor().get_with(path, &[("If-None-Match", &tag)]);
            assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
            let later = feed(app, path);
            assert_eq!((texts(&later, "id"), texts(&later, "updated")), (ids.clone(), updated.clone()), "{path}");
            let german = feed(app, &format!("/de{path}"));
            assert_eq!((texts(&german, "id"), texts(&german, "updated")), (ids, updated), "{path}");
        }
        assert!(feed(app, "/markets.atom").child("entry").child("title").text.contains("Norway & <Sápmi>"));
        // What is ours in it is in the language of whoever reads, and says in which one the rest is.
        let german = feed(app, "/de/markets.atom");
        let said = german.child("entry").child("content").text.clone();
        assert!(said.contains("Offen seit") && said.contains("<p lang=\""), "{said}");
    });
}

#[test]
fn a_feed_of_polls_changes_at_the_moment_from_which_it_says_that_one_is_closed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        let poll = opens(&mut app.signed_in("Grace"));
        let opened = texts(&feed(app, "/polls.atom"), "updated");
        assert_eq!(opened, [app.now().rfc3339()]);
        // Nobody has sealed its result yet.
        app.set_clock("2026-11-18T17:00:00Z");
        app.advance(TimeDelta::seconds(30));
        assert!(app.visitor().get(&poll).says("stands here in a moment"));
        assert_eq!(texts(&feed(app, "/polls.atom"), "updated"), ["2026-11-18T17:00:00Z"]);
        let sealed = app.now().rfc3339();
        app.tick();
        app.advance(TimeDelta::minutes(1));
        assert_eq!(texts(&feed(app, "/polls.atom"), "updated"), [sealed]);
    });
}
