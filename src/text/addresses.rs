//! Addresses in what people wrote, for readers who are not on the page it was written for: in a mail, a feed, a forum.

use super::literal::literal;
use super::markdown::{cleaner, is_slow};
use ammonia::UrlRelative;
use pulldown_cmark::{Event, LinkType, Parser, Tag};
use std::ops::Range;
use url::Url;

/// A hair space: it ends an address and a name wherever programs look for them, and hardly shows. Signs of no width would
/// not do: browsers leave them out of a host, and so may whoever makes links.
const PAUSE: char = '\u{200A}';

/// Safe HTML, as [`super::to_html`] makes it, with whole addresses. What was written in part is read as on `page`, the
/// address of the page that shows the text.
pub fn whole_html(html: &str, page: &str) -> String {
    match Url::parse(page) {
        Ok(base) if html.contains("href=") => {
            cleaner().url_relative(UrlRelative::RewriteWithBase(base)).clean(html).to_string()
        }
        _ => html.to_owned(),
    }
}

/// The schemes of addresses to which people may lead, as in HTML of theirs.
pub(super) const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

/// Taking a link its meaning may bring to light one that stood inside it. Nobody writes more than that by accident.
const ROUNDS: usize = 4;

/// The same for Markdown that is read as it was written. A link that leads elsewhere than to the web, a mailbox or a page of ours
/// is none any more, as in HTML.
pub fn whole_markdown(text: &str, page: &str) -> String {
    if !text.contains(['[', '<']) || is_slow(text) {
        return text.to_owned();
    }
    let text = harmless(text);
    match Url::parse(page) {
        Ok(base) => completed(&text, &base),
        Err(_) => text,
    }
}

/// Markdown without links that lead astray: their words and addresses stay as text.
fn harmless(text: &str) -> String {
    let mut written = text.to_owned();
    for _ in 0..ROUNDS {
        let places = astray(&written);
        if places.is_empty() {
            return written;
        }
        // From the last one on, so that the places before it stay where they are.
        for place in places.into_iter().rev() {
            written.insert(place, '\\');
        }
    }
    literal(text)
}

/// Where links begin that lead elsewhere than people may lead, in their order.
fn astray(text: &str) -> Vec<usize> {
    let leads_astray = |address: &str| Url::parse(address).is_ok_and(|url| !SCHEMES.contains(&url.scheme()));
    let parser = Parser::new(text);
    let defined = parser.reference_definitions().iter().filter(|(_, link)| leads_astray(&link.dest));
    let mut found: Vec<usize> = defined.map(|(_, link)| link.span.start).collect();
    found.extend(parser.into_offset_iter().filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { link_type: LinkType::Inline | LinkType::Autolink, dest_url, .. }) => {
            leads_astray(&dest_url).then_some(range.start)
        }
        // Behind its mark: before that it would become a link.
        Event::Start(Tag::Image { link_type: LinkType::Inline, dest_url, .. }) => {
            leads_astray(&dest_url).then_some(range.start + 1)
        }
        _ => None,
    }));
    found.sort_unstable();
    found.dedup();
    found
}

fn completed(text: &str, base: &Url) -> String {
    let parser = Parser::new(text);
    let defined = parser.reference_definitions().iter();
    let mut found: Vec<(Range<usize>, String)> =
        defined.filter_map(|(_, link)| part(text, &link.span, "]:", &link.dest, base)).collect();
    found.extend(parser.into_offset_iter().filter_map(|(event, range)| match event {
        Event::Start(
            Tag::Link { link_type: LinkType::Inline, dest_url, .. }
            | Tag::Image { link_type: LinkType::Inline, dest_url, .. },
        ) => part(text, &range, "](", &dest_url, base),
        _ => None,
    }));
    // From the last one on, so that the places before it stay where they are.
    found.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut whole = text.to_owned();
    for (place, address) in found {
        whole.replace_range(place, &address);
    }
    whole
}

/// Where a partial address stands inside its link, behind a mark, and the whole one.
fn part(text: &str, link: &Range<usize>, mark: &str, address: &str, base: &Url) -> Option<(Range<usize>, String)> {
    if Url::parse(address) != Err(url::ParseError::RelativeUrlWithoutBase) || address.is_empty() {
        return None;
    }
    let written = text.get(link.clone())?;
    let place = written.rmatch_indices(mark).find_map(|(at, _)| {
        let behind = written.get(at + mark.len()..)?;
        let target = behind.trim_start().trim_start_matches('<');
        target.starts_with(address).then(|| written.len() - target.len())
    })?;
    let start = link.start + place;
    let whole = base.join(address).ok()?;
    // A bracket or a blank would end the link.
    let whole = whole.as_str().replace('(', "%28").replace(')', "%29");
    Some((start..start + address.len(), whole))
}

/// A name for text that programs read on its way to people. Mail programs and forums make links of `www.…`, of `http://…`
/// and of whatever has a dot in it, and call those who stand behind an `@`, everyone at worst: here the words stay, and do
/// nothing.
pub fn inert(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 8);
    let mut signs = name.chars().peekable();
    let mut before = ' ';
    while let Some(c) = signs.next() {
        let after = signs.peek().copied().unwrap_or(' ');
        let joins = !before.is_whitespace() && !after.is_whitespace();
        if joins && matches!(c, '.' | '。' | '．' | '｡') {
            out.push(PAUSE);
        }
        out.push(c);
        if calls(c, after) || (matches!(c, ':' | '：') && matches!(after, '/' | '／')) {
            out.push(PAUSE);
        }
        before = c;
    }
    out
}

