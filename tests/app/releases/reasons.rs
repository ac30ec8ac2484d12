//! Reasons that everybody reads, in the language of whoever reads them.

use crate::support::people::address;
use crate::support::{Page, TestApp, on_each_engine};

const WAIT: &str = "/releases/next/wait";
const SKIP: &str = "/releases/next/skip";
const CALENDAR: &str = "/releases/calendar";

/// What somebody who reads a language is told by the elements of a page, each with its language.
fn told(app: &TestApp, (lang, page): (&str, &str), css: &str) -> Vec<(String, String)> {
    let shown: Page = app.visitor().get(&format!("/{lang}{page}"));
    assert_eq!(shown.status, 200, "{page}");
    shown.all(css).into_iter().zip(shown.attributes(css, "lang")).collect()
}

fn said(words: &str, lang: &str) -> Vec<(String, String)> {
    vec![(words.to_owned(), lang.to_owned())]
}

#[test]
fn why_a_release_waits_or_is_skipped_is_told_in_the_language_of_whoever_reads() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        let page = desk.get(WAIT);
        let wrong = desk.submit(
            &page,
            WAIT,
            &[("reason", "The build breaks off calls, and we look into it."), ("reason_de", "x")],
        );
        assert_eq!((wrong.status, wrong.one("#reason_de")), (422, "x".to_owned()), "{}", wrong.text());
        let found = [
            ("reason_de", "Der Build bricht Anrufe ab, und wir sehen es uns an."),
            ("reason_zh_hans", "发现了一个故障。"),
        ];
        assert_eq!(desk.submit(&wrong, WAIT, &found).status, 303);
        for page in ["/releases/next", CALENDAR] {
            let told = |lang: &str| told(app, (lang, page), ".flash--warn p[lang]");
            assert_eq!(told("de"), said("Der Build bricht Anrufe ab, und wir sehen es uns an.", "de"), "{page}");
            assert_eq!(told("zh-Hant"), said("发现了一个故障。", "zh-Hans"), "{page}: the other script");
            assert_eq!(
                told("fr"),
                said("The build breaks off calls, and we look into it.", "en"),
                "{page}: as it was typed"
            );
        }

        let ill = [("reason", "The whole team is ill."), ("reason_de", "Das ganze Team ist krank.")];
        let page = desk.get(SKIP);
        assert_eq!(desk.submit(&page, SKIP, &ill).status, 303);
        for page in ["/releases", CALENDAR] {
            let told = |lang: &str| told(app, (lang, page), "p.excerpt");
            assert_eq!(told("de"), said("Das ganze Team ist krank.", "de"), "{page}");
            assert_eq!(told("nl"), said("The whole team is ill.", "en"), "{page}");
        }
        let log = desk.get("/staff/audit");
        assert!(log.says("The whole team is ill.") && log.says("Das ganze Team ist krank."), "{}", log.text());

        // What is announced is told so, and once the week has come and was skipped.
        let away = [
            ("day", "2026-12-04"),
            ("reason", "Everybody of the team is away then."),
            ("reason_de", "Alle sind verreist."),
        ];
        let page = desk.get(CALENDAR);
        assert_eq!(desk.submit(&page, "/releases/calendar/skip", &away).status, 303);
        let first = |lang: &str| told(app, (lang, CALENDAR), "p.excerpt").remove(0);
        assert_eq!(first("de"), ("Alle sind verreist.".to_owned(), "de".to_owned()));
        assert_eq!(first("es"), ("Everybody of the team is away then.".to_owned(), "en".to_owned()));
        app.at("2026-12-05T09:00:00Z");
        let last = |lang: &str| told(app, (lang, "/releases"), "p.excerpt").remove(0);
        assert_eq!(last("de"), ("Alle sind verreist.".to_owned(), "de".to_owned()));
        assert_eq!(last("es"), ("Everybody of the team is away then.".to_owned(), "en".to_owned()));
    });
}

