//! Every mail about meetups in all languages: one file of words each.

use super::in_every_language::is_in;
use super::{holds_for_every_mail, without_chance};
use crate::meetups::{announced, draft};
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::meetup_guests;
use orange_friday::i18n::Language;
use orange_friday::meetups::{self, Draft};
use orange_friday::people::{Role, Viewer};
use std::fmt::Write;

/// Somebody for each language, who reads the site in it.
fn readers(app: &TestApp, name: &str) -> Vec<Viewer> {
    let reader = |language: &Language| {
        let fan = app.viewer(&format!("{name} {language}"), Role::Member);
        app.sql(&format!("UPDATE users SET language = '{language}' WHERE id = {}", fan.id));
        fan
    };
    Language::iter().map(reader).collect()
}

/// What is to be told is told, and two hours go by, so that each mail comes by itself.
fn goes_by(app: &TestApp) {
    app.tick();
    app.tick();
    app.advance(TimeDelta::hours(2));
}

fn codes(app: &TestApp) -> Vec<String> {
    app.read(|conn| {
        let given = meetup_guests::table.filter(meetup_guests::code.ne(""));
        Ok(given.select(meetup_guests::code).load(conn)?)
    })
}

/// Staff do this with each of these meetups.
fn press(app: &TestApp, each: &[i64], verb: &str, typed: &[(&str, &str)]) {
    let mut grace = app.signed_in("Grace");
    for id in each {
        let answer = grace.post(&format!("{}/{verb}", meetups::address_of(*id)), typed);
        assert_eq!(answer.status, 303, "{verb}: {}", answer.text());
    }
}

/// Each of them proposes a meetup; their numbers.
fn propose(app: &TestApp, fans: &[Viewer], begins: TimeDelta) -> Vec<i64> {
    let draft = draft(app, 20, begins);
    let propose = |fan: &Viewer| {
        let (fan, draft, now) = (fan.clone(), draft.clone(), app.now());
        app.write(move |conn| meetups::propose(conn, &fan, &draft, now))
    };
    fans.iter().map(propose).collect()
}

#[test]
fn whatever_becomes_of_a_meetup_each_reader_reads_in_their_language() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let (fans, late) = (readers(app, "Fan"), readers(app, "Late"));
        let places = i64::try_from(fans.len()).unwrap();
        let moved = Draft { venue: "The station".to_owned(), ..draft(app, places, TimeDelta::hours(200)) };
        let id = announced(app, &grace, places, TimeDelta::hours(200));
        for fan in fans.iter().chain(&late) {
            let (fan, now) = (fan.clone(), app.now());
            app.write(move |conn| meetups::register(conn, &fan, id, now));
        }
        let mut chance = codes(app);
        goes_by(app);
        let now = app.now();
        app.write(move |conn| meetups::edit(conn, &grace, (id, None), &moved, now));
        goes_by(app);
        press(app, &[id], "call-off", &[("reason", "The hall is under water, <and> so are we.")]);
        goes_by(app);
        press(app, &[id], "bring-back", &[]);
        goes_by(app);
        press(app, &propose(app, &fans, TimeDelta::hours(300)), "approve", &[]);
        goes_by(app);
        let why = [("reason", "There is one on the <same> evening.")];
        press(app, &propose(app, &fans, TimeDelta::hours(320)), "turn-down", &why);
        goes_by(app);
        // Forty hours before everybody is asked, and nobody confirms.
        app.advance(TimeDelta::hours(148));
        goes_by(app);
        app.advance(TimeDelta::hours(24));
        goes_by(app);
        goes_by(app);
        chance.extend(codes(app));
        for (language, (fan, late)) in Language::iter().zip(fans.iter().zip(&late)) {
            let (mut mails, others) = (app.mails_to(&address(&fan.name)), app.mails_to(&address(&late.name)));
            assert_eq!([mails.len(), others.len()], [8, 4], "{language}");
            mails.extend(others.into_iter().next_back());
            let mut words = String::new();
            for mail in &mails {
                holds_for_every_mail(mail);
                is_in(app, *language, mail);
                write!(words, "## {}\n\n{}\n\n", mail.header("subject"), mail.text.trim_end()).unwrap();
            }
            for code in &chance {
                words = words.replace(code.as_str(), "CODE");
            }
            insta::assert_snapshot!(format!("in_{language}"), without_chance(app, &words));
        }
    });
}
