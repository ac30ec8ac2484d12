//! Killed at the cutoff and at the publication: each week of a train freezes once and goes out once, and whoever starts next
//! goes on. That holds of the weekly train, and of another one beside it, which changes nothing of the posts.

use super::{end_leases, fill, ready};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::config::Config;
use orange_friday::db::schema::releases as weeks;
use orange_friday::db::{Db, PostId, Timestamp, TrainId, UserId, WeekNumber};
use orange_friday::error::Error;
use orange_friday::i18n::Language;
use orange_friday::people::{Role, Viewer};
use orange_friday::posts::{self, Status};
use orange_friday::releases::{Approval, Release, State};
use orange_friday::trains::{self, Share, WEEKLY};
use orange_friday::triage::{self, Verdict};
use orange_friday::{people, releases};
use std::collections::BTreeSet;

/// Finished posts of each week.
const EACH: usize = 40;
/// From now to the moment at which the program is killed, in milliseconds: it has started by then.
const SOON: i64 = 1_500;
/// The clock ticks within it.
const AROUND: u32 = 1_200;

fn now() -> Timestamp {
    Timestamp(Clock::system().now())
}

/// A train, and the number of one of its weeks.
type Week = (TrainId, i64);

fn of_week(db: &Db, (train, week): Week) -> Release {
    db.read_here(|conn| releases::of_week(conn, train, WeekNumber(week))).unwrap().unwrap()
}

/// A train that lists what is finished every day, at the hours of the weekly one.
fn daily(db: &Db) -> TrainId {
    let row = "INSERT INTO trains (slug, first_number, name, rhythm, scheme) \
               VALUES ('beta', 1, 'Beta', 'daily', '{yy}.{m}.{d}-beta')";
    let added = db.write_here(move |conn| {
        diesel::sql_query(row).execute(conn)?;
        trains::called(conn, "beta")
    });
    added.unwrap().id
}

/// The author of all posts, who is of the staff.
fn author(db: &Db) -> Viewer {
    let person = db.read_here(|conn| people::profiles(conn, &[UserId(1)])).unwrap().remove(0);
    let (name, handle) = (person.name, person.handle);
    Viewer { id: person.id, name, handle, role: Role::Staff, verified: true, language: None }
}

fn finish(db: &Db, staff: &Viewer, cycle: usize) {
    let (staff, now) = (staff.clone(), now());
    let first = i64::try_from(cycle * EACH).unwrap() + 1;
    let verdict = Verdict::parse("ready", "", "", Language::En).map_err(Error::Invalid).unwrap();
    db.write_here(move |conn| {
        (first..).take(EACH).try_for_each(|post| triage::decide(conn, &staff, PostId(post), &verdict, now).map(drop))
    })
    .unwrap();
}

/// Has a week freeze and go out at these moments from now, as staff would move it.
fn moved(db: &Db, week: Week, cutoff: TimeDelta, publish: TimeDelta) {
    let (release, now) = (of_week(db, week), now().0);
    let (id, planned) = (release.id, release.planned());
    let (cutoff_at, publish_at) = (Timestamp(now + cutoff), Timestamp(now + publish));
    db.write_here(move |conn| {
        let moments =
            (weeks::cutoff_at.eq(cutoff_at), weeks::publish_at.eq(publish_at), weeks::planned_at.eq(Some(planned)));
        diesel::update(weeks::table.filter(weeks::id.eq(id))).set(moments).execute(conn)?;
        Ok(())
    })
    .unwrap();
}

/// Serves over the moment and is killed there: in every other cycle at some point of the second around it, else as soon as
/// others see what it did.
fn killed(program: &Program, db: &Db, (week, state): (Week, State), cycle: usize) {
    let kill_at = now().0 + TimeDelta::milliseconds(SOON + i64::from(getrandom::u32().unwrap() % AROUND));
    let serving = program.serve(&[]);
    let is_done = || if cycle.is_multiple_of(2) { of_week(db, week).state == state } else { now().0 >= kill_at };
    until_or(is_done, || format!("week {} is not {state:?}: {}", week.1, serving.log()));
    serving.kill();
}

