//! Untrusted Markdown to safe HTML. The result is stored and shared by pages, feeds and mails.

mod events;

use super::addresses::SCHEMES;
use super::clusters::{beginning, shortened};
use super::visible::is_visible;
use events::{in_lines, is_hostile, linked};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, TextMergeStream};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};

/// The number of the rules by which [`to_html`] renders. Whoever changes what comes out for texts that may be stored counts
/// on, and they are rendered again.
///
/// 1: as at first. 2: in proportion to what was typed. 3: lines and addresses as they were typed, nothing that nobody sees.
pub const RULES: i64 = 3;

/// Deeper nesting is flattened to text: no fan needs it, and renderers have died of it.
const DEEPEST: usize = 24;

/// The most columns of a table: more fit on no page, and every short row is filled up with as many cells.
const MOST_COLUMNS: usize = 20;
/// The most marks of lists and quotes at the beginning of a line; the parser walks through all of them at each line.
const MOST_MARKS: usize = 1_000;
/// The most lines of one paragraph of a text with links: a title that is not closed is looked for at the end of each line,
/// from the beginning of the paragraph on.
const MOST_LINES: usize = 300;
/// HTML may be so many times as long as its Markdown, and so many bytes besides. Of 54 real requests none is longer than
/// 1.9 times; a list of links of one letter is at 7.
const TIMES: usize = 8;
const BESIDES: usize = 1_024;
/// The most HTML of one text, in bytes.
const MOST_BYTES: usize = 200_000;

/// Renders a text. Raw HTML in it is shown as text, headings start at the third level, links carry
/// `rel="nofollow ugc noopener"`, images become links, addresses are links, and a line ends where its writer ended it. A
/// text whose HTML is out of all proportion, or shows nothing, is shown as it was typed; a table of more than 20 columns is
/// shown as its rows were typed.
pub fn to_html(text: &str) -> String {
    let room = (text.len() * TIMES + BESIDES).min(MOST_BYTES);
    let html = if is_slow(text) { None } else { rendered(text, room, true) };
    html.unwrap_or_else(|| as_typed(text))
}

/// Whether the parser would take a time that grows with the square of this text.
pub(super) fn is_slow(text: &str) -> bool {
    let is_mark = |c: &char| matches!(c, '>' | '-' | '*' | '+' | '.' | ')' | ' ' | '\t') || c.is_ascii_digit();
    let marks = |line: &str| {
        line.chars().take_while(is_mark).filter(|c| matches!(c, '>' | '-' | '*' | '+' | '.' | ')')).count()
    };
    // A row of one mark is a line across the page.
    let is_deep =
        |line: &str| marks(line) > MOST_MARKS && line.trim_matches(['-', '*', ' ', '\t']).chars().next().is_some();
    let mut lines = 0_usize;
    let mut is_long = |line: &str| {
        lines = if line.trim().is_empty() { 0 } else { lines + 1 };
        lines > MOST_LINES
    };
    text.lines().any(is_deep) || (text.contains("](") && text.lines().any(&mut is_long))
}

/// The text as HTML, unless it needs more than this room or shows nothing, as the target of a link alone does, or signs
/// for characters that nobody sees.
fn rendered(text: &str, room: usize, tables: bool) -> Option<String> {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_TABLES, tables);
    let is_wide = Cell::new(false);
    let mut depth = 0_usize;
    let events = Parser::new_ext(text, options).take_while(|event| {
        is_wide.set(matches!(event, Event::Start(Tag::Table(columns)) if columns.len() > MOST_COLUMNS));
        !is_wide.get()
    });
    let events = events.filter_map(|event| match event {
        Event::Start(tag) => {
            depth += 1;
            (depth <= DEEPEST).then(|| Event::Start(tame(tag)))
        }
        Event::End(tag) => {
            let shown = depth <= DEEPEST;
            depth = depth.saturating_sub(1);
            shown.then(|| Event::End(tame_end(tag)))
        }
        other => Some(other),
    });
    let is_seen = Cell::new(false);
    let events = linked(TextMergeStream::new(in_lines(events))).inspect(|event| {
        if let Event::Text(words) | Event::Code(words) = event {
            is_seen.set(is_seen.get() || is_visible(words));
        }
    });
    let mut html = Bounded { html: String::with_capacity(text.len() * 3 / 2), room };
    pulldown_cmark::html::write_html_fmt(&mut html, events).ok()?;
    if is_wide.get() {
        return rendered(text, room, false);
    }
    if !is_seen.get() && !text.trim().is_empty() {
        return None;
    }
    let clean = cleaner().clean(&html.html).to_string();
    (clean.len() <= room).then_some(clean)
}

