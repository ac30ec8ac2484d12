//! A week and the one behind it as a whole, so that a week that was skipped takes place after all, as long as the next one has
//! not gone on.

use super::lines::{Line, lines};
use super::model::Release;
use super::{holds, returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, ReleaseId, lock};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// A week with its lines, and the next one if it has begun.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekKept {
    release: Release,
    lines: Vec<Line>,
    next: Option<Release>,
}

impl WeekKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, id: ReleaseId) -> Result<Self> {
        let release = store::get(conn, id)?;
        let next = store::of_week(conn, release.train_id, release.week.next())?;
        Ok(Self { lines: lines(conn, id)?, release, next })
    }
}

impl Whole for WeekKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        let both: Vec<i64> = std::iter::once(&self.release).chain(&self.next).map(|release| release.id.0).collect();
        Ok(lock(conn, Lockable::Releases, &both)?)
    }

    /// The next week changes with the first word that staff write there, when it is put on hold, and when it freezes.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // Where the next one was announced to be skipped, too, the one behind that has begun.
        let last = self.next.as_ref().unwrap_or(&self.release).id;
        let is_last = store::latest(conn, self.release.train_id)?.is_some_and(|latest| latest.id == last);
        // What staff say of its waiting stands beside the next one.
        let waits = match &self.next {
            Some(next) => holds::hold_of(conn, next.id)?.is_some(),
            None => false,
        };
        Ok(is_last && !waits && Self::of(conn, self.release.id)? == *self)
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        match (&self.next, &there.next) {
            (None, Some(next)) => returning::remove_week(conn, next.id)?,
            (Some(next), None) => returning::insert_week(conn, next)?,
            _ => {}
        }
        returning::put_state(conn, &self.release)?;
        store::delete_items(conn, self.release.id)?;
        for line in &self.lines {
            line.put(conn, line.item.revision)?;
        }
        Ok(())
    }
}
