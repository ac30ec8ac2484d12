//! Meetups: proposed, announced, and who gets a place there.

mod again;
mod calendars;
mod city;
mod door;
mod keeping;
mod places;
mod returning;

use crate::cli::doctor::says;
use crate::support::people::address;
use crate::support::{TestApp, on_each_engine};
use chrono::TimeDelta;
use orange_friday::meetups::{self, Draft};
use orange_friday::people::Viewer;

const TITLE: &str = "Peeling together in the old hall";

/// What somebody types of a meetup on a Saturday evening in Lisbon.
fn typed() -> Vec<(&'static str, &'static str)> {
    vec![
        ("title", TITLE),
        ("about", "We peel, we talk, and somebody brings juice."),
        ("city", "Lisbon"),
        ("venue", "The old hall, Orange Street 5"),
        ("zone", "Europe/Lisbon"),
        ("day", "2026-12-05"),
        ("time", "18:00"),
        ("hours", "3"),
        ("capacity", "2"),
    ]
}

/// A meetup with so many places that begins after a time.
pub fn draft(app: &TestApp, capacity: i64, begins: TimeDelta) -> Draft {
    let starts = app.now().plus(begins);
    Draft {
        title: format!("Peeling, {}", starts.rfc3339()),
        lang: "en".to_owned(),
        about: "We peel.".to_owned(),
        about_lang: "en".to_owned(),
        city: "Lisbon".to_owned(),
        venue: "The old hall".to_owned(),
        zone: "Europe/Lisbon".parse().unwrap(),
        times: Some((starts, starts.plus(TimeDelta::hours(3)))),
        opens_at: None,
        capacity,
        poll: None,
    }
}

/// One that is announced.
pub fn announced(app: &TestApp, by: &Viewer, capacity: i64, begins: TimeDelta) -> i64 {
    let (by, now, draft) = (by.clone(), app.now(), draft(app, capacity, begins));
    app.write(move |conn| {
        let id = meetups::propose(conn, &by, &draft, now)?;
        meetups::announce(conn, &by, id, now)?;
        Ok(id)
    })
}

fn subjects(app: &TestApp, name: &str) -> Vec<String> {
    app.mails_to(&address(name)).iter().map(|mail| mail.header("subject").to_owned()).collect()
}

