//! A release as its page shows it, and as it lies on paper, in every language: snapshots beside those of its other formats.

use super::carrying::devices;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::ItemId;
use orange_friday::i18n::Language;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;
use std::fmt::Write;
use std::fs;

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";
const HERE: &str = "/releases/26.11.20";
/// What is the same in every run, and tells something.
const TOLD: [&str; 11] =
    ["class", "lang", "dir", "id", "href", "rel", "datetime", "alt", "role", "aria-label", "aria-labelledby"];

fn saves(desk: &mut Browser, page: &str, fields: &[(&str, &str)]) {
    let page = desk.get(page);
    let saved = desk.submit(&page, NOTES, fields);
    assert_eq!(saved.status, 303, "{}", saved.text());
}

/// A release with all that a page of one may say, some of it in German and Chinese, too.
fn published(app: &TestApp) {
    app.areas(&["Camera", "System"]);
    devices(app);
    let (ada, vera, grace) = (app.fan("Ada"), app.fan("Vera"), app.manager("Grace"));
    app.run_worker();
    let calls = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    let alarm = app.finished(&vera, &grace, "Alarms <ring> while the phone is silent", "system");
    app.vote(&vera, calls);
    let bug = app.file(&vera, "bug", "The torch flickers", "camera");
    app.at("2026-11-19T18:00:00Z");
    let mut desk = app.signed_in("Grace");
    let [calls, alarm] = [calls, alarm].map(|post| app.line_of(post).id);
    let of = |field: &str, line: ItemId| format!("{field}-{line}");
    let typed: [(&str, &str); 9] = [
        ("summary", "A week for the ears."),
        ("known_issues", "**Restart** it after the update."),
        (&of("highlight", calls), "on"),
        (&of("video", calls), "https://video.example/watch?v=1"),
        (&of("devices", alarm), "Lime"),
        (&of("engineers", alarm), "Grace Hopper, May"),
        ("line", "The security patch of November"),
        ("line_area", "system"),
        ("line_change", "fixed"),
    ];
    saves(&mut desk, DESK, &typed);
    let german = of("text", calls) + "-de";
    let german = [(&*german, "Weiter filmen, während es klingelt"), ("summary-de", "Zuerst die Ohren.")];
    saves(&mut desk, &format!("{DESK}?lang=de"), &german);
    let chinese = of("text", calls) + "-zh-Hans";
    saves(&mut desk, &format!("{DESK}?lang=zh-Hans"), &[(&chinese, "来电时继续录音")]);
    assert_eq!(desk.approves().status, 303);
    app.at("2026-11-20T17:00:00Z");
    let mut desk = app.signed_in("Grace");
    let known = [("workaround", "Use the small lamp."), ("text_de", "Nimm die kleine Lampe.")];
    assert_eq!(desk.post(&format!("{HERE}/issues/{bug}"), &known).status, 303);
    let paused =
        [("state", "paused"), ("percent", "20"), ("reason", "Calls break off."), ("reason_de", "Anrufe brechen ab.")];
    assert_eq!(desk.post(&format!("{HERE}/devices/lime"), &paused).status, 303);
    app.run_worker();
}

/// What an address answers to somebody without an account, wherever the site is, and without the marks around arguments.
fn answer(app: &TestApp, address: &str) -> String {
    let page = app.visitor().get(address);
    assert_eq!(page.status, 200, "{address}");
    let anywhere = page.body.replace(&app.base_url, "https://friday.example");
    anywhere.replace(|c: char| matches!(c, '\u{2066}'..='\u{2069}'), "")
}

/// The page of the release as it is read in a language.
fn page(app: &TestApp, language: Language) -> Html {
    Html::parse_document(&answer(app, &format!("/{language}{HERE}")))
}

/// The same text with ids that are drawn anew for each site left open.
fn without_ids(text: &str) -> String {
    const URN: &str = "urn:uuid:";
    let mut parts = text.split(URN);
    let mut open = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        open.push_str(URN);
        open.push_str(part.get(36..).unwrap_or_default());
    }
    open
}

fn the_one<'a>(document: &'a Html, css: &str) -> ElementRef<'a> {
    let found: Vec<ElementRef<'a>> = document.select(&Selector::parse(css).unwrap()).collect();
    assert_eq!(found.len(), 1, "{css}");
    found[0]
}

