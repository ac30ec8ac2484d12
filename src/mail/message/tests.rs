use std::time::Duration;

use super::*;

fn mail() -> Mail {
    Mail {
        message_id: "r42.3f9c.digest@forum.example".into(),
        to: "ada@example.org".into(),
        to_name: Some("Ada".into()),
        subject: "This week you shaped 3 things".into(),
        text: "Hello Ada\n\nDark mode\nhttps://forum.example/posts/7\n".into(),
        html: "<p>Hello Ada</p>".into(),
        unsubscribe_url: Some("https://forum.example/unsubscribe/abc?x=1".into()),
        bulk: true,
    }
}

fn sender() -> Sender {
    Sender {
        address: "Orange Friday <news@forum.example>".into(),
        site_host: "forum.example:8080".into(),
        site_name: "Orange Friday".into(),
    }
}

fn bytes(mail: &Mail) -> String {
    let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000);
    let (_, bytes) = render(mail, &sender(), date).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 998), "a line is too long");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "a bare CR or LF");
    text
}

/// Header lines, unfolded, before the first part.
fn headers(text: &str) -> Vec<String> {
    let head = text.split("\r\n\r\n").next().unwrap();
    head.replace("\r\n ", " ").replace("\r\n\t", "\t").split("\r\n").map(String::from).collect()
}

fn named<'a>(headers: &'a [String], name: &str) -> Vec<&'a str> {
    let wanted = format!("{}:", name.to_lowercase());
    headers
        .iter()
        .filter(|line| line.to_lowercase().starts_with(&wanted))
        .map(|line| line[wanted.len()..].trim())
        .collect()
}

