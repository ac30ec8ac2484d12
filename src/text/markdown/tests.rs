//! Markup that people use stays, what runs or grows does not.

use super::*;

#[test]
fn plain_markup_survives_and_everything_else_is_text() {
    let html =
        to_html("# Big\n\n**bold** `code` [link](https://example.org)\n\n- one\n- two\n\n<script>alert(1)</script>");
    assert!(html.contains("<h3>Big</h3>") && html.contains("<strong>bold</strong>") && html.contains("<li>one</li>"));
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

/// Beginnings, what is repeated, and ends of texts that are made to grow.
const GROWING: &[(&str, &str, &str)] = &[
    ("|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|\n", "a\n", ""),
    ("", "[](a)", ""),
    ("", "[a]", "\n\n[a]: https://example.org/a/rather/long/address/that/comes/again/and/again/and/again"),
    ("", "#\n", ""),
    ("", "- \n", ""),
    ("", "&", ""),
    ("", "\"", ""),
    ("", "<", ""),
    ("", "\n", "x"),
    ("", "a\n\n", ""),
    ("", "*a*", ""),
    ("", "> ", "x"),
    ("", "> ", "\n\nx"),
    ("", "`a`", ""),
    ("", "***\n", ""),
    ("", "a\\\n", ""),
    ("", "~~a~~", ""),
    ("", "![](<a>)", ""),
    ("", "http://a ", ""),
    ("", "http://a\n", ""),
    ("", "http://深。", ""),
    ("", "<http://a>", ""),
    ("", "a\n", ""),
    ("<pre>\n", "\n", "x"),
    ("", "🍊", ""),
    ("", "<b>", ""),
];

#[test]
fn no_text_grows_out_of_proportion_and_no_word_of_it_is_lost() {
    for (beginning, unit, end) in GROWING {
        let room = 20_000 - beginning.chars().count() - end.chars().count();
        let text = format!("{beginning}{}{end}", unit.repeat(room / unit.chars().count()));
        let html = to_html(&text);
        assert!(html.len() <= MOST_BYTES, "{unit:?}: {} bytes", html.len());
        assert!(html.len() <= text.len() * TIMES + BESIDES, "{unit:?}: {} of {} bytes", html.len(), text.len());
    }
    // The table of the attack: 600 columns, 1,295 rows of one cell.
    let table = format!("{}\n{}\n{}", "|a".repeat(600), "|-".repeat(600), "a\n".repeat(1_295));
    let html = to_html(&table);
    assert!(html.len() < 3 * table.len() && !html.contains("<table"), "{} bytes", html.len());
    let words = |count: usize| format!("{}\n{}\n{}", "|a".repeat(count), "|-".repeat(count), "|z".repeat(count));
    for (columns, is_table) in [(1, true), (20, true), (21, false), (600, false)] {
        let html = to_html(&words(columns));
        assert_eq!(html.contains("<table"), is_table, "{columns}");
        assert_eq!(html.matches('z').count(), columns, "{columns}: {html}");
    }
    // Out of proportion, it is what was typed, line by line.
    let list = format!("{} **and on**\n<next>", "[](a)".repeat(300));
    let html = to_html(&list);
    assert!(html.starts_with("<p>[](a)[](a)") && html.ends_with("**and on**<br />\n&lt;next&gt;</p>\n"), "{html}");
}

proptest::proptest! {
    #[test]
    fn whatever_is_typed_stays_in_proportion(text in "([-#>*_`~|<&\\[\\]()!:. \na0]|http://a|&#0;){0,400}", times in 1_usize..40) {
        let text = text.repeat(times);
        let html = to_html(&text);
        proptest::prop_assert!(html.len() <= (text.len() * TIMES + BESIDES).min(MOST_BYTES), "{}", html.len());
    }
}

#[test]
fn nesting_ends_at_a_depth_that_every_reader_survives_and_no_word_is_lost() {
    for (unit, tag) in [("> ", "blockquote"), ("- ", "ul"), ("1. ", "ol")] {
        let html = to_html(&format!("{}the bottom\n\nand on", unit.repeat(200)));
        let (opened, closed) = (html.matches(&format!("<{tag}")).count(), html.matches(&format!("</{tag}>")).count());
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
fn a_line_ends_where_its_writer_ended_it() {
    assert_eq!(to_html("one\ntwo  \nthree"), "<p>one<br>\ntwo<br>\nthree</p>\n");
    assert_eq!(to_html("<low>\nbattery\n\nnext"), "<p>&lt;low&gt;<br>\nbattery</p>\n<p>next</p>\n");
    assert_eq!(to_html("say <low>\nnow"), "<p>say &lt;low&gt;<br>\nnow</p>\n");
    assert!(to_html("```\na\nb\n```").contains("<code>a\nb\n</code>"));
}

#[test]
fn an_address_is_a_link_unless_it_is_in_code_or_in_one_already() {
    let link = |address: &str| format!("<a href=\"{address}\" rel=\"nofollow ugc noopener\">{address}</a>");
    let address = "https://example.org/a_b_c";
    assert_eq!(
        to_html(&format!("see {address}, **{address}**")),
        format!("<p>see {0}, <strong>{0}</strong></p>\n", link(address))
    );
    assert_eq!(
        to_html("https://example.org/?a=1&b=2"),
        format!("<p>{}</p>\n", link("https://example.org/?a=1&amp;b=2"))
    );
    assert_eq!(to_html(&format!("<{address}>")), format!("<p>{}</p>\n", link(address)));
    for (as_typed, links) in [
        (format!("`{address}`"), 0),
        (format!("```\n{address}\n```"), 0),
        (format!("    {address}"), 0),
        (format!("[{address}](https://elsewhere.example)"), 1),
        (format!("| {address} |\n|-|\n| {address} |"), 2),
        ("javascript://example.org/%0aalert(1)".to_owned(), 0),
    ] {
        assert_eq!(to_html(&as_typed).matches("<a ").count(), links, "{as_typed}");
    }
}

#[test]
fn what_shows_nothing_is_shown_as_typed_and_signs_turn_no_direction() {
    for nothing in ["&#x200B;", "&nbsp;&#8203;", "[](a)", "***", "# &#x3164;", "![](x)", "> &shy;"] {
        let html = to_html(nothing);
        let shown: String = scraper::Html::parse_fragment(&html).root_element().text().collect();
        assert_eq!(shown.trim(), nothing, "{html}");
    }
    assert_eq!(to_html("a&#x202E;b&#8294;c"), "<p>abc</p>\n");
    assert_eq!(
        to_html("[a](b \"x&#x202E;y\")"),
        "<p><a href=\"b\" title=\"xy\" rel=\"nofollow ugc noopener\">a</a></p>\n"
    );
    assert_eq!(excerpt("a&#x202E;b", 80), "ab");
}

#[test]
fn an_excerpt_is_words_without_any_markup_and_whole_characters() {
    assert_eq!(excerpt("~~old~~ new", 80), "old new");
    assert_eq!(excerpt("| a | b |\n|---|---|\n| 1 | 2 |\n\nend", 80), "a b 1 2 end");
    assert_eq!(excerpt("a <low> battery\n\n<low> too", 80), "a <low> battery <low> too");
    let family = "👨\u{200D}👩\u{200D}👧";
    assert_eq!(excerpt(&family.repeat(9), 4), format!("{}…", family.repeat(3)));
    assert_eq!(excerpt(&format!("[x](https://example.org/{}) and on", "y".repeat(60)), 4), "[x]…");
    assert_eq!(excerpt(&format!("a {}", "<!-- -->\n".repeat(9)), 4), "a <…");
    assert_eq!(excerpt("", 4), "");
}

#[test]
fn an_address_alone_leads_to_nothing() {
    assert_eq!(lead("<https://example.org/1>", 80), "");
    assert_eq!(lead(&format!("https://example.org/{}", "y".repeat(60)), 20), "");
    assert_eq!(lead("It flickers\n\n<https://example.org/1>", 80), "It flickers https://example.org/1");
    assert_eq!(lead("https, please", 80), "https, please");
}

#[test]
fn an_excerpt_counts_characters() {
    assert_eq!(excerpt("**深色模式** 下通知栏", 8), "深色模式 下通…");
    assert_eq!(excerpt("short", 80), "short");
    assert_eq!(excerpt("On the *phone*, please\n\n- one\n- two", 80), "On the phone, please one two");
}

#[test]
fn what_honest_people_write_stays_what_it_is() {
    let row = |cell: &str, columns: usize| format!("|{}\n", format!("{cell}|").repeat(columns));
    let matrix = format!("{}{}{}", row("a", 10), row(":-:", 10), row("x", 10).repeat(10));
    assert_eq!(to_html(&matrix).matches("<td>x</td>").count(), 100);
    let full = format!("{}{}{}", row("a", 20), row("-", 20), row("x", 20));
    assert_eq!(to_html(&full).matches("<td>x</td>").count(), 20, "as many columns as may be, with all of their bars");
    let beside = format!("{}\n\n{}{}{}", "|".repeat(24), row("a", 3), row("-", 3), row("x", 3));
    assert!(to_html(&beside).contains("<td>x</td>"), "a bar elsewhere is no table");
    let across = to_html(&format!("above\n\n{}\n\nbelow", "-".repeat(200)));
    assert!(across.contains("<hr"), "{across}");
    let log = format!("See:\n\n```log\n{}```", "01:02:03 it stopped\n".repeat(600));
    assert!(to_html(&log).contains("<pre><code>01:02:03"));
    assert_eq!(to_html("[Log]: https://example.org/x"), "<p>[Log]: https://example.org/x</p>\n", "no word is lost");
    assert_eq!(to_html(""), "");
    assert_eq!(excerpt("<low> battery", 80), "<low> battery");
}

#[test]
fn what_would_take_long_is_shown_as_typed() {
    for text in [
        format!("[](a \"[](a '[](a (\n{}", "\"x\n".repeat(6_000)),
        format!("{}```{}x", "- ".repeat(5_000), "\n".repeat(9_990)),
        format!("{}\n{}", ">".repeat(10_000), "a\n".repeat(4_000)),
        format!("{}x\n{}", "1) ".repeat(3_000), "\n".repeat(5_000)),
    ] {
        assert!(is_slow(&text));
        assert!(to_html(&text).starts_with("<p>"));
    }
}
