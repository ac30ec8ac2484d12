//! Two people at one release: nobody's words are lost, and an approval is of what was looked at.

use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::releases::State;

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";
const CHECK: &str = "/releases/next/check";
const APPROVE: &str = "/releases/next/approve";

/// The first week, frozen with one finished wish, and two who compose it.
fn at_the_desk(app: &TestApp) -> (Browser, Browser) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.manager("Linus");
    app.run_worker();
    app.finished(&ada, &grace, "Keep recording during calls", "camera");
    app.at("2026-11-19T18:00:00Z");
    assert_eq!(app.week().state, State::Frozen);
    (app.signed_in("Grace"), app.signed_in("Linus"))
}

fn is_approved(app: &TestApp) -> bool {
    app.week().approved_by.is_some()
}

#[test]
fn notes_that_two_people_write_at_once_are_both_kept() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let (hers, his) = (grace.get(DESK), linus.get(DESK));
        assert_eq!(grace.submit(&hers, NOTES, &[("summary", "A quiet week for the ears.")]).status, 303);
        let refused = linus.submit(&his, NOTES, &[("summary", "All about recording.")]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("Somebody else saved this") && refused.says("A quiet week for the ears."));
        assert_eq!(refused.one("textarea[name=summary]"), "All about recording.");
        assert_eq!(app.week().summary, "A quiet week for the ears.");
        // He has seen hers now, and saves what he makes of both.
        let both = [("summary", "A quiet week, all about recording.")];
        assert_eq!(linus.submit(&refused, NOTES, &both).status, 303);
        assert_eq!(app.week().summary, "A quiet week, all about recording.");
        // Saving the same words again is no conflict, however old the page.
        assert_eq!(grace.submit(&hers, NOTES, &both).status, 303);
    });
}

#[test]
fn a_line_that_two_people_word_at_once_keeps_both_wordings() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let item = app.release_lines()[0].id;
        let line = &*format!("wording-{item}");
        let (hers, his) = (grace.get(DESK), linus.get(DESK));
        assert_eq!(grace.submit(&hers, NOTES, &[(line, "Calls no longer stop a recording")]).status, 303);
        let refused = linus.submit(&his, NOTES, &[(line, "Record on while it rings")]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("Calls no longer stop a recording") && refused.says("Somebody else saved this"));
        assert_eq!(refused.one(&format!("#wording-{item}")), "Record on while it rings");
        assert_eq!(app.release_lines()[0].wording, "Calls no longer stop a recording");
        // Another part of the release is no conflict for the notes.
        assert_eq!(linus.submit(&his, NOTES, &[("summary", "All about recording.")]).status, 303);
    });
}

#[test]
fn an_approval_is_of_what_was_seen_and_ends_with_the_next_change() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let item = app.release_lines()[0].id;
        let (line, position) = (&*format!("wording-{item}"), &*format!("position-{item}"));
        // Linus words the line while Grace looks at the old one.
        let hers = grace.get(CHECK);
        let his = linus.get(DESK);
        assert_eq!(linus.submit(&his, NOTES, &[(line, "Record on while it rings")]).status, 303);
        let refused = grace.submit(&hers, APPROVE, &[]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("changed since this page was opened") && refused.says("Record on while it rings"));
        assert!(!is_approved(app));
        // Who has not looked is led there, with what was typed.
        assert!(grace.get(DESK).attributes("[formaction$='/approve']", "formaction").is_empty());
        let unseen = [("week", "1"), ("summary", "Typed beside a button."), ("known_issues", "")];
        assert_eq!(grace.post(APPROVE, &unseen).location(), CHECK);
        assert_eq!((is_approved(app), &*app.week().summary), (false, "Typed beside a button."));
        assert_eq!(grace.submit(&refused, APPROVE, &[]).status, 409, "nobody saw that summary yet");
        assert_eq!(grace.approves().status, 303);
        assert!(is_approved(app));

        // Each change asks for it again, and says so; saving what is there already is none.
        for change in [("known_issues", "It drains the battery."), (position, "30")] {
            let page = linus.get(DESK);
            let saved = linus.submit_and_follow(&page, NOTES, &[change]);
            assert!(saved.says("please approve it again"), "{change:?}: {}", saved.text());
            assert!(!is_approved(app), "{change:?}");
            assert_eq!(grace.approves().status, 303);
            let page = linus.get(DESK);
            assert_eq!(linus.submit(&page, NOTES, &[]).status, 303);
            assert!(is_approved(app), "{change:?}: nothing changed");
        }
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, &format!("/releases/next/items/{item}/leave-out"), &[]).status, 303);
        assert!(!is_approved(app), "a line was left out");
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty(), "nobody approved what it is now");
    });
}

