//! Votes that came together from new accounts of one network: counted apart, shown with the reason, decided by staff, and never gone.

mod further;
mod meanwhile;

use crate::support::people::{PASSWORD, address, number_of};
use crate::support::{Browser, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::db::{PostId, Timestamp, VotingWeek};
use orange_friday::people;
use orange_friday::polls;
use orange_friday::posts;
use orange_friday::voting;

const NAMES: [&str; 5] = ["Ada", "Berta", "Cleo", "Dora", "Emma"];
const OFFICE: &str = "203.0.113.7";

/// On each engine, behind a proxy that says from which network somebody comes.
fn behind_a_proxy(story: impl Fn(&TestApp)) {
    for engine in engines() {
        let mut setup = Setup::default();
        setup.environment.push(("FRIDAY_TRUSTED_PROXIES", "127.0.0.1".to_owned()));
        story(&setup.start(engine));
    }
}

/// Somebody new from a network, whose address is confirmed.
fn joins(app: &TestApp, name: &str, from: &str) -> Browser {
    let mut browser = app.visitor();
    assert_eq!(browser.get("/sign-up").status, 200);
    let here = browser.base_url.clone();
    let fields = [("name", name), ("email", &*address(name)), ("password", PASSWORD)];
    let joined = browser.post_with("/sign-up", &fields, &[("Origin", &here), ("X-Forwarded-For", from)]);
    assert_eq!(joined.status, 303, "{}", joined.text());
    app.sql("UPDATE users SET verified_at = created_at WHERE verified_at IS NULL");
    browser
}

/// Presses Vote, a minute after whoever came before.
fn votes(app: &TestApp, browser: &mut Browser, post: i64) {
    app.advance(TimeDelta::minutes(1));
    assert_eq!(browser.post(&format!("/posts/{post}/vote"), &[]).status, 303);
}

/// A post of Wilma's, for which Hugo has voted, who has been here for long.
fn a_post(app: &TestApp) -> i64 {
    app.areas(&["Camera"]);
    let path = app.member("Wilma").files("request", "Grid lines, please", "camera");
    app.member("Hugo").votes_for(&path);
    number_of(&path)
}

/// All who signed up from the office, who have voted for the post and for nothing else.
fn colleagues(app: &TestApp, post: i64) -> Vec<Browser> {
    let join = |name: &&str| {
        let mut browser = joins(app, name, OFFICE);
        votes(app, &mut browser, post);
        browser
    };
    let all = NAMES.iter().map(join).collect();
    app.run_worker();
    all
}

fn counted(app: &TestApp, post: i64) -> i64 {
    app.read(|conn| posts::get(conn, PostId(post))).vote_count
}

/// When everybody's vote was cast, and in which week it counts.
fn moments(app: &TestApp, post: i64) -> Vec<(Option<Timestamp>, Option<VotingWeek>)> {
    let moment = |name: &&str| {
        app.read(|conn| {
            let who = people::by_handle(conn, &name.to_lowercase())?.map(|person| person.id);
            let who = who.unwrap_or_else(|| panic!("{name} is not here"));
            Ok((voting::cast_at(conn, PostId(post), who)?, voting::week_of(conn, PostId(post), who)?))
        })
    };
    NAMES.iter().map(moment).collect()
}

#[test]
fn votes_that_came_together_wait_for_staff_and_count_again_as_of_when_they_were_cast() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        let (before, all) = (moments(app, post), counted(app, post));
        assert_eq!(all, 6, "Hugo's and five");
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (1, 5));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

        // Each reads why on their own page, and nobody else does; pressing again changes nothing.
        let ada = &mut office[0];
        let page = ada.get("/me/votes");
        assert!(
            page.says("A vote of yours is counted apart") && page.says("it counts by itself on"),
            "{}",
            page.text()
        );
        votes(app, ada, post);
        assert!(!app.signed_in("Hugo").get("/me/votes").says("counted apart"));
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (1, 5));

        // Staff find it on the desk, and leave votes out with a reason only.
        let mut grace = app.staff("Grace");
        assert!(grace.get("/triage").attributes("main a", "href").contains(&"/staff/clusters".to_owned()));
        let list = grace.get("/staff/clusters");
        assert!(list.says("Grid lines, please") && list.says("5 votes"), "{}", list.text());
        let page = grace.get("/staff/clusters/1");
        assert!(NAMES.iter().all(|name| page.says(name)), "{}", page.text());
        let decide = |grace: &mut Browser, verdict: &str, reason: &str| {
            grace.post("/staff/clusters/1", &[("verdict", verdict), ("reason", reason)]).status
        };
        assert_eq!([decide(&mut grace, "leave-out", ""), decide(&mut grace, "burn", "")], [422, 422]);
        assert_eq!(decide(&mut grace, "leave-out", "They were bought."), 303);
        assert_eq!(decide(&mut grace, "leave-out", "Once more."), 409);
        assert_eq!(counted(app, post), 1);

        // One press asks for another look, without a word; twice is once, and nobody else can.
        let page = office[0].get("/me/votes");
        assert!(page.says("left it out") && page.says("They were bought."), "{}", page.text());
        for _ in 0..2 {
            let done = office[0].submit(&page, "/me/votes/look", &[]);
            assert_eq!((done.status, done.location()), (303, "/me/votes".to_owned()));
        }
        assert!(office[0].get("/me/votes").says("You have asked for another look."));
        assert_eq!(app.signed_in("Hugo").post("/me/votes/look", &[]).status, 409);
        let list = grace.get("/staff/clusters");
        assert!(list.says("1 person asks for another look"), "{}", list.text());

        // What counts again has the moments that it had, and is not looked at a second time.
        assert_eq!(decide(&mut grace, "count", ""), 303);
        assert_eq!((moments(app, post), counted(app, post)), (before, all));
        assert_eq!(app.tables().count("held_votes"), 0);
        app.tidy();
        assert_eq!(counted(app, post), all);
        assert!(!office[0].get("/me/votes").says("counted apart"));
        assert!(grace.get("/staff/clusters").says("Counted after all: 1 of 1"));
        assert!(grace.get("/staff/audit").says("Counted votes that had come together"));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_nobody_decides_counts_by_itself_after_a_week_and_what_was_taken_back_stays_so() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        app.tidy();
        assert_eq!(counted(app, post), 1);
        for browser in &mut office[..2] {
            assert_eq!(browser.post(&format!("/posts/{post}/vote/withdraw"), &[]).status, 303);
        }
        // One of them presses again, and waits as before.
        votes(app, &mut office[1], post);
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (1, 4));
        app.advance(TimeDelta::days(6));
        app.tidy();
        assert_eq!(counted(app, post), 1);
        app.advance(TimeDelta::days(1));
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (5, 0));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_waits_counts_once_the_post_is_finished_so_that_all_are_credited() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        colleagues(app, post);
        app.tidy();
        assert_eq!(counted(app, post), 1);
        let grace = app.manager("Grace");
        app.decide(&grace, PostId(post), "ready", "");
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (6, 0));
        app.publish_by_the_clock(&grace);
        app.run_worker();
        assert!(app.tables().count("credits") >= 6, "nobody of them is credited");
    });
}

