//! A decision costs the same however many people follow, and nobody who votes waits for their mails.

use super::prepared;
use crate::support::people::{PASSWORD, address};
use crate::support::{Engine, TestApp, on_each_engine};
use orange_friday::accounts;
use orange_friday::db::{PostId, UserId, VotingWeek};
use orange_friday::events::TELLING;
use orange_friday::notices::CHUNK;
use orange_friday::people::{Role, Viewer};
use orange_friday::subscriptions::{self, Reason};
use orange_friday::voting;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;

const FOLLOWERS: usize = 1_000;

/// People who pressed Follow.
pub fn followers(app: &TestApp, post: PostId, count: usize) -> Vec<UserId> {
    let (hash, now) = (app.hasher.hash_here(PASSWORD).unwrap(), app.now());
    app.write(move |conn| {
        (0..count)
            .map(|number| {
                let name = format!("Follower {number}");
                let id = accounts::add_person(conn, &name, &address(&name), Role::Member, &hash, now)?;
                subscriptions::follow(conn, post, id, Reason::Asked, now).map(|()| id)
            })
            .collect()
    })
}

fn counts(app: &TestApp) -> BTreeMap<String, usize> {
    app.tables().0.into_iter().map(|(table, rows)| (table, rows.len())).collect()
}

/// Presses Vote while others write.
fn vote_beside(app: &TestApp, voter: &Viewer, post: PostId) -> impl Fn() + Send + 'static {
    let (beside, voter, now) = (Arc::clone(&app.app), voter.clone(), app.now());
    move || {
        let voter = voter.clone();
        beside.db.write_here(move |conn| voting::cast(conn, &voter, post, VotingWeek(1), now)).map(drop).unwrap();
    }
}

#[test]
fn a_decision_on_a_post_with_a_thousand_followers_is_five_rows_and_votes_pass_its_mails() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "Keep recording during calls", "camera");
        followers(app, post, FOLLOWERS);
        let voters: Vec<Viewer> = (0..20).map(|number| app.fan(&format!("Fan {number}"))).collect();
        let mut voters = voters.iter();
        let mut grace = app.staff("Grace");
        let mut expected = counts(app);
        let before = app.tables();
        assert_eq!(grace.decides(&format!("/posts/{post}-keep-recording-during-calls"), "planned", "", "").status, 303);
        // One job for mails and one for inboxes, however many hear of it.
        for (table, more) in [("decisions", 1), ("events", 1), ("jobs", 2), ("staff_acts", 1)] {
            *expected.get_mut(table).unwrap() += more;
        }
        assert_eq!(counts(app), expected);
        let changed = before.changes(&app.tables());
        let rows = |table: &str| changed.iter().filter(|row| row.starts_with(&format!("{table} "))).count();
        assert_eq!((rows("posts"), rows("follows"), rows("outbox"), rows("users")), (2, 0, 0, 0), "{changed:?}");

        let (mut mails, mut chunks) = (0, 0);
        let chunk = || prepared(app, TELLING, CHUNK);
        for (_, mut queue, written) in std::iter::from_fn(chunk).take(FOLLOWERS) {
            // One vote while a chunk is being written, and one while it is being stored.
            app.vote(voters.next().unwrap(), post);
            let vote = vote_beside(app, voters.next().unwrap(), post);
            let two_writers = app.engine == Engine::Postgres;
            app.write(move |conn| {
                queue(conn)?;
                if two_writers {
                    thread::scope(|scope| scope.spawn(&vote).join().unwrap());
                }
                Ok(())
            });
            chunks += 1;
            mails += written;
            assert_eq!(app.tables().count("outbox"), mails);
            assert!(written <= usize::try_from(CHUNK).unwrap() && written > 0);
            assert_eq!(app.voters(post).len(), chunks * if two_writers { 2 } else { 1 });
        }
        assert_eq!((mails, chunks), (FOLLOWERS + 1, 6));
    });
}
