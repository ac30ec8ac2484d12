//! Notices come to a person at most once an hour, and each kind of event only where its reader wants it.

use crate::cli::doctor::says;
use crate::support::people::{address, number_of};
use crate::support::smtp_sink::{Decoded, decode};
use crate::support::{Browser, TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::mail;

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
        assert_eq!(all.len(), 13, "everything is on from the start: {all:?}");
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
        assert_eq!((ticked(&mut ada).len(), pending(app)), (11, 0));
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
