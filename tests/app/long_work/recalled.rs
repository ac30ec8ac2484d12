//! A release is recalled while its digests are promised, written and sent: who was told by then hears of it once, and nobody else.

use super::killed::{a_week_is_out as a_large_week_is_out, at_work, loose, stuck};
use super::{a_week_is_out, credit, mails_of, prepared, promise};
use crate::crash::{end_leases, ready};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, TestApp, engines, on_each_engine, until_or};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::db::schema::{jobs as job_rows, outbox, recalls, releases as weeks};
use orange_friday::db::{Conn, Db, ReleaseId, Timestamp, UserId};
use orange_friday::digests;
use orange_friday::error::Result;
use orange_friday::i18n::Language;
use orange_friday::jobs::LEASE;
use orange_friday::mail::{self, Outcome};
use orange_friday::people;
use orange_friday::releases::{self, WRITING};
use orange_friday::text::Prose;
use std::collections::BTreeMap;
use std::thread;

fn recall(conn: &mut Conn, by: UserId, release: ReleaseId, now: Timestamp) -> Result<()> {
    let reason = Prose::recognised("It does not boot.".to_owned(), Language::En);
    releases::recall(conn, by, release, &reason, None, now)
}

fn out(app: &TestApp) -> ReleaseId {
    app.read(|conn| releases::by_version(conn, "26.11.20")).id
}

fn person(app: &TestApp, handle: &str) -> UserId {
    app.read(|conn| people::find_by_handle(conn, handle)).unwrap().id
}

/// The states of somebody's digest and of the mail about the recall, where there is one.
fn states(app: &TestApp, user: UserId) -> Vec<(String, String)> {
    let kind = |key: &str| key.split('/').next().unwrap_or_default().to_owned();
    let mut mails: Vec<_> = mails_of(app, user).into_iter().map(|(key, state, _)| (kind(&key), state)).collect();
    mails.retain(|(kind, _)| kind == "digest" || kind == "recall");
    mails
}

#[test]
fn a_digest_that_waits_is_taken_back_and_one_that_is_being_sent_is_waited_for() {
    on_each_engine(|app| {
        let (ada, grace, _) = a_week_is_out(app, &["Berta", "Cleo"]);
        credit(app, 100);
        promise(app);
        // The first two are written, and somebody sends the first one; the last one is written and not in the outbox yet.
        let (_, queue, mails) = prepared(app, WRITING, 2).unwrap();
        app.app.db.write_here(queue).unwrap();
        assert_eq!(mails, 2);
        let (now, until) = (app.now(), app.now().plus(TimeDelta::minutes(5)));
        let sending = app.write(move |conn| mail::claim(conn, "somebody", now, until, 1)).remove(0);
        let (_, late, _) = prepared(app, WRITING, 2).unwrap();
        let (release, by) = (out(app), grace.id);
        app.write(move |conn| recall(conn, by, release, now));
        app.app.db.write_here(late).unwrap();
        app.run_worker();
        let (berta, cleo) = (person(app, "berta"), person(app, "cleo"));
        assert_eq!(states(app, ada.id), [("digest".to_owned(), "pending".to_owned())], "it is under way");
        assert_eq!(states(app, berta), [("digest".to_owned(), "cancelled".to_owned())]);
        assert_eq!(states(app, cleo), []);
        assert!(!app.unfinished().is_empty(), "Ada is still to be told, or not");

        let now = app.now();
        app.write(move |conn| mail::settle(conn, "somebody", &sending, &Outcome::Sent, now));
        app.advance(LEASE);
        app.run_worker();
        let sent = |kind: &str| (kind.to_owned(), "sent".to_owned());
        assert_eq!(states(app, ada.id), [sent("digest"), sent("recall")]);
        assert_eq!(states(app, berta), [("digest".to_owned(), "cancelled".to_owned())]);
        assert_eq!(states(app, cleo), []);
        assert!(app.unfinished().is_empty());
        assert_eq!(app.read(digests::unwritten), 0);
    });
}

fn settled(db: &Db) -> bool {
    let open = |conn: &mut Conn| {
        let open = outbox::table.filter(outbox::state.eq("pending")).count().get_result::<i64>(conn)?;
        Ok(job_rows::table.count().get_result::<i64>(conn)? + open)
    };
    db.read_here(open).unwrap() == 0
}

fn killed_while_it_tells(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let db = a_large_week_is_out(&database);
    let program = Program::over(&database);
    let serving = program.serve(&[]);
    ready(&serving);
    until_or(|| settled(&db), || serving.log());
    serving.kill();
    let now = Timestamp(Clock::system().now());
    db.write_here(move |conn| {
        let out = weeks::table.filter(weeks::version.is_not_null()).select(weeks::id).first(conn)?;
        recall(conn, UserId(1), out, now)
    })
    .unwrap();
    stuck(&database, "outbox", "NEW.key LIKE 'recall/%' AND NEW.user_id = 300");
    let serving = program.serve(&[]);
    let there = ("recalling".to_owned(), 0, 200);
    until_or(|| at_work(&db).contains(&there), || format!("{:?} {}", at_work(&db), serving.log()));
    serving.kill();
    assert!(at_work(&db).contains(&there), "{engine:?}: killed in the middle");
    loose(&database, "outbox");
    end_leases(&database);
    let serving = program.serve(&[]);
    ready(&serving);
    until_or(|| settled(&db), || serving.log());
    drop(serving);
    db.read_here(|conn| {
        let mails: Vec<(String, String, String)> =
            outbox::table.select((outbox::to_address, outbox::key, outbox::state)).load(conn)?;
        let mut told: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (to, key, state) in mails {
            let theirs = told.entry(to).or_default();
            match key.split('/').next() {
                Some("digest") => theirs.0 += 1,
                Some("recall") => theirs.1 += 1,
                _ => continue,
            }
            assert_eq!(state, "sent", "{key}");
        }
        assert!(told.len() > 450 && told.values().all(|both| *both == (1, 1)), "{told:?}");
        let at: Vec<Option<Timestamp>> = recalls::table.select(recalls::told_at).load(conn)?;
        assert!(at.len() == 1 && at[0].is_some(), "{at:?}");
        Ok(())
    })
    .unwrap();
    assert_eq!(program.run(&["doctor"]).status, 0);
}

#[test]
fn killed_while_it_tells_of_a_recall_everybody_who_was_told_still_hears_of_it_once() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_while_it_tells(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
