//! Notices come to a person at most once an hour, and each kind of event only where its reader wants it.

use crate::cli::doctor::says;
use crate::support::people::{address, number_of};
use crate::support::smtp_sink::{Decoded, decode};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::db::UserId;
use orange_friday::mail::{self, Letterhead, MailKind, NewMail};
use orange_friday::notices;

/// What Ada has got by now; the worker does nothing for it.
fn got(app: &TestApp) -> Vec<Decoded> {
    let to = address("Ada");
    let theirs = app.sent().into_iter().filter(|mail| mail.to.contains(&to));
    theirs.map(|mail| decode(&String::from_utf8_lossy(&mail.bytes))).collect()
}

fn subjects(mails: &[Decoded]) -> Vec<String> {
    mails.iter().map(|mail| mail.header("subject").to_owned()).collect()
}

/// Staff answer, and ten minutes later it is no slip any more.
fn answers(app: &TestApp, staff: &mut Browser, post: &str, status: &str) {
    assert_eq!(staff.decides(post, status, "Soon.", "").status, 303);
    passes(app, 10);
}

fn passes(app: &TestApp, minutes: i64) {
    app.advance(TimeDelta::minutes(minutes));
    app.tick();
}

fn pending(app: &TestApp) -> i64 {
    app.read(|conn| mail::waiting(conn, app.now())).pending
}

#[test]
fn what_happens_within_an_hour_comes_as_one_mail_but_for_what_is_taken_back_by_then() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let [grid, night, torch, timer] =
            ["Grid <lines>", "Night mode", "A torch", "A timer"].map(|title| ada.files("request", title, "camera"));
        app.tick();
        let before = got(app).len();
        let told = || got(app).split_off(before);
        answers(app, &mut grace, &grid, "planned");
        assert_eq!(subjects(&told()), ["Planned: Grid <lines>"], "the first at once");
        answers(app, &mut grace, &night, "planned");
        answers(app, &mut grace, &torch, "in_progress");
        passes(app, 39);
        assert_eq!((told().len(), pending(app)), (1, 2), "not before the hour is over");
        passes(app, 1);
        let mails = told();
        assert_eq!(subjects(&mails)[1..], ["2 updates from Orange Friday"]);
        for said in ["A post you follow is planned:", "Night mode", &*night, "A torch", &*torch, "/unsubscribe/"] {
            assert!(mails[1].text.contains(said) && mails[1].html.contains(said), "{said}: {}", mails[1].text);
        }
        assert_eq!(pending(app), 0);

        // One of two is taken back while it waits: the other one comes in its own words.
        answers(app, &mut grace, &timer, "planned");
        assert_eq!(grace.post(&format!("/posts/{}/decision/undo", number_of(&timer)), &[]).status, 303);
        answers(app, &mut grace, &night, "in_progress");
        assert_eq!(pending(app), 1);
        passes(app, 40);
        assert_eq!(subjects(&told())[2..], ["In progress: Night mode"]);

        // What waits is not lost where nothing came for long, and what happens at once comes at once as one.
        app.advance(TimeDelta::hours(2));
        for post in [&torch, &night] {
            assert_eq!(grace.decides(post, "ready", "Done.", "").status, 303);
        }
        passes(app, 10);
        let mails = told();
        assert_eq!(subjects(&mails)[3..], ["2 updates from Orange Friday"]);
        assert!(mails[3].text.contains("A torch") && mails[3].text.contains("Night mode"), "{}", mails[3].text);
        let left = ["mail_bodies", "notice_lines"].map(|table| app.tables().count(table));
        assert_eq!((left, says(app)), ([0, 0], Vec::new()), "what went out says nothing any more");
    });
}

/// A notice to Ada that goes by itself.
fn whole(ada: UserId, subject: &str) -> NewMail {
    NewMail {
        key: format!("whole/{subject}").into(),
        user_id: Some(ada),
        kind: MailKind::Notice,
        to_address: address("Ada"),
        to_name: "Ada".to_owned(),
        subject: subject.to_owned(),
        text: "It has no short words.".to_owned(),
        html: "<p>It has no short words.</p>".to_owned(),
        unsubscribe_url: None,
        lines: Vec::new(),
    }
}

