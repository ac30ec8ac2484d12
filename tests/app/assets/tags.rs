//! Pages are byte-stable: the same state is the same page, which then needs no second trip over the wire.

use super::raw::{get, head};
use crate::permissions::table::ROWS;
use crate::support::{Browser, on_each_engine};

/// What is written for readers and their programs.
const WRITTEN: [&str; 8] = [
    "text/html",
    "application/atom+xml",
    "text/markdown",
    "application/json",
    "application/feed+json",
    "text/calendar",
    "text/plain; format=fixed",
    "image/svg+xml; charset=utf-8",
];

fn tag(browser: &Browser, path: &str) -> String {
    get(browser, path, &[]).header("etag")
}

#[test]
fn every_page_has_the_same_tag_until_something_on_it_changes() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let mut tagged = 0;
        for row in ROWS.iter().filter(|row| row.method == "GET") {
            let path = site.path(row.path);
            for (who, browser) in people.each() {
                // The flash of the last redirect belongs to the first page after it.
                browser.get(&path);
                let first = get(browser, &path, &[]);
                let second = get(browser, &path, &[]);
                let (what, tag) = (format!("{path} as {who}"), first.header("etag"));
                assert_eq!(first.text(), second.text(), "{what}");
                assert_eq!(tag, second.header("etag"), "{what}");
                let is_page = WRITTEN.iter().any(|mime| first.header("content-type").starts_with(mime));
                let is_kept = !first.header("cache-control").contains("no-store");
                assert_eq!(!tag.is_empty(), first.status == 200 && is_page && is_kept, "{what}: {tag}");
                if tag.is_empty() {
                    continue;
                }
                tagged += 1;
                let same = get(browser, &path, &[("If-None-Match", &tag)]);
                assert_eq!((same.status, same.body.len()), (304, 0), "{what}");
                assert!(same.header("content-type").is_empty() && same.header("link").is_empty(), "{what}");
                for name in ["etag", "cache-control", "vary", "set-cookie", "content-security-policy"] {
                    assert_eq!(same.header(name), first.header(name), "{what}: {name}");
                }
                assert!(same.header("vary").contains("accept-encoding"), "{what}");
            }
        }
        assert!(tagged > 60, "{tagged}");
    });
}

#[test]
fn a_vote_changes_the_tags_of_the_pages_that_show_it() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let post = site.path("{open}");
        for path in [post.as_str(), "/"] {
            let before = tag(&people.visitor, path);
            people.member.votes_for(&post);
            people.member.get(&post);
            let now = get(&people.visitor, path, &[("If-None-Match", &before)]);
            assert_eq!(now.status, 200, "{path}");
            assert_ne!(now.header("etag"), before, "{path}");
            assert_eq!(now.header("etag"), tag(&people.visitor, path));
            let page = people.member.get(&post);
            people.member.submit(&page, &site.path("/posts/{number}/vote/withdraw"), &[]);
            people.member.get(&post);
            assert_eq!(tag(&people.visitor, path), before, "as it was: {path}");
        }
    });
}

#[test]
fn a_reader_may_know_many_tags_and_their_strength_does_not_matter() {
    let (_app, visitor) = super::start();
    let tag = tag(&visitor, "/roadmap");
    assert!(tag.starts_with("W/\"") && tag.len() == 28, "{tag}");
    let strong = tag.trim_start_matches("W/");
    let many = format!("\"other\", W/\"another\" , {tag}");
    for (known, status) in [
        (&*tag, 304),
        (strong, 304),
        (&*many, 304),
        ("*", 304),
        ("\"other\"", 200),
        ("W/\"\"", 200),
        ("nonsense", 200),
        ("", 200),
    ] {
        for accepted in ["", "br", "gzip"] {
            let asked = [("If-None-Match", known), ("Accept-Encoding", accepted)];
            for answer in [get(&visitor, "/roadmap", &asked), head(&visitor, "/roadmap", &asked)] {
                assert_eq!(answer.status, status, "{known}");
                assert_eq!(answer.header("etag"), tag, "the same in every coding");
            }
        }
    }
    assert_eq!(get(&visitor, "/nothing", &[("If-None-Match", "*")]).status, 404);
}
