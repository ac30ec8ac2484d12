//! A rush at a meetup: a thousand people for two hundred places; and two processes that ask, and move places on, at the same
//! moment.

use super::at_once;
use super::publishing::second;
use crate::cli::doctor::says;
use crate::meetups::announced;
use crate::support::{Browser, Engine, TestApp, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::{meetup_guests, meetup_news, users};
use orange_friday::db::{Conn, Db, UserId};
use orange_friday::error::{Error, Result};
use orange_friday::meetups::{self, News, Registered, Standing};
use orange_friday::people::{Role, Viewer};

const FANS: usize = 1_000;
const PLACES: usize = 200;
const THREADS: usize = 20;
/// How many of them press on the page, on two devices each.
const BY_PAGE: usize = 30;
/// Devices on which people press one after the other.
const DEVICES: usize = 6;

fn fans(app: &TestApp, most: usize) -> Vec<Viewer> {
    let (numbers, no, at) = match app.engine {
        Engine::Sqlite => (
            format!(
                "(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {most}) SELECT n FROM c) s"
            ),
            "0",
            "'2026-11-01T00:00:00.000000Z'",
        ),
        Engine::Postgres => {
            (format!("generate_series(1, {most}) AS s(n)"), "false", "timestamptz '2026-11-01T00:00:00Z'")
        }
    };
    app.sql(&format!(
        "INSERT INTO users (email, email_key, mailbox, name, handle, role, verified_at, name_hidden, created_at) \
         SELECT 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'fan' || n || '@example.net', 'Fan ' || n, \
            'fan-' || n, 'member', {at}, {no}, {at} FROM {numbers}"
    ));
    let all = users::table.filter(users::name.ne("Grace")).order(users::id);
    let ids: Vec<UserId> = app.read(|conn| Ok(all.select(users::id).load(conn)?));
    let viewer = |id: UserId| Viewer {
        id,
        handle: format!("fan-{id}"),
        name: format!("Fan {id}"),
        role: Role::Member,
        verified: true,
        language: None,
    };
    ids.into_iter().map(viewer).collect()
}

fn count(app: &TestApp, id: i64, standing: Standing) -> usize {
    let all = meetup_guests::table.filter(meetup_guests::meetup_id.eq(id)).filter(meetup_guests::standing.eq(standing));
    let count: i64 = app.read(|conn| Ok(all.count().get_result(conn)?));
    usize::try_from(count).unwrap()
}

/// Presses until it is answered, as people do whom a busy site asks to try again.
fn pressed<T: Send + 'static>(db: &Db, act: impl FnMut(&mut Conn) -> Result<T> + Clone + Send + 'static) -> T {
    loop {
        match db.write_here(act.clone()) {
            Err(Error::Unavailable(_) | Error::Busy) => {}
            answered => return answered.unwrap(),
        }
    }
}

/// The same on the page; what is said of it.
fn pressed_on_page(browser: &mut Browser, id: i64) -> Registered {
    loop {
        let answer = browser.post(&format!("{}/register", meetups::address_of(id)), &[]);
        if answer.status == 503 {
            continue;
        }
        assert_eq!(answer.status, 303, "{}", answer.text());
        let says = |word: &str| answer.set_cookies.iter().any(|cookie| cookie.starts_with(word));
        let (placed, waits) = (says("flash=meetup-placed"), says("flash=meetup-queued"));
        assert!(placed != waits, "{:?}", answer.set_cookies);
        return if placed { Registered::Placed } else { Registered::Waiting };
    }
}

