//! A second train beside the weekly one: staff add one that goes monthly or daily; of a second weekly one, which no page makes,
//! the rows are put where they are.

use super::origins::put;
use crate::cli::doctor;
use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::{PostId, ReleaseId, TrainId, WeekNumber};
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases::{self, Approval, Release, State, Turned};
use orange_friday::trains::{self, WEEKLY};
use std::sync::Barrier;
use std::thread;

/// A train with its own moments, or with those of the settings; the worker opens its first week.
fn second_train(app: &TestApp, moments: &str) -> TrainId {
    put(app, format!("INSERT INTO trains (slug, cutoff, publish, first_number) VALUES ('daily', {moments}, 1);"));
    app.run_worker();
    let all = app.read(trains::all);
    assert_eq!((all.len(), all[0].id), (2, WEEKLY));
    all.into_iter().find(|train| train.slug == "daily").unwrap().id
}

pub(super) fn week_of(app: &TestApp, train: TrainId) -> Release {
    app.read(move |conn| releases::latest(conn, train)).unwrap()
}

/// Lists a post in a release.
fn list(app: &TestApp, release: ReleaseId, post: PostId, words: &str) {
    put(
        app,
        format!(
            "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, \
             people_count) SELECT {release}, area_id, 'new', '{words}', 'en', 10, FALSE, 0, 0 FROM posts WHERE id = {post}; \
             INSERT INTO item_posts (item_id, post_id, position) SELECT max(id), {post}, 0 FROM release_items;"
        ),
    );
}

pub(super) fn approve(app: &TestApp, staff: &Viewer, release: ReleaseId) {
    let (staff, now) = (staff.clone(), app.now());
    app.write(move |conn| releases::approve(conn, &staff, release, &Approval::default(), now));
}

pub(super) fn version(app: &TestApp, post: PostId) -> Option<String> {
    app.read(move |conn| Ok(releases::version_of(conn, &[post])?.remove(&post)))
}

#[test]
fn another_train_of_the_same_week_goes_out_and_changes_nothing_of_the_posts_it_lists() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = second_train(app, "'Tue 09:00', 'Tue 17:00'");
        let (daily, weekly) = (week_of(app, train), app.week());
        assert_eq!([daily.week, weekly.week], [WeekNumber(1), WeekNumber(1)]);
        assert_eq!([daily.train_id, weekly.train_id], [train, WEEKLY]);
        list(app, daily.id, post, "Recording goes on");

        app.at("2026-11-17T09:00:00Z");
        assert_eq!([week_of(app, train).state, app.week().state], [State::Frozen, State::Collecting]);
        assert_eq!(app.read(move |conn| releases::items(conn, daily.id)).len(), 1, "its cutoff takes nothing in");
        approve(app, &grace, daily.id);
        app.at("2026-11-17T17:00:00Z");
        assert_eq!(week_of(app, train).week, WeekNumber(2), "its next week has begun");
        let page = app.visitor().get("/releases/26.11.17");
        assert!(page.status == 200 && page.says("Recording goes on"), "{}", page.text());
        assert!(!app.visitor().get("/releases").says("26.11.17"), "those are the weekly ones");
        assert_eq!((app.status(post), version(app, post)), (Status::Ready, None));
        let counted = || ["credits", "contributors", "digests"].map(|table| app.tables().count(table));
        assert_eq!(counted(), [0; 3], "nobody is credited or told");

        app.at("2026-11-19T18:00:00Z");
        assert_eq!(app.line_of(post).wording, "Keep recording during calls");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let shipped = (Status::Shipped, Some("26.11.20".to_owned()));
        assert_eq!((app.status(post), version(app, post)), shipped);
        assert_eq!(counted(), [1, 1, 1]);

        let next = week_of(app, train).id;
        list(app, next, post, "Recording goes on in all apps");
        app.at("2026-11-24T09:00:00Z");
        approve(app, &grace, next);
        app.at("2026-11-24T17:00:00Z");
        assert!(app.visitor().get("/releases/26.11.24").says("Recording goes on in all apps"));
        assert_eq!((app.status(post), version(app, post)), shipped, "listed once more, and shipped by what shipped it");
        assert_eq!(counted(), [1, 1, 1]);
        let page = app.visitor().visit(&format!("/posts/{post}"));
        let is_told_shipped_in = |version: &str| page.says(&format!("Shipped in {version}"));
        let told = ["26.11.20", "26.11.17", "26.11.24"].map(is_told_shipped_in);
        assert_eq!(told, [true, false, false], "{}", page.text());
        let mut links = page.attributes(".post-head a", "href");
        links.retain(|link| link.starts_with("/releases/"));
        let ways = ["/releases/26.11.20", "/releases/26.11.17", "/releases/26.11.24"];
        assert_eq!(links, ways, "what shipped it, and with what it went beside that");
        assert_eq!(app.versions(), ["26.11.20"]);
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_train_with_nothing_in_it_skips_its_week_and_the_other_goes_on() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = second_train(app, "NULL, NULL");
        app.at("2026-11-19T18:00:00Z");
        let first = app.read(move |conn| releases::of_week(conn, train, WeekNumber(1))).unwrap();
        assert_eq!((first.state, week_of(app, train).week), (State::Skipped, WeekNumber(2)));
        assert_eq!((app.week().week, app.week().state), (WeekNumber(1), State::Frozen));
    });
}