#[test]
fn every_header_stands_once() {
    let head = headers(&bytes(&mail()));
    let expected = [
        ("From", "\"Orange Friday\" <news@forum.example>"),
        ("To", "Ada <ada@example.org>"),
        ("Subject", "This week you shaped 3 things"),
        ("Date", "Mon, 21 Sep 2026 14:13:20 +0000"),
        ("Message-ID", "<r42.3f9c.digest@forum.example>"),
        ("MIME-Version", "1.0"),
        ("List-Id", "Orange Friday <digest.forum.example>"),
        ("List-Unsubscribe", "<https://forum.example/unsubscribe/abc?x=1>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
        ("Precedence", "bulk"),
    ];
    for (name, value) in expected {
        assert_eq!(named(&head, name), [value], "{name}");
    }
    assert_eq!(head.len(), expected.len() + 1, "only Content-Type is left: {head:?}");
}

#[test]
fn mail_a_person_asked_for_has_no_list_headers() {
    let head = headers(&bytes(&Mail { unsubscribe_url: None, bulk: false, ..mail() }));
    for name in ["List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Precedence"] {
        assert!(named(&head, name).is_empty(), "{name}");
    }
}

#[test]
fn no_text_makes_a_header() {
    for nasty in ["Hi\r\nBcc: all@example.org", "Hi\nBcc: x", "Hi\rBcc: x", "Hi\u{0}\u{85}Bcc: x", "Hi\u{2028}Bcc: x"] {
        let text = bytes(&Mail { subject: nasty.into(), to_name: Some(nasty.into()), ..mail() });
        let head = headers(&text);
        assert!(named(&head, "Bcc").is_empty(), "{head:?}");
        assert_eq!(named(&head, "To").len(), 1);
        assert_eq!(head.len(), 13, "{head:?}");
    }
    let body = bytes(&Mail { text: "one\r\n.\r\nMAIL FROM:<x>\n.\rtwo\u{0}".into(), ..mail() });
    assert!(!body.contains('\0'));
}

#[test]
fn isolates_and_encoded_words_are_taken_out() {
    assert_eq!(one_line("for \u{2068}Ada\u{2069}\u{202E}!", 80), "for Ada!");
    assert_eq!(one_line("a\t\t b\u{7}", 80), "a b");
    assert_eq!(one_line("=?utf-8?q?=0D=0A?=", 80), "= ?utf-8?q?=0D=0A?=");
    assert_eq!(one_line(&"ü".repeat(300), 200).chars().count(), 200);
    assert_eq!(one_line("👩\u{200D}👧👩\u{200D}👧👩\u{200D}👧", 6), "👩\u{200D}👧…");
}

#[test]
fn long_and_foreign_text_stays_within_the_line() {
    for text in ["x".repeat(5000), "ж".repeat(5000), "word ".repeat(2000), "日本語テキスト".repeat(400)] {
        let rendered = bytes(&Mail {
            subject: text.clone(),
            to_name: Some(text.clone()),
            text: text.clone(),
            html: text,
            ..mail()
        });
        assert!(rendered.is_ascii());
    }
}

#[test]
fn the_same_mail_gives_the_same_bytes() {
    assert_eq!(bytes(&mail()), bytes(&mail()));
    assert_ne!(bytes(&mail()), bytes(&Mail { message_id: "r43@forum.example".into(), ..mail() }));
}

#[test]
fn plain_text_comes_before_html() {
    let text = bytes(&mail());
    let (plain, html) = (text.find("text/plain").unwrap(), text.find("text/html").unwrap());
    assert!(plain < html && text.contains("multipart/alternative"));
}

#[test]
fn what_cannot_be_sent_is_an_error() {
    let date = SystemTime::UNIX_EPOCH;
    let error = |mail: &Mail| render(mail, &sender(), date).unwrap_err();
    assert_eq!(error(&Mail { to: "nobody".into(), ..mail() }), BuildError::Recipient);
    for id in ["", "no-at", "a b@c", "a@b>\r\nX: y", "@x", "a@b@c"] {
        assert_eq!(error(&Mail { message_id: id.into(), ..mail() }), BuildError::MessageId, "{id}");
    }
    for url in ["", "javascript:alert(1)", "/unsubscribe"] {
        assert_eq!(error(&Mail { unsubscribe_url: Some(url.into()), ..mail() }), BuildError::UnsubscribeUrl, "{url}");
    }
    let nobody = Sender { address: "nobody".into(), ..sender() };
    assert_eq!(render(&mail(), &nobody, date).unwrap_err(), BuildError::Sender);
}

#[test]
fn a_bare_sender_address_gets_the_site_name() {
    let bare = Sender { address: "news@forum.example".into(), ..sender() };
    let (envelope, bytes) = render(&mail(), &bare, SystemTime::UNIX_EPOCH).unwrap();
    assert!(String::from_utf8(bytes).unwrap().contains("From: \"Orange Friday\" <news@forum.example>"));
    assert_eq!(envelope.from().unwrap().to_string(), "news@forum.example");
}

#[test]
fn international_domains_go_out_in_ascii() {
    let (envelope, _) =
        render(&Mail { to: "ada@bücher.example".into(), ..mail() }, &sender(), SystemTime::UNIX_EPOCH).unwrap();
    assert_eq!(envelope.to()[0].to_string(), "ada@xn--bcher-kva.example");
}

#[test]
fn addresses_are_checked_compared_and_masked() {
    for good in [
        "ada@example.org",
        "  a.b+c@example.org ",
        "ada@bücher.example",
        "ада@example.org",
        "o'hara@example.org",
        "root@localhost",
    ] {
        assert!(EmailAddress::parse(good).is_some(), "{good}");
    }
    let long = format!("{}@{}.org", "a".repeat(64), "b.".repeat(95));
    for bad in [
        "",
        "@",
        "ada",
        "ada@",
        "@example.org",
        "a@b@example.org",
        "a b@example.org",
        "ada@exam ple.org",
        "ada@example.org\r\nX: y",
        "<ada@example.org>",
        "\"a b\"@example.org",
        "ada@[127.0.0.1]",
        "ada@127.0.0.1",
        "ada@-example.org",
        "a\u{202E}da@example.org",
        &long,
    ] {
        assert!(EmailAddress::parse(bad).is_none(), "{bad}");
    }
    let ada = EmailAddress::parse(" Ada@BÜCHER.Example ").unwrap();
    assert_eq!(ada.as_str(), "Ada@BÜCHER.Example");
    assert_eq!(ada.key(), EmailAddress::parse("ada@xn--bcher-kva.example").unwrap().key());
    assert_eq!(EmailAddress::parse("ada@example.org").unwrap().to_string(), "a***@e***.org");
    assert_eq!(format!("{:?}", EmailAddress::parse("ada@localhost").unwrap()), "EmailAddress(a***@l***)");
    assert!(!format!("{:?}", mail()).contains("ada@"));
}
