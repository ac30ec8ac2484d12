//! Meetups as they are kept: moved, run by staff where their host is not there, corrected, and taken off the list.

use super::{announced, typed};
use crate::support::{Browser, on_each_engine};
use chrono::TimeDelta;
use orange_friday::meetups;
use orange_friday::people::{self, Role};

#[test]
fn a_host_moves_a_meetup_only_so_often_a_day_and_reads_no_guests_while_blocked() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let meetup = mia.post("/meetups/new", &typed()).location();
        assert_eq!(grace.post(&format!("{meetup}/approve"), &[]).status, 303);
        assert_eq!(mia.post(&format!("{meetup}/announce"), &[]).status, 303);
        let moved = |browser: &mut Browser, hall: &'static str| {
            let mut elsewhere = typed();
            elsewhere[3].1 = hall;
            let form = browser.get(&format!("{meetup}/edit"));
            browser.submit(&form, &format!("{meetup}/edit"), &elsewhere).status
        };
        for hall in ["Hall one", "Hall two", "Hall three", "Hall four", "Hall five"] {
            assert_eq!(moved(&mut mia, hall), 303, "{hall}");
        }
        assert_eq!(moved(&mut mia, "Hall six"), 409, "all would be told once more");
        assert_eq!(moved(&mut grace, "Hall six"), 303, "staff move it");
        app.advance(TimeDelta::hours(25));
        let mut mia = app.signed_in("Mia");
        assert_eq!(moved(&mut mia, "Hall seven"), 303);
        assert_eq!(mia.get(&format!("{meetup}/guests")).status, 200);
        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(app.signed_in("Grace").post("/people/mia/block", &block).status, 303);
        for list in ["guests", "waiting", "print"] {
            assert_eq!(mia.get(&format!("{meetup}/{list}")).status, 403, "{list}");
        }
    });
}

#[test]
fn a_meetup_whose_host_is_blocked_or_leaves_is_the_staffs_to_run() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let mut mia = app.member("Mia");
        let mut propose = |title: &str| {
            let mut fields = typed();
            fields[0].1 = title;
            mia.post("/meetups/new", &fields).location()
        };
        let [announced, planned] = ["The first one", "The second one"].map(&mut propose);
        for meetup in [&announced, &planned] {
            let page = grace.get(meetup);
            assert_eq!(grace.submit(&page, &format!("{meetup}/approve"), &[]).status, 303);
        }
        assert_eq!(mia.post(&format!("{announced}/announce"), &[]).status, 303);
        assert!(!grace.get("/staff/meetups").says("Without a host"));
        assert!(app.visitor().get(&announced).says("Mia"));

        let block = [("until", "2026-12-24"), ("reason", "Advertising."), ("seen", "")];
        assert_eq!(grace.post("/people/mia/block", &block).status, 303);
        let list = grace.get("/staff/meetups");
        assert!(list.says("Without a host") && list.says("The first one"), "{}", list.text());
        let desk = grace.get("/triage");
        assert!(desk.says("Keep meetups 2"), "{}", desk.text());
        let page = app.visitor().get(&announced);
        assert!(page.says("Hosted by the site’s staff") && page.says("The old hall"), "{}", page.text());
        let mut later = typed();
        (later[0].1, later[6].1) = ("The first one", "19:00");
        let form = grace.get(&format!("{announced}/edit"));
        assert_eq!(grace.submit(&form, &format!("{announced}/edit"), &later).status, 303);

        // What the host did after the approval stays to be read, by staff alone.
        let seen = grace.get(&announced);
        assert!(seen.says("What its host changed") && seen.all("ins") == ["announced"], "{}", seen.text());
        assert!(!app.visitor().get(&announced).says("What its host changed"));

        // Once the host is erased, where it is stays as it was announced, and else is forgotten.
        let host = app.read(|conn| people::find_by_handle(conn, "mia")).unwrap().id;
        let now = app.now();
        assert!(app.write(move |conn| meetups::leave_some_of(conn, host, 20, now)));
        assert!(app.visitor().get(&announced).says("The old hall"));
        assert!(!grace.get(&planned).says("The old hall"));
    });
}

#[test]
fn staff_correct_a_meetup_and_take_it_off_the_list_also_when_it_is_over() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 5, TimeDelta::hours(2));
        let meetup = meetups::address_of(id);
        app.advance(TimeDelta::hours(9));
        let mut grace = app.signed_in("Grace");
        let form = grace.get(&format!("{meetup}/correct"));
        let said = [("title", "Peeling, as it was"), ("about", "We peeled.")];
        assert_eq!(grace.submit(&form, &format!("{meetup}/correct"), &said).status, 303);
        assert_eq!(grace.submit(&form, &format!("{meetup}/correct"), &said).status, 409, "it was changed since");
        assert!(app.visitor().get("/meetups").says("Peeling, as it was"));
        let off = [("reason", "It sold something.")];
        for _ in 0..2 {
            assert_eq!(grace.post(&format!("{meetup}/take-off"), &off).status, 303, "the same press twice");
        }
        assert!(!app.visitor().get("/meetups").says("Peeling, as it was"));
        let page = app.visitor().get(&meetup);
        assert!(page.says("Staff took this meetup off the list") && page.says("It sold something."), "{}", page.text());
        assert!(!page.says("We peeled.") && grace.get(&meetup).says("We peeled."));
        assert!(!app.visitor().get("/meetups.ics").body.contains("Peeling"));
    });
}
