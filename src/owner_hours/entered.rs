//! What is entered of an hour and of a question, checked.

use super::words::{MINUTES, NOT_A_TIME, TIME_OVER, TOO_FAR};
use crate::db::Timestamp;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::{self, said_by_staff};
use crate::schedule::Schedule;
use crate::text::{day_ahead, language_of, language_of_any, text, time_of_day};
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// Longest note, in characters.
const NOTE_MAX: usize = 500;
/// Shortest and longest question.
const QUESTION_MIN: usize = 10;
const QUESTION_MAX: usize = 300;
/// Longest answer.
const ANSWER_MAX: usize = 2_000;
/// Longest reason.
const REASON_MAX: usize = 500;
/// The furthest day, from today.
pub(super) const FURTHEST: u64 = 60;
/// The shortest and the longest hour, in minutes, and how long it is where nobody says otherwise.
pub(super) const SHORTEST: i64 = 30;
pub(super) const LONGEST: i64 = 180;
pub(super) const USUAL: i64 = 60;

/// When an hour begins and ends; made of what was typed by [`Times::parse`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
}

impl Times {
    /// Checks a day such as `2026-11-24` and a time such as `17:00`, both in the site's zone, and how many minutes it takes.
    pub fn parse(
        (day, time, minutes): (&str, &str, &str),
        schedule: &Schedule,
        now: Timestamp,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let day = problems.check("day", day_ahead(day, (schedule.local_day(now.0), FURTHEST), TOO_FAR));
        let time = problems.check("time", time_of_day(time, NOT_A_TIME));
        let minutes = problems.check("minutes", self::minutes(minutes));
        let starts_at = day.zip(time).map(|(day, time)| Timestamp(schedule.moment_of(day, time)));
        if starts_at.is_some_and(|starts_at| starts_at <= now) {
            problems.add("time", Problem::Refused(TIME_OVER));
        }
        match (starts_at, minutes) {
            (Some(starts_at), Some(minutes)) if problems.is_empty() => {
                Ok(Self { starts_at, ends_at: starts_at.plus(TimeDelta::minutes(minutes)) })
            }
            _ => Err(problems),
        }
    }
}

fn minutes(entered: &str) -> Result<i64, Problem> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(Problem::Missing);
    }
    let minutes = entered.parse().ok().filter(|minutes| (SHORTEST..=LONGEST).contains(minutes));
    minutes.ok_or(Problem::Refused(MINUTES))
}

/// An hour about to be announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// The word of its area.
    pub area: String,
    /// When it is.
    pub times: Times,
    /// What it is about, in plain text; may be empty.
    pub note: String,
    /// The language of the note.
    pub lang: String,
}

impl Announcement {
    /// Checks all fields at once; `reads` is the language the writer reads the site in.
    pub fn parse(
        (area, note): (&str, &str),
        times: Result<Times, Problems>,
        reads: Language,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        if area.is_empty() {
            problems.add("area", Problem::Missing);
        }
        let times = match times {
            Ok(times) => Some(times),
            Err(wrong) => {
                wrong.iter().for_each(|(field, problem)| problems.add(field, problem.clone()));
                None
            }
        };
        let note = problems.check("note", text(note, 0, NOTE_MAX).map(|said| logs::mask_of_staff(&said)));
        match (times, note) {
            (Some(times), Some(note)) if problems.is_empty() => {
                let lang = language_of_any(&note, reads);
                Ok(Self { area: area.to_owned(), times, note, lang })
            }
            _ => Err(problems),
        }
    }
}

/// A question about to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Plain text.
    pub body: String,
    /// Its language, as a BCP 47 tag; empty when unknown.
    pub lang: String,
}

impl Asking {
    /// Checks what was typed.
    pub fn parse(body: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let body = problems.check("body", text(body, QUESTION_MIN, QUESTION_MAX)).ok_or(problems)?;
        let lang = language_of(&body, reads);
        // Everybody reads it, as a comment.
        Ok(Self { body: logs::mask(&body, &BTreeSet::new()).text, lang })
    }
}

/// What staff answer, with its language; empty to take an answer back.
pub(super) fn answer(entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("answer", entered, (0, ANSWER_MAX), reads)
}

/// A reason, with its language.
pub(super) fn reason(entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("reason", entered, (1, REASON_MAX), reads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    fn times(day: &str, time: &str, minutes: &str) -> Result<Times, Problems> {
        let moment = |text| Moment::parse(text).unwrap();
        let zone = "Asia/Shanghai".parse().unwrap();
        let schedule = Schedule::weekly(zone, moment("Thu 18:00"), moment("Fri 17:00"));
        // In Shanghai it is five in the afternoon.
        Times::parse((day, time, minutes), &schedule, Timestamp("2026-11-16T09:00:00Z".parse().unwrap()))
    }

    #[test]
    fn an_hour_lies_ahead_in_the_zone_of_the_site() {
        let found = times(" 2026-11-16 ", "17:01", "45").unwrap();
        assert_eq!(found.starts_at.rfc3339(), "2026-11-16T09:01:00Z");
        assert_eq!(found.ends_at.rfc3339(), "2026-11-16T09:46:00Z");
        assert_eq!(times("2027-01-15", "00:00:00", "180").unwrap().starts_at.rfc3339(), "2027-01-14T16:00:00Z");
        let table = [
            (("", "17:30", "60"), "day", Problem::Missing),
            (("16.11.2026", "17:30", "60"), "day", Problem::NotADay),
            (("2026-11-15", "17:30", "60"), "day", Problem::Refused(TOO_FAR)),
            (("2027-01-16", "17:30", "60"), "day", Problem::Refused(TOO_FAR)),
            (("2026-11-16", "", "60"), "time", Problem::Missing),
            (("2026-11-16", "24:00", "60"), "time", Problem::Refused(NOT_A_TIME)),
            (("2026-11-16", "17:00", "60"), "time", Problem::Refused(TIME_OVER)),
            (("2026-11-16", "17:30", ""), "minutes", Problem::Missing),
            (("2026-11-16", "17:30", "29"), "minutes", Problem::Refused(MINUTES)),
            (("2026-11-16", "17:30", "181"), "minutes", Problem::Refused(MINUTES)),
            (("2026-11-16", "17:30", "1e2"), "minutes", Problem::Refused(MINUTES)),
        ];
        for ((day, time, minutes), field, problem) in table {
            let wrong = times(day, time, minutes).unwrap_err();
            assert_eq!(wrong.of(field), Some(&problem), "{day} {time} {minutes}");
        }
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let wrong = Announcement::parse(("", &"a".repeat(501)), times("", "", ""), Language::En).unwrap_err();
        assert!(["area", "day", "time", "minutes", "note"].iter().all(|field| wrong.of(field).is_some()), "{wrong:?}");
        let fine = Announcement::parse(("camera", ""), times("2026-11-20", "17:00", "60"), Language::En).unwrap();
        assert_eq!((fine.note.as_str(), fine.lang.as_str()), ("", ""));
        for wrong in ["", "Why?", &"a".repeat(301)] {
            assert!(Asking::parse(wrong, Language::En).is_err(), "{wrong}");
        }
        assert!(Asking::parse("夜间模式何时", Language::En).is_ok(), "of Han half as many are enough");
        let asked = Asking::parse("Why is 356938035643809 refused by SMS?", Language::En).unwrap();
        assert_eq!(asked.body, "Why is ‹IMEI› refused by SMS?");
        assert!(answer("", Language::En).is_ok() && reason("", Language::En).is_err());
        assert!(answer(&"a".repeat(2_001), Language::En).is_err());
    }
}
