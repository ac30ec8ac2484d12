//! A block meets acts of the person it is about; owners dismiss each other at the same moment.

use super::{at_once, counter_is_true, voters};
use crate::support::people::{address, number_of};
use crate::support::{Browser, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::people::Role;
use std::collections::BTreeSet;

/// What was answered before the block stands, what comes after it is refused, and nothing arrives once the block is
/// answered.
#[test]
fn votes_of_somebody_who_is_being_blocked_count_before_it_and_never_after() {
    const FANS: usize = 8;
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut author = app.member("Author");
        let posts: Vec<i64> =
            (0..12).map(|n| number_of(&author.files("request", &format!("Grid lines, {n}"), "camera"))).collect();
        let names: Vec<String> = (0..FANS).map(|fan| format!("Fan {fan}")).collect();
        let ids: Vec<i64> = names.iter().map(|name| app.add_person(name, Role::Member).0).collect();
        let mut browsers: Vec<Browser> = names.iter().map(|name| app.signed_in(name)).collect();
        let mut staff: Vec<Browser> = (0..FANS).map(|one| app.staff(&format!("Grace {one}"))).collect();
        let voted = |id: i64| -> BTreeSet<i64> {
            posts.iter().copied().filter(|post| voters(app, PostId(*post)).contains(&id)).collect()
        };

        let mut work: Vec<Box<dyn FnOnce() -> BTreeSet<i64> + Send + '_>> = Vec::new();
        for browser in &mut browsers {
            let posts = &posts;
            work.push(Box::new(move || {
                let mut counted = BTreeSet::new();
                for post in posts {
                    let answer = browser.post(&format!("/posts/{post}/vote"), &[]);
                    assert!([303, 403].contains(&answer.status), "{}: {}", answer.status, answer.text());
                    if answer.status == 303 {
                        counted.insert(*post);
                    }
                }
                counted
            }));
        }
        for (fan, browser) in staff.iter_mut().enumerate() {
            let (id, voted) = (ids[fan], &voted);
            work.push(Box::new(move || {
                let fields = [("until", "2027-01-01"), ("reason", "Voting for money.")];
                let answer = browser.post(&format!("/people/fan-{fan}/block"), &fields);
                assert_eq!(answer.status, 303, "{}", answer.text());
                // As it is when staff read that it is done.
                voted(id)
            }));
        }
        let mut answers = at_once(work);
        let at_the_block = answers.split_off(FANS);
        for (fan, browser) in browsers.iter_mut().enumerate() {
            assert_eq!(voted(ids[fan]), answers[fan], "what a fan was told is what is stored");
            assert_eq!(at_the_block[fan], answers[fan], "nothing came after the block");
            assert_eq!(browser.post(&format!("/posts/{}/vote", posts[0]), &[]).status, 403);
        }
        for post in posts {
            counter_is_true(app, PostId(post));
        }
    });
}

/// Nobody is signed in any more.
const ASKED: u16 = 0;

/// Of owners who dismiss each other, or themselves, at the same moment, one stays.
#[test]
fn a_site_never_loses_its_last_owner() {
    on_each_engine(|app| {
        for round in 0..6 {
            let names = ["Olga", "Oskar"].map(|name| format!("{name} {round}"));
            let mut owners: Vec<Browser> = names.iter().map(|name| app.owner(name)).collect();
            let mut work: Vec<Box<dyn FnOnce() -> u16 + Send + '_>> = Vec::new();
            for (number, browser) in owners.iter_mut().enumerate() {
                // In turns the other one, and oneself.
                let whom = address(&names[if round % 2 == 0 { 1 - number } else { number }]);
                let role = if round % 3 == 0 { "member" } else { "staff" };
                work.push(Box::new(move || {
                    let answer = browser.post("/staff", &[("email", &*whom), ("role", role)]);
                    // Whose session has ended meanwhile is sent to sign in.
                    if answer.status == 303 && answer.location().starts_with("/sign-in") {
                        ASKED
                    } else {
                        answer.status
                    }
                }));
            }
            let mut answers = at_once(work);
            let refused = answers.iter().position(|status| *status != 303).map(|place| answers.remove(place));
            assert!(refused.is_some_and(|status| [ASKED, 403, 422].contains(&status)), "both are gone");
            assert_eq!(answers, [303]);
            assert_eq!(app.read(|conn| Ok(orange_friday::people::owners(conn)?)).len(), 1, "{answers:?}");
            app.sql("UPDATE users SET role = 'member' WHERE role = 'owner'");
        }
    });
}
