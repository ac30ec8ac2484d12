//! Results: the sum of the votes at every moment, and what was sealed for good.

use super::totals;
use crate::cli::doctor::says;
use crate::support::{Engine, TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::{poll_results, poll_votes};
use orange_friday::db::{Timestamp, UserId};
use orange_friday::error::Error;
use orange_friday::people::{self, Role, Viewer};
use orange_friday::polls::{self, Draft, Purpose, Totals};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A draft that closes at a moment.
fn draft(question: &str, closes_at: Timestamp) -> Draft {
    Draft {
        purpose: Purpose::City,
        question: question.to_owned(),
        lang: "en".to_owned(),
        note: String::new(),
        note_lang: String::new(),
        options: ["Here", "There", "Elsewhere"].map(|city| (city.to_owned(), "en".to_owned())).to_vec(),
        totals: Totals::Hidden,
        closes_at,
    }
}

/// Opens a poll that is open for two hours; its number.
fn open_for_two_hours(app: &TestApp, by: &Viewer, question: &str) -> i64 {
    let (by, now) = (by.clone(), app.now());
    let draft = draft(question, now.plus(TimeDelta::hours(2)));
    app.write(move |conn| {
        let id = polls::draft(conn, &by, &draft, now)?;
        polls::open(conn, &by, (id, None), now)?;
        Ok(id)
    })
}

#[test]
fn a_result_that_says_something_else_than_was_sealed_is_named_by_the_doctor() {
    on_each_engine(|app| {
        let (grace, mia) = (app.viewer("Grace", Role::Staff), app.viewer("Mia", Role::Member));
        for question in ["Where in spring?", "Where in summer?", "Where in autumn?"] {
            let id = open_for_two_hours(app, &grace, question);
            let (mia, now) = (mia.clone(), app.now());
            app.write(move |conn| {
                let option = polls::options_of(conn, id)?.remove(0).id;
                polls::vote(conn, &mia, (id, option), now).map(drop)
            });
            app.advance(TimeDelta::hours(3));
            app.tick();
        }
        assert_eq!(says(app), Vec::<String>::new());
        let unchecked = match app.engine {
            Engine::Sqlite => {
                "DROP TRIGGER poll_options_fixed; DROP TRIGGER poll_options_counted; DROP TRIGGER poll_results_stay"
            }
            Engine::Postgres => "SET session_replication_role = replica",
        };
        app.sql(&format!("{unchecked}; UPDATE poll_options SET label = 'Nowhere' WHERE poll_id = 2 AND position = 2"));
        assert!(says(app).iter().any(|line| line.contains("poll 2 does not say")), "{:?}", says(app));
        let unchecked = if app.engine == Engine::Sqlite { "SELECT 1" } else { unchecked };
        app.sql(&format!(
            "{unchecked}; UPDATE poll_options SET label = 'Elsewhere' WHERE poll_id = 2 AND position = 2"
        ));
        assert_eq!(says(app), Vec::<String>::new());
        app.sql(&format!("{unchecked}; UPDATE poll_options SET people = 7 WHERE poll_id = 3 AND position = 1"));
        assert!(says(app).iter().any(|line| line.contains("poll 3 does not have the totals")), "{:?}", says(app));
        app.sql(&format!("{unchecked}; UPDATE poll_options SET people = 0 WHERE poll_id = 3 AND position = 1"));
        app.sql(&format!("{unchecked}; UPDATE poll_results SET hash = 'ab' WHERE poll_id = 1"));
        let told = says(app);
        assert!(told.iter().any(|line| line.contains("poll 1 does not say")), "{told:?}");
        assert!(told.iter().any(|line| line.contains("poll 2 has a result that does not follow")), "{told:?}");
    });
}

/// What is done in a poll: somebody votes for an option, or time goes by.
#[derive(Debug, Clone)]
enum Step {
    Vote(usize, usize),
    TakeBack(usize),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..4_usize, 0..3_usize).prop_map(|(who, option)| Step::Vote(who, option)),
        2 => (0..4_usize).prop_map(Step::TakeBack),
        1 => (5..40_i64).prop_map(Step::Wait),
    ]
}