/// Words with one blank between them.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An element with what is in it, a line for each.
fn outlined(element: ElementRef<'_>, depth: usize, told: &mut String) {
    let name = element.value().name();
    let mut attributes: Vec<(&str, &str)> = element.value().attrs().filter(|(name, _)| TOLD.contains(name)).collect();
    attributes.sort_unstable();
    let blank = "  ".repeat(depth);
    write!(told, "{blank}<{name}").unwrap();
    for (name, value) in attributes {
        // The names of static files are those of what they hold.
        write!(told, " {name}={:?}", if value.starts_with("/static/") { "/static/" } else { value }).unwrap();
    }
    told.push_str(">\n");
    // How a picture is drawn is nothing that it says.
    if name == "svg" {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) if !text.trim().is_empty() => writeln!(told, "{blank}  {}", folded(text)).unwrap(),
            Node::Element(_) => outlined(ElementRef::wrap(child).unwrap(), depth + 1, told),
            _ => {}
        }
    }
}

/// What the rules for paper leave away; what is only drawn beside an element is not looked at.
fn not_on_paper() -> Vec<Selector> {
    let rules = fs::read_to_string("static/css/media.css").unwrap();
    let (_, paper) = rules.split_once("/* The changelog on paper */").unwrap();
    let hiding = paper.lines().find(|line| line.contains("display: none !important")).unwrap();
    let (selectors, _) = hiding.split_once('{').unwrap();
    let all = selectors.split(',').map(str::trim).filter(|selector| !selector.contains("::"));
    let all: Vec<Selector> = all.map(|selector| Selector::parse(selector).unwrap()).collect();
    assert!(all.len() > 8, "{hiding}");
    all
}

/// What is read of an element on paper, a line for each paragraph.
fn on_paper(element: ElementRef<'_>, hidden: &[Selector], lines: &mut Vec<String>) {
    const APART: [&str; 13] =
        ["main", "article", "section", "header", "div", "h1", "h2", "h3", "p", "ul", "li", "figure", "figcaption"];
    if hidden.iter().any(|selector| selector.matches(&element)) || element.attr("hidden").is_some() {
        return;
    }
    let name = element.value().name();
    if name == "svg" {
        lines.extend(element.attr("aria-label").map(|said| format!("[{said}]")));
        return;
    }
    if APART.contains(&name) {
        lines.push(String::new());
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) => match lines.last_mut() {
                Some(line) => line.push_str(text),
                None => lines.push(text.to_string()),
            },
            Node::Element(_) => on_paper(ElementRef::wrap(child).unwrap(), hidden, lines),
            _ => {}
        }
    }
    if APART.contains(&name) {
        lines.push(String::new());
    }
}

/// What is read of the whole page on paper.
fn printed(document: &Html) -> String {
    let mut lines = Vec::new();
    on_paper(the_one(document, "body"), &not_on_paper(), &mut lines);
    let lines: Vec<String> = lines.iter().map(|line| folded(line)).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[test]
fn the_page_of_a_release_says_the_same_in_every_language() {
    on_each_engine(|app| {
        published(app);
        for language in Language::iter() {
            let (document, mut told) = (page(app, *language), String::new());
            outlined(the_one(&document, "main article"), 0, &mut told);
            insta::assert_snapshot!(format!("page_in_{language}"), told);
        }
    });
}

#[test]
fn the_feeds_say_the_same_of_it_in_every_language() {
    on_each_engine(|app| {
        published(app);
        for language in Language::iter() {
            let [atom, json] =
                ["atom", "json"].map(|feed| without_ids(&answer(app, &format!("/{language}/releases.{feed}"))));
            let json: Value = serde_json::from_str(&json).unwrap();
            let told = format!("=== Atom\n{atom}\n=== JSON Feed\n{json:#}");
            insta::assert_snapshot!(format!("feeds_in_{language}"), told);
        }
    });
}

#[test]
fn a_release_on_paper_has_all_that_is_read_and_nothing_that_is_pressed() {
    on_each_engine(|app| {
        published(app);
        for language in Language::iter() {
            let document = page(app, *language);
            let paper = printed(&document);
            insta::assert_snapshot!(format!("on_paper_in_{language}"), paper);
            let away = not_on_paper();
            let is_away = |element: ElementRef<'_>| away.iter().any(|selector| selector.matches(&element));
            for pressed in ["nav", "form", "button", "details", "footer", ".feed", ".hint"] {
                for element in document.select(&Selector::parse(pressed).unwrap()) {
                    let mut above = element.ancestors().filter_map(ElementRef::wrap);
                    assert!(is_away(element) || above.any(is_away), "{pressed} is on paper: {}", element.html());
                }
            }
        }
        let mut desk = app.signed_in("Grace");
        let recall = format!("{HERE}/recall");
        assert_eq!(desk.post(&recall, &[("reason", "Phones with two cards do not boot.")]).status, 303);
        let paper = printed(&page(app, Language::En));
        assert!(paper.contains("This release was recalled") && paper.contains("two cards do not boot"), "{paper}");
    });
}
