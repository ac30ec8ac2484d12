//! A session that is used lives on, for as long as its kind may.

use super::{is_seen, is_signed_in};
use crate::support::on_each_engine;
use chrono::TimeDelta;
use orange_friday::people::Role;

#[test]
fn a_staff_session_that_is_used_ends_a_day_after_its_last_use_and_not_two_weeks() {
    on_each_engine(|app| {
        for (name, role) in [("Grace", Role::Staff), ("Olga", Role::Owner)] {
            app.add_person(name, role);
            let mut browser = app.signed_in(name);
            app.advance(TimeDelta::minutes(90));
            is_seen(app, &mut browser);
            // A day after signing in is over; a day after the last look is not.
            app.advance(TimeDelta::hours(24) - TimeDelta::seconds(1));
            is_seen(app, &mut browser);
            app.advance(TimeDelta::hours(24));
            assert!(!is_signed_in(&mut browser), "a day without {name}");
        }
    });
}

#[test]
fn a_member_who_keeps_coming_back_signs_in_again_after_ninety_days() {
    on_each_engine(|app| {
        let mut ada = app.member("Ada");
        for _ in 0..6 {
            app.advance(TimeDelta::days(13));
            is_seen(app, &mut ada);
        }
        app.advance(TimeDelta::days(12) - TimeDelta::seconds(1));
        is_seen(app, &mut ada);
        app.advance(TimeDelta::seconds(1));
        assert!(!is_signed_in(&mut ada), "ninety days, however busy");
        assert!(is_signed_in(&mut app.signed_in("Ada")));
    });
}

#[test]
fn staff_who_come_every_day_sign_in_again_after_ninety_days() {
    on_each_engine(|app| {
        let mut grace = app.staff("Grace");
        for _ in 0..93 {
            app.advance(TimeDelta::hours(23));
            is_seen(app, &mut grace);
        }
        // 89 days and three hours old.
        app.advance(TimeDelta::hours(21) - TimeDelta::seconds(1));
        is_seen(app, &mut grace);
        app.advance(TimeDelta::seconds(1));
        assert!(!is_signed_in(&mut grace));
    });
}
