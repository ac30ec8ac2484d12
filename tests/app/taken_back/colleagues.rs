//! A button takes back what it was shown for: what a colleague did since, which looks the same, stays.

use super::{ACTS, posted};
use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::posts::Status;

/// Two of the staff, a post of Ada's, and below which address its forms are.
fn scene(app: &TestApp) -> (Browser, Browser, String) {
    app.areas(&["Camera"]);
    let post = app.member("Ada").files("request", "Night mode", "camera");
    (app.staff("Grace"), app.staff("Oskar"), format!("/posts/{}", number_of(&post)))
}

/// Somebody does something a minute later.
fn later(app: &TestApp, who: &mut Browser, path: &str, typed: &[(&str, &str)]) {
    app.advance(TimeDelta::minutes(1));
    posted(who, path, typed);
}

/// What somebody's page from before says of it by now.
fn is_refused(who: &mut Browser, old: &Page, action: &str) {
    let refused = who.submit(old, action, &[]);
    assert_eq!(refused.status, 409, "{action} of {}: {}", old.path, refused.text());
    let list = who.get(ACTS);
    let offered = list.attributes(".acts form", "action");
    assert!(!offered.contains(&action.to_owned()), "{action}: {}", list.text());
}

#[test]
fn what_was_hidden_or_closed_once_more_is_not_shown_or_opened_by_an_old_page() {
    on_each_engine(|app| {
        let (mut grace, mut oskar, post) = scene(app);
        let said = app.member("Kofi").post(&format!("{post}/comments"), &[("body", "Call 555 123.")]).location();
        let comment = format!("/comments/{}", said.rsplit('-').next().unwrap());
        for (thing, does, undoes) in
            [(&*comment, "hide", "restore"), (&*post, "lock", "unlock"), (&*post, "hide", "restore")]
        {
            let (does, undoes) = (format!("{thing}/{does}"), format!("{thing}/{undoes}"));
            later(app, &mut grace, &does, &[("reason", "Grace has read it.")]);
            let old = [grace.get(ACTS), grace.visit(&post)];
            later(app, &mut oskar, &undoes, &[]);
            later(app, &mut oskar, &does, &[("reason", "Oskar has read it.")]);
            for page in &old {
                is_refused(&mut grace, page, &undoes);
            }
            let page = grace.visit(&post);
            assert!(page.says("Oskar has read it."), "{undoes}: {}", page.text());
            // Whoever sees what it is now takes that back.
            assert_eq!(grace.submit(&page, &undoes, &[]).status, 303, "{undoes}");
            assert_eq!(grace.submit(&page, &undoes, &[]).status, if undoes.ends_with("unlock") { 409 } else { 303 });
        }
        assert_eq!(grace.post(&format!("{post}/restore"), &[("seen", "x")]).status, 409);
        assert_eq!(app.visitor().visit(&post).status, 200);
    });
}

#[test]
fn what_was_shown_opened_or_let_go_once_more_is_not_hidden_closed_or_blocked_by_an_old_page() {
    on_each_engine(|app| {
        let (mut grace, mut oskar, post) = scene(app);
        app.member("Mia");
        for (thing, does, undoes) in
            [(&*post, "hide", "restore"), (&*post, "lock", "unlock"), ("/people/mia", "block", "unblock")]
        {
            let typed = |reason: &'static str| {
                let all = [("reason", reason), ("until", "2026-11-28")];
                all[..if does == "block" { 2 } else { 1 }].to_vec()
            };
            let (does, undoes) = (format!("{thing}/{does}"), format!("{thing}/{undoes}"));
            later(app, &mut grace, &does, &typed("Grace has read it."));
            later(app, &mut grace, &undoes, &[]);
            let old = grace.get(ACTS);
            let again = old.attributes(".acts li:first-child form", "action").remove(0);
            // Oskar does the same and takes that back: it looks as it did, and that it does is his.
            later(app, &mut oskar, &does, &typed("Oskar has read it."));
            is_refused(&mut grace, &old, &again);
            later(app, &mut oskar, &undoes, &[]);
            is_refused(&mut grace, &old, &again);
            let own = oskar.get(ACTS);
            let his = own.attributes(".acts li:first-child form", "action").remove(0);
            for _ in 0..2 {
                assert_eq!(oskar.submit(&own, &his, &[]).status, 303, "{undoes}: a second press finds it done");
            }
            let page = grace.visit(thing);
            assert!(page.says("Oskar has read it."), "{undoes}: {}", page.text());
            later(app, &mut oskar, &undoes, &[]);
        }
    });
}

