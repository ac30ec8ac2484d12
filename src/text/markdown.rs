//! Untrusted Markdown to safe HTML. The result is stored and shared by pages, feeds and mails.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::{HashMap, HashSet};

/// Deeper nesting is flattened to text: no fan needs it, and renderers have died of it.
const DEEPEST: usize = 24;

/// Renders a text. Raw HTML in it is shown as text, headings start at the third level, links carry
/// `rel="nofollow ugc noopener"`, images become links.
pub fn to_html(text: &str) -> String {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES;
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
    let mut html = String::with_capacity(text.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    cleaner().clean(&html).to_string()
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
mod tests {
    use super::*;

    #[test]
    fn plain_markup_survives_and_everything_else_is_text() {
        let html = to_html(
            "# Big\n\n**bold** `code` [link](https://example.org)\n\n- one\n- two\n\n<script>alert(1)</script>",
        );
        assert!(
            html.contains("<h3>Big</h3>") && html.contains("<strong>bold</strong>") && html.contains("<li>one</li>")
        );
        assert!(html.contains("rel=\"nofollow ugc noopener\""));
        assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
        assert!(to_html("![cat](https://example.org/cat.png)").contains("<a href="));
    }

    #[test]
    fn no_known_trick_leaves_anything_that_runs() {
        let tricks = [
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](data:text/html,<script>)",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<math><mtext></p><style><img src=x onerror=alert(1)>",
            "<a href=\"vbscript:x\">x</a>",
            "[x](https://a.example/\" onmouseover=\"alert(1))",
            "```\"><script>alert(1)</script>\nx\n```",
            "<iframe src=//evil.example>",
            "![x](javascript:alert(1))",
            "<style>*{display:none}</style>",
            "&lt;script&gt;",
            "<form action=//evil><input></form>",
        ];
        for trick in tricks {
            let document = scraper::Html::parse_fragment(&to_html(trick));
            for element in document.tree.values().filter_map(|node| node.as_element()) {
                assert!(
                    !["script", "img", "svg", "math", "style", "iframe", "form", "input"].contains(&element.name()),
                    "{trick}"
                );
                for (name, value) in element.attrs() {
                    assert!(!name.starts_with("on") && name != "style", "{trick}");
                    assert!(
                        !value.trim().to_lowercase().starts_with("javascript:") && !value.starts_with("data:"),
                        "{trick}"
                    );
                }
            }
        }
    }

    #[test]
    fn hostile_nesting_grows_no_faster_than_its_length() {
        for unit in ["> ", "_a* ", "[a](<b", "- ", "**"] {
            let length = |count: usize| to_html(&unit.repeat(count)).len();
            let (once, twice) = (length(8_000), length(16_000));
            assert!(twice <= 2 * once + 1_000, "{unit:?}: {once}, then {twice} bytes");
        }
    }

    #[test]
    fn nesting_ends_at_a_depth_that_every_reader_survives_and_no_word_is_lost() {
        for (unit, tag) in [("> ", "blockquote"), ("- ", "ul"), ("1. ", "ol")] {
            let html = to_html(&format!("{}the bottom\n\nand on", unit.repeat(200)));
            let (opened, closed) =
                (html.matches(&format!("<{tag}")).count(), html.matches(&format!("</{tag}>")).count());
            assert!(opened > 0 && opened <= DEEPEST, "{unit:?}: {opened}");
            assert_eq!(opened, closed, "{unit:?}");
            assert!(html.contains("the bottom") && html.contains("<p>and on</p>"), "{unit:?}: {html}");
            let document = scraper::Html::parse_fragment(&html);
            let deepest = document.tree.nodes().map(|node| node.ancestors().count()).max().unwrap_or(0);
            // The page's own two, and the text itself.
            assert!(deepest <= DEEPEST + 3, "{unit:?}: {deepest}");
        }
        let quotes = |depth: usize| to_html(&format!("{}x", "> ".repeat(depth))).matches("<blockquote>").count();
        assert_eq!([quotes(1), quotes(23), quotes(24), quotes(25), quotes(200)], [1, 23, 24, 24, 24]);
        // What comes after a flattened depth is as deep as it says.
        let after = to_html(&format!("{}x\n\n> > y", "> ".repeat(200)));
        assert_eq!(after.matches("<blockquote>").count(), 26, "{after}");
    }

    #[test]
    fn an_excerpt_counts_characters() {
        assert_eq!(excerpt("**深色模式** 下通知栏", 8), "深色模式 下通…");
        assert_eq!(excerpt("short", 80), "short");
        assert_eq!(excerpt("On the *phone*, please\n\n- one\n- two", 80), "On the phone, please one two");
    }
}
