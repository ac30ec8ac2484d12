//! What the desk says of the votes of the last seven days: counted once an hour from the votes themselves, whoever counts, and
//! whatever becomes of a vote or of a post meanwhile.

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::error::Refusal;
use orange_friday::jobs::{self, LEASE};
use orange_friday::rising::{self, RISING};

const UNCOUNTED: &str = "Counted every hour, and not yet for the first time";

/// The posts that the filter lets through, each with what its row says of its rise.
fn risen(staff: &mut Browser, least: i64) -> Vec<(String, String)> {
    let page = staff.get(&format!("/triage?rise={least}"));
    assert_eq!(page.status, 200);
    let rows = page.attributes(".queue-row", "id");
    let said = rows.iter().map(|row| page.all(&format!("#{row} .dots > b[title]")).join(", "));
    page.all(".queue-row h2").into_iter().zip(said).collect()
}

fn of(rises: &[(&str, &str)]) -> Vec<(String, String)> {
    rises.iter().map(|(title, said)| ((*title).to_owned(), (*said).to_owned())).collect()
}

/// The worker has done what was due at a moment.
fn at(app: &TestApp, moment: &str) {
    app.set_clock(moment);
    app.run_worker();
}

#[test]
fn the_desk_knows_how_many_votes_of_the_last_seven_days_stand_on_a_post() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, linus) = (app.fan("Ada"), app.manager("Linus"));
        let mut grace = app.staff("Grace");
        let (stays, lit, beeps) = ("The flash stays on", "The lamp is always lit", "The timer beeps");
        let flash = app.file(&ada, "bug", stays, "camera");
        let timer = app.file(&ada, "bug", beeps, "camera");
        app.vote(&app.fan("Early"), flash);
        // Nothing was counted, and nothing is claimed.
        assert_eq!(risen(&mut grace, 1), of(&[]));
        let page = grace.get("/triage?rise=1");
        assert!(page.one(".empty").contains(UNCOUNTED), "{}", page.text());
        assert_eq!(page.one("#rise-hint"), UNCOUNTED);
        assert_eq!(grace.get("/triage").all(".dots > b[title]"), [] as [&str; 0]);

        // A vote on each of ten evenings, from the 16th to the 25th.
        let fans: Vec<_> = (0..10).map(|evening| app.fan(&format!("Fan{evening}"))).collect();
        for (day, fan) in (16..).zip(&fans) {
            app.set_clock(&format!("2026-11-{day}T20:30:00Z"));
            app.vote(fan, flash);
        }
        at(app, "2026-11-26T09:30:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+7 in 7 days")]));
        assert_eq!((risen(&mut grace, 7).len(), risen(&mut grace, 8).len()), (1, 0));
        let page = grace.get("/triage?rise=7");
        assert_eq!(page.all(".filters summary b"), ["+7 or more in 7 days"]);
        let told = page.attributes(".dots > b", "title");
        assert!(told.len() == 1 && told[0].contains("26 Nov 2026") && told[0].contains("9:00"), "{told:?}");

        // Whoever takes a vote back is counted until the hour is over.
        let withdraw = format!("/posts/{flash}/vote/withdraw");
        assert_eq!(app.signed_in("Fan8").post(&withdraw, &[]).status, 303);
        at(app, "2026-11-26T09:59:59Z");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+7 in 7 days")]));
        at(app, "2026-11-26T10:00:00Z");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+6 in 7 days")]));

        // What goes into another post is counted there, each voter once.
        let twin = app.file(&app.fan("Berta"), "bug", lit, "camera");
        app.vote(&fans[9], twin);
        app.vote(&app.fan("Cleo"), twin);
        app.merge(&linus, twin, flash);
        at(app, "2026-11-26T11:00:00Z");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+7 in 7 days")]));
        let undo = format!("/posts/{twin}/decision/undo");
        assert_eq!(app.signed_in("Linus").post(&undo, &[("seen", "duplicate")]).status, 303);
        at(app, "2026-11-26T12:00:00Z");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+6 in 7 days"), (lit, "+2 in 7 days")]));
        // To one for which nobody voted itself it brings them, too.
        app.merge(&linus, twin, timer);
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+6 in 7 days")]), "it does not stand for the other one");
        at(app, "2026-11-26T13:00:00Z");
        assert_eq!(risen(&mut grace, 1), of(&[(stays, "+6 in 7 days"), (beeps, "+2 in 7 days")]));

        // The vote of the 19th leaves after seven days.
        at(app, "2026-11-26T20:59:59Z");
        assert_eq!(risen(&mut grace, 3), of(&[(stays, "+6 in 7 days")]));
        at(app, "2026-11-26T21:00:00Z");
        assert_eq!(risen(&mut grace, 3), of(&[(stays, "+5 in 7 days")]));
        // In the end nobody votes any more.
        at(app, "2026-12-24T21:00:00Z");
        let mut grace = app.signed_in("Grace");
        assert_eq!((risen(&mut grace, 1), app.tables().count("post_rises")), (Vec::new(), 0));
        let empty = grace.get("/triage?rise=1").one(".empty");
        assert!(empty.contains("24 Dec 2026"), "{empty}");
    });
}

#[test]
fn two_workers_count_an_hour_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("bug", "The flash stays on", "camera");
        app.vote(&app.fan("Berta"), PostId(number_of(&post)));
        app.advance(TimeDelta::hours(1));
        let now = app.now();
        for _ in 0..2 {
            app.write(move |conn| rising::begin_due(conn, now));
        }
        let unfinished = app.unfinished();
        assert_eq!(unfinished.iter().filter(|job| job.kind == RISING.0).count(), 1);
        let claim = || {
            let now = app.now();
            app.write(move |conn| jobs::claim(conn, RISING, now))
        };
        let schedule = app.app.config.schedule;
        let slow = claim().unwrap();
        assert!(claim().is_none(), "one at a time");
        let late = app.read(|conn| rising::read_chunk(conn, &slow, &schedule));
        app.advance(LEASE);
        let quick = claim().unwrap();
        let batch = app.read(|conn| rising::read_chunk(conn, &quick, &schedule));
        app.write(move |conn| rising::store_chunk(conn, &quick, &batch));
        let rises = || app.tables().containing("_rises: ");
        let counted = rises();
        assert_eq!((app.tables().count("post_rises"), counted.len()), (1, 2), "{counted:?}");
        let refused = app.app.db.write_here(move |conn| rising::store_chunk(conn, &slow, &late));
        assert!(refused.is_err_and(|error| error.is(Refusal::CHANGED_MEANWHILE)));
        // In the same hour nothing is counted again.
        assert!(!app.read(|conn| rising::is_due(conn, app.now())));
        app.run_worker();
        assert_eq!(rises(), counted);
    });
}
