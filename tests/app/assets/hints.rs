//! What a browser is told to fetch ahead.

use super::raw::get;
use crate::support::{Browser, on_each_engine};

fn rules(browser: &Browser, path: &str) -> String {
    get(browser, path, &[]).header("speculation-rules")
}

#[test]
fn a_page_names_its_style_sheet_before_it_is_read() {
    let (_app, mut visitor) = super::start();
    let style = super::style(&mut visitor);
    for path in ["/", "/nothing"] {
        let link = get(&visitor, path, &[]).header("link");
        assert!(link.starts_with(&format!("<{style}>; rel=preload; as=style")), "{link}");
        for part in link.split(", ") {
            let file = part.trim_start_matches('<').split('>').next().unwrap();
            assert_eq!(get(&visitor, file, &[]).status, 200, "{part}");
            assert!(visitor.get(path).body.contains(file), "{part} is fetched and not used");
        }
    }
    for path in ["/releases.atom", "/healthz", &style] {
        assert!(get(&visitor, path, &[]).header("link").is_empty(), "{path}");
    }
}

#[test]
fn only_visitors_may_fetch_the_next_page_ahead() {
    on_each_engine(|app| {
        let (visitor, member) = (app.visitor(), app.member("Ada"));
        let staff = app.staff("Grace");
        for path in ["/", "/roadmap", "/releases"] {
            let named = rules(&visitor, path);
            let file = named.trim_matches('"');
            assert!(named.starts_with('"') && named.ends_with('"') && file.starts_with("/static/"), "{named}");
            let answer = get(&visitor, file, &[]);
            assert_eq!(answer.status, 200);
            assert_eq!(answer.header("content-type"), "application/speculationrules+json");
            for browser in [&member, &staff] {
                assert_eq!(rules(browser, path), "");
            }
        }
        for path in ["/nothing", "/releases.atom"] {
            assert_eq!(rules(&visitor, path), "", "{path}");
        }
    });
}

/// Browsers match a segment that begins with a colon with one segment, and a star with anything.
#[test]
fn pages_that_only_read_may_be_fetched_ahead_and_no_others() {
    let (_app, visitor) = super::start();
    let file = get(&visitor, rules(&visitor, "/").trim_matches('"'), &[]).text();
    let rules: serde_json::Value = serde_json::from_str(&file).unwrap();
    let [only] = rules["prefetch"].as_array().unwrap().as_slice() else { panic!("{rules}") };
    assert_eq!(only["eagerness"], "moderate");
    let [may, never, links] = only["where"]["and"].as_array().unwrap().as_slice() else { panic!("{only}") };
    let words = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
    };
    let (may, never) = (words(&may["href_matches"]), words(&never["not"]["href_matches"]));
    let is_fetched = |path: &str| {
        may.iter().any(|pattern| matches(pattern, path)) && !never.iter().any(|pattern| matches(pattern, path))
    };
    for language in ["", "/de", "/zh-Hans"] {
        for path in ["/", "/posts/12-dark-mode", "/releases", "/releases/26.11.20", "/releases/next", "/roadmap"] {
            assert!(is_fetched(&format!("{language}{path}")), "{language}{path}");
        }
        for path in [
            "/sign-in",
            "/sign-up",
            "/sign-out",
            "/settings",
            "/settings/mail",
            "/triage",
            "/staff",
            "/staff/areas",
            "/theme",
            "/verify/x",
            "/password/reset/x",
            "/password/forgot",
            "/unsubscribe/x",
            "/set-up/x",
            "/posts/new",
            "/posts/12/vote",
            "/posts/12/follow",
            "/posts/12/edit",
            "/releases/next/edit",
            "/releases/next/publish",
            "/releases/next/check",
            "/releases/26.11.20.md",
            "/releases/26.11.20.txt",
            "/releases/26.11.20.bbcode",
            "/releases/26.11.20.json",
            "/releases.json",
            "/releases.atom",
            "/people/mia.atom",
            "/people/mia.json",
            "/people/mia.svg",
            "/healthz",
        ] {
            assert!(!is_fetched(&format!("{language}{path}")), "{language}{path}");
        }
    }
    // A page in another language keeps that language for its reader.
    assert!(words(&links["not"]["selector_matches"]).contains(&"[hreflang]".to_owned()));
}

fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    pattern.len() == path.len()
        && pattern.iter().zip(path).all(|(pattern, part)| match pattern.split_once('*') {
            Some((start, end)) => part.starts_with(start) && part.ends_with(end),
            None => *pattern == part || (pattern.starts_with(':') && !part.is_empty()),
        })
}
