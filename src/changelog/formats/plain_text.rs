//! Text without any markup, for announcements in chats and mails. Each language writes headings and lines as its readers know
//! them from changelogs: `[System]` and `Fixed - …`, or `【系统】` and `修复 …`. Where a line comes from and
//! leads stands below it, so that nothing but what it says, and on which devices, stands behind its kind.

use super::Frame;
use crate::changelog::beside::Said;
use crate::changelog::style::Style;
use crate::changelog::told::{Line, Told, announced};
use crate::i18n::{Messages, plain};
use crate::releases::{self, Link, LinkKind};
use crate::text::{inert, uncalled, whole_markdown};

/// What stands before where a line comes from and leads.
const INDENT: &str = "    ";

/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let style = Style {
        l,
        post: &|post| format!("#{post}"),
        name: &inert,
        link: &|link| linked(link, l),
        picture: &|_| None,
        words: &uncalled,
        leads: &|_, address| address.to_owned(),
    };
    let page = frame.whole(&releases::address(&told.version));
    let title = l.title_of_site(&told.title, frame.site_name);
    let head = [Some(title), told.day.map(|day| l.calendar_day(day)), Some(page.clone())];
    let mut parts = vec![head.into_iter().flatten().collect::<Vec<_>>().join("\n")];
    if let Some(recall) = &told.recall {
        parts.push(format!("{}\n{}", l.recalls_banner(), recall.text));
    }
    if !told.greeting.is_empty() {
        parts.push(told.greeting.clone());
    }
    if !told.summary.text.is_empty() {
        parts.push(told.summary.text.clone());
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
        let known = whole_markdown(&told.known_issues.text, &page);
        parts.push(format!("{}\n{known}", l.changelog_heading(l.releases_known_issues())));
    }
    if !told.beside.issues.is_empty() {
        let issues = told.beside.issues.iter().map(|issue| style.issue(issue));
        parts.push(listed(&l.known_issues_list(), issues, frame));
    }
    if let Some(thanks) = &told.thanks {
        parts.push(format!("{}\n{}", l.changelog_heading(l.releases_thanks()), style.thanks(thanks).join("\n")));
    }
    if !told.closing.is_empty() {
        parts.push(told.closing.clone());
    }
    plain(&(parts.join("\n\n") + "\n"))
}

fn section<'a>(
    name: &str,
    lines: impl IntoIterator<Item = &'a Line>,
    write: impl Fn(&Line) -> String,
    frame: &Frame<'_>,
) -> String {
    let heading = frame.l.changelog_heading(name);
    let lines = lines.into_iter().map(write);
    std::iter::once(heading).chain(lines).collect::<Vec<_>>().join("\n")
}

fn below(line: &Line, style: &Style<'_>) -> Vec<String> {
    style.origin(line).into_iter().chain(style.further(line)).collect()
}

fn written(line: &Line, below: Vec<String>, frame: &Frame<'_>) -> String {
    let words = line.said(frame.l, uncalled);
    let head = match line.change {
        Some(change) => frame.l.changelog_line(announced(change, frame.l), words),
        None => words,
    };
    with_below((head, below))
}

fn listed(name: &str, all: impl Iterator<Item = Said>, frame: &Frame<'_>) -> String {
    let heading = frame.l.changelog_heading(name);
    std::iter::once(heading).chain(all.map(with_below)).collect::<Vec<_>>().join("\n")
}

fn with_below((head, below): Said) -> String {
    below.into_iter().fold(head, |said, more| format!("{said}\n{INDENT}{more}"))
}

fn linked(link: &Link, l: &Messages) -> String {
    match link.kind {
        LinkKind::Tutorial => l.changelog_tutorial(&link.url),
        LinkKind::Video => l.changelog_video(&link.url),
        LinkKind::Discussion => l.changelog_discussion(&link.url),
    }
}