#[test]
fn what_a_clock_sent_that_was_ahead_keeps_no_notice_back() {
    on_each_engine(|app| {
        let (ada, now) = (app.fan("Ada").id, app.now());
        app.advance(TimeDelta::days(3));
        let ahead = app.now();
        app.write(move |conn| mail::enqueue(conn, &whole(ada, "First"), ahead).map(drop));
        app.tick();
        app.set_clock(&now.rfc3339());
        app.write(move |conn| mail::enqueue(conn, &whole(ada, "Second"), now).map(drop));
        app.tick();
        assert_eq!((subjects(&got(app)), pending(app)), (vec!["First".to_owned(), "Second".to_owned()], 0));
    });
}

#[test]
fn what_cannot_be_joined_goes_one_by_one_an_hour_apart() {
    on_each_engine(|app| {
        let (ada, now) = (app.fan("Ada").id, app.now());
        app.write(move |conn| {
            for subject in ["First", "Second", "Third"] {
                mail::enqueue(conn, &whole(ada, subject), now)?;
            }
            Ok(())
        });
        app.tick();
        assert_eq!((subjects(&got(app)), pending(app)), (vec!["First".to_owned()], 2));
        passes(app, 59);
        assert_eq!(got(app).len(), 1);
        passes(app, 1);
        assert_eq!(subjects(&got(app)), ["First", "Second"]);
        passes(app, 60);
        assert_eq!((subjects(&got(app)), pending(app)), (["First", "Second", "Third"].map(str::to_owned).to_vec(), 0));
    });
}

/// What the worker does right before mails go out. Where the relay refuses them for now, what is joined waits.
fn joins(app: &TestApp) {
    let (letterhead, now) = (Letterhead::of(&app.app), app.now());
    let gathered = app.read(|conn| notices::read_together(conn, UserId(0), now));
    let joined = notices::render_together(&gathered, &letterhead).unwrap();
    app.write(move |conn| notices::queue_together(conn, &joined, now));
}

#[test]
fn a_hidden_title_and_an_answer_taken_back_leave_the_mail_that_they_wait_in() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut wilma, mut ada, mut grace) = (app.member("Wilma"), app.member("Ada"), app.staff("Grace"));
        let posts =
            ["Grid lines", "Night mode", "A torch", "A timer"].map(|title| wilma.files("request", title, "camera"));
        let [grid, night, torch, timer] = &posts;
        for post in &posts {
            assert_eq!(ada.post(&format!("/posts/{}/follow", number_of(post)), &[]).status, 303);
        }
        app.tick();
        let before = got(app).len();
        let told = || got(app).split_off(before);
        for post in [grid, night, torch, timer] {
            answers(app, &mut grace, post, "planned");
        }
        assert_eq!((subjects(&told()), pending(app)), (vec!["Planned: Grid lines".to_owned()], 6));
        app.advance(TimeDelta::minutes(30));
        joins(app);
        assert_eq!(pending(app), 2, "one for each of them");
        assert_eq!(ada.post(&format!("/posts/{}/unfollow", number_of(torch)), &[]).status, 303);
        let undo = format!("/posts/{}/decision/undo", number_of(night));
        assert_eq!(grace.post(&undo, &[]).status, 303);
        let hide = format!("/posts/{}/hide", number_of(torch));
        assert_eq!(grace.post(&hide, &[("reason", "A shop.")]).status, 303);
        app.tick();
        let mails = told();
        assert_eq!(subjects(&mails)[1..], ["Planned: A timer"], "in its own words");
        assert!(mails.iter().all(|mail| !mail.text.contains("A torch") && !mail.text.contains("Night mode")));
        let mut theirs = app.sent().into_iter().filter(|mail| mail.to.contains(&address("Wilma")));
        let last = theirs.next_back().map(|mail| decode(&String::from_utf8_lossy(&mail.bytes))).unwrap();
        assert!(last.text.contains("A torch") && !last.text.contains("Night mode"), "the author: {}", last.text);
        let left = ["mail_bodies", "notice_lines"].map(|table| app.tables().count(table));
        assert_eq!(left, [0, 0]);
        // Of what is hidden its author hears once it is no slip any more.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn what_is_not_wanted_any_more_leaves_the_mail_that_it_waits_in() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut grace) = (app.member("Ada"), app.staff("Grace"));
        let [grid, night] = ["Grid lines", "Night mode"].map(|title| ada.files("request", title, "camera"));
        app.tick();
        let before = got(app).len();
        answers(app, &mut grace, &grid, "planned");
        answers(app, &mut grace, &night, "planned");
        let body = [("body", "What of this, @ada?")];
        assert_eq!(grace.post(&format!("/posts/{}/comments", number_of(&grid)), &body).status, 303);
        app.tick();
        app.advance(TimeDelta::minutes(50));
        joins(app);
        assert_eq!(pending(app), 1);
        let kept = [("table", "yes"), ("digest", "yes"), ("web_answers", "yes"), ("mail_mentions", "yes")];
        assert_eq!(ada.post("/settings/mail", &kept).status, 303);
        app.tick();
        assert_eq!(subjects(&got(app).split_off(before))[1..], ["You are mentioned: Grid lines"]);
        assert_eq!((pending(app), says(app)), (0, Vec::new()));
    });
}

