//! What staff find on their desk: by status, narrowed, in order, page after page while posts move.

mod together;

use crate::support::people::number_of;
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::areas::{self, NewArea};
use orange_friday::db::PostId;

/// The titles of a part of the desk.
fn titles(browser: &mut Browser, query: &str) -> Vec<String> {
    let page = browser.get(&format!("/triage{query}"));
    assert_eq!(page.status, 200, "{query}");
    page.all(".queue-row h2")
}

/// What each tab says.
fn tabs(browser: &mut Browser, query: &str) -> Vec<String> {
    browser.get(&format!("/triage{query}")).all(".desk-tabs a")
}

fn owns(browser: &mut Browser, post: &str, verb: &str) {
    assert_eq!(browser.post(&format!("/posts/{}/{verb}", number_of(post)), &[]).status, 303, "{verb}");
}

fn area_of_televisions(app: &TestApp) {
    app.write(|conn| areas::add(conn, &NewArea::parse("Remote", "TV").unwrap()).map(drop));
}

#[test]
fn what_was_answered_once_stands_under_its_status_and_every_tab_says_how_much_waits_there() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let mut grace = app.staff("Grace");
        let steps = ["under_review", "planned", "in_progress", "ready", "declined"];
        for status in steps {
            let post = ada.files("request", &format!("A wish that is {status}"), "camera");
            // Ready is reached on the way of the work.
            for step in if status == "ready" { vec!["in_progress", "ready"] } else { vec![status] } {
                assert_eq!(grace.decides(&post, step, "Because.", "").status, 303, "{status}");
            }
        }
        ada.files("bug", "A bug without an answer", "camera");
        assert_eq!(titles(&mut grace, ""), ["A bug without an answer"]);
        for status in steps {
            assert_eq!(titles(&mut grace, &format!("?status={status}")), [format!("A wish that is {status}")]);
        }
        let all = tabs(&mut grace, "");
        assert!(all.len() == 6 && all.iter().all(|tab| tab.ends_with(" 1")), "{all:?}");
        // They count what the filters let through.
        let bugs = tabs(&mut grace, "?kind=bug");
        assert!(bugs[0].ends_with(" 1") && bugs[1..].iter().all(|tab| tab.ends_with(" 0")), "{bugs:?}");
        assert_eq!(titles(&mut grace, "?status=shipped"), ["A bug without an answer"], "no tab of the desk");
    });
}

#[test]
fn the_desk_is_narrowed_by_what_its_filters_say_and_says_which_are_on() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        area_of_televisions(app);
        let (mut ada, mut ulla, mut vera) = (app.member("Ada"), app.member("Ulla"), app.member("Vera"));
        let old = ada.files("request", "A longer battery on the remote", "remote");
        app.advance(TimeDelta::days(8));
        let wanted = ada.files("bug", "The flash stays on", "camera");
        ada.files("request", "夜间模式更亮一些", "camera");
        ulla.votes_for(&wanted);
        vera.votes_for(&wanted);
        // What was voted for lately is counted by the hour.
        app.advance(TimeDelta::hours(1));
        app.run_worker();
        let mut grace = app.staff("Grace");
        let (battery, flash, night) = ("A longer battery on the remote", "The flash stays on", "夜间模式更亮一些");
        for (query, expected) in [
            ("?sort=age", vec![battery, flash, night]),
            ("?sort=new", vec![night, flash, battery]),
            ("?area=camera&sort=age", vec![flash, night]),
            ("?line=tv", vec![battery]),
            ("?kind=bug", vec![flash]),
            ("?lang=zh-Hans", vec![night]),
            ("?age=7", vec![battery]),
            ("?votes=2", vec![flash]),
            ("?rise=2", vec![flash]),
            ("?rise=3", vec![]),
            ("?area=nowhere&line=none&device=none", vec![flash, night, battery]),
        ] {
            assert_eq!(titles(&mut grace, query), expected, "{query}");
        }
        let page = grace.get("/triage?kind=bug&age=7");
        assert_eq!(page.all(".filters summary b"), ["Bug", "7 days or older"]);
        let page = grace.get("/triage?rise=2");
        assert_eq!(page.all(".filters summary b"), ["+2 or more in 7 days"]);
        assert!(page.one(".queue-row p.dots").contains("+2 in 7 days"), "{}", page.one(".queue-row p.dots"));
        let page = grace.get("/triage?kind=bug&age=7");
        assert!(page.says("No post matches your filters."), "{}", page.text());
        assert_eq!(page.attributes(".empty a", "href"), ["/triage"]);
        // Behind the last page, what was narrowed stays so.
        let behind = grace.get("/triage?sort=new&area=camera&after=0~0");
        assert_eq!(behind.attributes(".empty a", "href"), ["/triage?sort=new&area=camera"]);
        assert!(grace.get("/triage?device=none").says("No device is called that"));
        // The votes of the weeks are drawn, and told to those who do not see them.
        app.advance(TimeDelta::weeks(2));
        app.member("Wim").votes_for(&old);
        app.member("Xaver").votes_for(&wanted);
        let mut grace = app.signed_in("Grace");
        let page = grace.get("/triage");
        let told = page.attributes(".spark", "aria-label").join("; ").replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(told, "3 votes in twelve weeks; 1 vote in twelve weeks; 0 votes in twelve weeks");
        let bars = page.attributes(".spark path", "d");
        assert_eq!(bars, ["M36 16v-16h3v16zM44 16v-8h3v8z", "M44 16v-16h3v16z", ""], "{told:?}");
        // A vote of an earlier week is taken from that week.
        let mut ulla = app.signed_in("Ulla");
        assert_eq!(ulla.post(&format!("/posts/{}/vote/withdraw", number_of(&wanted)), &[]).status, 303);
        let bars = grace.get("/triage").attributes(".spark path", "d");
        assert_eq!(bars[0], "M36 16v-16h3v16zM44 16v-16h3v16z");
    });
}

