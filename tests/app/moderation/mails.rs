//! What of a hidden post is still to be mailed.

use super::{REASON, TITLE, comments, hide, nothing_is_wrong};
use crate::support::people::{address, number_of};
use crate::support::{Browser, Setup, TestApp, engines, on_each_engine};
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::PostId;
use orange_friday::db::schema::outbox;
use orange_friday::following;
use orange_friday::mail::Transport;
use orange_friday::worker::Worker;
use std::sync::Arc;

/// Lets the worker do what is due while the relay is away: what it queues waits.
fn works_without_a_relay(app: &TestApp) {
    app.end_waits();
    let worker = Worker::new(Arc::clone(&app.app), Transport::parse("smtp://127.0.0.1:1").unwrap()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(worker.tick()).unwrap();
}

/// Whose mails wait, and whose were cancelled.
fn waiting(app: &TestApp, state: &str) -> Vec<String> {
    app.read(|conn| {
        let rows = outbox::table.filter(outbox::state.eq(state)).order(outbox::to_name);
        Ok(rows.select(outbox::to_name).load(conn)?)
    })
}

#[test]
fn mails_about_a_post_that_was_hidden_do_not_go_out_but_to_its_author() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.file(&ada, "request", TITLE, "camera");
        let other = app.file(&ada, "request", "Grid lines", "camera");
        for name in ["Berta", "Cleo"] {
            let fan = app.fan(name);
            let now = app.now();
            app.write(move |conn| {
                following::follow(conn, fan.id, post, now)?;
                following::follow(conn, fan.id, other, now)
            });
        }
        app.decide(&grace, post, "planned", "Soon.");
        app.ask(&grace, post);
        works_without_a_relay(app);
        assert_eq!(waiting(app, "pending"), ["Ada", "Ada", "Berta", "Berta", "Cleo", "Cleo"]);
        let mut staff = app.signed_in("Grace");
        assert_eq!(hide(&mut staff, post, REASON).status, 303);
        works_without_a_relay(app);
        assert_eq!(
            (waiting(app, "pending"), waiting(app, "cancelled")),
            (own(&["Ada", "Ada", "Ada"]), own(&["Berta", "Berta", "Cleo", "Cleo"])),
            "she is told that it is hidden"
        );
        // Nothing is decided while it is hidden; mails of other posts are left alone.
        assert_eq!(staff.post(&format!("/posts/{post}/decision"), &[("status", "under_review")]).status, 409);
        app.decide(&grace, other, "planned", "");
        works_without_a_relay(app);
        assert_eq!(waiting(app, "pending"), ["Ada", "Ada", "Ada", "Ada", "Berta", "Cleo"]);
    });
}

/// The digest has the title in its subject; it waits, since the relay is away.
#[test]
fn a_digest_that_waits_with_the_title_of_a_hidden_post_is_taken_back_and_written_once_more() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
        let post = app.finished(&ada, &grace, TITLE, "camera");
        let other = app.finished(&ada, &grace, "Grid lines", "camera");
        app.vote(&app.fan("Berta"), post);
        app.vote(&app.fan("Cleo"), other);
        let version = app.publish_by_the_clock(&grace);
        works_without_a_relay(app);
        let digests = |app: &TestApp, state: &str| -> Vec<(String, String)> {
            app.read(|conn| {
                let rows = outbox::table.filter(outbox::state.eq(state)).filter(outbox::kind.eq("digest"));
                Ok(rows.order(outbox::to_name).select((outbox::to_name, outbox::subject)).load(conn)?)
            })
        };
        let names = |rows: Vec<(String, String)>| rows.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(digests(app, "pending")), ["Ada", "Berta", "Cleo"]);
        assert!(digests(app, "pending").iter().any(|(_, subject)| subject.contains(TITLE)));
        for _ in 0..2 {
            // Again and again: whoever hides it twice finds nobody without a digest, and nobody with two.
            let mut staff = app.signed_in("Grace");
            assert_eq!(hide(&mut staff, post, REASON).status, 303);
            works_without_a_relay(app);
            assert_eq!(names(digests(app, "pending")), ["Ada", "Berta", "Cleo"]);
            assert!(digests(app, "pending").iter().all(|(_, subject)| !subject.contains(TITLE)));
            assert_eq!(staff.post(&format!("/posts/{post}/restore"), &[]).status, 303);
            works_without_a_relay(app);
        }
        assert!(!names(digests(app, "cancelled")).contains(&"Cleo".to_owned()), "hers told nothing of it");
        app.advance(chrono::TimeDelta::hours(1));
        for name in ["ada", "berta", "cleo"] {
            let mails = app.mails_to(&format!("{name}@example.org"));
            let theirs = mails.iter().filter(|mail| mail.text.contains(&format!("/releases/{version}")));
            let said: Vec<bool> = theirs.map(|mail| mail.text.contains(TITLE)).collect();
            assert_eq!(said, [false], "{name}");
        }
        nothing_is_wrong(app);
    });
}

