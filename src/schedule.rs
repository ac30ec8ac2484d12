//! The clock of releases as arithmetic: when does the next cutoff or publication come, in the site's time zone?
//!
//! A wall-clock moment that daylight saving skips happens at the first moment after the gap; one that happens twice
//! happens the first time.

use chrono::{
    DateTime, Datelike, Days, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc, Weekday,
};
use chrono_tz::Tz;

/// A weekday and a local time of day, such as `Fri 17:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Day of the week in the site's zone.
    pub weekday: Weekday,
    /// Time of day in the site's zone.
    pub time: NaiveTime,
}

impl Moment {
    /// Reads `Fri 17:00`; English weekday names, short or long, any case.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.trim().split_once(' ')?;
        Some(Self { weekday: day.parse().ok()?, time: NaiveTime::parse_from_str(time.trim(), "%H:%M").ok()? })
    }
}

/// A time of the day as forms have it. Some browsers send seconds; others than none are no such time, since no page shows
/// them.
pub fn typed_time(entered: &str) -> Option<NaiveTime> {
    let whole = |time: &NaiveTime| time.second() == 0 && time.nanosecond() == 0;
    let with_seconds = || NaiveTime::parse_from_str(entered, "%H:%M:%S").ok().filter(whole);
    NaiveTime::parse_from_str(entered, "%H:%M").ok().or_else(with_seconds)
}

/// How often a release goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day at the time of the moments; their weekdays do not count.
    Daily,
    /// Once a week.
    Weekly,
    /// Once a month: on the first day of its publication's name in it, such as the first Friday.
    Monthly,
}

impl Rhythm {
    /// All of them, the most frequent first.
    pub const ALL: [Self; 3] = [Self::Daily, Self::Weekly, Self::Monthly];

    /// Its word in the database and in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
        }
    }

    /// The rhythm of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.as_str() == word)
    }
}

/// When the site freezes and publishes, and in which zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// The site's time zone.
    pub zone: Tz,
    /// When the release freezes by itself.
    pub cutoff: Moment,
    /// When an approved release is published by itself.
    pub publish: Moment,
    /// How often.
    pub rhythm: Rhythm,
}

/// One week's two moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// The release freezes.
    pub cutoff: DateTime<Utc>,
    /// The release is published; later than `cutoff`.
    pub publish: DateTime<Utc>,
}

impl Schedule {
    /// The clock of a site: once a week.
    pub const fn weekly(zone: Tz, cutoff: Moment, publish: Moment) -> Self {
        Self { zone, cutoff, publish, rhythm: Rhythm::Weekly }
    }

    /// The first pair of deadlines whose cutoff lies after `after`: a release that opens now always has time to collect.
    pub fn next_deadlines(&self, after: DateTime<Utc>) -> Deadlines {
        let mut publish = self.next_publication(after);
        loop {
            let cutoff = self.cutoff_of(publish);
            if cutoff > after {
                return Deadlines { cutoff, publish };
            }
            publish = self.next_publication(publish);
        }
    }

    /// The first publication strictly after a moment.
    fn next_publication(&self, after: DateTime<Utc>) -> DateTime<Utc> {
        let today = self.local_day(after);
        match self.rhythm {
            Rhythm::Weekly => self.next(self.publish, after),
            Rhythm::Daily => {
                let mut day = today;
                loop {
                    let at = self.resolve(day.and_time(self.publish.time));
                    if at > after {
                        return at;
                    }
                    day = day + Days::new(1);
                }
            }
            Rhythm::Monthly => {
                let mut month = today.with_day(1).unwrap_or(today);
                loop {
                    let ahead = self.publish.weekday.days_since(month.weekday());
                    let at = self.resolve((month + Days::new(u64::from(ahead))).and_time(self.publish.time));
                    if at > after {
                        return at;
                    }
                    month = month + Months::new(1);
                }
            }
        }
    }

