//! One answer to many posts: what is seen before, what becomes of each of them, who hears of it, and how it ends early.

mod beforehand;
mod ending;

use crate::support::people::{address, number_of};
use crate::support::{Browser, Page, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::PostId;
use orange_friday::people::{self, Role};
use orange_friday::posts;

fn asks(staff: &mut Browser, posts: &[&str]) -> Page {
    let ids: Vec<String> = posts.iter().map(|post| format!("post-{}=1", number_of(post))).collect();
    let page = staff.get(&format!("/triage/select?{}", ids.join("&")));
    assert_eq!(page.status, 200);
    page
}

fn status(app: &TestApp, post: &str) -> &'static str {
    let id = PostId(number_of(post));
    app.read(move |conn| posts::get(conn, id)).status.as_str()
}

/// The notices that somebody got: subject and text.
fn notices(app: &TestApp, name: &str) -> Vec<(String, String)> {
    let mails = app.mails_to(&address(name)).into_iter();
    mails.map(|mail| (mail.header("subject").to_owned(), mail.text)).collect()
}

fn follows(browser: &mut Browser, post: &str) {
    assert_eq!(browser.post(&format!("/posts/{}/follow", number_of(post)), &[]).status, 303);
}

#[test]
fn many_posts_get_one_answer_and_everybody_who_follows_some_of_them_one_mail() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut mia) = (app.member("Ada"), app.member("Mia"));
        let posts: Vec<String> =
            (1..=23).map(|number| ada.files("request", &format!("Wish {number}"), "camera")).collect();
        for post in &posts[..2] {
            follows(&mut mia, post);
        }
        let mut wilma = app.member("Wilma");
        follows(&mut wilma, &posts[2]);
        let (mut grace, mut oskar) = (app.staff("Grace"), app.staff("Oskar"));
        // She sees what it comes to before she says anything.
        let nothing = grace.get("/triage/select?status=open&area=camera");
        assert!(nothing.says("Take all 23 that match"), "{}", nothing.text());
        let question = grace.get("/triage/select?all=1&area=camera");
        assert_eq!(question.one("h1"), "Answer 23 posts");
        assert!(question.says("3 people will hear of it, each by one mail"), "{}", question.text());
        app.advance(TimeDelta::seconds(1));
        // Meanwhile somebody else answers one of them.
        assert_eq!(oskar.decides(&posts[22], "under_review", "", "").status, 303);
        let sent = grace.submit(&question, "/triage/bulk", &[("status", "planned"), ("note", "With **Android 17**.")]);
        assert_eq!(sent.status, 303, "{}", sent.text());
        let watched = grace.get(&sent.location());
        assert!(watched.says("0 of 23") && watched.says("Being answered"), "{}", watched.text());
        // Whoever leaves that page finds it again from the desk, as anybody of the staff does, and from what was done.
        let at_work = format!("main a[href='{}']", sent.location());
        for staff in [&mut grace, &mut oskar] {
            assert_eq!(staff.get("/triage").all(&at_work), ["Answers being given 1"]);
            assert_eq!(staff.get("/staff/audit").all(&at_work), ["Several posts answered at once"]);
        }
        assert_eq!(grace.get("/triage/acts").all(&at_work), ["Several posts answered at once"]);
        // The same press again is the same work.
        let again = grace.submit(&question, "/triage/bulk", &[("status", "planned"), ("note", "With **Android 17**.")]);
        assert_eq!(again.location(), sent.location());
        app.run_worker();
        let watched = oskar.get(&sent.location());
        assert!(watched.says("22 posts answered") && watched.says("1 post stays as it is"), "{}", watched.text());
        assert!(watched.says("Wish 23") && watched.says("All answered"), "{}", watched.text());
        assert_eq!(oskar.get("/triage").all(&at_work), Vec::<String>::new());
        let mut visitor = app.visitor();
        for post in &posts[..22] {
            assert_eq!((status(app, post), visitor.get(post).one(".answer strong")), ("planned", "Android 17".into()));
        }
        assert_eq!(status(app, &posts[22]), "under_review");
        assert!(notices(app, "Mia").is_empty(), "nobody hears of it yet");

        // One of them is taken back in time: nobody ever hears of it.
        let undo = grace.get(&posts[1]);
        let path = format!("/posts/{}/decision/undo", number_of(&posts[1]));
        assert_eq!(grace.submit(&undo, &path, &[]).status, 303);
        app.advance(TimeDelta::minutes(11));
        app.run_worker();
        app.run_worker();
        let of_mia = notices(app, "Mia");
        assert_eq!(of_mia.len(), 1, "{of_mia:?}");
        assert!(of_mia[0].0 == "Planned: Wish 1" && !of_mia[0].1.contains("Wish 2"), "{of_mia:?}");
        assert!(of_mia[0].1.contains("With **Android 17**."), "{of_mia:?}");
        let of_ada: Vec<_> =
            notices(app, "Ada").into_iter().filter(|(subject, _)| subject.starts_with("Planned")).collect();
        assert_eq!(of_ada.len(), 1, "{of_ada:?}");
        assert_eq!(of_ada[0].0, "Planned: 21 posts you follow");
        assert!(of_ada[0].1.contains("/posts/1-wish-1\n") && of_ada[0].1.contains("and 1 more"), "{}", of_ada[0].1);
        assert_eq!(notices(app, "Wilma").len(), 1);
        app.advance(TimeDelta::minutes(30));
        app.run_worker();
        assert_eq!((notices(app, "Mia").len(), notices(app, "Wilma").len()), (1, 1), "told once");
        // From then on each is taken back for itself.
        assert!(
            grace.get(&sent.location()).says("21 posts answered")
                && grace.get("/triage/acts").all(".acts form").is_empty()
        );
        assert_eq!(grace.post(&format!("{}/undo", sent.location()), &[]).status, 409);
        // And it stands in the log of what staff did, each post and the whole.
        let log = oskar.get("/staff/audit?by=grace&act=decided_in_bulk");
        assert_eq!(log.all(".acts li").len(), 22);
        assert_eq!(oskar.get("/staff/audit?by=grace&act=bulk_begun").all(".acts li").len(), 1);
        assert_eq!(oskar.get("/triage/bulk").all(".acts li").len(), 1);
    });
}

