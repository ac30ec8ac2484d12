//! What people write carries its own language to every place where it is shown.

use crate::support::people::{address, number_of};
use crate::support::{Browser, Page, TestApp, engines, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::schema::posts;
use scraper::{ElementRef, Selector};

const TITLE: &str = "深色模式下状态栏图标看不清";
const BODY: &str = "升级到 HyperOS 之后，打开**深色模式**，状态栏的图标变成黑色，完全看不见。";
const COMMENT: &str = "Bei mir auch, seit dem letzten Update sehe ich in der Statusleiste überhaupt nichts mehr.";
const ANSWER: &str = "Thank you for the clear report. We found the wrong colour and fix it this week.";
const SUMMARY: &str = "This week the status bar can be read again, and nothing else has changed at all.";

/// The languages of the elements with these words, as the elements say. Where one is within another, the inner one
/// counts: what staff read around the words is in a language of its own.
fn said_of(page: &Page, words: &str) -> Vec<String> {
    let document = page.document();
    let marked = Selector::parse("main [lang]").unwrap();
    let has_words = |element: &ElementRef<'_>| element.text().collect::<String>().contains(words);
    let inner = Selector::parse("[lang]").unwrap();
    let with_words = document
        .select(&marked)
        .filter(|element| has_words(element) && !element.select(&inner).any(|within| has_words(&within)));
    with_words
        .map(|element| {
            assert_eq!(element.value().attr("dir"), Some("auto"), "{words} on {}", page.path);
            element.value().attr("lang").unwrap().to_owned()
        })
        .collect()
}

fn is_said_in(language: &str, page: &Page, words: &str) {
    let said = said_of(page, words);
    assert!(!said.is_empty() && said.iter().all(|lang| lang == language), "{words} on {}: {said:?}", page.path);
}

fn file(browser: &mut Browser, fields: &[(&str, &str)]) -> String {
    let form = browser.get("/posts/new");
    let all: Vec<_> = [("kind", "bug"), ("area", "system")].iter().chain(fields).copied().collect();
    let answer = browser.submit(&form, "/posts", &all);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

#[test]
fn every_text_is_shown_in_the_language_it_was_written_in() {
    on_each_engine(|app| {
        app.areas(&["System"]);
        app.run_worker();
        // Ada reads English and writes Chinese; Bo writes German; Grace answers in English.
        let mut ada = app.member("Ada");
        let post = file(&mut ada, &[("title", TITLE), ("body", BODY)]);
        let comments = format!("/posts/{}/comments", number_of(&post));
        let mut bo = app.member("Bo");
        assert_eq!(bo.post(&comments, &[("body", COMMENT)]).status, 303);
        bo.votes_for(&post);
        let mut grace = app.staff("Grace");
        is_said_in("zh-Hans", &grace.get("/triage"), TITLE);
        grace.decides(&post, "ready", ANSWER, "");
        is_said_in("zh-Hans", &grace.get("/releases/next/edit"), TITLE);

        let page = app.visitor().get(&format!("/de{post}"));
        assert_eq!(page.attributes("html", "lang"), ["de"]);
        assert_eq!(page.attributes("h1", "lang"), ["zh-Hans"]);
        is_said_in("zh-Hans", &page, "完全看不见");
        is_said_in("de", &page, COMMENT);
        is_said_in("en", &page, ANSWER);
        let canonical = format!("{}/zh-Hans{post}", app.app.config.base_url);
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [canonical]);
        for path in ["/", "/roadmap", "/releases/next"] {
            is_said_in("zh-Hans", &app.visitor().get(path), TITLE);
        }
        is_said_in("zh-Hans", &app.visitor().get("/people/ada"), TITLE);
        let told = app.mails_to(&address("Ada"));
        let html = &told.last().unwrap().html;
        assert!(html.contains(r#"lang="zh-Hans" dir="auto""#) && html.contains(r#"lang="en" dir="auto""#), "{html}");

        the_release_keeps_it(app, &mut grace);
    });
}

fn the_release_keeps_it(app: &TestApp, grace: &mut Browser) {
    app.set_clock("2026-11-19T18:00:00Z");
    app.run_worker();
    *grace = app.signed_in("Grace");
    let composer = grace.get("/releases/next/edit");
    is_said_in("zh-Hans", &composer, TITLE);
    let field = composer.attributes("textarea[name^=wording-]", "name").remove(0);
    // Saved as it is, it stays what it was; in other words, it is looked at again.
    for (line, language) in [(TITLE, "zh-Hans"), ("深色模式下狀態列圖示清楚了", "zh-Hant"), (TITLE, "zh-Hans")]
    {
        let composer = grace.get("/releases/next/edit");
        let saved = grace.submit_and_follow(&composer, "/releases/next/notes", &[(&field, line)]);
        is_said_in(language, &saved, line);
    }
    let composer = grace.get("/releases/next/edit");
    let notes = [("summary", SUMMARY), ("known_issues", "")];
    let composer = grace.submit_and_follow(&composer, "/releases/next/notes", &notes);
    assert_eq!(composer.attributes("#summary", "lang"), ["en"]);
    assert_eq!(grace.approves().status, 303);
    is_said_in("zh-Hans", &grace.get("/releases/next/check"), TITLE);
    app.set_clock("2026-11-20T17:00:00Z");
    app.run_worker();

    let release = app.visitor().get("/fr/releases/26.11.20");
    is_said_in("zh-Hans", &release, TITLE);
    is_said_in("en", &release, SUMMARY);
    is_said_in("en", &app.visitor().get("/fr/releases"), SUMMARY);
    is_said_in("zh-Hans", &app.visitor().get("/people/ada"), TITLE);
    let feed = app.visitor().get("/releases.atom").body;
    let marked = format!("&lt;span lang=&quot;zh-Hans&quot; dir=&quot;auto&quot;&gt;{TITLE}");
    let feed = feed.replace("&#34;", "&quot;").replace("&#60;", "&lt;").replace("&#62;", "&gt;");
    assert!(feed.contains(&marked), "{feed}");
    let digest = app.mails_to(&address("Bo")).pop().unwrap().html;
    assert!(digest.contains(r#"lang="zh-Hans" dir="auto""#), "{digest}");
}

#[test]
fn what_the_author_says_counts_more_than_what_the_text_looks_like() {
    on_each_engine(|app| {
        app.areas(&["System"]);
        let mut ada = app.member("Ada");
        let form = ada.get("/fr/posts/new");
        let names = form.attributes("#lang option", "lang");
        assert_eq!(form.attributes("#lang option", "value")[1..], names);
        assert_eq!(names.len(), 7);

        let said = |browser: &mut Browser, path: &str| browser.visit(path).attributes("h1", "lang").remove(0);
        let post = file(&mut ada, &[("title", "Dark mode Widget Launcher"), ("lang", "nl")]);
        assert_eq!(said(&mut ada, &post), "nl");
        let edit = format!("/posts/{}/edit", number_of(&post));
        let form = ada.get(&edit);
        assert_eq!(form.attributes("#lang option[selected]", "value"), ["nl"]);
        assert_eq!(form.attributes("#title, #body", "lang"), ["nl", "nl"]);
        assert_eq!(ada.submit(&form, &edit, &[("title", "Dark mode Widget")]).status, 303);
        assert_eq!(said(&mut ada, &post), "nl");
        // Left to us again, it is the language she reads, since so few words tell nothing.
        let form = ada.get(&format!("/de{edit}"));
        assert_eq!(ada.submit(&form, &format!("/de{edit}"), &[("lang", "")]).status, 303);
        assert_eq!(said(&mut ada, &post), "de");

        // A language that is not among those to choose from is recognised all the same, each time.
        let title = "Quero gravar apenas uma parte da tela do celular, porque o resto não interessa a ninguém";
        let post = file(&mut ada, &[("title", title)]);
        let page = ada.visit(&post);
        assert_eq!(page.attributes("h1", "lang"), ["pt"]);
        let canonical = format!("{}{post}", app.app.config.base_url);
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [canonical]);
        let form = ada.get(&format!("/posts/{}/edit", number_of(&post)));
        assert_eq!(form.attributes("#lang option[selected]", "value").len(), 0);
    });
}

#[test]
fn a_text_from_before_is_in_no_known_language() {
    for engine in engines() {
        let app = crate::support::Setup::default().start(engine);
        app.areas(&["System"]);
        let post = file(&mut app.member("Ada"), &[("title", TITLE)]);
        app.write(|conn| Ok(diesel::update(posts::table).set(posts::lang.eq("")).execute(conn)?));
        let page = app.visitor().get(&post);
        assert_eq!(page.attributes("h1", "lang"), [""]);
        let canonical = format!("{}{post}", app.app.config.base_url);
        assert_eq!(page.attributes("link[rel=canonical]", "href"), [canonical]);
    }
}
