//! Weeks, months and days in all zones.

use super::*;

fn schedule(zone: Tz, cutoff: &str, publish: &str) -> Schedule {
    Schedule::weekly(zone, Moment::parse(cutoff).unwrap(), Moment::parse(publish).unwrap())
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn the_friday_of_this_week_unless_its_cutoff_has_passed() {
    let week = schedule(Tz::Asia__Shanghai, "Thu 18:00", "Fri 17:00");
    let monday = week.next_deadlines(utc("2026-11-16T08:00:00Z"));
    assert_eq!(monday.cutoff, utc("2026-11-19T10:00:00Z"));
    assert_eq!(monday.publish, utc("2026-11-20T09:00:00Z"));
    let after_cutoff = week.next_deadlines(utc("2026-11-19T10:00:00Z"));
    assert_eq!(after_cutoff.publish, utc("2026-11-27T09:00:00Z"));
}

#[test]
fn a_skipped_hour_happens_after_the_gap_and_a_doubled_one_the_first_time() {
    // Berlin skips 02:00-03:00 on Sunday 2027-03-28 and repeats it on Sunday 2026-10-25.
    let week = schedule(Tz::Europe__Berlin, "Sun 02:30", "Sun 12:00");
    let spring = week.next_deadlines(utc("2027-03-27T12:00:00Z"));
    assert_eq!(spring.cutoff, utc("2027-03-28T01:00:00Z"));
    let autumn = week.next_deadlines(utc("2026-10-24T12:00:00Z"));
    assert_eq!(autumn.cutoff, utc("2026-10-25T00:30:00Z"));
    // Samoa had no Friday 2011-12-30 at all.
    let samoa = schedule(Tz::Pacific__Apia, "Thu 18:00", "Fri 17:00");
    let lost_day = samoa.next_deadlines(utc("2011-12-29T12:00:00Z"));
    assert_eq!(lost_day.publish, utc("2011-12-30T10:00:00Z"));
}

#[test]
fn every_zone_has_one_publication_a_week_for_twenty_years() {
    for zone in chrono_tz::TZ_VARIANTS {
        let week = schedule(zone, "Thu 18:00", "Fri 02:30");
        let mut at = utc("2020-01-01T00:00:00Z");
        let mut last: Option<DateTime<Utc>> = None;
        while at < utc("2040-01-01T00:00:00Z") {
            let next = week.next_deadlines(at);
            assert!(next.cutoff > at && next.publish > next.cutoff, "{zone} {at}");
            if let Some(last) = last {
                let gap = next.publish - last;
                assert!(gap >= Duration::days(6) && gap <= Duration::days(8), "{zone} {at} {gap}");
                assert_eq!(week.voting_week(next.publish), week.voting_week(last) + 1, "{zone} {at}");
                assert_eq!(week.voting_week_begins(week.voting_week(last)), last, "{zone}");
            }
            last = Some(next.publish);
            at = next.publish;
        }
    }
}

#[test]
fn wherever_a_publication_is_moved_the_week_behind_it_stays_where_it_was_planned() {
    for (seed, zone) in (1_u64..).zip(chrono_tz::TZ_VARIANTS) {
        let week = schedule(zone, "Thu 18:00", "Fri 02:30");
        let (mut at, mut drawn) = (utc("2020-01-01T00:00:00Z"), seed);
        while at < utc("2040-01-01T00:00:00Z") {
            let planned = week.next_deadlines(at);
            let next = week.next_deadlines(planned.publish);
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let room = u64::try_from((next.cutoff - planned.cutoff).num_minutes()).unwrap();
            let minutes = i64::try_from(1 + (drawn >> 33) % (room - 1)).unwrap();
            // Between its own cutoff and the next one; the week opens when it is out.
            let moved = planned.cutoff + Duration::minutes(minutes);
            assert_eq!(week.next_deadlines(moved.max(planned.publish)), next, "{zone} {moved}");
            at = planned.publish;
        }
    }
}

#[test]
fn a_month_has_one_publication_on_its_first_friday_and_a_day_has_one_in_every_zone() {
    let week = schedule(Tz::Asia__Shanghai, "Thu 18:00", "Fri 17:00");
    let month = Schedule { rhythm: Rhythm::Monthly, ..week };
    let first = month.next_deadlines(utc("2026-11-16T08:00:00Z"));
    assert_eq!((first.cutoff, first.publish), (utc("2026-12-03T10:00:00Z"), utc("2026-12-04T09:00:00Z")));
    // New Year's Day is the first Friday: its cutoff lies in the year before.
    let new_year = month.next_deadlines(first.publish);
    assert_eq!((new_year.cutoff, new_year.publish), (utc("2026-12-31T10:00:00Z"), utc("2027-01-01T09:00:00Z")));
    for zone in chrono_tz::TZ_VARIANTS {
        let week = schedule(zone, "Thu 18:00", "Fri 02:30");
        let month = Schedule { rhythm: Rhythm::Monthly, ..week };
        let mut at = utc("2020-01-01T12:00:00Z");
        for _ in 0..240 {
            let next = month.next_deadlines(at);
            let gap = (next.publish - at).num_days();
            assert!(next.cutoff > at && next.cutoff < next.publish && gap <= 36, "{zone} {at}");
            assert!(week.local_day(next.publish).day() <= 7, "{zone} {at}");
            at = next.publish;
        }
        assert_eq!(week.local_day(at).year(), 2039, "{zone}: twelve a year");
        let day = Schedule { rhythm: Rhythm::Daily, ..week };
        let mut at = utc("2026-01-01T12:00:00Z");
        for _ in 0..730 {
            let next = day.next_deadlines(at);
            assert!(next.cutoff > at && next.publish > next.cutoff && next.publish - at <= Duration::hours(34));
            at = next.publish;
        }
        let days = week.local_day(at).signed_duration_since(week.local_day(utc("2026-01-01T12:00:00Z")));
        assert!((729..=731).contains(&days.num_days()), "{zone} {at}");
    }
}

#[test]
fn the_voting_week_turns_at_the_hour_of_publication() {
    let week = schedule(Tz::UTC, "Thu 18:00", "Fri 17:00");
    let before = week.voting_week(utc("2026-11-20T16:59:59Z"));
    assert_eq!(week.voting_week(utc("2026-11-14T00:00:00Z")), before);
    assert_eq!(week.voting_week(utc("2026-11-20T17:00:00Z")), before + 1);
}