#[test]
fn a_skip_that_is_taken_back_and_made_again_says_what_it_said_in_each_language() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.manager("Grace");
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        let page = desk.get(SKIP);
        let ill = [("reason", "The whole team is ill."), ("reason_fr", "Toute l’équipe est malade.")];
        assert_eq!(desk.submit(&page, SKIP, &ill).status, 303);
        assert_eq!(told(app, ("fr", "/releases"), "p.excerpt"), said("Toute l’équipe est malade.", "fr"));
        let acts = desk.get("/triage/acts");
        let undo = acts.attributes(".acts form", "action").remove(0);
        assert_eq!(desk.submit(&acts, &undo, &[]).status, 303);
        assert!(told(app, ("fr", "/releases"), "p.excerpt").is_empty());
        let page = desk.get(SKIP);
        assert_eq!(desk.submit(&page, SKIP, &[("reason", "Nobody of the team is here.")]).status, 303);
        assert_eq!(
            told(app, ("fr", "/releases"), "p.excerpt"),
            said("Nobody of the team is here.", "en"),
            "nothing of before"
        );
    });
}

#[test]
fn why_a_release_was_recalled_is_told_in_the_language_of_whoever_reads() {
    const ENGLISH: &str = "Phones with two cards do not boot.";
    const GERMAN: &str = "Telefone mit zwei Karten starten nicht.";
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        app.sql("UPDATE users SET language = 'de' WHERE handle = 'ada'");
        assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
        app.run_worker();
        let (mut desk, path) = (app.signed_in("Grace"), "/releases/26.11.20/recall");
        let page = desk.get(path);
        let wrong = desk.submit(&page, path, &[("reason", ENGLISH), ("reason_de", "x")]);
        assert_eq!((wrong.status, wrong.one("#reason_de")), (422, "x".to_owned()), "{}", wrong.text());
        let stale = desk.submit(&wrong, path, &[("reason_de", GERMAN), ("revision", "999")]);
        assert_eq!((stale.status, stale.one("#reason_de")), (409, GERMAN.to_owned()), "what was typed stays");
        assert_eq!(desk.submit(&page, path, &[("reason", ENGLISH), ("reason_de", GERMAN)]).status, 303);
        app.run_worker();
        for (page, css) in [
            ("/releases/26.11.20", ".recalled p[lang]"),
            ("/updated/26.11.20", ".recalled p[lang]"),
            ("/releases", "p.excerpt"),
            ("/releases/archive", "p.excerpt"),
        ] {
            assert_eq!(told(app, ("de", page), css), said(GERMAN, "de"), "{page}");
            assert_eq!(told(app, ("fr", page), css), said(ENGLISH, "en"), "{page}: as it was typed");
        }
        let written = ["md", "txt", "bbcode", "json"].map(|format| format!("/releases/26.11.20.{format}"));
        for text in written.into_iter().chain(["atom", "json"].map(|format| format!("/releases.{format}"))) {
            let (german, french) = (app.visitor().get(&format!("/de{text}")), app.visitor().get(&format!("/fr{text}")));
            assert!(german.body.contains(GERMAN) && !german.body.contains(ENGLISH), "{text}: {}", german.body);
            assert!(french.body.contains(ENGLISH) && !french.body.contains(GERMAN), "{text}: {}", french.body);
        }
        let in_all = app.visitor().get("/releases/26.11.20.json?lang=all").body;
        assert!(in_all.contains(GERMAN) && in_all.contains(ENGLISH), "{in_all}");
        let of_post = |lang: &str| app.visitor().visit(&format!("/{lang}/posts/{post}"));
        assert!(of_post("de").says(GERMAN) && !of_post("de").says(ENGLISH), "{}", of_post("de").text());
        assert!(of_post("fr").says(ENGLISH) && !of_post("fr").says(GERMAN), "{}", of_post("fr").text());
        // So it stands among the answers of the week, and in the feed of the post.
        for page in ["answers".to_owned(), format!("posts/{post}.atom")] {
            let read = |lang: &str| app.visitor().visit(&format!("/{lang}/{page}")).body;
            let (german, french) = (read("de"), read("fr"));
            assert!(german.contains(GERMAN) && !german.contains(ENGLISH), "{page}: {german}");
            assert!(french.contains(ENGLISH) && !french.contains(GERMAN), "{page}: {french}");
        }
        let mails = app.mails_to(&address("Ada"));
        assert!(mails.iter().any(|mail| mail.text.contains(GERMAN) && mail.html.contains(GERMAN)), "{mails:?}");
        let log = desk.get("/staff/audit");
        assert!(log.says(ENGLISH) && log.says(GERMAN), "{}", log.text());
    });
}
