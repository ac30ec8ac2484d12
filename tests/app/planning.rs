//! A plan that fans can see: what is in a week and why it left it, what would bring a wish there, who builds it and whether
//! it is too much.

use crate::support::people::number_of;
use crate::support::{Browser, Engine, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::areas;
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

fn votes(app: &TestApp, posts: &[(&str, usize)]) {
    let fans: Vec<_> = (0..12).map(|number| app.fan(&format!("Fan{number}"))).collect();
    for (post, votes) in posts {
        for fan in &fans[..*votes] {
            app.vote(fan, PostId(number_of(post)));
        }
    }
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
fn what_is_just_below_the_line_says_how_many_votes_it_needs() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let mut file = |title: &str| ada.files("request", title, "camera");
        let week =
            ["First of the week", "Last of the week", "A small fix that hardly anybody asked for"].map(&mut file);
        let below = ["Nearly there", "A long way", "Wanted more"].map(&mut file);
        let mut grace = app.staff("Grace");
        let seen = app.visitor().get(WEEK);
        assert!(seen.says("there is nothing to come level with"), "{}", seen.text());
        assert!(seen.one("section[aria-labelledby=contributors]").contains("Nobody yet"), "{}", seen.text());
        votes(app, &[(&week[0], 12), (&week[1], 10), (&below[0], 9), (&below[1], 1), (&below[2], 11)]);
        assert_eq!(grace.decides(&week[0], "ready", "", "").status, 303);
        assert_eq!(grace.decides(&week[1], "in_progress", "", "").status, 303);
        assert_eq!(grace.decides(&week[2], "in_progress", "", "").status, 303);
        assert_eq!(grace.decides(&below[1], "planned", "", "").status, 303);
        let seen = app.visitor().get(WEEK);
        let lines = under(&seen, "below");
        // Three are in the week, and the third of all by votes has ten: what has none stands for no line.
        assert!(seen.says("By votes alone, 10 votes would be enough for this week"), "{}", seen.text());
        let expected =
            [("Wanted more", "Would be in by votes"), ("Nearly there", "1 more vote"), ("A long way", "9 more votes")];
        assert_eq!(lines.len(), expected.len(), "{lines:?}");
        for (line, (title, needs)) in lines.iter().zip(expected) {
            assert!(line.starts_with(title) && line.ends_with(needs), "{line}: {needs}");
        }
        let people = seen.one("section[aria-labelledby=contributors]");
        assert!(people.contains("13 people"), "Ada and twelve who voted: {people}");
        // Whoever hides their name is counted.
        let mut shy = app.signed_in("Fan3");
        let settings = shy.get("/settings");
        assert_eq!(shy.submit(&settings, "/settings", &[("name_hidden", "on")]).status, 303);
        let people = app.visitor().get(WEEK).one("section[aria-labelledby=contributors]");
        assert!(people.contains("13 people") && !people.contains("Fan3") && people.contains("and 1 more"), "{people}");
        // What is said below something of the week is told for a day.
        let comment = format!("/posts/{}/comments", number_of(&week[1]));
        assert_eq!(ada.post(&comment, &[("body", "How is it going?")]).status, 303);
        let lately = under(&app.visitor().get(WEEK), "lately");
        assert!(lately.iter().any(|line| line.contains("New comment") && line.contains("Ada")), "{lately:?}");
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
        assert!(plan.all(".plan").len() == 1 && plan.one(".plan-head p") == "2 in this week", "{}", plan.text());
        assert_eq!(grace.get("/staff/plan?line=phone").all(".plan").len(), 2, "an empty area is told of in its line");
        assert_eq!(grace.submit(&plan, capacity, &[("items", "2")]).location(), "/staff/plan#area-1");
        let plan = grace.get(PLAN);
        assert_eq!((plan.one(".plan-head p"), plan.all(".flash--warn").len()), ("2 of 2".to_owned(), 0));
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

#[test]
fn what_is_said_below_a_hidden_comment_stands_neither_in_the_week_nor_in_a_feed() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let (mut ada, mut berta) = (app.member("Ada"), app.member("Berta"));
        let grid = ada.files("request", "Grid lines in the viewfinder", "camera");
        let mut grace = app.staff("Grace");
        presses(&mut grace, &grid);
        let path = format!("/posts/{}/comments", number_of(&grid));
        let said = app.member("Vera").post(&path, &[("body", "Buy cheap pills.")]).location();
        let id = said.rsplit('-').next().unwrap().to_owned();
        assert_eq!(berta.post(&path, &[("body", "Do not buy these pills."), ("reply_to", &id)]).status, 303);
        let feed = format!("/posts/{}.atom", number_of(&grid));
        let week = app.visitor().get(WEEK);
        assert_eq!(week.all("section[aria-labelledby=contributors] a"), ["Ada", "Vera", "Berta"]);
        assert_eq!(under(&week, "lately").iter().filter(|line| line.contains("New comment")).count(), 2);
        assert!(app.visitor().get(&feed).body.contains("Do not buy"));
        let hide = format!("/comments/{id}/hide");
        assert_eq!(grace.post(&hide, &[("reason", "Advertising.")]).status, 303);
        let week = app.visitor().get(WEEK);
        assert_eq!(week.all("section[aria-labelledby=contributors] a"), ["Ada"]);
        assert!(under(&week, "lately").iter().all(|line| !line.contains("New comment")), "{}", week.text());
        assert!(!app.visitor().get(&feed).body.contains("Do not buy"));
    });
}

