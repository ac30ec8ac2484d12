//! The terms of a block.

use crate::db::Timestamp;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::{mask_of_staff, said_by_staff};
use crate::schedule::Schedule;
use crate::text::{language_of, text};
use chrono::{Months, NaiveDate};

/// Longest reason, in characters.
pub const REASON_MAX: usize = 500;
/// The furthest end, from today.
const FURTHEST: Months = Months::new(120);

/// Until when, and why; made only by [`Terms::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// The beginning of a day in the site's zone.
    pub ends_at: Timestamp,
    /// What staff say; the person reads it.
    pub reason: String,
    /// The language of the reason, as a BCP 47 tag; empty when unknown.
    pub lang: String,
}

impl Terms {
    /// Checks what was entered by somebody who reads the site in a language: a day such as `2026-12-24`, from tomorrow to
    /// ten years from now, and a reason.
    pub fn parse(
        (until, reason): (&str, &str),
        reads: Language,
        schedule: &Schedule,
        now: Timestamp,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let day = problems.check("until", day(until, schedule.local_day(now.0)));
        let reason = problems.check("reason", text(reason, 1, REASON_MAX).map(|said| mask_of_staff(&said)));
        match (day, reason) {
            (Some(day), Some(reason)) => {
                let lang = language_of(&reason, reads);
                Ok(Self { ends_at: Timestamp(schedule.day_begins(day)), reason, lang })
            }
            _ => Err(problems),
        }
    }
}

/// What staff answer to somebody who asked for another look, with its language as a BCP 47 tag; the person reads it.
pub(super) fn answer_to_look(typed: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("answer", typed, (1, REASON_MAX), reads)
}

fn day(entered: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(Problem::Missing);
    }
    let day = NaiveDate::parse_from_str(entered, "%Y-%m-%d").map_err(|_| Problem::NotADay)?;
    let furthest = today.checked_add_months(FURTHEST).unwrap_or(NaiveDate::MAX);
    if day > today && day <= furthest { Ok(day) } else { Err(Problem::DayOutOfReach) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    fn parsed(until: &str, reason: &str, zone: &str, now: &str) -> Result<Terms, Problems> {
        let moment = |text| Moment::parse(text).unwrap();
        let schedule = Schedule::weekly(zone.parse().unwrap(), moment("Thu 18:00"), moment("Fri 17:00"));
        Terms::parse((until, reason), Language::En, &schedule, Timestamp(now.parse().unwrap()))
    }

    #[test]
    fn a_block_ends_as_a_day_begins_in_the_zone_of_the_site() {
        let ends = |until: &str, zone: &str| {
            let terms = parsed(until, "Advertising in every thread.", zone, "2026-11-20T12:00:00Z");
            terms.map(|terms| terms.ends_at.rfc3339())
        };
        assert_eq!(ends("2026-12-24", "UTC").as_deref(), Ok("2026-12-24T00:00:00Z"));
        assert_eq!(ends(" 2026-12-24 ", "Europe/Berlin").as_deref(), Ok("2026-12-23T23:00:00Z"));
        assert_eq!(ends("2027-07-01", "Asia/Shanghai").as_deref(), Ok("2027-06-30T16:00:00Z"));
        // In Beirut the last Sunday of March begins at one.
        assert_eq!(ends("2027-03-28", "Asia/Beirut").as_deref(), Ok("2027-03-27T22:00:00Z"));
    }

    #[test]
    fn the_day_lies_ahead_and_within_ten_years_and_the_reason_can_be_read() {
        let problem = |until: &str| {
            let found = parsed(until, "Spam", "Asia/Shanghai", "2026-11-20T17:00:00Z");
            found.map(drop).map_err(|problems| problems.of("until").cloned().unwrap())
        };
        // In Shanghai it is the 21st already.
        assert_eq!(problem("2026-11-22"), Ok(()));
        assert_eq!(problem("2036-11-21"), Ok(()));
        for wrong in ["2026-11-21", "2026-11-20", "2036-11-22", "1999-01-01", "9999-12-31", "0000-01-01"] {
            assert_eq!(problem(wrong), Err(Problem::DayOutOfReach), "{wrong}");
        }
        for wrong in ["tomorrow", "2026-02-30", "24.12.2026", "2026-12-24T00:00", "2026", "-"] {
            assert_eq!(problem(wrong), Err(Problem::NotADay), "{wrong}");
        }
        assert_eq!(problem(""), Err(Problem::Missing));
        let reason = |reason: &str| {
            let found = parsed("2026-12-24", reason, "UTC", "2026-11-20T17:00:00Z");
            found.map(|terms| terms.reason).map_err(|problems| problems.of("reason").cloned().unwrap())
        };
        assert_eq!(reason(" Two\r\nlines\u{202E} ").as_deref(), Ok("Two\nlines"));
        assert_eq!(reason("\u{200B}"), Err(Problem::Missing));
        assert_eq!(reason(&"a".repeat(501)), Err(Problem::TooLong(REASON_MAX)));
    }
}
