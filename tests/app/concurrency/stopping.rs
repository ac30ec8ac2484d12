//! Staff stop the mails of a release while two workers begin with them: either all go out, one each, or none does.

use super::at_once;
use super::publishing::second;
use super::recalling::works;
use crate::support::{Engine, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::db::ReleaseId;
use orange_friday::error::Error;
use orange_friday::mail::{MemoryOutbox, SentMail};
use orange_friday::people::Viewer;
use orange_friday::releases;
use orange_friday::web::App;
use std::collections::BTreeMap;

const FANS: usize = 20;
const RELEASE: &str = "/releases/26.11.20";

/// A wish with so many voters is out, one reader has no account, and the mails are to wait ten minutes.
fn out(engine: Engine) -> (TestApp, Viewer) {
    let app = Setup { environment: vec![("FRIDAY_MAIL_HOLD", "10".to_owned())], ..Setup::default() }.start(engine);
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    for fan in 0..FANS {
        app.vote(&app.fan(&format!("Fan {fan}")), post);
    }
    app.sql(
        "INSERT INTO subscribers (email, email_key, lang, token, asked_at, confirmed_at) \
         SELECT 'reader@example.net', 'reader@example.net', 'en', 'reader', min(created_at), min(created_at) FROM users",
    );
    app.at("2026-11-19T18:00:00Z");
    app.approve(&grace);
    app.set_clock("2026-11-20T17:00:00Z");
    app.turn();
    assert_eq!(app.versions(), ["26.11.20"]);
    (app, grace)
}

/// Whether they were stopped by this press.
fn stops(app: &App, by: &Viewer, release: ReleaseId) -> bool {
    let (by, now) = (by.id, app.now());
    match app.db.write_here(move |conn| releases::stop_mails(conn, release, by, now)) {
        Ok(()) => true,
        Err(Error::Rejected(_) | Error::Contention) => false,
        Err(error) => panic!("{error}"),
    }
}

/// How many mails about the release each of its readers has got.
fn told(app: &TestApp, mailbox: &MemoryOutbox) -> BTreeMap<String, usize> {
    let mut told = BTreeMap::new();
    let all: Vec<SentMail> = app.sent().into_iter().chain(mailbox.mails()).collect();
    let of_release = |mail: &&SentMail| ["digest.", "letter."].iter().any(|kind| mail.message_id.starts_with(kind));
    for mail in all.iter().filter(of_release) {
        *told.entry(mail.to.join(",")).or_default() += 1;
    }
    told
}

/// So many seconds after the release, with everybody credited or not.
fn race(engine: Engine, is_credited: bool, seconds: i64) {
    let (app, grace) = out(engine);
    if is_credited {
        app.tick();
    }
    app.advance(TimeDelta::seconds(seconds));
    let release = app.read(|conn| releases::by_version(conn, "26.11.20")).id;
    let (beside, mailbox) = (second(&app), MemoryOutbox::default());
    let mut all: Vec<Box<dyn FnOnce() -> Option<bool> + Send + '_>> = Vec::new();
    for _ in 0..2 {
        all.push(Box::new(|| Some(stops(&app.app, &grace, release))));
        all.push(Box::new(|| Some(stops(&beside, &grace, release))));
    }
    for app in [&beside, &app.app] {
        let mailbox = &mailbox;
        all.push(Box::new(move || {
            works(app, mailbox);
            None
        }));
    }
    let came = at_once(all);
    let stopped = came.iter().filter(|came| **came == Some(true)).count();
    assert!(stopped <= 1 && (stopped == 1 || seconds >= 600), "{came:?}");
    let is_stopped = stopped == 1;
    for _ in 0..2 {
        app.advance(TimeDelta::seconds(600));
        app.tick();
    }
    let mut desk = app.signed_in("Grace");
    let page = desk.get(RELEASE);
    assert!(page.says(&format!("Thanks to {} people", FANS + 1)), "{}", page.text());
    assert_eq!(page.says("The emails of this release are stopped"), is_stopped, "{came:?}: {}", page.text());
    if is_stopped {
        assert_eq!(told(&app, &mailbox).len(), 0, "what is stopped told nobody: {came:?}");
        assert_eq!(desk.submit(&page, &format!("{RELEASE}/mails/send"), &[]).status, 303);
        app.tick();
    }
    let told = told(&app, &mailbox);
    assert!(told.len() == FANS + 2 && told.values().all(|mails| *mails == 1), "{came:?}: {told:?}");
    assert_eq!(crate::cli::doctor::says(&app), Vec::<String>::new());
}

#[test]
fn mails_that_are_stopped_at_the_moment_at_which_they_begin_all_go_out_or_none_does() {
    for engine in engines() {
        race(engine, true, 600);
    }
}

#[test]
fn mails_that_are_stopped_while_people_are_being_credited_wait_for_whoever_sends_them() {
    for engine in engines() {
        race(engine, false, 0);
    }
}
