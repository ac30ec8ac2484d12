//! A week and the one behind it as a whole, so that a week that was skipped takes place after all, as long as the next one has
//! not gone on.

use super::kept_items::{WholeItem, put_all, whole_items};
use super::known::Known;
use super::model::Release;
use super::on_devices::OnDevices;
use super::returning::Mark;
use super::weeks::holds;
use super::{returning, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, ReleaseId, lock};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// A week with its items, and the next one if it has begun.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekKept {
    release: Release,
    #[serde(rename = "lines")]
    items: Vec<WholeItem>,
    next: Option<Release>,
}

impl WeekKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, id: ReleaseId) -> Result<Self> {
        let release = store::get(conn, id)?;
        let next = store::of_week(conn, release.train_id, release.week.next())?;
        Ok(Self { items: whole_items(conn, id)?, release, next })
    }
}

impl Whole for WeekKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        let both: Vec<i64> = std::iter::once(&self.release).chain(&self.next).map(|release| release.id.0).collect();
        Ok(lock(conn, Lockable::Releases, &both)?)
    }

    /// The next week changes with the first word that staff write there, when it is put on hold, when they say
    /// something of devices or of known bugs, and when it freezes.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // Where the next one was announced to be skipped, too, the one behind that has begun.
        let last = self.next.as_ref().unwrap_or(&self.release).id;
        if store::latest(conn, self.release.train_id)?.is_none_or(|latest| latest.id != last) {
            return Ok(false);
        }
        // What staff say of its waiting stands beside the next one, and what they say of devices and of known bugs.
        if let Some(next) = &self.next
            && (holds::hold_of(conn, next.id)?.is_some()
                || OnDevices::is_any(conn, next.id)?
                || Known::is_any(conn, next.id)?)
        {
            return Ok(false);
        }
        let (release, week) = (&self.release, self.release.week.next());
        if store::get(conn, release.id)? != *release || store::of_week(conn, release.train_id, week)? != self.next {
            return Ok(false);
        }
        // What its items say counts in its revision: their words are not read for that.
        let items = self.items.iter().map(|kept| &kept.item);
        let there: Vec<Mark> = items.map(|item| (item.id, item.revision, item.area_id, item.withheld)).collect();
        Ok(returning::marks(conn, release.id)? == there)
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        match (&self.next, &there.next) {
            (None, Some(next)) => returning::remove_week(conn, next.id)?,
            (Some(next), None) => returning::insert_week(conn, next)?,
            _ => {}
        }
        returning::put_state(conn, &self.release)?;
        store::delete_items(conn, self.release.id)?;
        put_all(conn, self.items.clone())
    }
}
