//! A line opens: who asked hears of it once.

use super::{HERE, LINE, begins, opens, presses};
use crate::cli::doctor::says;
use crate::support::people::address;
use crate::support::smtp_sink::decode;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use std::thread;

/// The mails to somebody that say that a line opened.
fn told(app: &TestApp, name: &str) -> usize {
    let mails = app.mails_to(&address(name));
    mails.iter().filter(|mail| mail.header("subject").contains("is open in Norway")).count()
}

#[test]
fn an_opening_tells_those_who_asked_once_however_often_it_opens() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        let (mut ada, mut mia, mut bea) = (app.member("Ada"), app.member("Mia"), app.member("Bea"));
        for fan in [&mut ada, &mut bea] {
            assert_eq!(presses(fan, "want"), 303);
        }
        let settings = bea.get("/settings/mail");
        assert!(settings.says("Lines that open in markets that you want"), "{}", settings.text());
        assert_eq!(bea.post("/settings/mail", &[]).status, 303);
        assert_eq!(opens(&mut grace, "").status, 422, "not everything is done");
        assert_eq!(opens(&mut grace, "It is small.").status, 303);
        assert!(app.visitor().get(HERE).says("It is small."));
        assert_eq!(grace.post(LINE, &[("software", "done")]).status, 422);
        // Closed within ten minutes it is told to nobody.
        app.advance(TimeDelta::minutes(5));
        assert_eq!(grace.post(&format!("{LINE}/close"), &[]).status, 303);
        app.advance(TimeDelta::minutes(6));
        app.tick();
        assert_eq!((told(app, "Ada"), app.tables().count("inbox_entries")), (0, 0));
        // Two of the staff open it at once: it is one opening.
        let openers = [app.signed_in("Grace"), app.signed_in("Grace")];
        thread::scope(|scope| {
            for mut grace in openers {
                scope.spawn(move || assert_eq!(opens(&mut grace, "It is small.").status, 303));
            }
        });
        assert!(app.visitor().get("/markets.atom").body.contains("is open in Norway"));
        app.advance(TimeDelta::minutes(1));
        assert_eq!(presses(&mut mia, "want"), 303, "after it opened");
        app.advance(TimeDelta::minutes(10));
        app.tick();
        assert_eq!((told(app, "Ada"), told(app, "Bea"), told(app, "Mia"), told(app, "Grace")), (1, 0, 0, 0));
        let page = ada.get("/inbox");
        assert!(page.says("is open in Norway") && page.attributes("main a", "href").contains(&HERE.to_owned()));
        assert!(bea.get("/inbox").says("is open in Norway"), "who wants no mails");
        let entries = app.tables().count("inbox_entries");
        // As after a worker that died before it said how far it was.
        app.sql(
            "INSERT INTO jobs (kind, subject, part, place, done, created_at) \
             SELECT k.kind, e.id, 0, 0, 0, e.happened_at FROM events e, \
             (SELECT 'telling' AS kind UNION ALL SELECT 'noting') k WHERE e.what = 'market_opened'",
        );
        app.run_worker();
        assert_eq!((told(app, "Ada"), app.tables().count("inbox_entries")), (1, entries));
        // Closed and opened again, it tells who came since, and nobody twice.
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{LINE}/close"), &[]).status, 303);
        assert!(!ada.get("/inbox").says("is open in Norway"), "it is not any more");
        app.advance(TimeDelta::hours(2));
        assert_eq!(opens(&mut grace, "It is small.").status, 303);
        app.advance(TimeDelta::minutes(11));
        app.run_worker();
        assert_eq!((told(app, "Ada"), told(app, "Bea"), told(app, "Mia")), (1, 0, 1));
        assert_eq!(app.tables().count("inbox_entries"), entries + 1);
        assert_eq!(grace.post(&format!("{LINE}/remove"), &[]).status, 409);
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_mail_that_waits_when_the_line_closes_does_not_go_out_and_the_next_opening_tells() {
    on_each_engine(|app| {
        let mut grace = begins(app);
        let mut ada = app.member("Ada");
        assert_eq!(presses(&mut ada, "want"), 303);
        let post = ada.files("request", "A torch that is not too bright", "camera");
        // Of two notices within an hour the second one waits.
        assert_eq!(grace.decides(&post, "under_review", "We look at it.", "").status, 303);
        // What has gone out by now; nothing is hurried for it.
        let sent = |app: &TestApp| {
            let mails = app.sent().into_iter().map(|mail| decode(&String::from_utf8_lossy(&mail.bytes)));
            mails.filter(|mail| mail.header("subject").contains("is open in Norway")).count()
        };
        app.advance(TimeDelta::minutes(5));
        assert_eq!(opens(&mut grace, "It is small.").status, 303);
        for _ in 0..2 {
            app.advance(TimeDelta::minutes(6));
            app.tick();
        }
        assert_eq!((sent(app), app.tables().count("market_told")), (0, 2), "in the inbox, and by a mail");
        assert_eq!(grace.post(&format!("{LINE}/close"), &[]).status, 303);
        app.tick();
        assert_eq!(app.tables().count("market_told"), 1, "the mail told nobody");
        app.advance(TimeDelta::hours(2));
        app.tick();
        assert_eq!(sent(app), 0);
        assert_eq!(opens(&mut grace, "It is small.").status, 303);
        app.advance(TimeDelta::minutes(11));
        app.tick();
        assert_eq!((sent(app), app.tables().count("market_told")), (1, 2));
        assert_eq!(says(app), Vec::<String>::new());
    });
}