#[test]
fn the_week_names_what_moved_out_of_it_once_with_the_reason_that_stands() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let grid = ada.files("request", "Grid lines in the viewfinder", "camera");
        let torch = ada.files("request", "A torch for the front", "camera");
        let (mut grace, mut visitor) = (app.staff("Grace"), app.visitor());
        let moves = |grace: &mut Browser, post: &str, steps: &[(&str, &str)]| {
            for (status, note) in steps {
                app.advance(TimeDelta::minutes(1));
                assert_eq!(grace.decides(post, status, note, "").status, 303, "{status}");
            }
        };
        let back = |grace: &mut Browser, post: &str| {
            let page = grace.get(post);
            assert_eq!(grace.submit(&page, &format!("{}/undo", action(post)), &[]).status, 303);
        };
        let mut out = || under(&visitor.get(WEEK), "moved");
        // Back to work it is in the week still, whatever the reason.
        moves(&mut grace, &grid, &[("ready", ""), ("in_progress", "It flickers.")]);
        assert_eq!(out(), [] as [&str; 0]);
        moves(&mut grace, &grid, &[("planned", "The lens is late.")]);
        assert!(out()[0].contains("Planned") && out()[0].contains("The lens is late."), "{:?}", out());
        // A reason that was taken back is no reason any more.
        back(&mut grace, &grid);
        assert_eq!(out(), [] as [&str; 0]);
        moves(&mut grace, &grid, &[("planned", "The sensor is late.")]);
        moves(&mut grace, &torch, &[("in_progress", ""), ("declined", "It blinds people.")]);
        // In the week once more and out again, it stands there once, with what was said last.
        moves(&mut grace, &grid, &[("in_progress", ""), ("planned", "The screws are late.")]);
        let told = out();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("The screws are late.") && told[1].contains("It blinds people."), "{told:?}");
        // With the last one taken back, and what had come before it, the one before that stands again.
        back(&mut grace, &grid);
        back(&mut grace, &grid);
        let told = out();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].contains("The sensor is late."), "{told:?}");
        // What becomes of it later in the week does not take the reason away.
        moves(&mut grace, &grid, &[("under_review", "We measure once more.")]);
        let told = out();
        assert!(told[1].contains("The sensor is late.") && told[1].contains("Now: Under review"), "{told:?}");
        moves(&mut grace, &grid, &[("declined", "No sensor can do it.")]);
        let told = out();
        assert!(told[1].contains("The sensor is late.") && told[1].contains("Now: Declined"), "{told:?}");
        moves(&mut grace, &grid, &[("open", "There is a sensor."), ("in_progress", "")]);
        assert_eq!(out().len(), 1);
    });
}

/// However many areas have little that is voted for, each stands in the plan with it.
#[test]
fn no_area_is_left_out_of_the_plan_because_others_have_more_votes() {
    on_each_engine(|app| {
        let names: Vec<String> = (1..=25).map(|number| format!("Part {number:02}")).collect();
        let slugs = app.areas(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let ada = app.fan("Ada");
        for (slug, name) in slugs.iter().zip(&names) {
            app.file(&ada, "request", &format!("A first wish for {name}"), slug);
            app.file(&ada, "request", &format!("A second wish for {name}"), slug);
        }
        // As many as are looked through have more votes, all of them in one area.
        let full = app.read(areas::list).into_iter().find(|area| area.slug == slugs[0]).unwrap().id;
        let numbers = match app.engine {
            Engine::Sqlite => {
                "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 1000) SELECT n FROM n"
            }
            Engine::Postgres => "SELECT n FROM generate_series(1, 1000) AS n",
        };
        app.sql(&format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at) \
             SELECT 'request', 'Wish ' || numbers.n, p.author_id, {full}, 'open', 'published', p.listed, 50, 0, 1, 0, \
             p.created_at, p.status_changed_at \
             FROM (SELECT * FROM posts ORDER BY id LIMIT 1) AS p CROSS JOIN ({numbers}) AS numbers"
        ));
        let plan = app.staff("Grace").get(PLAN);
        assert_eq!(plan.all("section.plan").len(), 25);
        for (area, name) in app.read(areas::list).into_iter().zip(&names).skip(1) {
            let wanted = plan.all(&format!("#area-{} .plan-sides > :first-child li a", area.id));
            let expected = [format!("A second wish for {name}"), format!("A first wish for {name}")];
            assert_eq!((area.named.name.as_str(), wanted), (name.as_str(), expected.to_vec()));
        }
        assert_eq!(plan.all(&format!("#area-{full} .plan-sides > :first-child li")).len(), 10);
    });
}

