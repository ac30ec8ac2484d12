//! A question, its options, what is entered, and when it is open.

use super::words::{TOO_FEW, TOO_MANY, TWICE};
use crate::db::{PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::posts::{Post, Status};
use crate::text::{language_of, line, text};

/// Longest question, in characters.
pub(super) const BODY_MAX: usize = 2_000;
/// Options of one question, at least and at most: what cannot be seen at a glance is not chosen from.
pub(super) const FEWEST_OPTIONS: usize = 2;
pub(super) const MOST_OPTIONS: usize = 6;
/// Longest option, in characters.
pub(super) const OPTION_MAX: usize = 120;
/// For how many days a question may be open.
pub(super) const MOST_DAYS: i64 = 28;
/// And is, where nobody says otherwise: until the same day of next week.
pub(super) const USUAL_DAYS: i64 = 7;
/// Longest reason and longest conclusion, in characters.
pub(super) const WORDS_MAX: usize = 1_000;
/// Questions of one post, at most.
pub(super) const MOST: usize = 10;

/// What the addresses of all questions begin with.
const BELOW: &str = "/questions/";

/// What staff ask.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Question {
    /// Its row.
    pub id: i64,
    /// About which post.
    pub post_id: PostId,
    /// Plain text.
    pub body: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// For how many days it is to be open.
    pub days: i64,
    /// Who wrote it.
    pub drafted_by: UserId,
    /// Since when fans read it.
    pub opened_at: Option<Timestamp>,
    /// Until when they may answer.
    pub closes_at: Option<Timestamp>,
    /// When staff closed it before its time.
    pub closed_at: Option<Timestamp>,
    /// When staff withdrew it.
    pub withdrawn_at: Option<Timestamp>,
    /// Why, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
    /// What staff made of the answers, in plain text.
    pub conclusion: String,
    /// The language of the conclusion.
    pub conclusion_lang: String,
    /// Who wrote that.
    pub concluded_by: Option<UserId>,
    /// When.
    pub concluded_at: Option<Timestamp>,
}

/// How far a question has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff alone read it.
    Draft,
    /// Fans answer it.
    Open,
    /// Nobody answers any more.
    Closed,
    /// Staff withdrew it.
    Withdrawn,
}

impl Question {
    /// How far it has come, of a post in this status.
    pub fn state(&self, status: Status, now: Timestamp) -> State {
        match (self.opened_at, self.withdrawn_at) {
            (None, _) => State::Draft,
            (_, Some(_)) => State::Withdrawn,
            _ if self.closed_at.is_some() || status != Status::Planned || !self.is_in_time(now) => State::Closed,
            _ => State::Open,
        }
    }

    /// Whether its time is not over.
    pub(super) fn is_in_time(&self, now: Timestamp) -> bool {
        self.closes_at.is_some_and(|end| now < end)
    }

    /// Whether fans hear of it: it was opened, and nobody took that back.
    pub fn is_asked(&self, post: &Post) -> bool {
        let stands = self.opened_at.is_some() && self.withdrawn_at.is_none() && self.closed_at.is_none();
        stands && post.is_public() && post.status == Status::Planned
    }

    /// Below which the addresses of its forms are.
    pub fn address(&self) -> String {
        address(self.id)
    }
}

/// Below which the addresses of a question's forms are.
pub(super) fn address(id: i64) -> String {
    format!("{BELOW}{id}")
}

/// The question, and what is done to it, at an address.
pub fn done_at(path: &str) -> Option<(i64, &str)> {
    let (id, verb) = path.strip_prefix(BELOW)?.split_once('/')?;
    Some((id.parse().ok()?, verb))
}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Choice {
    /// Its row.
    pub id: i64,
    /// Of which question.
    pub question_id: i64,
    /// Its place, from 0.
    pub position: i64,
    /// Plain text.
    pub label: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// How many chose it.
    pub people: i64,
    /// Whether it is what staff will do.
    pub is_chosen: bool,
}

/// A question with what a reader may know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is asked.
    pub question: Question,
    /// What can be chosen, in its order.
    pub options: Vec<Choice>,
    /// The option that the reader chose.
    pub own: Option<i64>,
}

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
        let body = problems.check("question", text(question, 1, BODY_MAX));
        let options = self::options(options, reads, &mut problems);
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

fn options(entered: &str, reads: Language, problems: &mut Problems) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = Vec::new();
    for typed in entered.lines().filter(|line| !line.trim().is_empty()).take(MOST_OPTIONS + 1) {
        let Some(label) = problems.check("options", line(typed, 1, OPTION_MAX)) else { continue };
        if options.iter().any(|(known, _)| *known == label) {
            problems.add("options", Problem::Refused(TWICE));
        } else {
            let lang = language_of(&label, reads);
            options.push((label, lang));
        }
    }
    match options.len() {
        0 => problems.add("options", Problem::Missing),
        few if few < FEWEST_OPTIONS => problems.add("options", Problem::Refused(TOO_FEW)),
        many if many > MOST_OPTIONS => problems.add("options", Problem::Refused(TOO_MANY)),
        _ => {}
    }
    options
}

/// A reason or a conclusion, with its language.
pub(super) fn said(field: &'static str, entered: &str, reads: Language) -> Result<(String, String), Problems> {
    let mut problems = Problems::default();
    match problems.check(field, text(entered, 1, WORDS_MAX)) {
        Some(said) => {
            let lang = language_of(&said, reads);
            Ok((said, lang))
        }
        None => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn a_question_is_open_from_the_press_until_its_time_is_over_or_work_starts() {
        let at = |hours: i64| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours));
        let draft = Question {
            id: 1,
            post_id: PostId(1),
            body: "Which?".to_owned(),
            lang: "en".to_owned(),
            days: 1,
            drafted_by: UserId(1),
            opened_at: None,
            closes_at: None,
            closed_at: None,
            withdrawn_at: None,
            reason: String::new(),
            reason_lang: String::new(),
            conclusion: String::new(),
            conclusion_lang: String::new(),
            concluded_by: None,
            concluded_at: None,
        };
        let open = Question { opened_at: Some(at(0)), closes_at: Some(at(24)), ..draft.clone() };
        let closed = Question { closed_at: Some(at(2)), ..open.clone() };
        let withdrawn = Question { withdrawn_at: Some(at(3)), ..open.clone() };
        let table = [
            (&draft, Status::Planned, 0, State::Draft),
            (&open, Status::Planned, 23, State::Open),
            (&open, Status::Planned, 24, State::Closed),
            (&open, Status::InProgress, 1, State::Closed),
            (&open, Status::Duplicate, 1, State::Closed),
            (&closed, Status::Planned, 3, State::Closed),
            (&withdrawn, Status::Planned, 4, State::Withdrawn),
        ];
        for (question, status, hour, expected) in table {
            assert_eq!(question.state(status, at(hour)), expected, "{status:?} after {hour} h");
        }
    }

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

    #[test]
    fn forms_of_a_question_are_found_by_their_addresses() {
        assert_eq!(done_at("/questions/7/conclusion"), Some((7, "conclusion")));
        for other in ["/questions/7", "/questions/x/open", "/posts/7/question"] {
            assert_eq!(done_at(other), None, "{other}");
        }
    }
}
