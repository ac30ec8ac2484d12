//! The votes of the week: they order the board, so they are counted as exactly as all votes are.

use crate::support::people::number_of;
use crate::support::{Browser, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::db::schema::posts as rows;
use orange_friday::db::{PostId, VotingWeek};
use orange_friday::people::Viewer;
use orange_friday::{posts, voting};

/// All votes of a post, and those of the week.
fn votes(app: &TestApp, path: &str) -> (i64, i64) {
    let post = rows::table.filter(rows::id.eq(PostId(number_of(path))));
    app.read(|conn| Ok(post.select((rows::vote_count, rows::week_votes)).first(conn)?))
}

/// The titles on the board, those most wanted this week first.
fn board(app: &TestApp) -> Vec<String> {
    app.visitor().get("/").all(".post-row h2")
}

fn presses(browser: &mut Browser, path: &str, verb: &str) {
    assert_eq!(browser.post(&format!("/posts/{}/{verb}", number_of(path)), &[]).status, 303, "{verb}");
}

#[test]
fn withdrawing_a_vote_that_a_merge_brought_takes_none_of_the_weeks_votes() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let kept = ada.files("request", "Keep the flash off", "camera");
        let twin = ada.files("request", "Remember that the flash is off", "camera");
        let other = ada.files("request", "A timer for selfies", "camera");
        let (mut ulla, mut vera, mut wim) = (app.member("Ulla"), app.member("Vera"), app.member("Wim"));
        ulla.votes_for(&kept);
        for fan in [&mut vera, &mut wim] {
            fan.votes_for(&twin);
        }
        assert_eq!((votes(app, &kept), votes(app, &twin)), ((1, 1), (2, 2)));
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&twin, "duplicate", "", &kept).status, 303);
        assert_eq!(votes(app, &kept), (3, 1), "what a merge brings was not cast here this week");
        presses(&mut vera, &kept, "vote/withdraw");
        assert_eq!(votes(app, &kept), (2, 1));
        presses(&mut vera, &kept, "vote/withdraw");
        assert_eq!(votes(app, &kept), (2, 1), "there is no vote left to take back");
        // One that its owner presses here counts here, and is taken back as such.
        presses(&mut wim, &kept, "vote");
        assert_eq!(votes(app, &kept), (2, 2));
        presses(&mut wim, &kept, "vote/withdraw");
        assert_eq!(votes(app, &kept), (1, 1));

        // Ulla's vote of the week still holds the post above one that has none.
        let titles = board(app);
        let place = |title: &str| titles.iter().position(|line| line.contains(title)).unwrap();
        assert!(place("Keep the flash off") < place("A timer for selfies"), "{titles:?}");
        assert_eq!(votes(app, &other), (0, 0));
    });
}

#[test]
fn a_vote_of_last_week_that_is_withdrawn_takes_none_of_this_weeks_votes() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let last_weeks = ada.files("request", "A timer for selfies", "camera");
        let post = ada.files("request", "Keep the flash off", "camera");
        let (mut ulla, mut vera) = (app.member("Ulla"), app.member("Vera"));
        ulla.votes_for(&post);
        ulla.votes_for(&last_weeks);
        app.set_clock("2026-11-20T17:00:00Z");
        vera.votes_for(&post);
        assert_eq!(votes(app, &post), (2, 1), "a new week begins with its first vote");
        assert_eq!(board(app), ["Keep the flash off", "A timer for selfies"]);
        presses(&mut ulla, &post, "vote/withdraw");
        assert_eq!(votes(app, &post), (1, 1));
        presses(&mut vera, &post, "vote/withdraw");
        assert_eq!(votes(app, &post), (0, 0));
        assert_eq!(board(app), ["A timer for selfies", "Keep the flash off"], "last week's vote is more than none");
    });
}

#[test]
fn this_weeks_votes_lift_a_post_and_wane_by_half_each_week() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut fans: Vec<_> = ["Ada", "Ben", "Cleo", "Dov"].iter().map(|name| app.member(name)).collect();
        let files = |title: &str| app.signed_in("Ada").files("request", title, "camera");
        let (old, new, newest) = (files("Much wanted last week"), files("Wanted now"), files("Wanted by nobody"));
        for fan in &mut fans[..3] {
            fan.votes_for(&old);
        }
        fans[0].votes_for(&new);
        let mut visitor = app.visitor();
        let titles = |page: &crate::support::Page| page.all(".post-row h2");
        assert_eq!(titles(&visitor.get("/")), ["Much wanted last week", "Wanted now", "Wanted by nobody"]);
        assert_eq!(visitor.get("/").all(".post-row .dots b"), ["+3 this week", "+1 this week", "Filed 16 Nov 2026"]);
        // Three votes of last week weigh less than two of this one, and more than one.
        app.advance(chrono::TimeDelta::days(7));
        let mut fans: Vec<_> = ["Ada", "Ben", "Cleo", "Dov"].iter().map(|name| app.signed_in(name)).collect();
        fans[3].votes_for(&newest);
        assert_eq!(titles(&visitor.get("/"))[0], "Much wanted last week");
        fans[2].votes_for(&newest);
        assert_eq!(titles(&visitor.get("/")), ["Wanted by nobody", "Much wanted last week", "Wanted now"]);
        assert_eq!(
            visitor.get("/").all(".post-row .dots b"),
            ["+2 this week", "+3 in the week of 13 Nov 2026", "+1 in the week of 13 Nov 2026"]
        );
        // What is taken back lifts nothing any more, whenever it was cast.
        for fan in &mut fans[..3] {
            assert_eq!(
                fan.post(&format!("/posts/{}/vote/withdraw", crate::support::people::number_of(&old)), &[]).status,
                303
            );
        }
        assert_eq!(titles(&visitor.get("/")), ["Wanted by nobody", "Wanted now", "Much wanted last week"]);
        assert!(visitor.get("/?sort=discussed").says("Wanted now"));
    });
}

/// A press may wait while the week ends: it is of the week in which it was pressed.
#[test]
fn the_votes_of_each_week_are_kept_also_when_one_comes_late_or_a_week_begins_anew() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let post = app.file(&ada, "request", "Keep the flash off", "camera");
        let now = app.now();
        let this = app.app.voting_week(now);
        let cast = |name: &str, week: VotingWeek| {
            let voter = app.fan(name);
            let who = voter.clone();
            app.write(move |conn| voting::cast(conn, &who, post, week, now));
            voter
        };
        let withdraw = |voter: &Viewer| {
            let who = voter.clone();
            app.write(move |conn| voting::withdraw(conn, &who, post, this, now));
        };
        let weeks =
            || app.read(|conn| Ok(posts::votes_by_week(conn, &[post], VotingWeek(this.0 + 1), 3)?.remove(&post)));
        let (before, next) = (VotingWeek(this.0 - 1), VotingWeek(this.0 + 1));
        cast("Ulla", before);
        let vera = cast("Vera", this);
        cast("Wim", before);
        assert_eq!(weeks(), Some(vec![2, 1, 0]), "one came late");
        withdraw(&vera);
        assert_eq!(weeks(), Some(vec![2, 0, 0]));
        let xaver = cast("Xaver", before);
        assert_eq!(weeks(), Some(vec![3, 0, 0]), "a week that began anew");
        cast("Yara", next);
        assert_eq!(weeks(), Some(vec![3, 0, 1]));
        withdraw(&xaver);
        assert_eq!(weeks(), Some(vec![2, 0, 1]));
        app.write(move |conn| posts::count_votes(conn, &[(post, 2)], this));
        assert_eq!(weeks(), Some(vec![2, 2, 1]), "also those that are counted together");
    });
}
