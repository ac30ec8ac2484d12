//! What is entered of a meetup, checked.

use super::model::Meetup;
use super::words::{CAPACITY, HOURS, NO_SUCH_TIME, NOT_A_TIME, NOT_A_ZONE, OPENS_LATE, PAIRED, TIME_OVER, TOO_FAR};
use crate::db::Timestamp;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::{is_masked, mask_of_staff, said_by_staff};
use crate::polls;
use crate::schedule::{Schedule, typed_time};
use crate::text::{Prose, language_of, line, number, text};
use chrono::{Days, NaiveDate, TimeDelta, TimeZone};
use chrono_tz::Tz;

/// Longest title, in characters.
const TITLE_MAX: usize = 120;
/// Longest description, in characters.
const ABOUT_MAX: usize = 4_000;
/// Longest name of a city, in characters: one that was chosen in a poll fits.
const CITY_MAX: usize = polls::OPTION_MAX;
/// Longest description of a place in it, in characters.
const VENUE_MAX: usize = 300;
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;
/// Longest report, in characters.
const REPORT_MAX: usize = 10_000;
/// The furthest day on which a meetup is, from today.
const FURTHEST: u64 = 400;
/// How long it may be, in hours.
pub(super) const LONGEST: i64 = 72;
/// How many places it may have.
pub(super) const MOST_PLACES: i64 = 2_000;

/// What somebody typed of a meetup.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What happens there.
    pub about: &'a str,
    /// In which city; may be empty.
    pub city: &'a str,
    /// Where in the city; may be empty.
    pub venue: &'a str,
    /// A zone such as `Europe/Paris`.
    pub zone: &'a str,
    /// A day such as `2026-12-24` in that zone; may be empty.
    pub day: &'a str,
    /// A time such as `17:00`.
    pub time: &'a str,
    /// How many hours it lasts.
    pub hours: &'a str,
    /// How many places there are.
    pub capacity: &'a str,
    /// The day from which on people register; may be empty.
    pub opens_day: &'a str,
    /// The time on that day.
    pub opens_time: &'a str,
    /// The number of the poll on its city; may be empty.
    pub poll: &'a str,
}

/// A meetup as it was entered, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is called, in one line.
    pub title: String,
    /// Its language, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// What happens there, in plain text.
    pub about: String,
    /// The language of that.
    pub about_lang: String,
    /// In which city; empty where that is not known.
    pub city: String,
    /// Where in it; empty where that is not known.
    pub venue: String,
    /// Its zone.
    pub zone: Tz,
    /// From when to when, where that is known.
    pub times: Option<(Timestamp, Timestamp)>,
    /// From when on everybody may register; none is the announcement.
    pub opens_at: Option<Timestamp>,
    /// How many places there are.
    pub capacity: i64,
    /// The poll on its city.
    pub poll: Option<i64>,
}

impl Draft {
    /// Checks all fields at once; `reads` is the language the writer reads the site in.
    pub fn parse(
        typed: &Typed<'_>,
        schedule: &Schedule,
        (reads, now): (Language, Timestamp),
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let masked = |said: String| mask_of_staff(&said);
        let title = problems.check("title", line(typed.title, 4, TITLE_MAX).map(masked));
        let about = problems.check("about", text(typed.about, 1, ABOUT_MAX).map(masked));
        let city = problems.check("city", line(typed.city, 0, CITY_MAX).map(masked));
        let venue = problems.check("venue", line(typed.venue, 0, VENUE_MAX).map(masked));
        let zone = problems.check("zone", self::zone(typed.zone));
        let clock = Schedule { zone: zone.unwrap_or(schedule.zone), ..*schedule };
        let hours = problems.check("hours", whole(typed.hours, LONGEST).ok_or(Problem::Refused(HOURS)));
        let starts_at = moment((typed.day, typed.time), ("day", "time"), (&clock, now), &mut problems);
        if starts_at.is_some_and(|starts| starts <= now) {
            problems.add("time", Problem::Refused(TIME_OVER));
        }
        let opening = (typed.opens_day, typed.opens_time);
        let opens_at = moment(opening, ("opens_day", "opens_time"), (&clock, now), &mut problems);
        if opens_at.zip(starts_at).is_some_and(|(opens, starts)| opens >= starts) {
            problems.add("opens_day", Problem::Refused(OPENS_LATE));
        }
        let capacity = whole(typed.capacity, MOST_PLACES).ok_or(Problem::Refused(CAPACITY));
        let capacity = problems.check("capacity", capacity);
        let poll = match typed.poll.trim() {
            "" => None,
            poll => problems.check("poll", number(poll.trim_start_matches('#')).ok_or(Problem::UnknownChoice)),
        };
        match (title, about, city.zip(venue), zone, hours.zip(capacity)) {
            (Some(title), Some(about), Some((city, venue)), Some(zone), Some((hours, capacity)))
                if problems.is_empty() =>
            {
                Ok(Self {
                    lang: language_of(&title, reads),
                    title,
                    about_lang: language_of(&about, reads),
                    about,
                    city,
                    venue,
                    zone,
                    times: starts_at.map(|starts| (starts, starts.plus(TimeDelta::hours(hours)))),
                    opens_at,
                    capacity,
                    poll,
                })
            }
            _ => Err(problems),
        }
    }

