//! Hours and what staff say in them, so that what staff did can be taken back.

use super::actions::{tell, tell_anew};
use super::entered::Times;
use super::model::{Hour, HourQuestion};
use super::store;
use crate::areas;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock, lock_setup};
use crate::error::{Error, Refusal, Result};
use crate::events::What;
use serde::{Deserialize, Serialize};

/// When an hour is, and whether it takes place.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourKept {
    id: i64,
    starts_at: Timestamp,
    ends_at: Timestamp,
    called_off: Option<(Timestamp, String, String)>,
}

impl HourKept {
    /// As an hour is.
    pub(super) fn of(hour: &Hour) -> Self {
        let called_off = hour.called_off_at.map(|at| (at, hour.reason.clone(), hour.reason_lang.clone()));
        Self { id: hour.id, starts_at: hour.starts_at, ends_at: hour.ends_at, called_off }
    }

    /// Its times.
    pub(super) fn times(&self) -> Times {
        Times { starts_at: self.starts_at, ends_at: self.ends_at }
    }

    /// When and why it was called off.
    pub(super) fn called_off(&self) -> (Option<Timestamp>, &str, &str) {
        self.called_off.as_ref().map_or((None, "", ""), |(at, reason, lang)| (Some(*at), reason, lang))
    }
}

impl Whole for HourKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        store::held(conn, self.id).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(&store::get(conn, self.id)?) == *self)
    }

    fn may_be_put(&self, conn: &mut Conn, there: &Self, now: Timestamp) -> Result<bool> {
        // What may not be done by hand any more is not done by taking something back either.
        let is_moved = self.times() != there.times();
        let has_begun = self.starts_at <= now || there.starts_at <= now;
        let takes_place_again = there.called_off.is_some() && self.called_off.is_none();
        let is_late = self.ends_at <= now || (is_moved && has_begun);
        if is_late || (takes_place_again && store::is_full(conn, now)?) {
            return Ok(false);
        }
        let area = store::get(conn, self.id)?.area_id;
        // Another hour of the area may have taken its place meanwhile.
        Ok(self.called_off.is_some() || !store::is_taken(conn, area, self.times(), self.id)?)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        store::put_back(conn, self.id, self)?;
        // Those who asked hear of it, or not any more.
        match (there.called_off.is_some(), self.called_off.is_some()) {
            (true, false) => tell(conn, hand.by, What::HourHeld, self.id, hand.now),
            (false, true) => tell(conn, hand.by, What::HourCalledOff, self.id, hand.now),
            (false, false) => tell(conn, hand.by, What::HourMoved, self.id, hand.now),
            (true, true) => Ok(()),
        }
    }
}

/// An hour as it was announced, or that there is none. Once somebody has asked in it, it is called off instead.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourThere {
    id: i64,
    announced: Option<Hour>,
}

impl HourThere {
    /// As an hour is.
    pub(super) fn of(hour: Hour) -> Self {
        Self { id: hour.id, announced: Some(hour) }
    }

    /// That there is none of its number.
    pub(super) fn absent(&self) -> Self {
        Self { id: self.id, announced: None }
    }
}

impl Whole for HourThere {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        Ok(lock(conn, Lockable::OwnerHours, &[self.id])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::there(conn, self.id)? == self.announced && store::count_of_hour(conn, self.id)? == 0)
    }

    fn may_be_put(&self, conn: &mut Conn, _: &Self, now: Timestamp) -> Result<bool> {
        let Some(hour) = &self.announced else { return Ok(true) };
        let area = areas::get(conn, hour.area_id)?;
        let times = Times { starts_at: hour.starts_at, ends_at: hour.ends_at };
        let has_room = areas::is_offered(conn, &area)? && !store::is_full(conn, now)?;
        Ok(has_room && !store::is_taken(conn, area.id, times, self.id)?)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        let Some(hour) = &self.announced else { return store::remove(conn, self.id) };
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        store::insert_again(conn, hour)
    }
}

/// What staff say to a question, and whether they set it aside.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HourSaid {
    id: i64,
    author: UserId,
    /// What is said, its language, by whom and since when.
    pub(super) answer: Option<(String, String, Option<UserId>, Timestamp)>,
    /// Since when it is set aside, why and in which language.
    pub(super) aside: Option<(Timestamp, String, String)>,
}

impl HourSaid {
    /// As a question is.
    pub(super) fn of(question: &HourQuestion) -> Self {
        let said = |at| (question.answer.clone(), question.answer_lang.clone(), question.answered_by, at);
        let aside = |at| (at, question.set_aside_reason.clone(), question.set_aside_lang.clone());
        Self {
            id: question.id,
            author: question.author_id,
            answer: question.answered_at.map(said),
            aside: question.set_aside_at.map(aside),
        }
    }

    /// The answer that its author is told of.
    fn told(&self) -> Option<&str> {
        self.answer.as_ref().filter(|_| self.aside.is_none()).map(|(said, ..)| said.as_str())
    }
}

impl Whole for HourSaid {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.author])
    }

    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::HourQuestions, &[self.id])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::found(conn, self.id)?.is_some_and(|question| Self::of(&question) == *self))
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        store::put_said(conn, self.id, self)?;
        if there.told() == self.told() {
            return Ok(());
        }
        tell_anew(conn, hand.by, (self.id, there.told().is_some()), hand.now)
    }
}
