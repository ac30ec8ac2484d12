//! Killed at the moment at which a poll closes: whoever starts next seals the result, once, with all votes that were cast.

use super::{end_leases, fill, ready};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::db::schema::{poll_results, users};
use orange_friday::db::{Db, Timestamp, UserId};
use orange_friday::people::{Role, Viewer};
use orange_friday::polls::{self, Draft, Purpose, Totals};

/// From now to the moment at which the poll closes, in milliseconds: the program has started by then.
const SOON: i64 = 1_500;
/// The program is killed within so many milliseconds around it.
const AROUND: u32 = 900;
const FANS: usize = 6;

fn now() -> Timestamp {
    Timestamp(Clock::system().now())
}

fn viewer(id: UserId, role: Role) -> Viewer {
    let name = format!("Fan {id}");
    Viewer { id, handle: format!("fan-{id}"), name, role, verified: true, language: None }
}

/// A poll that closes in a moment, in which everybody has voted; its number.
fn about_to_close(db: &Db, cycle: usize) -> i64 {
    let (now, before) = (now(), now().plus(-TimeDelta::hours(3)));
    let draft = Draft {
        purpose: Purpose::Name,
        question: format!("What is number {cycle} called?"),
        lang: "en".to_owned(),
        note: String::new(),
        note_lang: String::new(),
        options: ["Peel", "Slice"].map(|label| (label.to_owned(), "en".to_owned())).to_vec(),
        totals: Totals::Hidden,
        closes_at: now.plus(TimeDelta::milliseconds(SOON)),
    };
    db.write_here(move |conn| {
        let all: Vec<UserId> = users::table.order(users::id).select(users::id).load(conn)?;
        let (author, fans) = all.split_first().unwrap();
        let author = viewer(*author, Role::Staff);
        let id = polls::draft(conn, &author, &draft, before)?;
        polls::open(conn, &author, (id, None), before)?;
        let options = polls::options_of(conn, id)?;
        for (place, fan) in fans.iter().take(FANS).enumerate() {
            polls::vote(conn, &viewer(*fan, Role::Member), (id, options[place % 2].id), before)?;
        }
        Ok(id)
    })
    .unwrap()
}

fn turnouts(db: &Db, poll: i64) -> Vec<i64> {
    let sealed = poll_results::table.filter(poll_results::poll_id.eq(poll)).select(poll_results::turnout);
    db.read_here(|conn| Ok(sealed.load(conn)?)).unwrap()
}

fn killed_at_each_end(engine: Engine, cycles: usize) {
    let database = TestDatabase::empty(engine);
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(&database, 1, &names);
    let program = Program::over(&database);
    for cycle in 0..cycles {
        let poll = about_to_close(&db, cycle);
        let kill_at = now().0 + TimeDelta::milliseconds(SOON - 300 + i64::from(getrandom::u32().unwrap() % AROUND));
        let serving = program.serve(&[]);
        until_or(|| now().0 >= kill_at, || serving.log());
        serving.kill();
        end_leases(&database);
        let serving = program.serve(&[]);
        ready(&serving);
        until_or(|| !turnouts(&db, poll).is_empty(), || serving.log());
        serving.kill();
        assert_eq!(turnouts(&db, poll), [i64::try_from(FANS).unwrap()], "cycle {cycle}");
    }
    end_leases(&database);
    let doctor = program.run(&["doctor"]);
    assert_eq!(doctor.status, 0, "{doctor:?}");
}

#[test]
fn sqlite_killed_at_each_end_of_a_poll_has_one_result_with_all_votes() {
    killed_at_each_end(Engine::Sqlite, 6);
}

#[test]
fn postgresql_killed_at_each_end_of_a_poll_has_one_result_with_all_votes() {
    if engines().contains(&Engine::Postgres) {
        killed_at_each_end(Engine::Postgres, 4);
    }
}
