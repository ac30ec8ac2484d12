//! What staff decide, and what happens when two of them look at the same post.

mod merging;
mod revisiting;
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

#[test]
fn two_slips_are_two_undoings_the_latest_first_and_nobody_hears_of_either() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (torch, timer) = (ada.files("request", "A torch", "camera"), ada.files("request", "A timer", "camera"));
        let mut grace = app.staff("Grace");
        let undo = |path: &str| format!("/posts/{}/decision/undo", number_of(path));
        let status = |path: &str| app.status(PostId(number_of(path)));
        let decide = |grace: &mut crate::support::Browser, to: &str, note: &str, into: &str| {
            app.advance(TimeDelta::seconds(30));
            assert_eq!(grace.decides(&torch, to, note, into).status, 303, "{to}");
        };
        decide(&mut grace, "planned", "With the next camera.", "");
        decide(&mut grace, "in_progress", "Begun.", "");
        for left in [Status::Planned, Status::Open] {
            let page = grace.get(&torch);
            assert_eq!(grace.submit(&page, &undo(&torch), &[]).status, 303);
            assert_eq!(status(&torch), left);
        }
        assert_eq!(offered(&mut grace, &torch), [] as [&str; 0]);
        assert_eq!(grace.post(&undo(&torch), &[]).status, 409, "there is nothing more");
        // Fans find nothing of either, staff both.
        let history = app.visitor().get(&torch);
        assert_eq!(history.all(".timeline > li").len(), 1, "{}", history.text());
        assert!(history.all(".answer").is_empty());
        assert_eq!(grace.get(&torch).all(".timeline s").len(), 2);

        // From one's list likewise, and with everything that hangs on a decision: a decline with its day, a merge.
        let page = grace.visit(&torch);
        let declined = [("status", "declined"), ("note", "Not this year."), ("revisit", "2026-11-23")];
        assert_eq!(grace.submit(&page, &format!("/posts/{}/decision", number_of(&torch)), &declined).status, 303);
        decide(&mut grace, "under_review", "", "");
        decide(&mut grace, "duplicate", "", &timer);
        for (left, day) in [(Status::UnderReview, false), (Status::Declined, true), (Status::Open, false)] {
            let list = grace.get("/triage/acts");
            assert_eq!(list.attributes(".acts form", "action"), [undo(&torch)], "one at a time: {}", list.text());
            assert_eq!(grace.submit(&list, &undo(&torch), &[]).status, 303);
            assert_eq!((status(&torch), ada.visit(&torch).says("again on 23 November")), (left, day));
        }
        app.run_worker();
        let told = app.mails_to("ada@example.org");
        assert!(!told.iter().any(|mail| mail.header("subject").contains("torch")), "{told:?}");
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());

        // What has been in the week for longer than a slip lasts leaves it with a reason, also when it is the one before.
        decide(&mut grace, "in_progress", "", "");
        app.advance(TimeDelta::minutes(10));
        decide(&mut grace, "ready", "", "");
        let page = grace.get(&torch);
        assert_eq!(grace.submit(&page, &undo(&torch), &[]).status, 303);
        let page = grace.get(&torch);
        assert_eq!(grace.submit(&page, &undo(&torch), &[]).status, 422);
        assert_eq!(status(&torch), Status::InProgress);
    });
}

#[test]
fn why_a_post_was_declined_answers_it_no_more_once_it_is_planned_after_all() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let torch = app.member("Ada").files("request", "A torch", "camera");
        let mut grace = app.staff("Grace");
        let beside = format!("/triage?status={{}}&post={}", number_of(&torch));
        let pinned = |grace: &mut crate::support::Browser, status: &str| {
            let (page, desk) = (app.visitor().get(&torch), grace.get(&beside.replace("{}", status)));
            let words = |css: &str| (page.all(&format!("#answer {css}")), desk.all(&format!("#pane .answer {css}")));
            let ((said, said_beside), (of, of_beside)) = (words(".prose"), words(".status"));
            assert_eq!((&said, &of), (&said_beside, &of_beside), "on the desk as on its page");
            (said, of)
        };
        let decides = |grace: &mut crate::support::Browser, to: &str, note: &str| {
            assert_eq!(grace.decides(&torch, to, note, "").status, 303, "{to}");
        };
        decides(&mut grace, "declined", "Never.");
        assert_eq!(pinned(&mut grace, "declined"), (vec!["Never.".to_owned()], vec![]));
        decides(&mut grace, "planned", "");
        assert_eq!(pinned(&mut grace, "planned"), (vec![], vec![]));
        assert!(app.visitor().get(&torch).all(".timeline .prose").contains(&"Never.".to_owned()), "it was said");
        // Of a step on the way it stays the answer, and says of which.
        decides(&mut grace, "under_review", "");
        decides(&mut grace, "planned", "In spring.");
        assert_eq!(pinned(&mut grace, "planned"), (vec!["In spring.".to_owned()], vec![]));
        decides(&mut grace, "in_progress", "");
        let planned = (vec!["In spring.".to_owned()], vec!["Planned".to_owned()]);
        assert_eq!(pinned(&mut grace, "in_progress"), planned);
    });
}

/// What was decided and taken back is where it was, for staff, for its author and for whoever looks at an older page.
#[test]
fn a_post_whose_answer_was_taken_back_stands_in_the_queue_where_it_stood() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let [first, second] = ["A torch for the front", "A timer for selfies"].map(|title| {
            app.advance(TimeDelta::seconds(1));
            ada.files("request", title, "camera")
        });
        let oldest = |staff: &mut crate::support::Browser, status: &str| {
            staff.get(&format!("/triage?status={status}&sort=age")).all(".queue-row h2")
        };
        let undo = format!("/posts/{}/decision/undo", number_of(&first));
        let both = ["A torch for the front", "A timer for selfies"];
        for status in ["planned", "declined"] {
            app.advance(TimeDelta::seconds(1));
            assert_eq!(grace.decides(&first, status, "As we said.", "").status, 303);
            assert_eq!(oldest(&mut grace, "open"), [both[1]]);
            app.advance(TimeDelta::seconds(1));
            assert_eq!(grace.post(&undo, &[("seen", "")]).status, 303);
            assert_eq!(oldest(&mut grace, "open"), both);
        }
        // Declined in other words and that taken back, it is declined since then, as an older page showed it.
        for post in [&first, &second] {
            app.advance(TimeDelta::seconds(1));
            assert_eq!(grace.decides(post, "declined", "Not this year.", "").status, 303);
        }
        let (seen, action) = (oskar.visit(&first), format!("/posts/{}/decision", number_of(&first)));
        app.advance(TimeDelta::seconds(1));
        assert_eq!(grace.decides(&first, "declined", "Not next year either.", "").status, 303);
        assert_eq!(oldest(&mut grace, "declined"), [both[1], both[0]]);
        assert_eq!(oskar.submit(&seen, &action, &[("status", "open"), ("note", "After all.")]).status, 409);
        assert_eq!(grace.post(&undo, &[("seen", "")]).status, 303);
        assert_eq!(oldest(&mut grace, "declined"), both);
        assert_eq!(oskar.submit(&seen, &action, &[("status", "open"), ("note", "After all.")]).status, 303);
    });
}