/// What people say, for the same places: it calls nobody, and all else in it is as it was written.
pub fn uncalled(text: &str) -> String {
    let (mut out, mut done) = (String::with_capacity(text.len() + 8), 0);
    for (place, pause) in called(text, text.len()) {
        out.push_str(text.get(done..place).unwrap_or_default());
        out.push(pause);
        done = place;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The places behind the signs that call somebody in the first so many bytes of a text, with what keeps them from it.
pub(super) fn called(text: &str, most: usize) -> Vec<(usize, char)> {
    let mut signs = text.char_indices().peekable();
    let mut found = Vec::new();
    while let Some((at, c)) = signs.next().filter(|(at, _)| *at < most) {
        let after = signs.peek().map_or(' ', |(_, after)| *after);
        found.extend(calls(c, after).then_some((at + c.len_utf8(), PAUSE)));
    }
    found
}

fn calls(c: char, after: char) -> bool {
    matches!(c, '@' | '＠') && !after.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::to_html;

    const PAGE: &str = "https://friday.example/posts/7-dark-mode";

    #[test]
    fn what_is_written_in_part_is_read_as_on_its_page() {
        for (written, whole) in [
            ("/posts/3", "https://friday.example/posts/3"),
            ("8-calls?page=2", "https://friday.example/posts/8-calls?page=2"),
            ("../roadmap", "https://friday.example/roadmap"),
            ("#talk", "https://friday.example/posts/7-dark-mode#talk"),
            ("?page=2", "https://friday.example/posts/7-dark-mode?page=2"),
            ("//cdn.example/a_b.png", "https://cdn.example/a_b.png"),
            ("https://other.example/x", "https://other.example/x"),
            ("mailto:ada@example.org", "mailto:ada@example.org"),
        ] {
            let link = format!("See [it]({written}), ![it]({written} \"](there\") and [so][1].\n\n[1]: <{written}>");
            let html = whole_html(&to_html(&link), PAGE);
            assert_eq!(html.matches(&format!("href=\"{whole}\"")).count(), 3, "{written}: {html}");
            let markdown = whole_markdown(&link, PAGE);
            assert_eq!(
                markdown,
                format!("See [it]({whole}), ![it]({whole} \"](there\") and [so][1].\n\n[1]: <{whole}>")
            );
            assert_eq!(to_html(&markdown), html, "both parts of a mail lead to the same places");
        }
        let image = whole_markdown("[![a](/a.png)](/posts/1) `[b](/c)` [深](/深)", PAGE);
        assert_eq!(
            image,
            "[![a](https://friday.example/a.png)](https://friday.example/posts/1) `[b](/c)` \
             [深](https://friday.example/%E6%B7%B1)"
        );
    }

    #[test]
    fn a_link_that_leads_astray_is_none_any_more() {
        for (written, harmless) in [
            ("[x](javascript:alert(1))", "\\[x](javascript:alert(1))"),
            ("**[x](JaVaScript:alert(1) \"y\")**", "**\\[x](JaVaScript:alert(1) \"y\")**"),
            ("![x](data:image/svg+xml,y)", "!\\[x](data:image/svg+xml,y)"),
            ("<javascript:alert(1)>", "\\<javascript:alert(1)>"),
            ("[x][1]\n\n[1]: javascript:alert(1)", "[x][1]\n\n\\[1]: javascript:alert(1)"),
            (
                "[![a](vbscript:b)](javascript:c) [d](/e)",
                "\\[!\\[a](vbscript:b)](javascript:c) [d](https://friday.example/e)",
            ),
        ] {
            let whole = whole_markdown(written, PAGE);
            assert_eq!(whole, harmless);
            assert!(!to_html(&whole).contains("javascript:alert(1)\""), "{whole}");
            assert_eq!(whole_markdown(&whole, PAGE), whole, "once is enough");
        }
    }

    #[test]
    fn nothing_is_lost_where_there_is_nothing_to_complete() {
        for text in ["", "no link", "[ ] open", "<b>[x](</b>", "[x]()", "a [b](/c"] {
            assert_eq!(whole_markdown(text, PAGE), text);
            assert_eq!(whole_html(&to_html(text), "not an address"), to_html(text));
        }
    }

    #[test]
    fn the_words_of_a_name_stay_and_lead_nowhere() {
        assert_eq!(inert("Ada Lovelace Jr."), "Ada Lovelace Jr.");
        assert_eq!(inert("小米. 王"), "小米. 王");
        assert_eq!(uncalled("V14.0 @ 5 https://a.example"), "V14.0 @ 5 https://a.example");
        assert_eq!(uncalled("So @everyone＠here"), "So @\u{200A}everyone＠\u{200A}here");
        for name in [
            "@everyone",
            "Ada @here",
            "http://evil.example/x",
            "HTTPS://evil.example",
            "www.evil.example",
            "evil.example",
            "www..evil..example",
            "mail@evil.example",
            "evil。example",
        ] {
            let dead = inert(name);
            assert_eq!(dead.replace(PAUSE, ""), name, "every word is still there");
            let words: Vec<&str> = dead.split_whitespace().collect();
            for word in words {
                let ends = word.trim_matches(['.', '。']);
                assert!(!ends.contains(['.', '。']) && !word.contains("://"), "{name}: {word}");
                assert!(!word.starts_with('@') || word == "@", "{name}: {word}");
                assert!(!word.contains('@') || word.ends_with('@'), "{name}: {word}");
            }
        }
    }
}
