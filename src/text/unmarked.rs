//! Markdown where nothing but text can be shown: what it says, without its signs.

use super::addresses::uncalled;
use super::contained::{pauses, with};
use super::markdown::is_slow;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a Markdown text says, in paragraphs and lists; links stand behind their words, and nobody is called, in code neither.
pub fn unmarked(text: &str) -> String {
    if is_slow(text) {
        return uncalled(text);
    }
    let mut said = Said::default();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES) {
        said.take(event);
    }
    let text = said.text.trim_end();
    with(text, pauses(text, 0..text.len()))
}

/// A line that was written elsewhere, where links were written as in Markdown: their words alone, since most of them lead to
/// pages of that place.
pub fn unlinked(line: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(line.len()), line);
    while let Some((before, words, after)) = first_link(rest) {
        out.push_str(before);
        out.push_str(words);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands before the first link of a line, its words, and what stands behind it.
fn first_link(line: &str) -> Option<(&str, &str, &str)> {
    line.match_indices("](").find_map(|(at, middle)| {
        let (head, tail) = (line.get(..at)?, line.get(at + middle.len()..)?);
        let (before, words) = head.rsplit_once('[')?;
        let (address, after) = tail.split_once(')')?;
        let leads = ["/", "http://", "https://"].iter().any(|begins| address.starts_with(begins));
        (leads && !address.contains(char::is_whitespace)).then_some((before, words, after))
    })
}

/// What was said so far.
#[derive(Default)]
struct Said {
    text: String,
    /// The lists around what comes next, each with the number of its next item if it counts them.
    lists: Vec<Option<u64>>,
    /// The links around it: where each leads, and where its words begin.
    links: Vec<(String, usize)>,
    /// Whether an item has just begun.
    is_begun: bool,
}

impl Said {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(part) | Event::Code(part) | Event::Html(part) | Event::InlineHtml(part) => self.say(&part),
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::Rule => self.pause(),
            Event::Start(tag) => self.begin(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn say(&mut self, part: &str) {
        self.text.push_str(part);
        self.is_begun = false;
    }

    /// What comes next begins on a line of its own, outside of lists behind an empty one.
    fn pause(&mut self) {
        if self.is_begun || self.text.is_empty() {
            return;
        }
        self.text.truncate(self.text.trim_end().len());
        self.text.push_str(if self.lists.is_empty() { "\n\n" } else { "\n" });
    }

    fn begin(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push((dest_url.into_string(), self.text.len()));
            }
            Tag::List(first) => {
                self.pause();
                self.lists.push(first);
            }
            Tag::Item => self.begin_item(),
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Table(_) => self.pause(),
            _ => {}
        }
    }

    fn begin_item(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(&"  ".repeat(self.lists.len().saturating_sub(1)));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.text.push_str(&number.to_string());
                self.text.push_str(". ");
                *number = number.saturating_add(1);
            }
            _ => self.text.push_str("- "),
        }
        self.is_begun = true;
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.is_begun = false;
            }
            TagEnd::TableCell => self.text.push(' '),
            TagEnd::TableHead | TagEnd::TableRow => self.text.push('\n'),
            _ => {}
        }
    }

    /// Behind the words of a link stands where it leads, unless they say that.
    fn end_link(&mut self) {
        let Some((leads, start)) = self.links.pop() else { return };
        let words = self.text.get(start..).unwrap_or_default();
        if words.is_empty() {
            self.say(&leads);
        } else if !leads.is_empty() && leads.strip_prefix("mailto:").unwrap_or(&leads) != words {
            self.say(&format!(" ({leads})"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_told_without_its_signs() {
        for (text, expected) in [
            ("", ""),
            ("**Restart** [helps](https://f.example/1).", "Restart helps (https://f.example/1)."),
            ("<https://m.example/@ada>\nand <ada@example.org>", "https://m.example/@ada\nand ada@\u{200A}example.org"),
            ("# Calls\n\nThey break off.", "Calls\n\nThey break off."),
            ("Two:\n\n- one\n- *two*\n  - three\n\nEnd", "Two:\n\n- one\n- two\n  - three\n\nEnd"),
            ("3. one\n4. two", "3. one\n4. two"),
            ("```\n@everyone\n```", "@\u{200A}everyone"),
            ("![pixel](https://evil.example/x)", "pixel (https://evil.example/x)"),
            ("Ask @everyone, ~~now~~", "Ask @\u{200A}everyone, now"),
        ] {
            assert_eq!(unmarked(text), expected, "{text}");
        }
    }

    #[test]
    fn a_link_of_elsewhere_is_told_by_its_words() {
        for (line, expected) in [
            ("[KRACK WPA2](/krack-attack-1.html) is fixed", "KRACK WPA2 is fixed"),
            ("a [b](/c) d [e](https://f.example/) g", "a b d e g"),
            ("[x] array](y) and [z](not an address)", "[x] array](y) and [z](not an address)"),
            ("](/x) stays", "](/x) stays"),
        ] {
            assert_eq!(unlinked(line), expected);
        }
    }
}
