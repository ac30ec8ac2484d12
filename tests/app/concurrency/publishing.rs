//! One release out of a hundred presses, from several people and two processes; one digest each from two workers.

use super::at_once;
use crate::support::people::{address, number_of};
use crate::support::{Browser, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::config::Config;
use orange_friday::db::schema::{credits, release_items, releases as weeks};
use orange_friday::db::{Db, ItemId};
use orange_friday::mail::{MemoryOutbox, SentMail, Transport};
use orange_friday::people::Role;
use orange_friday::releases::{self, State};
use orange_friday::trains::WEEKLY;
use orange_friday::web::App;
use orange_friday::worker::Worker;
use std::collections::BTreeMap;
use std::sync::Arc;

const FANS: usize = 30;

/// A second process's view of the same database.
pub fn second(app: &TestApp) -> Arc<App> {
    let config: Config = app.app.config.clone();
    let db = Db::open(&config.database, 4).unwrap();
    Arc::new(App::new(config, app.app.clock.clone(), db).unwrap())
}

/// Three finished posts with thirty voters each, and the week frozen.
fn a_frozen_week(app: &TestApp) -> Browser {
    app.areas(&["Camera"]);
    let mut author = app.member("Author");
    let mut grace = app.staff("Grace");
    let mut paths = Vec::new();
    for title in ["Keep recording during a call", "Focus with the volume keys", "Flash for the front camera"] {
        paths.push(author.files("request", title, "camera"));
    }
    for fan in 0..FANS {
        let voter = app.viewer(&format!("Fan {fan}"), Role::Member);
        let (numbers, now) = (paths.iter().map(|path| number_of(path)).collect::<Vec<_>>(), app.now());
        app.write(move |conn| {
            numbers.iter().try_for_each(|number| {
                orange_friday::voting::cast(
                    conn,
                    &voter,
                    orange_friday::db::PostId(*number),
                    orange_friday::db::VotingWeek(1),
                    now,
                )
                .map(drop)
            })
        });
    }
    for path in &paths {
        assert_eq!(grace.decides(path, "ready", "", "").status, 303);
    }
    app.run_worker();
    grace
}

fn states(app: &TestApp) -> Vec<State> {
    app.read(|conn| Ok(weeks::table.order(weeks::week).select(weeks::state).load(conn)?))
}

#[test]
fn a_hundred_presses_on_publish_and_two_workers_make_one_release_and_one_digest_each() {
    on_each_engine(|app| {
        let mut grace = a_frozen_week(app);
        let mut others: Vec<Browser> = ["Henry", "Ida"].iter().map(|name| app.staff(name)).collect();
        let beside = second(app);
        let clerk = app.add_person("Jean", Role::Staff);

        let freeze = |browser: &mut Browser| browser.post("/releases/next/freeze", &[("week", "1")]).status;
        let mut all = vec![&mut grace];
        all.extend(&mut others);
        let frozen = at_once(all.into_iter().map(|browser| boxed(move || freeze(browser))).collect());
        assert_eq!(frozen.iter().filter(|status| **status == 303).count(), 1, "{frozen:?}");
        assert_eq!(frozen.iter().filter(|status| **status == 409).count(), 2, "{frozen:?}");
        assert_eq!(app.read(|conn| Ok(release_items::table.count().get_result::<i64>(conn)?)), 3);

        // Three people press twenty times each, and the other process forty times, all at once.
        let release = app.read(|conn| releases::latest(conn, WEEKLY)).unwrap();
        let (schedule, now) = (app.app.config.schedule, app.now());
        let mut work: Vec<Box<dyn FnOnce() -> Vec<String> + Send + '_>> = Vec::new();
        let mut all = vec![grace];
        all.extend(others);
        for mut browser in all {
            let sure = browser.get("/releases/next/check");
            work.push(Box::new(move || {
                let press = || {
                    let answer = browser.submit(&sure, "/releases/next/publish", &[]);
                    assert_eq!(answer.status, 303, "{}", answer.text());
                    answer.location()
                };
                std::iter::repeat_with(press).take(20).collect()
            }));
        }
        for _ in 0..4 {
            let db = beside.db.clone();
            work.push(Box::new(move || {
                let publish = || {
                    let done =
                        db.write_here(move |conn| releases::publish(conn, clerk, release.id, None, &schedule, now));
                    match done {
                        Ok(version) => Some(format!("/releases/{version}")),
                        Err(error) if error.is(releases::NOT_THERE) => None,
                        Err(error) => panic!("{error}"),
                    }
                };
                std::iter::repeat_with(publish).take(10).flatten().collect()
            }));
        }
        let places = at_once(work).concat();
        assert!(places.len() >= 60 && places.iter().all(|place| place == "/releases/26.11.16"), "{places:?}");
        assert_eq!(states(app), [State::Published, State::Collecting]);

        two_workers(app, &beside);
    });
}

fn boxed<'a, T>(work: impl FnOnce() -> T + Send + 'a) -> Box<dyn FnOnce() -> T + Send + 'a> {
    Box::new(work)
}

fn two_workers(app: &TestApp, beside: &Arc<App>) {
    let mailbox = MemoryOutbox::default();
    let work = || {
        let worker = Worker::new(Arc::clone(beside), Transport::Memory(mailbox.clone())).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(worker.tick()).unwrap();
    };
    at_once(vec![boxed(work), boxed(|| app.run_worker()), boxed(work)]);
    app.run_worker();

    let mut mails: Vec<SentMail> = app.mails();
    mails.extend(mailbox.mails());
    let mut digests: BTreeMap<String, usize> = BTreeMap::new();
    for mail in &mails {
        if String::from_utf8_lossy(&mail.bytes).contains("/releases/26.11.16") {
            *digests.entry(mail.to.join(",")).or_default() += 1;
        }
    }
    assert_eq!(digests.len(), FANS + 1, "{digests:?}");
    assert!(digests.values().all(|count| *count == 1), "{digests:?}");
    assert!((0..FANS).all(|fan| digests.contains_key(&address(&format!("Fan {fan}")))));

    // Everybody is credited once on each line, in one order, and the lines know how many they are.
    app.read(|conn| {
        let lines: Vec<(ItemId, i64)> =
            release_items::table.select((release_items::id, release_items::people_count)).load(conn)?;
        for (line, people) in lines {
            let ranks: Vec<i64> = credits::table
                .filter(credits::item_id.eq(line))
                .order(credits::rank)
                .select(credits::rank)
                .load(conn)?;
            assert_eq!(ranks, (0..=i64::try_from(FANS).unwrap()).collect::<Vec<_>>());
            assert_eq!(people, i64::try_from(ranks.len()).unwrap());
        }
        let people: i64 = weeks::table.filter(weeks::week.eq(1)).select(weeks::people_count).first(conn)?;
        assert_eq!(people, i64::try_from(FANS).unwrap() + 1);
        Ok(())
    });
}