fn own(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The subjects of the mails to somebody, and whether each says this.
fn told(app: &TestApp, name: &str, words: &str) -> Vec<(String, bool)> {
    let mails = app.mails_to(&address(name));
    mails.iter().map(|mail| (mail.header("subject").to_owned(), mail.text.contains(words))).collect()
}

#[test]
fn whoever_wrote_what_staff_hide_hears_why_unless_it_is_taken_back_in_time() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta, mut grace) = (app.member("Ada"), app.member("Berta"), app.staff("Grace"));
        let post = PostId(number_of(&ada.files("request", "Night mode", "camera")));
        let comment = comments(&mut berta, post, "Cheap pills here.", "");
        app.tick();
        let before = app.sent().len();
        for place in [format!("/posts/{post}"), format!("/comments/{comment}")] {
            assert_eq!(grace.post(&format!("{place}/hide"), &[("reason", REASON)]).status, 303);
            app.advance(TimeDelta::minutes(9));
            app.tick();
            assert_eq!(grace.post(&format!("{place}/restore"), &[]).status, 303);
            app.advance(TimeDelta::minutes(2));
            app.tick();
            assert_eq!(app.sent().len(), before, "{place}: nobody ever hears of it");
        }
        assert_eq!(grace.post(&format!("/comments/{comment}/hide"), &[("reason", REASON)]).status, 303);
        app.advance(TimeDelta::minutes(10));
        app.tick();
        assert_eq!(told(app, "Berta", REASON), [("Your comment is hidden: Night mode".to_owned(), true)]);
        let link = format!("/posts/{post}?comment={comment}#comment-{comment}");
        assert!(told(app, "Berta", &link)[0].1, "it leads to the comment");
        assert_eq!(hide(&mut grace, post, REASON).status, 303);
        assert_eq!(told(app, "Ada", REASON), [("Hidden by staff: Night mode".to_owned(), true)]);
        assert_eq!(app.sent().len(), before + 2, "nobody else hears of it");
    });
}

/// However often it is taken back that something was shown again, its author hears once that it is hidden.
#[test]
fn what_is_hidden_again_by_taking_back_is_told_once() {
    on_each_engine(|app| {
        app.areas(&["Camera"]);
        let (mut ada, mut berta, mut grace) = (app.member("Ada"), app.member("Berta"), app.staff("Grace"));
        let post = PostId(number_of(&ada.files("request", "Night mode", "camera")));
        let comment = comments(&mut berta, post, "Cheap pills here.", "");
        app.tick();
        let hides_again = |staff: &mut Browser, place: &str| {
            assert_eq!(staff.post(&format!("{place}/restore"), &[]).status, 303);
            let list = staff.get("/triage/acts");
            let form = list.attributes(".acts li:first-child form", "action").remove(0);
            assert_eq!(staff.submit(&list, &form, &[]).status, 303);
        };
        for (name, place) in [("Berta", format!("/comments/{comment}")), ("Ada", format!("/posts/{post}"))] {
            let to_author = || {
                let mails = app.sent();
                mails.iter().filter(|mail| mail.to.iter().any(|to| *to == address(name))).count()
            };
            let before = to_author();
            assert_eq!(grace.post(&format!("{place}/hide"), &[("reason", REASON)]).status, 303);
            for _ in 0..3 {
                app.advance(TimeDelta::minutes(9));
                app.tick();
                hides_again(&mut grace, &place);
            }
            assert_eq!(to_author(), before, "{place}: nobody has heard of it");
            app.advance(TimeDelta::minutes(10));
            app.run_worker();
            assert_eq!(to_author(), before + 1, "{place}");
            for _ in 0..2 {
                hides_again(&mut grace, &place);
                app.advance(TimeDelta::minutes(11));
                app.run_worker();
                assert_eq!(to_author(), before + 1, "{place}: its author knows");
            }
            assert!(grace.visit(&format!("/posts/{post}")).says(REASON), "{place}");
        }
        nothing_is_wrong(app);
    });
}

#[test]
fn whoever_wrote_what_staff_approve_hears_that_everybody_sees_it() {
    for engine in engines() {
        let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
        let app = Setup { environment, ..Setup::default() }.start(engine);
        app.areas(&["Camera"]);
        let (mut nora, mut kofi, mut grace) = (app.member("Nora"), app.member("Kofi"), app.staff("Grace"));
        let path = nora.files("bug", "Flash stays on", "camera");
        let post = PostId(number_of(&path));
        assert_eq!(grace.post(&format!("/posts/{post}/approve"), &[]).status, 303);
        let comment = comments(&mut kofi, post, "Mine too.", "");
        assert_eq!(grace.post(&format!("/comments/{comment}/approve"), &[]).status, 303);
        assert_eq!(told(&app, "Nora", &path), [("Your post is public now: Flash stays on".to_owned(), true)]);
        let link = format!("/posts/{post}?comment={comment}#comment-{comment}");
        assert_eq!(told(&app, "Kofi", &link), [("Your comment is public now: Flash stays on".to_owned(), true)]);
        // Without a wish for such mails there is none.
        app.sql("UPDATE mail_preferences SET notices = (1 = 0)");
        assert_eq!(hide(&mut grace, post, REASON).status, 303);
        assert_eq!((told(&app, "Nora", "").len(), told(&app, "Kofi", "").len()), (1, 1));
    }
}
