//! What those do later whose votes were set apart: further votes, another look, and polls that are withdrawn or close.

use super::{NAMES, OFFICE, a_poll, a_post, behind_a_proxy, chooses, colleagues, counted, joins, totals, votes};
use crate::support::people::number_of;
use crate::support::{Browser, TestApp};
use chrono::TimeDelta;

/// A further post of Olga's.
fn another(app: &TestApp, olga: &mut Browser, title: &str) -> i64 {
    let post = number_of(&olga.files("request", title, "camera"));
    assert_eq!(counted(app, post), 0);
    post
}

#[test]
fn no_further_vote_frees_those_whose_votes_are_apart_until_staff_have_counted_them() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        colleagues(app, post);
        app.tidy();
        // A day later nothing is known of their network any more.
        app.advance(TimeDelta::days(1));
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("sign_up_networks")), (1, 0));
        let mut olga = app.member("Olga");
        let titles = ["A timer", "A level", "A quieter shutter"];
        let [wanted, besides, last] = titles.map(|title| another(app, &mut olga, title));
        let mut office: Vec<Browser> = NAMES.iter().map(|name| app.signed_in(name)).collect();
        for browser in &mut office {
            votes(app, browser, wanted);
        }
        for browser in &mut office[..2] {
            votes(app, browser, besides);
        }
        app.run_worker();
        assert_eq!((counted(app, wanted), counted(app, besides)), (5, 2));
        app.tidy();
        assert_eq!((counted(app, wanted), counted(app, besides)), (0, 2), "two are none");
        assert_eq!(app.tables().count("held_votes"), 10);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

        // Staff see why, and where else they voted; each reads it of both votes.
        let mut grace = app.staff("Grace");
        let page = grace.get("/staff/clusters/2");
        assert!(page.says("A timer") && page.says("were set apart before"), "{}", page.text());
        assert!(page.says("A level") && page.says("2 of these accounts"), "{}", page.text());
        assert!(grace.get("/staff/clusters/1").says("their first vote here"));
        let page = office[0].get("/me/votes");
        assert!(page.says("counted apart already") && page.says("voted for nothing before"), "{}", page.text());

        // Each asks about the one that is meant.
        let fields = [("verdict", "leave-out"), ("reason", "They were bought.")];
        assert_eq!(grace.post("/staff/clusters/1", &fields).status, 303);
        let asks = |cluster: &str, ada: &mut Browser| ada.post("/me/votes/look", &[("cluster", cluster)]).status;
        assert_eq!(["9", "one", "1"].map(|cluster| asks(cluster, &mut office[0])), [409, 409, 303]);
        assert!(grace.get("/staff/clusters/1").says("1 person asks for another look"));
        assert!(!grace.get("/staff/clusters/2").says("for another look"));

        // What staff count stays so, and once all of it counts nobody is compared any more.
        for cluster in ["/staff/clusters/2", "/staff/clusters/1"] {
            assert_eq!(grace.post(cluster, &[("verdict", "count"), ("reason", "")]).status, 303);
            app.tidy();
            assert_eq!(counted(app, wanted), 5);
        }
        for browser in &mut office {
            votes(app, browser, last);
        }
        app.run_worker();
        app.tidy();
        assert_eq!((counted(app, last), counted(app, post), app.tables().count("held_votes")), (5, 6, 0));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_second_vote_before_anybody_has_looked_frees_nobody_and_is_compared_as_well() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        let mut olga = app.member("Olga");
        let [wanted, besides] = ["A timer", "A level"].map(|title| another(app, &mut olga, title));
        for browser in &mut office {
            votes(app, browser, wanted);
        }
        for browser in &mut office[..2] {
            votes(app, browser, besides);
        }
        app.run_worker();
        assert_eq!([post, wanted, besides].map(|post| counted(app, post)), [6, 5, 2]);
        app.tidy();
        assert_eq!(counted(app, post), 1, "each came for this one");
        app.tidy();
        assert_eq!([post, wanted, besides].map(|post| counted(app, post)), [1, 0, 2], "two are none");
        assert_eq!(app.tables().count("held_votes"), 10);
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn whoever_goes_through_what_there_is_is_not_compared() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        let olga = app.fan("Olga");
        for number in 1..=20 {
            let other = app.file(&olga, "request", &format!("Wish number {number}"), "camera");
            assert_eq!(office[0].post(&format!("/posts/{}/vote", other.0), &[]).status, 303);
        }
        app.run_worker();
        app.tidy();
        assert_eq!((counted(app, post), app.tables().count("held_votes")), (6, 0), "four are none");
    });
}

