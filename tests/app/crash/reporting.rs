//! Killed when a report closes: it is closed wholly or not at all, by whoever comes next, its totals are those of the answers, and
//! so are the votes of its award, which is found once.

use super::mail::a_release_is_out;
use super::ready;
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::config::Config;
use orange_friday::db::schema::{award_votes, report_results, report_rounds};
use orange_friday::db::{Db, Timestamp, UserId, WeekNumber};
use orange_friday::error::Error;
use orange_friday::people;
use orange_friday::releases::{self, Release};
use orange_friday::reports::{self, Answer, Closing, Mood, Said};
use orange_friday::trains::WEEKLY;
use std::thread;
use std::time::Duration;

/// Who answers.
const FANS: i64 = 20;
/// Between two looks of the worker, and some more, in milliseconds.
const AROUND: u32 = 700;

fn release(db: &Db) -> Release {
    db.read_here(|conn| releases::of_week(conn, WEEKLY, WeekNumber(1))).unwrap().unwrap()
}

fn answered(db: &Db) -> Option<i64> {
    let id = release(db).id;
    db.read_here(|conn| reports::answered(conn, id)).unwrap()
}

/// The votes of each award that was found: its area is the only one.
fn votes(db: &Db) -> Vec<i64> {
    let all = award_votes::table.select(award_votes::votes);
    db.read_here(|conn| Ok(all.load(conn)?)).unwrap()
}

fn killed_at_the_close(engine: Engine) {
    let database = TestDatabase::empty(engine);
    a_release_is_out(&database);
    let db = Db::open(&database.url, 1).unwrap();
    let config = Config::load(&[], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
    let (closing, now, id) = (Closing::of(&config), Timestamp(Clock::system().now()), release(&db).id);
    db.write_here(move |conn| {
        let line = releases::items(conn, id)?.first().map(|item| item.id);
        for user in 1..=FANS {
            let who = people::by_id(conn, UserId(user))?.ok_or(Error::NotFound)?.viewer();
            // Half of them like best what disappoints the others.
            let (best, worst) = if user % 2 == 0 { (line, None) } else { (None, line) };
            let answer = Answer { mood: Mood::Sad, best, worst, awaited: None };
            reports::say(conn, &who, &Said::taps(id, answer), &closing, now)?;
        }
        Ok(())
    })
    .unwrap();
    let program = Program::over(&database);
    let serving = program.serve(&[]);
    ready(&serving);
    db.write_here(move |conn| {
        Ok(diesel::update(report_rounds::table).set(report_rounds::closes_at.eq(now)).execute(conn)?)
    })
    .unwrap();
    thread::sleep(Duration::from_millis(u64::from(getrandom::u32().unwrap() % AROUND)));
    serving.kill();
    let frozen = report_results::table.count();
    let frozen: i64 = db.read_here(|conn| Ok(frozen.get_result(conn)?)).unwrap();
    assert_eq!(frozen > 0, answered(&db).is_some(), "half a close");

    let serving = program.serve(&[]);
    ready(&serving);
    until_or(|| answered(&db) == Some(FANS), || serving.log());
    let version = release(&db).version.unwrap();
    until_or(|| votes(&db) == [FANS / 2], || serving.log());
    let late = serving.signed_in("Author").post(&reports::address(&version), &[("mood", "love")]);
    assert_eq!(late.status, 409, "{}", late.text());
    assert_eq!(db.read_here(reports::lines_waiting).unwrap(), 1, "its line waits once");
    assert_eq!(program.run(&["doctor"]).status, 0);
}

#[test]
fn killed_when_a_report_closes_it_is_closed_once_and_wholly() {
    thread::scope(|scope| {
        let cycles = (0..2).flat_map(|_| engines());
        let runs: Vec<_> = cycles.map(|engine| scope.spawn(move || killed_at_the_close(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
