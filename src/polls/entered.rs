//! What is entered of a poll, checked.

use super::model::{Purpose, Totals};
use super::words::{NOT_A_TIME, TOO_FAR, TOO_FEW, TOO_MANY, TOO_SOON, TWICE};
use crate::db::Timestamp;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::{mask_of_staff, said_by_staff};
use crate::schedule::Schedule;
use crate::text::{Choices, day_ahead, language_of, language_of_any, line, text, time_of_day};
use chrono::TimeDelta;

/// Longest question, in characters: one line, which is the title of its page.
const QUESTION_MAX: usize = 200;
/// Longest note, in characters.
const NOTE_MAX: usize = 2_000;
/// Longest option, in characters.
pub const OPTION_MAX: usize = 120;
/// Longest reason, in characters.
const REASON_MAX: usize = 1_000;
/// Options of one poll, at least and at most.
const FEWEST_OPTIONS: usize = 2;
pub(super) const MOST_OPTIONS: usize = 12;
/// The furthest day on which a poll closes, from today.
pub(super) const FURTHEST: u64 = 60;
/// For how long a poll is open at least: who looks once an hour sees it.
pub(super) const SHORTEST: TimeDelta = TimeDelta::hours(1);
/// For how many days it is, where nobody says otherwise.
pub(super) const USUAL_DAYS: i64 = 7;

/// What staff typed of a poll.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The word of what it is for.
    pub purpose: &'a str,
    /// What is asked.
    pub question: &'a str,
    /// What there is to know before.
    pub note: &'a str,
    /// What can be chosen, one a line.
    pub options: &'a str,
    /// The word of what is read of the totals.
    pub totals: &'a str,
    /// A day such as `2026-11-24`, in the site's zone.
    pub day: &'a str,
    /// A time such as `17:00`, in the same zone.
    pub time: &'a str,
}

/// A draft as it was entered, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is for.
    pub purpose: Purpose,
    /// What is asked, in one line.
    pub question: String,
    /// Its language, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// What there is to know before, in plain text; may be empty.
    pub note: String,
    /// The language of the note.
    pub note_lang: String,
    /// Texts with their languages.
    pub options: Vec<(String, String)>,
    /// Whether the totals run along.
    pub totals: Totals,
    /// Until when votes are taken.
    pub closes_at: Timestamp,
}

impl Draft {
    /// Checks all fields at once; `reads` is the language the writer reads the site in.
    pub fn parse(
        typed: &Typed<'_>,
        schedule: &Schedule,
        (reads, now): (Language, Timestamp),
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let question =
            problems.check("question", line(typed.question, 1, QUESTION_MAX).map(|said| mask_of_staff(&said)));
        let note = problems.check("note", text(typed.note, 0, NOTE_MAX).map(|said| mask_of_staff(&said)));
        let option = |typed: &str| line(typed, 1, OPTION_MAX).map(|said| mask_of_staff(&said));
        let options = OPTIONS.parse(typed.options, reads, &mut problems, option);
        let purpose = problems.check("purpose", Purpose::parse(typed.purpose).ok_or(Problem::UnknownChoice));
        let totals = problems.check("totals", Totals::parse(typed.totals).ok_or(Problem::UnknownChoice));
        let day = problems.check("day", day_ahead(typed.day, (schedule.local_day(now.0), FURTHEST), TOO_FAR));
        let time = problems.check("time", time_of_day(typed.time, NOT_A_TIME));
        let closes_at = day.zip(time).map(|(day, time)| Timestamp(schedule.moment_of(day, time)));
        if closes_at.is_some_and(|closes_at| closes_too_soon(closes_at, now)) {
            problems.add("time", Problem::Refused(TOO_SOON));
        }
        match (question, note, purpose.zip(totals), closes_at) {
            (Some(question), Some(note), Some((purpose, totals)), Some(closes_at)) if problems.is_empty() => Ok(Self {
                purpose,
                lang: language_of(&question, reads),
                question,
                note_lang: language_of_any(&note, reads),
                note,
                options,
                totals,
                closes_at,
            }),
            _ => Err(problems),
        }
    }
}