#[test]
fn staff_take_posts_and_give_them_back_and_find_those_of_nobody() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        area_of_televisions(app);
        let mut ada = app.member("Ada");
        let flash = ada.files("bug", "The flash stays on", "camera");
        ada.files("request", "A timer for selfies", "camera");
        ada.files("request", "A quieter remote", "remote");
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        owns(&mut grace, &flash, "own");
        owns(&mut grace, &flash, "own");
        assert_eq!(titles(&mut grace, "?whose=mine"), ["The flash stays on"]);
        assert_eq!(titles(&mut oskar, "?whose=mine"), [] as [&str; 0]);
        assert_eq!(titles(&mut oskar, "?whose=nobody&sort=age"), ["A timer for selfies", "A quieter remote"]);
        assert!(oskar.get("/triage").says("Owner: Grace"));
        // Mine is also what nobody has in my areas.
        app.sql(
            "INSERT INTO area_owners SELECT areas.id, users.id FROM areas, users \
             WHERE areas.slug = 'camera' AND users.name = 'Oskar'",
        );
        assert_eq!(titles(&mut oskar, "?whose=mine"), ["A timer for selfies"]);
        // Who takes it over has it; fans are told nothing of that.
        owns(&mut oskar, &flash, "own");
        owns(&mut grace, &flash, "disown");
        assert_eq!(titles(&mut grace, "?whose=mine"), [] as [&str; 0]);
        for page in [ada.get(&flash), app.visitor().get(&flash)] {
            assert!(!page.says("Oskar") && !page.says("Owner:"), "{}", page.text());
        }
        let back = oskar.get(&format!("/triage?whose=mine&sort=age&post={}", number_of(&flash)));
        let action = format!("/posts/{}/disown", number_of(&flash));
        let done = oskar.submit(&back, &action, &[]);
        // The list of what is mine may have lost it: back to the one below it.
        let timer = back.attributes(".queue-row", "id").remove(1);
        let number = timer.trim_start_matches("post-");
        assert_eq!(done.location(), format!("/triage?sort=age&whose=mine&post={number}"));
        assert_eq!(titles(&mut oskar, "?whose=mine&sort=age"), ["The flash stays on", "A timer for selfies"]);
        assert_eq!(ada.post(&action, &[]).status, 403);
        assert_eq!(grace.post("/posts/999/own", &[]).status, 404);
        // Who leaves the staff sees to nothing any more.
        owns(&mut oskar, &flash, "own");
        app.sql("UPDATE users SET role = 'member' WHERE name = 'Oskar'");
        assert!(!grace.get("/triage").says("Owner: Oskar"));
        assert_eq!(titles(&mut grace, "?whose=nobody").len(), 3);
    });
}