#[test]
fn two_trains_that_go_out_at_one_moment_wait_for_each_other_and_have_a_version_each() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let posts = ["Keep recording during calls", "Record while it rings", "Record in the dark"];
        let posts = posts.map(|title| app.finished(&ada, &grace, title, "camera"));
        let train = second_train(app, "NULL, NULL");
        let daily = week_of(app, train).id;
        for (post, words) in posts.into_iter().rev().zip(["One", "Two", "Three"]) {
            list(app, daily, post, words);
        }
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        approve(app, &grace, daily);
        app.set_clock("2026-11-20T17:00:00Z");
        let (schedule, now, together) = (app.app.config.schedule, app.now(), Barrier::new(4));
        thread::scope(|scope| {
            for train in [WEEKLY, train, WEEKLY, train] {
                let (db, together) = (app.app.db.clone(), &together);
                scope.spawn(move || {
                    together.wait();
                    match db.write_here(move |conn| releases::turn(conn, train, &schedule, now)) {
                        Ok(Turned::Something | Turned::Nothing) => {}
                        Err(error) => assert!(error.is(releases::NOT_THERE), "{error}"),
                    }
                });
            }
        });
        let mut versions: Vec<Option<String>> = [WEEKLY, train]
            .map(|train| app.read(move |conn| releases::published(conn, train, 10)))
            .concat()
            .into_iter()
            .map(|release| release.version)
            .collect();
        versions.sort();
        assert_eq!(versions, [Some("26.11.20".to_owned()), Some("26.11.20.2".to_owned())], "{:?}", app.engine);
        assert_eq!([app.week().week, week_of(app, train).week], [WeekNumber(2); 2]);
        assert!(posts.iter().all(|post| app.status(*post) == Status::Shipped));
        app.run_worker();
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

/// What staff type of a train that goes once a month.
const STABLE: [(&str, &str); 4] = [("name", "Stable"), ("rhythm", "monthly"), ("dated", "month"), ("word", "")];

/// A train that staff add on the page, with its first week.
pub(super) fn added(app: &TestApp, olga: &mut Browser, typed: &[(&str, &str)]) -> TrainId {
    assert_eq!(olga.post("/staff/trains", typed).status, 303);
    app.run_worker();
    app.read(trains::all).pop().unwrap().id
}