/// Whether a poll that closes at a moment would be open for too short a time from now on.
pub(super) fn closes_too_soon(closes_at: Timestamp, now: Timestamp) -> bool {
    closes_at < now.plus(SHORTEST)
}

/// What can be chosen.
const OPTIONS: Choices = Choices {
    field: "options",
    fewest: FEWEST_OPTIONS,
    most: MOST_OPTIONS,
    too_few: TOO_FEW,
    too_many: TOO_MANY,
    twice: TWICE,
};

/// Why a poll is withdrawn, with its language.
pub(super) fn reason(entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff("reason", entered, (1, REASON_MAX), reads)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    fn parse(typed: &Typed<'_>) -> Result<Draft, Problems> {
        let moment = |text| Moment::parse(text).unwrap();
        let schedule = Schedule::weekly("Asia/Shanghai".parse().unwrap(), moment("Thu 18:00"), moment("Fri 17:00"));
        // In Shanghai it is five in the afternoon.
        let now = Timestamp("2026-11-16T09:00:00Z".parse().unwrap());
        Draft::parse(typed, &schedule, (Language::En, now))
    }

    const FINE: Typed<'static> = Typed {
        purpose: "design",
        question: " Which clock face? ",
        note: "",
        options: " A slice \n\nA whole orange\r\n",
        totals: "hidden",
        day: "2026-11-17",
        time: "17:00",
    };

    #[test]
    fn a_draft_closes_at_a_moment_in_the_zone_of_the_site() {
        let draft = parse(&FINE).unwrap();
        let labels: Vec<&str> = draft.options.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!((draft.question.as_str(), labels), ("Which clock face?", vec!["A slice", "A whole orange"]));
        assert_eq!(draft.closes_at.rfc3339(), "2026-11-17T09:00:00Z");
        let table = [
            (("2026-11-16", "17:59"), "time", Problem::Refused(TOO_SOON)),
            (("2026-11-15", "17:00"), "day", Problem::Refused(TOO_FAR)),
            (("2027-01-16", "17:00"), "day", Problem::Refused(TOO_FAR)),
            (("", "17:00"), "day", Problem::Missing),
            (("17.11.2026", "17:00"), "day", Problem::NotADay),
            (("2026-11-17", "25:00"), "time", Problem::Refused(NOT_A_TIME)),
        ];
        for ((day, time), field, problem) in table {
            let wrong = parse(&Typed { day, time, ..FINE }).unwrap_err();
            assert_eq!(wrong.of(field), Some(&problem), "{day} {time}");
        }
        assert!(parse(&Typed { day: "2026-11-16", time: "18:00", ..FINE }).is_ok());
        assert!(parse(&Typed { day: "2027-01-15", ..FINE }).is_ok());
    }

    #[test]
    fn a_draft_has_a_question_and_two_to_twelve_options() {
        let many = |count: usize| (0..count).map(|n| format!("Option {n}")).collect::<Vec<_>>().join("\n");
        assert_eq!(parse(&Typed { options: &many(12), ..FINE }).unwrap().options.len(), 12);
        for wrong in ["", "Left", "Left\nLeft", &many(13), &format!("Left\n{}", "a".repeat(OPTION_MAX + 1))] {
            assert!(parse(&Typed { options: wrong, ..FINE }).unwrap_err().of("options").is_some(), "{wrong}");
        }
        let empty = Typed { purpose: "", question: "", note: "", options: "", totals: "", day: "", time: "" };
        let all = parse(&empty).unwrap_err();
        let fields = ["question", "options", "purpose", "totals", "day", "time"];
        assert!(fields.iter().all(|field| all.of(field).is_some()), "{all:?}");
        assert!(parse(&Typed { note: &"a".repeat(NOTE_MAX + 1), ..FINE }).unwrap_err().of("note").is_some());
        assert!(reason("", Language::En).is_err() && reason("The third one is taken.", Language::En).is_ok());
    }
}
