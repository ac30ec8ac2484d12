//! What is entered of a question, checked.

use super::words::{TOO_FEW, TOO_MANY, TWICE};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::{mask_of_staff, said_by_staff};
use crate::text::{Choices, language_of, line, text};

/// Longest question, in characters.
const BODY_MAX: usize = 2_000;
/// Longest option, in characters.
const OPTION_MAX: usize = 120;
/// Longest reason and longest conclusion, in characters.
const WORDS_MAX: usize = 1_000;
/// For how many days a question may be open.
pub(super) const MOST_DAYS: i64 = 28;
/// And is, where nobody says otherwise: until the same day of next week.
pub(super) const USUAL_DAYS: i64 = 7;
/// Options of one question, at least and at most: what cannot be seen at a glance is not chosen from.
const FEWEST_OPTIONS: usize = 2;
const MOST_OPTIONS: usize = 6;

/// A draft as it was entered, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Plain text.
    pub body: String,
    /// Its language, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Texts with their languages.
    pub options: Vec<(String, String)>,
    /// For how many days it is to be open.
    pub days: i64,
}

impl Draft {
    /// Checks all fields at once.
    pub fn parse(question: &str, options: &str, days: &str, reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let body = problems.check("question", text(question, 1, BODY_MAX).map(|said| mask_of_staff(&said)));
        let option = |typed: &str| line(typed, 1, OPTION_MAX).map(|said| mask_of_staff(&said));
        let options = OPTIONS.parse(options, reads, &mut problems, option);
        let days = days.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
        let days = problems.check("days", days.ok_or(Problem::Unreadable));
        match (body, days) {
            (Some(body), Some(days)) if problems.is_empty() => {
                Ok(Self { lang: language_of(&body, reads), body, options, days })
            }
            _ => Err(problems),
        }
    }
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

/// A reason or a conclusion, with its language.
pub(super) fn said(field: &'static str, entered: &str, reads: Language) -> Result<(String, String), Problems> {
    said_by_staff(field, entered, (1, WORDS_MAX), reads)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_has_words_two_to_six_options_and_some_days() {
        let parse = |question: &str, options: &str, days: &str| Draft::parse(question, options, days, Language::En);
        let draft = parse("Where should it be? ", " Left \n\nRight\r\n", "7").unwrap();
        let labels: Vec<&str> = draft.options.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!((draft.body.as_str(), labels, draft.days), ("Where should it be?", vec!["Left", "Right"], 7));
        let seven = (0..7).map(|n| format!("Option {n}")).collect::<Vec<_>>().join("\n");
        for wrong in ["", "Left", "Left\nLeft", &seven, &format!("Left\n{}", "a".repeat(OPTION_MAX + 1))] {
            assert!(parse("Where?", wrong, "7").unwrap_err().of("options").is_some(), "{wrong}");
        }
        for wrong in ["", "0", "29", "-1", "a", "1.5"] {
            assert!(parse("Where?", "Left\nRight", wrong).unwrap_err().of("days").is_some(), "{wrong}");
        }
        let all = parse("", "", "").unwrap_err();
        assert!(["question", "options", "days"].iter().all(|field| all.of(field).is_some()));
    }
}
