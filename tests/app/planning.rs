//! A plan that fans can see: what is in a week and why it left it, what would bring a wish there, who builds it and whether
//! it is too much.

mod page;
mod week;

use crate::support::people::number_of;
use crate::support::{Browser, Page, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::posts::Status;

const PLAN: &str = "/staff/plan";
const WEEK: &str = "/releases/next";

fn action(post: &str) -> String {
    format!("/posts/{}/decision", number_of(post))
}

/// What stands under a heading, by the id of the heading.
fn under(page: &Page, heading: &str) -> Vec<String> {
    page.all(&format!("section[aria-labelledby={heading}] li"))
}

/// A press on the plan's page, and the page again.
fn presses(grace: &mut Browser, post: &str) -> Page {
    let plan = grace.get(PLAN);
    let answer = grace.submit(&plan, &action(post), &[]);
    assert_eq!((answer.status, answer.location()), (303, "/staff/plan#area-1".to_owned()), "{}", answer.text());
    grace.get(PLAN)
}

#[test]
fn a_wish_goes_from_the_plan_over_a_week_that_it_leaves_with_a_reason_to_a_release() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let grid = ada.files("request", "Grid lines in the viewfinder", "camera");
        app.member("Mia").votes_for(&grid);
        let (mut grace, mut visitor) = (app.staff("Grace"), app.visitor());
        let started = presses(&mut grace, &grid);
        assert_eq!(started.all(".plan-sides > :last-child li").len(), 1);
        let week = visitor.get(WEEK);
        assert!(under(&week, "in-progress")[0].starts_with("Grid lines in the viewfinder"), "{}", week.text());
        assert!(under(&week, "lately")[0].contains("Joined this week"));
        assert!(week.one("section[aria-labelledby=contributors]").contains("2 people"), "{}", week.text());
        assert_eq!(week.all("section[aria-labelledby=contributors] a"), ["Ada", "Mia"]);
        assert_eq!(visitor.get("/roadmap").one("section[aria-labelledby=in_progress] h2"), "In progress 1");

        // It will not be ready. Without a reason it stays.
        let moving = started.attributes("a[href*='/move?']", "href").remove(0);
        let asked = grace.get(&moving);
        let refused = grace.submit(&asked, &action(&grid), &[("note", " \n")]);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.says("Please give the reason"), "{}", refused.text());
        assert_eq!(refused.attributes("[data-chosen]", "value"), ["planned"]);
        assert_eq!(refused.attributes("form.decide [name=next]", "value"), ["/staff/plan#area-1"]);
        assert_eq!(app.status(PostId(number_of(&grid))), Status::InProgress);
        let moved = grace.submit(&refused, &action(&grid), &[("status", "planned"), ("note", "The lines flicker.")]);
        assert_eq!((moved.status, moved.location()), (303, "/staff/plan#area-1".to_owned()));
        assert_eq!(grace.visit(&moving).status, 409, "it is moved already");

        let week = visitor.get(WEEK);
        assert!(under(&week, "moved")[0].contains("The lines flicker."), "{}", week.text());
        assert!(under(&week, "lately")[0].contains("Left this week"), "{:?}", under(&week, "lately"));
        assert!(under(&week, "in-progress").is_empty());
        assert!(visitor.get(&grid).one("#answer").contains("The lines flicker."));
        assert_eq!(visitor.get("/roadmap").one("section[aria-labelledby=planned] h2"), "Planned 1");

        // A day later it is taken up again.
        app.advance(TimeDelta::hours(25));
        let mut grace = app.signed_in("Grace");
        let week = app.visitor().get(WEEK);
        assert!(
            under(&week, "lately").is_empty() && week.says("Nothing moved in the last 24 hours."),
            "{}",
            week.text()
        );
        presses(&mut grace, &grid);
        presses(&mut grace, &grid);
        let week = app.visitor().get(WEEK);
        assert!(under(&week, "done")[0].starts_with("Grid lines") && under(&week, "moved").is_empty());
        assert!(under(&week, "lately")[0].contains("Finished"), "{:?}", under(&week, "lately"));
        let linus = app.manager("Linus");
        let version = app.publish_by_the_clock(&linus);
        let roadmap = app.visitor().get("/roadmap");
        assert_eq!(roadmap.one("section[aria-labelledby=shipped] h2"), "Shipped 1");
        assert_eq!(roadmap.one("section[aria-labelledby=shipped] li .dots a"), version);
    });
}

