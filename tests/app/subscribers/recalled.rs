//! Letters of a release that is recalled: each is stopped, or told of.

use super::{BATTERY, FAN, letters, opens, subscribes, two_finished};
use crate::support::on_each_engine;
use chrono::TimeDelta;
use orange_friday::i18n::Language;
use orange_friday::jobs::{self, LEASE};
use orange_friday::mail::{self, Letterhead, Outcome};
use orange_friday::releases::{self, LETTERS};
use orange_friday::subscribers;
use orange_friday::text::Prose;

#[test]
fn a_letter_that_is_being_sent_while_its_release_is_recalled_is_waited_for() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "other@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 2);
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        // Somebody sends the first of both when staff recall it; the second one waits.
        let until = now.plus(TimeDelta::minutes(5));
        let sending = app.write(move |conn| mail::claim(conn, "somebody", now, until, 1)).remove(0);
        let by = app.manager("Linus").id;
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        app.run_worker();
        let told = || [FAN, "other@example.net"].map(|email| letters(app, email).len());
        assert_eq!(told(), [0, 0], "it is not known yet who was told");
        assert!(!app.unfinished().is_empty());
        app.write(move |conn| mail::settle(conn, "somebody", &sending, &Outcome::Sent, now));
        app.advance(LEASE);
        app.run_worker();
        assert_eq!(told(), [1, 0]);
        assert!(letters(app, FAN)[0].text.contains("was recalled"));
        assert!(app.unfinished().is_empty());
    });
}

#[test]
fn a_letter_whose_sender_was_gone_when_its_release_was_recalled_counts_as_told() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        app.run_worker();
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "other@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let next = |now| {
            let Some(job) = app.write(move |conn| jobs::claim(conn, LETTERS, now)) else { return false };
            let batch = app.read(|conn| subscribers::read(conn, &job, 10));
            let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
            app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
            true
        };
        assert!(next(now));
        // Whoever picked up the first of both is gone, and nobody knows how far they came.
        let until = now.plus(TimeDelta::minutes(5));
        assert_eq!(app.write(move |conn| mail::claim(conn, "somebody", now, until, 1)).len(), 1);
        app.advance(TimeDelta::minutes(6));
        let (by, now) = (app.manager("Linus").id, app.now());
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        for _ in 0..5 {
            next(now);
        }
        assert!(!next(now), "it ends");
        app.run_worker();
        assert_eq!([FAN, "other@example.net"].map(|email| letters(app, email).len()), [1, 0]);
        assert!(letters(app, FAN)[0].text.contains("was recalled"), "and the release itself is not sent any more");
    });
}

#[test]
fn whoever_was_told_of_a_release_hears_of_its_recall_once() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        subscribes(app, "en", "camera@example.net", "camera");
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.finished(&ada, &grace, BATTERY, "battery");
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((letters(app, FAN).len(), letters(app, "camera@example.net").len()), (1, 0));
        let (mut desk, path) = (app.signed_in("Grace"), "/releases/26.11.20/recall");
        let sure = desk.get(path);
        assert_eq!(desk.submit(&sure, path, &[("reason", "It does not boot.")]).status, 303);
        app.run_worker();
        let [_, recalled] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("two mails"));
        assert!(
            recalled.text.contains("was recalled") && recalled.text.contains("It does not boot."),
            "{}",
            recalled.text
        );
        assert_eq!(letters(app, "camera@example.net").len(), 0, "nothing in it was theirs");
        app.at("2026-11-21T17:00:00Z");
        assert_eq!(letters(app, FAN).len(), 2);
        // The archive says it, and that nothing has shipped.
        let archive = app.visitor().get("/releases/archive");
        assert!(archive.says("Recalled") && archive.says("It does not boot."), "{}", archive.text());
        let found = app.visitor().get("/releases/archive?q=slowly");
        assert!(found.says("Recalled") && !found.says("shipped in 26.11.20"), "{}", found.text());
        assert!(!app.visitor().get("/how-it-works").says("A real wish as an example"));
    });
}

#[test]
fn whoever_leaves_while_the_mail_about_a_recall_waits_does_not_get_it() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(letters(app, FAN).len(), 1);
        let release = app.read(|conn| releases::by_version(conn, "26.11.20")).id;
        let (by, now) = (app.manager("Linus").id, app.now());
        app.write(move |conn| {
            let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
            releases::recall(conn, by, release, &reason, None, now)
        });
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 1, "it is written");
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        app.run_worker();
        assert_eq!(letters(app, FAN).len(), 1);
    });
}