    /// When it begins.
    pub fn starts_at(&self) -> Option<Timestamp> {
        self.times.map(|(starts, _)| starts)
    }

    /// When it ends.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.times.map(|(_, ends)| ends)
    }

    /// What has to be said before a meetup is announced, and is not: the fields.
    pub(super) fn missing(&self) -> Problems {
        let mut problems = Problems::default();
        let said = [("city", self.city.is_empty()), ("venue", self.venue.is_empty()), ("day", self.times.is_none())];
        for (field, is_missing) in said {
            if is_missing {
                problems.add(field, Problem::Missing);
            }
        }
        problems
    }

    /// Whether something that was typed is masked in it.
    pub(super) fn is_masked_of(&self, typed: &Typed<'_>) -> bool {
        is_masked(typed.title, &self.title)
            || is_masked(typed.about, &self.about)
            || is_masked(typed.city, &self.city)
            || is_masked(typed.venue, &self.venue)
    }
}

fn zone(entered: &str) -> Result<Tz, Problem> {
    match entered.trim() {
        "" => Err(Problem::Missing),
        zone => zone.parse().map_err(|_| Problem::Refused(NOT_A_ZONE)),
    }
}

fn whole(entered: &str, most: i64) -> Option<i64> {
    entered.trim().parse().ok().filter(|number| (1..=most).contains(number))
}

/// A day and a time, both or none. Of a time that comes twice, as clocks go back, the first is meant.
fn moment(
    (day, time): (&str, &str),
    (day_field, time_field): (&'static str, &'static str),
    (clock, now): (&Schedule, Timestamp),
    problems: &mut Problems,
) -> Option<Timestamp> {
    let (day, time) = (day.trim(), time.trim());
    if day.is_empty() && time.is_empty() {
        return None;
    }
    if day.is_empty() || time.is_empty() {
        problems.add(if day.is_empty() { day_field } else { time_field }, Problem::Refused(PAIRED));
        return None;
    }
    let today = clock.local_day(now.0);
    let furthest = today.checked_add_days(Days::new(FURTHEST)).unwrap_or(NaiveDate::MAX);
    let earliest = today.checked_sub_days(Days::new(FURTHEST)).unwrap_or(NaiveDate::MIN);
    let near = |day: NaiveDate| {
        if day >= earliest && day <= furthest { Ok(day) } else { Err(Problem::Refused(TOO_FAR)) }
    };
    let read = NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| Problem::NotADay);
    let day = problems.check(day_field, read.and_then(near));
    let time = problems.check(time_field, typed_time(time).ok_or(Problem::Refused(NOT_A_TIME)));
    let (day, time) = day.zip(time)?;
    if clock.zone.from_local_datetime(&day.and_time(time)).earliest().is_none() {
        problems.add(time_field, Problem::Refused(NO_SUCH_TIME));
        return None;
    }
    Some(Timestamp(clock.moment_of(day, time)))
}

/// What a meetup is called and what happens there, as staff correct it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Correction {
    pub title: String,
    pub lang: String,
    pub about: String,
    pub about_lang: String,
}

impl Correction {
    /// Whether a meetup says just this.
    pub(super) fn is_of(&self, meetup: &Meetup) -> bool {
        let there = [&meetup.title, &meetup.lang, &meetup.about, &meetup.about_lang];
        [&self.title, &self.lang, &self.about, &self.about_lang] == there
    }

    /// Checks both fields at once.
    pub(super) fn parse((title, about): (&str, &str), reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let title = problems.check("title", line(title, 4, TITLE_MAX).map(|said| mask_of_staff(&said)));
        let about = problems.check("about", text(about, 1, ABOUT_MAX).map(|said| mask_of_staff(&said)));
        let (title, about) = title.zip(about).ok_or(problems)?;
        Ok(Self { lang: language_of(&title, reads), title, about_lang: language_of(&about, reads), about })
    }
}

/// Why a meetup is turned down, called off or taken off the list, with its language.
pub(super) fn reason(entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("reason", entered, (1, REASON_MAX), reads)
}

/// How it was, as Markdown; nothing takes the report away.
pub(super) fn report(entered: &str, reads: Language) -> Result<Prose, Problems> {
    let (source, lang) = said_by_staff("report", entered, (0, REPORT_MAX), reads)?;
    Ok(if source.is_empty() { Prose::default() } else { Prose::in_language(source, lang) })
}

#[cfg(test)]
mod tests;
