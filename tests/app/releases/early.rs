//! Finished posts get their line before the cutoff, so that nobody has to word a release in a day.

use crate::cli::doctor;
use crate::support::on_each_engine;
use orange_friday::db::{PostId, WeekNumber};
use orange_friday::posts::{self, Status};
use orange_friday::releases::{self, State};
use orange_friday::trains::WEEKLY;

const DESK: &str = "/releases/next/edit";
const NOTES: &str = "/releases/next/notes";

fn take_in(post: PostId) -> String {
    format!("/releases/next/posts/{post}/take-in")
}

#[test]
fn a_line_that_is_worded_before_the_cutoff_goes_out_so_with_the_votes_until_then() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let [calls, timer] = ["Keep recording during calls", "A timer for selfies"]
            .map(|title| app.finished(&ada, &grace, title, "camera"));
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        // What was typed beside the button is kept, and the same press again is the same line.
        let typed = [("summary", "A week for the ears.")];
        assert_eq!(desk.submit(&page, &take_in(calls), &typed).status, 303);
        let page = desk.get(DESK);
        assert_eq!(desk.post(&take_in(calls), &[("week", "1")]).status, 303);
        let week = app.week();
        assert_eq!((week.state, &*week.summary), (State::Collecting, "A week for the ears."));
        assert_eq!(app.posts_of(&app.release_lines()), [calls]);
        assert!(!page.says("Word it now: Keep recording") && page.body.contains(&take_in(timer)), "{}", page.text());

        let line = app.line_of(calls).id;
        let (wording, german) = (format!("wording-{line}"), format!("text-{line}-de"));
        let page = desk.get(&format!("{DESK}?lang=de"));
        let typed = [(&*wording, "Calls no longer stop a recording"), (&*german, "Anrufe stören keine Aufnahme")];
        assert_eq!(desk.submit(&page, NOTES, &typed).status, 303);
        let page = desk.get(&format!("{DESK}?lang=de"));
        assert_eq!(page.one(&format!("#{wording}")), "Calls no longer stop a recording");
        assert!(page.one(".preview").contains("Anrufe stören keine Aufnahme"), "as it will be read: {}", page.text());
        let freeze = desk.get("/releases/next/freeze");
        assert!(freeze.says("Calls no longer stop") && freeze.says("A timer for selfies"), "{}", freeze.text());
        let skip = desk.get("/releases/next/skip");
        assert!(skip.says("wording of its"), "its words would be lost: {}", skip.text());
        assert!(!app.visitor().get("/releases/next").says("Calls no longer stop"), "nothing is out");

        let before = app.line_of(calls).vote_count;
        app.vote(&app.fan("Vera"), calls);
        app.at("2026-11-19T18:00:00Z");
        let lines = app.release_lines();
        let said: Vec<&str> = lines.iter().map(|line| &*line.wording).collect();
        assert_eq!(said, ["Calls no longer stop a recording", "A timer for selfies"]);
        let votes = app.read(|conn| posts::get(conn, calls)).vote_count;
        assert!(lines[0].vote_count == votes && votes > before, "{before} {votes} {lines:?}");
        assert_eq!(lines[0].id, line);
        assert_eq!(app.signed_in("Grace").approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        assert!(app.visitor().get("/de/releases/26.11.20").says("Anrufe stören keine Aufnahme"));
        assert_eq!([calls, timer].map(|post| app.status(post)), [Status::Shipped; 2]);
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_line_whose_post_is_taken_back_before_the_cutoff_keeps_no_week_alive() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let calls = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, &take_in(calls), &[]).status, 303);
        app.decide(&grace, calls, "in_progress", "It breaks off once more.");
        let page = desk.get(DESK);
        assert!(page.says("No longer finished"), "{}", page.text());
        app.at("2026-11-19T18:00:00Z");
        let first = app.read(|conn| releases::of_week(conn, WEEKLY, WeekNumber(1))).unwrap();
        assert_eq!((first.state, first.skip_reason.as_deref()), (State::Skipped, Some(releases::NOTHING_READY)));
        assert_eq!((app.week().week, app.release_lines().len()), (WeekNumber(2), 0));
    });
}

