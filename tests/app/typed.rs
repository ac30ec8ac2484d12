//! What somebody typed while their session ended, or too often, comes back to them where no script keeps it.

mod forgotten;
mod too_often;

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::upload::{SCREEN, file};
use crate::support::{Browser, Page, on_each_engine};

const WORDS: &str = "I lost an <interview> to this.\n\n\"Twice\" & more: 深色模式";

/// The session ends, as by time or from another device.
fn ends_session(browser: &mut Browser) {
    assert!(browser.cookies.remove("sid").is_some());
}

fn signs_in(browser: &mut Browser, page: &Page, name: &str, password: &str) -> Page {
    browser.submit(page, "/sign-in", &[("email", &address(name)), ("password", password)])
}

/// What a field of a page holds, with the line ends that we gave it.
fn field(page: &Page, css: &str) -> String {
    let found = scraper::Selector::parse(css).unwrap();
    let document = page.document();
    let element = document.select(&found).next().unwrap_or_else(|| panic!("no {css}: {}", page.body));
    let text: String = element.text().collect();
    text.strip_prefix('\n').unwrap_or(&text).replace("\r\n", "\n")
}

#[test]
fn a_comment_typed_while_the_session_ended_stands_in_its_form_after_signing_in() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep recording during calls", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let page = ada.get(&post);
        ends_session(&mut ada);
        let before = app.tables();
        let asked = ada.submit(&page, &comments, &[("body", WORDS)]);
        assert_eq!((asked.status, asked.one("h1").as_str()), (403, "Sign in"));
        assert!(asked.says("What you typed is kept"), "{}", asked.text());
        assert!(asked.header("cache-control").contains("no-store") && asked.set_cookies.is_empty());
        // A slip in the password does not lose it.
        let slip = signs_in(&mut ada, &asked, "Ada", "oranges");
        assert!(slip.status == 422 && slip.says("What you typed is kept"), "{}", slip.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        let back = signs_in(&mut ada, &slip, "Ada", PASSWORD);
        assert_eq!(back.status, 200, "{}", back.text());
        assert!(back.says("it has not been sent yet"), "{}", back.text());
        assert_eq!(back.one(".account"), "Ada");
        assert!(back.header("cache-control").contains("no-store"));
        assert_eq!(field(&back, "textarea[name=body]"), WORDS);
        assert_eq!(app.tables().count("comments"), 0, "nothing is sent without a press");
        let done = ada.submit_and_follow(&back, &comments, &[]);
        assert!(done.says("I lost an <interview> to this.") && done.says("深色模式"), "{}", done.text());
        assert_eq!(app.tables().count("comments"), 1);
        // Not a word of it stays behind in the browser.
        assert!(ada.cookies.values().all(|value| !value.contains("interview")), "{:?}", ada.cookies);
    });
}

/// A device of the release that is out.
const DEVICE: &str = "/releases/26.11.20/devices/mione";