/// The next one that serves does what is left.
fn goes_on(program: &Program, database: &TestDatabase, until: impl Fn() -> bool) {
    end_leases(database);
    let serving = program.serve(&[]);
    ready(&serving);
    until_or(until, || serving.log());
}

fn killed_at_each_moment(engine: Engine, cycles: usize, train: fn(&Db) -> TrainId) {
    let database = TestDatabase::empty(engine);
    let db = fill(&database, cycles * EACH, &["Fan".to_owned()]);
    let (staff, program) = (author(&db), Program::over(&database));
    let schedule = Config::load(&[], std::iter::empty(), |_, _| Ok(())).ok().unwrap().schedule;
    let starts = now();
    let train = train(&db);
    db.write_here(move |conn| releases::current(conn, train, &schedule, starts).map(drop)).unwrap();
    for cycle in 0..cycles {
        let week = (train, i64::try_from(cycle).unwrap() + 1);
        finish(&db, &staff, cycle);
        moved(&db, week, TimeDelta::milliseconds(SOON), TimeDelta::hours(1));
        killed(&program, &db, (week, State::Frozen), cycle);
        goes_on(&program, &database, || of_week(&db, week).state == State::Frozen);

        let (by, at, release) = (staff.clone(), now(), of_week(&db, week));
        moved(&db, week, TimeDelta::milliseconds(-1), TimeDelta::milliseconds(SOON));
        db.write_here(move |conn| releases::approve(conn, &by, release.id, &Approval::default(), at)).unwrap();
        killed(&program, &db, (week, State::Published), cycle);
        goes_on(&program, &database, || of_week(&db, week).digested_at.is_some());
    }
    end_leases(&database);
    let doctor = program.run(&["doctor"]);
    assert_eq!(doctor.status, 0, "{doctor:?}");
    one_release_each(&db, train, cycles);
}

fn one_release_each(db: &Db, train: TrainId, cycles: usize) {
    let of_train = || weeks::table.filter(weeks::train_id.eq(train)).order(weeks::week);
    let all: Vec<Release> = db.read_here(|conn| Ok(of_train().load(conn)?)).unwrap();
    let numbers: Vec<i64> = all.iter().map(|release| release.week.0).collect();
    assert_eq!(numbers, (1..=i64::try_from(cycles).unwrap() + 1).collect::<Vec<_>>());
    let (next, out) = all.split_last().unwrap();
    assert_eq!(next.state, State::Collecting);
    let mut listed = BTreeSet::new();
    for release in out {
        assert_eq!(release.state, State::Published, "week {}", release.week);
        let lines = db.read_here(|conn| releases::items(conn, release.id)).unwrap();
        assert_eq!(lines.len(), EACH, "week {}", release.week);
        let ids: Vec<_> = lines.iter().map(|line| line.id).collect();
        let posts = db.read_here(|conn| releases::posts_of(conn, &ids)).unwrap();
        listed.extend(posts.into_values().flatten());
    }
    assert_eq!(listed.len(), cycles * EACH, "each post in one release");
    let most = i64::try_from(cycles * EACH + 1).unwrap();
    let ships = db.read_here(|conn| trains::ships(conn, train)).unwrap();
    let status = if ships { Status::Shipped } else { Status::Ready };
    let stand = db.read_here(|conn| posts::of_share(conn, status, &Share::All, most)).unwrap();
    assert_eq!(stand.len(), cycles * EACH);
}

#[test]
fn sqlite_killed_at_each_cutoff_and_publication_has_one_release_a_week() {
    killed_at_each_moment(Engine::Sqlite, 10, |_| WEEKLY);
}

#[test]
fn postgresql_killed_at_each_cutoff_and_publication_has_one_release_a_week() {
    if engines().contains(&Engine::Postgres) {
        killed_at_each_moment(Engine::Postgres, 6, |_| WEEKLY);
    }
}

#[test]
fn sqlite_killed_at_each_moment_of_another_train_has_one_release_a_day() {
    killed_at_each_moment(Engine::Sqlite, 4, daily);
}

#[test]
fn postgresql_killed_at_each_moment_of_another_train_has_one_release_a_day() {
    if engines().contains(&Engine::Postgres) {
        killed_at_each_moment(Engine::Postgres, 3, daily);
    }
}
