//! Where staff work through a queue, what they did last is taken back on its page, without going to the list of it.

use super::posted;
use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::posts::Status;

const MODERATION: &str = "/triage/moderation";
const PLAN: &str = "/staff/plan";

/// Presses the button that the page offers, by hand or with z; where that leads.
fn takes_back(staff: &mut Browser, page: &Page) -> String {
    assert_eq!(page.attributes(".undo [data-key=z]", "data-key").len(), 1, "{}", page.text());
    let action = page.attributes(".undo", "action").remove(0);
    let done = staff.submit(page, &action, &[]);
    assert_eq!(done.status, 303, "{}", done.text());
    done.location()
}

#[test]
fn moderation_offers_to_take_back_what_was_just_left_or_hidden() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Night mode", "camera");
        let number = number_of(&post);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        posted(&mut app.member("Berta"), &format!("/posts/{number}/flag"), &[("reason", "spam"), ("note", "")]);
        for (verb, typed) in [("flags/dismiss", vec![]), ("hide", vec![("reason", "Advertising.")])] {
            let queue = grace.get(MODERATION);
            assert_eq!((queue.all("[data-row]").len(), queue.all(".undo").len()), (1, 0), "{verb}");
            let done = grace.submit_and_follow(&queue, &format!("/posts/{number}/{verb}"), &typed);
            assert_eq!((done.path.as_str(), done.all("[data-row]").len()), (MODERATION, 0), "{verb}");
            assert!(oskar.get(MODERATION).all(".undo").is_empty(), "it is not theirs");
            assert_eq!(takes_back(&mut grace, &done), MODERATION, "{verb}");
        }
        assert_eq!(app.visitor().get(&post).status, 200);
        // Ten minutes later it is too late.
        posted(&mut grace, &format!("/posts/{number}/hide"), &[("reason", "Advertising.")]);
        assert_eq!(grace.get(MODERATION).all(".undo").len(), 1);
        app.advance(TimeDelta::minutes(11));
        assert!(grace.get(MODERATION).all(".undo").is_empty());
    });
}

#[test]
fn the_desk_offers_to_take_back_an_owner_and_a_note() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Night mode", "camera");
        let of = |verb: &str| format!("/posts/{}/{verb}", number_of(&post));
        let mut grace = app.staff("Grace");
        let desk = grace.get("/triage");
        assert!(desk.all(".undo").is_empty());
        let owned = grace.submit_and_follow(&desk, &of("own"), &[]);
        assert!(owned.one("#pane").contains("Owner: Grace"), "{}", owned.text());
        assert!(takes_back(&mut grace, &owned).starts_with("/triage?"));
        let desk = grace.get("/triage");
        assert!(!desk.one("#pane").contains("Owner: Grace"), "{}", desk.text());
        let noted = grace.submit_and_follow(&desk, &of("notes"), &[("note", "Ask the camera team.")]);
        assert!(noted.one("#pane").contains("Ask the camera team."), "{}", noted.text());
        assert!(takes_back(&mut grace, &noted).starts_with("/triage?"));
        let desk = grace.get("/triage");
        assert!(!desk.one("#pane").contains("Ask the camera team."), "{}", desk.text());
        // What was done before the last act is not offered in its place.
        grace.submit_and_follow(&desk, &of("own"), &[]);
        assert_eq!(grace.decides(&post, "planned", "", "").status, 303);
        assert!(grace.get("/triage?status=planned").all(".undo").is_empty());
    });
}

#[test]
fn the_plan_offers_to_take_back_a_press() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let post = app.member("Ada").files("request", "Night mode", "camera");
        let action = format!("/posts/{}/decision", number_of(&post));
        let status = || app.status(PostId(number_of(&post)));
        let mut grace = app.staff("Grace");
        let plan = grace.get(PLAN);
        let begun = grace.submit_and_follow(&plan, &action, &[]);
        assert_eq!(status(), Status::InProgress);
        assert_eq!(takes_back(&mut grace, &begun), PLAN);
        assert_eq!(status(), Status::Open);
        let plan = grace.get(PLAN);
        let said = grace.submit_and_follow(&plan, "/staff/areas/1/capacity", &[("items", "3")]);
        assert_eq!(said.one(".plan-head > p"), "0 of 3");
        assert_eq!(takes_back(&mut grace, &said), PLAN);
        assert_eq!(grace.get(PLAN).one(".plan-head > p"), "0 in this week");
    });
}
