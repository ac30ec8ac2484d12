//! Addresses that stand in a text as they are, for people to follow.

use super::visible::is_eastern;
use linkify::{LinkFinder, LinkKind};
use url::Url;

/// A whole address of the web without a password in it, as it is written down.
pub fn web_address(text: &str) -> Option<String> {
    let parsed = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    (parsed.username().is_empty() && parsed.password().is_none()).then(|| parsed.into())
}

/// The places of web addresses in a text, in their order. Punctuation around them is not theirs, and neither is Chinese,
/// Japanese or Korean text that goes on behind one without a blank.
pub(super) fn addresses(text: &str) -> Vec<(usize, usize)> {
    // Most texts have none.
    if !text.contains("://") {
        return Vec::new();
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let found = finder.links(text).map(|link| (link.start(), link.start() + own(link.as_str()).len()));
    let of_the_web = |range: &(usize, usize)| {
        let address = text.get(range.0..range.1).unwrap_or_default();
        let (scheme, rest) = address.split_once("://").unwrap_or_default();
        ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)) && rest.starts_with(char::is_alphanumeric)
    };
    found.filter(of_the_web).collect()
}

/// What of a found address is the address itself. A character of another script goes on with it only behind a sign that
/// opens a part of an address, as in `/wiki/深色模式`.
fn own(found: &str) -> &str {
    let mut is_other = false;
    let mut before = '/';
    for (at, c) in found.char_indices() {
        let opens = is_other || matches!(before, '/' | '=' | '#' | '?' | '&' | '_' | '-' | '%' | '+');
        let is_sign = !c.is_ascii() && !c.is_alphanumeric();
        if is_sign || (is_eastern(c) && !opens) {
            return found.get(..at).unwrap_or(found).trim_end_matches(['.', ',', ';', ':', '!', '?']);
        }
        is_other = is_eastern(c);
        before = c;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn an_address_ends_where_its_reader_says() {
        let table = [
            ("see https://example.org/a_b?x=1&y=2#z.", "https://example.org/a_b?x=1&y=2#z"),
            ("(https://example.org/wiki/Orange_(fruit))", "https://example.org/wiki/Orange_(fruit)"),
            ("HTTP://Example.org, and on", "HTTP://Example.org"),
            ("见https://example.org/x。下一句", "https://example.org/x"),
            ("打开https://example.org/x看看", "https://example.org/x"),
            ("去https://example.org看看", "https://example.org"),
            ("https://zh.example.org/wiki/深色模式，很好", "https://zh.example.org/wiki/深色模式"),
            ("https://münchen.example/größe", "https://münchen.example/größe"),
            ("\"https://example.org\"", "https://example.org"),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = addresses(text).into_iter().map(|(start, end)| &text[start..end]).collect();
            assert_eq!(found, [expected], "{text}");
        }
        for nothing in ["ftp://example.org", "javascript://x", "example.org", "https://", "x://y", "https:// x"] {
            assert_eq!(addresses(nothing), [], "{nothing}");
        }
        assert_eq!(addresses("http://a http://b").len(), 2);
    }
}
