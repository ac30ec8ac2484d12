//! Releases by mail without an account: confirmed first, about what was chosen, and over with one press.

mod chosen;
mod links;
mod recalled;

use crate::support::smtp_sink::Decoded;
use crate::support::{Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::{Conn, PostId};
use orange_friday::i18n::{Catalog, Language, plain};
use orange_friday::jobs;
use orange_friday::mail::{self, Letterhead, MailKind, NewMail};
use orange_friday::moderation::{self, Reason};
use orange_friday::releases::{self, LETTERS};
use orange_friday::subscribers;
use std::sync::Arc;

const FAN: &str = "fan@example.net";
const CALLS: &str = "Keep recording during calls";
const BATTERY: &str = "Charge the battery slowly at night";

fn asks(app: &TestApp, lang: &str, fields: &[(&str, &str)]) -> Page {
    let mut visitor = app.visitor();
    let page = visitor.get(&format!("/{lang}/subscribe"));
    let answer = visitor.submit(&page, &format!("/{lang}/subscribe"), fields);
    assert_eq!(answer.status, 303, "{}", answer.text());
    app.run_worker();
    visitor.follow(answer)
}

/// A site with two areas, whose first week has begun.
fn opens(app: &TestApp) {
    app.areas(&["Camera", "Battery"]);
    app.run_worker();
}

/// Asks, and presses the button behind the link.
fn subscribes(app: &TestApp, lang: &str, email: &str, area: &str) -> String {
    asks(app, lang, &[("email", email), ("area", area)]);
    let link = app.link_to(email, "/subscribe/");
    assert_eq!(app.visitor().post(&link, &[("area", area)]).status, 303);
    link
}

/// A week with two finished wishes of Ada's, for the area of each, up to the moment before it goes out.
fn two_finished(app: &TestApp) -> [PostId; 2] {
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let posts = [(CALLS, "camera"), (BATTERY, "battery")].map(|(title, area)| app.finished(&ada, &grace, title, area));
    app.at("2026-11-19T18:00:00Z");
    app.approve(&grace);
    posts
}

/// A subject without the marks around arguments, each blank like any other: headers know one.
fn blanks(subject: &str) -> String {
    plain(subject).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letters(app: &TestApp, email: &str) -> Vec<Decoded> {
    app.mails_to(email).into_iter().filter(|mail| mail.header("precedence") == "bulk").collect()
}

#[test]
fn a_release_comes_by_mail_once_the_address_is_confirmed_and_says_what_was_chosen() {
    on_each_engine(|app| {
        opens(app);
        let said = asks(app, "en", &[("email", FAN), ("area", "camera")]);
        assert!(said.says("a link is on its way") && said.says("check your inbox"), "{}", said.text());
        assert!(said.all("main form").is_empty(), "the empty form does not ask once more");
        assert!(
            said.attributes("main .actions a", "href")[0].ends_with("/subscribe"),
            "but another address may be tried"
        );
        let link = app.link_to(FAN, "/subscribe/");
        // A scanner opens each link, and changes nothing.
        let page = app.visitor().get(&link);
        assert!(page.says("once you confirm"), "{}", page.text());
        assert!(app.visitor().get(&link).says("once you confirm"));
        subscribes(app, "de", "alles@example.net", "");
        subscribes(app, "en", "battery@example.net", "battery");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");

        assert_eq!(letters(app, FAN).len(), 0, "nothing comes before that");
        let [all] = letters(app, "alles@example.net").try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(all.text.contains(CALLS) && all.text.contains(BATTERY), "{}", all.text);
        assert!(all.header("subject").contains("Release 26.11.20"), "{}", all.header("subject"));
        let [one] = letters(app, "battery@example.net").try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(one.text.contains(BATTERY) && !one.text.contains(CALLS), "{}", one.text);
        assert!(one.header("list-unsubscribe").contains("/unsubscribe/letters/"), "{:?}", one.headers);
        // Who confirms now hears of the next one, and the link keeps leading to what was chosen.
        assert_eq!(app.visitor().post(&link, &[("area", "camera")]).status, 303);
        app.run_worker();
        assert_eq!(letters(app, FAN).len(), 0);
        assert!(app.visitor().get(&link).says(&format!("Releases are sent to {FAN}")));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn everybody_is_written_to_in_the_language_in_which_they_asked() {
    on_each_engine(|app| {
        opens(app);
        let catalog = Catalog::load();
        let site = app.app.config.site_name.clone();
        for language in Language::iter() {
            let email = format!("fan-{language}@example.net");
            let link = subscribes(app, language, &email, "");
            assert!(link.starts_with(&format!("/{language}/")), "{link}");
            let asked = app.mails_to(&email).remove(0);
            let l = catalog.of(*language);
            assert_eq!(blanks(asked.header("subject")), blanks(&l.subscribers_mail_subject(&site)), "{language}");
        }
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        for language in Language::iter() {
            let [letter] =
                letters(app, &format!("fan-{language}@example.net")).try_into().unwrap_or_else(|_| panic!("one mail"));
            let l = catalog.of(*language);
            assert_eq!(blanks(letter.header("subject")), blanks(&l.subscribers_letter_subject(&site, "26.11.20")));
            assert!(letter.html.contains(&plain(&l.digests_whole())), "{language}: {}", letter.html);
            assert!(!letter.text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']), "{}", letter.text);
        }
    });
}

#[test]
fn one_click_ends_it_from_a_mail_provider_and_leaves_nothing_of_the_address() {
    on_each_engine(|app| {
        opens(app);
        let link = subscribes(app, "en", FAN, "");
        two_finished(app);
        app.at("2026-11-20T17:00:00Z");
        let leave = app.link_to(FAN, "/unsubscribe/letters/");
        let asked = app.visitor().get(&leave);
        assert!(asked.all("form.actions button").len() == 1 && app.tables().count("subscribers") == 1);
        // No cookie, no header that says where from.
        let one_click = app.visitor().post_with(&leave, &[("List-Unsubscribe", "One-Click")], &[]);
        assert_eq!(one_click.status, 200, "{}", one_click.text());
        assert!(one_click.says("Done. No more releases are sent to you"), "{}", one_click.text());
        assert!(one_click.attributes("main .actions a", "href")[0].ends_with("/subscribe"), "{}", one_click.text());
        assert_eq!(app.tables().count("subscribers"), 0);
        let mut visitor = app.visitor();
        let gone = visitor.get(&link);
        assert!(visitor.follow(gone).says("does not work any more"), "it leads to the form that sends another one");
        let again = app.visitor().post_with(&leave, &[("List-Unsubscribe", "One-Click")], &[]);
        assert!(again.status == 200 && again.says("is not on our list"), "{}", again.text());
    });
}

#[test]
fn a_member_with_a_digest_gets_one_mail_and_what_is_hidden_before_it_is_written_is_not_in_it() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", "ada@example.org", "");
        subscribes(app, "en", FAN, "");
        let posts = two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (staff, now) = (app.manager("Linus"), app.now());
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, posts[0], &reason, now)
        });
        app.run_worker();
        assert_eq!(letters(app, "ada@example.org").len(), 1, "the digest alone");
        let [letter] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(letter.text.contains(BATTERY) && !letter.text.contains(CALLS), "{}", letter.text);
    });
}

