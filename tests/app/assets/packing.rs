//! Pages come packed, but not next to a secret.

use super::raw::{Raw, get, head};
use crate::permissions::table::ROWS;
use crate::support::{Browser, on_each_engine};
use std::collections::BTreeSet;

const BR: (&str, &str) = ("Accept-Encoding", "gzip, deflate, br");

fn packed(browser: &Browser, path: &str) -> Raw {
    get(browser, path, &[BR])
}

#[test]
fn pages_feeds_and_errors_come_in_the_coding_the_reader_takes() {
    on_each_engine(|app| {
        let site = app.site();
        let mut visitor = app.visitor();
        let other = format!("{}x", super::style(&mut visitor));
        for path in ["/", &site.path("{open}"), "/releases.atom", "/releases/26.11.20.md", "/nothing", &other] {
            let plain = get(&visitor, path, &[]);
            // What many get is packed as small as it gets, what one gets as fast as it goes.
            let best = if path == "/nothing" || path == other { "gzip" } else { "br" };
            let codings = [("br, gzip", best), ("br", "br"), ("gzip", "gzip"), ("br;q=0", ""), ("identity", "")];
            for (accepted, coding) in codings {
                let answer = get(&visitor, path, &[("Accept-Encoding", accepted)]);
                let long = plain.body.len() >= 1024;
                let what = format!("{path} with {accepted}");
                assert_eq!(answer.header("content-encoding"), if long { coding } else { "" }, "{what}");
                assert_eq!(answer.text(), plain.text(), "{what}");
                assert_eq!(answer.status, plain.status);
                assert!(answer.header("vary").contains("accept-encoding"), "{what}: {}", answer.header("vary"));
                assert_eq!(answer.header("content-length"), answer.body.len().to_string(), "{what}");
                assert!(!answer.is_packed() || answer.body.len() * 10 < plain.body.len() * 7, "{what}");
            }
        }
        assert!(packed(&visitor, "/").is_packed() && packed(&visitor, "/nothing").is_packed());
        assert!(!packed(&visitor, "/healthz").is_packed());
    });
}

#[test]
fn head_tells_what_get_would_without_the_work() {
    let (_app, visitor) = super::start();
    for path in ["/", "/releases.atom", "/healthz", "/nothing"] {
        for accepted in ["br", "identity"] {
            let asked = [("Accept-Encoding", accepted)];
            let (whole, short) = (get(&visitor, path, &asked), head(&visitor, path, &asked));
            assert_eq!((whole.status, short.body.len()), (short.status, 0), "{path}");
            for name in ["content-encoding", "content-type", "vary", "etag", "cache-control"] {
                assert_eq!(whole.header(name), short.header(name), "{path}: {name}");
            }
            // What was packed before has a length; for the length alone nothing is packed.
            let (told, length) = (short.header("content-length"), whole.body.len().to_string());
            assert!(told == length || (whole.is_packed() && told.is_empty()), "{path} in {accepted}: {told}");
        }
    }
}

/// Every route as everybody, in their own browser and as another site would make it ask. Whoever adds a route finds
/// it here through the table of permissions.
#[test]
fn no_packed_answer_holds_a_token_or_an_address() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let words = ["{verify}", "{reset}", "{unsubscribe}"].map(|word| site.path(word));
        let mut pages = BTreeSet::new();
        for row in ROWS.iter().filter(|row| row.method == "GET") {
            let path = format!("{}?guess=x", site.path(row.path));
            for (who, browser) in people.each() {
                let answer = packed(browser, &path);
                let body = answer.text();
                let shows = words.iter().any(|word| body.contains(word)) || body.contains("@example.org");
                if shows {
                    pages.insert(row.path);
                }
                if shows || row.route.contains("{token}") {
                    assert!(!answer.is_packed() && answer.header("etag").is_empty(), "{path} as {who}");
                    assert_eq!(answer.header("cache-control"), "private, no-store", "{path} as {who}");
                }
                let from_elsewhere = get(browser, &path, &[BR, ("Sec-Fetch-Site", "cross-site")]);
                let is_file = row.path == "{style}";
                assert!(who == "visitor" || is_file || !from_elsewhere.is_packed(), "{path} as {who}");
                if who == "visitor" {
                    assert_eq!(from_elsewhere.is_packed(), answer.is_packed(), "{path}");
                }
            }
        }
        for expected in ["/verify/{verify}", "/password/reset/{reset}", "/settings", "/staff"] {
            assert!(pages.contains(expected), "{expected} is not seen to show anything: {pages:?}");
        }
    });
}

#[test]
fn what_was_typed_comes_back_unpacked_and_never_the_password() {
    let (app, mut visitor) = super::start();
    let origin = app.base_url.clone();
    let typed = [("name", "Ada"), ("email", "ada-at-example"), ("password", "typed-in-and-too-common")];
    let answer = visitor.post_with("/sign-up", &typed, &[("Origin", &origin), BR]);
    assert_eq!(answer.status, 422);
    assert!(answer.body.len() > 1024 && answer.body.contains("ada-at-example"), "it came as it is");
    assert!(answer.header("content-encoding").is_empty() && !answer.body.contains("typed-in"));
}
