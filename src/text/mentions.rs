//! Handles behind an @ in what somebody writes.

use super::links::addresses;
use super::markdown::is_slow;
use super::visible::is_eastern;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};
use std::ops::{Range, RangeInclusive};

/// As many are read in one text: whoever calls more people calls none of them.
pub(super) const MOST: usize = 10;
/// Letters, digits and hyphens of a handle, as members choose them.
const LENGTH: RangeInclusive<usize> = 3..=30;

/// The handles that a Markdown text mentions, `@ada` as `ada`: each once, the first ten in their order. Not in code, links
/// and addresses. The wide `＠` of Chinese and Japanese keyboards is an @ like any other.
pub fn handles_in_text(source: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if is_slow(source) {
        return found;
    }
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
    let mut inside = 0_usize;
    for event in TextMergeStream::new(Parser::new_ext(source, options)) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => inside = inside.saturating_sub(1),
            // HTML is shown as it was typed.
            Event::Text(words) | Event::Html(words) | Event::InlineHtml(words) if inside == 0 => {
                for (_, handle) in calls(&words) {
                    if found.len() == MOST {
                        return found;
                    }
                    if !found.contains(&handle) {
                        found.push(handle);
                    }
                }
            }
            _ => {}
        }
    }
    found
}

/// Where somebody is called in words, the sign included, and by which handle.
pub(super) fn calls(words: &str) -> Vec<(Range<usize>, String)> {
    let links = addresses(words);
    let mut found = Vec::new();
    for (at, sign) in words.char_indices().filter(|(_, c)| matches!(c, '@' | '＠')) {
        let before = words.get(..at).and_then(|before| before.chars().next_back());
        let is_linked = links.iter().any(|(start, end)| (*start..*end).contains(&at));
        if before.is_none_or(is_pause) && !is_linked {
            let behind = at + sign.len_utf8();
            let handle = words.get(behind..).and_then(handle_at);
            found.extend(handle.map(|handle| (at..behind + handle.len(), handle)));
        }
    }
    found
}

/// Whether a name may begin behind a character: not within a word, an address or a path.
fn is_pause(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_whitespace() || "([{\"'*~,;:!?<>|".contains(c)
    } else {
        (!c.is_alphanumeric() && c != '＠') || is_eastern(c)
    }
}

/// The handle with which a text begins, if it is one: `ada@example.org` and `ada.txt` are none.
fn handle_at(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(text.len());
    let (word, behind) = text.split_at_checked(end)?;
    let mut next = behind.chars();
    let goes_on = match next.next() {
        Some('@' | '＠' | '_' | '/') => true,
        Some('.') => next.next().is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(c) => c.is_alphanumeric() && !is_eastern(c),
        None => false,
    };
    let handle = word.trim_end_matches('-').to_ascii_lowercase();
    (!goes_on && LENGTH.contains(&handle.len())).then_some(handle)
}

#[cfg(test)]
mod tests {
    use super::handles_in_text;

    #[test]
    fn a_name_behind_an_at_is_read_where_people_read_one() {
        let table: &[(&str, &[&str])] = &[
            ("@ada", &["ada"]),
            ("Thanks, @Ada-Lovelace! And (@lin).", &["ada-lovelace", "lin"]),
            ("@ada @ADA\n@ada", &["ada"]),
            ("你好@ada，＠lin也是。@kofi你好", &["ada", "lin", "kofi"]),
            ("**@ada** and _@lin_, „@bea“", &["ada", "lin", "bea"]),
            ("@ada-", &["ada"]),
            ("mail ada@example.org, @ada@example.org, @ada.org or a/@ada", &[]),
            ("é@ada @adaé @ad @a_b @scope/package", &[]),
            ("`@ada` and\n\n```\n@ada\n```\n\n    @ada\n", &[]),
            ("[@ada](/people/ada) ![@ada](/a.png) https://example.org/?@ada=1", &[]),
            ("a\\@ada and @@ada", &[]),
            ("<b>@ada</b>", &["ada"]),
            (concat!("@", "0123456789012345678901234567890"), &[]),
            ("", &[]),
        ];
        for (text, handles) in table {
            assert_eq!(handles_in_text(text), *handles, "{text}");
        }
        let many: Vec<String> = (100..120).map(|number| format!("@fan-{number}")).collect();
        let found = handles_in_text(&many.join(" "));
        assert_eq!((found.len(), found.last().map(String::as_str)), (10, Some("fan-109")));
        assert!(handles_in_text(&"@".repeat(5_000)).is_empty());
    }
}