/// By number, the second page would begin as many posts later as were decided on the first.
#[test]
fn no_post_is_passed_by_while_those_before_it_are_decided_or_voted_for() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        let fans = ["Berta", "Cleo", "Dora"].map(|name| app.fan(name));
        let mut waiting: Vec<String> = (0..45).map(|number| format!("Wish number {number:02}")).collect();
        for (number, title) in waiting.iter().enumerate() {
            let post = app.file(&ada, "request", title, "camera");
            // None, or up to three, in no order.
            for fan in fans.iter().take(number * 7 % 4) {
                app.vote(fan, post);
            }
        }
        app.manager("Grace");
        let mut grace = app.signed_in("Grace");
        for order in ["votes", "week", "age", "new"] {
            let late = app.fan(&format!("Late{order}"));
            let (mut seen, mut decided) = (Vec::new(), Vec::new());
            let mut next = Some(format!("/triage?sort={order}"));
            while let Some(path) = next {
                let page = grace.get(&path);
                let (titles, posts) = (page.all(".queue-row h2"), page.attributes(".queue-row", "data-post"));
                next = page.attributes("a[rel=next]", "href").pop();
                // What stands first here is answered before Next is pressed, and leaves the list.
                assert_eq!(grace.decides(&posts[0], "under_review", "", "").status, 303);
                // What stands last here, behind which the next page begins, rises before that.
                app.vote(&late, PostId(number_of(posts.last().unwrap())));
                decided.push(titles[0].clone());
                seen.extend(titles);
            }
            seen.sort();
            assert_eq!(seen, waiting, "{order}");
            waiting.retain(|title| !decided.contains(title));
            assert!(decided.len() > 1, "{order} has one page");
        }
    });
}

#[test]
fn what_rises_over_the_place_where_somebody_reads_stands_on_the_first_page() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let ada = app.fan("Ada");
        for number in 0..40 {
            app.file(&ada, "request", &format!("Wish number {number:02}"), "camera");
        }
        app.manager("Grace");
        let mut grace = app.signed_in("Grace");
        // The second one comes to more than the first one has by then.
        for (order, fans) in [("votes", &["Berta"][..]), ("week", &["Cleo", "Dora"][..])] {
            let start = format!("/triage?sort={order}");
            let first = grace.get(&start);
            let next = first.attributes("a[rel=next]", "href").remove(0);
            let ahead = grace.get(&next);
            let rows = |page: &Page| page.attributes(".queue-row", "data-post");
            let rising = rows(&ahead).pop().unwrap();
            // A post that one did not come to yet is voted for, and then Next is pressed.
            for fan in fans {
                app.vote(&app.fan(fan), PostId(number_of(&rising)));
            }
            assert!(!rows(&grace.get(&next)).contains(&rising), "{order}");
            assert_eq!(rows(&grace.get(&start))[0], rising, "{order}");
        }
    });
}

#[test]
fn what_was_said_and_taken_back_is_not_said() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let flash = ada.files("bug", "The flash stays on", "camera");
        let timer = ada.files("request", "A timer for selfies", "camera");
        let mut grace = app.staff("Grace");
        assert_eq!(grace.post("/triage/views", &[("view", "/triage?answered=no"), ("name", "To say")]).status, 303);
        let unsaid = |grace: &mut Browser, both: usize| {
            let found = titles(grace, "?answered=no&sort=age");
            assert_eq!(tabs(grace, "?answered=no")[0], format!("Unanswered {}", found.len()));
            assert_eq!(grace.get("/triage/views").all(".acts .count"), [both.to_string()]);
            found
        };
        assert_eq!(unsaid(&mut grace, 2).len(), 2);
        // A step without a word says nothing, and what is said of it does.
        assert_eq!(grace.decides(&flash, "planned", "", "").status, 303);
        assert_eq!(titles(&mut grace, "?answered=no&status=planned"), ["The flash stays on"]);
        assert_eq!(grace.decides(&flash, "open", "We look again.", "").status, 303);
        assert_eq!(unsaid(&mut grace, 1), ["A timer for selfies"]);
        assert_eq!(grace.decides(&timer, "planned", "In spring.", "").status, 303);
        assert_eq!(unsaid(&mut grace, 0), [] as [&str; 0]);
        for post in [&timer, &flash] {
            let page = grace.get(post);
            let undo = format!("/posts/{}/decision/undo", number_of(post));
            assert_eq!(grace.submit(&page, &undo, &[]).status, 303);
        }
        assert_eq!(unsaid(&mut grace, 1), ["A timer for selfies"]);
        assert_eq!(titles(&mut grace, "?answered=no&status=planned"), ["The flash stays on"]);
        let page = grace.get("/triage?answered=no");
        assert_eq!(page.all(".filters summary b"), ["Without a public note"]);
    });
}
