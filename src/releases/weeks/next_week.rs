//! Which week of a train opens next, and which ones pass without a release until then: one for each publication of its clock,
//! so that the number of a week is the first number and the weeks since then, whatever became of them.

use super::skips::PlannedSkip;
use crate::db::{Timestamp, WeekNumber};
use crate::schedule::{Deadlines, Schedule};

/// Most weeks without a release that are told one after the other: ten years. Those before them are counted, and have no row.
const MOST_TOLD: usize = 520;

/// Most weeks that are counted at once: two centuries.
pub(super) const MOST_COUNTED: usize = 10_400;

/// What comes behind a week.
#[derive(Debug)]
pub(super) struct Next<'a> {
    /// Those without a release, each with what was announced; nothing of one that was merely late.
    pub without: Vec<(WeekNumber, Deadlines, Option<&'a PlannedSkip>)>,
    /// The number of the one that opens.
    pub week: WeekNumber,
    /// When that freezes and goes out.
    pub deadlines: Deadlines,
}

/// The first week from a number on, and behind a moment, whose cutoff is still to come and that is not announced to be
/// skipped; none where there is none for two centuries.
pub(super) fn next_week<'a>(
    own: &Schedule,
    (mut week, mut after): (WeekNumber, Timestamp),
    announced: &'a [PlannedSkip],
    now: Timestamp,
) -> Option<Next<'a>> {
    let mut without = Vec::new();
    for _ in 0..MOST_COUNTED {
        let deadlines = own.next_deadlines(after.0);
        let day = own.local_day(deadlines.publish).to_string();
        let skip = announced.iter().find(|skip| skip.day == day);
        if skip.is_none() && deadlines.cutoff > now.0 {
            let told = without.split_off(without.len().saturating_sub(MOST_TOLD));
            return Some(Next { without: told, week, deadlines });
        }
        without.push((week, deadlines, skip));
        (week, after) = (week.next(), Timestamp(deadlines.publish));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{TrainId, UserId};
    use crate::releases::InOthers;
    use crate::schedule::Moment;
    use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
    use chrono_tz::Tz;

    const HOLIDAY: &str = "A holiday.";
    const FIRST: WeekNumber = WeekNumber(560);
    const PAIRS: [(&str, &str); 6] = [
        ("Thu 18:00", "Fri 17:00"),
        ("Fri 02:30", "Fri 12:00"),
        ("Sat 23:45", "Sun 02:30"),
        ("Sun 00:30", "Sun 23:30"),
        ("Mon 09:00", "Sun 21:00"),
        ("Fri 18:00", "Fri 17:00"),
    ];

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn skip(day: NaiveDate) -> PlannedSkip {
        let (reason, lang) = (HOLIDAY.to_owned(), "en".to_owned());
        let announced_at = Timestamp(DateTime::UNIX_EPOCH);
        let (train_id, by_id, others) = (TrainId(1), UserId(1), InOthers::default());
        PlannedSkip { train_id, day: day.to_string(), reason, lang, by_id, announced_at, others }
    }

    /// The same numbers in every run.
    struct Draw(u64);

    impl Draw {
        fn below(&mut self, limit: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % limit
        }

        fn minutes(&mut self, limit: TimeDelta) -> TimeDelta {
            let limit = u64::try_from(limit.num_minutes()).unwrap();
            TimeDelta::minutes(i64::try_from(self.below(limit)).unwrap())
        }
    }

    /// When a week goes out: mostly at its hour, else late, by hand before it, or where it was moved.
    fn goes_out(own: &Schedule, at: Deadlines, draw: &mut Draw) -> DateTime<Utc> {
        match draw.below(8) {
            0 => at.publish + draw.minutes(TimeDelta::days(40)),
            1 => at.publish - draw.minutes(TimeDelta::days(4)),
            2 => at.cutoff + draw.minutes(own.next_deadlines(at.publish).cutoff - at.cutoff),
            _ => at.publish,
        }
    }

    fn twenty_weeks(own: &Schedule, draw: &mut Draw) {
        let mut now = utc("2020-01-01T00:00:00Z") + draw.minutes(TimeDelta::days(19 * 365));
        let first = next_week(own, (FIRST, Timestamp(now)), &[], Timestamp(now)).unwrap();
        assert!(first.without.is_empty() && first.week == FIRST);
        let first_day = own.local_day(first.deadlines.publish);
        let first_day = first_day - Days::new(u64::from(first_day.weekday().days_since(own.publish.weekday)));
        let (mut week, mut at, mut used) = (FIRST, first.deadlines, vec![first.deadlines.publish]);
        let mut announced: Vec<PlannedSkip> = Vec::new();
        for _ in 0..20 {
            if draw.below(3) == 0 {
                let mut behind = own.next_deadlines(at.publish);
                for _ in 0..draw.below(4) {
                    behind = own.next_deadlines(behind.publish);
                }
                announced.push(skip(own.local_day(behind.publish)));
            }
            now = now.max(goes_out(own, at, draw));
            let next = next_week(own, (week.next(), Timestamp(at.publish)), &announced, Timestamp(now)).unwrap();
            let is_announced = |publish: DateTime<Utc>| {
                let day = own.local_day(publish).to_string();
                announced.iter().any(|skip| skip.day == day)
            };
            for (number, passed, skip) in &next.without {
                week = week.next();
                assert_eq!(*number, week, "{own:?} {now}");
                assert!(passed.cutoff <= now || is_announced(passed.publish), "{own:?} {now}");
                let reason = is_announced(passed.publish).then_some(HOLIDAY);
                assert_eq!(skip.map(|skip| skip.reason.as_str()), reason, "{own:?} {now}");
                used.push(passed.publish);
            }
            (week, at) = (week.next(), next.deadlines);
            used.push(at.publish);
            assert_eq!(next.week, week, "{own:?} {now}");
            assert!(at.cutoff > now && at.publish > at.cutoff && !is_announced(at.publish), "{own:?} {now}");
            let days = own.local_day(at.publish).signed_duration_since(first_day).num_days();
            assert_eq!(week.0, FIRST.0 + days.div_euclid(7), "{own:?} {now}");
        }
        assert!(used.windows(2).all(|pair| pair[0] < pair[1]), "{own:?}: no publication is that of two weeks");
    }

    #[test]
    fn there_is_one_week_for_each_publication_whatever_is_skipped_moved_early_or_late() {
        for (seed, zone) in (1_u64..).zip(chrono_tz::TZ_VARIANTS) {
            for (cutoff, publish) in PAIRS {
                let moments = [cutoff, publish].map(|moment| Moment::parse(moment).unwrap());
                let own = Schedule::weekly(zone, moments[0], moments[1]);
                twenty_weeks(&own, &mut Draw(seed));
            }
        }
    }

    #[test]
    fn of_a_century_that_passed_ten_years_are_told_and_all_of_it_is_counted() {
        let [cutoff, publish] = ["Thu 18:00", "Fri 17:00"].map(|moment| Moment::parse(moment).unwrap());
        let own = Schedule::weekly(Tz::UTC, cutoff, publish);
        let now = Timestamp(utc("2026-11-21T00:00:00Z"));
        let next = next_week(&own, (WeekNumber(2), Timestamp(utc("1926-11-26T17:00:00Z"))), &[], now).unwrap();
        assert_eq!(next.deadlines.publish, utc("2026-11-27T17:00:00Z"));
        assert_eq!((next.week, next.without.len()), (WeekNumber(5_219), 520));
        assert_eq!(next.without[519].0, WeekNumber(5_218));
    }
}
