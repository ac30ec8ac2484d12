//! All mails in all languages: one file of words each, and what holds for each of them.

use super::{PASSWORD, address, fills, holds_for_every_mail, last, without_chance};
use crate::meetups::announced;
use crate::support::smtp_sink::Decoded;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::i18n::Language;
use orange_friday::mail::{Letter, Letterhead};
use orange_friday::meetups;
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

#[test]
fn whoever_wanted_a_market_reads_in_their_language_that_a_line_opened() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut grace = app.staff("Grace");
        for (path, typed) in [
            ("/staff/markets", [("code", "no"), ("name", "Norway")]),
            ("/staff/markets/1/lines", [("line", "phone"), ("stage", "1")]),
        ] {
            assert_eq!(grace.post(path, &typed).status, 303, "{path}");
        }
        assert_eq!(app.member("Ada").post("/markets/no/want", &[]).status, 303);
        for language in Language::iter() {
            let name = format!("Fan {language}");
            assert_eq!(app.member(&name).post("/markets/no/want", &[]).status, 303);
            let handle = name.to_lowercase().replace(' ', "-");
            app.sql(&format!("UPDATE users SET language = '{language}' WHERE handle = '{handle}'"));
        }
        let why = [("exception", "It is <small>.")];
        assert_eq!(grace.post("/staff/markets/1/lines/1/open", &why).status, 303);
        app.advance(TimeDelta::minutes(11));
        app.run_worker();
        insta::assert_snapshot!("market_opened", last(app, "Ada", false));
        let mut sentences = Vec::new();
        for language in Language::iter() {
            let mut mails = app.mails_to(&address(&format!("Fan {language}")));
            let mail = mails.remove(0);
            assert!(mails.is_empty(), "{language}");
            holds_for_every_mail(&mail);
            is_in(app, *language, &mail);
            assert!(mail.text.contains("/markets/no") && mail.text.contains("It is <small>."), "{}", mail.text);
            sentences.push(mail.text.lines().next().unwrap().to_owned());
        }
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), Language::iter().count(), "{sentences:?}");
    });
}

#[test]
fn what_becomes_of_a_place_at_a_meetup_everybody_reads_in_their_language() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans: Vec<Viewer> =
            Language::iter().map(|language| app.viewer(&format!("Fan {language}"), Role::Member)).collect();
        for (language, fan) in Language::iter().zip(&fans) {
            app.sql(&format!("UPDATE users SET language = '{language}' WHERE id = {}", fan.id));
        }
        // The last one of them waits, and gets a place from the first one, who does not confirm.
        let places = i64::try_from(fans.len()).unwrap() - 1;
        let id = announced(app, &grace, places, TimeDelta::hours(100));
        for fan in &fans {
            let (fan, now) = (fan.clone(), app.now());
            app.write(move |conn| meetups::register(conn, &fan, id, now));
        }
        let reason = ("The hall is under water, <and> so are we.".to_owned(), "en".to_owned());
        for hours in [2, 52, 26, 2] {
            app.tick();
            app.advance(TimeDelta::hours(hours));
        }
        app.tick();
        let now = app.now();
        app.write(move |conn| meetups::call_off(conn, &grace, id, &reason, now));
        app.advance(TimeDelta::hours(2));
        app.tick();
        let mut subjects = Vec::new();
        for (language, fan) in Language::iter().zip(&fans) {
            let mails = app.mails_to(&address(&fan.name));
            for mail in &mails {
                holds_for_every_mail(mail);
                is_in(app, *language, mail);
                assert!(mail.header("subject").contains("Peeling"), "{}", mail.header("subject"));
            }
            // A place, whether they come, and that it is called off; of the first one that the place moved on.
            let is_last = fan.id == fans[fans.len() - 1].id;
            assert_eq!(mails.len(), if is_last { 2 } else { 3 }, "{language}");
            subjects.push(mails[1].header("subject").to_owned());
        }
        subjects.sort();
        subjects.dedup();
        assert_eq!(subjects.len(), fans.len());
    });
}

pub fn is_in(app: &TestApp, language: Language, mail: &Decoded) {
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
