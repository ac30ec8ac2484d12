//! Many people at the same moment: counters stay true, a release is published once, a write that fails takes back only
//! itself, and nobody waits for those of the other kind.

mod approval;
mod awarding;
mod blocking;
mod contention;
mod doors;
mod first_start;
mod importing;
mod meetups;
mod passwords;
mod polls;
mod presses;
mod publishing;
mod recalling;
mod removing;
mod reporting;
mod stopping;
mod telling;
mod together;
mod trains;
mod verifying;
mod writes;

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::config::FirstPosts;
use orange_friday::db::PostId;
use orange_friday::db::schema::votes;
use orange_friday::error::Error;
use orange_friday::i18n::Language;
use orange_friday::people::Role;
use orange_friday::triage::{self, Verdict};
use orange_friday::{filing, posts, voting};
use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;

/// Runs all of these at once, each in a thread of its own, and gives their answers.
pub fn at_once<T: Send>(work: Vec<Box<dyn FnOnce() -> T + Send + '_>>) -> Vec<T> {
    let start = Barrier::new(work.len());
    let start = &start;
    thread::scope(|scope| {
        let threads: Vec<_> = work
            .into_iter()
            .map(|work| {
                scope.spawn(move || {
                    start.wait();
                    work()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn voters(app: &TestApp, post: PostId) -> BTreeSet<i64> {
    use diesel::prelude::*;
    app.read(|conn| {
        let voters = votes::table.filter(votes::post_id.eq(post)).select(votes::user_id);
        Ok(voters.load::<orange_friday::db::UserId>(conn)?.into_iter().map(|user| user.0).collect())
    })
}

fn counter_is_true(app: &TestApp, post: PostId) {
    app.read(|conn| {
        let counter = posts::get(conn, post)?.vote_count;
        assert_eq!(counter, voting::count(conn, post)?, "{post}");
        Ok(())
    });
}

fn week_votes(app: &TestApp, post: PostId) -> i64 {
    use diesel::prelude::*;
    use orange_friday::db::schema::posts::dsl;
    app.read(|conn| Ok(dsl::posts.filter(dsl::id.eq(post)).select(dsl::week_votes).first(conn)?))
}

#[test]
fn forty_fans_vote_and_withdraw_while_staff_merge_and_undo() {
    const FANS: usize = 40;
    const ROUNDS: usize = 5;
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut author = app.member("Author");
        let one = author.files("request", "Keep recording during a call", "camera");
        let other = author.files("request", "Do not stop recording for a call", "camera");
        let (one, other) = (number_of(&one), number_of(&other));
        let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
        let ids: Vec<i64> = names.iter().map(|name| app.add_person(name, Role::Member).0).collect();
        let mut browsers: Vec<Browser> = names.iter().map(|name| app.signed_in(name)).collect();
        let mut grace = app.staff("Grace");

        let mut work: Vec<Box<dyn FnOnce() -> Option<bool> + Send + '_>> = Vec::new();
        for (fan, browser) in browsers.iter_mut().enumerate() {
            work.push(Box::new(move || {
                let mut stands = false;
                for round in 0..ROUNDS {
                    let verb = if (fan + round) % 3 == 0 { "vote/withdraw" } else { "vote" };
                    for post in [one, other] {
                        let answer = browser.post(&format!("/posts/{post}/{verb}"), &[]);
                        assert!([303, 409].contains(&answer.status), "{}: {}", answer.status, answer.text());
                        if post == one && answer.status == 303 {
                            stands = verb == "vote";
                        }
                    }
                }
                Some(stands)
            }));
        }
        work.push(Box::new(|| {
            for _ in 0..4 {
                let to = [("status", "duplicate"), ("duplicate_of", &*other.to_string())];
                assert_eq!(grace.post(&format!("/posts/{one}/decision"), &to).status, 303);
                assert_eq!(grace.post(&format!("/posts/{one}/decision/undo"), &[]).status, 303);
            }
            None
        }));
        let stand = at_once(work);

        for post in [one, other] {
            counter_is_true(app, PostId(post));
        }
        // What a fan was last told about this post is what is stored; merging away and back changes nothing.
        let expected: BTreeSet<i64> =
            stand.iter().flatten().zip(&ids).filter(|(stands, _)| **stands).map(|(_, id)| *id).collect();
        assert_eq!(voters(app, PostId(one)), expected);
        assert!(voters(app, PostId(other)).is_subset(&ids.into_iter().collect()));
    });
}

/// Each fan presses Vote on every post from two places at once, each in another order.
#[test]
fn no_vote_is_lost_and_none_counts_twice() {
    const FANS: usize = 10;
    on_each_engine(|app| {
        let area = app.areas(&["Camera"]).remove(0);
        let author = app.fan("Wilma");
        let posts: Vec<PostId> =
            (0..4).map(|number| app.file(&author, "request", &format!("Wish {number}"), &area)).collect();
        let fans: Vec<_> = (0..FANS).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let (now, week) = (app.now(), orange_friday::db::VotingWeek(2_960));
        let presses = fans.iter().flat_map(|fan| [fan, fan]).enumerate().map(|(number, fan)| {
            let order: Vec<PostId> = posts.iter().copied().cycle().skip(number).take(posts.len()).collect();
            Box::new(move || {
                for post in order {
                    let fan = fan.clone();
                    let cast = app.app.db.write_here(move |conn| voting::cast(conn, &fan, post, week, now));
                    assert_eq!(cast.unwrap(), voting::Cast::Counted);
                }
            }) as Box<dyn FnOnce() + Send + '_>
        });
        at_once(presses.collect());
        let everybody: BTreeSet<i64> = fans.iter().map(|fan| fan.id.0).collect();
        for post in posts {
            assert_eq!(voters(app, post), everybody);
            counter_is_true(app, post);
            assert_eq!(week_votes(app, post), 10);
        }
    });
}

/// A goes into B while B goes into C: whoever voted for any of them has voted for C.
#[test]
fn merges_that_meet_lose_no_vote() {
    on_each_engine(|app| {
        let area = app.areas(&["Camera"]).remove(0);
        let fans: Vec<_> = (0..3).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let staff = app.viewer("Grace", Role::Staff);
        let now = app.now();
        for round in 0..12 {
            let (filers, area) = (fans.clone(), area.clone());
            let title = format!("Camera stops, {round}");
            let all: Vec<PostId> = app.write(move |conn| {
                let mut all = Vec::new();
                for fan in &filers {
                    let entered = filing::Entered { kind: "bug", title: &title, area: &area, ..Default::default() };
                    let draft = filing::Draft::parse(&entered, Language::En).map_err(Error::Invalid)?;
                    let post = filing::submit(conn, fan.id, &draft, FirstPosts::Published, now)?;
                    voting::cast(conn, fan, post, orange_friday::db::VotingWeek(1), now)?;
                    all.push(post);
                }
                Ok(all)
            });
            let merge = |from: PostId, into: PostId| {
                let staff = staff.clone();
                app.app.db.write_here(move |conn| {
                    let verdict =
                        Verdict::parse("duplicate", "", &into.to_string(), Language::En).map_err(Error::Invalid)?;
                    triage::decide(conn, &staff, from, &verdict, now).map(drop)
                })
            };
            let (a, b, c) = (all[0], all[1], all[2]);
            let done = at_once(vec![
                Box::new(|| merge(a, b)) as Box<dyn FnOnce() -> orange_friday::error::Result<()> + Send + '_>,
                Box::new(|| merge(b, c)),
            ]);
            assert!(done.iter().all(Result::is_ok), "{done:?}");
            let everybody: BTreeSet<i64> = fans.iter().map(|fan| fan.id.0).collect();
            assert_eq!(voters(app, c), everybody, "votes of {a} and {b} arrived in {c}");
            for post in all {
                counter_is_true(app, post);
            }
        }
    });
}
