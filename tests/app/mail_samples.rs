//! Every mail as its readers get it, word for word.

mod in_every_language;
mod of_meetups;

use crate::support::people::{PASSWORD, address};
use crate::support::smtp_sink::Decoded;
use crate::support::{Browser, TestApp, on_each_engine};
use std::fmt::Write;

/// A mail as text, with the words that differ from run to run replaced, after checks that hold for every mail.
fn sample(app: &TestApp, mail: &Decoded) -> String {
    holds_for_every_mail(mail);
    let mut out = String::new();
    for (name, value) in mail.headers.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("Content-Type")) {
        let value = if name == "Message-ID" { without_hash(value) } else { value.clone() };
        writeln!(out, "{name}: {value}").unwrap();
    }
    let (_, body) = mail.html.split_once("<td class=\"text ink\"").unwrap();
    let (body, _) = body.split_once('>').unwrap().1.rsplit_once("</td></tr>\n</table>\n<!--").unwrap();
    write!(out, "\n{}\n=====\n{}\n", mail.text.trim_end(), without_styles(body).trim()).unwrap();
    without_chance(app, &out)
}

fn holds_for_every_mail(mail: &Decoded) {
    assert!(
        mail.text.lines().all(|line| line.chars().count() <= 78 || line.trim().starts_with("http")),
        "{}",
        mail.text
    );
    assert!(!mail.text.contains("&#") && !mail.text.contains("</p>"), "markup in the text part: {}", mail.text);
    assert!(mail.html.len() < 90_000, "mail programs cut it off");
    // The weekly mail shows one picture of ours, with its words; nothing else is loaded by any mail.
    let (before, after) = mail.html.split_once("<img src=\"").map_or((&*mail.html, ""), |(before, picture)| {
        let (tag, after) = picture.split_once('>').unwrap();
        assert!(tag.contains("/cards/") && tag.contains(" alt=\"") && !tag.contains(" alt=\"\""), "{tag}");
        assert_eq!(mail.header("precedence"), "bulk");
        (before, after)
    });
    for loaded in ["<img", "src=", "url(", "<link", "<script", "@import"] {
        assert!(!before.contains(loaded) && !after.contains(loaded), "nothing is loaded: {loaded}");
    }
    // A mail holds words, not the marks around arguments, which many programs show as boxes.
    for part in [mail.header("subject"), &mail.text, &mail.html] {
        assert!(!part.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "{part}");
    }
    // Many programs drop the rules in the head; no link may then be left in a colour nobody chose.
    for link in mail.html.split("<a ").skip(1) {
        let tag = link.split_once('>').unwrap().0;
        assert!(tag.contains("color:#"), "a link without a colour of its own: {tag}");
    }
}

/// What the look of every mail repeats on each element says nothing here.
fn without_styles(html: &str) -> String {
    let mut pieces = html.split(" style=\"");
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        out.push_str(piece.split_once('"').unwrap().1);
    }
    out.replace(" role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"", "")
}

fn without_chance(app: &TestApp, text: &str) -> String {
    let mut out = without_names_of_cards(&text.replace(&app.base_url, "https://friday.example"));
    for path in ["/verify/", "/password/reset/", "/settings/address/", "/unsubscribe/", "/fixed/", "/confirm/"] {
        out = without_tokens(&out, path);
    }
    out
}

/// Message-IDs of mails about a random word differ; how they are made is tested elsewhere.
fn without_hash(id: &str) -> String {
    let (kind, rest) = id.split_once('.').unwrap();
    let (hash, host) = rest.split_once('@').unwrap();
    assert!(hash.len() == 32 && hash.chars().all(|c| c.is_ascii_hexdigit()), "{id}");
    format!("{kind}.HASH@{host}")
}

/// The name of a card says what is drawn on it, and in which design.
fn without_names_of_cards(text: &str) -> String {
    let mut pieces: Vec<&str> = text.split(".png\"").collect();
    let last = pieces.pop().unwrap();
    let without_name = |piece: &str| format!("{}HASH.png\"", &piece[..piece.len() - 16]);
    pieces.into_iter().map(without_name).chain([last.to_owned()]).collect()
}

fn without_tokens(text: &str, path: &str) -> String {
    let mut pieces = text.split(path);
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c)).unwrap_or(piece.len());
        assert!(end >= 32, "{path} is followed by a short word: {piece}");
        out.extend([path, "TOKEN", &piece[end..]]);
    }
    out
}

/// The last mail to somebody; a digest or not.
fn last(app: &TestApp, name: &str, digest: bool) -> String {
    let mut mails = app.mails_to(&address(name));
    mails.retain(|mail| (mail.header("precedence") == "bulk") == digest);
    sample(app, mails.last().unwrap_or_else(|| panic!("no such mail to {name}")))
}

fn fills(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) {
    let form = browser.visit(path);
    let answer = browser.submit(&form, path, fields);
    assert_eq!(answer.status, 303, "{path}: {}", answer.text());
}

