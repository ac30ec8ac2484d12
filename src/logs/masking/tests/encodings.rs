//! What holds for any text in any encoding.

use super::properties::{around, beside, imei, mac, mail, once, word};
use super::*;
use proptest::prelude::*;
use std::fmt::Write;

/// The ways in which programs write a text into another.
const WAYS: usize = 11;

/// A text as a program writes it into another.
fn encoded(text: &str, way: usize) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let is_plain = c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let unit = u32::from(c);
        match way {
            // Of links, of parts of links, of all of it, and of a link in a link.
            0 if is_plain || matches!(c, ':' | '@' | '/' | ',') => out.push(c),
            1 | 3 if is_plain => out.push(c),
            0..=2 => c.to_string().bytes().for_each(|b| write!(out, "%{b:02X}").unwrap()),
            3 => c.to_string().bytes().for_each(|b| write!(out, "%25{b:02x}").unwrap()),
            // Of JSON, for pages, in ASCII, and all of it.
            4 => out.push_str(&json(c)),
            5 if c.is_ascii_alphanumeric() || unit > 0xFFFF => out.push(c),
            5 => write!(out, "\\u{unit:04x}").unwrap(),
            6 if unit > 0xFFFF => out.push(c),
            6 => write!(out, "\\u{unit:04X}").unwrap(),
            7 => json(c).chars().for_each(|c| out.push_str(&json(c))),
            // Of HTML.
            8 => match c {
                '"' => out.push_str("&quot;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '&' => out.push_str("&amp;"),
                '@' => out.push_str("&#64;"),
                ':' => out.push_str("&#x3a;"),
                ' ' => out.push_str("&nbsp;"),
                c => out.push(c),
            },
            9 => write!(out, "&#{unit};").unwrap(),
            // Of Markdown.
            _ if c.is_ascii_punctuation() => write!(out, "\\{c}").unwrap(),
            _ => out.push(c),
        }
    }
    out
}

fn json(c: char) -> String {
    match c {
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '"' | '\\' | '/' => format!("\\{c}"),
        c => c.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_encoding_hides_a_secret(
        parts in prop::collection::vec((around(), beside(), prop_oneof![imei(), mac(), mail()], beside()), 1..5),
        way in 0..WAYS,
    ) {
        let mut text = String::new();
        for (around, before, secret, after) in &parts {
            for part in [*around, *before, secret.as_str(), *after] {
                text.push_str(&encoded(part, way));
            }
        }
        let masked = masked(&text);
        for (_, _, secret, _) in &parts {
            let secret = encoded(secret, way);
            prop_assert!(!masked.contains(&secret), "{} in {} of {}", secret, masked, text);
        }
        prop_assert!(masked.contains('‹'), "{}", masked);
        once(&text)?;
    }

    #[test]
    fn a_secret_between_encoded_signs_is_gone(
        secret in prop_oneof![imei(), mac(), mail()],
        before in prop::sample::select(vec![
            "%22", "%20", "%3D", "%3a", "%2522", "%0A", "\\t", "\\n", "\\r\\n", "\\\"", "\\\\\\\"", "\\u0022", "\\u003d", "\\/",
            "\\x22", "&quot;", "&#34;", "&#x22;", "&nbsp;", "&amp;quot;", "%26quot%3B", "x\\n", "IMEI\\t", "a%20",
        ]),
        after in prop::sample::select(vec![
            "%22", "%20", "%26", "%2522", "%0D%0A", "\\t", "\\n", "\\\"", "\\u0022", "\\/", "&quot;", "&#34;", "&nbsp;", "",
        ]),
    ) {
        let text = format!("{before}{secret}{after}");
        let masked = masked(&text);
        prop_assert!(!masked.contains(&secret) && masked.contains('‹'), "{} of {}", masked, text);
        once(&text)?;
    }

    #[test]
    fn prose_stays_in_any_encoding(
        words in prop::collection::vec((word(), "[a-zé]{1,9}"), 0..12),
        // Not `serial\u0020`: as it is written, a serial number stands there.
        way in (0..WAYS).prop_filter("is read as it is written", |way| *way != 5),
    ) {
        let mut text = String::new();
        for (one, other) in &words {
            text.extend([one, " ", other, " "]);
        }
        let text = encoded(&text, way);
        prop_assert_eq!(masked(&text), text);
    }

    #[test]
    fn any_encoded_mixture_is_masked_once(
        parts in prop::collection::vec((prop_oneof![
            imei(),
            mac(),
            mail(),
            beside().prop_map(str::to_owned),
            word(),
            "[0-9a-f:.@+ -]{1,20}",
            "(token|imei|serial|password|cookie|tel|lat|android_id|mac|wlan|bluetooth|bt_addr)[=: ]{1,2}",
            "(%|%2|%25|\\\\|&|&#|&#x|\\\\u|0x)[0-9a-f]{0,6};?",
            "0x000000[0-2]0: (003[0-9]003[0-9] ){2,4}'([0-9][.]){8}'",
            prop::sample::select(Secret::ALL.to_vec()).prop_map(|kind| kind.mask().to_owned()),
        ], prop::option::of(0..WAYS)), 0..16),
    ) {
        let text: String = parts.iter().map(|(part, way)| way.map_or(part.clone(), |way| encoded(part, way))).collect();
        once(&text)?;
    }
}

/// Where all of a line is encoded, so that nothing in it is read as it is written.
#[test]
fn lines_that_tell_nothing_tell_nothing_in_any_encoding() {
    let mut told = Vec::new();
    for line in super::left::LINES {
        for way in [2, 6, 9] {
            let text = encoded(line, way);
            let masked = masked(&text);
            if masked != text {
                told.push(format!("{way} {line}\n  {text}\n  {masked}"));
            }
        }
    }
    assert!(told.is_empty(), "{} lines:\n{}", told.len(), told.join("\n"));
}

/// Behind a number the signs of Markdown are none of it, also where the number is encoded.
#[test]
fn signs_behind_an_encoded_number_hide_nothing() {
    for text in [
        "&nbsp;01&nbsp;000000&nbsp;000000&nbsp;8**0x7fb2c4&nbsp;",
        "49%20015420%20323751%208**0x7fb2c4",
        "49\\u0020015420\\u0020323751\\u00208**0x7fb2c4",
        "49%2520015420%2520323751%25208__0x7fb2c4",
    ] {
        let masked = masked(text);
        assert!(masked.contains("‹IMEI›"), "{masked} of {text}");
    }
}
