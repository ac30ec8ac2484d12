//! The page of the plan: every area, what is just below the line, and the rest behind it.

use super::{PLAN, WEEK, under};
use crate::support::people::number_of;
use crate::support::{Engine, TestApp, on_each_engine};
use orange_friday::areas;
use orange_friday::db::PostId;

fn votes(app: &TestApp, posts: &[(&str, usize)]) {
    let fans: Vec<_> = (0..12).map(|number| app.fan(&format!("Fan{number}"))).collect();
    for (post, votes) in posts {
        for fan in &fans[..*votes] {
            app.vote(fan, PostId(number_of(post)));
        }
    }
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
        assert_eq!(plan.one(&format!("#area-{full} .plan-head > p")), "20 in this week", "all of them count");
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