#[test]
fn a_thousand_people_at_once_get_two_hundred_places_down_to_the_last_one() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, i64::try_from(PLACES).unwrap(), TimeDelta::days(10));
        let names: Vec<String> = (0..BY_PAGE).map(|one| format!("Peeler {one}")).collect();
        for name in &names {
            app.add_person(name, Role::Member);
        }
        let mut devices: Vec<Browser> = names.iter().chain(&names).map(|name| app.signed_in(name)).collect();
        let (fans, beside, now) = (fans(app, FANS - BY_PAGE), second(app), app.now());
        let mut work: Vec<Box<dyn FnOnce() -> Vec<Registered> + Send + '_>> = Vec::new();
        for some in devices.chunks_mut(DEVICES) {
            work.push(Box::new(move || some.iter_mut().map(|browser| pressed_on_page(browser, id)).collect()));
        }
        for some in fans[BY_PAGE..].chunks(FANS / THREADS) {
            // Each presses twice at once, and each press comes to another process.
            for db in [app.app.db.clone(), beside.db.clone()] {
                work.push(Box::new(move || {
                    let press = |fan: &Viewer| {
                        let fan = fan.clone();
                        pressed(&db, move |conn| meetups::register(conn, &fan, id, now))
                    };
                    some.iter().map(press).collect()
                }));
            }
        }
        let answers: Vec<Registered> = at_once(work).into_iter().flatten().collect();
        let placed = answers.iter().filter(|answer| **answer == Registered::Placed).count();
        assert_eq!((answers.len(), placed), (2 * FANS, 2 * PLACES));
        assert_eq!((count(app, id, Standing::Placed), count(app, id, Standing::Waiting)), (PLACES, FANS - PLACES));
        let given = app.read(move |conn| meetups::places_of(conn, id));
        assert_eq!((given.taken, given.waiting), (200, 800));

        // Everybody with a place cancels at once: as many move up.
        let leaving: Vec<UserId> = app.read(|conn| {
            let all = meetup_guests::table.filter(meetup_guests::standing.eq(Standing::Placed));
            Ok(all.select(meetup_guests::user_id).load(conn)?)
        });
        // The page says the same.
        let page = meetups::address_of(id);
        for (fan, browser) in fans.iter().zip(devices.iter_mut().take(BY_PAGE)) {
            let told = browser.get(&page);
            assert_eq!(told.says("You have a place."), leaving.contains(&fan.id), "{}: {}", fan.id, told.text());
        }
        let leaving: Vec<Viewer> = fans.iter().filter(|fan| leaving.contains(&fan.id)).cloned().collect();
        let mut work: Vec<Box<dyn FnOnce() -> bool + Send + '_>> = Vec::new();
        for (place, some) in leaving.chunks(PLACES / THREADS).enumerate() {
            let db = if place % 2 == 0 { app.app.db.clone() } else { beside.db.clone() };
            work.push(Box::new(move || {
                some.iter().all(|fan| {
                    let fan = fan.clone();
                    pressed(&db, move |conn| meetups::cancel(conn, &fan, id, now))
                })
            }));
        }
        assert!(at_once(work).into_iter().all(|cancelled| cancelled));
        assert_eq!((count(app, id, Standing::Placed), count(app, id, Standing::Waiting)), (PLACES, FANS - 2 * PLACES));
        // Hundreds are still to be told, which is another story: of places nothing is wrong.
        let mut found = says(app);
        found.retain(|line| !line.starts_with("work: "));
        assert_eq!(found, Vec::<String>::new());
    });
}

#[test]
fn two_processes_at_the_deadline_ask_once_and_move_each_place_once() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 4, TimeDelta::hours(100));
        let (fans, beside) = (fans(app, 7), second(app));
        for fan in &fans {
            let (fan, now) = (fan.clone(), app.now());
            app.write(move |conn| meetups::register(conn, &fan, id, now).map(drop));
        }
        let on_both = |work: fn(&orange_friday::db::Db, i64, orange_friday::db::Timestamp) -> usize| -> usize {
            let now = app.now();
            let mut all: Vec<Box<dyn FnOnce() -> usize + Send + '_>> = Vec::new();
            for place in 0..6 {
                let db = if place % 2 == 0 { app.app.db.clone() } else { beside.db.clone() };
                all.push(Box::new(move || work(&db, id, now)));
            }
            at_once(all).into_iter().sum()
        };
        app.advance(TimeDelta::hours(53));
        let asked = on_both(|db, id, now| usize::from(db.write_here(move |conn| meetups::ask(conn, id, now)).unwrap()));
        assert_eq!(asked, 1);
        app.advance(TimeDelta::hours(25));
        let moved = on_both(|db, id, now| db.write_here(move |conn| meetups::move_on(conn, id, now)).unwrap());
        assert_eq!(moved, 3, "three wait, and four have not confirmed");
        assert_eq!(
            [Standing::Placed, Standing::Waiting, Standing::Lapsed].map(|standing| count(app, id, standing)),
            [4, 0, 3]
        );
        let told = |news: News| -> i64 {
            app.read(|conn| Ok(meetup_news::table.filter(meetup_news::news.eq(news)).count().get_result(conn)?))
        };
        assert_eq!([News::Asked, News::MovedUp, News::Lapsed].map(told), [1, 3, 3]);
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}
