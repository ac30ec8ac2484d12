//! A group that was opened, as a whole, so that this can be taken back as long as nobody and nothing is in it.

use super::actions::expect_free;
use super::kept::GroupKept;
use super::store;
use crate::areas;
use crate::audit::{Hand, Whole};
use crate::db::{AreaId, Conn, GroupId, Lockable, Timestamp, UserId, lock, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};
use serde::{Deserialize, Serialize};

/// A group under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupThere {
    id: GroupId,
    group: Option<OpenedGroup>,
}

/// Everything that belongs to it as it was opened.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct OpenedGroup {
    slug: String,
    says: GroupKept,
    area: AreaId,
    by: UserId,
    at: Timestamp,
}

impl GroupThere {
    /// That it was not there, and that it is, by whom and since when.
    pub(super) fn both(conn: &mut Conn, id: GroupId, (by, at): (UserId, Timestamp)) -> Result<(Self, Self)> {
        let group = store::get(conn, id)?;
        let opened = OpenedGroup { says: GroupKept::of(&group), slug: group.slug, area: group.area_id, by, at };
        Ok((Self { id, group: None }, Self { id, group: Some(opened) }))
    }
}

impl Whole for GroupThere {
    /// Whoever joins at this moment comes first.
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        lock_setup(conn)?;
        Ok(lock(conn, Lockable::FanGroups, &[self.id.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = match store::get(conn, self.id) {
            Ok(group) => Some(group),
            Err(Error::NotFound) => None,
            Err(other) => return Err(other),
        };
        match (&self.group, now) {
            (None, None) => Ok(true),
            (Some(was), Some(is)) if GroupKept::of(&is) == was.says && is.area_id == was.area && !is.is_closed() => {
                Ok(!store::is_used(conn, self.id)?)
            }
            _ => Ok(false),
        }
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let Some(opened) = &self.group else { return store::remove_group(conn, self.id) };
        let area = areas::get(conn, opened.area)?;
        if !areas::is_offered(conn, &area)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        // Another one may be called so by now.
        let all = store::all(conn)?;
        let new = opened.says.said();
        expect_free(&all, &new, None)?;
        if all.iter().any(|other| other.slug == opened.slug) {
            return Err(Error::invalid("name", Problem::Taken));
        }
        store::insert_again(conn, self.id, (&opened.slug, &new), opened.area, (opened.by, opened.at))
    }
}
