//! Seven languages: which one a reader gets, that it stays with them, and that no word escapes translation.

mod glue;
mod print;
mod pseudo;
mod template;
mod wholes;

use crate::permissions::table::{ASKED, ROWS};
use crate::support::{Browser, Page, Setup, TestApp, engines, on_each_engine};
use orange_friday::i18n::{Catalog, Language};
use scraper::{ElementRef, Node};
use std::collections::BTreeSet;

/// The engine does not matter for words; the first one is there everywhere.
fn with_catalog(catalog: Option<Catalog>, environment: &[(&'static str, &str)]) -> TestApp {
    let environment = environment.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
    Setup { environment, catalog, ..Setup::default() }.start(engines()[0])
}

/// Parts of pages, which say nothing around them.
const PARTS: [&str; 6] = [
    "/posts/similar",
    "/suggestions/devices",
    "/suggestions/people",
    "/posts/{number}/candidates",
    "/triage/{number}",
    // A mail.
    "/releases/next/check/sample",
];

/// Paths that anybody may open and that answer with a page.
fn pages() -> impl Iterator<Item = &'static str> {
    ROWS.iter().filter(|row| row.method == "GET" && row.statuses[2] == 200).map(|row| row.path).filter(|path| {
        !matches!(*path, "/healthz" | "/readyz" | "{style}") && !PARTS.iter().any(|part| path.starts_with(part))
    })
}

fn asks_in(app: &TestApp, accept: &str) -> Page {
    app.visitor().get_with("/", &[("Accept-Language", accept)])
}

fn language_of(page: &Page) -> String {
    page.attributes("html", "lang").remove(0)
}

#[test]
fn every_page_says_everything_in_each_language() {
    let app = with_catalog(None, &[]);
    let site = app.site();
    let mut people = app.everybody();
    for (who, browser) in people.each() {
        for row in ROWS.iter().filter(|row| row.method == "GET") {
            let path = site.path(row.path);
            for language in Language::iter() {
                let page = browser.get(&format!("/{language}{path}"));
                let asked = page.status == 303 && page.location().starts_with(&format!("/{language}/sign-in?next="));
                let column = ["visitor", "member", "staff", "owner"].iter().position(|name| *name == who).unwrap();
                assert_eq!(if asked { ASKED } else { page.status }, row.statuses[column], "{language}{path} as {who}");
                // What the script puts into a page is none.
                let is_part = PARTS.iter().any(|part| row.path.starts_with(part));
                let is_page = page.header("content-type").starts_with("text/html") && !is_part;
                if is_page && page.status != 301 && page.status != 303 {
                    check(&page, *language, &path);
                }
            }
        }
    }
}

fn check(page: &Page, language: Language, path: &str) {
    let at = &page.path;
    assert_eq!(language_of(page), &*language, "{at}");
    assert_eq!(page.attributes("html", "dir"), [language.direction()], "{at}");
    // What staff type into a ready-made answer or an announcement stands on its form.
    let placeholders =
        ["{title}", "{number}", "{author}", "{area}", "{version}", "{week}", "{day}", "{items}", "{people}"];
    let text = placeholders.iter().fold(page.text(), |text, placeholder| text.replace(placeholder, ""));
    assert!(!text.contains(['{', '}']), "{at} shows the inside of a message: {text}");
    let alternates: BTreeSet<String> = page.attributes("link[hreflang]", "hreflang").into_iter().collect();
    let expected: BTreeSet<String> =
        Language::iter().map(ToString::to_string).chain(["x-default".to_owned()]).collect();
    assert_eq!(alternates, expected, "{at}");
    // The same links stand on the page in every language, so that each leads back to all others.
    for (tag, to) in page.attributes("link[hreflang]", "hreflang").iter().zip(page.attributes("link[hreflang]", "href"))
    {
        let prefix = if tag == "x-default" { String::new() } else { format!("/{tag}") };
        assert!(to.ends_with(&format!("{prefix}{path}")), "{at} says {tag} is {to}");
    }
    for (css, name) in [("[href]", "href"), ("form", "action"), ("button[formaction]", "formaction")] {
        for address in page.attributes(css, name) {
            let ours = address.starts_with('/') && !address.starts_with("/static/");
            assert!(!ours || Language::split(&address).is_some(), "{at} leads out of {language}: {address}");
        }
    }
}

#[test]
fn a_reader_gets_the_language_of_the_address_else_the_one_read_last_else_the_browsers() {
    let app = with_catalog(None, &[]);
    for (accept, expected) in [("zh-TW", "zh-Hant"), ("zh-HK", "zh-Hant"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans")] {
        assert_eq!(language_of(&asks_in(&app, accept)), expected);
    }
    for (accept, expected) in [("nl-BE", "nl"), ("de-CH, fr;q=0.5", "de"), ("pt", "en"), ("", "en")] {
        assert_eq!(language_of(&asks_in(&app, accept)), expected);
    }
    assert!(asks_in(&app, "fr").header("vary").to_lowercase().contains("accept-language"));

    let mut visitor = app.visitor();
    let german = [("Accept-Language", "de")];
    assert_eq!(language_of(&visitor.get_with("/roadmap", &german)), "de");
    assert_eq!(language_of(&visitor.get_with("/es/roadmap", &german)), "es");
    assert_eq!(language_of(&visitor.get_with("/roadmap", &german)), "es", "read last");
    assert_eq!(language_of(&visitor.get_with("/fr", &german)), "fr", "the front page, without a slash");
    assert_eq!(visitor.get("/xx/roadmap").status, 404);
    let elsewhere = with_catalog(None, &[("FRIDAY_LANGUAGE", "nl")]);
    assert_eq!(language_of(&asks_in(&elsewhere, "pt")), "nl", "the site's own");
}

#[test]
fn a_language_stays_through_forms_redirects_and_errors() {
    on_each_engine(|app| {
        let area = app.areas(&["Camera"]).remove(0);
        let mut wilma = app.member("Wilma");
        let form = wilma.get("/de/posts/new");
        let fields = [("kind", "bug"), ("title", "Der Blitz geht nicht aus"), ("area", area.as_str())];
        let answer = wilma.submit(&form, "/de/posts", &fields);
        assert!(answer.location().starts_with("/de/posts/1-"), "{}", answer.location());
        let post = wilma.follow(answer);
        assert_eq!(language_of(&post), "de");
        let refused = wilma.submit(&form, "/de/posts", &[("kind", "bug"), ("title", "")]);
        assert_eq!((refused.status, language_of(&refused).as_str()), (422, "de"));
        let other = refused.attributes("a[hreflang=fr]", "href");
        assert_eq!(other, ["/fr/posts/new"], "from a refused form to the form, which can be opened");
        assert_eq!(wilma.get("/de/nothing-here").status, 404);
        assert_eq!(language_of(&wilma.get("/de/nothing-here")), "de");

        let mut visitor = app.visitor();
        let asked = visitor.get("/zh-Hant/posts/new");
        assert_eq!(asked.location(), "/zh-Hant/sign-in?next=%2Fposts%2Fnew");
        let reloaded = visitor.get("/de/posts/1/comments");
        assert_eq!((reloaded.status, reloaded.location().as_str()), (303, "/de/posts/1"), "reloading an answer");
    });
}

#[test]
fn a_theme_is_kept_for_visitors_and_comes_with_the_page() {
    let app = with_catalog(None, &[]);
    let mut visitor = app.visitor();
    let page = visitor.get("/de/releases?page=1");
    assert_eq!(page.attributes("html[data-theme]", "data-theme").len(), 0, "as the device has it");
    let answer = visitor.submit(&page, "/de/theme", &[("theme", "dark")]);
    assert_eq!((answer.status, answer.location().as_str()), (303, "/de/releases?page=1"));
    assert_eq!(visitor.get("/releases").attributes("html", "data-theme"), ["dark"]);
    let elsewhere = visitor.post("/theme", &[("theme", "light"), ("back", "//elsewhere.example")]);
    assert_eq!(elsewhere.location(), "/");
    assert_eq!(visitor.get("/releases").attributes("html", "data-theme"), ["light"]);
    visitor.post("/theme", &[("theme", "no such theme"), ("back", "/")]);
    assert_eq!(visitor.get("/releases").attributes("html[data-theme]", "data-theme").len(), 0);
}

#[test]
fn times_are_shown_in_the_readers_zone() {
    let app = with_catalog(None, &[]);
    app.run_worker();
    let mut visitor = app.visitor();
    assert!(visitor.get("/releases/next").says("Fri 20 Nov, 17:00 GMT+0"), "the site's zone is named");
    visitor.cookies.insert("zone".to_owned(), "Asia/Shanghai".to_owned());
    // A release keeps the day after which it is named; the reader's own time stands beside it on the page of the week.
    for path in ["/releases/next", "/"] {
        let page = visitor.visit(path);
        assert!(page.says("Fri 20 Nov, 17:00 GMT+0"), "{path}: {}", page.text());
    }
    assert!(visitor.get("/releases/next").says("Your time: Sat 21 Nov, 01:00"));
    visitor.cookies.insert("zone".to_owned(), "Nowhere/At_All".to_owned());
    assert!(visitor.get("/releases/next").says("17:00 GMT+0"));
}

/// Chinese sentences without a single Latin letter: what still has one on the page was never in the messages.
#[test]
fn no_word_escapes_translation() {
    let catalog = Catalog::with(Language::ZhHans, &pseudo::sentences()).unwrap();
    let app = with_catalog(Some(catalog), &[("FRIDAY_LANGUAGE", "zh-Hans"), ("FRIDAY_SITE_NAME", "橙色")]);
    let site = app.site();
    let mut people = app.everybody();
    let mut escaped = BTreeSet::new();
    for (who, browser) in people.each() {
        for path in pages() {
            let page = shown(browser, &site.path(path));
            escaped.extend(latin_words(&page).into_iter().map(|word| format!("{path} as {who}: {word}")));
        }
    }
    assert!(escaped.is_empty(), "{escaped:#?}");
}

fn shown(browser: &mut Browser, path: &str) -> Page {
    browser.visit(&format!("/zh-Hans{path}"))
}

/// What the people of the site wrote, and signs that are the same in every language.
const THEIRS: &[&str] = &[
    "Mi One",
    "{title}",
    "{number}",
    "{author}",
    "{area}",
    "{version}",
    "{week}",
    "{day}",
    "{items}",
    "{people}",
    "We know that",
    "Known",
    "Dark mode for the dialler",
    "Shutter by volume key",
    "Camera freezes at night",
    "Wilma",
    "wilma",
    "Deutsch",
    "Español",
    "Français",
    "Nederlands",
    "English",
    "Mia",
    "Grace",
    "Olga",
    "Vera",
    "Camera",
    "Reviewers",
    "Germany",
    "Phone",
    "GMT",
    "UTC",
];

fn latin_words(page: &Page) -> Vec<String> {
    if !page.header("content-type").starts_with("text/html") {
        return Vec::new();
    }
    let document = page.document();
    let mut texts = Vec::new();
    for node in document.tree.nodes() {
        let parents: Vec<_> = node.ancestors().filter_map(ElementRef::wrap).collect();
        let theirs = parents.iter().chain(ElementRef::wrap(node).iter()).any(|element| {
            let value = element.value();
            matches!(value.name(), "script" | "style" | "bdi" | "datalist" | "option" | "title")
                || (value.name() != "html" && value.attr("lang").is_some())
                || value.attr("dir") == Some("auto")
        });
        match node.value() {
            Node::Text(text) if !theirs => texts.push(text.to_string()),
            Node::Element(element) if !theirs || element.attr("dir") == Some("auto") => {
                let said = ["alt", "title", "placeholder", "aria-label", "aria-description", "label"];
                texts.extend(said.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
                texts.extend(
                    element.attrs().filter(|(name, _)| name.starts_with("data-say")).map(|(_, value)| value.to_owned()),
                );
            }
            _ => {}
        }
    }
    let ours = texts.iter().map(|text| THEIRS.iter().fold(text.clone(), |text, theirs| text.replace(theirs, "")));
    let words = ours.flat_map(|text| text.split(|c: char| !is_latin(c)).map(str::to_owned).collect::<Vec<_>>());
    words.filter(|word| word.chars().count() > 1).collect()
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && u32::from(c) <= 0x24F
}
