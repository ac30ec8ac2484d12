//! A line with a train of its own: what is finished in it ships with that train, and the weekly one leaves it alone.

use super::trains::{added, approve, version, week_of};
use crate::cli::doctor;
use crate::support::{Browser, TestApp, on_each_engine};
use diesel::prelude::*;
use orange_friday::areas::{self, NewArea};
use orange_friday::db::{PostId, ReleaseId, TrainId, schema};
use orange_friday::posts::Status;
use orange_friday::releases::{self, State};
use orange_friday::trains::{self, WEEKLY};

pub(super) const MESH: &str = "Guests keep their network after an update";
pub(super) const CALLS: &str = "Keep recording during calls";

/// Every day, so that a story has several of its releases.
pub(super) const ROUTER: [(&str, &str); 9] = [
    ("name", "Mesh train"),
    ("rhythm", "daily"),
    ("cutoff_day", "Mon"),
    ("cutoff_time", "09:00"),
    ("publish_day", "Mon"),
    ("publish_time", "17:00"),
    ("dated", "day"),
    ("word", "mesh"),
    ("line", "router"),
];

/// A line of phones, and one of routers.
pub(super) fn two_lines(app: &TestApp) {
    app.areas(&["Camera"]);
    app.write(|conn| areas::add(conn, &NewArea::parse("Mesh", "Router").unwrap()));
}

fn posts_in(app: &TestApp, release: ReleaseId) -> Vec<PostId> {
    let items = app.read(move |conn| releases::items(conn, release));
    app.posts_of(&items)
}

/// Subscribes to what changes in an area.
fn subscribes(app: &TestApp, email: &str, area: &str) {
    let mut visitor = app.visitor();
    let page = visitor.get("/en/subscribe");
    assert_eq!(visitor.submit(&page, "/en/subscribe", &[("email", email), ("area", area)]).status, 303);
    app.run_worker();
    let link = app.link_to(email, "/subscribe/");
    assert_eq!(visitor.post(&link, &[("area", area)]).status, 303);
}

/// The subjects of the letters to an address.
fn letters(app: &TestApp, email: &str) -> Vec<String> {
    let mails = app.mails_to(email).into_iter().filter(|mail| mail.header("precedence") == "bulk");
    mails.map(|mail| mail.header("subject").to_owned()).collect()
}

fn retires(olga: &mut Browser, train: TrainId, retired: &str) -> u16 {
    olga.post(&format!("/staff/trains/{train}/retire"), &[("retired", retired)]).status
}

