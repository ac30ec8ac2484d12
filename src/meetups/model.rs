//! A meetup, how far it has come, who has a place, and until when that is to be confirmed.

use super::places::address_of;
use crate::db::{Timestamp, UserId};
use crate::people::Viewer;
use crate::text_enum;
use chrono::TimeDelta;
use chrono_tz::Tz;

/// How long before a meetup those with a place are asked to confirm it.
pub(super) const ASKED_BEFORE: TimeDelta = TimeDelta::hours(48);
/// For how long somebody who is asked has time, at most until it begins.
pub(super) const TIME_TO_CONFIRM: TimeDelta = TimeDelta::hours(24);
/// How much earlier those who came before may register.
pub(super) const HEAD_START: TimeDelta = TimeDelta::hours(24);
/// From how long before a meetup, and until how long after it, people are checked in: lists on paper are typed in later.
const CHECKED_IN_BEFORE: TimeDelta = TimeDelta::hours(3);
const CHECKED_IN_AFTER: TimeDelta = TimeDelta::days(7);

text_enum! {
    /// Whose meetup it is.
    Kind {
        /// Of staff.
        Official => "official",
        /// Of fans.
        Fans => "fans",
    }
}

text_enum! {
    /// How somebody stands to a meetup.
    Standing {
        /// Their address is not confirmed: they have no place and wait for none.
        Held => "held",
        /// On the waiting list.
        Waiting => "waiting",
        /// They have a place.
        Placed => "placed",
        /// They cancelled.
        Cancelled => "cancelled",
        /// They did not confirm, and their place moved on.
        Lapsed => "lapsed",
    }
}

/// A meetup.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Meetup {
    /// Its number, which its address says.
    pub id: i64,
    /// Whose it is.
    pub kind: Kind,
    /// What it is called, in one line.
    pub title: String,
    /// The language of the title, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// What happens there, in plain text.
    pub about: String,
    /// The language of that.
    pub about_lang: String,
    /// Empty as long as it is not known.
    pub city: String,
    /// Where in the city; empty as long as it is not known.
    pub venue: String,
    /// Its zone, by its name in the IANA database.
    pub zone: String,
    /// When it begins.
    pub starts_at: Option<Timestamp>,
    /// When it ends.
    pub ends_at: Option<Timestamp>,
    /// From when on everybody may register; from the announcement on where nothing is said.
    pub opens_at: Option<Timestamp>,
    /// The poll on its city.
    pub poll_id: Option<i64>,
    /// Who hosts it.
    pub host_id: UserId,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// When staff approved it.
    pub approved_at: Option<Timestamp>,
    /// Who did.
    pub approved_by: Option<UserId>,
    /// When staff turned it down.
    pub turned_down_at: Option<Timestamp>,
    /// When it was announced.
    pub announced_at: Option<Timestamp>,
    /// When it was called off.
    pub called_off_at: Option<Timestamp>,
    /// Why it was turned down or called off, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
    /// Counts its changes.
    pub sequence: i64,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// Since when it is at this time.
    pub dated_at: Option<Timestamp>,
    /// When everybody with a place was asked to confirm it.
    pub asked_at: Option<Timestamp>,
    /// Until when they are to.
    pub confirm_by: Option<Timestamp>,
    /// When staff took it off the list.
    pub off_list_at: Option<Timestamp>,
    /// Why it was taken off the list, in plain text.
    pub off_list_reason: String,
    /// The language of that.
    pub off_list_lang: String,
}

/// What it is to bring a meetup back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Return {
    /// It was turned down, and waits for an answer again.
    Waits,
    /// It was called off, and takes place after all.
    TakesPlace,
    /// It was taken off the list, and stands there again.
    Listed,
}

/// How far a meetup has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff have not said anything yet.
    Proposed,
    /// Staff turned it down.
    TurnedDown,
    /// It is approved and not announced.
    Planned,
    /// The same, and fans vote on the city.
    CityVote,
    /// It is announced.
    Announced,
    /// It is now.
    Running,
    /// It was.
    Over,
    /// It does not take place.
    CalledOff,
}

impl Meetup {
    /// How far it has come.
    pub fn state(&self, now: Timestamp) -> State {
        if self.turned_down_at.is_some() {
            return State::TurnedDown;
        }
        if self.called_off_at.is_some() {
            return State::CalledOff;
        }
        if self.approved_at.is_none() {
            return State::Proposed;
        }
        match (self.announced_at, self.starts_at, self.ends_at) {
            (Some(_), _, Some(ends)) if ends <= now => State::Over,
            (Some(_), Some(starts), _) if starts <= now => State::Running,
            (Some(_), ..) => State::Announced,
            (None, ..) if self.poll_id.is_some() && self.city.is_empty() => State::CityVote,
            (None, ..) => State::Planned,
        }
    }