#[test]
fn a_line_that_is_taken_in_early_can_be_taken_back_and_what_does_not_go_out_has_none() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let calls = app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let open = app.file(&ada, "request", "A level in the camera", "camera");
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.post(&take_in(open), &[("week", "1")]).status, 409, "nobody has finished it");
        assert_eq!(desk.post(&take_in(PostId(999)), &[("week", "1")]).status, 404);
        let page = desk.get(DESK);
        assert_eq!(desk.submit(&page, &take_in(calls), &[]).status, 303);
        let acts = desk.get("/triage/acts");
        let undo = acts.attributes(".acts li:first-child form", "action").remove(0);
        assert_eq!(desk.submit(&acts, &undo, &[]).status, 303, "{}", acts.text());
        assert!(app.release_lines().is_empty());
        let page = desk.get(DESK);
        assert!(page.body.contains(&take_in(calls)), "it waits once more: {}", page.text());

        // Once the lines are chosen, what is finished late comes in as that.
        app.at("2026-11-19T18:00:00Z");
        let late = app.finished(&ada, &grace, "A timer for selfies", "camera");
        let mut desk = app.signed_in("Grace");
        assert_eq!(desk.post(&take_in(late), &[("week", "1")]).status, 409);
        assert!(!desk.get(DESK).body.contains(&take_in(late)));
    });
}

#[test]
fn a_line_without_a_post_is_written_before_the_cutoff_and_goes_out_where_nothing_else_does() {
    const SMALLER: &str = "The build is a third smaller";
    const PATCH: &str = "Brings the security patch of November";
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let timer = app.finished(&ada, &grace, "A timer for selfies", "camera");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        let typed = [("line", SMALLER), ("line_area", "nowhere"), ("line_change", "improved")];
        let refused = desk.submit(&page, NOTES, &typed);
        assert_eq!((refused.status, refused.one("textarea[name=line]")), (422, SMALLER.to_owned()));
        assert_eq!(desk.submit(&refused, NOTES, &[("line_area", "camera")]).status, 303);
        let line = app.release_lines().pop().unwrap();
        assert_eq!((app.week().state, &*line.wording), (State::Collecting, SMALLER));
        assert!(app.posts_of(std::slice::from_ref(&line)).is_empty());
        // It is no line whose post was taken back, is worded as any other, and the same press again is the same line.
        let page = desk.get(&format!("{DESK}?lang=de"));
        assert!(!page.says("No longer finished") && page.one(".preview").contains(SMALLER), "{}", page.text());
        let (german, again) = (format!("text-{}-de", line.id), ("line", SMALLER));
        let typed = [(&*german, "Der Build ist ein Drittel kleiner"), again, ("line_change", "improved")];
        assert_eq!(desk.submit(&page, NOTES, &typed).status, 303);
        assert_eq!(app.release_lines().len(), 1);
        let freeze = desk.get("/releases/next/freeze");
        assert!(freeze.says(SMALLER) && freeze.says("A timer for selfies"), "{}", freeze.text());
        assert!(!app.visitor().get("/releases/next").says(SMALLER), "nothing is out");

        app.at("2026-11-19T18:00:00Z");
        let said: Vec<String> = app.release_lines().into_iter().map(|line| line.wording).collect();
        assert_eq!(said, [SMALLER, "A timer for selfies"]);
        assert_eq!(app.signed_in("Grace").approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        assert!(app.visitor().get("/de/releases/26.11.20").says("Der Build ist ein Drittel kleiner"));
        assert_eq!(app.status(timer), Status::Shipped);

        // The next week has nothing but this.
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        let typed = [("line", PATCH), ("line_area", "camera"), ("line_change", "improved")];
        assert_eq!(desk.submit(&page, NOTES, &typed).status, 303);
        app.at("2026-11-26T18:00:00Z");
        assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 1));
        assert_eq!(app.signed_in("Grace").approves().status, 303);
        app.at("2026-11-27T17:00:00Z");
        assert!(app.visitor().get("/releases/26.11.27").says(PATCH));
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}
