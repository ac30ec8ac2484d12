//! Killed in the middle of a release's digests: in the end everybody has one, and the few that are repeated are the
//! same mail to the last Message-ID.

use super::{end_leases, fill, ready};
use crate::support::database::TestDatabase;
use crate::support::people::address;
use crate::support::process::Program;
use crate::support::smtp_sink::{ReceivedMail, Script, SmtpSink};
use crate::support::{Engine, engines, until_or};
use diesel::prelude::*;
use orange_friday::config::Config;
use orange_friday::db::schema::jobs;
use orange_friday::db::{PostId, UserId, WeekNumber};
use orange_friday::error::Error;
use orange_friday::i18n::Language;
use orange_friday::mail;
use orange_friday::people::{Role, Viewer};
use orange_friday::releases::{DIGESTS, LETTERS};
use orange_friday::trains::WEEKLY;
use orange_friday::triage::Verdict;
use orange_friday::{clock::Clock, db, digests, people, releases, triage, voting};
use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::Duration;

const FANS: usize = 60;
/// Connections the courier holds: each has a mail in its last moment.
const CONNECTIONS: usize = 4;

/// Sixty fans have voted, and the release went out; nobody has been told yet.
pub(super) fn a_release_is_out(database: &TestDatabase) -> Vec<String> {
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(database, 1, &names);
    let config = Config::load(&[], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
    let (schedule, now) = (config.schedule, db::Timestamp(Clock::system().now()));
    db.write_here(move |conn| {
        // The author has the first number, and the fans follow.
        let people = i64::try_from(FANS).unwrap() + 1;
        let ids: Vec<UserId> = (1..=people).map(UserId).collect();
        let mut voters = people::profiles(conn, &ids)?.into_iter().map(|person| Viewer {
            id: person.id,
            name: person.name,
            handle: person.handle,
            role: Role::Member,
            verified: true,
            language: None,
        });
        let author = voters.next().unwrap();
        for voter in voters {
            voting::cast(conn, &voter, PostId(1), db::VotingWeek(1), now)?;
        }
        let verdict = Verdict::parse("ready", "", "", Language::En).map_err(Error::Invalid)?;
        triage::decide(conn, &author, PostId(1), &verdict, now)?;
        let release = releases::current(conn, WEEKLY, &schedule, now)?.id;
        releases::freeze(conn, release, &schedule, now)?;
        releases::publish(conn, author.id, release, None, &schedule, now).map(drop)
    })
    .unwrap();
    let mut everybody = names;
    everybody.push("Author".to_owned());
    everybody
}

pub(super) fn told(mails: &[ReceivedMail]) -> BTreeMap<String, Vec<&str>> {
    let mut told: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for mail in mails {
        told.entry(mail.to.join(",")).or_default().push(&mail.message_id);
    }
    told
}

fn killed_while_mailing(engine: Engine) {
    let sink = SmtpSink::start();
    sink.script(Script { answers: 8, ..Script::default() });
    let database = TestDatabase::empty(engine);
    let everybody = a_release_is_out(&database);
    let program = Program::over(&database).mailing(&sink.url());

    let serving = program.serve(&[]);
    // Eight were answered for, and on each connection one mail was taken whose answer never comes.
    sink.wait_for(8 + CONNECTIONS, Duration::from_secs(60));
    serving.kill();
    sink.script(Script::default());

    end_leases(&database);
    let serving = program.serve(&[]);
    ready(&serving);
    let db = db::Db::open(&database.url, 1).unwrap();
    let waiting = || db.read_here(|conn| mail::waiting(conn, db::Timestamp(Clock::system().now()))).unwrap().pending;
    until_or(|| waiting() == 0, || format!("{} mails wait: {}", waiting(), serving.log()));
    let mails = sink.mails();
    let told = told(&mails);
    let expected: BTreeSet<String> = everybody.iter().map(|name| address(name)).collect();
    assert_eq!(told.keys().cloned().collect::<BTreeSet<_>>(), expected);
    let repeated: usize = told.values().map(|ids| ids.len() - 1).sum();
    assert_eq!(repeated, CONNECTIONS, "{told:?}");
    assert!(told.values().all(|ids| ids.iter().all(|id| id == &ids[0])), "{told:?}");
    assert_eq!(program.run(&["doctor"]).status, 0);
}

/// Lets the mails of a release go now that wait for their moment.
fn end_the_hold(db: &db::Db) {
    db.write_here(|conn| {
        let held = jobs::table.filter(jobs::kind.eq_any([DIGESTS.0, LETTERS.0])).filter(jobs::lease.is_null());
        diesel::update(held).set(jobs::leased_until.eq(None::<db::Timestamp>)).execute(conn)?;
        Ok(())
    })
    .unwrap();
}

/// Killed once everybody is credited and before anybody is promised a digest.
fn killed_before_the_digests(engine: Engine) {
    let sink = SmtpSink::start();
    let database = TestDatabase::empty(engine);
    let everybody = a_release_is_out(&database);
    let db = db::Db::open(&database.url, 1).unwrap();
    let release = || db.read_here(|conn| releases::of_week(conn, WEEKLY, WeekNumber(1))).unwrap().unwrap();

    let holding = Program::over(&database).mailing(&sink.url()).holding_mails("10");
    let serving = holding.serve(&[]);
    until_or(|| release().credited_at.is_some(), || format!("nobody is credited: {}", serving.log()));
    serving.kill();
    assert!(release().digested_at.is_none() && sink.mails().is_empty(), "nobody is told yet");

    end_leases(&database);
    end_the_hold(&db);
    let program = Program::over(&database).mailing(&sink.url());
    let serving = program.serve(&[]);
    ready(&serving);
    let waiting = || {
        let now = db::Timestamp(Clock::system().now());
        db.read_here(|conn| Ok(mail::waiting(conn, now)?.pending + digests::unwritten(conn)?)).unwrap()
    };
    let is_told = || release().digested_at.is_some() && waiting() == 0 && sink.mails().len() >= everybody.len();
    until_or(is_told, || format!("{} wait: {}", waiting(), serving.log()));
    let mails = sink.mails();
    let told = told(&mails);
    let expected: BTreeSet<String> = everybody.iter().map(|name| address(name)).collect();
    assert_eq!(told.keys().cloned().collect::<BTreeSet<_>>(), expected);
    assert!(told.values().all(|ids| ids.len() == 1), "{told:?}");
    assert_eq!(program.run(&["doctor"]).status, 0);
}

#[test]
fn killed_between_the_credits_and_the_digests_everybody_still_gets_one_digest() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_before_the_digests(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}

#[test]
fn killed_while_mailing_everybody_still_gets_one_digest() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_while_mailing(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
