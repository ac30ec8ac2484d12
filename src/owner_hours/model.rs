//! An hour, its questions, and what may be done when.

use crate::db::{AreaId, Timestamp, UserId};
use crate::people::Viewer;
use crate::text::number;
use serde::{Deserialize, Serialize};

/// Questions of one person in an hour, at most.
pub(super) const MOST_OF_PERSON: i64 = 3;
/// Questions of an hour, at most.
pub(super) const MOST_QUESTIONS: i64 = 500;
/// Hours that are announced or running at once, at most.
pub(super) const MOST_HOURS: i64 = 50;

/// Where all hours stand, and below which the addresses of each are.
pub const HOURS: &str = "/hours";
/// What the addresses about the questions of an hour say below its own.
const QUESTIONS: &str = "questions";

/// An hour in which those who answer for an area answer questions.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct Hour {
    /// Its row.
    pub id: i64,
    /// Of which area.
    pub area_id: AreaId,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
    /// What it is about, in plain text; may be empty.
    pub note: String,
    /// The language of the note, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Who announced it.
    pub announced_by: UserId,
    /// When.
    pub announced_at: Timestamp,
    /// When staff called it off.
    pub called_off_at: Option<Timestamp>,
    /// Why, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
}

/// How far an hour has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has not begun.
    Announced,
    /// It runs.
    Running,
    /// It is over.
    Over,
    /// Staff called it off.
    CalledOff,
}

impl State {
    /// Whether fans ask and vote.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Announced | Self::Running)
    }
}

/// What those who asked in an hour are told of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It is called off.
    CalledOff,
    /// It takes place after all.
    Held,
    /// It is at another time.
    Moved,
}

impl News {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::CalledOff, Self::Held, Self::Moved];
}

impl Hour {
    /// How far it has come.
    pub fn state(&self, now: Timestamp) -> State {
        match self.called_off_at {
            Some(_) => State::CalledOff,
            None if now < self.starts_at => State::Announced,
            None if now < self.ends_at => State::Running,
            None => State::Over,
        }
    }

    /// Whether its questions may be answered: from its beginning on.
    pub(super) fn has_begun(&self, now: Timestamp) -> bool {
        self.starts_at <= now
    }

    /// How long it takes.
    pub fn minutes(&self) -> i64 {
        (self.ends_at.0 - self.starts_at.0).num_minutes()
    }

    /// By which the mail that tells somebody such news of it is found.
    pub fn mail_key(&self, news: News, to: UserId) -> String {
        let name = match news {
            News::CalledOff => "hour-called-off",
            News::Held => "hour-held",
            News::Moved => "hour-moved",
        };
        format!("{name}/{}/{to}", self.id)
    }

    /// By which the mail that tells somebody what was answered in it is found.
    pub fn answers_key(&self, to: UserId) -> String {
        format!("hour-answers/{}/{to}", self.id)
    }

    /// Its page.
    pub fn address(&self) -> String {
        address_of_hour(self.id)
    }
}

/// What somebody asks the owners of an area.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct HourQuestion {
    /// Its row.
    pub id: i64,
    /// In which hour.
    pub hour_id: i64,
    /// Who asks.
    pub author_id: UserId,
    /// Plain text.
    pub body: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// How many want to hear the answer.
    pub votes: i64,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// What staff say, in plain text; empty when nothing.
    pub answer: String,
    /// The language of the answer.
    pub answer_lang: String,
    /// Who worded it.
    pub answered_by: Option<UserId>,
    /// When it was answered first.
    pub answered_at: Option<Timestamp>,
    /// When staff set it aside: others do not see it then.
    pub set_aside_at: Option<Timestamp>,
    /// Why, in plain text; its author reads it.
    pub set_aside_reason: String,
    /// The language of that reason.
    pub set_aside_lang: String,
}

impl HourQuestion {
    /// Whether staff said something.
    pub fn is_answered(&self) -> bool {
        self.answered_at.is_some()
    }