#[test]
fn what_is_finished_in_a_line_ships_with_its_train_and_the_weekly_one_leaves_it_alone() {
    on_each_engine(|app| {
        two_lines(app);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        subscribes(app, "router@example.net", "mesh");
        subscribes(app, "phone@example.net", "camera");
        let train = added(app, &mut olga, &ROUTER);
        let [mesh, calls] =
            [(MESH, "mesh"), (CALLS, "camera")].map(|(title, area)| app.finished(&ada, &grace, title, area));
        let ready = |train| app.read(|conn| releases::ready(conn, train, 10)).into_iter().map(|post| post.id);
        assert_eq!(ready(WEEKLY).collect::<Vec<_>>(), [calls]);
        assert_eq!(ready(train).collect::<Vec<_>>(), [mesh]);

        app.at("2026-11-17T09:00:00Z");
        let release = week_of(app, train);
        assert_eq!((release.state, posts_in(app, release.id)), (State::Frozen, vec![mesh]));
        let line = app.visitor().get("/lines/router");
        assert_eq!(line.one("#this-week"), "Mesh train");
        assert_eq!(line.attributes(".week-strip .countdown", "data-until"), ["2026-11-17T17:00:00Z"]);
        let phone = app.visitor().get("/lines/phone");
        assert_ne!(phone.one("#this-week"), "Mesh train", "every other line waits for Friday");
        let mut olga = app.signed_in("Olga");
        let own = app.read(move |conn| trains::get(conn, train)).asked();
        let page = olga.get(&format!("/releases/next/check{own}"));
        assert!(page.says(MESH) && page.says("What is in it ships"), "{}", page.text());
        approve(app, &grace, release.id);
        app.at("2026-11-17T17:00:00Z");
        let shipped = "26.11.17-mesh";
        assert_eq!((app.status(mesh), version(app, mesh).as_deref()), (Status::Shipped, Some(shipped)));
        assert_eq!((app.status(calls), version(app, calls)), (Status::Ready, None));
        let counted = || ["credits", "contributors", "digests"].map(|table| app.tables().count(table));
        assert_eq!(counted(), [1; 3], "whoever shaped it is credited and told");
        let page = app.visitor().get(&format!("/releases/{shipped}"));
        assert_eq!(page.one("h1"), "Mesh train 26.11.17-mesh");
        assert!(page.all(".thanks").join(" ").contains("Ada"), "{}", page.text());
        let everybody = format!("/releases/{shipped}/people");
        assert!(page.attributes(".thanks a", "href").contains(&everybody), "{}", page.body);
        assert_eq!(app.visitor().get(&everybody).all(".thanks li"), ["Ada"]);
        let person = app.visitor().get("/people/ada");
        assert!(person.says(shipped), "it carries her name: {}", person.text());
        assert!(app.visitor().visit(&format!("/posts/{mesh}")).says(shipped));
        let one = letters(app, "router@example.net");
        assert!(one.len() == 1 && one[0].contains(shipped), "{one:?}");
        assert_eq!(letters(app, "phone@example.net"), [] as [&str; 0], "nothing in it is theirs");

        let line = app.visitor().get("/lines/router");
        assert!(line.says("26.11.17-mesh"), "its last release: {}", line.text());
        for feed in ["atom?line=router", "atom?area=mesh", &format!("json{own}")] {
            assert!(app.visitor().get(&format!("/releases.{feed}")).body.contains(shipped), "{feed}");
        }
        for page in ["/releases.atom", "/releases.atom?line=phone", "/releases"] {
            assert!(!app.visitor().get(page).body.contains(shipped), "{page}");
        }
        assert!(app.visitor().get("/releases/archive?line=router").says(MESH));

        app.at("2026-11-19T18:00:00Z");
        let weekly = app.week().id;
        assert_eq!(posts_in(app, weekly), [calls]);
        app.approve(&grace);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!(version(app, calls).as_deref(), Some("26.11.20"));
        assert_eq!(version(app, mesh).as_deref(), Some(shipped));
        assert_eq!(letters(app, "router@example.net").len(), 1, "the weekly release has nothing for routers");
        assert_eq!(letters(app, "phone@example.net").len(), 1);
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn a_line_that_loses_its_train_goes_with_the_weekly_one_again() {
    on_each_engine(|app| {
        two_lines(app);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let train = added(app, &mut olga, &ROUTER);
        let log = olga.get("/staff/audit");
        assert!(log.says("yy.m.d-mesh · Router"), "{}", log.text());
        let other = [("name", "Other"), ("rhythm", "monthly"), ("dated", "month"), ("line", "router")];
        let refused = olga.post("/staff/trains", &other);
        assert!(refused.status == 422 && refused.says("Another train goes for this line"), "{}", refused.text());
        let hidden = olga.post("/staff/trains", &[&other[..3], &[("line", "phone"), ("audience", "testers")]].concat());
        assert!(hidden.status == 422 && hidden.says("A train for testers has no line"), "{}", hidden.text());
        let mesh = app.finished(&ada, &grace, MESH, "mesh");
        app.at("2026-11-17T09:00:00Z");
        approve(app, &grace, week_of(app, train).id);
        app.at("2026-11-17T17:00:00Z");
        assert_eq!(version(app, mesh).as_deref(), Some("26.11.17-mesh"));
        // Whether it shipped is known by the line of its train, which stays.
        let mut olga = app.signed_in("Olga");
        let here = format!("/staff/trains/{train}");
        let seen = olga.get(&here);
        let refused = olga.submit(&seen, &here, &[("line", "")]);
        assert!(refused.status == 422 && refused.says("its line stays"), "{}", refused.text());

        let reason = [("reason", "Guests lose their network.")];
        assert_eq!(olga.post("/releases/26.11.17-mesh/recall", &reason).status, 303);
        assert_eq!((app.status(mesh), version(app, mesh)), (Status::Ready, None));
        app.at("2026-11-18T09:00:00Z");
        let again = week_of(app, train);
        assert_eq!(posts_in(app, again.id), [mesh], "its next release takes it in");
        approve(app, &grace, again.id);
        let mut olga = app.signed_in("Olga");
        assert_eq!(retires(&mut olga, train, "yes"), 303);
        app.at("2026-11-18T17:00:00Z");
        assert_eq!(app.status(mesh), Status::Ready, "nothing goes with that train any more");
        app.at("2026-11-19T18:00:00Z");
        let weekly = app.week().id;
        assert_eq!(posts_in(app, weekly), [mesh]);
        // Moved to another train while the weekly release is frozen, it counts as taken back there.
        let mut olga = app.signed_in("Olga");
        let second = added(
            app,
            &mut olga,
            &[&ROUTER[1..7], &[("name", "Second"), ("word", "two"), ("line", "router")]].concat(),
        );
        assert_eq!(retires(&mut olga, train, "no"), 409, "the line has another one by now");
        let both = app.app.db.write_here(move |conn| {
            let row = schema::trains::table.filter(schema::trains::id.eq(train));
            diesel::update(row).set(schema::trains::retired.eq(false)).execute(conn)?;
            Ok(())
        });
        assert!(both.is_err(), "the database sees to it, too");
        let (staff, now, schedule) = (grace.id, app.now(), app.app.config.schedule);
        let published = app.app.db.write_here(move |conn| releases::publish(conn, staff, weekly, None, &schedule, now));
        assert!(published.unwrap_err().is(releases::EMPTY));
        app.at("2026-11-20T09:00:00Z");
        assert_eq!(posts_in(app, week_of(app, second).id), [mesh]);
        approve(app, &grace, week_of(app, second).id);
        app.at("2026-11-20T17:00:00Z");
        assert_eq!((app.status(mesh), version(app, mesh).as_deref()), (Status::Shipped, Some("26.11.20-two")));
        let feed = app.visitor().get("/releases.atom?area=mesh").body;
        assert!(feed.contains("26.11.20-two") && feed.contains("26.11.17-mesh"), "also of the retired one: {feed}");
        assert_eq!(doctor::says(app), [] as [&str; 0]);
    });
}

#[test]
fn the_page_of_the_week_tells_nothing_of_a_line_that_has_a_train_of_its_own() {
    on_each_engine(|app| {
        two_lines(app);
        let (ada, grace, mut olga) = (app.fan("Ada"), app.manager("Grace"), app.staff("Olga"));
        app.run_worker();
        let titles = |area: &str| ["waits", "is planned", "was moved out"].map(|what| format!("What {what} in {area}"));
        for area in ["mesh", "camera"] {
            let [_, planned, moved] = titles(area).map(|title| app.file(&ada, "request", &title, area));
            app.decide(&grace, planned, "planned", "");
            app.decide(&grace, moved, "in_progress", "");
            app.decide(&grace, moved, "planned", "It needs more time.");
        }
        let told = |area: &str, css: &str| {
            let page = app.visitor().get("/releases/next");
            let said = page.all(css).join(" ");
            titles(area).iter().filter(|title| said.contains(title.as_str())).count()
        };
        let parts = ["[aria-labelledby=next]", "[aria-labelledby=moved]", "[aria-labelledby=below]"];
        let parts = [&parts[..], &["[aria-labelledby=lately]"]].concat();
        for part in &parts {
            let (mesh, camera) = (told("mesh", part), told("camera", part));
            assert!(mesh > 0 && mesh == camera, "{part}: they go with the same train");
        }
        added(app, &mut olga, &ROUTER);
        for part in &parts {
            assert!(told("mesh", part) == 0 && told("camera", part) > 0, "{part}");
        }
    });
}