#[test]
fn a_crowd_that_a_link_brings_is_not_held_and_neither_is_who_does_anything_else() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        // As many and one more come from elsewhere meanwhile, each from a network of their own.
        for (number, name) in ["Finn", "Gerda", "Hanna", "Ida", "Jonas", "Karl"].iter().enumerate() {
            let mut browser = joins(app, name, &format!("198.51.{number}.1"));
            votes(app, &mut browser, post);
        }
        // The last one of the office was the first one to see it.
        let last = &mut office[4];
        assert_eq!(last.post(&format!("/posts/{post}/vote/withdraw"), &[]).status, 303);
        votes(app, last, post);
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (12, 0));
    });
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        let (here, said) = (format!("/posts/{post}/comments"), "Thirds would do for me.");
        assert_eq!(office[0].post(&here, &[("body", said)]).status, 303);
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (6, 0), "four are none");

        // No address of anybody is in the database, and the code of the network is gone after a day.
        assert_eq!(app.tables().containing("203.0.113"), Vec::<String>::new());
        assert_eq!(app.tables().count("sign_up_networks"), 5);
        app.advance(TimeDelta::days(1));
        app.tidy();
        assert_eq!(app.tables().count("sign_up_networks"), 0);
    });
}

/// A poll with three options that closes on Wednesday at five; its address, and the numbers of its options.
fn a_poll(app: &TestApp, grace: &mut Browser) -> (String, Vec<i64>) {
    let fields = [
        ("purpose", "city"),
        ("question", "Where shall we meet?"),
        ("note", ""),
        ("options", "Lisbon\nGhent\nTaipei"),
        ("totals", "running"),
        ("day", "2026-11-18"),
        ("time", "17:00"),
    ];
    let poll = grace.post("/staff/polls/new", &fields).location();
    let sure = grace.get(&format!("{poll}/open"));
    assert_eq!(grace.submit(&sure, &format!("{poll}/open"), &[]).status, 303);
    let id: i64 = poll.rsplit('/').next().unwrap().parse().unwrap();
    (poll, app.read(|conn| polls::options_of(conn, id)).iter().map(|option| option.id).collect())
}

