//! What is entered of a meetup.

use super::*;
use crate::schedule::Moment;

fn parse(typed: &Typed<'_>) -> Result<Draft, Problems> {
    let moment = |text| Moment::parse(text).unwrap();
    let schedule = Schedule::weekly("Asia/Shanghai".parse().unwrap(), moment("Thu 18:00"), moment("Fri 17:00"));
    let now = Timestamp("2026-11-16T09:00:00Z".parse().unwrap());
    Draft::parse(typed, &schedule, (Language::En, now))
}

const TYPED: Typed<'_> = Typed {
    title: "Peeling together",
    about: "We peel.",
    city: "Lisbon",
    venue: "The old hall",
    zone: "Europe/Lisbon",
    day: "2026-12-05",
    time: "18:00",
    hours: "3",
    capacity: "40",
    opens_day: "",
    opens_time: "",
    poll: "",
};

#[test]
fn times_are_those_of_the_zone_where_it_is() {
    let draft = parse(&TYPED).unwrap();
    let times = draft.times.map(|(starts, ends)| (starts.rfc3339(), ends.rfc3339()));
    assert_eq!(times, Some(("2026-12-05T18:00:00Z".to_owned(), "2026-12-05T21:00:00Z".to_owned())));
    assert!(draft.missing().is_empty());
    let open = parse(&Typed { city: "", day: "", time: "", ..TYPED }).unwrap();
    assert_eq!((open.times, open.missing().iter().count()), (None, 2));
}

#[test]
fn what_cannot_be_is_named_with_its_field() {
    let table: &[(&str, Typed<'_>)] = &[
        ("title", Typed { title: "Hi", ..TYPED }),
        ("about", Typed { about: " ", ..TYPED }),
        ("zone", Typed { zone: "Europe/Nowhere", ..TYPED }),
        ("day", Typed { day: "", ..TYPED }),
        ("time", Typed { time: "", ..TYPED }),
        ("time", Typed { time: "25:00", ..TYPED }),
        ("time", Typed { day: "2026-11-15", ..TYPED }),
        ("day", Typed { day: "2029-01-01", ..TYPED }),
        // In the night to the 28th of March clocks go from one to two there.
        ("time", Typed { day: "2027-03-28", time: "01:30", ..TYPED }),
        ("hours", Typed { hours: "0", ..TYPED }),
        ("capacity", Typed { capacity: "2001", ..TYPED }),
        ("opens_day", Typed { opens_day: "2026-12-05", opens_time: "18:00", ..TYPED }),
        ("opens_time", Typed { opens_day: "2026-12-01", ..TYPED }),
        ("poll", Typed { poll: "seven", ..TYPED }),
    ];
    for (field, typed) in table {
        let wrong = parse(typed).unwrap_err();
        assert!(wrong.of(field).is_some() && wrong.iter().count() == 1, "{field}: {wrong:?}");
    }
}

#[test]
fn of_a_time_that_comes_twice_the_first_is_meant() {
    let twice = parse(&Typed { day: "2027-10-31", time: "01:30", ..TYPED }).unwrap();
    // An hour before it comes again, in winter time.
    assert_eq!(twice.starts_at().map(Timestamp::rfc3339), Some("2027-10-31T00:30:00Z".to_owned()));
}

#[test]
fn a_city_that_fans_can_choose_in_a_poll_fits() {
    let longest = "a".repeat(crate::polls::OPTION_MAX);
    assert_eq!(parse(&Typed { city: &longest, ..TYPED }).unwrap().city, longest);
}