#[test]
fn a_monthly_train_says_once_more_what_the_weekly_one_shipped_and_changes_nothing() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &STABLE);
        let page = olga.get("/staff/trains");
        assert!(page.says("26.12 goes out on Fri, 4 Dec 2026") && page.says("yy.m.d"), "{}", page.text());
        let unnamed = [("name", "!!!"), ("rhythm", "monthly"), ("dated", "day"), ("word", "b")];
        let unnamed = olga.post("/staff/trains", &unnamed);
        assert_eq!(unnamed.status, 422);
        for name in ["weekly", "WEEKLY!", "Wöchentlich", "stable", "Stáble"] {
            let taken = [("name", name), ("rhythm", "daily"), ("dated", "day"), ("word", "b")];
            let taken = olga.post("/staff/trains", &taken);
            let said = (taken.status, taken.attributes("#name", "value"));
            assert_eq!(said, (422, vec![name.to_owned()]));
            assert!(taken.says("Another train, also a retired one, has this name"), "{}", taken.text());
        }
        let again = olga.post("/staff/trains", &[("name", "Slow"), ("rhythm", "monthly"), ("dated", "month")]);
        assert!(again.status == 422 && again.says("Another train calls its releases like this"), "{}", again.text());

        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        let shipped = (Status::Shipped, Some("26.11.20".to_owned()));
        assert_eq!((app.status(post), version(app, post)), shipped);
        let counted = || ["credits", "contributors", "digests"].map(|table| app.tables().count(table));
        let told = counted();

        app.at("2026-11-26T18:00:00Z");
        assert_eq!(week_of(app, train).state, State::Collecting, "it goes on the first Friday of a month");
        let early = app.signed_in("Olga").get("/releases/next/edit?train=stable");
        assert!(early.says("Once this is frozen, a line without a post") && early.all("#line").is_empty());
        app.at("2026-12-03T18:00:00Z");
        assert_eq!(week_of(app, train).state, State::Frozen);
        let mut olga = app.signed_in("Olga");
        let page = olga.get("/releases/next/check?train=stable");
        assert!(page.says("Keep recording during calls") && page.says("Planned as 26.12"), "{}", page.text());
        assert_eq!(olga.submit(&page, "/releases/next/approve", &[]).status, 303);
        assert!(olga.get("/releases/next/edit?train=stable").says("Withdraw the approval"));
        app.at("2026-12-04T17:00:00Z");
        let page = app.visitor().get("/releases/26.12");
        assert!(page.status == 200 && page.says("Keep recording during calls"), "{}", page.text());
        assert_eq!(page.one("h1"), "Stable 26.12");
        assert!(page.says("Weekly 26.11.20"), "where it shipped: {}", page.text());
        assert!(app.visitor().get("/releases/26.11.20").says("Stable 26.12"), "and where it went from there");
        let wish = app.visitor().visit(&format!("/posts/{post}"));
        let mut links = wish.attributes(".post-head a", "href");
        links.retain(|link| link.starts_with("/releases/"));
        assert_eq!(links, ["/releases/26.11.20", "/releases/26.12"], "{}", wish.text());
        let json = "\"ways\":[{\"train\":\"weekly\",\"version\":\"26.11.20\",";
        let ways = [
            ("26.12.txt", "\n    Also in Weekly 26.11.20\n"),
            ("26.12.md", "\n  - Also in [Weekly 26.11.20](<"),
            ("26.12.bbcode", "/releases/26.11.20]Weekly 26.11.20[/url]\n"),
            ("26.12.json", json),
            ("26.11.20.txt", "\n    Also in Stable 26.12\n"),
        ];
        for (text, way) in ways {
            let text = app.visitor().get(&format!("/en/releases/{text}")).body;
            assert!(text.contains(way), "{way}: {text}");
        }
        let list = app.visitor().get("/releases?train=stable");
        assert_eq!(list.one("h1"), "Releases: Stable");
        assert!(list.says("26.12") && !list.says("26.11.20") && !list.says("Week 1"), "{}", list.text());
        let links = app.visitor().get("/releases").attributes("main nav a", "href");
        assert_eq!(links, ["/releases?train=stable"]);
        for unknown in ["/releases?train=none", "/releases/next?train=none", "/releases/calendar?train=none"] {
            assert_eq!(app.visitor().get(unknown).status, 404, "{unknown}");
        }
        assert_eq!(app.visitor().get("/releases/next?train=stable").location(), "/releases?train=stable");
        assert_eq!((app.status(post), version(app, post)), shipped, "it had shipped before");
        assert_eq!(counted(), told, "nobody is credited or told once more");
        assert_eq!(app.versions(), ["26.11.20"]);

        assert!(olga.get("/releases/26.12/recall").says("No post changes, and nobody gets an email"));
        app.at("2026-12-31T18:00:00Z");
        let second = app.read(move |conn| releases::of_week(conn, train, WeekNumber(2))).unwrap();
        assert_eq!(second.state, State::Skipped, "nothing goes with it twice");
        let mut olga = app.signed_in("Olga");
        assert_eq!(olga.post(&format!("/staff/trains/{train}/retire"), &[("retired", "yes")]).status, 303);
        let again = [("name", "stable"), ("rhythm", "daily"), ("dated", "day"), ("word", "b")];
        assert_eq!(olga.post("/staff/trains", &again).status, 422, "its releases are out under its name");
        let before = app.tables();
        app.at("2027-02-04T18:00:00Z");
        let third = week_of(app, train);
        assert_eq!((third.week, third.state), (WeekNumber(3), State::Collecting), "its clock stands still");
        assert!(before.count("releases") < app.tables().count("releases"), "and that of the weekly one goes on");
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_monthly_train_says_why_a_line_names_nothing_as_the_weekly_one_does() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &STABLE);
        app.at("2026-11-19T18:00:00Z");
        let line = app.line_of(post).id;
        let mut olga = app.signed_in("Olga");
        let page = olga.get("/releases/next/edit");
        let worded = [(&*format!("wording-{line}"), "Various bug fixes")];
        assert_eq!(olga.submit(&page, "/releases/next/notes", &worded).status, 303);
        let page = olga.get("/releases/next/check");
        let kept = olga.submit(&page, &format!("/releases/next/items/{line}/keep"), &[("why", "security")]);
        assert_eq!(kept.status, 303, "{}", kept.text());
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-12-03T18:00:00Z");
        let mut olga = app.signed_in("Olga");
        let approves = |olga: &mut Browser| {
            let page = olga.get("/releases/next/check?train=stable");
            assert_eq!(olga.submit(&page, "/releases/next/approve", &[]).status, 303);
            page
        };
        approves(&mut olga);
        // As what it goes out is approved, too.
        let longer = [STABLE[0], STABLE[1], STABLE[2], ("word", "lts")];
        assert_eq!(olga.post(&format!("/staff/trains/{train}"), &longer).status, 303);
        let page = approves(&mut olga);
        assert!(page.says("because this changed: its name"), "{}", page.text());
        app.at("2026-12-04T17:00:00Z");
        for version in ["26.11.20", "26.12-lts"] {
            let told = app.visitor().get(&format!("/releases/{version}.json")).body;
            assert!(told.contains("\"why\":\"security\""), "{version}: {told}");
        }
    });
}

