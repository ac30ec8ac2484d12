//! Meetups in calendars, and what people are told when one is moved.

use super::{TITLE, subjects, typed};
use crate::support::on_each_engine;
use crate::support::people::address;
use chrono::TimeDelta;

#[test]
fn calendars_know_a_meetup_by_the_same_name_when_it_changes() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let meetup = grace.post("/meetups/new", &typed()).location();
        assert_eq!(app.visitor().get(&format!("{meetup}/calendar.ics")).status, 404, "it is not announced");
        assert_eq!(grace.post(&format!("{meetup}/announce"), &[]).status, 303);
        let line = |text: &str, name: &str| {
            let unfolded = text.replace("\r\n ", "");
            unfolded.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap()
        };
        let mut mia = app.member("Mia");
        assert_eq!(mia.post(&format!("{meetup}/register"), &[]).status, 303);
        app.tick();
        let calendar = || app.visitor().get("/meetups.ics");
        let before = calendar();
        assert_eq!(before.header("content-type"), "text/calendar; charset=utf-8");
        let before = before.body;
        assert_eq!(line(&before, "DTSTART:"), "20261205T180000Z");
        assert_eq!(line(&before, "LOCATION:"), "The old hall\\, Orange Street 5\\, Lisbon");
        assert_eq!(line(&before, "STATUS:"), "CONFIRMED");
        let mut later = typed();
        later[6].1 = "20:00";
        let form = grace.get(&format!("{meetup}/edit"));
        assert_eq!(grace.submit(&form, &format!("{meetup}/edit"), &later).status, 303);
        let after = calendar().body;
        assert_eq!(
            (line(&before, "UID:"), line(&after, "DTSTART:")),
            (line(&after, "UID:"), "20261205T200000Z".to_owned())
        );
        let number = |text: &str| line(text, "SEQUENCE:").parse::<u32>().unwrap();
        assert!(number(&after) > number(&before));
        app.advance(TimeDelta::hours(2));
        app.tick();
        let moved = format!("Another time or place: {TITLE}");
        assert_eq!(subjects(app, "Mia"), [format!("You have a place: {TITLE}"), moved.clone()]);
        // Moved twice before anybody was told, it is told once: where it is in the end.
        for (hall, time) in [("The new hall", "20:00"), ("The station", "19:00")] {
            let mut elsewhere = typed();
            (elsewhere[3].1, elsewhere[6].1) = (hall, time);
            let mut grace = app.signed_in("Grace");
            let form = grace.get(&format!("{meetup}/edit"));
            assert_eq!(grace.submit(&form, &format!("{meetup}/edit"), &elsewhere).status, 303);
        }
        app.advance(TimeDelta::hours(2));
        app.tick();
        let told = app.mails_to(&address("Mia"));
        assert_eq!(told.iter().filter(|mail| mail.header("subject") == moved).count(), 2);
        assert!(told.iter().any(|mail| mail.text.contains("The station")), "{told:?}");
        assert!(!told.iter().any(|mail| mail.text.contains("The new hall")), "{told:?}");
    });
}