    /// Whether others read what staff said.
    pub fn is_answered_to_all(&self) -> bool {
        self.is_answered() && self.set_aside_at.is_none()
    }

    /// Whether somebody sees it: what staff set aside is seen by its author and by staff.
    pub fn may_be_seen_by(&self, reader: Option<&Viewer>) -> bool {
        self.set_aside_at.is_none() || reader.is_some_and(|reader| reader.is_staff() || reader.id == self.author_id)
    }

    /// Its own address, which leads to its place on the page of the hour.
    pub fn address(&self) -> String {
        address_of_question(self.hour_id, self.id)
    }

    /// By which the mail that tells of its answer is found.
    pub fn mail_key(&self) -> String {
        format!("hour-question/{}", self.id)
    }
}

/// The address of the page of an hour.
pub fn address_of_hour(hour: i64) -> String {
    format!("{HOURS}/{hour}")
}

/// The address of a question, which leads to its place on the page of the hour.
pub fn address_of_question(hour: i64, question: i64) -> String {
    format!("{}/{QUESTIONS}/{question}", address_of_hour(hour))
}

/// The place of a question on one of the pages of its hour.
pub(super) fn place(hour: i64, question: i64, page: i64) -> String {
    let page = if page > 1 { format!("?page={page}") } else { String::new() };
    format!("{}{page}#question-{question}", address_of_hour(hour))
}

/// What an address says below that of all hours.
pub fn below(path: &str) -> Option<&str> {
    path.strip_prefix(HOURS)?.strip_prefix('/')
}

/// The hour of an address, and what is done to it there.
pub fn done_at(path: &str) -> Option<(i64, &str)> {
    let (id, verb) = below(path)?.split_once('/')?;
    Some((number(id)?, verb))
}

/// The question that is named below the address of an hour, and what is done to it there.
pub fn question_in(verb: &str) -> Option<(i64, &str)> {
    let (id, verb) = verb.strip_prefix(QUESTIONS)?.strip_prefix('/')?.split_once('/')?;
    Some((number(id)?, verb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    #[test]
    fn an_hour_runs_from_its_beginning_to_its_end_unless_it_is_called_off() {
        let at = |minutes: i64| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes));
        let hour = Hour {
            id: 7,
            area_id: AreaId(1),
            starts_at: at(60),
            ends_at: at(120),
            note: String::new(),
            lang: String::new(),
            announced_by: UserId(1),
            announced_at: at(0),
            called_off_at: None,
            reason: String::new(),
            reason_lang: String::new(),
        };
        let table = [(59, State::Announced), (60, State::Running), (119, State::Running), (120, State::Over)];
        for (minute, state) in table {
            assert_eq!(hour.state(at(minute)), state, "{minute}");
            assert_eq!(hour.has_begun(at(minute)), minute >= 60);
        }
        let called_off = Hour { called_off_at: Some(at(61)), ..hour.clone() };
        assert!(called_off.state(at(62)) == State::CalledOff && called_off.state(at(500)) == State::CalledOff);
        assert_eq!((hour.minutes(), hour.address().as_str()), (60, "/hours/7"));
    }

    #[test]
    fn forms_of_an_hour_and_its_questions_are_found_by_their_addresses() {
        assert_eq!(done_at("/hours/7/call-off"), Some((7, "call-off")));
        let (hour, verb) = done_at("/hours/7/questions/9/answer").unwrap();
        assert_eq!((hour, question_in(verb)), (7, Some((9, "answer"))));
        assert_eq!(address_of_question(7, 9), "/hours/7/questions/9");
        assert_eq!(
            (place(7, 9, 1).as_str(), place(7, 9, 2).as_str()),
            ("/hours/7#question-9", "/hours/7?page=2#question-9")
        );
        for other in ["/hours/7", "/hours", "/hours/x/move", "/hoursmore/7/move", "/hours/-1/move", "/posts/7/move"] {
            assert_eq!(done_at(other), None, "{other}");
        }
        for other in ["questions", "questions/9", "questions/x/answer", "move"] {
            assert_eq!(question_in(other), None, "{other}");
        }
    }
}
