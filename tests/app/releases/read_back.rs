//! Every format of a release read back: which lines it says below which headings.

use orange_friday::i18n::{Messages, plain};
use scraper::{Html, Selector};
use serde_json::Value;

/// Heading, kind and words of a line.
pub type Said = (String, String, String);

fn kinds(l: &Messages) -> [(&'static str, String); 3] {
    [("new", l.change_new()), ("improved", l.change_improved()), ("fixed", l.change_fixed())]
}

/// The same as changelogs elsewhere call them, beside our words.
fn announced(l: &Messages) -> [(String, String); 3] {
    let [(_, new), (_, improved), (_, fixed)] = kinds(l);
    [(l.changelog_new(), new), (l.changelog_improved(), improved), (l.changelog_fixed(), fixed)]
}

pub fn of_json(body: &str, l: &Messages) -> Vec<Said> {
    let told: Value = serde_json::from_str(body).unwrap();
    assert_eq!((&told["format"], &told["state"]), (&Value::from(1), &Value::from("published")));
    let mut said = Vec::new();
    for heading in told["headings"].as_array().unwrap() {
        for line in heading["lines"].as_array().unwrap() {
            // A note has none.
            let Some(kind) = line["kind"].as_str() else { continue };
            let (_, word) = kinds(l).into_iter().find(|(known, _)| *known == kind).unwrap();
            let words = line["text"].as_str().unwrap().to_owned();
            said.push((heading["name"].as_str().unwrap().to_owned(), word, words));
        }
    }
    said
}

/// A text line by line: `heading` and `entry` read what they know. What stands below our highlights, which come first, is told
/// again in its place, and what stands below the known issues is no line. A release from before this site has neither.
fn of_lines(
    body: &str,
    l: &Messages,
    heading: impl Fn(&str) -> Option<String>,
    entry: impl Fn(&str) -> Option<(String, String)>,
) -> Vec<Said> {
    let (mut below, mut said) = (None::<String>, Vec::new());
    let top = [l.releases_highlights(), l.changelog_highlights()];
    let is_ours = body.lines().filter_map(&heading).any(|name| name == plain(&l.releases_thanks()));
    for line in body.lines() {
        if let Some(name) = heading(line) {
            if name == plain(&l.releases_known_issues()) {
                break;
            }
            below = Some(name).filter(|name| !is_ours || !top.contains(name));
        } else if let (Some(below), Some((kind, words))) = (&below, entry(line)) {
            said.push((below.clone(), kind, words));
        }
    }
    said
}

pub fn of_text(body: &str, l: &Messages) -> Vec<Said> {
    let heading = |line: &str| {
        let inside = |open: char, close: char| line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside('[', ']').or_else(|| inside('【', '】')).map(str::to_owned)
    };
    let entry = |line: &str| {
        announced(l).into_iter().find_map(|(said, kind)| {
            let words = line.strip_prefix(&plain(&l.changelog_line(&said, "")))?.to_owned();
            Some((kind, words))
        })
    };
    of_lines(body, l, heading, entry)
}

pub fn of_bbcode(body: &str, l: &Messages) -> Vec<Said> {
    for (at, _) in body.match_indices('[') {
        let tags = ["b]", "/b]", "i]", "/i]", "list]", "/list]", "*]", "url=http", "/url]", "\u{2060}"];
        assert!(tags.iter().any(|tag| body[at + 1..].starts_with(tag)), "{}", &body[at..]);
    }
    assert!(!body.contains("[url=http://evil"), "{body}");
    let read = |text: &str| text.replace("[\u{2060}", "[");
    let heading = |line: &str| {
        let name = read(line.strip_prefix("[b]")?.strip_suffix("[/b]")?);
        let inside = |open: char, close: char| name.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside('[', ']').or_else(|| inside('【', '】')).map(str::to_owned)
    };
    let entry = |line: &str| {
        let (said, words) = line.strip_prefix("[*][b]")?.split_once("[/b] ")?;
        let (_, kind) = announced(l).into_iter().find(|(known, _)| known == said)?;
        Some((kind, read(words)))
    };
    of_lines(body, l, heading, entry)
}

pub fn of_markdown(body: &str, l: &Messages) -> Vec<Said> {
    let read = |text: &str| {
        let mut signs = text.chars();
        let mut read = String::new();
        while let Some(sign) = signs.next() {
            read.extend(if sign == '\\' { signs.next() } else { Some(sign) });
        }
        read
    };
    let from = plain(&l.releases_inline_post("#"));
    let from = from.split_inclusive('#').next().unwrap();
    // A wide bracket brings its own blank.
    let from = if from.starts_with('（') { from.to_owned() } else { format!(" {from}") };
    let heading = |line: &str| line.strip_prefix("## ").map(read);
    let entry = |line: &str| {
        let (kind, words) = line.strip_prefix("- **")?.split_once("** ")?;
        let words = words.rsplit_once(&*from).map_or(words, |(words, _)| words);
        Some((kind.to_owned(), read(words)))
    };
    of_lines(body, l, heading, entry)
}

pub fn of_html(content: &str, l: &Messages) -> Vec<Said> {
    let page = Html::parse_fragment(content);
    let (mut below, mut said) = (None::<String>, Vec::new());
    for part in page.select(&Selector::parse("h2, li").unwrap()) {
        let words = |css: &str| {
            let css = Selector::parse(css).unwrap();
            part.select(&css).next().map(|found| found.text().collect::<String>())
        };
        if part.value().name() == "h2" {
            below = Some(part.text().collect::<String>()).filter(|name| *name != l.releases_highlights());
        } else if let (Some(below), Some(kind), Some(words)) = (&below, words("strong"), words("span")) {
            said.push((below.clone(), kind, words));
        }
    }
    said
}