#[test]
fn what_goes_out_by_hand_is_what_the_page_showed() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let sure = grace.get(CHECK);
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, NOTES, &[("summary", "One more thing.")]).status, 303);
        let again = grace.submit(&sure, "/releases/next/publish", &[]);
        assert_eq!(again.status, 409);
        assert!(app.versions().is_empty());
        assert!(again.says("changed since this page was opened") && again.says("One more thing."));
        assert_eq!(again.all("[role=alert] li"), ["The summary or the known issues were changed."]);
        assert_eq!(grace.submit(&again, "/releases/next/publish", &[]).status, 303);
        // Known issues of what is out: two at once here, too.
        let path = format!("/releases/{}", app.versions()[0]);
        let known = format!("{path}/known-issues");
        let (hers, his) = (grace.get(&format!("{path}/issues")), linus.get(&format!("{path}/issues")));
        assert_eq!(grace.submit(&hers, &known, &[("known_issues", "The torch flickers.")]).status, 303);
        let refused = linus.submit(&his, &known, &[("known_issues", "Bluetooth drops.")]);
        assert_eq!(refused.status, 409);
        assert!(refused.says("The torch flickers.") && refused.says("Bluetooth drops."));
    });
}

#[test]
fn what_was_changed_meanwhile_is_named_before_an_approval_and_before_a_publication() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let (berta, heidi) = (app.fan("Berta"), app.manager("Heidi"));
        for title in ["Zoom while recording", "A louder alarm"] {
            app.finished(&berta, &heidi, title, "camera");
        }
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, "/releases/next/late", &[]).status, 303);
        let items: Vec<String> = app.release_lines().iter().map(|item| item.id.to_string()).collect();
        let seen = grace.get(CHECK);
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, NOTES, &[(&format!("wording-{}", items[1]), "Zoom as you record")]).status, 303);
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, &format!("/releases/next/items/{}/leave-out", items[0]), &[]).status, 303);
        app.finished(&berta, &heidi, "A timer", "camera");
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, "/releases/next/late", &[("known_issues", "It drains.")]).status, 303);
        // What was left out is finished still, and came in again with the timer.
        let told = [
            "The summary or the known issues were changed.",
            "Changed: Zoom as you record",
            "Added: Keep recording during calls",
            "Added: A timer",
            "1 line was left out.",
        ];
        for action in [APPROVE, "/releases/next/publish"] {
            let refused = grace.submit(&seen, action, &[]);
            assert_eq!(refused.status, 409, "{action}");
            assert_eq!(refused.all("[role=alert] li"), told, "{action}");
        }
        assert!(!is_approved(app) && app.versions().is_empty());
    });
}

#[test]
fn every_button_keeps_what_was_typed_anywhere_on_the_page() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let item = app.release_lines()[0].id;
        let line = &*format!("wording-{item}");
        let typed = |words| [(line, words), ("summary", words)];
        let kept = |words: &str| {
            assert_eq!((&*app.release_lines()[0].wording, &*app.week().summary), (words, words));
        };
        assert_eq!(grace.approves().status, 303);
        for (action, words) in [("/releases/next/hold", "Held after all"), (NOTES, "Saved once more")] {
            let page = grace.get(DESK);
            assert_eq!(grace.submit(&page, action, &typed(words)).status, 303, "{action}");
            kept(words);
        }
        assert!(!is_approved(app));

        // A mistake in one place changes nothing in another, and everything typed comes back.
        let page = grace.get(DESK);
        let refused = grace.submit(&page, NOTES, &[(line, " "), ("summary", "With a mistake")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), [format!("#{line}")]);
        assert_eq!(refused.one("textarea[name=summary]"), "With a mistake");
        kept("Saved once more");

        // Who only looked is in nobody's way, and takes nothing back.
        let (hers, his) = (grace.get(DESK), linus.get(DESK));
        assert_eq!(linus.submit(&his, NOTES, &typed("Worded by Linus")).status, 303);
        assert_eq!(grace.submit(&hers, NOTES, &[("known_issues", "")]).status, 303);
        kept("Worded by Linus");

        // Words for a line that somebody left out meanwhile are shown once more.
        let (hers, his) = (grace.get(DESK), linus.get(DESK));
        assert_eq!(linus.submit(&his, &format!("/releases/next/items/{item}/leave-out"), &[]).status, 303);
        let refused = grace.submit(&hers, NOTES, &typed("Too late for this line"));
        assert_eq!(refused.status, 409);
        assert!(refused.says("somebody has left out in the meantime: Too late for this line"), "{}", refused.text());
        assert_eq!(refused.one("textarea[name=summary]"), "Too late for this line");
        assert_eq!(app.week().summary, "Worded by Linus");
    });
}

