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

    /// The first two publications after a moment, as nobody moves, holds or skips them.
    pub fn next_two(&self, after: DateTime<Utc>) -> [DateTime<Utc>; 2] {
        let first = self.next_publication(after);
        [first, self.next_publication(first)]
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
    pub fn next(&self, moment: Moment, after: DateTime<Utc>) -> DateTime<Utc> {
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
mod tests;
