//! Killed at the moment at which places move on: whoever starts next finishes, and each is taken and given once.

use super::{end_leases, fill, ready};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::db::schema::{jobs, meetup_guests, meetup_news, users};
use orange_friday::db::{Db, Timestamp, UserId};
use orange_friday::meetups::{self, Draft, News, Standing};
use orange_friday::people::{Role, Viewer};

/// From now to the moment at which everybody with a place should have confirmed, in milliseconds.
const SOON: i64 = 1_500;
/// The program is killed within so many milliseconds around it.
const AROUND: u32 = 900;
const FANS: usize = 8;
/// Half of them have a place.
const PLACES: i64 = 4;

fn now() -> Timestamp {
    Timestamp(Clock::system().now())
}

fn viewer(id: UserId, role: Role) -> Viewer {
    let name = format!("Fan {id}");
    Viewer { id, handle: format!("fan-{id}"), name, role, verified: true, language: None }
}

/// A meetup of which nobody with a place has confirmed, with as many who wait; its number.
fn about_to_move_on(db: &Db, cycle: usize) -> i64 {
    let asked = now().plus(TimeDelta::milliseconds(SOON) - TimeDelta::hours(24));
    let (before, starts) = (asked.plus(-TimeDelta::hours(10)), asked.plus(TimeDelta::hours(47)));
    let draft = Draft {
        title: format!("Peeling number {cycle}"),
        lang: "en".to_owned(),
        about: "We peel.".to_owned(),
        about_lang: "en".to_owned(),
        city: "Lisbon".to_owned(),
        venue: "The old hall".to_owned(),
        zone: "Europe/Lisbon".parse().unwrap(),
        times: Some((starts, starts.plus(TimeDelta::hours(3)))),
        opens_at: None,
        capacity: PLACES,
        poll: None,
    };
    db.write_here(move |conn| {
        let all: Vec<UserId> = users::table.order(users::id).select(users::id).load(conn)?;
        let (author, fans) = all.split_first().unwrap();
        let author = viewer(*author, Role::Staff);
        let id = meetups::propose(conn, &author, &draft, before)?;
        meetups::announce(conn, &author, id, before)?;
        for fan in fans.iter().take(FANS) {
            meetups::register(conn, &viewer(*fan, Role::Member), id, before)?;
        }
        meetups::ask(conn, id, asked)?;
        Ok(id)
    })
    .unwrap()
}

fn count(db: &Db, meetup: i64, standing: Standing) -> i64 {
    let all = meetup_guests::table.filter(meetup_guests::meetup_id.eq(meetup));
    db.read_here(|conn| Ok(all.filter(meetup_guests::standing.eq(standing)).count().get_result(conn)?)).unwrap()
}

fn moved_up(db: &Db, meetup: i64) -> i64 {
    let told = meetup_news::table.filter(meetup_news::meetup_id.eq(meetup)).filter(meetup_news::news.eq(News::MovedUp));
    db.read_here(|conn| Ok(told.count().get_result(conn)?)).unwrap()
}

fn killed_at_each_deadline(engine: Engine, cycles: usize) {
    let database = TestDatabase::empty(engine);
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(&database, 1, &names);
    let program = Program::over(&database);
    for cycle in 0..cycles {
        let meetup = about_to_move_on(&db, cycle);
        let kill_at = now().0 + TimeDelta::milliseconds(SOON - 300 + i64::from(getrandom::u32().unwrap() % AROUND));
        let serving = program.serve(&[]);
        until_or(|| now().0 >= kill_at, || serving.log());
        serving.kill();
        end_leases(&database);
        let serving = program.serve(&[]);
        ready(&serving);
        until_or(|| count(&db, meetup, Standing::Waiting) == 0, || serving.log());
        serving.kill();
        let standings = [Standing::Placed, Standing::Lapsed].map(|standing| count(&db, meetup, standing));
        assert_eq!((standings, moved_up(&db, meetup)), ([PLACES, PLACES], PLACES), "cycle {cycle}");
    }
    end_leases(&database);
    // Of what happened a day ago everybody is told by now, however early each one was killed.
    let serving = program.serve(&[]);
    ready(&serving);
    let left = || -> i64 { db.read_here(|conn| Ok(jobs::table.count().get_result(conn)?)).unwrap() };
    until_or(|| left() == 0, || serving.log());
    serving.kill();
    end_leases(&database);
    let doctor = program.run(&["doctor"]);
    assert_eq!(doctor.status, 0, "{doctor:?}");
}

#[test]
fn sqlite_killed_as_places_move_on_gives_each_once() {
    killed_at_each_deadline(Engine::Sqlite, 5);
}

#[test]
fn postgresql_killed_as_places_move_on_gives_each_once() {
    if engines().contains(&Engine::Postgres) {
        killed_at_each_deadline(Engine::Postgres, 4);
    }
}
