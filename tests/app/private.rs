//! What is for staff alone: bugs with private logs, and comments. Nobody else reads a word of it anywhere.

mod comments;
mod crawl;

use crate::support::people::{address, number_of};
use crate::support::upload::a_picture;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use std::collections::{BTreeSet, VecDeque};

/// Words that stand nowhere but in what is private.
const SECRETS: [&str; 6] = ["Kumquat", "Pomelo", "Bergamot", "Calamansi", "Yuzuschale", "Tangelo"];

/// Pages that a crawl looks at, at most.
const PAGES: usize = 250;

/// Every page of ours that links lead to, from where people begin, with feeds and searches for what is private.
fn crawled(browser: &mut Browser, numbers: &[i64]) -> Vec<Page> {
    let mut next: VecDeque<String> =
        ["/", "/?sort=new", "/?sort=discussed", "/?kind=bug", "/roadmap", "/releases/next"]
            .iter()
            .chain(&[
                "/posts.atom",
                "/releases.atom",
                "/areas/camera.atom",
                "/people/mia",
                "/people/grace",
                "/sitemap.xml?page=1",
            ])
            .map(|path| (*path).to_owned())
            .collect();
    for word in SECRETS {
        next.push_back(format!("/?q={word}"));
        next.push_back(format!("/posts/similar?title={word}"));
    }
    for number in numbers {
        for path in ["", ".atom", "/log", "/edits", "/votes", "/candidates", "/pictures", "/open", "/flag", "/edit"] {
            next.push_back(format!("/posts/{number}{path}"));
        }
    }
    let (mut seen, mut pages) = (BTreeSet::new(), Vec::new());
    while let Some(path) = next.pop_front() {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        if pages.len() >= PAGES || !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.visit(&path);
        assert!(page.status < 500, "{path}: {}", page.status);
        let links = page.attributes("a[href^='/'], link[href^='/'], img", "href");
        let pictures = page.attributes("img[src^='/pictures']", "src");
        let leads_on = |link: &String| !link.starts_with("/static") && !link.contains("sign-") && link.len() < 200;
        next.extend(links.into_iter().chain(pictures).filter(leads_on));
        pages.push(page);
    }
    pages
}

fn nobody_else_reads(app: &TestApp, numbers: &[i64], pictures: &[String]) {
    // Nobody looks for so much in one minute.
    app.advance(TimeDelta::minutes(2));
    let mut berta = app.signed_in("Berta");
    for (who, browser) in [("a visitor", &mut app.visitor()), ("another fan", &mut berta)] {
        let pages = crawled(browser, numbers);
        assert!(pages.len() > 40, "{who}: {}", pages.len());
        for page in pages {
            // What somebody looks for stands in the field they typed it in, and in links that go on with it.
            let body = page.body.to_lowercase();
            for secret in SECRETS.iter().filter(|secret| !page.path.contains(**secret)) {
                assert!(!body.contains(&secret.to_lowercase()), "{who} reads {secret} at {}", page.path);
            }
            if page.path.starts_with("/?q=") || page.path.starts_with("/posts/similar") {
                assert!(page.all(".post-row, .alike li").is_empty(), "{who} finds something at {}", page.path);
            }
        }
        for picture in pictures {
            assert_eq!(browser.visit(picture).status, 404, "{who}");
        }
    }
}

/// A private bug of Mia's: its address.
fn files(mia: &mut Browser) -> String {
    let fields = [
        ("kind", "bug"),
        ("title", "Crash in Kumquat"),
        ("area", "camera"),
        ("body", "It is the Pomelo build."),
        ("log", "E/AndroidRuntime: FATAL EXCEPTION in Bergamot\n\tat org.example.Main(Main.java:7)"),
        ("private", "yes"),
        ("device", "Tangelo X1"),
    ];
    let filed = mia.post("/posts", &fields);
    assert_eq!(filed.status, 303, "{}", filed.text());
    filed.location()
}