#[test]
fn what_is_finished_once_the_week_is_closed_stands_for_the_next_release_and_the_plan_says_so() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        app.run_worker();
        let mut ada = app.member("Ada");
        let [early, late] = ["A quieter shutter", "A timer"].map(|title| ada.files("request", title, "camera"));
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&early, "ready", "", "").status, 303);
        let plan = grace.get(PLAN);
        assert!(plan.says("What is finished by") && !plan.says("is closed"), "{}", plan.text());
        assert!(app.visitor().get(WEEK).all("#late").is_empty());
        app.app.clock.set(app.week().cutoff_at.0);
        app.turn();
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.decides(&late, "ready", "", "").status, 303);
        let week = app.visitor().get(WEEK);
        assert!(under(&week, "done").concat().starts_with("A quieter shutter"), "{}", week.text());
        let told = under(&week, "late");
        assert!(told.len() == 1 && told[0].starts_with("A timer"), "{}", week.text());
        let plan = grace.get(PLAN);
        assert!(plan.says("is closed. What you start or finish now goes out on"), "{}", plan.text());
        assert!(plan.says("goes out on 27 November 2026 at"), "{}", plan.text());
        // A week that is announced to be skipped is not the one after it.
        let skip = [("day", "2026-11-27"), ("reason", "Half of us are ill.")];
        assert_eq!(grace.post("/releases/calendar/skip", &skip).status, 303);
        let plan = grace.get(PLAN);
        assert!(plan.says("goes out on 4 December 2026 at"), "{}", plan.text());
        let rows = plan.all(".plan-sides > :last-child li");
        let closed = |title: &str| {
            let row = rows.iter().find(|row| row.starts_with(title)).unwrap();
            row.contains("In the closed release")
        };
        assert!(closed("A quieter shutter") && !closed("A timer"), "{rows:?}");
        assert_eq!(plan.one(".plan-head p"), "1 in this week", "what is closed takes no room any more");
    });
}

#[test]
fn a_long_plan_is_shown_in_parts_that_lead_to_the_rest() {
    on_each_engine(|app| {
        let names: Vec<String> = (1..=35).map(|number| format!("Part {number:02}")).collect();
        let slugs = app.areas(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let ada = app.fan("Ada");
        for (slug, name) in slugs.iter().zip(&names) {
            app.file(&ada, "request", &format!("A wish for {name}"), slug);
        }
        let known = app.read(areas::list);
        let id = |slug: &String| known.iter().find(|area| area.slug == *slug).unwrap().id;
        let (full, last) = (id(&slugs[0]), id(&slugs[34]));
        // More in a week than is shown of an area.
        let numbers = match app.engine {
            Engine::Sqlite => {
                "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20) SELECT n FROM n"
            }
            Engine::Postgres => "SELECT n FROM generate_series(1, 20) AS n",
        };
        app.sql(&format!(
            "INSERT INTO posts (kind, title, author_id, area_id, status, visibility, listed, vote_count, comment_count, \
             week, week_votes, created_at, status_changed_at) \
             SELECT 'request', 'Work ' || numbers.n, p.author_id, {full}, 'in_progress', 'published', p.listed, 5, 0, 1, 0, \
             p.created_at, p.status_changed_at \
             FROM (SELECT * FROM posts ORDER BY id LIMIT 1) AS p CROSS JOIN ({numbers}) AS numbers; \
             INSERT INTO post_texts (post_id, body, body_html) \
             SELECT id, '', '' FROM posts WHERE id NOT IN (SELECT post_id FROM post_texts)"
        ));
        let mut grace = app.staff("Grace");
        let plan = grace.get(PLAN);
        assert_eq!(plan.all("section.plan").len(), 30);
        assert_eq!(plan.all(&format!("#area-{full} .plan-sides > :last-child li")).len(), 15);
        assert_eq!(plan.one(&format!("#area-{full} .plan-head p")), "20 in this week", "all of them count");
        assert!(plan.says("5 more in this week"), "{}", plan.text());
        let all = plan.attributes(&format!("#area-{full} a[href^='/triage?status=']"), "href");
        let expected = ["in_progress", "ready"].map(|status| format!("/triage?status={status}&area={}", slugs[0]));
        assert_eq!(all, expected);
        let desk = grace.get(&all[0]);
        assert!(desk.says("Work 20"), "{}: {} {}", all[0], desk.status, desk.text());
        // The areas behind them are one press away, and what is pressed there leads back there.
        let rest = grace.get(&plan.attributes("a[rel=next]", "href").remove(0));
        assert_eq!((rest.all("section.plan").len(), rest.all("a[rel=next]").len()), (5, 0));
        let capacity = format!("/staff/areas/{last}/capacity");
        let set = grace.submit(&rest, &capacity, &[("items", "2")]);
        assert_eq!(set.location(), format!("/staff/plan?from=30#area-{last}"));
        for from in ["99", "-1", "x", "99999999999999999999999"] {
            assert_eq!(grace.get(&format!("{PLAN}?from={from}")).all("section.plan").len(), 30, "{from}");
        }
    });
}
