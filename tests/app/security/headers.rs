//! The headers and the markup of every answer: pages, errors, redirects and files, in every role.

use crate::permissions::knock;
use crate::permissions::table::ROWS;
use crate::support::{Page, Setup, engines, on_each_engine};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// Of a mail that staff look at: styled inside itself, and nothing else.
const MAIL: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
                    frame-ancestors 'none'; sandbox";

fn is_safe(what: &str, answer: &Page) {
    is_held_to(POLICY, what, answer);
    if answer.header("content-type").starts_with("text/html") {
        needs_nothing_inline(what, answer);
    }
}

/// A picture that is made to stand on other sites: it may be shown there, and nothing at all may be done by it.
fn stands_anywhere(what: &str, answer: &Page) {
    let [policy, may_be_shown] =
        ["content-security-policy", "cross-origin-resource-policy"].map(|name| answer.header(name));
    assert_eq!((policy, may_be_shown), ("default-src 'none'; sandbox", "cross-origin"), "{what} ({})", answer.status);
    for (name, value) in [("x-content-type-options", "nosniff"), ("content-type", "image/svg+xml; charset=utf-8")] {
        assert_eq!(answer.header(name), value, "{name} of {what} ({})", answer.status);
    }
}

fn is_held_to(policy: &str, what: &str, answer: &Page) {
    is_held_to_on(policy, "same-origin", what, answer);
}

/// The same of what other sites may show: where such a picture has moved to, they must be able to read.
fn is_held_to_on(policy: &str, sites: &str, what: &str, answer: &Page) {
    for (name, value) in [
        ("content-security-policy", policy),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", sites),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {what} ({})", answer.status);
    }
    assert!(answer.header("permissions-policy").contains("camera=()"), "{what}");
    assert_eq!(answer.header("x-request-id").len(), 16, "{what}");
    assert!(answer.header("server").is_empty() && answer.header("x-powered-by").is_empty(), "{what}");
    assert!(answer.header("access-control-allow-origin").is_empty(), "{what}");
    if !answer.body.is_empty() {
        assert!(!answer.header("content-type").is_empty(), "{what} ({})", answer.status);
    }
    if answer.header("content-type").starts_with("text/html") {
        assert!(answer.header("cache-control").contains("private"), "{what}: {}", answer.header("cache-control"));
    }
}

fn does_nothing(what: &str, mail: &Page) {
    let document = mail.document();
    for element in document.tree.values().filter_map(|node| node.as_element()) {
        let is_active = matches!(element.name(), "script" | "form" | "iframe" | "img" | "link");
        assert!(!is_active, "{} in {what}", element.name());
        assert!(element.attrs().all(|(name, _)| !name.starts_with("on") && name != "src"), "{what}");
    }
}

fn needs_nothing_inline(what: &str, page: &Page) {
    let document = page.document();
    for element in document.tree.values().filter_map(|node| node.as_element()) {
        assert_ne!(element.name(), "style", "{what}");
        assert!(
            element.name() != "script" || element.attr("src").is_some_and(|src| src.starts_with("/static/")),
            "{what}"
        );
        for (name, value) in element.attrs() {
            assert!(!name.starts_with("on") && name != "style", "{name}={value} in {what}");
            if matches!(name, "src" | "action") || (name == "href" && element.name() == "link") {
                // The page's own addresses, which search engines want whole; no browser fetches them.
                let named = element.attr("rel") == Some("canonical") || element.attr("hreflang").is_some();
                let ours = value.starts_with('/') && !value.starts_with("//") || named;
                assert!(ours, "{name}={value} in {what}");
            }
        }
    }
}

#[test]
fn every_answer_carries_the_headers_and_needs_nothing_inline() {
    on_each_engine(|app| {
        let site = app.site();
        let mut people = app.everybody();
        let mut statuses = std::collections::BTreeSet::new();
        for row in ROWS {
            let path = site.path(row.path);
            for (who, browser) in people.each() {
                let answer = knock(browser, row, &path);
                statuses.insert(answer.status);
                let what = format!("{} {path} as {who}", row.method);
                if row.route == "/people/{handle}.svg" {
                    stands_anywhere(&what, &answer);
                    continue;
                }
                if row.route == "/cards/{language}/{kind}/{key}/{hash}.png" {
                    assert!(answer.status == 302 && answer.body.is_empty(), "{what} ({})", answer.status);
                    is_held_to_on(POLICY, "cross-origin", &what, &answer);
                    continue;
                }
                if row.route == "/releases/next/check/sample" && answer.status == 200 {
                    is_held_to(MAIL, &what, &answer);
                    does_nothing(&what, &answer);
                    continue;
                }
                is_safe(&what, &answer);
            }
        }
        let mut visitor = app.visitor();
        let big = "a=".to_owned() + &"x".repeat(300_000);
        let origin = app.base_url.clone();
        for answer in [
            visitor.get("/nothing"),
            visitor.get(&site.path("/posts/{number}")),
            visitor.get("/static/nothing.css"),
            visitor.post("/roadmap", &[]),
            visitor.post_with("/sign-in", &[], &[]),
            visitor.post_with("/sign-in", &[], &[("Origin", "https://evil.example")]),
            visitor.post_body("/sign-up", &big, "application/x-www-form-urlencoded", &[("Origin", &origin)]),
            visitor.get("/people/%00"),
        ] {
            statuses.insert(answer.status);
            is_safe(&answer.path, &answer);
        }
        for seen in [200, 301, 303, 403, 404, 405, 409, 422] {
            assert!(statuses.contains(&seen), "no {seen} among {statuses:?}");
        }
    });
}

#[test]
fn a_fault_of_ours_tells_nothing_and_carries_the_headers_too() {
    on_each_engine(|app| {
        app.add_person("Ada", orange_friday::people::Role::Member);
        app.sql("UPDATE credentials SET password_hash = 'no hash at all'");
        let fields = [("email", "ada@example.org"), ("password", "whatever it is")];
        let broken = app.visitor().post("/sign-in", &fields);
        assert_eq!(broken.status, 500);
        is_safe("a 500", &broken);
        assert!(broken.says("Something went wrong on our side."), "{}", broken.text());
        assert!(broken.says(broken.header("x-request-id")), "one can name it");
        assert!(!broken.body.contains("hash") && !broken.body.contains("ada@"), "{}", broken.text());
    });
}

#[test]
fn browsers_stay_with_tls_once_there_is_some_and_files_are_kept() {
    for engine in engines() {
        let base = ("FRIDAY_BASE_URL", "https://friday.example.org".to_owned());
        let app = Setup { environment: vec![base], ..Setup::default() }.start(engine);
        let mut visitor = app.visitor();
        let page = visitor.get("/sign-in");
        assert_eq!(page.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
        let style = page.attributes("link[rel=stylesheet]", "href").remove(0);
        let file = visitor.get(&style);
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(file.header("content-type"), "text/css; charset=utf-8");
        assert!(file.set_cookies.is_empty());
    }
}
