//! Staff are marked wherever their names stand, so that nobody takes a fan for one of them.

use crate::permissions::table::ROWS;
use crate::support::people::address;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use std::collections::{BTreeSet, VecDeque};

/// What follows the name of somebody of the staff, on pages and in sentences.
const MARKS: [&str; 6] = [" Staff", " (staff)", " Team", " (Team)", " 团队", "（团队）"];

/// The places in a text that name Grace without the mark. A mail greets her by her name, which nobody else reads.
fn unmarked(text: &str) -> Vec<String> {
    let names = text.match_indices("Grace").filter(|(at, _)| !text[..*at].ends_with("Hello "));
    let names = names.map(|(at, name)| &text[at + name.len()..]);
    names
        .filter(|rest| !MARKS.iter().any(|mark| rest.starts_with(mark)))
        .map(|rest| rest.chars().take(40).collect())
        .collect()
}

/// Grace of the staff has filed what shipped, voted for what shipped, commented, answered, approved, and moved a post out of
/// this week. Gives the version.
fn busy(app: &TestApp) -> String {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let hers = app.finished(&grace, &grace, "A quieter shutter", "camera");
    let his = app.file(&ada, "request", "Keep recording during calls", "camera");
    app.vote(&grace, his);
    app.decide(&grace, his, "ready", "You asked for it.");
    let version = app.publish_by_the_clock(&grace);
    app.run_worker();
    let open = app.file(&grace, "bug", "Flash stays on", "camera");
    app.comment(&grace, open, "It is the driver.");
    app.comment(&ada, open, "Since the last build.");
    let twin = app.file(&grace, "bug", "Flash never goes off", "camera");
    app.merge(&grace, twin, open);
    let moved = app.file(&ada, "request", "A timer", "camera");
    app.decide(&grace, moved, "in_progress", "We begin.");
    app.decide(&grace, moved, "planned", "Not this week.");
    app.finished(&ada, &grace, "A louder shutter", "camera");
    let cutoff = app.week().cutoff_at;
    app.app.clock.set(cutoff.0);
    app.turn();
    app.approve(&grace);
    assert_eq!(app.visitor().visit(&format!("/posts/{hers}")).status, 200);
    version
}

#[test]
fn every_page_that_names_staff_says_so() {
    on_each_engine(|app| {
        let version = busy(app);
        // Where she is known to stand: a page that forgets her would pass otherwise.
        let places: [(&str, usize); 9] = [
            ("/?sort=new", 1),
            ("/posts/1", 2),
            ("/posts/3", 4),
            ("/posts/5", 2),
            ("/releases/next", 1),
            (&format!("/releases/{version}"), 3),
            ("/people/grace", 1),
            ("/triage", 1),
            ("/releases/next/edit", 1),
        ];
        let mut grace = app.signed_in("Grace");
        for (path, least) in places {
            let main = grace.visit(path).one("main");
            assert!(main.matches("Grace").count() >= least, "{path}: {main}");
        }
        for mut reader in [app.visitor(), app.signed_in("Ada"), grace] {
            let seen = crawl(&mut reader, &mut |page| {
                let main = page.all("main").concat();
                assert_eq!(unmarked(&main), Vec::<String>::new(), "{}: {main}", page.path);
                let pictured = page.attributes("meta[property='og:image:alt']", "content");
                for told in [page.all("title"), pictured] {
                    assert_eq!(unmarked(&told.concat()), Vec::<String>::new(), "{}", page.path);
                }
                assert!(!main.contains("Ada Staff") && !main.contains("Ada (staff)"), "{}: {main}", page.path);
            });
            assert!(seen > 20, "{seen}");
        }
    });
}

/// Opens every page and every page they link to.
fn crawl(browser: &mut Browser, look: &mut dyn FnMut(&Page)) -> usize {
    let pages = ROWS.iter().filter(|row| row.method == "GET" && !row.path.contains('{')).map(|row| row.path.to_owned());
    let mut ahead: VecDeque<String> = pages.collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = ahead.pop_front() {
        let path = path.split('#').next().unwrap().to_owned();
        // The list of the staff has a column for what they are, and where one chooses among them all are.
        let of_staff = path.starts_with("/staff") || path.split('?').next().unwrap().ends_with("/builders");
        if !path.starts_with('/') || of_staff || !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.get(&path);
        if (300..400).contains(&page.status) {
            ahead.push_back(page.location());
        } else if page.header("content-type").starts_with("text/html") {
            look(&page);
            ahead.extend(page.attributes("a[href]:not([hreflang])", "href"));
        }
        assert!(seen.len() < 500, "the crawl does not end: {seen:?}");
    }
    seen.len()
}

#[test]
fn a_changelog_in_markdown_a_feed_and_mails_name_staff_as_such_or_not_at_all() {
    on_each_engine(|app| {
        let version = busy(app);
        for (language, named) in [("en", "Grace (staff)"), ("de", "Grace (Team)"), ("zh-Hans", "Grace（团队）")] {
            let plain = app.visitor().get(&format!("/{language}/releases/{version}.md")).body;
            assert_eq!(plain.matches(named).count(), 3, "by both lines and in the thanks: {plain}");
            assert_eq!(unmarked(&plain), Vec::<String>::new());
            let feed = app.visitor().get(&format!("/{language}/releases.atom")).body;
            assert!(feed.contains("A quieter shutter") && unmarked(&feed).is_empty(), "{feed}");
            // Of the board, where she files, and of a post, where she comments and answers.
            for (path, times) in [("posts", 1), ("areas/camera", 1), ("posts/3", 2), ("posts/5", 2)] {
                let feed = app.visitor().get(&format!("/{language}/{path}.atom")).body;
                assert!(feed.matches(named).count() >= times, "{path}: {feed}");
                assert_eq!(unmarked(&feed), Vec::<String>::new(), "{path}: {feed}");
                assert!(!feed.contains("Ada (") && !feed.contains("Ada（"), "{path}: {feed}");
            }
        }
        let mails = [app.mails_to(&address("Ada")), app.mails_to(&address("Grace"))].concat();
        assert!(mails.len() > 4, "{}", mails.len());
        for mail in mails {
            for part in [mail.header("subject"), &mail.text, &mail.html] {
                assert_eq!(unmarked(part), Vec::<String>::new(), "{part}");
            }
        }
    });
}

#[test]
fn who_leaves_the_staff_is_marked_no_more() {
    on_each_engine(|app| {
        busy(app);
        let mark = |app: &TestApp| app.visitor().get("/people/grace").all("h1 .mark");
        assert_eq!(mark(app), ["Staff"]);
        let mut owner = app.owner("Olga");
        assert_eq!(owner.post("/staff", &[("email", &*address("Grace")), ("role", "member")]).status, 303);
        assert!(mark(app).is_empty());
        assert_eq!(app.visitor().get("/people/olga").all("h1 .mark"), ["Staff"], "owners are of the staff");
    });
}
