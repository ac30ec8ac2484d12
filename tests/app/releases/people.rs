//! Everybody whom a release or a line names, page after page and looked for; and who is new.

use crate::credits::credit_by;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::i18n::Language;
use orange_friday::moderation::{self, Reason};
use orange_friday::people::Viewer;
use orange_friday::releases;
use std::collections::BTreeSet;

const WISH: &str = "Keep recording during calls";
const FANS: usize = 205;

/// Ada's wish is out, for which she and all fans voted; three of them hide their name. Nobody is credited yet. Its version.
fn a_crowd_voted(app: &TestApp, grace: &Viewer) -> (PostId, String) {
    let ada = app.fan("Ada");
    let post = app.finished(&ada, grace, WISH, "camera");
    app.vote(&ada, post);
    app.sql(&format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         SELECT 'f' || i || '@x.example', 'f' || i || '@x.example', 'f' || i || '@x.example', \
         CASE i WHEN 7 THEN '深色模式迷' ELSE 'Fan ' || i END, 'fan-' || i, 'member', \
         '2026-11-16T10:00:00.000000Z', i IN (10, 11, 12), '2026-11-16T10:00:00.000000Z' \
         FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {FANS}) SELECT i FROM n) AS s; \
         INSERT INTO votes (post_id, user_id, cast_at, week) \
         SELECT {post}, id, created_at, 1 FROM users WHERE handle LIKE 'fan-%'"
    ));
    (post, app.publish_by_the_clock(grace))
}

/// The pages of a list, each with the address that led there.
fn leaf(browser: &mut Browser, first: &str) -> Vec<(String, Page)> {
    let (mut pages, mut path) = (Vec::new(), first.to_owned());
    while !path.is_empty() && pages.len() < 10 {
        let page = browser.get(&path);
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        let next = page.attributes("a[rel=next]", "href").pop().unwrap_or_default();
        pages.push((std::mem::replace(&mut path, next), page));
    }
    pages
}

fn back(page: &Page) -> Vec<String> {
    page.attributes("a[rel=prev]", "href")
}

