//! Markdown of people inside a Markdown text of ours: signs are put into it, and nothing that was written is taken away.

use super::addresses::{called, uncalled};
use super::links::addresses;
use super::literal::literal;
use super::markdown::is_slow;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// What is put in may bring to light what stood inside it: HTML with a heading in it, and then a block of code. Nobody writes
/// more than that by accident.
const ROUNDS: usize = 4;

/// A sign, and its place in bytes.
pub(super) type Added = (usize, String);

/// Markdown that stays within its part of a text of ours: HTML is shown as text, headings start at the third level and images
/// are links, as on our pages; code ends with it, and it calls nobody. What cannot be made so stands without its markup.
pub fn contained(text: &str) -> String {
    let mut written = text.to_owned();
    for _ in 0..ROUNDS {
        if is_slow(&written) {
            break;
        }
        let added = missing(&written);
        if added.is_empty() {
            return written;
        }
        written = with(&written, added);
    }
    literal(&uncalled(text))
}

/// Markdown that is read as it was written, where nothing of it is markup: it calls nobody, not even in what is code elsewhere,
/// and its addresses stay.
pub fn uncalled_markdown(text: &str) -> String {
    if is_slow(text) {
        return uncalled(text);
    }
    let kept: Vec<Range<usize>> = Parser::new(text).into_offset_iter().filter_map(mailbox).collect();
    let mut added = pauses(text, 0..text.len());
    added.retain(|(at, _)| kept.iter().all(|range| !range.contains(at)));
    with(text, added)
}

/// Where an address between angles stands, or a link that leads to a mailbox.
fn mailbox((event, range): (Event<'_>, Range<usize>)) -> Option<Range<usize>> {
    match event {
        Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => Some(range),
        Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) if dest_url.starts_with("mailto:") => {
            Some(range)
        }
        _ => None,
    }
}