#[test]
fn what_cannot_be_done_is_asked_again_and_who_left_the_staff_answers_no_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let (one, two) = (ada.files("bug", "Fault", "camera"), ada.files("request", "Wish", "camera"));
        let mut grace = app.staff("Grace");
        assert_eq!(grace.decides(&two, "planned", "", "").status, 303);
        app.advance(TimeDelta::seconds(1));
        let question = asks(&mut grace, &[&one, &two]);
        // A decline owes a reason, and what was chosen stays chosen.
        let refused = grace.submit(&question, "/triage/bulk", &[("status", "declined"), ("note", " ")]);
        assert_eq!(refused.status, 422);
        assert_eq!(refused.one("h1"), "Answer 2 posts");
        assert!(refused.all(".error-summary a").len() == 1, "{}", refused.text());
        for (fields, status) in [
            (vec![("status", "planned")], 422),
            (vec![("status", "planned"), ("ids", "x")], 422),
            (vec![("status", "planned"), ("ids", "99999")], 422),
            (vec![("status", "duplicate"), ("ids", "1")], 422),
            (vec![("status", "shipped"), ("ids", "1")], 422),
            (vec![("ids", "1 2")], 422),
        ] {
            assert_eq!(grace.post("/triage/bulk", &fields).status, status, "{fields:?}");
        }
        let many = (1..=1_001).map(|id| id.to_string()).collect::<Vec<_>>().join(" ");
        let refused = grace.post("/triage/bulk", &[("status", "planned"), ("ids", &many)]);
        assert!(refused.status == 422 && refused.says("At most 1,000 posts"), "{}", refused.text());
        assert_eq!(grace.get("/triage/bulk/7").status, 404);
        // What is being done is put off with a reason only.
        let begun = ada.files("request", "Begun", "camera");
        assert_eq!(grace.decides(&begun, "in_progress", "", "").status, 303);
        app.advance(TimeDelta::seconds(1));
        let put_off = asks(&mut grace, &[&begun]);
        assert_eq!(grace.submit(&put_off, "/triage/bulk", &[("status", "planned")]).status, 422);
        let done = grace.submit(&put_off, "/triage/bulk", &[("status", "planned"), ("note", "Next week.")]);
        assert_eq!(done.status, 303);
        app.run_worker();
        assert_eq!(status(app, &begun), "planned");
        // Other words are no second press, and find it as it is now.
        let other = grace.submit(&put_off, "/triage/bulk", &[("status", "planned"), ("note", "In two weeks.")]);
        assert_ne!(other.location(), done.location());
        app.run_worker();
        assert!(grace.get(&other.location()).says("1 post stays as it is"));
        assert_eq!(grace.post(&format!("{}/undo", done.location()), &[]).status, 303);
        app.advance(TimeDelta::minutes(15));
        app.run_worker();
        assert_eq!(status(app, &begun), "in_progress", "all of it is a slip, however late the worker comes to it");
        // Only one of the two can become planned, and the button says so.
        assert_eq!(asks(&mut grace, &[&one, &two]).one("button[value=planned] .count"), "1");

        let begun = grace.submit(&question, "/triage/bulk", &[("status", "declined"), ("note", "No.")]);
        assert_eq!(begun.status, 303);
        let grace = app.read(|conn| Ok(people::by_handle(conn, "grace")?)).unwrap().id;
        app.write(move |conn| Ok(people::set_role(conn, grace, Role::Member)?));
        app.run_worker();
        let mut oskar = app.staff("Oskar");
        assert!(oskar.get(&begun.location()).says("2 posts were left unanswered"));
        assert_eq!(status(app, &one), "open");
    });
}

