//! Places taken by whoever was a visitor, and what happens at the door and afterwards.

use super::announced;
use crate::cli::doctor::says;
use crate::support::people::{PASSWORD, address};
use crate::support::upload::{a_picture, file};
use crate::support::{Browser, on_each_engine};
use chrono::TimeDelta;
use orange_friday::meetups;
use orange_friday::people::Role;

#[test]
fn a_visitor_registers_through_signing_up_and_has_a_place_once_the_address_is_confirmed() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 1, TimeDelta::days(10));
        let meetup = meetups::address_of(id);
        let mut ada = app.visitor();
        let page = ada.get(&meetup);
        let asked = ada.submit(&page, &format!("{meetup}/register"), &[]);
        assert_eq!(asked.status, 303, "{}", asked.text());
        let sign_in = ada.follow(asked);
        assert!(sign_in.says("Peeling"), "{}", sign_in.text());
        let way = sign_in.attributes("main a[href^='/sign-up']", "href").remove(0);
        let form = ada.get(&way);
        let fields = [("name", "Ada"), ("email", &*address("Ada")), ("password", PASSWORD)];
        let kept = ada.submit_and_follow(&form, "/sign-up", &fields);
        assert!(kept.says("have no place yet"), "{}", kept.text());
        let taken = || app.read(move |conn| meetups::places_of(conn, id)).taken;
        assert_eq!(taken(), 0);
        let link = app.link_to(&address("Ada"), "/verify/");
        let confirm = ada.get(&link);
        ada.submit_and_follow(&confirm, &link, &[]);
        assert_eq!(taken(), 1);
        assert!(ada.get(&meetup).says("You have a place."));
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}

fn code_on(browser: &mut Browser, meetup: &str) -> String {
    browser.get(meetup).one("#place ~ p code")
}

#[test]
fn the_host_checks_people_in_by_code_or_name_and_tells_how_it_was() {
    on_each_engine(|app| {
        let grace = app.viewer("Grace", Role::Staff);
        let id = announced(app, &grace, 5, TimeDelta::hours(30));
        let meetup = meetups::address_of(id);
        let [mut mia, mut noor] = ["Mia", "Noor"].map(|name| app.member(name));
        for fan in [&mut mia, &mut noor] {
            assert_eq!(fan.post(&format!("{meetup}/register"), &[]).status, 303);
        }
        let code = code_on(&mut mia, &meetup);
        assert_eq!(code.len(), 6, "{code}");
        let mut grace = app.signed_in("Grace");
        let door = format!("{meetup}/check-in");
        assert_eq!(grace.post(&door, &[("code", &code)]).status, 409, "a day too early");
        app.advance(TimeDelta::hours(29));
        let mut grace = app.signed_in("Grace");
        let spoken = format!("{}-{}", code[..3].to_lowercase(), &code[3..]);
        assert_eq!(grace.post(&door, &[("code", &spoken)]).status, 303);
        assert_eq!(grace.post(&door, &[("code", "@noor")]).status, 303);
        assert_eq!(grace.post(&door, &[("code", "Nobody")]).status, 422);
        let list = grace.get(&format!("{meetup}/guests"));
        assert_eq!(list.text().matches("Is there").count(), 2, "{}", list.text());
        let noors = code_on(&mut app.signed_in("Noor"), &meetup);
        assert_eq!(grace.post(&format!("{door}/undo"), &[("code", &noors)]).status, 303);
        assert_eq!(app.signed_in("Mia").post(&door, &[("code", &code)]).status, 403);
        let report = [("report", "It was **juicy**.")];
        assert_eq!(grace.post(&format!("{meetup}/report"), &report).status, 409, "it has not begun");

        app.advance(TimeDelta::hours(5));
        let mut grace = app.signed_in("Grace");
        assert_eq!(grace.post(&format!("{meetup}/report"), &report).status, 303);
        let form = grace.get(&format!("{meetup}/photos"));
        let picture = a_picture(640, 480);
        let sent = |browser: &mut Browser, consents: &[(&str, &str)]| {
            browser.submit_with(&form, &format!("{meetup}/photos"), consents, &[file("a.png", &picture)]).status
        };
        assert_eq!(sent(&mut grace, &[("alt", "Peels")]), 422, "nobody said that all consent");
        assert_eq!(sent(&mut grace, &[("alt", "Peels"), ("consent", "yes")]), 303);
        let mut visitor = app.visitor();
        let page = visitor.get(&meetup);
        assert!(page.says("juicy") && page.all("strong") == ["juicy"], "{}", page.text());
        let shown = page.attributes("img[alt=Peels]", "src").remove(0);
        assert_eq!(visitor.get(&shown).status, 200);
        assert_eq!(visitor.post(&format!("{meetup}/photos/1/ask"), &[]).status, 303);
        assert!(grace.get("/staff/meetups").says("Pictures that somebody asks to take down"));
        assert_eq!(grace.post(&format!("{meetup}/photos/1/hide"), &[]).status, 303);
        assert_eq!((visitor.get(&shown).status, grace.get(&shown).status), (404, 200));
        assert!(!grace.get("/staff/meetups").says("Pictures that somebody asks"));
        assert!(visitor.get("/meetups").says("Past meetups"));
        // What is still to be told is told, so that the doctor finds nothing that waits.
        app.run_worker();
        assert_eq!(says(app), Vec::<String>::new());
    });
}