/// The text without any markup.
fn as_typed(text: &str) -> String {
    let lines = text.trim().lines().enumerate();
    let words = lines.flat_map(|(number, line)| {
        let pause = (number > 0).then_some(Event::HardBreak);
        pause.into_iter().chain([Event::Text(line.into())])
    });
    let paragraph = [Event::Start(Tag::Paragraph)].into_iter().chain(words).chain([Event::End(TagEnd::Paragraph)]);
    let mut html = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, paragraph);
    html
}

/// HTML that may not be longer than the room for it.
struct Bounded {
    html: String,
    room: usize,
}

impl std::fmt::Write for Bounded {
    fn write_str(&mut self, part: &str) -> std::fmt::Result {
        if self.html.len() + part.len() > self.room {
            return Err(std::fmt::Error);
        }
        self.html.push_str(part);
        Ok(())
    }
}

/// The first characters of a text without its markup, for lists and descriptions. No more is parsed than may be shown.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut words = String::new();
    let start = beginning(text, most.saturating_mul(4));
    for event in Parser::new_ext(start, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => {
                words.extend(part.chars().filter(|c| !is_hostile(*c)));
            }
            // Blocks end where a reader pauses; emphasis and links do not.
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(
                TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableCell,
            ) => words.push(' '),
            _ => {}
        }
    }
    let mut joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if start.len() < text.len() && !joined.is_empty() {
        // However little is left of what was read, there is more.
        joined.push('…');
    }
    shortened(&joined, most)
}

/// [`excerpt`] of a text that says more than where it comes from: an address alone says nothing to who looks through a list.
pub fn lead(text: &str, most: usize) -> String {
    let excerpt = excerpt(text, most);
    let is_address = ["https://", "http://"].iter().any(|scheme| excerpt.starts_with(scheme));
    if is_address && !excerpt.contains(' ') { String::new() } else { excerpt }
}

fn tame(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Image { link_type, dest_url, title, id } | Tag::Link { link_type, dest_url, title, id } => {
            Tag::Link { link_type, dest_url, title: title.replace(is_hostile, "").into(), id }
        }
        Tag::HtmlBlock => Tag::Paragraph,
        Tag::Heading { level, id, classes, attrs } => Tag::Heading { level: lower(level), id, classes, attrs },
        // Alignment and the language of code are removed from the HTML, so they take no room in it.
        Tag::Table(_) => Tag::Table(Vec::new()),
        Tag::CodeBlock(_) => Tag::CodeBlock(CodeBlockKind::Indented),
        other => other,
    }
}

fn tame_end(tag: TagEnd) -> TagEnd {
    match tag {
        TagEnd::Image => TagEnd::Link,
        TagEnd::HtmlBlock => TagEnd::Paragraph,
        TagEnd::Heading(level) => TagEnd::Heading(lower(level)),
        other => other,
    }
}

/// A page has its own first and second headings.
fn lower(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H2, H3, H4, H5, H6};
    match level {
        H1 => H3,
        H2 => H4,
        H3 => H5,
        H4 | H5 | H6 => H6,
    }
}

/// A closed list: what is not named here is removed.
pub(super) fn cleaner() -> ammonia::Builder<'static> {
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(HashSet::from([
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        ]))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href", "title"])), ("ol", HashSet::from(["start"]))]))
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("nofollow ugc noopener"));
    cleaner
}

#[cfg(test)]
mod tests;
