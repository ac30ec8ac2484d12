//! A crowd that presses Vote at the same moment, in two processes, each of whom is told what they would be told alone.

use super::publishing::second;
use super::{counter_is_true, voters, week_votes};
use crate::support::{Engine, PATIENCE, Setup, TestApp, engines, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::schema::{posts, users};
use orange_friday::db::{Conn, Lockable, PostId, Timestamp, UserId, lock};
use orange_friday::error::{Error, Result};
use orange_friday::people::{self, NewBlock, Role, Viewer};
use orange_friday::posts::{CLOSED, MERGED, Visibility};
use orange_friday::voting::{Cast, Hold, Press, Votes};
use orange_friday::web::App;
use std::collections::BTreeMap;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

const FANS: usize = 24;

fn threads() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn press(app: &TestApp, voter: &Viewer, post: PostId) -> Press {
    let at = app.now();
    Press { voter: voter.clone(), post, week: app.app.voting_week(at), at }
}

/// What somebody is told, in a word.
fn told(answer: &Result<Cast>) -> &'static str {
    match answer {
        Ok(Cast::Counted) => "counted",
        Ok(Cast::Held(Hold::Unconfirmed)) => "unconfirmed",
        Ok(Cast::Held(Hold::SameMailbox)) => "same mailbox",
        Ok(Cast::Held(Hold::Cluster | Hold::LeftOut)) => "set apart",
        Err(Error::Blocked(_)) => "blocked",
        Err(Error::NotFound) => "nothing there",
        Err(Error::Rejected(why)) if *why == CLOSED => "closed",
        Err(Error::Rejected(why)) if *why == MERGED => "merged",
        Err(error) => panic!("{error:?}"),
    }
}

fn change(app: &TestApp, user: UserId, mailbox: Option<&'static str>, verified: bool) {
    let now = app.now();
    app.write(move |conn| {
        let user = users::table.filter(users::id.eq(user));
        if let Some(mailbox) = mailbox {
            diesel::update(user).set(users::mailbox.eq(mailbox)).execute(conn)?;
        }
        diesel::update(user).set(users::verified_at.eq(verified.then_some(now))).execute(conn)?;
        Ok(())
    });
}

/// Fans, one who is not confirmed, one who is blocked, and two accounts of one mailbox.
fn crowd(app: &TestApp, staff: &Viewer) -> Vec<Viewer> {
    let mut crowd: Vec<Viewer> = (0..FANS).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
    let [una, bo] = ["Una", "Bo"].map(|name| app.viewer(name, Role::Member));
    let [tilda, tilo] = ["Tilda", "Tilo"].map(|name| app.viewer(name, Role::Member));
    change(app, una.id, None, false);
    for twin in [&tilda, &tilo] {
        change(app, twin.id, Some("twins@example.org"), true);
    }
    let (user, by, now) = (bo.id, staff.id, app.now());
    let ends_at = Timestamp(now.0 + chrono::TimeDelta::days(1));
    app.write(move |conn| {
        people::insert_block(conn, &NewBlock { user, ends_at, reason: "Spam.", lang: "en", by }, now)
    });
    crowd.extend([una, bo, tilda, tilo]);
    crowd
}

