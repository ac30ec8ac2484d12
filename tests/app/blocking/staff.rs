//! What staff do: blocking, changing a block, lifting it, and what is refused them.

use super::{REASON, blocks, blocks_logged};
use crate::support::on_each_engine;

#[test]
fn a_form_with_mistakes_comes_back_and_blocks_nobody() {
    on_each_engine(|app| {
        app.member("Ada");
        let mut grace = app.staff("Grace");
        for (until, reason, field, says) in [
            ("", REASON, "until", "Please fill this in."),
            ("soon", REASON, "until", "Please enter a day such as 2026-12-24."),
            ("2026-11-16", REASON, "until", "Please choose a day from tomorrow on"),
            ("2036-11-17", REASON, "until", "at most ten years ahead."),
            ("2026-12-24", " \u{200B}", "reason", "Please fill this in."),
            ("2026-12-24", &"a".repeat(501), "reason", "Please use at most 500 characters."),
        ] {
            let again = blocks(&mut grace, "ada", until, reason);
            assert_eq!(again.status, 422, "{until} {reason}");
            assert!(again.one(&format!("#{field}-error")).contains(says), "{}", again.text());
            assert_eq!(again.attributes("#until", "value"), [until]);
            assert_eq!(again.all(".error-summary a").len(), 1, "{}", again.text());
        }
        assert_eq!(blocks_logged(app), 0);
        let again = blocks(&mut grace, "ada", "", "");
        assert_eq!(again.all(".error-summary a").len(), 2);
        let done = grace.submit(&again, "/people/ada/block", &[("until", "2036-11-16"), ("reason", REASON)]);
        assert_eq!((done.status, done.location().as_str()), (303, "/people/ada"));
    });
}

#[test]
fn of_two_who_block_or_lift_at_once_the_second_is_told_and_each_step_stays_in_the_log() {
    on_each_engine(|app| {
        app.member("Ada");
        let (mut grace, mut gina) = (app.staff("Grace"), app.staff("Gina"));
        let (one, other) = (grace.get("/people/ada"), gina.get("/people/ada"));
        let fields = |until| [("until", until), ("reason", REASON)];
        assert_eq!(grace.submit(&one, "/people/ada/block", &fields("2026-12-01")).status, 303);
        let late = gina.submit(&other, "/people/ada/block", &fields("2027-12-01"));
        assert_eq!(late.status, 409);
        assert!(late.says("Somebody else has changed this in the meantime."), "{}", late.text());
        assert_eq!(grace.submit(&one, "/people/ada/block", &fields("2026-12-01")).status, 303, "the same press again");
        assert_eq!(blocks_logged(app), 1);

        // Seen, it can be changed: the first one ends, and says by whom.
        let seen = gina.get("/people/ada");
        assert_eq!(gina.submit(&seen, "/people/ada/block", &fields("2027-12-01")).status, 303);
        assert!(gina.get("/people/ada").says("Blocked until Wed, 1 Dec 2027"));
        assert_eq!(grace.submit(&seen, "/people/ada/unblock", &[]).status, 409, "that one is over");
        let page = grace.get("/people/ADA");
        assert_eq!(page.status, 308);
        let page = grace.get("/people/ada");
        let lifted = grace.submit_and_follow(&page, "/people/ada/unblock", &[]);
        assert!(lifted.says("The block has been lifted.") && lifted.says("Block this person"), "{}", lifted.text());
        assert_eq!(grace.post("/people/ada/unblock", &[]).status, 409, "there is none");
        assert_eq!(app.signed_in("Ada").get("/posts/new").status, 200);
        assert_eq!(blocks_logged(app), 2);
        assert_eq!(grace.post("/people/nobody/block", &fields("2026-12-01")).status, 404);
    });
}

#[test]
fn staff_are_not_blocked_nobody_blocks_themselves_and_whoever_is_blocked_is_not_appointed() {
    on_each_engine(|app| {
        let (mut ada, mut grace, mut olga) = (app.member("Ada"), app.staff("Grace"), app.owner("Olga"));
        app.staff("Gina");
        let fields = [("until", "2026-12-01"), ("reason", REASON)];
        assert_eq!(ada.post("/people/grace/block", &fields).status, 403);
        for (handle, says) in [
            ("gina", "Staff cannot be blocked."),
            ("olga", "Staff cannot be blocked."),
            ("grace", "You cannot block yourself."),
        ] {
            assert!(!grace.get(&format!("/people/{handle}")).says("Block this person"));
            let refused = grace.post(&format!("/people/{handle}/block"), &fields);
            assert_eq!(refused.status, 409);
            assert!(refused.says(says), "{}", refused.text());
            assert_eq!(grace.post(&format!("/people/{handle}/block"), &[]).status, 409, "there is no form to show");
        }
        assert_eq!(blocks(&mut olga, "ada", "2026-12-01", REASON).status, 303);
        let staff = [("email", "ada@example.org"), ("role", "staff")];
        let refused = olga.post("/staff", &staff);
        assert_eq!(refused.status, 422);
        assert!(refused.says("This person is blocked. Please lift the block first."), "{}", refused.text());

        // Demoted first, then blocked.
        assert_eq!(olga.post("/staff", &[("email", "gina@example.org"), ("role", "member")]).status, 303);
        assert_eq!(blocks(&mut olga, "gina", "2026-12-01", REASON).status, 303);
        assert_eq!(app.signed_in("Gina").get("/posts/new").status, 403);
    });
}

#[test]
fn a_new_name_is_no_way_out_of_a_block_and_a_stale_form_shows_the_other_one() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        let (mut grace, mut gunnar) = (app.staff("Grace"), app.staff("Gunnar"));
        let page = grace.get("/people/ada");
        let late = gunnar.get("/people/ada");
        assert_eq!(ada.post("/settings", &[("name", "Ada"), ("handle", "somebody-else")]).status, 303);
        let terms = [("until", "2026-11-18"), ("reason", REASON)];
        let done = grace.submit(&page, "/people/ada/block", &terms);
        assert_eq!((done.status, done.location().as_str()), (303, "/people/somebody-else"));
        assert_eq!(ada.get("/posts/new").status, 403);

        let fields = [("until", "2026-12-24"), ("reason", "Another reason.")];
        let stale = gunnar.submit(&late, "/people/ada/block", &fields);
        assert_eq!(stale.status, 409);
        assert!(stale.says("Somebody else has changed this") && stale.says(REASON), "{}", stale.text());
        assert!(stale.says("Grace"), "{}", stale.text());
        assert_eq!(stale.one("textarea[name=reason]"), "Another reason.");
        let again = gunnar.submit(&stale, "/people/somebody-else/block", &[]);
        assert_eq!(again.status, 303, "{}", again.text());
    });
}