#[test]
fn many_posts_are_declined_in_ready_made_words_until_a_day() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let mut ada = app.member("Ada");
        let posts: Vec<String> =
            (1..=3).map(|number| ada.files("request", &format!("Wish {number}"), "camera")).collect();
        let all: Vec<&str> = posts.iter().map(String::as_str).collect();
        let mut grace = app.staff("Grace");
        for (name, text) in [("Not now", "Not before the next big version."), ("To one", "Thank you for {title}.")] {
            let fields = [("name", name), ("status", "declined"), ("text_en", text)];
            assert_eq!(grace.post("/staff/answers", &fields).status, 303, "{name}");
        }
        let question = asks(&mut grace, &all);
        assert_eq!(question.all("#canned option")[1..], ["Not now"], "what speaks of one post is not offered");
        let answer = question.attributes("#canned option", "value").remove(1);
        let day = |days: i64| (app.now().0 + TimeDelta::days(days)).format("%Y-%m-%d").to_string();
        for (canned, revisit, wrong) in [("99", day(60), "#canned"), (&*answer, day(-1), "#revisit")] {
            let fields = [("status", "declined"), ("canned", canned), ("revisit", &*revisit)];
            let refused = grace.submit(&question, "/triage/bulk", &fields);
            assert_eq!(refused.status, 422, "{}", refused.text());
            let told = refused.attributes(".error-summary a", "href");
            assert!(told.contains(&wrong.to_owned()), "{told:?}");
            assert_eq!(refused.attributes("#revisit", "value"), [revisit]);
        }
        let revisit = day(60);
        let fields = [("status", "declined"), ("canned", &*answer), ("revisit", &*revisit)];
        // Nothing is sent to many that nobody has read.
        let read = grace.submit(&question, "/triage/bulk", &fields);
        assert_eq!((read.status, read.one("#note").as_str()), (422, "Not before the next big version."));
        assert_eq!(app.tables().count("bulks"), 0);
        let begun = grace.submit_and_follow(&read, "/triage/bulk", &fields[..1]);
        assert!(begun.says("Not before the next big version.") && begun.says("We look at this again on"));
        app.run_worker();
        for post in &posts {
            assert_eq!(status(app, post), "declined");
            let seen = app.visitor().get(post);
            assert!(seen.says("Not before the next big version."), "{}", seen.text());
            assert!(seen.says("We look at this again on"), "{}", seen.text());
        }
        // Words typed by hand go before, and no other answer has a day.
        let question = asks(&mut grace, &all);
        let fields = [("status", "open"), ("note", "After all."), ("canned", &*answer), ("revisit", &*revisit)];
        assert_eq!(grace.submit(&question, "/triage/bulk", &fields).status, 303);
        app.run_worker();
        let seen = app.visitor().get(&posts[0]);
        assert!(seen.says("After all.") && !seen.says("We look at this again on"), "{}", seen.text());
    });
}
