use super::*;
use chrono::DateTime;

fn at(hours: i64) -> Timestamp {
    Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours))
}

/// One that is announced in hour 10, and is from hour 100 to 103.
fn announced() -> Meetup {
    Meetup {
        id: 7,
        kind: Kind::Fans,
        title: "Peeling together".to_owned(),
        lang: "en".to_owned(),
        about: "We peel.".to_owned(),
        about_lang: "en".to_owned(),
        city: "Utrecht".to_owned(),
        venue: "The old hall".to_owned(),
        zone: "Europe/Amsterdam".to_owned(),
        starts_at: Some(at(100)),
        ends_at: Some(at(103)),
        opens_at: None,
        poll_id: None,
        host_id: UserId(1),
        proposed_at: at(0),
        approved_at: Some(at(1)),
        approved_by: Some(UserId(2)),
        turned_down_at: None,
        announced_at: Some(at(10)),
        called_off_at: None,
        reason: String::new(),
        reason_lang: String::new(),
        sequence: 1,
        changed_at: at(10),
        dated_at: Some(at(10)),
        asked_at: None,
        confirm_by: None,
        off_list_at: None,
        off_list_reason: String::new(),
        off_list_lang: String::new(),
    }
}

fn placed(since: i64) -> Guest {
    Guest {
        id: 1,
        meetup_id: 7,
        user_id: UserId(3),
        standing: Standing::Placed,
        came_before: 0,
        since: at(since),
        code: "ABCDEF".to_owned(),
        placed_at: Some(at(since)),
        confirm_by: None,
        confirmed_at: None,
        checked_in_at: None,
    }
}

#[test]
fn how_far_it_has_come_follows_from_what_was_done_and_the_clock() {
    let meetup = announced();
    let proposed = Meetup { approved_at: None, announced_at: None, ..meetup.clone() };
    let city_vote = Meetup { city: String::new(), poll_id: Some(4), announced_at: None, ..meetup.clone() };
    let table = [
        (meetup.clone(), 99, State::Announced),
        (meetup.clone(), 100, State::Running),
        (meetup.clone(), 103, State::Over),
        (Meetup { called_off_at: Some(at(50)), ..meetup.clone() }, 103, State::CalledOff),
        (Meetup { announced_at: None, ..meetup }, 300, State::Planned),
        (city_vote, 20, State::CityVote),
        (Meetup { turned_down_at: Some(at(2)), ..proposed.clone() }, 20, State::TurnedDown),
        (proposed, 20, State::Proposed),
    ];
    for (meetup, hour, state) in table {
        assert_eq!(meetup.state(at(hour)), state, "after {hour} h");
    }
}

#[test]
fn whoever_is_asked_has_a_day_at_most_until_it_begins() {
    let meetup = announced();
    assert_eq!(meetup.deadline(at(52)), at(76));
    assert_eq!(meetup.deadline(at(90)), at(100), "asked late, the rest of the time is theirs");
    assert!(!meetup.is_soon(at(51)) && meetup.is_soon(at(52)));
}

#[test]
fn a_place_given_after_everybody_was_asked_has_a_time_of_its_own() {
    let asked = Meetup { asked_at: Some(at(52)), confirm_by: Some(at(76)), ..announced() };
    assert_eq!(placed(20).confirm_by(&announced()), None);
    assert_eq!(placed(20).confirm_by(&asked), Some(at(76)));
    let later = Guest { confirm_by: Some(at(94)), ..placed(70) };
    assert_eq!(later.confirm_by(&asked), Some(at(94)));
    let confirmed = Guest { confirmed_at: Some(at(60)), ..placed(20) };
    assert_eq!(confirmed.confirm_by(&asked), None);
    // At another time, it was another one that they confirmed.
    let moved = Meetup { dated_at: Some(at(65)), asked_at: Some(at(70)), confirm_by: Some(at(94)), ..asked };
    assert_eq!(confirmed.confirm_by(&moved), Some(at(94)));
    assert_eq!(Guest { standing: Standing::Waiting, ..placed(20) }.confirm_by(&moved), None);
}

#[test]
fn those_who_came_before_register_a_day_earlier() {
    let opens = Meetup { opens_at: Some(at(60)), ..announced() };
    assert_eq!((opens.opens_to(false), opens.opens_to(true)), (Some(at(60)), Some(at(36))));
    assert_eq!(Meetup { announced_at: None, ..announced() }.opens_to(true), None);
}

#[test]
fn what_is_called_off_comes_back_only_until_it_would_begin() {
    let off = Meetup { called_off_at: Some(at(50)), ..announced() };
    let listed = Meetup { off_list_at: Some(at(60)), ..off.clone() };
    let turned_down = Meetup { turned_down_at: Some(at(2)), approved_at: None, announced_at: None, ..announced() };
    let over = Meetup { off_list_at: Some(at(110)), ..announced() };
    let table = [
        (announced(), 50, None),
        (turned_down, 300, Some(Return::Waits)),
        (off.clone(), 99, Some(Return::TakesPlace)),
        (off.clone(), 100, None),
        (Meetup { starts_at: None, ends_at: None, announced_at: None, ..off }, 300, Some(Return::TakesPlace)),
        (listed.clone(), 99, Some(Return::TakesPlace)),
        (listed, 100, Some(Return::Listed)),
        (over, 120, Some(Return::Listed)),
    ];
    for (meetup, hour, back) in table {
        assert_eq!(meetup.comes_back(at(hour)), back, "in hour {hour}: {meetup:?}");
    }
}
