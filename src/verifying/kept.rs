//! What staff said to a matter that was reopened, so that saying so can be taken back.

use super::model::Note;
use super::store::{self, Key};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Lockable, PostId, ReleaseId, Timestamp, UserId, lock};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// What staff say of a bug and a release, or that they say nothing.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettledKept {
    release: ReleaseId,
    post: PostId,
    said: Option<Said>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    note: Note,
    by: UserId,
    at: Timestamp,
}

impl SettledKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, (release, post): Key) -> Result<Self> {
        let check = store::check(conn, (release, post))?;
        let said =
            check.and_then(|check| Some(Said { note: check.said()?, by: check.settled_by?, at: check.settled_at? }));
        Ok(Self { release, post, said })
    }
}

impl Whole for SettledKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock(conn, Lockable::Posts, &[self.post.0])?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, (self.release, self.post))? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        let said = self.said.as_ref().map(|said| (&said.note, said.by, said.at));
        store::settle(conn, (self.release, self.post), said)
    }
}