#[test]
fn what_was_going_out_while_a_monthly_train_took_its_lines_goes_with_the_next_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let first = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &STABLE);
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-12-03T18:00:00Z");
        approve(app, &grace, week_of(app, train).id);
        app.at("2026-12-04T17:00:00Z");
        let second = app.finished(&ada, &grace, "A timer for selfies", "camera");
        app.at("2026-12-10T18:00:00Z");
        app.approve(&grace);
        app.at("2026-12-11T17:00:00Z");
        assert_eq!([first, second].map(|post| app.status(post)), [Status::Shipped; 2]);
        // As if another process had been at it for so long, and both had begun at one moment.
        put(
            app,
            format!(
                "UPDATE releases SET published_at = (SELECT max(frozen_at) FROM releases WHERE train_id = {train}) \
                 WHERE version IN ('26.11.20', '26.12.11');"
            ),
        );
        app.at("2026-12-31T18:00:00Z");
        let next = week_of(app, train);
        assert_eq!((next.week, next.state), (WeekNumber(2), State::Frozen));
        let lines = app.read(move |conn| releases::items(conn, next.id));
        assert_eq!(lines.iter().map(|line| &*line.wording).collect::<Vec<_>>(), ["A timer for selfies"], "once each");
    });
}

#[test]
fn a_daily_train_lists_what_is_finished_once_and_leaves_it_to_the_weekly_one_to_ship() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let moments = [("cutoff_time", "09:00"), ("publish_time", "17:00")];
        let daily = [("name", "Beta"), ("rhythm", "daily"), ("dated", "day"), ("word", "beta")];
        let train = added(app, &mut olga, &[moments, [daily[0], daily[1]], [daily[2], daily[3]]].concat());
        app.at("2026-11-17T09:00:00Z");
        let frozen = week_of(app, train);
        let mut olga = app.signed_in("Olga");
        let page = olga.get("/releases/next/check?train=beta");
        assert!(page.says("Keep recording during calls") && page.says("26.11.17-beta"), "{}", page.text());
        approve(app, &grace, frozen.id);
        app.at("2026-11-17T17:00:00Z");
        assert_eq!(app.visitor().get("/releases/26.11.17-beta").status, 200);
        assert_eq!((app.status(post), version(app, post)), (Status::Ready, None));
        let next = week_of(app, train);
        app.at("2026-11-18T09:00:00Z");
        let next = app.read(move |conn| releases::get(conn, next.id));
        assert_eq!(next.state, State::Skipped, "it has gone with it already");
        app.at("2026-11-19T18:00:00Z");
        assert_eq!(app.line_of(post).wording, "Keep recording during calls");

        app.finished(&ada, &grace, "Record while it rings", "camera");
        app.at("2026-11-20T09:00:00Z");
        let unseen = week_of(app, train);
        assert_eq!(unseen.state, State::Frozen);
        app.at("2026-11-21T00:59:00Z");
        assert_eq!(week_of(app, train).id, unseen.id, "it waits for staff for half the time to the next cutoff");
        app.at("2026-11-21T01:00:00Z");
        let unseen = app.read(move |conn| releases::get(conn, unseen.id));
        assert_eq!((unseen.state, unseen.skip_reason.as_deref()), (State::Skipped, Some(releases::LATE)));
        app.at("2026-11-21T09:00:00Z");
        let next = week_of(app, train).id;
        let lines = app.read(move |conn| releases::items(conn, next));
        assert_eq!(lines.len(), 1, "the next one takes it in");
        assert_eq!(lines[0].wording, "Record while it rings");
        assert_eq!(app.week().state, State::Frozen, "what ships waits for as long as it takes");
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn what_is_recalled_leaves_the_monthly_train_before_it_goes_out() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let train = added(app, &mut olga, &STABLE);
        app.at("2026-11-19T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        app.at("2026-11-26T18:00:00Z");
        app.at("2026-12-03T18:00:00Z");
        let stable = week_of(app, train).id;
        approve(app, &grace, stable);
        let mut olga = app.signed_in("Olga");
        assert_eq!(olga.post("/releases/26.11.20/recall", &[("reason", "It breaks calls.")]).status, 303);
        assert_eq!(app.status(post), Status::Ready);
        app.at("2026-12-04T17:00:00Z");
        let there = app.read(move |conn| releases::get(conn, stable));
        assert_eq!(there.state, State::Skipped, "nothing was left of it");
        let mut olga = app.signed_in("Olga");
        let page = olga.get("/releases/next/edit?train=stable");
        assert!(page.status == 200 && !page.says("Keep recording during calls"), "{}", page.text());
        assert_eq!(app.visitor().get("/releases/26.12").status, 404);
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn of_two_who_change_a_train_at_once_the_second_is_shown_what_the_first_one_made_of_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut olga, mut grace) = (app.staff("Olga"), app.staff("Grace"));
        let train = added(app, &mut olga, &STABLE);
        let here = format!("/staff/trains/{train}");
        let (first, second) = (olga.get(&here), grace.get(&here));
        assert_eq!(olga.submit(&first, &here, &[("name", "Steady")]).status, 303);
        let refused = grace.submit(&second, &here, &[("cutoff_day", "Wed"), ("cutoff_time", "12:00")]);
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert!(refused.all("dd.theirs").contains(&"Steady".to_owned()), "{}", refused.text());
        assert_eq!(refused.attributes("#cutoff_time", "value"), ["12:00"], "what was typed stays");
        assert_eq!(refused.attributes("#cutoff_day option[selected]", "value"), ["Wed"]);
        assert_eq!(app.read(trains::all).pop().unwrap().name, "Steady");
        // Who has seen both decides.
        assert_eq!(grace.submit(&refused, &here, &[("name", "Steady")]).status, 303);
        let now = app.read(trains::all).pop().unwrap();
        assert_eq!((now.name.as_str(), now.cutoff.as_deref()), ("Steady", Some("Wed 12:00")));
        // A word that was numbered, since another train had it, hinders nothing but a new name.
        added(app, &mut olga, &[("name", "Slow"), ("rhythm", "monthly"), ("dated", "day"), ("word", "s")]);
        app.sql("UPDATE trains SET slug = 'steady' WHERE name = 'Slow'");
        app.sql("UPDATE trains SET slug = 'steady-2' WHERE name = 'Steady'");
        let page = grace.get(&here);
        assert_eq!(grace.submit(&page, &here, &[("cutoff_time", "13:00")]).status, 303);
        let now = app.read(move |conn| trains::get(conn, train));
        assert_eq!((now.slug.as_str(), now.cutoff.as_deref()), ("steady-2", Some("Wed 13:00")));
    });
}
