//! What staff decide, and what happens when two of them look at the same post.

mod merging;
mod revisiting;
mod slips;
mod stale;

use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::people::Role;
use orange_friday::posts::{self, Status};
use orange_friday::voting;

#[test]
fn a_vote_that_two_merges_bring_survives_the_undoing_of_one() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let kept = ada.files("request", "Keep the flash off", "camera");
        let twin = ada.files("request", "Remember that the flash is off", "camera");
        let triplet = ada.files("request", "Flash should stay off", "camera");
        let votes = |path: &str| {
            let id = PostId(number_of(path));
            app.read(|conn| {
                let counted = posts::get(conn, id)?.vote_count;
                assert_eq!(counted, voting::count(conn, id)?);
                Ok(counted)
            })
        };
        let mut ulla = app.member("Ulla");
        ulla.votes_for(&twin);
        ulla.votes_for(&triplet);
        let mut vera = app.member("Vera");
        vera.votes_for(&twin);

        let mut grace = app.staff("Grace");
        for duplicate in [&twin, &triplet] {
            assert_eq!(grace.decides(duplicate, "duplicate", "", &kept).status, 303);
        }
        assert_eq!(votes(&kept), 2);
        // Vera presses Vote on the post that stays: from then on the vote is her own there.
        assert_eq!(vera.post(&format!("/posts/{}/vote", number_of(&kept)), &[]).status, 303);
        let undo = |grace: &mut crate::support::Browser, path: &str| {
            grace.post(&format!("/posts/{}/decision/undo", number_of(path)), &[("seen", "duplicate")]).status
        };
        assert_eq!(undo(&mut grace, &twin), 303);
        assert_eq!(votes(&kept), 2, "Ulla's came with the other one too, Vera's is hers");
        assert_eq!(undo(&mut grace, &triplet), 303);
        assert_eq!(votes(&kept), 1);
        assert_eq!((votes(&twin), votes(&triplet)), (2, 1));
    });
}

#[test]
fn nobody_decides_on_what_is_no_longer_as_the_page_showed_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Timer with a countdown", "camera");
        let action = format!("/posts/{}/decision", number_of(&post));
        let (mut grace, mut linus) = (app.staff("Grace"), app.staff("Linus"));
        let seen_by_grace = grace.get(&post);
        assert_eq!(linus.decides(&post, "declined", "The camera has one already.", "").status, 303);
        let late = grace.submit(&seen_by_grace, &action, &[("status", "planned")]);
        assert_eq!(late.status, 409);
        assert!(late.says("Linus (staff) answered “Declined” in the meantime"), "{}", late.text());
        assert_eq!(late.attributes("main .meta a", "href"), [&*post]);
        // Nor does she undo what she did not see.
        assert_eq!(grace.post(&format!("{action}/undo"), &[("seen", "open")]).status, 409);
        let now = app.read(|conn| posts::get(conn, PostId(number_of(&post))));
        assert_eq!(now.status, Status::Declined);
        assert_eq!(app.mails_to("ada@example.org").len(), 1);
    });
}

#[test]
fn an_approved_release_whose_work_was_taken_back_is_skipped_and_holds_nothing_up() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Night mode for portraits", "camera");
        let mut grace = app.staff("Grace");
        grace.decides(&post, "ready", "", "");
        app.run_worker();
        app.set_clock("2026-11-19T18:00:00Z");
        app.run_worker();
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.approves().status, 303);
        grace.decides(&post, "in_progress", "One more week.", "");
        app.set_clock("2026-11-20T17:00:00Z");
        app.run_worker();
        assert!(app.visitor().get("/releases").says("Nothing was finished in time"));
        app.advance(TimeDelta::hours(1));
        app.run_worker();
        assert!(app.visitor().get("/releases/next").says("Week 2"));
    });
}