#[test]
fn each_box_stops_what_it_says_and_everything_off_stops_all() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut bea, mut grace) = (app.member("Ada"), app.member("Bea"), app.staff("Grace"));
        let [grid, night] = ["Grid lines", "Night mode"].map(|title| ada.files("request", title, "camera"));
        app.tick();
        let before = got(app).len();
        let told = || subjects(&got(app).split_off(before));
        let ticked = |browser: &mut Browser| browser.get("/settings/mail").attributes("form input[checked]", "name");
        let all = ticked(&mut ada);
        assert_eq!(all.len(), 15, "everything is on from the start: {all:?}");
        let saves = |ada: &mut Browser, but: &[&str]| {
            let wanted = all.iter().filter(|name| !but.contains(&name.as_str()));
            let fields: Vec<(&str, &str)> =
                wanted.map(|name| (name.as_str(), "yes")).chain([("table", "yes")]).collect();
            assert_eq!(ada.post("/settings/mail", &fields).status, 303);
        };
        let comments = |bea: &mut Browser, words: &str| {
            let path = format!("/posts/{}/comments", number_of(&grid));
            assert_eq!(bea.post(&path, &[("body", words)]).status, 303);
            app.tick();
        };
        let inbox = |ada: &mut Browser, words: &str| ada.get("/inbox").text().matches(words).count();

        // A mail that waits for the end of the hour goes with its box; the inbox has its own.
        answers(app, &mut grace, &grid, "planned");
        answers(app, &mut grace, &night, "planned");
        assert_eq!((told().len(), pending(app)), (1, 1));
        saves(&mut ada, &["mail_answers", "web_comments"]);
        assert_eq!((ticked(&mut ada).len(), pending(app)), (13, 0));
        comments(&mut bea, "Me too.");
        passes(app, 60);
        answers(app, &mut grace, &grid, "in_progress");
        assert_eq!(told().len(), 1, "no answer any more");
        assert_eq!((inbox(&mut ada, "Answer:"), inbox(&mut ada, "commented")), (3, 0));
        // Of what she left on she hears by mail as before.
        let hide = format!("/posts/{}/hide", number_of(&night));
        assert_eq!(grace.post(&hide, &[("reason", "Told twice.")]).status, 303);
        passes(app, 10);
        assert_eq!(told()[1..], ["Hidden by staff: Night mode"]);

        saves(&mut ada, &["web_answers"]);
        comments(&mut bea, "And me again.");
        passes(app, 60);
        answers(app, &mut grace, &grid, "ready");
        assert_eq!(told()[2..], ["Finished: Grid lines"], "on again");
        assert_eq!(inbox(&mut ada, "commented"), 1);
        let heard = inbox(&mut ada, "Answer:");

        let page = ada.get("/settings/mail");
        assert_eq!(ada.submit(&page, "/settings/mail/off", &[]).status, 303);
        assert_eq!(ticked(&mut ada), Vec::<String>::new());
        comments(&mut bea, "And once more.");
        passes(app, 60);
        answers(app, &mut grace, &grid, "in_progress");
        assert_eq!((told().len(), inbox(&mut ada, "Answer:"), inbox(&mut ada, "commented")), (3, heard, 1));
        saves(&mut ada, &[]);
        assert_eq!((ticked(&mut ada), app.tables().count("hearing"), says(app)), (all, 0, Vec::new()));
    });
}
