//! What newcomers write waits for staff, where a site wants that; and forms that programs fill in.

mod programs;

use crate::support::people::number_of;
use crate::support::upload::{a_picture, file};
use crate::support::{Browser, Page, Setup, TestApp, engines};

const QUEUE: &str = "/triage/moderation";

/// A site that holds first posts.
fn on_each_careful_engine(story: impl Fn(&TestApp)) {
    for engine in engines() {
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        story(&app);
    }
}

fn files(browser: &mut Browser, title: &str) -> Page {
    let fields = [("kind", "bug"), ("title", title), ("area", "camera"), ("body", "As the title says.")];
    browser.post("/posts", &fields)
}

fn says(browser: &mut Browser, post: &str, words: &str) -> Page {
    browser.post(&format!("/posts/{}/comments", number_of(post)), &[("body", words)])
}

#[test]
fn the_first_post_of_a_newcomer_waits_and_the_next_one_does_not() {
    on_each_careful_engine(|app| {
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        let filed = files(&mut mia, "Flash stays on");
        let post = filed.location();
        let own = mia.follow(filed);
        assert!(
            own.says("It appears once staff have looked.") && own.says("until staff have looked"),
            "{}",
            own.text()
        );
        // Nobody else finds it anywhere.
        let mut berta = app.member("Berta");
        for path in ["/", "/?sort=new", "/?q=flash", "/posts.atom", "/sitemap.xml?page=1", "/people/mia", "/triage"] {
            let page = if path == "/triage" { grace.get(path) } else { berta.visit(path) };
            assert!(!page.body.contains("Flash stays on"), "{path}");
        }
        assert!(berta.get("/posts/similar?title=Flash%20stays%20on").all("li").is_empty());
        assert_eq!(berta.get(&post).status, 404);
        let thing = format!("/posts/{}", number_of(&post));
        for (press, field) in [
            ("vote", None),
            ("follow", None),
            ("flag", Some(("reason", "spam"))),
            ("comments", Some(("body", "Me too."))),
        ] {
            let page = berta.post(&format!("{thing}/{press}"), field.as_slice());
            assert_eq!(page.status, 404, "{press}");
        }
        let early = grace.post(&format!("{thing}/decision"), &[("status", "planned")]);
        assert!(early.status == 409 && early.says("approve it first"), "{}", early.text());
        // Hidden and shown again, it waits as before.
        assert_eq!(grace.post(&format!("{thing}/hide"), &[("reason", "Spam?")]).status, 303);
        assert_eq!(grace.post(&format!("{thing}/restore"), &[]).status, 303);
        assert_eq!(berta.get(&post).status, 404);

        assert!(grace.get("/triage").says("Moderation 1"));
        let queue = grace.get(QUEUE);
        assert!(queue.says("First posts") && queue.all("[data-row]").len() == 1, "{}", queue.text());
        let approve = format!("{thing}/approve");
        assert_eq!(mia.post(&approve, &[]).status, 403);
        let done = grace.submit_and_follow(&queue, &approve, &[]);
        assert!(done.says("Everybody sees it now.") && done.all("[data-row]").is_empty(), "{}", done.text());
        assert_eq!(grace.post(&approve, &[]).status, 409, "somebody has looked");
        assert!(berta.get("/?sort=new").says("Flash stays on") && berta.get("/?q=flash").says("Flash stays on"));
        assert!(grace.get("/staff/audit").says("Post approved"));

        // Whoever was read once writes freely, and staff were never new.
        assert_eq!(files(&mut mia, "Flash stays off").status, 303);
        assert!(app.visitor().get("/?sort=new").says("Flash stays off"));
        let ours = files(&mut grace, "Shutter sticks").location();
        assert_eq!(app.visitor().get(&ours).status, 200);
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_first_comment_waits_and_what_is_hidden_instead_says_why() {
    on_each_careful_engine(|app| {
        let mut grace = app.staff("Grace");
        let post = files(&mut grace, "Shutter sticks").location();
        let (mut kofi, mut mia) = (app.member("Kofi"), app.member("Mia"));
        let held = says(&mut kofi, &post, "Buy Kumquat phones.");
        assert!(kofi.follow(held).says("It appears once staff have looked."));
        says(&mut mia, &post, "Mine sticks too.");
        let seen = app.visitor().get(&post);
        assert!(!seen.says("Kumquat") && !seen.says("Mine sticks") && seen.says("No comments yet."), "{}", seen.text());
        let queue = grace.get(QUEUE);
        let rows = queue.all("[data-row]");
        assert!(rows.len() == 2 && rows[0].contains("Kumquat") && rows[0].contains("Kofi"), "{rows:?}");
        let action = |verb: &str, row: usize| {
            queue.attributes(&format!("form[action$='/{verb}']"), "action").into_iter().nth(row).unwrap()
        };
        let gone = grace.submit_and_follow(&queue, &action("hide", 0), &[("reason", "No advertising.")]);
        assert_eq!(gone.path, QUEUE);
        grace.submit(&queue, &action("approve", 1), &[]);
        let seen = app.visitor().get(&post);
        assert!(seen.says("Mine sticks too.") && !seen.says("Kumquat") && seen.says("Comments 1"), "{}", seen.text());
        assert!(kofi.get(&post).says("No advertising."));
        // Nothing of Kofi's was ever read: the next one waits too. It can be changed and taken back meanwhile.
        let said = says(&mut kofi, &post, "Sorry about that.").location();
        let said = format!("/comments/{}", said.rsplit('-').next().unwrap());
        assert_eq!(kofi.post(&format!("{said}/edit"), &[("body", "I am sorry about that.")]).status, 303);
        let queue = grace.get(QUEUE);
        assert!(queue.says("I am sorry about that."));
        // What was read is approved, and nothing else.
        assert_eq!(kofi.post(&format!("{said}/edit"), &[("body", "Buy Kumquat phones.")]).status, 303);
        assert_eq!(grace.submit(&queue, &format!("{said}/approve"), &[]).status, 409);
        assert_eq!(kofi.post(&format!("{said}/remove"), &[]).status, 303);
        assert!(grace.get(QUEUE).all("[data-row]").is_empty());
        assert_eq!(app.tables().count("edits"), 0);
        // A private bug needs nobody's approval until it is opened.
        let private = [("kind", "bug"), ("title", "Crash in a call"), ("area", "camera"), ("private", "yes")];
        let private = kofi.post("/posts", &private).location();
        let opened = kofi.post(&format!("/posts/{}/open", number_of(&private)), &[]);
        assert!(kofi.follow(opened).says("It appears once staff have looked."));
        assert!(grace.get(QUEUE).says("Crash in a call"));
        assert_eq!(grace.post(&format!("/posts/{}/hide", number_of(&private)), &[("reason", "Spam.")]).status, 303);
        // Three wait at most.
        for n in 0..3 {
            assert_eq!(files(&mut kofi, &format!("Wish number {n}")).status, 303);
        }
        let enough = files(&mut kofi, "One wish more");
        assert!(enough.status == 409 && enough.says("waits for staff already"), "{}", enough.text());
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(app), Vec::<String>::new());
    });
}

#[test]
fn a_long_queue_goes_on_behind_its_first_page_whatever_is_approved_there() {
    on_each_careful_engine(|app| {
        let ada = app.fan("Ada");
        for number in 0..22 {
            app.file(&ada, "request", &format!("Wish number {number:02}"), "camera");
        }
        app.sql("UPDATE posts SET visibility = 'held', listed = FALSE");
        let mut grace = app.staff("Grace");
        let queue = grace.get(QUEUE);
        assert!(queue.all("[data-row]").len() == 20 && queue.says("Of 22 that wait"), "{}", queue.text());
        let next = queue.attributes("a[rel=next]", "href").remove(0);
        let approve = |page: &Page| page.attributes("form[action$='/approve']", "action").remove(0);
        assert_eq!(grace.submit_and_follow(&queue, &approve(&queue), &[]).path, QUEUE);
        let rest = grace.get(&next);
        assert_eq!(rest.all("[data-row] h3"), ["Wish number 20", "Wish number 21"]);
        let after = grace.submit_and_follow(&rest, &approve(&rest), &[]);
        assert_eq!((after.path.as_str(), after.all("[data-row] h3")), (&*next, vec!["Wish number 21".to_owned()]));
        assert_eq!(after.attributes("nav.pager a", "href"), [QUEUE]);
    });
}

#[test]
fn what_was_written_before_the_address_was_confirmed_waits_on_for_staff() {
    on_each_careful_engine(|app| {
        let mut vera = crate::accounts::unconfirmed(app, "Vera");
        let post = files(&mut vera, "Flash stays on").location();
        let link = app.link_to("vera@example.org", "/verify/");
        let page = vera.get(&link);
        assert_eq!(vera.submit(&page, &link, &[]).status, 303);
        assert_eq!(app.visitor().visit(&post).status, 404);
        assert!(vera.get(&post).says("until staff have looked"));
        let mut grace = app.staff("Grace");
        assert!(grace.get(QUEUE).says("Flash stays on"));
        assert_eq!(grace.post(&format!("/posts/{}/approve", number_of(&post)), &[]).status, 303);
        assert_eq!(app.visitor().get(&post).status, 200);
    });
}

/// What somebody asks in an hour of owners everybody sees at once: on such a site nobody begins with that.
#[test]
fn a_newcomer_asks_the_owners_once_something_of_theirs_was_read() {
    on_each_careful_engine(|app| {
        let (mut mia, mut grace) = (app.member("Mia"), app.staff("Grace"));
        let new = [("area", "camera"), ("day", "2026-11-18"), ("time", "17:00"), ("minutes", "60"), ("note", "")];
        let announced = grace.post("/staff/hours", &new);
        assert_eq!(announced.status, 303, "{}", announced.text());
        let hour = announced.location();
        let asks = |browser: &mut Browser, words: &str| {
            let page = browser.get(&hour);
            browser.submit(&page, &format!("{hour}/questions"), &[("body", words)])
        };
        let refused = asks(&mut mia, "Where do I buy Kumquat phones?");
        assert!(refused.status == 422 && refused.says("Write a post or a comment first"), "{}", refused.text());
        assert!(refused.body.contains("Where do I buy Kumquat phones?"), "what was typed stays");
        // What waits for staff was read by nobody yet.
        let post = files(&mut mia, "Flash stays on").location();
        assert_eq!(asks(&mut mia, "Why does my flash stay on?").status, 422);
        assert!(!app.visitor().get(&hour).says("Kumquat") && !app.visitor().get(&hour).says("my flash"));
        assert_eq!(grace.post(&format!("/posts/{}/approve", number_of(&post)), &[]).status, 303);
        assert_eq!(asks(&mut mia, "Why does my flash stay on?").status, 303);
        assert!(app.visitor().get(&hour).says("Why does my flash stay on?"));
        assert_eq!(asks(&mut grace, "Which phone do you use yourselves?").status, 303, "staff were never new");
    });
}

#[test]
fn the_queue_says_how_many_wait_where_not_all_of_them_are_shown() {
    on_each_careful_engine(|app| {
        let mut grace = app.staff("Grace");
        let post = files(&mut grace, "Shutter sticks").location();
        for number in 1..=8 {
            let mut fan = app.member(&format!("Fan{number}"));
            for wish in 1..=3 {
                assert_eq!(files(&mut fan, &format!("Wish {wish} of {number}")).status, 303);
            }
        }
        says(&mut app.member("Mia"), &post, "Mine sticks too.");
        let queue = grace.get(QUEUE);
        assert_eq!(queue.all("[data-row]").len(), 21);
        assert!(queue.says("Of 25 that wait"), "{}", queue.text());
        for number in 1..=4 {
            assert_eq!(grace.post(&format!("/posts/{}/approve", number_of(&post) + number), &[]).status, 303);
        }
        assert!(!grace.get(QUEUE).says("that wait, these"));
    });
}

/// What staff let everybody see is what they have seen: pictures, their descriptions, logs, devices and builds as well as words.
#[test]
fn what_came_after_staff_had_loaded_the_page_is_not_approved_unseen() {
    on_each_careful_engine(|app| {
        let (mut mia, mut kofi, mut grace) = (app.member("Mia"), app.member("Kofi"), app.staff("Grace"));
        let post = files(&mut mia, "Flash stays on").location();
        let thing = format!("/posts/{}", number_of(&post));
        let (edit, approve) = (format!("{thing}/edit"), format!("{thing}/approve"));
        let old = [grace.get(QUEUE), grace.get(&post)];
        let mut is_refused = |app: &TestApp, place: &str, before: &[Page], after: &str| {
            for page in before {
                let refused = grace.submit(page, &format!("{place}/approve"), &[]);
                assert_eq!(refused.status, 409, "{after} at {}", page.path);
                assert!(refused.says("changed"), "{}", refused.text());
            }
            assert_eq!(app.visitor().visit(&post).status, if place == thing { 404 } else { 200 });
            app.advance(chrono::TimeDelta::seconds(20));
            [grace.get(QUEUE), grace.get(&post)]
        };
        assert_eq!(mia.uploads(&format!("{thing}/pictures"), &[file("a.png", &a_picture(40, 80))]).status, 303);
        let mut now = is_refused(app, &thing, &old, "a picture");
        crate::pictures::describes(&mut mia, &format!("{thing}/pictures"), "Buy Kumquat phones");
        now = is_refused(app, &thing, &now, "what it shows");
        for (field, value) in [("device", "Kumquat 5"), ("build", "OF-2026.11"), ("log", "E Flash: stays on")] {
            let form = mia.get(&edit);
            let saved = mia.submit(&form, &edit, &[(field, value)]);
            assert_eq!(saved.status, 303, "{field}: {}", saved.text());
            now = is_refused(app, &thing, &now, field);
        }
        assert_eq!(grace.submit(&now[1], &approve, &[]).status, 303);
        assert!(app.visitor().get(&post).says("Kumquat 5"));

        let said = says(&mut kofi, &post, "Mine too.").location();
        let said = format!("/comments/{}", said.rsplit('-').next().unwrap());
        let old = [grace.get(QUEUE), grace.get(&post)];
        assert_eq!(kofi.uploads(&format!("{said}/pictures"), &[file("b.png", &a_picture(80, 40))]).status, 303);
        for page in old {
            assert_eq!(grace.submit(&page, &format!("{said}/approve"), &[]).status, 409, "{}", page.path);
        }
        let page = grace.get(&post);
        assert_eq!(grace.submit(&page, &format!("{said}/approve"), &[]).status, 303);
    });
}
