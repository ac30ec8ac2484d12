//! All mails in all languages: one file of words each, and what holds for each of them.

use super::{PASSWORD, address, fills, holds_for_every_mail, without_chance};
use crate::support::smtp_sink::Decoded;
use crate::support::{TestApp, on_each_engine};
use orange_friday::i18n::Language;
use orange_friday::mail::{Letter, Letterhead};
use orange_friday::people;
use orange_friday::people::{Role, Viewer};
use std::fmt::Write;

/// Somebody who signed up on the page in a language, and got every kind of account mail there is.
fn member(app: &TestApp, language: Language) -> Viewer {
    let name = format!("Fan {language}");
    let email = address(&name);
    let sign_up = [("name", name.as_str()), ("email", email.as_str()), ("password", PASSWORD)];
    fills(&mut app.visitor(), &format!("/{language}/sign-up"), &sign_up);
    let link = app.link_to(&email, "/verify/");
    assert!(link.starts_with(&format!("/{language}/")), "{link}");
    fills(&mut app.visitor(), &link, &[("password", PASSWORD)]);
    // What a visitor reads who enters somebody else's address does not matter.
    fills(&mut app.visitor(), "/nl/sign-up", &sign_up);
    app.run_worker();
    fills(&mut app.visitor(), "/password/forgot", &[("email", email.as_str())]);
    let link = app.link_to(&email, "/password/reset/");
    fills(&mut app.visitor(), &link, &[("password", "quinces-are-fruit-too-1871")]);
    let handle = name.to_lowercase().replace(' ', "-");
    let found = app.read(|conn| people::find_by_handle(conn, &handle)).unwrap();
    Viewer { id: found.id, name, handle, role: Role::Member, verified: true, language: Some(language.to_string()) }
}

#[test]
fn each_reader_gets_every_mail_in_their_language() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let people: Vec<(Language, Viewer)> =
            Language::iter().map(|language| (*language, member(app, *language))).collect();
        app.run_worker();
        let wanted = app.file(&ada, "bug", "Flash <stays> on & on", "camera");
        let twin = app.file(&ada, "bug", "The flash does not go out", "camera");
        let calls = app.file(&ada, "request", "Keep recording when a call comes in", "camera");
        for (_, fan) in &people {
            app.vote(fan, wanted);
            app.comment(fan, wanted, "It drains the battery.");
            app.comment(fan, twin, "Here too.");
            let theirs = app.file(fan, "request", &format!("Wish of {}", fan.name), "camera");
            app.decide(&grace, theirs, "ready", "");
        }
        // Delivered one by one, so that each reader has them in the same order.
        app.run_worker();
        for (status, note) in [
            ("under_review", ""),
            ("planned", ""),
            ("in_progress", ""),
            ("declined", "Not this *year*."),
            ("open", "We were wrong."),
            ("ready", ""),
        ] {
            app.decide(&grace, wanted, status, note);
            if status == "planned" {
                app.run_worker();
                app.ask(&grace, wanted);
                for (_, fan) in &people {
                    app.choose(fan, wanted);
                }
            }
            if status == "in_progress" {
                app.run_worker();
                app.conclude(&grace, wanted);
            }
            app.run_worker();
        }
        for (_, fan) in &people {
            app.test_for(&grace, fan, "camera");
        }
        app.run_worker();
        let hour = app.hour(&grace, "camera");
        for (_, fan) in &people {
            app.ask_in(hour, fan, &grace);
        }
        app.run_worker();
        let fans: Vec<_> = people.iter().map(|(_, fan)| fan).collect();
        app.hour_that_changes(&grace, "camera", &fans);
        app.merge(&grace, twin, calls);
        app.run_worker();
        app.publish_by_the_clock(&grace);
        for (language, fan) in people {
            let mails = app.mails_to(&address(&fan.name));
            let mut words = String::new();
            for mail in &mails {
                holds_for_every_mail(mail);
                is_in(app, language, mail);
                write!(words, "## {}\n\n{}\n\n", mail.header("subject"), mail.text.trim_end()).unwrap();
            }
            assert_eq!(
                mails.len(),
                4 + 1 + 7 + 2 + 2 + 4 + 1,
                "{language}: account mails, their wish, answers, a question and what came of it, two of testing, four of hours, a digest"
            );
            let trial = Letter::of_trial(&Letterhead::of(&app.app).to(Some(&language))).unwrap();
            write!(words, "## {}\n\n{}", trial.subject, trial.text).unwrap();
            insta::assert_snapshot!(format!("in_{language}"), without_chance(app, &words));
        }
    });
}

#[test]
fn whoever_is_mentioned_reads_so_in_their_language() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "bug", "Flash <stays> on & on", "camera");
        let mut called = String::new();
        for language in Language::iter() {
            let name = format!("Fan {language}");
            app.fan(&name);
            let handle = name.to_lowercase().replace(' ', "-");
            app.sql(&format!("UPDATE users SET language = '{language}' WHERE handle = '{handle}'"));
            write!(called, "@{handle} ").unwrap();
        }
        app.comment(&ada, post, &called);
        app.run_worker();
        let mut subjects = Vec::new();
        for language in Language::iter() {
            let mut mails = app.mails_to(&address(&format!("Fan {language}")));
            let mail = mails.remove(0);
            assert!(mails.is_empty(), "{language}");
            holds_for_every_mail(&mail);
            is_in(app, *language, &mail);
            let subject = mail.header("subject").to_owned();
            assert!(subject.ends_with("Flash <stays> on & on"), "{subject}");
            assert!(!mail.text.contains("Ada") && mail.text.contains("#comment-"), "{}", mail.text);
            subjects.push(subject);
        }
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), Language::iter().count());
    });
}

fn is_in(app: &TestApp, language: Language, mail: &Decoded) {
    let opening = format!("<html lang=\"{language}\" dir=\"{}\">", language.direction());
    assert!(mail.html.contains(&opening), "{}", mail.html);
    assert!(!mail.text.contains(['{', '}']), "{}", mail.text);
    let here = format!("{}/{language}/", app.base_url);
    // The address of a picture names its language further on.
    let card = format!("<img src=\"{}/cards/{language}/", app.base_url);
    for part in [&mail.text, &mail.html] {
        let links = part.match_indices(&app.base_url).count();
        let ours = part.match_indices(&here).count() + part.match_indices(&card).count();
        assert!(links > 0 && links == ours, "a link leads out of {language}: {part}");
    }
    let header = mail.header("list-unsubscribe").trim_matches(['<', '>']);
    assert!(header.is_empty() || header.starts_with(&format!("{}/unsubscribe/", app.base_url)), "{header}");
}