#[test]
fn nothing_typed_is_lost_to_what_happened_meanwhile_and_nothing_of_others_is_overwritten_unseen() {
    on_each_engine(|app| {
        let (mut grace, mut linus) = at_the_desk(app);
        let (ada, staff) = (app.fan("Berta"), app.manager("Heidi"));
        for title in ["Zoom while recording", "A louder alarm"] {
            app.finished(&ada, &staff, title, "camera");
        }
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, "/releases/next/late", &[]).status, 303);
        let items: Vec<String> = app.release_lines().iter().map(|item| item.id.to_string()).collect();
        let wording: Vec<String> = items.iter().map(|item| format!("wording-{item}")).collect();
        let leave_out = |place: usize| format!("/releases/next/items/{}/leave-out", items[place]);
        let (hers, his) = (grace.get(DESK), linus.get(DESK));
        let theirs = [(&*wording[1], "Zoom as you record"), (&*wording[2], "An alarm you hear")];
        assert_eq!(linus.submit(&his, NOTES, &theirs).status, 303);

        // All conflicts are named at the top, and both texts of each are shown.
        let mine = [(&*wording[0], "Calls no longer stop it"), (&*wording[1], "Zoom!"), (&*wording[2], "Louder!")];
        let refused = grace.submit(&hers, NOTES, &mine);
        assert_eq!(refused.status, 409);
        let named = refused.attributes("[role=alert] li a", "href");
        assert_eq!(named, [format!("#item-{}", items[1]), format!("#item-{}", items[2])]);
        assert!(refused.says("An alarm you hear") && refused.one(&format!("#{}", wording[2])) == "Louder!");

        // A line that is gone: its words are shown again, also beside a mistake, and by leaving it out once more.
        let page = linus.get(DESK);
        assert_eq!(linus.submit(&page, &leave_out(2), &[]).status, 303);
        let position = format!("position-{}", items[0]);
        let refused = grace.submit(&refused, NOTES, &[(&*position, "first")]);
        assert_eq!(refused.status, 422);
        assert!(refused.says("left out in the meantime: Louder!"), "{}", refused.text());
        let refused = grace.submit(&refused, &leave_out(1), &[(&*position, "10")]);
        assert_eq!(refused.status, 303, "what she left out needs no words");
        let refused = linus.submit(&his, &leave_out(2), &[("summary", "All about recording.")]);
        assert_eq!(refused.status, 409);
        assert_eq!(refused.one("textarea[name=summary]"), "All about recording.");

        // An approval is taken back whatever else is wrong.
        assert_eq!(grace.approves().status, 303);
        let page = grace.get(DESK);
        assert_eq!(grace.submit(&page, "/releases/next/hold", &[(&*position, "last")]).status, 422);
        assert!(!is_approved(app));

        // On the way to the preview words are kept.
        let page = grace.get(DESK);
        let answer = grace.submit(&page, NOTES, &[("summary", "Ears first."), ("then", "publish")]);
        assert_eq!((answer.status, &*answer.location()), (303, "/releases/next/check"));
        assert_eq!(app.week().summary, "Ears first.");

        // The week went out while a mistake was typed: nothing of it reaches the next one.
        let page = grace.get(DESK);
        assert_eq!(linus.post("/releases/next/publish", &[("week", "1")]).status, 303);
        let late = grace.submit(&page, NOTES, &[("summary", "Of week one."), (&*position, "last")]);
        assert_eq!(late.status, 409);
        assert!(late.all("form#compose").is_empty() && app.week().summary.is_empty());
    });
}
