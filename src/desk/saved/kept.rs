//! A view that all of the staff see from now on, or no longer, so that this can be taken back.

use super::MOST;
use super::store::{self, Stored};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, UserId};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// What somebody keeps under a name, or that there is nothing.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::desk) struct ViewKept {
    owner: UserId,
    name: String,
    view: Option<Stored>,
}

impl ViewKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, owner: UserId, name: &str) -> Result<Self> {
        Ok(Self { owner, name: name.to_owned(), view: store::stored(conn, owner, name)? })
    }
}

impl Whole for ViewKept {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.owner])
    }

    fn hold(&self, _: &mut Conn) -> Result<()> {
        // Whoever keeps it is held.
        Ok(())
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::stored(conn, self.owner, &self.name)? == self.view)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::put_back(conn, (self.owner, &self.name), self.view.as_ref(), MOST)
    }
}
