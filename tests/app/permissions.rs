//! Who may do what: every route, in every role, and that looking changes nothing.

pub mod declared;
mod further;
mod pressing;
mod states;
pub mod table;

use crate::support::people::number_of;
use crate::support::{Browser, Engine, Page, on_each_engine};
use declared::Route;
use std::collections::{BTreeSet, VecDeque};
use table::{ASKED, ROWS, Row};

/// Opens a route, or sends an empty form there.
pub fn knock(browser: &mut Browser, row: &Row, path: &str) -> Page {
    match row.method {
        "GET" => browser.get(path),
        _ => browser.post(path, &[]),
    }
}

#[test]
fn every_route_is_in_the_table() {
    let declared: BTreeSet<Route> = declared::routes().into_iter().collect();
    let listed: BTreeSet<Route> = ROWS.iter().map(|row| (row.method.to_owned(), row.route.to_owned())).collect();
    let missing: Vec<_> = declared.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&declared).collect();
    assert!(missing.is_empty(), "say in permissions/table.rs who may use {missing:?}");
    assert!(gone.is_empty(), "no such routes any more: {gone:?}");
    assert!(declared.len() > 60 && ROWS.len() == listed.len());
}

#[test]
fn everybody_gets_in_where_they_belong_and_nowhere_else() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let mut wrong = Vec::new();
        for row in ROWS {
            let path = site.path(row.path);
            for ((who, browser), expected) in people.each().into_iter().zip(row.statuses) {
                let answer = knock(browser, row, &path);
                let to_sign_in = answer.status == 303 && answer.location().starts_with("/sign-in?next=");
                let status = if to_sign_in { ASKED } else { answer.status };
                if status != expected {
                    wrong.push(format!("{} {path} as {who}: {status}, not {expected}", row.method));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    });
}

/// A path of a route with each of its numbers as we do not write it. Of what a route leaves open, a version, a day and a digest
/// are no numbers.
fn misspelled(route: &str, path: &str) -> Vec<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let is_number = |part: &str| {
        !part.starts_with('0') && part.starts_with(is_digit) && !part.trim_start_matches(is_digit).contains(is_digit)
    };
    let route = route.replace("[^/]", "");
    let parts: Vec<&str> = path.split('?').next().unwrap().split('/').collect();
    let mut others = Vec::new();
    for (at, (named, part)) in route.split('/').zip(parts.iter().copied()).enumerate() {
        if named.starts_with('{') && is_number(part) {
            for sign in ["+", "0"] {
                let other = format!("{sign}{part}");
                let mut parts = parts.clone();
                parts[at] = &other;
                others.push(parts.join("/"));
            }
        }
    }
    others
}

#[test]
fn a_number_that_is_written_in_another_way_leads_nowhere() {
    on_each_engine(|app| {
        let site = app.site();
        let mut owner = app.signed_in("Olga");
        let (mut tried, mut wrong) = (0, Vec::new());
        for row in ROWS {
            for path in misspelled(row.route, &site.path(row.path)) {
                tried += 1;
                let status = knock(&mut owner, row, &path).status;
                if status != 404 {
                    wrong.push(format!("{} {path}: {status}", row.method));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(tried > 400, "only {tried}");
    });
}

#[test]
fn looking_changes_nothing() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let before = app.tables();
        for (who, browser) in people.each() {
            let seen = crawl(browser, pages().map(|page| site.path(page)).collect());
            assert!(seen > 40, "{who} saw {seen} pages");
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new(), "{who}");
        }
    });
}

#[test]
fn looking_at_a_site_that_has_just_begun_changes_nothing() {
    on_each_engine(|app| {
        let mut owner = app.owner("Olga");
        let before = app.tables();
        crawl(&mut owner, pages().map(|page| page.replace(['{', '}'], "")).collect());
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
    });
}

/// All that can be opened, but for the one address whose purpose it is to find out whether writing works.
fn pages() -> impl Iterator<Item = &'static str> {
    ROWS.iter().filter(|row| row.method == "GET" && row.path != "/readyz").map(|row| row.path)
}

/// Opens these pages and every page of ours they link to; how many there were. None of them may break.
pub fn crawl(browser: &mut Browser, mut ahead: VecDeque<String>) -> usize {
    let mut seen = BTreeSet::new();
    while let Some(path) = ahead.pop_front() {
        let path = path.split('#').next().unwrap().to_owned();
        if !path.starts_with('/') || !seen.insert(path.clone()) {
            continue;
        }
        let page = browser.get(&path);
        assert!(page.status < 500, "{path}: {}", page.status);
        if (300..400).contains(&page.status) {
            ahead.push_back(page.location());
        }
        if page.header("content-type").starts_with("text/html") {
            // The same page in other languages reads the same tables.
            ahead.extend(page.attributes("[href]:not([hreflang])", "href"));
        }
        // Each closed page leads to three of its own, by which one signs in, joins or asks for another password.
        assert!(seen.len() < 800, "the crawl does not end: {seen:?}");
    }
    seen.len()
}

#[test]
fn a_post_that_is_not_public_is_there_for_its_author_and_staff_only() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let mut author = app.signed_in(&site.author);
        let path = site.path("{open}");
        let number = format!("/posts/{}", number_of(&path));
        for visibility in ["pending", "held", "private", "hidden"] {
            let unlisted = if app.engine == Engine::Sqlite { "0" } else { "false" };
            let set = format!("visibility = '{visibility}', listed = {unlisted}");
            app.sql(&format!("UPDATE posts SET {set} WHERE id = {}", number_of(&path)));
            let before = app.tables();
            for browser in [&mut people.visitor, &mut people.member] {
                assert_eq!(browser.get(&path).status, 404, "{visibility}");
                for page in ["/", "/?sort=new", "/?q=dialler", "/people/wilma", "/roadmap"] {
                    assert!(!browser.get(page).says("Dark mode for the dialler"), "{page} shows a {visibility} post");
                }
            }
            for verb in ["vote", "follow", "unfollow", "comments", "vote/withdraw"] {
                let answer = people
                    .member
                    .post(&format!("{number}/{verb}"), &[("body", "Hello there")][..usize::from(verb == "comments")]);
                assert_eq!(answer.status, 404, "{visibility}: {verb}");
            }
            assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
            assert_eq!(author.get(&path).status, 200, "{visibility}");
            assert_eq!(people.staff.get(&path).status, 200);
        }
    });
}
