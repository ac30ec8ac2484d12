//! Text without any markup, for announcements in chats and mails. Each language writes headings and lines as its readers know
//! them from changelogs: `[System]` and `Fixed - …`, or `【系统】` and `修复 …`. Where a line comes from stands below it, so
//! that nothing but what it says stands behind its kind.

use super::Frame;
use crate::changelog::told::{Line, Style, Told, announced};
use crate::i18n::plain;
use crate::releases;
use crate::text::{inert, whole_markdown};

/// What stands before where a line comes from.
const INDENT: &str = "    ";

/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let style = Style { l, post: &|post| format!("#{post}"), name: &inert };
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
        parts.push(section(&l.changelog_highlights(), highlights, |line| written(line, None, frame), frame));
    }
    for heading in &told.headings {
        parts.push(section(&heading.name, &heading.lines, |line| written(line, style.origin(line), frame), frame));
    }
    if !told.known_issues.text.is_empty() {
        let known = whole_markdown(&told.known_issues.text, &page);
        parts.push(format!("{}\n{known}", l.changelog_heading(l.releases_known_issues())));
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

fn written(line: &Line, origin: Option<String>, frame: &Frame<'_>) -> String {
    let head = match line.change {
        Some(change) => frame.l.changelog_line(announced(change, frame.l), &line.words.text),
        None => line.words.text.clone(),
    };
    origin.map_or_else(|| head.clone(), |origin| format!("{head}\n{INDENT}{origin}"))
}
