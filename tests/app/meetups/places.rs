//! Who gets a place by the rule, and what becomes of places that are not confirmed.

use super::{announced, draft, subjects};
use crate::cli::doctor::says;
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::Timestamp;
use orange_friday::db::schema::{meetup_guests, meetup_places};
use orange_friday::error::Error;
use orange_friday::meetups::{self, Registered, Standing};
use orange_friday::people::{Role, Viewer};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn registers(app: &TestApp, who: &Viewer, id: i64) -> Registered {
    let (who, now) = (who.clone(), app.now());
    app.write(move |conn| meetups::register(conn, &who, id, now))
}

fn standing(app: &TestApp, who: &Viewer, id: i64) -> Standing {
    let who = who.id;
    app.read(move |conn| {
        let own = meetup_guests::table.filter(meetup_guests::meetup_id.eq(id)).filter(meetup_guests::user_id.eq(who));
        Ok(own.select(meetup_guests::standing).first(conn)?)
    })
}

fn fans(app: &TestApp, names: &[&str]) -> Vec<Viewer> {
    names.iter().map(|name| app.viewer(name, Role::Member)).collect()
}

/// Somebody comes to a meetup of their own that is over by then.
fn has_come_before(app: &TestApp, host: &Viewer, who: &Viewer) {
    let id = announced(app, host, 1, TimeDelta::hours(2));
    registers(app, who, id);
    app.advance(TimeDelta::hours(2));
    let (host, handle, now) = (host.clone(), who.handle.clone(), app.now());
    app.write(move |conn| meetups::check_in(conn, &host, id, &handle, now));
    app.advance(TimeDelta::hours(4));
}