#[test]
fn totals_are_the_sum_of_the_votes_at_every_moment_and_never_change_after_the_end() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans: Vec<Viewer> = (0..4).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let config = Config { cases: 16, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let run = runner.run(&vec(step(), 10..40), |steps| {
            let poll = open_for_two_hours(app, &grace, &format!("Where, on {}?", app.now().rfc3339()));
            let closes_at = app.now().plus(TimeDelta::hours(2));
            let options = app.read(move |conn| polls::options_of(conn, poll));
            let mut chosen: Vec<Option<usize>> = vec![None; fans.len()];
            for step in steps.into_iter().chain([Step::Wait(121), Step::Vote(0, 0), Step::TakeBack(1)]) {
                match step {
                    Step::Wait(minutes) => app.advance(TimeDelta::minutes(minutes)),
                    Step::TakeBack(who) => {
                        let (fan, now) = (fans[who].clone(), app.now());
                        let said = app.app.db.write_here(move |conn| polls::take_back(conn, &fan, poll, now));
                        match said {
                            Ok(was_there) => {
                                prop_assert!(app.now() < closes_at);
                                prop_assert_eq!(was_there, chosen[who].take().is_some());
                            }
                            Err(error) => {
                                prop_assert!(app.now() >= closes_at && matches!(error, Error::Rejected(_)));
                            }
                        }
                    }
                    Step::Vote(who, option) => {
                        let (fan, now, id) = (fans[who].clone(), app.now(), options[option].id);
                        let said = app.app.db.write_here(move |conn| polls::vote(conn, &fan, (poll, id), now));
                        let is_open = app.now() < closes_at;
                        prop_assert_eq!(said.is_ok(), is_open);
                        prop_assert!(is_open || matches!(said, Err(Error::Rejected(_))));
                        if is_open {
                            chosen[who] = Some(option);
                        }
                    }
                }
                if app.now() >= closes_at {
                    app.tick();
                }
                let expected: Vec<i64> = (0..3)
                    .map(|place| i64::try_from(chosen.iter().filter(|one| **one == Some(place)).count()).unwrap())
                    .collect();
                prop_assert_eq!(totals(app, poll), expected.clone());
                let cast: i64 = app.read(move |conn| {
                    Ok(poll_votes::table.filter(poll_votes::poll_id.eq(poll)).count().get_result(conn)?)
                });
                prop_assert_eq!(cast, expected.iter().sum::<i64>());
            }
            let turnout: i64 = app.read(move |conn| {
                let sealed = poll_results::table.filter(poll_results::poll_id.eq(poll));
                Ok(sealed.select(poll_results::turnout).first(conn)?)
            });
            prop_assert_eq!(turnout, totals(app, poll).iter().sum::<i64>());
            Ok(())
        });
        run.unwrap();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_leaves_is_counted_still_and_one_mailbox_has_one_vote() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let poll = open_for_two_hours(app, &grace, "Where in winter?");
        let (mia, twin) = (app.viewer("Mia", Role::Member), app.viewer("Twin", Role::Member));
        app.sql(&format!(
            "UPDATE users SET mailbox = (SELECT u.mailbox FROM users u WHERE u.id = {}) WHERE id = {}",
            mia.id, twin.id
        ));
        let cast = |who: &Viewer, place: usize| {
            let (who, now) = (who.clone(), app.now());
            app.app.db.write_here(move |conn| {
                let option = polls::options_of(conn, poll)?[place].id;
                polls::vote(conn, &who, (poll, option), now).map(drop)
            })
        };
        cast(&mia, 1).unwrap();
        assert!(matches!(cast(&twin, 0), Err(Error::Rejected(_))));
        cast(&mia, 0).unwrap();
        assert_eq!(totals(app, poll), [1, 0, 0]);
        let voters = app.read(move |conn| polls::voters_after(conn, poll, UserId(0), 10));
        assert_eq!(voters, [mia.id]);
        // Erased she has voted still, and nobody votes once more from her mailbox.
        let (gone, now) = (mia.id, app.now());
        assert!(app.write(move |conn| people::erase(conn, gone, now)));
        assert!(matches!(cast(&twin, 0), Err(Error::Rejected(_))));
        assert_eq!(totals(app, poll), [1, 0, 0]);
    });
}
