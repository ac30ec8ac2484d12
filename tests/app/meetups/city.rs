//! The city of a meetup, which fans vote on.

use super::{TITLE, typed};
use crate::support::on_each_engine;
use orange_friday::polls;

#[test]
fn fans_vote_the_city_and_its_host_takes_it_over_with_one_press() {
    on_each_engine(|app| {
        let (mut grace, mut mia) = (app.staff("Grace"), app.member("Mia"));
        let asked = [
            ("purpose", "city"),
            ("question", "In which city do we meet?"),
            ("options", "Porto\nFaro"),
            ("totals", "hidden"),
            ("day", "2026-11-18"),
            ("time", "17:00"),
        ];
        let poll = grace.post("/staff/polls/new", &asked).location();
        let number = poll.rsplit('/').next().unwrap().to_owned();
        let mut fields: Vec<(&str, &str)> = typed().into_iter().filter(|(name, _)| *name != "city").collect();
        fields.push(("poll", &number));
        assert_eq!(grace.post("/meetups/new", &fields).status, 422, "fans cannot read that poll");
        assert_eq!(grace.post(&format!("{poll}/open"), &[]).status, 303);
        let meetup = grace.post("/meetups/new", &fields).location();
        let page = app.visitor().get(&meetup);
        assert!(page.says("The city is being voted on") && page.says("In which city do we meet?"), "{}", page.text());
        assert!(app.visitor().get("/taking-part").says(TITLE), "fans vote on its city");
        assert_eq!(grace.post(&format!("{meetup}/announce"), &[]).status, 409);
        assert_eq!(grace.post(&format!("{meetup}/city"), &[]).status, 409, "the poll is open");
        let id = number.parse().unwrap();
        let option = app.read(move |conn| polls::options_of(conn, id))[1].id.to_string();
        assert_eq!(mia.post(&format!("{poll}/vote"), &[("option", &option)]).status, 303);
        app.set_clock("2026-11-18T17:00:00Z");
        app.tick();
        assert!(!app.visitor().get("/taking-part").says(TITLE), "nobody votes any more");
        let mut grace = app.signed_in("Grace");
        let page = grace.get(&meetup);
        assert!(page.says("Most chose Faro."), "{}", page.text());
        assert!(page.says("Planned") && !page.says("The city is being voted on"), "{}", page.text());
        assert_eq!(grace.submit(&page, &format!("{meetup}/city"), &[]).status, 303);
        assert_eq!(grace.post(&format!("{meetup}/announce"), &[]).status, 303);
        assert!(app.visitor().get(&meetup).says("The old hall, Orange Street 5, Faro"));
    });
}

#[test]
fn of_cities_with_as_many_votes_the_first_of_the_poll_counts_and_the_page_says_so() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        let asked = [
            ("purpose", "city"),
            ("question", "In which city do we meet?"),
            ("options", "Porto\nFaro\nBraga"),
            ("totals", "hidden"),
            ("day", "2026-11-18"),
            ("time", "17:00"),
        ];
        let poll = grace.post("/staff/polls/new", &asked).location();
        let number = poll.rsplit('/').next().unwrap().to_owned();
        assert_eq!(grace.post(&format!("{poll}/open"), &[]).status, 303);
        let mut fields: Vec<(&str, &str)> = typed().into_iter().filter(|(name, _)| *name != "city").collect();
        fields.push(("poll", &number));
        let meetup = grace.post("/meetups/new", &fields).location();
        let id = number.parse().unwrap();
        let options = app.read(move |conn| polls::options_of(conn, id));
        for (name, option) in ["Mia", "Noor"].into_iter().zip(options.iter().rev()) {
            let option = option.id.to_string();
            assert_eq!(app.member(name).post(&format!("{poll}/vote"), &[("option", &option)]).status, 303);
        }
        app.set_clock("2026-11-18T17:00:00Z");
        app.tick();
        let mut grace = app.signed_in("Grace");
        let page = grace.get(&meetup);
        assert!(page.says("Several have as many votes. Faro stands first"), "{}", page.text());
        let taken = grace.submit_and_follow(&page, &format!("{meetup}/city"), &[]);
        assert!(taken.says("Taken over. Several had as many votes"), "{}", taken.text());
    });
}