#[test]
fn a_fan_proposes_a_meetup_staff_approve_it_and_its_places_go_in_the_order_of_time() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let [mut mia, mut noor, mut olu, mut ada] = ["Mia", "Noor", "Olu", "Ada"].map(|name| app.member(name));
        assert!(app.visitor().get("/meetups").says("There is no meetup yet"));
        let form = mia.get("/meetups/new");
        let proposed = mia.submit(&form, "/meetups/new", &typed());
        assert_eq!(proposed.status, 303, "{}", proposed.text());
        let meetup = proposed.location();
        assert_eq!(mia.submit(&form, "/meetups/new", &typed()).location(), meetup, "the same press twice");
        let mut elsewhere = typed();
        elsewhere[2].1 = "Porto";
        assert_ne!(mia.submit(&form, "/meetups/new", &elsewhere).location(), meetup, "in the same words, elsewhere");
        assert_eq!([app.visitor().get(&meetup).status, noor.get(&meetup).status], [404, 404]);
        assert!(mia.get(&meetup).says("Only you and staff see this"));
        assert_eq!(mia.post(&format!("{meetup}/announce"), &[]).status, 409, "not before staff approve it");
        assert!(grace.get("/staff/meetups").says(TITLE));
        // Staff approve what they have read.
        let read = grace.get(&meetup);
        let form = mia.get(&format!("{meetup}/edit"));
        assert_eq!(mia.submit(&form, &format!("{meetup}/edit"), &typed()).status, 303);
        assert_eq!(grace.submit(&read, &format!("{meetup}/approve"), &[]).status, 409);
        let read = grace.get(&meetup);
        assert_eq!(grace.submit(&read, &format!("{meetup}/approve"), &[]).status, 303);
        app.tick();
        assert_eq!(subjects(app, "Mia"), [format!("Your meetup is approved: {TITLE}")]);
        assert!(mia.get("/inbox").says("Your meetup is approved"));
        assert_eq!(noor.post(&format!("{meetup}/announce"), &[]).status, 403);
        assert_eq!(noor.post(&format!("{meetup}/register"), &[]).status, 409, "it is not announced");
        assert_eq!(mia.post(&format!("{meetup}/announce"), &[]).status, 303);

        let page = app.visitor().get(&meetup);
        for said in ["Europe/Lisbon", "The old hall, Orange Street 5, Lisbon", "Given: 0 of 2.", "never taken away"] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        for fan in [&mut noor, &mut olu, &mut ada] {
            for _ in 0..2 {
                assert_eq!(fan.post(&format!("{meetup}/register"), &[]).status, 303);
            }
        }
        assert!(noor.get(&meetup).says("You have a place.") && noor.get(&meetup).says("Given: 2 of 2."));
        assert!(ada.get(&meetup).says("on the waiting list, at place 1"));
        // Nobody else reads who comes, and no page has an address.
        assert_eq!(noor.get(&format!("{meetup}/guests")).status, 403);
        assert_eq!(app.visitor().get(&format!("{meetup}/guests")).status, 303);
        let list = mia.get(&format!("{meetup}/print"));
        assert!(
            list.says("Noor") && list.says("Olu") && !list.says("Ada") && !list.says(&address("Noor")),
            "{}",
            list.text()
        );
        assert!(grace.get(&format!("{meetup}/waiting")).says("Ada"));
        // Never fewer places than are given.
        let mut fewer = typed();
        fewer[8].1 = "1";
        let form = mia.get(&format!("{meetup}/edit"));
        assert!(mia.submit(&form, &format!("{meetup}/edit"), &fewer).says("More places than that are given"));

        app.advance(TimeDelta::hours(2));
        assert_eq!(noor.post(&format!("{meetup}/cancel"), &[]).status, 303);
        assert!(ada.get(&meetup).says("You have a place."));
        app.tick();
        assert_eq!(subjects(app, "Ada"), [format!("A place is yours now: {TITLE}")]);
        assert_eq!(subjects(app, "Olu"), [format!("You have a place: {TITLE}")]);

        let reason = [("reason", "The hall is under water.")];
        assert_eq!(mia.post(&format!("{meetup}/call-off"), &[]).status, 422);
        for _ in 0..2 {
            assert_eq!(mia.post(&format!("{meetup}/call-off"), &reason).status, 303);
        }
        app.advance(TimeDelta::hours(2));
        app.tick();
        app.tick();
        let off = format!("Called off: {TITLE}");
        let told = |name: &str| subjects(app, name).iter().filter(|subject| **subject == off).count();
        assert_eq!(["Ada", "Olu", "Noor"].map(told), [1, 1, 0]);
        assert!(app.visitor().get(&meetup).says("The hall is under water."));
        assert_eq!(ada.post(&format!("{meetup}/register"), &[]).status, 409);
        let calendar = app.visitor().get("/meetups.ics").body;
        assert!(calendar.contains("STATUS:CANCELLED"), "{calendar}");
        assert_eq!(says(app), Vec::<String>::new());
    });
}

#[test]
fn what_staff_turn_down_its_proposer_alone_reads_with_the_reason() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        assert_eq!(mia.post(&format!("{meetup}/approve"), &[]).status, 403);
        assert_eq!(grace.post(&format!("{meetup}/turn-down"), &[("reason", "")]).status, 422);
        let why = [("reason", "There is one on the same evening.")];
        assert_eq!(grace.post(&format!("{meetup}/turn-down"), &why).status, 303);
        assert_eq!(grace.post(&format!("{meetup}/approve"), &[]).status, 409);
        app.tick();
        let mail = app.mails_to(&address("Mia")).remove(0);
        assert!(mail.text.contains("There is one on the same evening."), "{}", mail.text);
        assert!(mia.get(&meetup).says("There is one on the same evening."));
        assert_eq!(app.visitor().get(&meetup).status, 404);
        let acts = grace.get("/staff/audit").all(".dots b");
        assert!(acts.iter().any(|act| act == "Turned a meetup down"), "{acts:?}");
    });
}
