//! It ends early, or is taken back.

use super::{asks, notices, status};
use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;
use orange_friday::{bulk, jobs};

/// Chooses these posts in the list of their status and answers them.
fn answers(staff: &mut Browser, posts: &[&str], fields: &[(&str, &str)]) -> Page {
    let question = asks(staff, posts);
    staff.submit(&question, "/triage/bulk", fields)
}

#[test]
fn it_is_stopped_or_taken_back_as_a_whole_and_then_nobody_was_told() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let posts: Vec<String> =
            (1..=12).map(|number| ada.files("bug", &format!("Fault {number}"), "camera")).collect();
        let all: Vec<&str> = posts.iter().map(String::as_str).collect();
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        let begun = answers(&mut grace, &all, &[("status", "declined"), ("note", "It works as designed.")]);
        let here = begun.location();
        let page = oskar.get(&here);
        assert_eq!(oskar.submit(&page, &format!("{here}/stop"), &[]).status, 303);
        app.run_worker();
        let page = oskar.get(&here);
        assert!(page.says("12 posts were left unanswered") && page.says("Stopped"), "{}", page.text());
        assert_eq!(status(app, &posts[0]), "open");
        assert_eq!(oskar.post(&format!("{here}/stop"), &[]).status, 409, "once");
        assert_eq!(oskar.post(&format!("{here}/undo"), &[]).status, 409, "nothing to take back");

        app.advance(TimeDelta::seconds(1));
        let begun = answers(&mut grace, &all, &[("status", "declined"), ("note", "It works as designed.")]);
        app.run_worker();
        // One of them was reopened by somebody since: that one is not theirs to take back.
        assert_eq!(oskar.decides(&posts[3], "planned", "We looked again.", "").status, 303);
        let acts = grace.get("/triage/acts");
        assert_eq!(acts.all(".acts li").len(), 2, "an act each: {}", acts.text());
        assert_eq!(acts.all(".acts form").len(), 1, "{}", acts.text());
        let back = grace.submit(&acts, &format!("{}/undo", begun.location()), &[]);
        assert_eq!(back.status, 303);
        app.run_worker();
        for (place, post) in posts.iter().enumerate() {
            assert_eq!(status(app, post), if place == 3 { "planned" } else { "open" }, "{post}");
        }
        assert!(grace.get(&begun.location()).says("11 answers taken back"));
        app.advance(TimeDelta::minutes(30));
        app.run_worker();
        assert!(notices(app, "Ada").iter().all(|(subject, _)| !subject.starts_with("Declined")));
        assert_eq!(notices(app, "Ada").iter().filter(|(subject, _)| subject.starts_with("Planned")).count(), 1);
    });
}

/// Stopping it oneself is no other end of it than a colleague's.
#[test]
fn a_bulk_that_one_stopped_oneself_is_taken_back_by_the_act_that_began_it() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let posts: Vec<String> =
            (1..=12).map(|number| ada.files("request", &format!("Wish {number}"), "camera")).collect();
        let all: Vec<&str> = posts.iter().map(String::as_str).collect();
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        app.advance(TimeDelta::seconds(1));
        let here = answers(&mut grace, &all, &[("status", "planned"), ("note", "Soon.")]).location();
        // The worker has come to the first ten.
        let now = app.now();
        let chunk = bulk::prepare(app.read(|conn| bulk::get(conn, 1)));
        app.write(move |conn| {
            let job = jobs::claim(conn, bulk::ANSWERING, now)?.unwrap();
            bulk::go_on(conn, &job, Some(&chunk), now)
        });
        let page = grace.get(&here);
        assert_eq!(grace.submit(&page, &format!("{here}/stop"), &[]).status, 303);
        app.run_worker();
        assert!(grace.get(&here).says("10 posts answered"), "{}", grace.get(&here).text());
        let acts = grace.get("/triage/acts");
        let rows = acts.all(".acts li");
        assert_eq!(rows.len(), 2, "{}", acts.text());
        assert!(rows[0].contains("goes back with the act that began it"), "{}", rows[0]);
        assert_eq!(acts.attributes(".acts li:last-child form", "action"), [format!("{here}/undo")]);
        // What somebody does to one of them and takes back leaves the answer that was there.
        assert_eq!(oskar.decides(&posts[3], "in_progress", "", "").status, 303);
        let changed = oskar.get(&posts[3]);
        let undo = format!("/posts/{}/decision/undo", number_of(&posts[3]));
        assert_eq!(oskar.submit(&changed, &undo, &[]).status, 303);
        assert_eq!(status(app, &posts[3]), "planned");
        assert_eq!(grace.submit(&acts, &format!("{here}/undo"), &[]).status, 303);
        app.run_worker();
        assert!(posts.iter().all(|post| status(app, post) == "open"), "{}", grace.get(&here).text());
    });
}

/// A bulk answers what is as it was seen: also where somebody answered since and took that back, and not where they took back
/// what had been seen.
#[test]
fn what_was_taken_back_since_is_answered_where_it_is_what_was_seen() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (slip, other) = (ada.files("request", "Wish", "camera"), ada.files("request", "Other wish", "camera"));
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        app.advance(TimeDelta::seconds(1));
        assert_eq!(oskar.decides(&other, "planned", "", "").status, 303);
        app.advance(TimeDelta::seconds(1));
        let question = asks(&mut grace, &[&slip, &other]);
        app.advance(TimeDelta::seconds(1));
        assert_eq!(oskar.decides(&slip, "planned", "", "").status, 303);
        for post in [&slip, &other] {
            let undo = format!("/posts/{}/decision/undo", number_of(post));
            assert_eq!(oskar.post(&undo, &[("seen", "planned")]).status, 303);
        }
        let begun = grace.submit(&question, "/triage/bulk", &[("status", "under_review"), ("note", "Soon.")]);
        assert_eq!(begun.status, 303, "{}", begun.text());
        app.run_worker();
        assert_eq!((status(app, &slip), status(app, &other)), ("under_review", "open"));
    });
}