#[test]
fn flags_that_were_dismissed_once_more_stay_so() {
    on_each_engine(|app| {
        let (mut grace, mut oskar, post) = scene(app);
        let (dismiss, reopen) = (format!("{post}/flags/dismiss"), format!("{post}/flags/reopen"));
        posted(&mut app.member("Mia"), &format!("{post}/flag"), &[("reason", "spam")]);
        posted(&mut grace, &dismiss, &[]);
        let old = grace.get(ACTS);
        later(app, &mut app.member("Kofi"), &format!("{post}/flag"), &[("reason", "off_topic")]);
        later(app, &mut oskar, &dismiss, &[]);
        is_refused(&mut grace, &old, &reopen);
        assert!(grace.get("/triage/moderation").says("Nothing is flagged."));
        let own = oskar.get(ACTS);
        assert_eq!(oskar.submit(&own, &reopen, &[]).status, 303);
        assert!(grace.get("/triage/moderation").says("It does not belong here: 1"));
        assert_eq!(oskar.submit(&own, &reopen, &[]).status, 303, "a second press finds it done");
    });
}

#[test]
fn a_pair_a_question_and_a_decision_are_taken_back_by_what_they_were() {
    on_each_engine(|app| {
        let (mut grace, mut oskar, post) = scene(app);
        app.signed_in("Ada").files("request", "A mode for the night", "camera");
        app.sql("INSERT INTO pairs (older_id, newer_id, likeness, state) VALUES (1, 2, 900, 'open')");
        let (no, again) = ("/triage/merges/2/1/no", "/triage/merges/1/2/again");
        posted(&mut grace, no, &[]);
        let old = grace.get(ACTS);
        later(app, &mut oskar, again, &[]);
        later(app, &mut oskar, no, &[]);
        is_refused(&mut grace, &old, again);
        let own = oskar.get(ACTS);
        assert_eq!(oskar.submit(&own, again, &[]).status, 303);

        // Planned, taken back and planned again by somebody else is another decision.
        let (decision, undo) = (format!("{post}/decision"), format!("{post}/decision/undo"));
        later(app, &mut grace, &decision, &[("status", "planned"), ("note", "In spring.")]);
        let beside = format!("/triage?status=planned&post={}&decided={}", &post[7..], &post[7..]);
        let old = [grace.get(ACTS), grace.visit(&post), grace.get(&beside)];
        assert_eq!(old[2].attributes(&format!("form[action='{undo}'] [name=seen]"), "value"), ["1", "1"]);
        later(app, &mut oskar, &undo, &[]);
        later(app, &mut oskar, &decision, &[("status", "planned"), ("note", "In summer.")]);
        for page in &old {
            is_refused(&mut grace, page, &undo);
        }
        assert_eq!(app.status(PostId(post[7..].parse().unwrap())), Status::Planned);
        assert!(app.visitor().visit(&post).says("In summer."));

        let asked = [("question", "Where should it be?"), ("options", "Here\nThere"), ("days", "7")];
        posted(&mut grace, &format!("{post}/question"), &asked);
        posted(&mut grace, "/questions/1/open", &[]);
        later(app, &mut grace, "/questions/1/close", &[]);
        let old = [grace.get(ACTS), grace.visit(&post)];
        later(app, &mut oskar, "/questions/1/open", &[]);
        later(app, &mut oskar, "/questions/1/close", &[]);
        for page in &old {
            is_refused(&mut grace, page, "/questions/1/open");
        }
        let page = grace.visit(&post);
        assert_eq!(grace.submit(&page, "/questions/1/open", &[]).status, 303);
        assert_eq!(grace.submit(&page, "/questions/1/open", &[]).status, 303, "a second press finds it done");
    });
}

#[test]
fn a_merge_that_was_made_again_is_not_taken_apart_by_an_old_page() {
    on_each_engine(|app| {
        let (mut grace, mut oskar, post) = scene(app);
        let stays = app.signed_in("Ada").files("request", "A mode for the night", "camera");
        let (decision, undo) = (format!("{post}/decision"), format!("{post}/decision/undo"));
        let into = number_of(&stays).to_string();
        let merge = [("status", "duplicate"), ("duplicate_of", &*into), ("note", "")];
        later(app, &mut grace, &decision, &merge);
        let old = [grace.get(ACTS), grace.get(&stays)];
        later(app, &mut oskar, &undo, &[]);
        later(app, &mut oskar, &decision, &merge);
        for page in &old {
            is_refused(&mut grace, page, &undo);
        }
        let page = grace.get(&stays);
        assert_eq!(grace.submit(&page, &undo, &[]).status, 303);
        assert_eq!(app.status(PostId(post[7..].parse().unwrap())), Status::Open);
    });
}
