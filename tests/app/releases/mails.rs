//! The mails of a release wait ten minutes, in which staff can stop them.

use crate::support::{Engine, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::jobs;
use orange_friday::posts::Status;
use orange_friday::releases::LETTERS;

const RELEASE: &str = "/releases/26.11.20";

/// A release that went out this moment, with a wish of Ada's for which Vera voted.
fn out(engine: Engine) -> TestApp {
    let app = Setup { environment: vec![("FRIDAY_MAIL_HOLD", "10".to_owned())], ..Setup::default() }.start(engine);
    app.areas(&["Camera"]);
    let (ada, vera, grace) = (app.fan("Ada"), app.fan("Vera"), app.manager("Grace"));
    app.run_worker();
    let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    app.vote(&vera, post);
    app.at("2026-11-19T18:00:00Z");
    app.approve(&grace);
    app.set_clock("2026-11-20T17:00:00Z");
    app.tick();
    assert_eq!((app.versions(), app.status(post)), (vec!["26.11.20".to_owned()], Status::Shipped));
    app
}

/// How many mails of the release have gone out: the clock alone has them go, and answers are told in others.
fn digests(app: &TestApp) -> usize {
    app.sent().iter().filter(|mail| mail.message_id.starts_with("digest.")).count()
}

fn passes(app: &TestApp, seconds: i64) {
    app.advance(TimeDelta::seconds(seconds));
    app.tick();
}

#[test]
fn the_mails_go_out_ten_minutes_after_the_release() {
    for engine in engines() {
        let app = out(engine);
        let page = app.visitor().get(RELEASE);
        assert!(page.says("Thanks to 2 people"), "everybody is credited at once: {}", page.text());
        assert!(!page.says("Stop the emails"), "that is for staff");
        let desk = app.signed_in("Grace").get(RELEASE);
        assert!(desk.says("The emails go out from") && desk.says("Stop the emails"), "{}", desk.text());
        passes(&app, 599);
        assert_eq!(digests(&app), 0, "on {engine:?}");
        passes(&app, 1);
        assert_eq!(digests(&app), 2);
        let mut desk = app.signed_in("Grace");
        assert!(!desk.get(RELEASE).says("Stop the emails"));
        assert_eq!(desk.post(&format!("{RELEASE}/mails/stop"), &[]).status, 409, "they are gone");
        assert_eq!(desk.post(&format!("{RELEASE}/mails/send"), &[]).status, 409, "nobody stopped them");
        passes(&app, 3_600);
        assert_eq!(digests(&app), 2, "and once");
    }
}

#[test]
fn mails_that_are_stopped_at_the_last_moment_go_out_when_staff_send_them() {
    for engine in engines() {
        let app = out(engine);
        let (stop, send) = (format!("{RELEASE}/mails/stop"), format!("{RELEASE}/mails/send"));
        let (mut grace, mut heidi) = (app.signed_in("Grace"), app.staff("Heidi"));
        app.advance(TimeDelta::seconds(599));
        let page = grace.get(RELEASE);
        let stopped = grace.submit_and_follow(&page, &stop, &[]);
        assert!(stopped.says("The emails of this release are stopped"), "{}", stopped.text());
        assert_eq!(heidi.post(&stop, &[]).status, 409, "once is enough");
        passes(&app, 1);
        passes(&app, 86_400);
        assert_eq!(digests(&app), 0, "on {engine:?}");
        let (mut grace, mut heidi) = (app.signed_in("Grace"), app.signed_in("Heidi"));
        let recall = heidi.get(&format!("{RELEASE}/recall"));
        assert!(recall.says("Its emails did not go out, so nobody gets one"), "{}", recall.text());
        let page = heidi.get(RELEASE);
        let after = heidi.submit_and_follow(&page, &send, &[]);
        assert!(!after.says("are stopped") && !after.says("Stop the emails"), "{}", after.text());
        assert_eq!(grace.post(&send, &[]).status, 409, "one of two presses does it");
        app.tick();
        assert_eq!(digests(&app), 2);
        passes(&app, 3_600);
        assert_eq!(digests(&app), 2);
        let recall = heidi.get(&format!("{RELEASE}/recall"));
        assert!(recall.says("everybody who was told that it is out gets one email"), "{}", recall.text());
        let log = grace.get("/staff/audit");
        assert!(log.says("Emails stopped") && log.says("Emails sent after all"), "{}", log.text());
    }
}

#[test]
fn mails_of_which_some_are_begun_are_stopped_no_more() {
    for engine in engines() {
        let app = out(engine);
        let mut grace = app.signed_in("Grace");
        app.advance(TimeDelta::seconds(600));
        let now = app.now();
        let begun = app.write(move |conn| jobs::claim(conn, LETTERS, now));
        assert!(begun.is_some(), "a worker has begun with those without an account");
        assert_eq!(grace.post(&format!("{RELEASE}/mails/stop"), &[]).status, 409, "on {engine:?}");
        passes(&app, 60);
        assert_eq!(digests(&app), 2);
    }
}

/// What was hidden while the mails wait is named by none of them, and does not begin them.
#[test]
fn hiding_a_post_meanwhile_begins_no_mails() {
    for engine in engines() {
        let app = out(engine);
        let mut grace = app.signed_in("Grace");
        let hidden = grace.post("/posts/1/hide", &[("reason", "It names a person.")]);
        assert_eq!(hidden.status, 303, "{}", hidden.text());
        app.tick();
        assert_eq!(digests(&app), 0, "on {engine:?}");
        passes(&app, 600);
        let mut told = app.mails_to("vera@example.org");
        told.retain(|mail| mail.header("message-id").contains("digest."));
        assert_eq!(told.len(), 1);
        assert!(!told[0].text.contains("Keep recording during calls"), "{}", told[0].text);
    }
}