#[test]
fn everybody_whom_a_release_names_is_found_page_after_page_and_by_name_or_handle() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let grace = app.manager("Grace");
        let (post, version) = a_crowd_voted(app, &grace);
        let line = app.read(|conn| {
            let release = releases::by_version(conn, &version)?;
            Ok(releases::items(conn, release.id)?.remove(0).id)
        });
        let (release, here) = (format!("/releases/{version}"), format!("/releases/{version}/people"));
        let of_line = format!("{release}/lines/{line}/people");
        let mut visitor = app.visitor();
        for path in [&here, &of_line] {
            let page = visitor.get(path);
            assert!(page.says("The credits are being gathered") && !page.says("Ada"), "{}", page.text());
        }
        credit_by(app, 200);

        // The number of those who are not named leads to all of them.
        let page = visitor.get(&release);
        assert!(page.attributes(".thanks a", "href").contains(&here), "{}", page.body);
        assert!(page.attributes(".shaped a", "href").contains(&of_line), "{}", page.body);
        assert!(!page.says("for the first time"), "of the first release everybody is new: {}", page.text());

        let pages = leaf(&mut visitor, &here);
        assert_eq!(pages.len(), 3);
        let named: Vec<String> = pages.iter().flat_map(|(_, page)| page.all(".thanks li")).collect();
        assert_eq!(named.len(), FANS - 3 + 1);
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "each once");
        assert!(pages[0].1.says("3 people here prefer not to be named."), "{}", pages[0].1.text());
        assert_eq!(back(&pages[2].1), [pages[1].0.clone()]);
        assert_eq!(back(&pages[1].1), std::slice::from_ref(&here));

        let mut found = |q: &str| visitor.get(&format!("{here}?q={q}"));
        assert_eq!(found("%E6%B7%B1%E8%89%B2").all(".thanks li"), ["深色模式迷"]);
        assert_eq!(found("fAN%20204").all(".thanks li"), ["Fan 204"]);
        let by_handle: Vec<String> =
            [20, 200, 201, 202, 203, 204, 205].iter().map(|number| format!("Fan {number}")).collect();
        assert_eq!(found("%40Fan-20").all(".thanks li"), by_handle);
        let beside_hidden = found("fan-11").all(".thanks li");
        assert!(beside_hidden.len() == 10 && !beside_hidden.contains(&"Fan 11".to_owned()), "{beside_hidden:?}");
        let many = found("fan");
        assert!(many.all(".thanks li").len() == 100 && many.says("More people match."), "{}", many.text());
        for nobody in ["grace", "%EF%BF%BD", "fan-206"] {
            let page = found(nobody);
            assert!(page.all(".thanks li").is_empty() && page.says("Found nobody"), "{nobody}: {}", page.text());
        }

        let pages = leaf(&mut visitor, &of_line);
        assert_eq!(pages.len(), 3);
        let rows: Vec<String> = pages.iter().flat_map(|(_, page)| page.all("main .rows li")).collect();
        assert_eq!(rows.len(), FANS - 3 + 1);
        assert_eq!((&*rows[0], &*rows[1]), ("Ada reported voted", "Fan 1 voted"));
        assert_eq!(back(&pages[1].1), std::slice::from_ref(&of_line));
        assert!(pages[0].1.says(WISH));
        for nowhere in ["lines/99/people", "lines/x/people", "lines/-1/people"] {
            assert_eq!(visitor.get(&format!("{release}/{nowhere}")).status, 404, "{nowhere}");
        }

        // Its words are withheld here as they are there, and what is recalled names nobody.
        let (staff, now) = (grace.clone(), app.now());
        let reason = Reason::parse("An advertisement.", Language::En).unwrap();
        app.write(move |conn| moderation::hide_post(conn, &staff, post, &reason, now));
        let page = visitor.get(&of_line);
        assert!(!page.body.contains(WISH) && page.says("Ada"), "{}", page.text());
        let recalled = app.signed_in("Grace").post(&format!("{release}/recall"), &[("reason", "It does not boot.")]);
        assert_eq!(recalled.status, 303, "{}", recalled.text());
        for path in [&here, &of_line, &format!("{here}?q=fan")] {
            let page = visitor.get(path);
            assert!(page.status == 200 && !page.says("Fan 20"), "{path}: {}", page.text());
        }
    });
}

/// Whom a release welcomes.
fn welcome(app: &TestApp, version: &str) -> String {
    let page = app.visitor().get(&format!("/releases/{version}"));
    page.all(".thanks p").into_iter().find(|said| said.contains("for the first time")).unwrap_or_default()
}

#[test]
fn who_shaped_a_release_for_the_first_time_is_welcomed_by_name() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let [ada, berta, cleo, hanna] = ["Ada", "Berta", "Cleo", "Hanna"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        app.sql("UPDATE users SET name_hidden = TRUE WHERE handle = 'hanna'");
        let first = app.finished(&ada, &grace, WISH, "camera");
        app.vote(&berta, first);
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        assert_eq!(welcome(app, &version), "");

        let second = app.finished(&cleo, &grace, "Flash for the front camera", "camera");
        for voter in [&ada, &berta, &hanna] {
            app.vote(voter, second);
        }
        let version = app.publish_by_the_clock(&grace);
        app.run_worker();
        let is_cleo_alone = |version: &str| {
            let said = welcome(app, version);
            said.contains("Cleo") && ["Ada", "Berta", "Hanna"].iter().all(|name| !said.contains(name))
        };
        assert!(is_cleo_alone(&version), "{}", welcome(app, &version));
        assert_eq!(
            app.visitor().get(&format!("/releases/{version}/people")).all(".thanks li"),
            ["Ada", "Berta", "Cleo"]
        );

        // A release that was recalled was nobody's first one: with the next one it is shaped again, once in each way.
        let recall = format!("/releases/{version}/recall");
        assert_eq!(app.signed_in("Grace").post(&recall, &[("reason", "It does not boot.")]).status, 303);
        app.run_worker();
        let next = app.publish_by_the_clock(&grace);
        app.run_worker();
        assert_ne!(next, version);
        assert!(is_cleo_alone(&next), "{}", welcome(app, &next));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