fn chooses(app: &TestApp, browser: &mut Browser, poll: &str, option: i64) {
    app.advance(TimeDelta::minutes(1));
    assert_eq!(browser.post(&format!("{poll}/vote"), &[("option", &option.to_string())]).status, 303);
}

/// How many chose each option of the only poll.
fn totals(app: &TestApp) -> Vec<i64> {
    app.read(|conn| polls::options_of(conn, 1)).iter().map(|option| option.people).collect()
}

#[test]
fn in_a_poll_what_staff_have_not_left_out_counts_as_it_closes_and_nothing_changes_afterwards() {
    for leaves_out in [false, true] {
        behind_a_proxy(|app| {
            app.areas(&["Camera"]);
            let mut grace = app.staff("Grace");
            let (poll, options) = a_poll(app, &mut grace);
            chooses(app, &mut app.member("Hugo"), &poll, options[1]);
            let mut office: Vec<Browser> = NAMES.iter().map(|name| joins(app, name, OFFICE)).collect();
            for browser in &mut office {
                chooses(app, browser, &poll, options[0]);
            }
            assert_eq!(totals(app), [5, 1, 0]);
            app.run_worker();
            app.tidy();
            assert_eq!((totals(app), app.tables().count("poll_votes_apart")), (vec![0, 1, 0], 5));
            assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

            // Each may choose anew, or nothing, and goes on waiting.
            assert!(office[0].get(&poll).says("counted apart until staff have looked"));
            chooses(app, &mut office[0], &poll, options[2]);
            assert_eq!(office[1].post(&format!("{poll}/vote/withdraw"), &[]).status, 303);
            assert_eq!((totals(app), app.tables().count("poll_votes_apart")), (vec![0, 1, 0], 4));
            assert!(office[0].get("/me/votes").says("A vote of yours is counted apart"));
            let page = grace.get("/staff/clusters/1");
            assert!(page.says("Where shall we meet?") && !page.says("Taipei"), "{}", page.text());
            if leaves_out {
                let fields = [("verdict", "leave-out"), ("reason", "One person with five accounts.")];
                assert_eq!(grace.post("/staff/clusters/1", &fields).status, 303);
            }

            app.set_clock("2026-11-18T17:00:00Z");
            // Whoever tidies between its hour and its seal takes nothing from what the seal counts.
            app.tidy();
            app.run_worker();
            let sealed = if leaves_out { vec![0, 1, 0] } else { vec![3, 1, 1] };
            assert_eq!(totals(app), sealed);
            app.tidy();
            let mut grace = app.signed_in("Grace");
            assert_eq!(grace.post("/staff/clusters/1", &[("verdict", "count"), ("reason", "")]).status, 409);
            assert_eq!(grace.get("/staff/clusters").says("Counted by themselves"), !leaves_out);
            assert_eq!(totals(app), sealed);
            assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
        });
    }
}
