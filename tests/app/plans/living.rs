//! What happens without anybody looking at a page: a week goes by, and mail goes out.

use crate::support::TestApp;
use crate::support::people::PASSWORD;
use orange_friday::accounts;
use orange_friday::db::{PostId, UserId};
use orange_friday::mail::{self, MailKind};
use orange_friday::verifying::{self, Asked};
use orange_friday::{releases, trains};

/// A sign-up, a forgotten password, and a week with its release, its credits and its digests.
pub(super) fn live_a_week(app: &TestApp) {
    let mut visitor = app.visitor();
    assert_eq!(visitor.post("/password/forgot", &[("email", "ada@example.org")]).status, 303);
    let new = [("name", "Nora"), ("email", "nora@example.org"), ("password", "a long walk home")];
    assert_eq!(visitor.post("/sign-up", &new).status, 303);
    let mut fan = app.signed_in("Ada");
    let post = fan.files("request", "A louder shutter", "camera");
    let mut grace = app.signed_in("Grace");
    assert_eq!(grace.decides(&post, "ready", "Here it is.", "").status, 303);
    let number = post.rsplit('/').next().unwrap().split('-').next().unwrap().to_owned();
    assert_eq!(fan.post(&format!("/posts/{number}/additions"), &[("body", "Thank you.")]).status, 303);
    let late = fan.files("request", "A quieter shutter", "camera");
    assert_eq!(grace.decides(&late, "duplicate", "", &number).status, 303);
    // Something is hidden, looked at and shown again.
    let said = fan.post(&format!("/posts/{number}/comments"), &[("body", "Or call me.")]).location();
    let comment = said.rsplit('-').next().unwrap();
    for place in [format!("/comments/{comment}"), format!("/posts/{number}")] {
        assert_eq!(grace.post(&format!("{place}/hide"), &[("reason", "A number.")]).status, 303);
        assert_eq!(grace.visit(&format!("/posts/{number}")).status, 200);
    }
    assert_eq!(visitor.get(&format!("/posts/{number}")).status, 404);
    for place in [format!("/comments/{comment}"), format!("/posts/{number}")] {
        assert_eq!(grace.post(&format!("{place}/restore"), &[]).status, 303);
    }
    // A week's work is some dozens of posts.
    app.sql("UPDATE posts SET status = 'open' WHERE status = 'ready' AND id > 40 AND title LIKE 'Post %'");
    app.set_clock("2026-11-19T18:00:00Z");
    app.run_worker();
    let mut grace = app.signed_in("Grace");
    assert_eq!(grace.approves().status, 303);
    app.set_clock("2026-11-20T17:00:00Z");
    app.run_worker();
    assert_eq!(visitor.get("/releases/26.11.20").status, 200);
    // Somebody says of one of its bugs that it is gone, and whoever wrote it looks what they are asked.
    let (now, release) = (app.now(), app.read(|conn| releases::by_version(conn, "26.11.20")));
    let asked = Asked { person: UserId(1), post: PostId(4), release: release.id, device: None };
    app.write(move |conn| verifying::answer(conn, &asked, true, now));
    assert!(!app.read(|conn| verifying::of_reader(conn, &release, UserId(5), now)).is_empty(), "nobody is asked");
    // The week is over, and counted.
    app.set_clock("2026-11-21T17:00:00Z");
    app.run_worker();
    let mut grace = app.signed_in("Grace");
    assert_eq!(grace.get("/triage").status, 200);
    let tables = app.tables();
    assert!(tables.count("counted_weeks") > 0, "no week was counted");
    let thanked = ["credits", "contributors", "digests"].map(|table| tables.count(table));
    assert!(thanked.iter().all(|count| *count > 3), "hardly anybody was thanked: {thanked:?}");
    assert_eq!(visitor.post("/password/forgot", &[("email", "grace@example.org")]).status, 303);
}

