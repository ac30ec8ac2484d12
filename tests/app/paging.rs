//! A list that fills its last page to the brim has no page after it.

use crate::support::{Browser, on_each_engine};
use orange_friday::releases;
use orange_friday::trains::WEEKLY;
use std::collections::BTreeSet;

/// Rows on a page of every list.
const PAGE: usize = 20;

/// Rows of a list, and where Next leads.
fn looks(browser: &mut Browser, path: &str, row: &str) -> (usize, Vec<String>) {
    let page = browser.visit(path);
    assert_eq!(page.status, 200, "{path}");
    (page.all(row).len(), page.attributes("a[rel=next]", "href"))
}

/// Full, and nothing after it; with one row more there is a page for that one.
fn ends_with_a_full_page(browser: &mut Browser, path: &str, row: &str, one_more: impl FnOnce()) {
    assert_eq!(looks(browser, path, row), (PAGE, Vec::new()), "{path}");
    one_more();
    let (rows, mut next) = looks(browser, path, row);
    assert_eq!((rows, next.len()), (PAGE, 1), "{path}");
    assert_eq!(looks(browser, &next.remove(0), row), (1, Vec::new()), "{path}, the second page");
}

#[test]
fn the_board_and_the_queue_end_with_a_full_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, _) = (app.fan("Ada"), app.manager("Grace"));
        let file = |number: usize| {
            app.file(&ada, "request", &format!("Wish number {number}"), "camera");
        };
        (0..PAGE).for_each(file);
        let mut grace = app.signed_in("Grace");
        for path in ["/", "/?sort=new", "/?sort=top", "/?area=camera", "/?status=open"] {
            assert_eq!(looks(&mut app.visitor(), path, ".post-row"), (PAGE, Vec::new()), "{path}");
        }
        assert_eq!(looks(&mut grace, "/triage", ".queue-row"), (PAGE, Vec::new()));
        ends_with_a_full_page(&mut app.visitor(), "/", ".post-row", || file(PAGE));
        let (rows, next) = looks(&mut grace, "/triage", ".queue-row");
        assert_eq!((rows, next.len()), (PAGE, 1));
        // Of what is found each post stands on one page, in whichever order, also where all are alike.
        for order in ["", "&sort=week", "&sort=top", "&sort=discussed", "&sort=new"] {
            let path = format!("/?q=number{order}");
            let mut seen = app.visitor().visit(&path).attributes(".post-row", "id");
            assert_eq!(looks(&mut app.visitor(), &path, ".post-row").1.len(), 1, "{path}");
            seen.extend(app.visitor().visit(&format!("{path}&page=2")).attributes(".post-row", "id"));
            let posts: BTreeSet<&String> = seen.iter().collect();
            assert_eq!((seen.len(), posts.len()), (PAGE + 1, PAGE + 1), "{path}: {seen:?}");
        }
    });
}

#[test]
fn the_list_of_releases_ends_with_a_full_page() {
    on_each_engine(|app| {
        let skip = |week: i64| {
            let (schedule, now) = (app.app.config.schedule, app.now());
            app.write(move |conn| {
                let id = releases::current(conn, WEEKLY, &schedule, now)?.id;
                releases::skip(conn, id, &releases::Reason::of(format!("Holiday in week {week}.")), &schedule, now)
            });
        };
        (1..=20).for_each(skip);
        ends_with_a_full_page(&mut app.visitor(), "/releases", ".release-list > li", || skip(21));
    });
}

#[test]
fn a_persons_page_ends_with_a_full_page_of_what_they_shaped() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let finish = |number: usize| {
            app.finished(&ada, &grace, &format!("Wish number {number}"), "camera");
        };
        (0..PAGE).for_each(finish);
        app.publish_by_the_clock(&grace);
        app.run_worker();
        ends_with_a_full_page(&mut app.visitor(), "/people/ada", ".entries > .entry", || {
            finish(PAGE);
            app.publish_by_the_clock(&grace);
            app.run_worker();
        });
    });
}

#[test]
fn the_comments_of_a_post_end_with_a_full_page_however_many_replies_they_have() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        for number in 0..PAGE {
            app.comment(&ada, post, &format!("Thought number {number}."));
        }
        let mut berta = app.member("Berta");
        let here = format!("/posts/{post}-keep-recording-during-calls");
        let first = berta.get(&here).attributes(".comments input[name=reply_to]", "value").remove(0);
        let reply = [("body", "So do I."), ("reply_to", &*first)];
        assert_eq!(berta.post(&format!("/posts/{post}/comments"), &reply).status, 303);
        let threads = ".comments > .comment";
        ends_with_a_full_page(&mut app.visitor(), &here, threads, || app.comment(&ada, post, "One thought more."));
    });
}
