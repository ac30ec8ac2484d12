//! Plain Markdown, for forums and announcements.

use super::Frame;
use crate::changelog::beside::Said;
use crate::changelog::style::Style;
use crate::changelog::told::{Line, Told};
use crate::i18n::{Messages, plain};
use crate::releases::{self, Link, ShownPicture};
use crate::text::{contained, inert, literal, uncalled, whole_markdown};

/// What stands before each thing that stands below a line.
const BELOW: &str = "  - ";

/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> String {
    let l = frame.l;
    let style = Style {
        l,
        post: &|post| format!("#{post}"),
        name: &|name| literal(&inert(name)),
        link: &|link| linked(link, l),
        way: &|way| leading(&way.title, &frame.whole(&way.path())),
        picture: &|picture| Some(pictured(picture, frame)),
        words: &spoken,
        leads: &leading,
    };
    let mut parts = vec![format!("# {}", spoken(&format!("{} {}", frame.site_name, told.title)))];
    parts.extend(told.day.map(|day| l.calendar_day(day)));
    if let Some(recall) = &told.recall {
        parts.push(format!("**{}**", l.recalls_banner()));
        parts.push(spoken(&recall.text));
    }
    if !told.greeting.is_empty() {
        parts.push(spoken(&told.greeting));
    }
    if !told.summary.text.is_empty() {
        parts.push(spoken(&told.summary.text));
    }
    let highlights = told.highlights();
    if !highlights.is_empty() {
        let name = if told.week.is_some() { l.releases_highlights() } else { l.changelog_highlights_train() };
        parts.push(format!("## {name}"));
        parts.push(joined(highlights, |line| written(line, style.posts(line), Vec::new(), frame)));
    }
    for heading in &told.headings {
        parts.push(format!("## {}", spoken(&heading.name)));
        parts.push(joined(&heading.lines, |line| written(line, style.origin(line), style.further(line), frame)));
    }
    let devices = style.devices(&told.beside);
    if !devices.is_empty() {
        parts.push(format!("## {}", l.rollouts_heading()));
        parts.push(listed(devices.into_iter()));
    }
    if !told.known_issues.text.is_empty() {
        parts.push(format!("## {}", l.releases_known_issues()));
        let page = frame.whole(&releases::address(&told.version));
        parts.push(contained(&whole_markdown(&told.known_issues.text, &page)));
    }
    if !told.beside.issues.is_empty() {
        parts.push(format!("## {}", l.known_issues_list()));
        parts.push(listed(told.beside.issues.iter().map(|issue| style.issue(issue))));
    }
    if !told.beside.pauses.is_empty() {
        parts.push(format!("## {}", l.changelog_pauses()));
        parts.push(listed(told.beside.pauses.iter().map(|off| style.off(off))));
    }
    if let Some(thanks) = &told.thanks {
        parts.push(format!("## {}", l.releases_thanks()));
        parts.extend(style.thanks(thanks));
    }
    if !told.closing.is_empty() {
        parts.push(spoken(&told.closing));
    }
    plain(&(parts.join("\n\n") + "\n"))
}

fn joined<'a>(lines: impl IntoIterator<Item = &'a Line>, write: impl Fn(&Line) -> String) -> String {
    lines.into_iter().map(write).collect::<Vec<_>>().join("\n")
}

fn written(line: &Line, origin: Option<String>, further: Vec<String>, frame: &Frame<'_>) -> String {
    let words = line.said(frame.l, spoken);
    let head = match line.change {
        Some(change) => format!("- **{}** {words}", change.word(frame.l)),
        None => format!("- {words}"),
    };
    let head = match origin {
        // A wide bracket brings its own blank.
        Some(origin) if origin.starts_with('（') => format!("{head}{origin}"),
        Some(origin) => format!("{head} {origin}"),
        None => head,
    };
    with_below((head, further))
}

fn listed(all: impl Iterator<Item = Said>) -> String {
    all.map(|(head, below)| with_below((format!("- {head}"), below))).collect::<Vec<_>>().join("\n")
}

fn with_below((head, below): Said) -> String {
    below.into_iter().fold(head, |said, more| format!("{said}\n{BELOW}{more}"))
}

fn linked(link: &Link, l: &Messages) -> String {
    leading(&link.told(l), &link.url)
}

/// A picture, with what it shows.
fn pictured(picture: &ShownPicture, frame: &Frame<'_>) -> String {
    format!("!{}", leading(&uncalled(&picture.alt(&frame.lang).text), &frame.whole(&picture.full_address())))
}

/// A link; between angles, of which an address has none, nothing of it ends it but a sign that takes others their meaning.
fn leading(words: &str, address: &str) -> String {
    format!("[{}](<{}>)", spoken(words), address.replace('\\', "%5C"))
}

/// What people say, who are to call nobody in a chat: titles of fans, and words of staff, which are no markup of ours.
fn spoken(text: &str) -> String {
    literal(&uncalled(text))
}