/// Somebody takes another handle and another address, and signs out elsewhere.
pub(super) fn change_accounts(app: &TestApp) {
    let (mut mona, mut grace) = (app.member("Mona"), app.signed_in("Grace"));
    let settings = mona.get("/settings");
    assert_eq!(mona.submit(&settings, "/settings", &[("handle", "mona-lisa")]).status, 303);
    assert_eq!(grace.get("/people/mona").location(), "/people/mona-lisa");
    let moves = [("email", "mona@elsewhere.example"), ("current", PASSWORD)];
    assert_eq!(mona.post("/settings/address", &moves).status, 303);
    let link = app.link_to("mona@elsewhere.example", "/settings/address/");
    assert_eq!(mona.post(&link, &[]).status, 303);
    assert_eq!(mona.post("/settings/sessions/unknown/end", &[]).status, 303);
}

/// The release is recalled, and whoever was told of it hears so.
pub(super) fn recall_the_release(app: &TestApp) {
    let mut grace = app.signed_in("Grace");
    let here = "/releases/26.11.20";
    assert_eq!(grace.post(&format!("{here}/recall"), &[("reason", "It does not boot.")]).status, 303);
    app.run_worker();
    // Its lines come back with the next cutoff, and staff see from where.
    let week = app.week().week.to_string();
    assert_eq!(grace.post("/releases/next/freeze", &[("week", &week)]).status, 303);
    let desk = grace.get("/releases/next/edit");
    assert!(desk.says("From 26.11.20, which was recalled"), "{}", desk.text());
    for path in [here, "/releases", "/releases.atom", "/people/ada"] {
        assert_eq!(app.visitor().get(path).status, 200, "{path}");
    }
}

/// From then on the posts of the line ship with it, and are told apart from all others.
pub(super) fn give_a_line_its_train(app: &TestApp) {
    let mut grace = app.signed_in("Grace");
    let moments = [("cutoff_time", "09:00"), ("publish_time", "17:00"), ("line", "phone")];
    let train = [("name", "Phones"), ("rhythm", "daily"), ("dated", "day"), ("word", "phones")];
    assert_eq!(grace.post("/staff/trains", &[&train[..], &moments].concat()).status, 303);
    app.run_worker();
    for path in [
        "/lines/phone",
        "/areas/camera",
        "/releases/next",
        "/releases?train=phones",
        "/releases.atom?train=phones",
        "/releases.atom?line=phone",
        "/releases/archive?line=phone",
        "/devices",
    ] {
        assert_eq!(grace.visit(path).status, 200, "{path}");
    }
    for train in app.read(trains::all) {
        app.read(|conn| releases::ready(conn, train.id, 100));
    }
}

/// Where a thousand posts have more votes than all that is wanted of an area.
pub(super) fn plan_an_area_that_has_little(app: &TestApp) {
    app.areas(&["Gallery"]);
    app.sql("UPDATE posts SET status = 'open' WHERE title LIKE 'Post %'");
    assert_eq!(app.signed_in("Grace").get("/staff/plan").status, 200);
}

/// What happens to mail, besides being sent: a lease is taken, renewed and given back, and some are not wanted any more.
pub(super) fn handle_mail(app: &TestApp) {
    let (now, user) = (app.now(), UserId(1));
    let taken = app.write(move |conn| {
        let taken: Vec<_> = mail::claim(conn, "a lease", now, now, 10)?.into_iter().map(|due| due.id).collect();
        assert_eq!(mail::renew(conn, "a lease", now)?, taken.len());
        mail::give_back(conn, "a lease", &taken)?;
        mail::cancel(conn, user, MailKind::Digest, now)?;
        mail::cancel_about(conn, user, &["answers"], now)?;
        mail::with_several(conn, UserId(0), now, 10)?;
        mail::parts_of(conn, &[user], now)?;
        mail::cancel_below(conn, "appeared/1/", Some(user), 10, now)?;
        mail::purge(conn, now, 10)?;
        mail::waiting(conn, now)?;
        assert!(accounts::abandoned(conn, None, 50, now)?.is_empty());
        assert!(accounts::abandoned(conn, Some((now, user)), 50, now)?.is_empty());
        assert!(accounts::still_abandoned(conn, &[user], now)?.is_empty());
        Ok(taken.len())
    });
    assert!(taken > 0, "no mail waits: this shows little");
    app.run_worker();
}