#[test]
fn a_private_bug_is_read_by_its_author_and_staff_whatever_becomes_of_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        app.add_person("Berta", orange_friday::people::Role::Member);
        let public = app.member("Ada").files("bug", "The shutter sticks", "camera");
        let post = files(&mut mia);
        let (number, thing) = (number_of(&post), format!("/posts/{}", number_of(&post)));
        let numbers = [number, number_of(&public)];
        assert_eq!(mia.uploads(&format!("{thing}/pictures"), &[("crash.png", &a_picture(40, 40))]).status, 303);
        assert_eq!(mia.post(&format!("{thing}/comments"), &[("body", "Also with Calamansi.")]).status, 303);
        let page = mia.get(&post);
        assert!(page.says("Only the author of this bug and staff see it.") && page.says("Bergamot"), "{}", page.text());
        let pictures = page.attributes("img[src^='/pictures']", "src");
        assert_eq!(pictures.len(), 1);
        nobody_else_reads(app, &numbers, &pictures);

        // Its author finds it by its words, and staff on the desk.
        for word in ["kumquat", "pomelo", "calamansi"] {
            let found = mia.get(&format!("/?q={word}"));
            assert_eq!(found.all(".post-row h2"), ["Crash in Kumquat"], "{word}");
            assert!(found.all(".post-row .kind").contains(&"Private".to_owned()), "{}", found.text());
            assert!(found.attributes(".post-row form", "action").is_empty(), "nobody votes for it");
            assert!(grace.get(&format!("/triage?q={word}")).says("Crash in Kumquat"), "{word}");
        }
        // Staff find it on the desk and answer it; its author alone hears.
        let desk = grace.get("/triage");
        assert!(desk.says("Crash in Kumquat") && desk.says("Private"), "{}", desk.text());
        assert!(
            desk.attributes(&format!("input[name=post-{number}]"), "value").is_empty(),
            "nothing of it is for many"
        );
        assert!(grace.get(&format!("/triage?post={number}")).says("Also with Calamansi."));
        assert_eq!(grace.post(&format!("{thing}/comments"), &[("body", "Send us the Yuzuschale.")]).status, 303);
        for status in ["under_review", "in_progress", "ready"] {
            assert_eq!(grace.decides(&post, status, "We have the Tangelo.", "").status, 303, "{status}");
        }
        let mails = app.mails_to(&address("Mia"));
        assert_eq!(mails.len(), 3, "{mails:?}");
        assert_eq!(app.mails().len(), mails.len(), "nobody else is mailed");
        nobody_else_reads(app, &numbers, &pictures);

        // No release takes it along.
        assert_eq!(grace.decides(&public, "ready", "", "").status, 303);
        app.set_clock("2026-11-19T18:00:00Z");
        app.run_worker();
        let composer = app.signed_in("Grace").get("/releases/next/edit");
        assert!(composer.says("The shutter sticks") && !composer.says("Kumquat"), "{}", composer.text());
        app.signed_in("Grace").approves();
        app.set_clock("2026-11-20T17:00:00Z");
        app.run_worker();
        nobody_else_reads(app, &numbers, &pictures);
        assert!(app.signed_in("Mia").get(&post).says("Ready"));
        assert_eq!(crate::cli::doctor::says(app).iter().filter(|fault| !fault.starts_with("pictures: ")).count(), 0);
    });
}