#[test]
fn what_is_merged_out_of_a_frozen_release_does_not_ship_and_who_comes_in_by_a_merge_is_credited() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, mia, grace) = (app.fan("Ada"), app.fan("Mia"), app.manager("Grace"));
        app.turn();
        let [grid, timer] = ["Grid lines", "A timer"].map(|title| app.finished(&ada, &grace, title, "camera"));
        let finder = app.file(&mia, "request", "Lines in the finder", "camera");
        let countdown = app.file(&mia, "request", "A countdown", "camera");
        app.app.clock.set(app.week().cutoff_at.0);
        app.turn();
        assert_eq!(app.release_lines().len(), 2);
        app.merge(&grace, finder, grid);
        app.merge_because(&grace, timer, countdown, "It is one wish.");
        app.approve(&grace);
        app.app.clock.set(app.week().publish_at.0);
        app.run_worker();
        assert_eq!(app.status(grid), Status::Shipped);
        assert_eq!((app.status(timer), app.status(countdown)), (Status::Duplicate, Status::Open));
        let page = app.visitor().get("/releases/26.11.20");
        assert!(page.says("Grid lines") && !page.says("A timer"), "{}", page.text());
        let shaped = page.one(&format!("#item-{grid} .shaped"));
        assert!(shaped.contains("@Ada") && shaped.contains("@Mia"), "{shaped}");
    });
}

#[test]
fn a_late_duplicate_of_a_shipped_post_changes_nothing_of_what_shipped() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let shipped = ada.files("bug", "Photos are mirrored", "camera");
        let late = ada.files("bug", "My pictures are the wrong way round", "camera");
        app.member("Ulla").votes_for(&shipped);
        app.member("Vera").votes_for(&late);
        let mut grace = app.staff("Grace");
        grace.decides(&shipped, "ready", "", "");
        let manager = app.viewer("Linus", Role::Staff);
        app.publish_by_the_clock(&manager);
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.decides(&late, "duplicate", "", &shipped).status, 303);
        let id = PostId(number_of(&shipped));
        let count = || app.read(|conn| Ok((posts::get(conn, id)?.vote_count, voting::count(conn, id)?)));
        assert_eq!(count(), (1, 1));
        assert_eq!(app.visitor().get(&late).status, 301);
        let undo = format!("/posts/{}/decision/undo", number_of(&late));
        assert_eq!(grace.post(&undo, &[]).status, 303);
        assert_eq!(count(), (1, 1));
    });
}

/// What a merge brought and the person took back does not come again with another merge that is undone.
#[test]
fn a_vote_that_was_taken_back_stays_so_when_a_later_merge_is_undone() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let kept = ada.files("request", "Keep the flash off", "camera");
        let twin = ada.files("request", "Remember that the flash is off", "camera");
        let triplet = ada.files("request", "Flash should stay off", "camera");
        let (mut ulla, mut grace) = (app.member("Ulla"), app.staff("Grace"));
        for wish in [&twin, &triplet] {
            ulla.votes_for(wish);
        }
        let merge = |grace: &mut crate::support::Browser, path: &str| {
            assert_eq!(grace.decides(path, "duplicate", "", &kept).status, 303);
        };
        let undo = |grace: &mut crate::support::Browser, path: &str| {
            let action = format!("/posts/{}/decision/undo", number_of(path));
            assert_eq!(grace.post(&action, &[("seen", "duplicate")]).status, 303);
        };
        let voters = || app.voters(PostId(number_of(&kept))).len();
        merge(&mut grace, &twin);
        let withdraw = format!("/posts/{}/vote/withdraw", number_of(&kept));
        assert_eq!(ulla.post(&withdraw, &[]).status, 303);
        merge(&mut grace, &triplet);
        assert_eq!(voters(), 1, "this merge brings it anew");
        undo(&mut grace, &triplet);
        assert_eq!(voters(), 0, "and takes it along");
        undo(&mut grace, &twin);
        // In the other order the second merge brings what the first had brought before.
        for path in [&twin, &triplet] {
            merge(&mut grace, path);
        }
        undo(&mut grace, &twin);
        assert_eq!(voters(), 1);
        undo(&mut grace, &triplet);
        assert_eq!(voters(), 0);
    });
}

/// Where the page of a post offers to take back, and what.
fn offered(browser: &mut crate::support::Browser, path: &str) -> Vec<String> {
    browser.get(path).attributes("form[action$='/decision/undo'] [name=seen]", "value")
}
