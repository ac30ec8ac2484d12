//! Killed at a recall: the release is recalled once or not at all, and whoever was told that it is out hears of it once.

use super::mail::{a_release_is_out, told};
use super::{agent, end_leases, ready, send};
use crate::support::database::TestDatabase;
use crate::support::people::address;
use crate::support::process::Program;
use crate::support::smtp_sink::{ReceivedMail, SmtpSink};
use crate::support::{Engine, engines, until_or};
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::db::schema::decisions;
use orange_friday::db::{Db, PostId, Timestamp, WeekNumber};
use orange_friday::posts::Status;
use orange_friday::releases::{self, Recall, Release};
use orange_friday::trains::WEEKLY;
use orange_friday::{mail, posts};
use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

/// Within so many milliseconds a recall has been written, or has not.
const AROUND: u32 = 40;

fn release(db: &Db) -> Release {
    db.read_here(|conn| releases::of_week(conn, WEEKLY, WeekNumber(1))).unwrap().unwrap()
}

fn recall(db: &Db) -> Option<Recall> {
    let id = release(db).id;
    db.read_here(|conn| releases::recall_of(conn, id)).unwrap()
}

fn pending(db: &Db) -> i64 {
    db.read_here(|conn| mail::waiting(conn, Timestamp(Clock::system().now()))).unwrap().pending
}

/// Killed at some moment around the write, or as soon as others see what it did, when nobody has been told.
fn killed_at_the_recall(engine: Engine, is_seen: bool) {
    let sink = SmtpSink::start();
    let database = TestDatabase::empty(engine);
    let everybody = a_release_is_out(&database);
    let db = Db::open(&database.url, 1).unwrap();
    let program = Program::over(&database).mailing(&sink.url());
    let serving = program.serve(&[]);
    ready(&serving);
    let is_told = || release(&db).digested_at.is_some() && pending(&db) == 0 && sink.mails().len() >= everybody.len();
    until_or(is_told, || serving.log());
    let version = release(&db).version.unwrap();
    let path = releases::address(format!("{version}/recall"));
    let cookies = serving.signed_in("Author").cookies;
    let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let (base_url, to) = (serving.base_url.clone(), path.clone());
    let asked = thread::spawn(move || send(&agent(), &base_url, &cookies.join("; "), &to, "reason=It+does+not+boot."));
    if is_seen {
        until_or(|| recall(&db).is_some(), || serving.log());
    } else {
        thread::sleep(Duration::from_millis(u64::from(getrandom::u32().unwrap() % AROUND)));
    }
    serving.kill();
    let answered = asked.join().unwrap();

    end_leases(&database);
    let serving = program.serve(&[]);
    ready(&serving);
    let was_recalled = recall(&db).is_some();
    assert!(was_recalled || answered != Some(303), "acknowledged and lost");
    assert_eq!(release(&db).recalled_at.is_some(), was_recalled);
    let again = serving.signed_in("Author").post(&path, &[("reason", "It does not boot.")]);
    // What is recalled already leads to the release as well; that nothing is done twice is seen below.
    assert_eq!((again.status, again.location()), (303, releases::address(&version)), "{}", again.text());
    let is_over = || recall(&db).is_some_and(|recall| recall.told_at.is_some()) && pending(&db) == 0;
    until_or(is_over, || format!("{} wait: {}", pending(&db), serving.log()));

    let mails: Vec<ReceivedMail> = sink.mails().into_iter().filter(|mail| mail.data.contains("was recalled")).collect();
    let told = told(&mails);
    let expected: BTreeSet<String> = everybody.iter().map(|name| address(name)).collect();
    assert_eq!(told.keys().cloned().collect::<BTreeSet<_>>(), expected);
    assert!(told.values().all(|ids| ids.iter().all(|id| id == &ids[0])), "{told:?}");
    let back = decisions::table.filter(decisions::from_status.eq(Status::Shipped)).count();
    assert_eq!(db.read_here(|conn| Ok(back.get_result::<i64>(conn)?)).unwrap(), 1, "its post came back once");
    assert_eq!(db.read_here(|conn| posts::get(conn, PostId(1))).unwrap().status, Status::Ready);
    assert_eq!(program.run(&["doctor"]).status, 0);
}

#[test]
fn killed_at_a_recall_it_is_recalled_once_or_not_at_all_and_everybody_hears_of_it_once() {
    thread::scope(|scope| {
        let cycles = [true, false].into_iter().flat_map(|is_seen| engines().into_iter().map(move |it| (it, is_seen)));
        let runs: Vec<_> =
            cycles.map(|(engine, is_seen)| scope.spawn(move || killed_at_the_recall(engine, is_seen))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