#[test]
fn mails_about_an_account() {
    on_each_engine(|app| {
        let mut ada = app.visitor();
        let sign_up = [("name", "Ada"), ("email", "ada@example.org"), ("password", PASSWORD)];
        fills(&mut ada, "/sign-up", &sign_up);
        insta::assert_snapshot!("verify", last(app, "Ada", false));
        let link = app.link_to("ada@example.org", "/verify/");
        fills(&mut ada, &link, &[]);

        fills(&mut app.visitor(), "/sign-up", &sign_up);
        insta::assert_snapshot!("already_registered", last(app, "Ada", false));

        fills(&mut app.visitor(), "/password/forgot", &[("email", "ada@example.org")]);
        insta::assert_snapshot!("reset", last(app, "Ada", false));
        let link = app.link_to("ada@example.org", "/password/reset/");
        fills(&mut app.visitor(), &link, &[("password", "quinces-are-fruit-too-1871")]);
        insta::assert_snapshot!("password_changed", last(app, "Ada", false));

        let (mut ada, mut berta) = (app.visitor(), app.member("Berta"));
        let signs_in = [("email", "ada@example.org"), ("password", "quinces-are-fruit-too-1871")];
        fills(&mut ada, "/sign-in", &signs_in);
        fills(&mut berta, "/settings/address", &[("email", "ada@example.org"), ("current", PASSWORD)]);
        insta::assert_snapshot!("address_in_use", last(app, "Ada", false));
        let moves = [("email", "ada.two@example.org"), ("current", "quinces-are-fruit-too-1871")];
        fills(&mut ada, "/settings/address", &moves);
        insta::assert_snapshot!("address", last(app, "Ada Two", false));
        let link = app.link_to("ada.two@example.org", "/settings/address/");
        fills(&mut ada, &link, &[]);
        insta::assert_snapshot!("address_changed", last(app, "Ada", false));
    });
}

#[test]
fn mails_about_answers() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let target = app.file(&app.fan("Berta"), "request", "Keep recording when a call comes in", "camera");
        let post = app.file(&ada, "request", "Don't stop <recording> & \"pausing\" for a 深夜 phone call", "camera");
        for (status, note) in [
            ("open", ""),
            ("under_review", "Which phone is it?"),
            ("planned", ""),
            ("in_progress", ""),
            ("ready", "It is in the build of *Friday*."),
            (
                "declined",
                "Not this year: the **modem** stops the microphone.\n\n- we asked the maker\n- <b>no</b> way around it\n\nSee [the maker's page](https://modem.example/why).",
            ),
        ] {
            if status != "open" {
                app.decide(&grace, post, status, note);
                insta::assert_snapshot!(format!("decided_{status}"), last(app, "Ada", false));
            }
        }
        app.decide(&grace, post, "open", "We were wrong about that.");
        insta::assert_snapshot!("decided_open", last(app, "Ada", false));
        app.merge(&grace, post, target);
        insta::assert_snapshot!("decided_duplicate", last(app, "Ada", false));
    });
}

#[test]
fn weekly_digests() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        let [ada, berta, cleo, dora, emma] = ["Ada", "Berta", "Cleo", "Dora", "Emma"].map(|name| app.fan(name));
        let grace = app.manager("Grace");
        let calls = app.finished(&ada, &grace, "Keep recording when a call comes in", "camera");
        let graph = app.file(&berta, "bug", "Battery graph jumps at midnight", "battery");
        app.decide(&grace, graph, "ready", "");
        let long = "A wish in so many words that it needs more than one line in any mail, and <markup> & 表情符号 too";
        let wish = app.finished(&dora, &grace, long, "battery");
        let twin = app.file(&dora, "request", "Do not stop recording for a phone call", "camera");
        app.merge(&grace, twin, calls);
        app.vote(&cleo, calls);
        app.vote(&emma, calls);
        app.vote(&emma, wish);
        app.vote(&dora, graph);
        app.publish_by_the_clock(&grace);
        // One of their own; a bug that is fixed; one vote; two of their own and a vote; votes alone.
        for name in ["Ada", "Berta", "Cleo", "Dora", "Emma"] {
            insta::assert_snapshot!(format!("digest_{}", name.to_lowercase()), last(app, name, true));
        }
    });
}

#[test]
fn a_digest_of_very_much_says_how_much_more_there_is() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, berta, grace) = (app.fan("Ada"), app.fan("Berta"), app.manager("Grace"));
        for number in 1..=40 {
            let post = app.finished(&ada, &grace, &format!("{number} {}", "深".repeat(195)), "camera");
            app.vote(&berta, post);
        }
        app.publish_by_the_clock(&grace);
        for (name, shown, more) in [("Ada", 25, "And 15 more"), ("Berta", 30, "And 10 more")] {
            let mut mails = app.mails_to(&address(name));
            mails.retain(|mail| mail.header("precedence") == "bulk");
            let digest = mails.last().unwrap();
            assert_eq!(digest.text.matches("/posts/").count(), shown, "{name}");
            let words: String = digest.text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
            assert!(words.contains(more), "{words}");
            assert!(digest.html.len() < 90_000, "{} bytes", digest.html.len());
        }
    });
}
