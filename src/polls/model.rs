//! A poll, its options, how far it has come, and who reads what of its totals.

use super::places::address_of;
use crate::db::{Timestamp, UserId};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::text_enum;

text_enum! {
    /// What a poll is for.
    Purpose {
        /// Which of several designs.
        Design => "design",
        /// What something is called.
        Name => "name",
        /// In which city people meet.
        City => "city",
        /// Anything else.
        Other => "other",
    }
}

impl Purpose {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Design => l.polls_purpose_design(),
            Self::Name => l.polls_purpose_name(),
            Self::City => l.polls_purpose_city(),
            Self::Other => l.polls_purpose_other(),
        }
    }
}

text_enum! {
    /// What is read of the totals before a poll is closed.
    Totals {
        /// Nothing, by nobody.
        Hidden => "hidden",
        /// Everything, by everybody.
        Running => "running",
    }
}

/// Something that fans decide.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Poll {
    /// Its number, which its address says.
    pub id: i64,
    /// What it is for.
    pub purpose: Purpose,
    /// What is asked, in one line.
    pub question: String,
    /// The language of the question, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// What there is to know before, in plain text; may be empty.
    pub note: String,
    /// The language of that.
    pub note_lang: String,
    /// Whether the totals run along.
    pub totals: Totals,
    /// Until when votes are taken.
    pub closes_at: Timestamp,
    /// Counts the changes of a draft.
    pub revision: i64,
    /// Who wrote it.
    pub drafted_by: UserId,
    /// Who opened it.
    pub opened_by: Option<UserId>,
    /// Since when fans vote.
    pub opened_at: Option<Timestamp>,
    /// When staff withdrew it.
    pub withdrawn_at: Option<Timestamp>,
    /// Why, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
    /// When its result was sealed.
    pub closed_at: Option<Timestamp>,
}

/// How far a poll has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff alone read it.
    Draft,
    /// Fans vote.
    Open,
    /// Its time is over.
    Closed,
    /// Staff withdrew it.
    Withdrawn,
}

impl Poll {
    /// How far it has come.
    pub fn state(&self, now: Timestamp) -> State {
        match (self.opened_at, self.withdrawn_at) {
            (None, _) => State::Draft,
            (_, Some(_)) => State::Withdrawn,
            // What was sealed stays closed where a clock goes back.
            _ if self.closed_at.is_some() || self.closes_at <= now => State::Closed,
            _ => State::Open,
        }
    }

    /// Whether this person may read it: a draft is for staff.
    pub fn may_be_read_by(&self, reader: Option<&Viewer>) -> bool {
        self.opened_at.is_some() || reader.is_some_and(Viewer::is_staff)
    }

    /// Whether anybody reads its totals: hidden ones are told once they are sealed, to staff as to all others.
    pub fn shows_totals(&self) -> bool {
        match self.totals {
            Totals::Running => self.opened_at.is_some(),
            Totals::Hidden => self.closed_at.is_some(),
        }
    }

    /// Its page.
    pub fn address(&self) -> String {
        address_of(self.id)
    }
}

/// What can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct PollOption {
    /// Its row.
    pub id: i64,
    /// Of which poll.
    pub poll_id: i64,
    /// Its place, from 0.
    pub position: i64,
    /// One line of plain text.
    pub label: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// How many chose it; told where [`Poll::shows_totals`] says so.
    pub people: i64,
    /// What its picture is called, if it has one.
    pub picture: Option<String>,
    /// What that shows, for those who cannot see it.
    pub alt: String,
    /// In pixels, of the small picture.
    pub small_width: i64,
    /// In pixels, of the small picture.
    pub small_height: i64,
}

/// What came of a poll, for whoever acts by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Its result is not sealed yet.
    Pending,
    /// Staff withdrew it: nothing follows from it.
    Withdrawn,
    /// Nobody voted.
    Nothing,
    /// Most chose this one.
    Won {
        /// Which one: of several with as many votes the one that stands first.
        option: PollOption,
        /// Whether there were several.
        was_tied: bool,
    },
}

/// The one that most chose, of options in their order, and whether others have as many; none where nobody chose. Of those with
/// as many the one that stands first.
pub(super) fn winner(options: &[PollOption]) -> Option<(&PollOption, bool)> {
    let most = options.iter().map(|option| option.people).max().filter(|most| *most > 0)?;
    let mut first = options.iter().filter(|option| option.people == most);
    Some((first.next()?, first.next().is_some()))
}

/// How many voted: each has chosen one.
pub(super) fn turnout(options: &[PollOption]) -> i64 {
    options.iter().map(|option| option.people).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    fn at(hours: i64) -> Timestamp {
        Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours))
    }

    fn poll(totals: Totals) -> Poll {
        Poll {
            id: 7,
            purpose: Purpose::Name,
            question: "What is it called?".to_owned(),
            lang: "en".to_owned(),
            note: String::new(),
            note_lang: String::new(),
            totals,
            closes_at: at(24),
            revision: 1,
            drafted_by: UserId(1),
            opened_by: None,
            opened_at: None,
            withdrawn_at: None,
            reason: String::new(),
            reason_lang: String::new(),
            closed_at: None,
        }
    }

    fn option(position: i64, people: i64) -> PollOption {
        PollOption {
            id: position + 1,
            poll_id: 7,
            position,
            label: String::new(),
            lang: String::new(),
            people,
            picture: None,
            alt: String::new(),
            small_width: 0,
            small_height: 0,
        }
    }

    #[test]
    fn a_poll_is_open_until_its_moment_and_stays_closed_where_a_clock_goes_back() {
        let draft = poll(Totals::Hidden);
        let open = Poll { opened_at: Some(at(0)), opened_by: Some(UserId(1)), ..draft.clone() };
        let sealed = Poll { closed_at: Some(at(25)), ..open.clone() };
        let withdrawn = Poll { withdrawn_at: Some(at(3)), ..open.clone() };
        let table = [
            (&draft, 30, State::Draft),
            (&open, 23, State::Open),
            (&open, 24, State::Closed),
            (&sealed, 2, State::Closed),
            (&withdrawn, 30, State::Withdrawn),
        ];
        for (poll, hour, state) in table {
            assert_eq!(poll.state(at(hour)), state, "after {hour} h");
        }
        assert!(!open.shows_totals() && sealed.shows_totals() && !withdrawn.shows_totals());
        let running = Poll { totals: Totals::Running, ..open };
        assert!(running.shows_totals() && !poll(Totals::Running).shows_totals());
    }

    #[test]
    fn most_votes_win_and_of_as_many_the_first() {
        let winner = |people: &[i64]| {
            let options: Vec<PollOption> = (0..).zip(people).map(|(place, people)| option(place, *people)).collect();
            super::winner(&options).map(|(option, was_tied)| (option.position, was_tied))
        };
        assert_eq!(winner(&[1, 3, 2]), Some((1, false)));
        assert_eq!(winner(&[1, 3, 3]), Some((1, true)));
        assert_eq!((winner(&[0, 0]), winner(&[])), (None, None));
    }
}
