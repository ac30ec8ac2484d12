//! BBCode, for forums.

use super::Frame;
use crate::changelog::beside::Said;
use crate::changelog::style::Style;
use crate::changelog::told::{Line, Told, announced};
use crate::db::PostId;
use crate::i18n::{Messages, plain};
use crate::posts;
use crate::releases::{self, Link};
use crate::text::{inert, uncalled, untagged, whole_markdown};

/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let post = |post: PostId| format!("[url={}]#{post}[/url]", frame.whole(&posts::address(post)));
    let style = Style {
        l,
        post: &post,
        name: &|name| untagged(&inert(name)),
        link: &|link| linked(link, l),
        words: &spoken,
        leads: &leading,
    };
    let page = frame.whole(&releases::address(&told.version));
    let title = untagged(&l.title_of_site(&told.title, frame.site_name));
    let head = [Some(format!("[b][url={page}]{title}[/url][/b]")), told.day.map(|day| l.calendar_day(day))];
    let mut parts = vec![head.into_iter().flatten().collect::<Vec<_>>().join("\n")];
    if let Some(recall) = &told.recall {
        parts.push(format!("[b]{}[/b]\n{}", l.recalls_banner(), untagged(&recall.text)));
    }
    if !told.greeting.is_empty() {
        parts.push(untagged(&told.greeting));
    }
    if !told.summary.text.is_empty() {
        parts.push(untagged(&told.summary.text));
    }
    let highlights = told.highlights();
    if !highlights.is_empty() {
        parts.push(section(&l.changelog_highlights(), highlights, |line| written(line, Vec::new(), frame), frame));
    }
    for heading in &told.headings {
        parts.push(section(&heading.name, &heading.lines, |line| written(line, below(line, &style), frame), frame));
    }
    let devices = style.devices(&told.beside);
    if !devices.is_empty() {
        parts.push(listed(&l.rollouts_heading(), devices.into_iter(), frame));
    }
    if !told.known_issues.text.is_empty() {
        // Markdown is read as it is where it cannot be shown.
        let known = untagged(&whole_markdown(&told.known_issues.text, &page));
        parts.push(format!("{}\n{known}", bold(&l.releases_known_issues(), frame)));
    }
    if !told.beside.issues.is_empty() {
        let issues = told.beside.issues.iter().map(|issue| style.issue(issue));
        parts.push(listed(&l.known_issues_list(), issues, frame));
    }
    if let Some(thanks) = &told.thanks {
        parts.push(format!("{}\n{}", bold(&l.releases_thanks(), frame), style.thanks(thanks).join("\n")));
    }
    if !told.closing.is_empty() {
        parts.push(untagged(&told.closing));
    }
    plain(&(parts.join("\n\n") + "\n"))
}

fn section<'a>(
    name: &str,
    lines: impl IntoIterator<Item = &'a Line>,
    write: impl Fn(&Line) -> String,
    frame: &Frame<'_>,
) -> String {
    let lines: Vec<String> = lines.into_iter().map(write).collect();
    format!("{}\n[list]\n{}\n[/list]", bold(name, frame), lines.join("\n"))
}

/// A heading: bold is what every dialect has.
fn bold(name: &str, frame: &Frame<'_>) -> String {
    format!("[b]{}[/b]", untagged(&frame.l.changelog_heading(name)))
}

fn below(line: &Line, style: &Style<'_>) -> Vec<String> {
    let origin = style.origin(line).map(|origin| format!("[i]{origin}[/i]"));
    origin.into_iter().chain(style.further(line)).collect()
}

fn written(line: &Line, below: Vec<String>, frame: &Frame<'_>) -> String {
    let words = line.said(frame.l, spoken);
    let head = match line.change {
        Some(change) => format!("[*][b]{}[/b] {words}", announced(change, frame.l)),
        None => format!("[*]{words}"),
    };
    with_below((head, below))
}

fn listed(name: &str, all: impl Iterator<Item = Said>, frame: &Frame<'_>) -> String {
    let lines: Vec<String> = all.map(|(head, below)| with_below((format!("[*]{head}"), below))).collect();
    format!("{}\n[list]\n{}\n[/list]", bold(name, frame), lines.join("\n"))
}

fn with_below((head, below): Said) -> String {
    below.into_iter().fold(head, |said, more| format!("{said}\n{more}"))
}

fn linked(link: &Link, l: &Messages) -> String {
    leading(&link.told(l), &link.url)
}

/// A link, of which no bracket ends the address.
fn leading(words: &str, address: &str) -> String {
    let address = address.replace('[', "%5B").replace(']', "%5D");
    format!("[url={address}]{}[/url]", untagged(words))
}

/// What people say: titles of fans, too, which are to call nobody in a forum.
fn spoken(text: &str) -> String {
    untagged(&uncalled(text))
}
