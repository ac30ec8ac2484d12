//! What staff change about reports, so that they can take it back: a hidden text, and a line that is dealt with. Neither
//! changes a total.

use super::queue::{self, Settled};
use super::texts;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ItemId, Lockable, ReleaseId, UserId, lock};
use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};

/// Whether a line of text is hidden, and why. Whoever wrote it may have written another one since.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextHidden {
    id: i64,
    release: ReleaseId,
    /// Why, and in which language; both empty where it is not hidden.
    hidden: (String, String),
}

impl TextHidden {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, id: i64) -> Result<Self> {
        let line = texts::get(conn, id)?;
        Ok(Self { id, release: line.release_id, hidden: line.hidden })
    }
}

impl Whole for TextHidden {
    fn people(&self, conn: &mut Conn) -> Result<Vec<UserId>> {
        match texts::get(conn, self.id) {
            // Nothing is to be taken back then, which is found out once all is held.
            Err(Error::NotFound) => Ok(Vec::new()),
            line => Ok(vec![line?.user_id]),
        }
    }

    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::ReportRounds, &[self.release.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        match Self::of(conn, self.id) {
            Ok(now) => Ok(now == *self),
            Err(Error::NotFound) => Ok(false),
            Err(other) => Err(other),
        }
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        texts::set_hidden(conn, self.id, (&self.hidden.0, &self.hidden.1))
    }
}

/// Whether staff dealt with a line that disappointed.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineSettled {
    release: ReleaseId,
    item: ItemId,
    settled: Option<Settled>,
}

impl LineSettled {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId, item: ItemId) -> Result<Self> {
        let queued = queue::find(conn, release, item)?.ok_or(Error::NotFound)?;
        Ok(Self { release, item, settled: queued.settled })
    }

    /// Whether somebody has.
    pub(super) fn is_settled(&self) -> bool {
        self.settled.is_some()
    }
}

impl Whole for LineSettled {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::ReportRounds, &[self.release.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.release, self.item)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        queue::set(conn, (self.release, self.item), self.settled)
    }
}
