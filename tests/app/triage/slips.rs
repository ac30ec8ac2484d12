//! Slips: undone before anybody hears of them.

use super::offered;
use crate::support::on_each_engine;
use crate::support::people::number_of;
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::posts::Status;

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