    /// What staff can take back of it, if anything: that it is called off only as long as it has not begun.
    pub(super) fn comes_back(&self, now: Timestamp) -> Option<Return> {
        match self.state(now) {
            State::TurnedDown => Some(Return::Waits),
            State::CalledOff if self.starts_at.is_none_or(|starts| starts > now) => Some(Return::TakesPlace),
            _ => self.off_list_at.map(|_| Return::Listed),
        }
    }

    /// Whether this person keeps it: its host, and staff.
    pub fn is_kept_by(&self, who: Option<&Viewer>) -> bool {
        who.is_some_and(|who| who.is_staff() || who.id == self.host_id)
    }

    /// Whether this person may read it: what staff have not approved is theirs and its host's.
    pub fn may_be_read_by(&self, who: Option<&Viewer>) -> bool {
        self.approved_at.is_some() || self.is_kept_by(who)
    }

    /// From when on somebody may register; nothing before it is announced.
    pub(super) fn opens_to(&self, came_before: bool) -> Option<Timestamp> {
        let opens = self.opens_at.or(self.announced_at)?;
        Some(if came_before { opens.plus(-HEAD_START) } else { opens })
    }

    /// Whether who gets a place now is to come so soon that taking it says they will.
    pub(super) fn is_soon(&self, now: Timestamp) -> bool {
        self.asked_at.is_some() || self.starts_at.is_some_and(|starts| starts.plus(-ASKED_BEFORE) <= now)
    }

    /// Until when whoever is asked now is to confirm.
    pub(super) fn deadline(&self, now: Timestamp) -> Timestamp {
        let fair = now.plus(TIME_TO_CONFIRM);
        self.starts_at.map_or(fair, |starts| fair.min(starts))
    }

    /// Whether people are checked in now.
    pub(super) fn checks_in(&self, now: Timestamp) -> bool {
        let (Some(_), None, Some(starts), Some(ends)) =
            (self.announced_at, self.called_off_at, self.starts_at, self.ends_at)
        else {
            return false;
        };
        starts.plus(-CHECKED_IN_BEFORE) <= now && now <= ends.plus(CHECKED_IN_AFTER)
    }

    /// Whether it has begun, so that there is something to tell of it.
    pub(super) fn has_begun(&self, now: Timestamp) -> bool {
        matches!(self.state(now), State::Running | State::Over)
    }

    /// Its zone; the one given where that is not known any more.
    pub fn zone_or(&self, other: Tz) -> Tz {
        self.zone.parse().unwrap_or(other)
    }

    /// Its page.
    pub fn address(&self) -> String {
        address_of(self.id)
    }
}

/// How somebody stands to a meetup, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Guest {
    /// The row.
    pub id: i64,
    /// The meetup.
    pub meetup_id: i64,
    /// Who.
    pub user_id: UserId,
    /// How they stand to it.
    pub standing: Standing,
    /// 1 where they were checked in at an earlier one.
    pub came_before: i64,
    /// Since when they are registered.
    pub since: Timestamp,
    /// By which they are checked in; empty without a place.
    pub code: String,
    /// Since when they have a place.
    pub placed_at: Option<Timestamp>,
    /// Until when they are to confirm a place that was given after everybody was asked.
    pub confirm_by: Option<Timestamp>,
    /// When they confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// When they were checked in.
    pub checked_in_at: Option<Timestamp>,
}

impl Guest {
    /// Whether they confirmed that they come, at the time at which it is now.
    pub(super) fn is_confirmed(&self, meetup: &Meetup) -> bool {
        self.confirmed_at.is_some_and(|at| meetup.dated_at.is_none_or(|dated| at >= dated))
    }

    /// Until when they are to confirm; nothing where nobody asked, or they did.
    pub(super) fn confirm_by(&self, meetup: &Meetup) -> Option<Timestamp> {
        if self.standing != Standing::Placed || self.is_confirmed(meetup) {
            return None;
        }
        match (meetup.asked_at, self.placed_at) {
            (Some(asked), Some(placed)) if placed >= asked => self.confirm_by,
            (Some(_), _) => meetup.confirm_by,
            (None, _) => None,
        }
    }
}

#[cfg(test)]
mod tests;