/// Every form in which people write: its page, where it is sent, its fields of words, who sends it.
#[test]
fn so_do_posts_additions_answers_and_the_words_of_a_release() {
    on_each_engine(|app| {
        let site = app.site();
        let (open, shipped) = (site.path("/posts/{number}"), site.path("/posts/{shipped}"));
        let line = format!("wording-{}", app.release_lines()[0].id);
        let german = format!("text-{}-de", app.release_lines()[0].id);
        let mut wilma = app.signed_in("Wilma");
        let draft = wilma.files("request", "Still to be changed", "camera");
        let edit = format!("/posts/{}/edit", number_of(&draft));
        let comment = site.path("/comments/{comment}/hide");
        let issue = site.path("/releases/26.11.20/issues/{shipped}");
        let picture = site.path("/releases/next/items/{item}/picture");
        let table: [(&str, &str, &str, &str, &str); 21] = [
            ("Wilma", "/posts/new", "/posts", "body", "textarea[name=body]"),
            ("Wilma", &edit, &edit, "body", "textarea[name=body]"),
            ("Wilma", &format!("{shipped}/edit"), &format!("{shipped}/additions"), "body", "textarea[name=body]"),
            ("Wilma", &open, &format!("{open}/comments"), "body", "textarea[name=body]"),
            ("Grace", &open, &format!("{open}/decision"), "note", "textarea[name=note]"),
            ("Grace", "/releases/next/edit", "/releases/next/notes", "summary", "textarea[name=summary]"),
            ("Grace", "/releases/next/edit", "/releases/next/notes", &line, &format!("textarea[name={line}]")),
            (
                "Grace",
                "/releases/next/edit?lang=de",
                "/releases/next/notes",
                &german,
                &format!("textarea[name={german}]"),
            ),
            ("Grace", &picture, &picture, "alt-en", "textarea[name=alt-en]"),
            ("Grace", "/releases/calendar", "/releases/calendar/skip", "reason", "textarea[name=reason]"),
            ("Grace", "/releases/next/wait", "/releases/next/wait", "reason", "textarea[name=reason]"),
            ("Grace", "/releases/next/skip", "/releases/next/skip", "reason", "textarea[name=reason]"),
            (
                "Grace",
                "/releases/26.11.20/issues",
                "/releases/26.11.20/known-issues",
                "known_issues",
                "textarea[name=known_issues]",
            ),
            ("Grace", &issue, &issue, "workaround", "textarea[name=workaround]"),
            ("Grace", DEVICE, DEVICE, "reason", "textarea[name=reason]"),
            ("Grace", DEVICE, &format!("{DEVICE}/downloads"), "links", "textarea[name=links]"),
            ("Grace", "/releases/26.11.20/recall", "/releases/26.11.20/recall", "reason", "textarea[name=reason]"),
            ("Grace", "/staff/announcements/de", "/staff/announcements/de", "greeting", "textarea[name=greeting]"),
            ("Grace", &open, &comment, "reason", "textarea[name=reason]"),
            ("Grace", &open, &format!("{open}/hide"), "reason", "textarea[name=reason]"),
            ("Grace", "/people/wilma", "/people/wilma/block", "reason", "textarea[name=reason]"),
        ];
        for (who, page, action, name, css) in table {
            let mut writer = app.signed_in(who);
            let page = writer.visit(page);
            ends_session(&mut writer);
            let before = app.tables();
            let asked = writer.submit(&page, action, &[(name, "Words that took an hour.")]);
            assert_eq!((asked.status, asked.one("h1").as_str()), (403, "Sign in"), "{action}");
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "{action}");
            let back = signs_in(&mut writer, &asked, who, PASSWORD);
            assert_eq!(back.status, 200, "{action}: {}", back.text());
            assert_eq!(field(&back, css), "Words that took an hour.", "{action}");
            assert!(back.says("it has not been sent yet"), "{action}: {}", back.text());
            let news = before.changes(&app.tables());
            assert!(news.iter().all(|row| row.starts_with("sessions")), "{action}: {news:?}");
            let sent = if action == "/posts" {
                writer.submit(&back, action, &[("kind", "bug"), ("title", "A title"), ("area", "camera")])
            } else if action.ends_with("/block") {
                writer.submit(&back, action, &[("until", "2026-12-24")])
            } else if action.ends_with("/decision") {
                writer.submit(&back, action, &[("status", "planned")])
            } else if action.ends_with("/downloads") {
                let sum = "0123456789abcdef0123456789abcdef";
                let mirror = ("links", "https://example.org/mione_26.11.20.zip");
                let named = [("file_name", "mione_26.11.20.zip"), ("bytes", "4100000000"), ("checksum", sum), mirror];
                writer.submit(&back, action, &named)
            } else {
                writer.submit(&back, action, &[])
            };
            assert_eq!(sent.status, 303, "{action}: {}", sent.text());
        }
    });
}

#[test]
fn so_does_what_is_said_of_pictures() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        ada.files("bug", "The clock covers the battery", "camera");
        let (place, describe) = ("/posts/1/pictures", "/posts/1/pictures/describe");
        assert_eq!(ada.uploads(place, &[file("clock.png", &SCREEN)]).status, 303);
        let page = ada.get(place);
        let name = page.attributes("textarea", "name").remove(0);
        ends_session(&mut ada);
        let words = "The clock lies over the battery";
        let asked = ada.submit(&page, describe, &[(&*name, words)]);
        assert_eq!((asked.status, asked.one("h1").as_str()), (403, "Sign in"));
        let back = signs_in(&mut ada, &asked, "Ada", PASSWORD);
        assert!(back.status == 200 && back.says("it has not been sent yet"), "{}", back.text());
        assert_eq!(field(&back, "textarea"), words);
        assert_eq!(ada.submit(&back, describe, &[]).status, 303);
        assert_eq!(app.visitor().visit("/posts/1").attributes(".pictures img", "alt"), [words]);
    });
}

#[test]
fn so_does_a_catalogue_of_devices() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let import = "/staff/devices/import";
        let page = grace.get(import);
        ends_session(&mut grace);
        let asked = grace.submit(&page, import, &[("csv", WORDS)]);
        assert!(asked.says("What you typed is kept"), "{}", asked.text());
        let back = signs_in(&mut grace, &asked, "Grace", PASSWORD);
        assert_eq!((back.status, field(&back, "textarea[name=csv]")), (200, WORDS.to_owned()));
    });
}