#[test]
fn whoever_asks_is_counted_once_for_each_time_that_staff_decide() {
    behind_a_proxy(|app| {
        let post = a_post(app);
        let mut office = colleagues(app, post);
        app.tidy();
        let mut grace = app.staff("Grace");
        let ask = |office: &mut [Browser]| {
            for browser in office {
                assert_eq!(browser.post("/me/votes/look", &[]).status, 303);
            }
        };
        for _ in 0..2 {
            ask(&mut office[..2]);
        }
        assert!(grace.get("/staff/clusters").says("2 people ask for another look"));
        let fields = [("verdict", "leave-out"), ("reason", "They were bought.")];
        assert_eq!(grace.post("/staff/clusters/1", &fields).status, 303);
        assert!(!grace.get("/staff/clusters").says("for another look"), "they are answered");
        ask(&mut office[..1]);
        assert!(grace.get("/staff/clusters").says("1 person asks for another look"));
        let asked = "You have asked for another look.";
        assert!(office[0].get("/me/votes").says(asked) && !office[1].get("/me/votes").says(asked));
        ask(&mut office);
        assert!(grace.get("/staff/clusters").says("5 people ask for another look"));
    });
}

/// All who signed up from the office, who have chosen the same in a poll.
fn choose(app: &TestApp, poll: &str, option: i64) -> Vec<Browser> {
    let join = |name: &&str| {
        let mut browser = joins(app, name, OFFICE);
        chooses(app, &mut browser, poll, option);
        browser
    };
    NAMES.iter().map(join).collect()
}

#[test]
fn what_waits_in_a_poll_that_is_withdrawn_ends_with_it_and_is_in_no_rate() {
    behind_a_proxy(|app| {
        app.areas(&["Camera"]);
        let mut grace = app.staff("Grace");
        let (poll, options) = a_poll(app, &mut grace);
        let mut office = choose(app, &poll, options[0]);
        // That one of them votes for something else meanwhile frees nobody.
        let other = another(app, &mut app.member("Olga"), "A timer");
        votes(app, &mut office[0], other);
        app.tidy();
        assert_eq!((totals(app), app.tables().count("poll_votes_apart")), (vec![0, 0, 0], 5));
        assert!(office[0].get("/me/votes").says("Ask for another look"));
        let reason = [("reason", "Two of the cities are taken.")];
        assert_eq!(grace.post(&format!("{poll}/withdraw"), &reason).status, 303);

        // Nobody decides any more, and what was typed is not lost.
        let page = office[0].get("/me/votes");
        assert!(page.says("The poll is over") && !page.says("Ask for another look"), "{}", page.text());
        assert!(!grace.get("/staff/clusters/1").says("Count them"));
        let late = grace.post("/staff/clusters/1", &[("verdict", "count"), ("reason", "They are colleagues.")]);
        assert!(late.status == 409 && late.says("They are colleagues."), "{}", late.text());

        app.tidy();
        let list = grace.get("/staff/clusters");
        assert!(list.says("The poll was withdrawn, nothing was counted"), "{}", list.text());
        assert!(!list.says("Counted by themselves") && !list.says("Counted after all"), "{}", list.text());
        assert!(!office[0].get("/me/votes").says("counted apart"));
        assert_eq!(totals(app), [0, 0, 0]);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn what_comes_together_in_the_last_minutes_of_a_poll_counts_and_staff_hear_of_it() {
    behind_a_proxy(|app| {
        app.areas(&["Camera"]);
        let (poll, options) = a_poll(app, &mut app.staff("Grace"));
        app.set_clock("2026-11-18T16:50:00Z");
        choose(app, &poll, options[0]);
        app.set_clock("2026-11-18T17:00:00Z");
        app.run_worker();
        assert_eq!(totals(app), [5, 0, 0]);
        app.tidy();
        let mut grace = app.signed_in("Grace");
        let list = grace.get("/staff/clusters");
        assert!(list.says("Where shall we meet?") && list.says("Counted by themselves"), "{}", list.text());
        let page = grace.get("/staff/clusters/1");
        assert!(NAMES.iter().all(|name| page.says(name)) && !page.says("Count them"), "{}", page.text());
        assert_eq!((totals(app), app.tables().count("clusters")), (vec![5, 0, 0], 1));
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}