/// A text with these signs in it.
pub(super) fn with(text: &str, mut added: Vec<Added>) -> String {
    added.sort_by_key(|(place, _)| *place);
    let (mut out, mut done) = (String::with_capacity(text.len() + added.len() * 3), 0);
    for (place, sign) in added {
        out.push_str(text.get(done..place).unwrap_or_default());
        out.push_str(&sign);
        done = place;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The signs that a text lacks.
fn missing(text: &str) -> Vec<Added> {
    let (mut added, mut depth, mut is_apart) = (Vec::new(), 0_usize, false);
    for (event, range) in Parser::new(text).into_offset_iter() {
        is_apart = apart(&event).unwrap_or(is_apart);
        let (start, end) = (range.start, range.end);
        let written = text.get(range.clone()).unwrap_or_default();
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {
                added.extend(written.match_indices('<').map(|(at, _)| (start + at, "\\".to_owned())));
            }
            Event::Text(_) if !is_apart => added.extend(pauses(text, range)),
            Event::Start(tag) => {
                match tag {
                    Tag::Heading { level, .. } => {
                        added.extend(lowered(written, level).map(|(at, sign)| (start + at, sign)));
                    }
                    Tag::Image { .. } => added.push((start, "\\".to_owned())),
                    // What is inside a list or a quote ends with that.
                    Tag::CodeBlock(CodeBlockKind::Fenced(_)) if depth == 0 => {
                        added.extend(unclosed(written).map(|fence| (end, format!("\n{fence}"))));
                    }
                    _ => {}
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    added
}

/// Whether an event begins or ends code or an address, in which an `@` calls nobody.
fn apart(event: &Event<'_>) -> Option<bool> {
    match event {
        Event::Start(Tag::CodeBlock(_) | Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => {
            Some(true)
        }
        Event::End(TagEnd::CodeBlock | TagEnd::Link) => Some(false),
        _ => None,
    }
}

/// Pauses behind each sign that would call somebody in a stretch of a text; not in the addresses there.
pub(super) fn pauses(text: &str, stretch: Range<usize>) -> Vec<Added> {
    let Some(words) = text.get(stretch.clone()).filter(|words| words.contains(['@', '＠'])) else {
        return Vec::new();
    };
    let kept = addresses(words);
    let is_kept = |at: &usize| kept.iter().any(|(from, until)| (from..until).contains(&at));
    let calling = called(text.get(stretch.start..).unwrap_or_default(), words.len()).into_iter();
    calling.filter(|(at, _)| !is_kept(at)).map(|(at, pause)| (stretch.start + at, pause.to_string())).collect()
}

/// What makes a heading of the first or second level one of the third, or of an underlined one no heading.
fn lowered(written: &str, level: HeadingLevel) -> Option<Added> {
    let sharps = match level {
        HeadingLevel::H1 => "##",
        HeadingLevel::H2 => "#",
        _ => return None,
    };
    let heading = written.trim_start();
    if heading.starts_with('#') {
        return Some((written.len() - heading.len(), sharps.to_owned()));
    }
    Some((written.trim_end().trim_end_matches(['=', '-']).len(), "\\".to_owned()))
}

/// The fence that a block of code lacks at its end.
fn unclosed(block: &str) -> Option<String> {
    let opening = block.trim_start_matches(' ');
    let sign = opening.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let fence: String = opening.chars().take_while(|c| *c == sign).collect();
    let closes = |line: &str| {
        let line = line.trim_end();
        let marks = line.trim_start_matches(' ');
        let is_near = line.len() - marks.len() < 4;
        is_near && marks.len() >= fence.len() && marks.chars().all(|c| c == sign)
    };
    let is_closed = block.lines().skip(1).last().is_some_and(closes);
    (!is_closed).then_some(fence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_said_stays_as_it_was_written() {
        for text in [
            "",
            "**Restart** [helps](https://friday.example/posts/1).",
            "- one\n- two `a<b>`\n\n### Details\n\n```\n<b> Override\n```",
            "<https://m.example/@ada>, https://m.example/@ada and <ada@example.org>",
            "[write](mailto:ada@example.org), a < b & c @ d",
        ] {
            assert_eq!(contained(text), text);
            assert_eq!(uncalled_markdown(text), text);
        }
        assert_eq!(contained("```\n@Override\n```"), "```\n@Override\n```");
    }

    #[test]
    fn where_nothing_is_code_nobody_is_called_in_it_either() {
        for (text, expected) in [
            ("`@everyone` and @here", "`@\u{200A}everyone` and @\u{200A}here"),
            ("```@everyone\n@here", "```@\u{200A}everyone\n@\u{200A}here\n```"),
            ("[x](https://a.example/@ada \"@everyone\")", "[x](https://a.example/@ada \"@\u{200A}everyone\")"),
        ] {
            assert_eq!(uncalled_markdown(&contained(text)), expected);
        }
    }

    #[test]
    fn nothing_leaves_its_part() {
        for (text, expected) in [
            ("# Thanks\n\n## Nobody", "### Thanks\n\n### Nobody"),
            ("Thanks\n===\n\nNobody\n--", "Thanks\n\\===\n\nNobody\n\\--"),
            ("<div onclick=\"x\">\n# Thanks\n</div>", "\\<div onclick=\"x\">\n### Thanks\n\\</div>"),
            ("See <!-- this", "See <!-- this"),
            ("A <img src=x> b", "A \\<img src=x> b"),
            ("# A <img src=x onerror=alert(1)> b", "### A \\<img src=x onerror=alert(1)> b"),
            ("![pixel](https://evil.example/x)", "\\![pixel](https://evil.example/x)"),
            ("```\ncode", "```\ncode\n```"),
            ("~~~~ sh\n~~~\n", "~~~~ sh\n~~~\n\n~~~~"),
            ("Ask @everyone", "Ask @\u{200A}everyone"),
        ] {
            let within = contained(text);
            assert_eq!(within, expected);
            assert_eq!(contained(&within), within, "once is enough");
            let whole = format!("{within}\n\n## Thanks\n");
            let mut high = Vec::new();
            for (event, range) in Parser::new(&whole).into_offset_iter() {
                match event {
                    Event::Html(_) | Event::InlineHtml(_) => panic!("{whole}"),
                    Event::Start(Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }) => {
                        high.push(range.start);
                    }
                    _ => {}
                }
            }
            assert_eq!(high, [within.len() + 2], "{whole}");
        }
    }
}
