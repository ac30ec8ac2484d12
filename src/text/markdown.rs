//! Untrusted Markdown to safe HTML. The result is stored and shared by pages, feeds and mails.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{HashMap, HashSet};

/// The number of the rules by which [`to_html`] renders. Whoever changes what comes out for texts that may be stored counts
/// on, and they are rendered again.
///
/// 1: as at first. 2: in proportion to what was typed.
pub const RULES: i64 = 2;

/// Deeper nesting is flattened to text: no fan needs it, and renderers have died of it.
const DEEPEST: usize = 24;

/// The most columns of a table: more fit on no page, and every short row is filled up with as many cells.
const MOST_COLUMNS: usize = 20;
/// HTML may be so many times as long as its Markdown, and so many bytes besides. Of 54 real requests none is longer than
/// 1.9 times; a list of links of one letter is at 7.
const TIMES: usize = 8;
const BESIDES: usize = 1_024;
/// The most HTML of one text, in bytes.
const MOST_BYTES: usize = 200_000;

/// Renders a text. Raw HTML in it is shown as text, headings start at the third level, links carry
/// `rel="nofollow ugc noopener"`, images become links. A text whose HTML is out of all proportion is shown as it was typed,
/// and so is a table of more than 20 columns.
pub fn to_html(text: &str) -> String {
    let room = (text.len() * TIMES + BESIDES).min(MOST_BYTES);
    rendered(text, room).unwrap_or_else(|| as_typed(text))
}

/// The text as HTML, unless it needs more than this room.
fn rendered(text: &str, room: usize) -> Option<String> {
    let mut options = Options::ENABLE_STRIKETHROUGH;
    options.set(Options::ENABLE_TABLES, !text.lines().any(is_wide));
    let mut depth = 0_usize;
    let events = Parser::new_ext(text, options).filter_map(|event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
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
    let mut html = Bounded { html: String::with_capacity(text.len() * 3 / 2), room };
    pulldown_cmark::html::write_html_fmt(&mut html, events).ok()?;
    let clean = cleaner().clean(&html.html).to_string();
    (clean.len() <= room).then_some(clean)
}

/// Whether this line makes what stands above it a table of too many columns.
fn is_wide(line: &str) -> bool {
    let is_rule = |c: char| "|:->+*.) \t".contains(c) || c.is_ascii_digit();
    line.chars().all(is_rule) && line.matches('|').count() > MOST_COLUMNS
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

/// The first characters of a text without its markup, for lists and descriptions.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut words = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(part) | Event::Code(part) => words.push_str(&part),
            // Blocks end where a reader pauses; emphasis and links do not.
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock) => words.push(' '),
            _ => {}
        }
        if words.len() > most * 4 {
            break;
        }
    }
    let joined = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if joined.chars().count() <= most {
        return joined;
    }
    let cut: String = joined.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

fn tame(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Image { link_type, dest_url, title, id } => Tag::Link { link_type, dest_url, title, id },
        Tag::Heading { level, id, classes, attrs } => Tag::Heading { level: lower(level), id, classes, attrs },
        other => other,
    }
}

fn tame_end(tag: TagEnd) -> TagEnd {
    match tag {
        TagEnd::Image => TagEnd::Link,
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
fn cleaner() -> ammonia::Builder<'static> {
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
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("nofollow ugc noopener"));
    cleaner
}

#[cfg(test)]
mod tests;