#[test]
fn everybody_in_a_crowd_is_told_what_they_would_be_told_alone() {
    on_each_engine(|app| {
        let area = app.areas(&["Camera"]).remove(0);
        let (author, staff) = (app.viewer("Author", Role::Member), app.viewer("Grace", Role::Staff));
        let [open, other, declined, merged, pending] = ["Open", "Another", "Declined", "Merged", "Pending"]
            .map(|title| app.file(&author, "request", title, &area));
        app.decide(&staff, declined, "declined", "No.");
        app.merge(&staff, merged, other);
        let waits = move |conn: &mut Conn| {
            let pending = posts::table.filter(posts::id.eq(pending));
            diesel::update(pending).set(posts::visibility.eq(Visibility::Pending)).execute(conn)?;
            Ok(())
        };
        app.write(waits);
        let all = [open, other, declined, merged, pending, PostId(4_711)];
        let crowd = crowd(app, &staff);

        let processes: [Arc<App>; 2] = [Arc::clone(&app.app), second(app)];
        let votes = processes.each_ref().map(|process| Arc::new(Votes::start(&process.db).unwrap()));
        let answers = threads().block_on(async {
            let mut answers = Vec::new();
            // One post after the other, so that all who must be told something special find room.
            for post in all {
                // Everybody presses it twice, once in each process.
                let asked = crowd.iter().chain(&crowd).enumerate().map(|(turn, voter)| {
                    let at = (turn / crowd.len() + turn) % 2;
                    let (process, votes) = (Arc::clone(&processes[at]), Arc::clone(&votes[at]));
                    let (name, press) = (voter.name.clone(), press(app, voter, post));
                    tokio::spawn(async move { (name, post, votes.cast(&process, press).await) })
                });
                for asked in asked.collect::<Vec<_>>() {
                    answers.push(asked.await.unwrap());
                }
            }
            answers
        });

        let mut of_twins: BTreeMap<PostId, Vec<(String, &str)>> = BTreeMap::new();
        for (name, post, answer) in &answers {
            let told = told(answer);
            let expected = match (name.as_str(), *post) {
                ("Bo", _) => "blocked",
                (_, post) if post == declined => "closed",
                (_, post) if post == merged => "merged",
                (_, post) if post == pending || post == PostId(4_711) => "nothing there",
                ("Una", _) => "unconfirmed",
                ("Tilda" | "Tilo", post) => {
                    of_twins.entry(post).or_default().push((name.clone(), told));
                    continue;
                }
                _ => "counted",
            };
            assert_eq!(told, expected, "{name}, post {post}");
        }
        for post in [open, other] {
            let mut twins = of_twins.remove(&post).unwrap();
            twins.sort();
            twins.dedup();
            let words: Vec<&str> = twins.iter().map(|(_, told)| *told).collect();
            assert!(words == ["counted", "same mailbox"] || words == ["same mailbox", "counted"], "{twins:?}");
            // The fans, one of the twins, and nobody twice.
            let votes = i64::try_from(FANS + 1).unwrap();
            assert_eq!((i64::try_from(voters(app, post).len()).unwrap(), week_votes(app, post)), (votes, votes));
            counter_is_true(app, post);
        }
    });
}

/// Holds a post until the gate opens; answers once it does.
fn held_until<'a>(scope: &'a thread::Scope<'a, '_>, app: &'a TestApp, post: PostId) -> Sender<()> {
    let (began, begins) = channel();
    let (open, gate) = channel::<()>();
    scope.spawn(move || {
        let gate = Mutex::new(gate);
        app.write(move |conn: &mut Conn| {
            lock(conn, Lockable::Posts, &[post.0])?;
            began.send(()).unwrap();
            gate.lock().unwrap().recv().ok();
            Ok(())
        });
    });
    begins.recv_timeout(PATIENCE).unwrap();
    open
}

#[test]
fn a_post_that_somebody_holds_for_long_holds_up_no_vote_for_another() {
    // On SQLite there is one write at a time.
    for engine in engines().iter().filter(|engine| **engine == Engine::Postgres) {
        let app = &Setup::default().start(*engine);
        let area = app.areas(&["Camera"]).remove(0);
        let author = app.viewer("Author", Role::Member);
        let [brief, long, free] =
            ["Held for a moment", "Held for long", "Free"].map(|title| app.file(&author, "request", title, &area));
        let fans: Vec<Viewer> = (0..8).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let votes = Arc::new(Votes::start(&app.app.db).unwrap());
        thread::scope(|scope| {
            let (for_long, for_a_moment) = (held_until(scope, app, long), held_until(scope, app, brief));
            threads().block_on(async {
                let cast = |post| {
                    let votes = fans.iter().map(|voter| {
                        let (process, votes, press) =
                            (Arc::clone(&app.app), Arc::clone(&votes), press(app, voter, post));
                        tokio::spawn(async move { votes.cast(&process, press).await })
                    });
                    votes.collect::<Vec<_>>()
                };
                let (waiting, passed_over, others) = (cast(long), cast(brief), cast(free));
                let counted = async |votes: Vec<JoinHandle<Result<Cast>>>| {
                    for vote in votes {
                        let vote = tokio::time::timeout(PATIENCE, vote).await.unwrap().unwrap();
                        assert_eq!(told(&vote), "counted");
                    }
                };
                counted(others).await;
                drop(for_a_moment);
                counted(passed_over).await;
                assert!(voters(app, long).is_empty());
                drop(for_long);
                counted(waiting).await;
            });
        });
        for post in [brief, long, free] {
            assert_eq!(voters(app, post).len(), fans.len());
            counter_is_true(app, post);
        }
    }
}
