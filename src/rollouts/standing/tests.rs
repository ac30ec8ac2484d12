//! What is said of a device and what is said of a release there, together.

use super::*;
use proptest::prelude::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn standing(state: State, until: Option<u32>, since: i64) -> Standing {
    Standing {
        device_id: DeviceId(1),
        state,
        reason: "It does not start.".to_owned(),
        lang: "en".to_owned(),
        until: until.map(|until| day(until).to_string()),
        since: Timestamp::from(since),
        by_id: UserId(1),
        said_at: Timestamp::from(9),
        others: InOthers::default(),
    }
}

fn own(state: State, until: Option<u32>) -> Rollout {
    Rollout {
        release_id: ReleaseId(1),
        device_id: DeviceId(1),
        state,
        percent: 20,
        reason: "Calls break off.".to_owned(),
        lang: "en".to_owned(),
        until: until.map(|until| day(until).to_string()),
        by_id: UserId(1),
        said_at: Timestamp::from(7),
        others: InOthers::default(),
    }
}

#[test]
fn what_is_said_of_a_device_holds_from_its_release_on_and_only_where_it_is_stricter() {
    let of = |standing: &Standing, own: Option<Rollout>, out_at: i64, on: u32| {
        let held = standing.over(own, (ReleaseId(1), Timestamp::from(out_at)), day(on));
        held.map(|held| (held.state_on(day(on)), held.percent))
    };
    let suspended = standing(State::Suspended, Some(24), 5);
    assert_eq!(of(&suspended, None, 4, 1), None, "a release before it");
    assert_eq!(of(&suspended, None, 5, 24), Some((State::Suspended, 100)));
    assert_eq!(of(&suspended, None, 5, 25), None, "it is over");
    assert_eq!(of(&suspended, Some(own(State::Paused, None)), 6, 1), Some((State::Suspended, 20)));
    assert_eq!(of(&suspended, Some(own(State::Ended, None)), 6, 1), Some((State::Ended, 20)));
    assert_eq!(of(&standing(State::Rolling, None, 5), Some(own(State::Paused, None)), 6, 1), Some((State::Paused, 20)));
}

fn states() -> impl Strategy<Value = State> {
    prop::sample::select(State::ALL)
}

proptest! {
    #[test]
    fn nothing_that_stops_a_release_is_lost(
        (device, device_until) in (prop::sample::select(STATES.to_vec()), prop::option::of(1_u32..28)),
        own_said in prop::option::of((states(), prop::option::of(1_u32..28))),
        (since, out_at, on) in (0_i64..4, 0_i64..4, 1_u32..28),
    ) {
        let (said, today) = (standing(device, device_until, since), day(on));
        let own = own_said.map(|(state, until)| own(state, until));
        let without = own.as_ref().map_or(State::Rolling, |own| own.state_on(today));
        let held = said.over(own, (ReleaseId(1), Timestamp::from(out_at)), today);
        let held = held.map_or(State::Rolling, |held| held.state_on(today));
        let own_device = if out_at >= since { said.state_on(today) } else { State::Rolling };
        prop_assert_eq!(held, without.max(own_device));
    }
}