#[test]
fn of_two_workers_with_the_same_chunk_one_writes_and_who_leaves_meanwhile_gets_nothing() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        let link = subscribes(app, "en", "gone@example.net", "");
        two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert_eq!(mails.len(), 2);
        let leave = link.replace("/en/subscribe/", "/unsubscribe/letters/");
        assert_eq!(app.visitor().post_with(&leave, &[], &[]).status, 200);
        let chunk = Arc::new((job, batch, mails));
        let queue = || {
            let chunk = Arc::clone(&chunk);
            let write = move |conn: &mut Conn| {
                let (job, batch, mails) = &*chunk;
                subscribers::queue(conn, job, batch, mails, now)
            };
            app.app.db.write_here(write)
        };
        assert!(queue().is_ok());
        assert!(queue().is_err(), "the second one comes too late");
        app.run_worker();
        assert_eq!((letters(app, FAN).len(), letters(app, "gone@example.net").len()), (1, 0));
    });
}

#[test]
fn a_mail_that_waits_with_a_title_which_is_hidden_then_is_written_once_more() {
    on_each_engine(|app| {
        opens(app);
        subscribes(app, "en", FAN, "");
        let posts = two_finished(app);
        app.set_clock("2026-11-20T17:00:00Z");
        app.turn();
        let (release, now) = (app.read(|conn| releases::by_version(conn, "26.11.20")).id, app.now());
        app.write(move |conn| jobs::begin(conn, LETTERS, release.0, now));
        let job = app.write(move |conn| jobs::claim(conn, LETTERS, now)).unwrap();
        let batch = app.read(|conn| subscribers::read(conn, &job, 10));
        let mails = subscribers::render(&batch, &Letterhead::of(&app.app)).unwrap();
        assert!(mails[0].text.contains(CALLS));
        // Many more wait because their relay does not take them now.
        let put_off = now.plus(TimeDelta::hours(1));
        let more: Vec<NewMail> = (0..1_100)
            .map(|number| NewMail { key: format!("letter/{release}/9{number:04}").into(), ..mails[0].clone() })
            .collect();
        app.write(move |conn| more.iter().try_for_each(|mail| mail::enqueue(conn, mail, put_off).map(drop)));
        app.write(move |conn| subscribers::queue(conn, &job, &batch, &mails, now));
        let staff = app.manager("Linus");
        app.write(move |conn| {
            let reason = Reason::parse("Not about the ROM.", Language::En).unwrap();
            moderation::hide_post(conn, &staff, posts[0], &reason, now)
        });
        app.run_worker();
        let [letter] = letters(app, FAN).try_into().unwrap_or_else(|_| panic!("one mail"));
        assert!(letter.text.contains(BATTERY) && !letter.text.contains(CALLS), "{}", letter.text);
        let below = format!("letter/{release}/");
        let waiting = app.read(|conn| mail::waiting_below(conn, MailKind::Letter, &below, 1));
        assert_eq!(waiting.len(), 0, "however many wait, none keeps the title");
    });
}