#[test]
fn whoever_becomes_a_member_first_finds_what_they_typed_and_it_appears_once_their_address_is_confirmed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.member("Ada");
        let mut nora = app.visitor();
        let typed =
            [("kind", "request"), ("title", "Keep recording during calls"), ("area", "camera"), ("body", WORDS)];
        let asked = nora.post("/posts", &typed);
        assert_eq!((asked.status, asked.one("h1").as_str()), (403, "Sign in"));
        // From the one page to the other and back, nothing is lost and nothing is wrong yet.
        let join = nora.submit(&asked, "/sign-up", &[("begin", "1")]);
        assert_eq!((join.status, join.one("h1").as_str()), (200, "Become a member"), "{}", join.text());
        assert!(join.says("What you typed is kept") && join.all(".error").is_empty(), "{}", join.text());
        assert!(join.header("cache-control").contains("no-store"));
        let back = nora.submit(&join, "/sign-in", &[("begin", "1")]);
        assert_eq!((back.status, back.one("h1").as_str()), (200, "Sign in"), "{}", back.text());
        let join = nora.submit(&back, "/sign-up", &[("begin", "1"), ("email", &address("Nora"))]);
        assert_eq!(join.attributes("#email", "value"), [address("Nora")]);
        let before = app.tables();
        let short = nora.submit(&join, "/sign-up", &[("name", "Nora"), ("password", "short")]);
        assert!(short.status == 422 && short.says("What you typed is kept"), "{}", short.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        let again = nora.submit(&short, "/sign-up", &[("name", "Nora"), ("password", PASSWORD)]);
        assert_eq!((again.status, again.one(".account").as_str()), (200, "Nora"), "{}", again.text());
        assert!(again.says("it has not been sent yet"), "{}", again.text());
        assert_eq!(field(&again, "textarea[name=body]"), WORDS);
        assert_eq!(app.tables().count("posts"), 0, "nothing is sent without a press");
        let filed = nora.submit(&again, "/posts", &[]);
        assert_eq!(filed.status, 303, "{}", filed.text());
        assert!(!app.visitor().get("/").says("Keep recording during calls"));
        let link = app.link_to(&address("Nora"), "/verify/");
        let confirm = nora.get(&link);
        assert_eq!(nora.submit(&confirm, &link, &[]).status, 303);
        assert!(app.visitor().get("/").says("Keep recording during calls"));
    });
}

#[test]
fn nobody_can_be_made_to_send_words_that_are_not_theirs() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let post = ada.files("request", "Keep recording during calls", "camera");
        let number = number_of(&post);
        app.staff("Grace");
        let before = app.tables();
        let (path, email) = (format!("/posts/{number}/comments"), address("Ada"));
        let fields = [("email", &*email), ("password", PASSWORD), ("kept", &*path), ("kept-body", "Buy cheap pills")];
        // Another site may not send the form, and a link carries nothing.
        let elsewhere = [("Origin", "https://evil.example")];
        assert_eq!(app.visitor().post_with("/sign-in", &fields, &elsewhere).status, 403);
        let link = format!("/sign-in?next={post}&kept={path}&kept-body=Buy+cheap+pills&body=Buy+cheap+pills");
        let form = app.visitor().get(&link);
        assert!(form.attributes("[name^=kept]", "name").is_empty() && !form.says("What you typed"), "{}", form.text());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        // Whoever signs in is shown a form, and no more.
        let shown = app.visitor().post("/sign-in", &fields);
        assert_eq!((shown.status, app.tables().count("comments")), (200, 0));
        // A form that one may not send, one of a post that one does not see, and what is no form of words lead on as ever.
        for path in [
            &*format!("/posts/{number}/decision"),
            "/posts/99/comments",
            "/settings/password",
            "https://evil.example/",
            "",
        ] {
            let fields = [
                ("email", &*email),
                ("password", PASSWORD),
                ("next", &*post),
                ("kept", path),
                ("kept-body", "x"),
                ("kept-note", "y"),
            ];
            let on = app.visitor().post("/sign-in", &fields);
            assert_eq!((on.status, on.location()), (303, post.clone()), "{path}");
        }
        // A field that no form has is none here either.
        let foreign = [("email", &*email), ("password", PASSWORD), ("keep", "x")];
        assert_eq!(app.visitor().post("/sign-in", &foreign).status, 422);
        assert_eq!(app.tables().count("comments"), 0);
    });
}

#[test]
fn nothing_typed_and_more_than_a_form_holds_lead_to_signing_in_as_before() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Keep recording during calls", "camera");
        let comments = format!("/posts/{}/comments", number_of(&post));
        let mut visitor = app.visitor();
        for body in ["", " \n", &*"a".repeat(250 * 1024)] {
            let asked = visitor.post(&comments, &[("body", body), ("reply_to", "")]);
            assert_eq!(asked.status, 303, "{}", body.len());
            assert!(asked.location().starts_with("/sign-in?next="));
        }
        // The longest post in Chinese goes through it all.
        let longest = "深".repeat(20_000);
        let fields = [("kind", "bug"), ("title", "A title"), ("area", "camera"), ("body", &*longest)];
        let asked = visitor.post("/posts", &fields);
        let back = signs_in(&mut visitor, &asked, "Ada", PASSWORD);
        assert_eq!(field(&back, "textarea[name=body]"), longest);
        assert_eq!(visitor.submit(&back, "/posts", &[]).status, 303);
    });
}
