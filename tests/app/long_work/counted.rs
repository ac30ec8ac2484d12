//! The real program is killed in the middle of counting a week, and counts it to its end: nobody twice, nobody never.

use super::killed::{at_work, execute, loose, stuck};
use crate::crash::{end_leases, fill};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::config::Config;
use orange_friday::db::schema::{counted_weeks, week_numbers};
use orange_friday::numbers::COUNTING;
use std::thread;

/// So many that two chunks of voters are full.
const FANS: i64 = 600;

fn killed_in_the_middle(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(&database, 2, &names);
    let config = Config::load(&[], std::iter::empty(), |_, _| Ok(())).ok().unwrap();
    let now = Clock::system().now();
    let week = config.schedule.voting_week(now) - 2;
    let at = (now - chrono::TimeDelta::weeks(3)).format("%Y-%m-%dT%H:%M:%S%.6fZ");
    execute(
        &database,
        &format!(
            "UPDATE users SET created_at = '{at}'; UPDATE posts SET created_at = '{at}', status_changed_at = '{at}'; \
             INSERT INTO votes (post_id, user_id, cast_at, week) \
             SELECT 1 + u.id % 2, u.id, u.created_at, {week} FROM users u WHERE u.role = 'member'; \
             INSERT INTO votes (post_id, user_id, cast_at, week) \
             SELECT 2 - u.id % 2, u.id, u.created_at, {week} - 1 FROM users u WHERE u.role = 'member' AND u.id % 3 = 0"
        ),
    );
    let program = Program::over(&database);
    // The author has the first number.
    stuck(&database, "week_numbers", &format!("NEW.week = {week} AND NEW.scope = 'site' AND NEW.voters = 100"));
    let serving = program.serve(&[]);
    let there = (COUNTING.0.to_owned(), 3, 501);
    until_or(|| at_work(&db).contains(&there), || format!("{:?} {}", at_work(&db), serving.log()));
    serving.kill();
    assert!(at_work(&db).contains(&there), "{engine:?}: killed in the middle");
    let is_counted = || {
        let counted = counted_weeks::table.filter(counted_weeks::week.eq(week)).count();
        db.read_here(|conn| Ok(counted.get_result::<i64>(conn)?)).unwrap() == 1
    };
    assert!(!is_counted());
    loose(&database, "week_numbers");
    end_leases(&database);
    let serving = program.serve(&[]);
    until_or(is_counted, || serving.log());
    drop(serving);
    let site: Vec<(i64, i64, i64)> = db
        .read_here(|conn| {
            let rows = week_numbers::table.filter(week_numbers::week.eq(week)).filter(week_numbers::scope.eq("site"));
            Ok(rows.select((week_numbers::voters, week_numbers::returned, week_numbers::waiting)).load(conn)?)
        })
        .unwrap();
    assert_eq!(site, [(FANS, FANS / 3, 2)]);
}

#[test]
fn killed_in_the_middle_of_counting_a_week_counts_everybody_once() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_in_the_middle(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