#[test]
fn on_the_waiting_list_those_who_came_before_stand_first_and_then_time_counts() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia", "Noor", "Olu", "Ada"]);
        let [mia, noor, olu, ada] = &fans[..] else { unreachable!() };
        has_come_before(app, &grace, ada);
        let id = announced(app, &grace, 1, TimeDelta::days(10));
        assert_eq!(registers(app, mia, id), Registered::Placed);
        for fan in [noor, olu, ada] {
            app.advance(TimeDelta::minutes(1));
            assert_eq!(registers(app, fan, id), Registered::Waiting);
        }
        // Each who leaves gives their place to the next one by the rule.
        for (leaves, next) in [(mia, ada), (ada, noor), (noor, olu)] {
            let (leaves, now) = (leaves.clone(), app.now());
            assert!(app.write(move |conn| meetups::cancel(conn, &leaves, id, now)));
            assert_eq!(standing(app, next, id), Standing::Placed, "{}", next.name);
        }
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_does_not_confirm_loses_their_place_only_to_somebody_who_waits() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia", "Noor", "Olu"]);
        let [mia, noor, olu] = &fans[..] else { unreachable!() };
        let id = announced(app, &grace, 2, TimeDelta::hours(100));
        for fan in [mia, noor] {
            assert_eq!(registers(app, fan, id), Registered::Placed);
        }
        app.tick();
        app.advance(TimeDelta::hours(51));
        app.tick();
        assert_eq!(subjects(app, "Mia").len(), 1, "it is too early to ask");
        let (noors, at) = (noor.id, app.now());
        let early = app.app.db.write_here(move |conn| meetups::confirm(conn, noors, id, at));
        assert!(matches!(early, Err(Error::Rejected(_))), "nobody says they come before they are asked: {early:?}");
        app.advance(TimeDelta::hours(2));
        app.tick();
        app.tick();
        let asked = subjects(app, "Mia");
        assert_eq!(asked.iter().filter(|subject| subject.starts_with("Do you come?")).count(), 1, "{asked:?}");

        // The link changes nothing by itself, and works signed out.
        let link = app.link_to(&address("Mia"), &format!("{}/confirm/", meetups::address_of(id)));
        let mut visitor = app.visitor();
        let page = visitor.get(&link);
        assert!(page.says("One press keeps your place."), "{}", page.text());
        let confirmed = |who: &Viewer| {
            let who = who.id;
            app.read(move |conn| {
                let own = meetup_guests::table.filter(meetup_guests::user_id.eq(who));
                Ok(own.filter(meetup_guests::confirmed_at.is_not_null()).count().get_result::<i64>(conn)?)
            })
        };
        assert_eq!(confirmed(mia), 0);
        let token = link.rsplit('/').next().unwrap();
        assert_eq!(
            visitor.get(&format!("/unsubscribe/{token}")).status,
            404,
            "whoever it is forwarded to ends no mails"
        );
        assert_eq!(visitor.get(&format!("/meetups/{}/confirm/{token}", id + 1)).status, 404, "it is of this meetup");
        assert_eq!(visitor.submit(&page, &link, &[]).status, 303);
        assert_eq!(confirmed(mia), 1);

        app.advance(TimeDelta::hours(25));
        app.tick();
        assert_eq!(standing(app, noor, id), Standing::Placed, "nobody waits for it");
        assert_eq!(registers(app, olu, id), Registered::Waiting);
        app.tick();
        assert_eq!((standing(app, noor, id), standing(app, olu, id)), (Standing::Lapsed, Standing::Placed));
        assert_eq!(standing(app, mia, id), Standing::Placed, "who confirmed keeps it");
        app.tick();
        assert!(subjects(app, "Olu").iter().any(|subject| subject.starts_with("A place is yours now")));
        assert!(subjects(app, "Noor").iter().any(|subject| subject.starts_with("Your place moved on")));
        // Whoever gets it has a day, at most until it begins: that is how long nobody takes it away again.
        assert_eq!(registers(app, noor, id), Registered::Waiting);
        app.advance(TimeDelta::hours(20));
        app.tick();
        assert_eq!((standing(app, olu, id), standing(app, noor, id)), (Standing::Placed, Standing::Waiting));
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn a_worker_that_was_away_asks_late_and_people_have_their_day_all_the_same() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia", "Noor"]);
        let id = announced(app, &grace, 1, TimeDelta::hours(100));
        for fan in &fans {
            registers(app, fan, id);
        }
        app.advance(TimeDelta::hours(70));
        app.tick();
        app.advance(TimeDelta::hours(23));
        app.tick();
        assert_eq!(standing(app, &fans[0], id), Standing::Placed, "asked 30 hours before, she has a day");
        app.advance(TimeDelta::hours(2));
        app.tick();
        assert_eq!((standing(app, &fans[0], id), standing(app, &fans[1], id)), (Standing::Lapsed, Standing::Placed));
    });
}

#[test]
fn whoever_wants_no_mails_reads_on_the_page_what_to_do_and_nobody_is_mailed_of_what_is_over() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia", "Noor"]);
        let id = announced(app, &grace, 2, TimeDelta::hours(2));
        let page = meetups::address_of(id);
        let mut mia = app.signed_in("Mia");
        let hint = "nobody asks you by email to confirm";
        assert!(!mia.get(&page).says(hint));
        assert_eq!(mia.post("/settings/mail/off", &[]).status, 303);
        assert!(mia.get(&page).says(hint), "{}", mia.get(&page).text());
        registers(app, &fans[1], id);
        // The worker was away until it was over.
        app.advance(TimeDelta::hours(8));
        app.tick();
        app.tick();
        assert_eq!(subjects(app, "Noor"), Vec::<String>::new());
    });
}