#[test]
fn whoever_takes_back_what_people_count_on_says_why_unless_it_was_a_slip() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (timer, twin) = (ada.files("request", "A timer", "camera"), ada.files("request", "A countdown", "camera"));
        let mut grace = app.staff("Grace");
        let undo = format!("{}/undo", action(&timer));
        let status = || app.status(PostId(number_of(&timer)));
        // A slip.
        assert_eq!(grace.decides(&timer, "ready", "", "").status, 303);
        app.advance(TimeDelta::minutes(10));
        assert_eq!(grace.post(&undo, &[("seen", "ready")]).status, 303);
        assert_eq!(status(), Status::Open);

        assert_eq!(grace.decides(&timer, "ready", "", "").status, 303);
        let page = grace.get(&timer);
        assert!(page.one(".decide").contains("needs a reason"), "{}", page.text());
        assert_eq!(page.attributes(".decide button[data-then=note]", "value").len(), 5, "all but the merge");
        for status in ["open", "under_review", "planned", "in_progress"] {
            let refused = grace.submit(&page, &action(&timer), &[("status", status)]);
            assert_eq!(refused.status, 422, "{status}");
            assert_eq!(refused.attributes(".error-summary a", "href"), ["#note"], "{status}");
        }
        let merged = grace.submit(
            &page,
            &action(&timer),
            &[("status", "duplicate"), ("duplicate_of", &number_of(&twin).to_string())],
        );
        assert_eq!(merged.status, 422);
        assert_eq!(merged.attributes("[name=duplicate_of]", "value"), [number_of(&twin).to_string()]);
        // Eleven minutes later the same press asks.
        app.advance(TimeDelta::minutes(11));
        let asked = grace.post(&undo, &[("seen", "ready")]);
        assert_eq!((asked.status, status()), (422, Status::Ready), "{}", asked.text());
        assert_eq!(asked.attributes("[data-chosen]", "value"), ["open"]);
        assert_eq!(
            grace.submit(&asked, &action(&timer), &[("status", "open"), ("note", "It was another one.")]).status,
            303
        );
        assert_eq!(status(), Status::Open);
        // On the way forward nobody is asked.
        for to in ["planned", "in_progress", "ready"] {
            assert_eq!(grace.decides(&timer, to, "", "").status, 303, "{to}");
        }
    });
}

#[test]
fn an_area_has_room_for_so_much_and_what_is_built_says_by_whom() {
    on_each_engine(|app| {
        app.areas(&["Camera", "Battery"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let posts = ["A timer", "A grid"].map(|title| ada.files("request", title, "camera"));
        let mut grace = app.staff("Grace");
        app.add_person("Linus", orange_friday::people::Role::Staff);
        for post in &posts {
            assert_eq!(grace.decides(post, "in_progress", "", "").status, 303);
        }
        let capacity = "/staff/areas/1/capacity";
        let plan = grace.get(PLAN);
        assert!(plan.all(".plan").len() == 1 && plan.one(".plan-head > p") == "2 in this week", "{}", plan.text());
        assert_eq!(grace.get("/staff/plan?line=phone").all(".plan").len(), 2, "an empty area is told of in its line");
        assert_eq!(grace.submit(&plan, capacity, &[("items", "2")]).location(), "/staff/plan#area-1");
        let plan = grace.get(PLAN);
        assert_eq!((plan.one(".plan-head > p"), plan.all(".flash--warn").len()), ("2 of 2".to_owned(), 0));
        grace.submit(&plan, capacity, &[("items", "1")]);
        assert!(grace.get(PLAN).one(".plan .flash--warn").contains("1 more than this area finishes"));
        let refused = grace.submit(&plan, capacity, &[("items", "100")]);
        assert_eq!((refused.status, refused.attributes("#items", "value")), (422, vec!["100".to_owned()]));
        assert!(refused.says("from 0 to 99"), "{}", refused.text());
        assert_eq!(ada.post(capacity, &[("items", "3")]).status, 403);

        let builders = format!("/posts/{}/builders", number_of(&posts[0]));
        let link = plan.attributes(&format!("a[href^='{builders}?']"), "href").remove(0);
        let form = grace.get(&link);
        let refused = grace.submit(&form, &builders, &[("staff", "linus"), ("others", "A\nB\nC\nD\nE")]);
        assert!(refused.status == 422 && refused.says("five people at most"), "{}", refused.text());
        assert_eq!(refused.one("textarea[name=others]").trim(), "A B C D E");
        assert_eq!(refused.attributes("[name=staff][checked]", "value"), ["linus"]);
        assert_eq!(grace.post(&builders, &[("staff", "ada")]).status, 422, "nobody of the staff");
        let named = grace.submit(&form, &builders, &[("staff", "linus"), ("others", "Zoë Example")]);
        assert_eq!((named.status, named.location()), (303, "/staff/plan#area-1".to_owned()));
        let built = "Built by Linus (staff) and Zoë Example";
        for path in [WEEK, posts[0].as_str()] {
            let seen = app.visitor().get(path);
            assert!(seen.says(built), "{path}: {}", seen.text());
        }
        assert!(grace.get(PLAN).says(built) && !app.visitor().get(&posts[1]).says("Built by"));
        assert_eq!(grace.submit(&form, &builders, &[("others", "")]).status, 303);
        assert!(!app.visitor().get(WEEK).says("Built by"));
    });
}
