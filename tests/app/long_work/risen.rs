//! The real program is killed in the middle of counting what posts have risen by, on one that has more votes than are counted
//! at once, and counts to the end: no vote twice, none never.

use super::killed::{at_work, execute, loose, stuck};
use crate::crash::{end_leases, fill};
use crate::support::database::TestDatabase;
use crate::support::process::Program;
use crate::support::{Engine, engines, until_or};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::clock::Clock;
use orange_friday::db::schema::{post_rises, votes};
use orange_friday::db::{PostId, Timestamp};
use orange_friday::rising::{self, RISING};
use std::thread;

/// Together with each other they are nearly five thousand people, of whom four thousand are read at once.
const FANS: i64 = 70;
/// Every post was voted for by somebody lately, the one in the middle by everybody.
const POSTS: usize = 3;

fn killed_in_the_middle(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
    let db = fill(&database, POSTS, &names);
    let before = |by: TimeDelta| (Clock::system().now() - by).format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
    let (lately, long_ago) = (before(TimeDelta::days(1)), before(TimeDelta::days(30)));
    execute(
        &database,
        &format!(
            "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
             SELECT 'x' || a.id || '.' || b.id || '@example.net', 'x' || a.id || '.' || b.id || '@example.net', \
             'x' || a.id || '.' || b.id || '@example.net', 'X', 'x-' || a.id || '-' || b.id, 'member', a.verified_at, \
             a.name_hidden, a.created_at FROM users a JOIN users b ON a.role = 'member' AND b.role = 'member'; \
             UPDATE users SET created_at = '{long_ago}'; \
             UPDATE users SET created_at = '{lately}' WHERE id % 3 > 0; \
             INSERT INTO votes (post_id, user_id, cast_at, week) \
             SELECT p.id, u.id, u.created_at, 1 FROM users u JOIN posts p ON p.id = 2 OR u.id BETWEEN 5 AND 9 \
             WHERE u.role = 'member'; \
             UPDATE posts SET heat = 1e30, vote_count = (SELECT count(*) FROM votes WHERE post_id = posts.id)"
        ),
    );
    let program = Program::over(&database);
    let on_the_large_one = |is_begun: bool| {
        let at = at_work(&db).into_iter();
        let mut large = at.filter(|(kind, part, _)| kind.as_str() == RISING.0 && *part == 2);
        large.any(|(.., place)| (place > 0) == is_begun)
    };
    for (table, which, is_begun) in
        [("counted_rises", "NEW.so_far > 0", false), ("post_rises", "NEW.post_id = 2", true)]
    {
        stuck(&database, table, which);
        let serving = program.serve(&[]);
        until_or(|| on_the_large_one(is_begun), || format!("{:?} {}", at_work(&db), serving.log()));
        serving.kill();
        assert!(on_the_large_one(is_begun), "{engine:?}: killed in the middle");
        loose(&database, table);
        end_leases(&database);
    }
    assert_eq!(db.read_here(rising::counted_at).unwrap(), None);
    let serving = program.serve(&[]);
    until_or(|| db.read_here(rising::counted_at).unwrap().is_some(), || serving.log());
    drop(serving);
    let (counted, cast) = db
        .read_here(|conn| {
            let rises = post_rises::table.order(post_rises::post_id);
            let counted: Vec<(PostId, i64)> = rises.select((post_rises::post_id, post_rises::votes)).load(conn)?;
            let mut cast = Vec::new();
            for (post, _) in &counted {
                let of_post = votes::table.filter(votes::post_id.eq(*post));
                let moments: Vec<Timestamp> = of_post.select(votes::cast_at).load(conn)?;
                let since = Clock::system().now() - TimeDelta::days(7);
                cast.push((*post, i64::try_from(moments.iter().filter(|at| at.0 > since).count()).unwrap()));
            }
            Ok((counted, cast))
        })
        .unwrap();
    assert_eq!(counted.len(), POSTS, "{counted:?}");
    assert_eq!(counted, cast);
    assert!(counted[1].1 > 3_000, "{counted:?}");
}

#[test]
fn killed_in_the_middle_of_a_post_with_many_votes_every_vote_is_counted_once() {
    thread::scope(|scope| {
        let runs: Vec<_> =
            engines().into_iter().map(|engine| scope.spawn(move || killed_in_the_middle(engine))).collect();
        for run in runs {
            run.join().unwrap();
        }
    });
}
