//! Who builds a post, and how much an area finishes, so that what staff said of it can be taken back.

use super::model::Builder;
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{AreaId, Conn, PostId, UserId, lock_setup};
use crate::error::Result;
use crate::{areas, posts};
use serde::{Deserialize, Serialize};

/// Those who build a post, in their order.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Builders {
    post: PostId,
    people: Vec<UserId>,
    names: Vec<String>,
}

impl Builders {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, post: PostId) -> Result<Self> {
        let mut builders = Self { post, people: Vec::new(), names: Vec::new() };
        for builder in store::builders_of(conn, &[post])?.remove(&post).unwrap_or_default() {
            match builder {
                Builder::Known(person) => builders.people.push(person.id),
                Builder::Called(name) => builders.names.push(name),
            }
        }
        Ok(builders)
    }
}

impl Whole for Builders {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.post)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_builders(conn, self.post, &self.people, &self.names)
    }
}

/// How much an area finishes in a week, where that is said.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// The area.
    pub(super) area: AreaId,
    /// Changes in a week.
    pub(super) items: Option<i64>,
}

impl Whole for Capacity {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        // An area that had just been added may be removed again.
        areas::get(conn, self.area)?;
        Ok(store::capacities(conn)?.get(&self.area).copied() == self.items)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_capacity(conn, self.area, self.items)
    }
}
