//! Taking an act back exactly: what it changed is kept beside it as a whole, as it was before and after, and comes back only
//! where it still is as the act left it.

use super::act::Act;
use super::model::Entry;
use super::store;
use super::trace::Trace;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::people;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Whoever takes something back, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// By whom.
    pub by: UserId,
    /// When.
    pub now: Timestamp,
}

/// Something that an act changes, with everything that belongs to it: two that are equal are the same to everybody.
pub trait Whole: Serialize + DeserializeOwned + PartialEq + Send + 'static {
    /// People who are held besides whoever takes it back, before anything else is.
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(Vec::new())
    }

    /// Holds it, so that whoever changes it at this moment waits.
    fn hold(&self, conn: &mut Conn) -> Result<()>;

    /// Whether it is there as this says.
    fn stands(&self, conn: &mut Conn) -> Result<bool>;

    /// Whether it can be as this says again at a moment, where it is as `there` says: what others did besides may stand in
    /// the way, or the clock. [`Whole::put`] refuses where it cannot.
    fn may_be_put(&self, _: &mut Conn, _there: &Self, _now: Timestamp) -> Result<bool> {
        Ok(true)
    }

    /// Has it as this says; it is held, and is as `there` says.
    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()>;
}

/// What is kept beside an act, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Kept {
    /// What was there before.
    pub(super) before: String,
    /// What was there after.
    pub(super) after: String,
}

impl Kept {
    /// As it is stored; nothing where that cannot be, and then the act is not taken back.
    pub(super) fn new<T: Whole>(before: &T, after: &T) -> Option<Self> {
        let stored = |whole: &T| serde_json::to_string(whole).ok();
        Some(Self { before: stored(before)?, after: stored(after)? })
    }

    /// Whether what this is kept beside took back what that is kept beside: it has as before what that has as after.
    pub fn takes_back(&self, that: &Self) -> bool {
        (&self.before, &self.after) == (&that.after, &that.before)
    }

    /// What it is, read once, before anything is written; nothing where another version of this program kept it.
    pub fn read<T: Whole>(&self) -> Option<Box<dyn Reversible>> {
        let (before, after): (T, T) =
            (serde_json::from_str(&self.before).ok()?, serde_json::from_str(&self.after).ok()?);
        Some(Box::new(Both { before, after }))
    }
}

/// An act that can be taken back, whatever it was.
pub trait Reversible: Send {
    /// Whether what it changed is as the act left it, and may become what it was.
    fn may_be_taken_back(&self, conn: &mut Conn, now: Timestamp) -> Result<bool>;

    /// Brings back what was there before, and records that as an act of its own, which can be taken back the same way. A
    /// second press finds it done.
    fn take_back(&self, conn: &mut Conn, entry: &Entry, act: Act, hand: Hand) -> Result<()>;
}

struct Both<T> {
    before: T,
    after: T,
}

impl<T: Whole> Reversible for Both<T> {
    fn may_be_taken_back(&self, conn: &mut Conn, now: Timestamp) -> Result<bool> {
        Ok(self.after.stands(conn)? && self.before.may_be_put(conn, &self.after, now)?)
    }

    fn take_back(&self, conn: &mut Conn, entry: &Entry, act: Act, hand: Hand) -> Result<()> {
        let mut held = vec![hand.by.0];
        held.extend(self.after.people(conn)?.into_iter().map(|person| person.0));
        lock(conn, Lockable::Users, &held)?;
        people::expect_staff(conn, hand.by)?;
        self.after.hold(conn)?;
        if !self.after.stands(conn)? {
            let is_done = self.before.stands(conn)?;
            return if is_done { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) };
        }
        self.before.put(conn, &self.after, hand)?;
        let trace = Trace::back(entry, act).keeping(&self.after, &self.before);
        store::record(conn, hand.by, &trace, hand.now)
    }
}