#[test]
fn the_link_of_a_mail_asks_of_the_time_at_which_the_meetup_was() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia"]);
        let id = announced(app, &grace, 2, TimeDelta::hours(100));
        registers(app, &fans[0], id);
        app.tick();
        app.advance(TimeDelta::hours(53));
        app.tick();
        app.tick();
        let link = app.link_to(&address("Mia"), &format!("{}/confirm/", meetups::address_of(id)));
        let mut visitor = app.visitor();
        let page = visitor.get(&link);
        assert!(page.says("One press keeps your place."), "{}", page.text());
        let (later, now) = (draft(app, 2, TimeDelta::hours(90)), app.now());
        app.write(move |conn| meetups::edit(conn, &grace, (id, None), &later, now));
        assert!(visitor.get(&link).says("This meetup has been moved since."));
        assert_eq!(visitor.submit(&page, &link, &[]).status, 409);
        let of_mia = meetup_guests::table.filter(meetup_guests::user_id.eq(fans[0].id));
        let confirmed_at = of_mia.select(meetup_guests::confirmed_at);
        let confirmed: Option<Timestamp> = app.read(move |conn| Ok(confirmed_at.first(conn)?));
        assert_eq!(confirmed, None, "nobody confirmed the other day");
    });
}

#[test]
fn whoever_leaves_the_site_frees_their_place() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans = fans(app, &["Mia", "Noor"]);
        let id = announced(app, &grace, 1, TimeDelta::days(9));
        for fan in &fans {
            registers(app, fan, id);
        }
        let (leaves, now) = (fans[0].id, app.now());
        assert!(app.write(move |conn| meetups::leave_some_of(conn, leaves, 20, now)));
        assert_eq!(standing(app, &fans[1], id), Standing::Placed);
        assert_eq!(app.tables().count("meetup_guests"), 1);
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

/// What is done at a meetup: by one of the fans, or time goes by.
#[derive(Debug, Clone)]
enum Step {
    Register(usize),
    Cancel(usize),
    Confirm(usize),
    Wait(i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..6_usize).prop_map(Step::Register),
        2 => (0..6_usize).prop_map(Step::Cancel),
        2 => (0..6_usize).prop_map(Step::Confirm),
        2 => (1..30_i64).prop_map(Step::Wait),
    ]
}

#[test]
fn places_are_never_more_than_there_are_and_counters_equal_rows_at_every_moment() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let fans: Vec<Viewer> = (0..6).map(|fan| app.viewer(&format!("Fan {fan}"), Role::Member)).collect();
        let config = Config { cases: 12, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let run = runner.run(&(vec(step(), 10..40), 1..4_i64), |(steps, capacity)| {
            let id = announced(app, &grace, capacity, TimeDelta::hours(96));
            for step in steps {
                let now = app.now();
                let (fan, db) = (|who: usize| fans[who].clone(), &app.app.db);
                let done = match step {
                    Step::Wait(hours) => {
                        app.advance(TimeDelta::hours(hours));
                        app.tick();
                        Ok(())
                    }
                    Step::Register(who) => {
                        let who = fan(who);
                        db.write_here(move |conn| meetups::register(conn, &who, id, now).map(drop))
                    }
                    Step::Cancel(who) => {
                        let who = fan(who);
                        db.write_here(move |conn| meetups::cancel(conn, &who, id, now).map(drop))
                    }
                    Step::Confirm(who) => {
                        let who = fan(who);
                        db.write_here(move |conn| meetups::confirm(conn, who.id, id, now))
                    }
                };
                prop_assert!(matches!(done, Ok(()) | Err(Error::Rejected(_))), "{done:?}");
                let (taken, waiting) = app.read(move |conn| {
                    let row = meetup_places::table.find(id).select((meetup_places::taken, meetup_places::waiting));
                    Ok(row.first::<(i64, i64)>(conn)?)
                });
                let rows = |standing: Standing| -> i64 {
                    app.read(move |conn| {
                        let all = meetup_guests::table.filter(meetup_guests::meetup_id.eq(id));
                        Ok(all.filter(meetup_guests::standing.eq(standing)).count().get_result(conn)?)
                    })
                };
                prop_assert!(taken <= capacity);
                prop_assert_eq!((taken, waiting), (rows(Standing::Placed), rows(Standing::Waiting)));
            }
            Ok(())
        });
        run.unwrap();
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}