#[test]
fn a_private_bug_that_is_merged_stays_private_and_its_author_may_open_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        app.add_person("Berta", orange_friday::people::Role::Member);
        let public = app.member("Ada").files("bug", "The shutter sticks", "camera");
        let post = files(&mut mia);
        let thing = format!("/posts/{}", number_of(&post));
        let numbers = [number_of(&post), number_of(&public)];
        mia.post(&format!("{thing}/comments"), &[("body", "Also with Calamansi.")]);
        let merged = grace.decides(&post, "duplicate", "", &number_of(&public).to_string());
        assert_eq!(merged.status, 303, "{}", merged.text());
        nobody_else_reads(app, &numbers, &[]);
        // Its author still reads it, and opens it once it is taken out again.
        assert!(mia.get(&post).says("Also with Calamansi."));
        assert_eq!(
            (mia.get(&format!("{thing}/open")).status, mia.post(&format!("{thing}/open"), &[]).status),
            (409, 409)
        );
        // Hidden there, it is nobody's but theirs still: its author reads why, and staff show it again.
        let page = grace.get(&post);
        assert_eq!(grace.submit(&page, &format!("{thing}/hide"), &[("reason", "The log names a person.")]).status, 303);
        nobody_else_reads(app, &numbers, &[]);
        assert!(mia.get(&post).says("The log names a person."), "{}", mia.get(&post).text());
        let page = grace.get(&post);
        assert_eq!(grace.submit(&page, &format!("{thing}/restore"), &[]).status, 303);
        assert!(mia.get(&post).says("Also with Calamansi."));
        assert_eq!(grace.post(&format!("{thing}/decision/undo"), &[]).status, 303);
        nobody_else_reads(app, &numbers, &[]);
        let into = grace.post(
            &format!("/posts/{}/decision", numbers[1]),
            &[("status", "duplicate"), ("duplicate_of", &numbers[0].to_string())],
        );
        assert_eq!(into.status, 422, "nothing public goes into it");

        // It takes no votes and no follows of others; staff do not open it, its author does, after they were told what that is.
        let mut berta = app.signed_in("Berta");
        let [body, device, reason] = [("body", "Me too."), ("device", "Pine 3"), ("reason", "spam")];
        for (press, field) in [
            ("vote", None),
            ("follow", None),
            ("confirm", Some(device)),
            ("comments", Some(body)),
            ("flag", Some(reason)),
        ] {
            assert_eq!(berta.post(&format!("{thing}/{press}"), field.as_slice()).status, 404, "{press}");
        }
        let open = format!("{thing}/open");
        assert_eq!((grace.get(&open).status, grace.post(&open, &[]).status), (403, 403));
        assert_eq!((berta.get(&open).status, berta.post(&open, &[]).status), (404, 404));
        let asked = mia.get(&open);
        assert!(
            asked.says("Everybody reads what you wrote") && asked.says("Look at the log first"),
            "{}",
            asked.text()
        );
        let opened = mia.submit_and_follow(&asked, &open, &[]);
        assert!(opened.says("Everybody can see it now."), "{}", opened.text());
        let seen = app.visitor().get(&post);
        assert!(["Kumquat", "Pomelo", "Bergamot", "Calamansi"].iter().all(|word| seen.says(word)), "{}", seen.text());
        app.advance(TimeDelta::minutes(2));
        let found = app.visitor().get("/?q=kumquat");
        assert_eq!(found.all(".post-row h2"), ["Crash in Kumquat"], "{}", found.text());
        assert_eq!(mia.post(&open, &[]).status, 409);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn only_a_bug_of_somebody_confirmed_is_private() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let fields = |kind| [("kind", kind), ("title", "Crash in Kumquat"), ("area", "camera"), ("private", "yes")];
        let wish = app.member("Mia").post("/posts", &fields("request"));
        assert!(wish.status == 422 && wish.says("only a bug can be private"), "{}", wish.text());
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let bug = vera.post("/posts", &fields("bug"));
        assert!(bug.status == 422 && bug.says("confirm your email address first"), "{}", bug.text());
        assert_eq!(app.tables().count("posts"), 0);
    });
}

fn says(browser: &mut Browser, comments: &str, words: &str) -> String {
    let said = browser.post(comments, &[("body", words)]);
    assert_eq!(said.status, 303, "{}", said.text());
    said.location().rsplit('-').next().unwrap().to_owned()
}

#[test]
fn a_private_bug_is_hidden_from_its_page_and_nobody_else_hears_why() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        app.add_person("Berta", orange_friday::people::Role::Member);
        let public = app.member("Ada").files("bug", "The shutter sticks", "camera");
        let post = files(&mut mia);
        let hide = format!("/posts/{}/hide", number_of(&post));
        let page = grace.get(&post);
        assert_eq!(page.attributes(&format!("form[action='{hide}']"), "action").len(), 1);
        let hidden = grace.submit(&page, &hide, &[("reason", "A Tangelo is no phone.")]);
        assert_eq!(hidden.status, 303, "{}", hidden.text());
        assert!(mia.get(&post).says("A Tangelo is no phone."), "its author reads why");
        nobody_else_reads(app, &[number_of(&post), number_of(&public)], &[]);
        for browser in [&mut app.visitor(), &mut app.signed_in("Berta")] {
            let seen = browser.visit(&post);
            assert!(seen.status == 404 && seen.all(".theirs").is_empty(), "{}", seen.text());
        }
        let mut grace = app.signed_in("Grace");
        let page = grace.get(&post);
        let restore = format!("/posts/{}/restore", number_of(&post));
        assert_eq!(grace.submit(&page, &restore, &[]).status, 303);
        assert!(app.signed_in("Mia").get(&post).says("Only the author of this bug and staff see it."));
        assert_eq!(app.visitor().visit(&post).status, 404);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
