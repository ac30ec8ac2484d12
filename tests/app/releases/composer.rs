//! Staff compose the coming release with the forms they see.

use crate::support::{Browser, TestApp, on_each_engine};
use orange_friday::db::PostId;
use orange_friday::people::Viewer;
use orange_friday::posts::Status;
use orange_friday::releases::State;

const DESK: &str = "/releases/next/edit";

/// Areas, a fan, a manager and the first week, frozen with these finished wishes.
fn frozen(app: &TestApp, titles: &[&str]) -> (Viewer, Viewer, Vec<PostId>) {
    app.areas(&["Camera", "Battery"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    app.run_worker();
    let posts = titles.iter().map(|title| app.finished(&ada, &grace, title, "camera")).collect();
    app.at("2026-11-19T18:00:00Z");
    assert_eq!(app.week().state, State::Frozen);
    (ada, grace, posts)
}

fn press(desk: &mut Browser, action: &str) {
    let page = desk.get(DESK);
    assert_eq!(desk.submit(&page, action, &[]).status, 303, "{action}");
}

/// Freezes by hand, on the page that asks once more.
fn freeze(desk: &mut Browser) {
    let sure = desk.get("/releases/next/freeze");
    assert_eq!(desk.submit(&sure, "/releases/next/freeze", &[]).location(), DESK);
}

/// Publishes by hand, on the page that asks once more; the page it leads to.
fn publish(desk: &mut Browser) -> String {
    let sure = desk.get("/releases/next/check");
    let answer = desk.submit(&sure, "/releases/next/publish", &[]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

#[test]
fn skipping_a_week_needs_a_reason_that_everybody_can_read() {
    on_each_engine(|app| {
        let (_, grace, posts) = frozen(app, &["Keep recording during calls"]);
        let mut desk = app.signed_in("Grace");
        let page = desk.get("/releases/next/skip");
        assert!(page.says("take that back for ten minutes"), "{}", page.text());
        let refused = desk.submit(&page, "/releases/next/skip", &[("reason", "  ")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#reason"]);
        assert_eq!(app.week().week.0, 1, "nothing was skipped");
        let skipped =
            desk.submit_and_follow(&page, "/releases/next/skip", &[("reason", "New Year: the team is home.")]);
        assert_eq!((skipped.status, skipped.path.as_str()), (200, "/releases"));
        assert!(app.visitor().get("/releases").says("New Year: the team is home."));
        for page in ["/zh-Hans/releases", "/zh-Hans/releases/calendar"] {
            let page = app.visitor().get(page);
            assert_eq!(page.attributes(".release-list .excerpt", "lang"), ["en"], "said in its own language");
        }

        // What is finished waits for the next week and goes out with it.
        assert_eq!((app.week().week.0, app.status(posts[0])), (2, Status::Ready));
        app.at("2026-11-20T17:00:00Z");
        assert!(app.versions().is_empty());
        app.at("2026-11-26T18:00:00Z");
        app.approve(&grace);
        app.at("2026-11-27T17:00:00Z");
        assert_eq!((app.versions(), app.status(posts[0])), (vec!["26.11.27".to_owned()], Status::Shipped));
    });
}

#[test]
fn freezing_asks_once_more_and_says_what_will_happen() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        app.run_worker();
        let mut desk = app.signed_in("Grace");
        let nothing = desk.get("/releases/next/freeze");
        assert!(nothing.says("Nothing is finished") && nothing.says("Skip the week"), "{}", nothing.text());
        app.finished(&ada, &grace, "Keep recording during calls", "camera");
        let sure = desk.get("/releases/next/freeze");
        assert!(sure.says("Keep recording during calls") && sure.says("cannot be undone"), "{}", sure.text());
        assert_eq!(app.week().state, State::Collecting, "asking changes nothing");
        freeze(&mut desk);
        assert_eq!(app.week().state, State::Frozen);
        assert_eq!(desk.get("/releases/next/freeze").location(), DESK, "there is nothing left to ask");
    });
}

#[test]
fn lines_left_out_and_posts_taken_back_do_not_go_out_and_late_ones_only_when_taken_in() {
    on_each_engine(|app| {
        let (ada, grace, posts) = frozen(app, &["Stays in", "Left out by staff", "Taken back to the workshop"]);
        let late = app.finished(&ada, &grace, "Finished after the cutoff", "battery");
        let mut desk = app.signed_in("Grace");
        let item = app.line_of(posts[1]).id;
        press(&mut desk, &format!("/releases/next/items/{item}/leave-out"));
        app.decide(&grace, posts[2], "in_progress", "It drains the battery.");
        assert!(desk.get(DESK).says("No longer finished"), "staff are warned");
        assert_eq!(app.release_lines().len(), 2, "the late one is not in by itself");
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");
        let out = app.visitor().get("/releases/26.11.20");
        assert!(out.says("Stays in"));
        for absent in ["Left out by staff", "Taken back", "Finished after the cutoff"] {
            assert!(!out.says(absent), "{absent}");
        }
        let statuses = |posts: &[PostId]| posts.iter().map(|post| app.status(*post)).collect::<Vec<_>>();
        assert_eq!(statuses(&posts), [Status::Shipped, Status::Ready, Status::InProgress]);
        assert_eq!(app.status(late), Status::Ready);

        // The next week takes both that wait, and one more by the button.
        app.at("2026-11-26T18:00:00Z");
        let later = app.finished(&ada, &grace, "Finished on Friday morning", "battery");
        let mut desk = app.signed_in("Grace");
        let page = desk.get(DESK);
        assert!(page.says("Finished on Friday morning"), "staff see what they may take in");
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        let lines = app.posts_of(&app.release_lines());
        assert_eq!(lines.len(), 3);
        assert!([posts[1], late, later].iter().all(|post| lines.contains(post)), "{lines:?}");
        assert_eq!(desk.submit(&page, "/releases/next/late", &[]).status, 303);
        assert_eq!(app.release_lines().len(), 3, "pressing it again adds nothing");
    });
}

#[test]
fn a_post_of_a_frozen_release_that_is_merged_goes_with_a_reason_and_without_its_line() {
    on_each_engine(|app| {
        let (_, grace, posts) = frozen(app, &["Keep recording during calls", "Calls must not end a film"]);
        let (stays, goes, mia) = (posts[0], posts[1], app.fan("Mia"));
        app.vote(&mia, goes);
        let mut desk = app.signed_in("Grace");
        let decision = format!("/posts/{goes}/decision");
        let page = desk.get(&format!("/posts/{goes}/merge?into={stays}"));
        assert!(page.says("needs a reason"), "{}", page.text());
        assert_eq!(desk.submit(&page, &decision, &[]).status, 422);
        assert_eq!(desk.submit(&page, &decision, &[("note", "Both are one change.")]).status, 303);
        assert!(app.voters(stays).contains(&mia.id), "votes go along, after the cutoff too");
        // Its line is there until the release goes out: the merge may be taken back. Everybody reads why it left.
        assert!(desk.get(DESK).says("No longer finished"));
        assert_eq!((app.week().state, app.release_lines().len()), (State::Frozen, 2));
        let coming = app.visitor().get("/releases/next");
        assert_eq!(
            (coming.all(".moved .step"), coming.one(".moved .prose")),
            (vec!["Calls must not end a film".to_owned()], "Both are one change.".to_owned())
        );
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.status(stays), app.status(goes)), (Status::Shipped, Status::Duplicate));
        assert_eq!(app.tables().count("release_items"), 1);
        let out = app.visitor().get("/releases/26.11.20");
        assert!(out.says("Keep recording during calls") && !out.says("Calls must not end"), "{}", out.text());
    });
}

#[test]
fn a_second_release_on_one_day_says_so() {
    on_each_engine(|app| {
        let (ada, grace, _) = frozen(app, &["First of the day"]);
        app.set_clock("2026-11-20T17:00:00Z");
        let mut desk = app.signed_in("Grace");
        assert_eq!(publish(&mut desk), "/releases/26.11.20");
        for (number, title) in [(2, "Second of the day"), (3, "Third of the day")] {
            app.finished(&ada, &grace, title, "camera");
            freeze(&mut desk);
            let place = format!("/releases/26.11.20.{number}");
            assert_eq!(publish(&mut desk), place);
            assert!(app.visitor().get(&place).says(title));
            assert!(app.visitor().get(&format!("{place}.md")).body.contains(title));
        }
        assert_eq!(app.versions(), ["26.11.20.3", "26.11.20.2", "26.11.20"]);
        assert!(!app.visitor().get("/releases/26.11.20").says("Second of the day"));

        // A release from before this site may bear the next one.
        app.sql(
            "INSERT INTO imported_releases SELECT '26.11.20.4', '26.11.20.4', NULL, '', 0, min(created_at) FROM users",
        );
        app.finished(&ada, &grace, "Fourth of the day", "camera");
        freeze(&mut desk);
        assert_eq!(publish(&mut desk), "/releases/26.11.20.5");
    });
}

#[test]
fn pressing_publish_twice_leads_to_the_release_and_an_old_page_changes_nothing_of_the_next_week() {
    on_each_engine(|app| {
        let (ada, grace, _) = frozen(app, &["Keep recording during calls"]);
        let item = app.release_lines()[0].id;
        let (mut grace_desk, mut other_desk) = (app.signed_in("Grace"), app.staff("Heidi"));
        let [sure, stale, stale_skip] =
            ["/releases/next/check", DESK, "/releases/next/skip"].map(|page| other_desk.get(page));
        assert_eq!(publish(&mut grace_desk), "/releases/26.11.19");
        let second = other_desk.submit(&sure, "/releases/next/publish", &[]);
        assert_eq!((second.status, second.location().as_str()), (303, "/releases/26.11.19"));
        assert_eq!(app.versions().len(), 1);

        // Week 2 is frozen too; a page of week 1 must not approve, word, skip or empty it.
        app.finished(&ada, &grace, "Zoom while recording", "camera");
        freeze(&mut grace_desk);
        let before = app.tables();
        let mut answers = vec![
            other_desk.submit(&stale_skip, "/releases/next/skip", &[("reason", "By mistake")]),
            other_desk.post("/releases/next/late", &[("week", "1")]),
        ];
        answers.push(other_desk.submit(&sure, "/releases/next/approve", &[]));
        for action in ["notes", &format!("items/{item}/leave-out")] {
            answers.push(other_desk.submit(&stale, &format!("/releases/next/{action}"), &[]));
        }
        for answer in answers {
            assert_eq!(answer.status, 409, "{}: {}", answer.path, answer.text());
        }
        assert_eq!(before.changes(&app.tables()), Vec::<String>::new());
        for week in ["", "x", "99"] {
            assert_eq!(other_desk.post("/releases/next/publish", &[("week", week)]).status, 409, "{week:?}");
        }
    });
}

#[test]
fn wording_order_and_highlights_show_on_the_page_in_the_markdown_and_in_the_feed() {
    on_each_engine(|app| {
        let (_, _, _) = frozen(app, &["first wish", "second wish", "third wish"]);
        let mut desk = app.signed_in("Grace");
        let lines = app.release_lines();
        let page = desk.get(DESK);
        let notes = "/releases/next/notes";
        let field = |name: &str, place: usize| format!("{name}-{}", lines[place].id);
        let (line, position) = (field("wording", 0), field("position", 0));
        let refused = desk.submit(&page, notes, &[(&line, " "), (&position, "last")]);
        assert_eq!((refused.status, refused.attributes(".error-summary a", "href").len()), (422, 2));
        for (place, line, change, position, highlight) in [
            (0, "Sharper <zoom> & *colours*", "improved", "30", true),
            (1, "The flash works again", "fixed", "10", false),
            (2, "A timer for selfies", "new", "20", true),
        ] {
            let names = ["wording", "change", "position", "highlight"].map(|name| field(name, place));
            let values = [line, change, position, if highlight { "on" } else { "" }];
            let fill: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
            assert_eq!(desk.submit(&page, notes, &fill).location(), DESK);
        }
        let words = [("summary", "A week for cameras."), ("known_issues", "The *torch* flickers.")];
        assert_eq!(desk.submit(&page, notes, &words).status, 303);
        assert_eq!(desk.approves().status, 303);
        app.at("2026-11-20T17:00:00Z");

        let page = app.visitor().get("/releases/26.11.20");
        let words = page.all(".entries .entry .change");
        assert_eq!(words, ["Fixed"]);
        assert_eq!(page.all(".highlights .line"), ["A timer for selfies", "Sharper <zoom> & *colours*"]);
        assert_eq!(page.all(".highlights .meta"), ["New Camera", "Improved Camera"]);
        assert_eq!(page.all(".entries .line"), ["The flash works again"], "the page tells each line once");
        assert!(page.says("A week for cameras.") && page.one(".known em") == "torch");

        let plain = app.visitor().get("/releases/26.11.20.md").body;
        let at = |text: &str| plain.find(text).unwrap_or_else(|| panic!("{text} is not in {plain}"));
        assert!(
            at("## Highlights") < at("- **New** A timer for selfies") && at("A timer for selfies") < at("## Camera")
        );
        assert!(at("## Camera") < at("- **Fixed** The flash works again"));
        assert!(at("The flash works again") < plain.rfind("A timer for selfies").unwrap());
        assert!(plain.contains(r"- **Improved** Sharper \<zoom\> \& \*colours\*"), "{plain}");
        assert!(plain.contains("A week for cameras.") && plain.contains("The *torch* flickers."));

        let feed = super::xml::parse(&app.visitor().get("/releases.atom").body);
        let content = feed.child("entry").child("content").text.clone();
        let inside = crate::support::Page { body: content, ..page };
        assert_eq!(inside.all("li strong"), ["New", "Improved", "Fixed", "New", "Improved"]);
        assert!(inside.says("Sharper <zoom> & *colours*") && inside.says("A week for cameras."));
    });
}
