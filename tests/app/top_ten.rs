//! The ten most-voted posts that staff answered in a week.

use crate::support::people::number_of;
use crate::support::{Engine, TestApp, on_each_engine};

/// The titles on a page of answers.
fn titles(app: &TestApp, path: &str) -> Vec<String> {
    let page = app.visitor().get(path);
    assert_eq!(page.status, 200, "{path}");
    page.all(".post-main h2")
}

#[test]
fn the_most_voted_posts_stand_first_with_what_staff_said_last() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let empty = app.visitor().get("/answers");
        assert!(empty.says("Nothing was answered in this week") && empty.says("Votes decide"), "{}", empty.text());
        assert!(empty.all(".pager").is_empty(), "there is no week before the first answer");
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let mut fans = [app.member("Mia"), app.member("Noor")];
        let [night, grid] = ["Night mode", "Remember the grid"].map(|title| ada.files("request", title, "camera"));
        let bug = ada.files("bug", "The flash stays on", "camera");
        for fan in &mut fans {
            fan.votes_for(&grid);
        }
        fans[0].votes_for(&bug);
        assert_eq!(grace.decides(&night, "planned", "It is **planned**.", "").status, 303);
        assert_eq!(grace.decides(&grid, "under_review", "We look at it.", "").status, 303);
        assert_eq!(grace.decides(&grid, "planned", "We found it.", "").status, 303);
        // What says nothing is no answer.
        assert_eq!(grace.decides(&bug, "under_review", "", "").status, 303);
        let page = app.visitor().get("/answers");
        assert_eq!(page.all(".post-main h2"), ["Remember the grid", "Night mode"], "{}", page.text());
        assert_eq!(page.attributes(".post-main h2 a", "href"), [grid.as_str(), night.as_str()]);
        let first = &page.all(".post-main")[0];
        assert!(first.contains("We found it.") && !first.contains("We look at it."), "{first}");
        assert!(first.contains("Planned") && first.contains("Camera") && first.contains("Grace"), "{first}");
        assert_eq!(page.all(".post-row .vote-count")[0], "2");
        assert_eq!(page.all(".prose strong"), ["planned"]);
        // Taken back, it is the one before.
        let undo = format!("/posts/{}/decision/undo", number_of(&grid));
        assert_eq!(grace.post(&undo, &[("seen", "planned")]).status, 303);
        let first = app.visitor().get("/answers").all(".post-main").remove(0);
        assert!(first.contains("We look at it.") && !first.contains("We found it."), "{first}");
        for path in ["/roadmap", "/releases/next", "/"] {
            assert!(!app.visitor().get(path).attributes("a[href='/answers']", "href").is_empty(), "{path}");
        }
        // Ten are enough.
        for number in 0..11 {
            let post = ada.files("request", &format!("Wish of the number {number}"), "camera");
            assert_eq!(grace.decides(&post, "planned", "Soon.", "").status, 303);
        }
        assert_eq!(titles(app, "/answers").len(), 10);
    });
}

#[test]
fn a_week_goes_from_one_publication_to_the_next() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        app.staff("Grace");
        let answers = |app: &TestApp, at: &str, post: &str, said: &str| {
            app.set_clock(at);
            let mut grace = app.signed_in("Grace");
            assert_eq!(grace.decides(post, "planned", said, "").status, 303, "{at}");
        };
        let [before, after] = ["Last second", "First second"].map(|title| ada.files("request", title, "camera"));
        answers(app, "2026-11-20T16:59:59Z", &before, "In time.");
        answers(app, "2026-11-20T17:00:00Z", &after, "Just late.");
        assert_eq!(titles(app, "/answers"), ["First second"]);
        assert_eq!(titles(app, "/answers/2026-11-20"), ["First second"]);
        assert_eq!(titles(app, "/answers/2026-11-13"), ["Last second"]);
        let page = app.visitor().get("/answers");
        assert_eq!(page.attributes(".pager a", "href"), ["/answers/2026-11-13"], "{}", page.text());
        let page = app.visitor().get("/answers/2026-11-13");
        assert_eq!(page.attributes(".pager a", "href"), ["/answers/2026-11-20"]);
        assert!(page.says("13 Nov 2026") && page.says("20 Nov 2026"), "{}", page.text());
        // Any day leads to its week; those to come are not there, and neither is what is no day.
        let mut visitor = app.visitor();
        let other = visitor.get("/answers/2026-11-17");
        assert_eq!((other.status, other.location().as_str()), (308, "/answers/2026-11-13"));
        for wrong in ["2026-11-27", "2999-01-01", "9999-12-31", "0001-01-01", "yesterday", "2026-13-01", "-"] {
            assert_eq!(visitor.get(&format!("/answers/{wrong}")).status, 404, "{wrong}");
        }
        // An empty week says so.
        app.set_clock("2026-12-05T10:00:00Z");
        let page = app.visitor().get("/answers/2026-11-27");
        assert!(page.says("Nothing was answered"), "{}", page.text());
        assert_eq!(page.attributes(".pager a", "href"), ["/answers/2026-11-20", "/answers/2026-12-04"]);
    });
}

#[test]
fn what_nobody_may_see_is_never_there_and_a_merged_post_leads_to_where_it_went() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut grace, mut ada) = (app.staff("Grace"), app.member("Ada"));
        let names = ["Hidden one", "Private one", "Held one", "Merged one", "Living one", "Other one"];
        let posts = names.map(|title| ada.files("request", title, "camera"));
        for post in &posts[..4] {
            assert_eq!(grace.decides(post, "planned", "We plan it.", "").status, 303);
        }
        assert_eq!(titles(app, "/answers").len(), 4);
        let numbers: Vec<i64> = posts.iter().map(|post| number_of(post)).collect();
        let no = if app.engine == Engine::Sqlite { "0" } else { "false" };
        for (number, visibility) in [(numbers[0], "hidden"), (numbers[1], "private"), (numbers[2], "held")] {
            app.sql(&format!("UPDATE posts SET visibility = '{visibility}', listed = {no} WHERE id = {number}"));
        }
        assert_eq!(titles(app, "/answers"), ["Merged one"]);
        // Merged, the one it went into stands there, with what was said; that it was merged is no answer.
        assert_eq!(
            grace.decides(&posts[3], "duplicate", "The same as the other.", &numbers[4].to_string()).status,
            303
        );
        let page = app.visitor().get("/answers");
        assert_eq!(page.all(".post-main h2"), ["Living one"]);
        assert_eq!(page.attributes(".post-main h2 a", "href"), [posts[4].as_str()]);
        assert!(page.says("We plan it.") && !page.says("The same as the other."), "{}", page.text());
        // Merged on, it is the last one; what that one was told itself comes later and is what stands there.
        assert_eq!(grace.decides(&posts[4], "duplicate", "", &numbers[5].to_string()).status, 303);
        assert_eq!(titles(app, "/answers"), ["Other one"]);
        assert_eq!(grace.decides(&posts[5], "planned", "We plan that.", "").status, 303);
        let page = app.visitor().get("/answers");
        assert!(page.all(".post-main h2").len() == 1 && page.says("We plan that."), "{}", page.text());
        app.sql(&format!("UPDATE posts SET visibility = 'hidden', listed = {no} WHERE id = {}", numbers[5]));
        assert_eq!(titles(app, "/answers"), Vec::<String>::new());
    });
}