    /// The last cutoff strictly before a publication.
    fn cutoff_of(&self, publish: DateTime<Utc>) -> DateTime<Utc> {
        if self.rhythm != Rhythm::Daily {
            return self.last_before(self.cutoff, publish);
        }
        let mut day = self.local_day(publish);
        loop {
            let at = self.resolve(day.and_time(self.cutoff.time));
            if at < publish {
                return at;
            }
            day = day - Days::new(1);
        }
    }

    /// The day on which `at` falls in the site's zone: the version of a release published then.
    pub fn local_day(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// When a day begins in the site's zone: at midnight, or where that is skipped, at the first moment after it.
    pub fn day_begins(&self, day: NaiveDate) -> DateTime<Utc> {
        self.resolve(day.and_time(NaiveTime::MIN))
    }

    /// The moment of a wall-clock time in the site's zone.
    pub fn moment_of(&self, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
        self.resolve(day.and_time(time))
    }

    /// The day and the wall-clock time of a moment in the site's zone, as forms have them: `2026-11-24` and `17:00`.
    pub fn as_typed(&self, at: DateTime<Utc>) -> (String, String) {
        let local = at.with_timezone(&self.zone);
        (local.format("%Y-%m-%d").to_string(), local.format("%H:%M").to_string())
    }

    /// The number of the voting week of `at`: weeks begin at the publication moment, so that what fans vote for
    /// between two releases counts together. Weeks are counted from 1970 and only compared with each other.
    pub fn voting_week(&self, at: DateTime<Utc>) -> i64 {
        let local = at.with_timezone(&self.zone).naive_local();
        let into_week = i64::from(self.publish.weekday.num_days_from_monday());
        // 1970-01-01 was a Thursday, three days after a Monday.
        let days = local.date().num_days_from_ce() - 719_163 + 3;
        let since_monday = i64::from(days) - into_week;
        let before_the_hour = since_monday.rem_euclid(7) == 0 && local.time() < self.publish.time;
        since_monday.div_euclid(7) - i64::from(before_the_hour)
    }

    /// When a voting week begins: at the hour of publication. One that is beyond all calendars begins in 1970.
    pub fn voting_week_begins(&self, week: i64) -> DateTime<Utc> {
        let into_week = i64::from(self.publish.weekday.num_days_from_monday());
        let days = week.saturating_mul(7).saturating_add(into_week - 3 + 719_163);
        let day = i32::try_from(days).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
        let day = day.filter(|day| (1970..9999).contains(&day.year())).unwrap_or_default();
        self.resolve(day.and_time(self.publish.time))
    }

    /// The first occurrence of `moment` strictly after `after`.
    fn next(&self, moment: Moment, after: DateTime<Utc>) -> DateTime<Utc> {
        let today = after.with_timezone(&self.zone).date_naive();
        let ahead = moment.weekday.days_since(today.weekday());
        let mut day = today + Days::new(u64::from(ahead));
        loop {
            let at = self.resolve(day.and_time(moment.time));
            if at > after {
                return at;
            }
            day = day + Days::new(7);
        }
    }

    /// The last occurrence of `moment` strictly before `before`.
    pub fn last_before(&self, moment: Moment, before: DateTime<Utc>) -> DateTime<Utc> {
        let day = self.local_day(before);
        let back = day.weekday().days_since(moment.weekday);
        let mut day = day - Days::new(u64::from(back));
        loop {
            let at = self.resolve(day.and_time(moment.time));
            if at < before {
                return at;
            }
            day = day - Days::new(7);
        }
    }

    /// Local wall clock to UTC by the rule at the head of this file.
    fn resolve(&self, local: NaiveDateTime) -> DateTime<Utc> {
        // Gaps are at most a day (a zone that jumps the date line) and end on a whole minute.
        (0..=24 * 60)
            .find_map(|minutes| self.zone.from_local_datetime(&(local + Duration::minutes(minutes))).earliest())
            .map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
    }
}

#[cfg(test)]
mod tests {
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
}
