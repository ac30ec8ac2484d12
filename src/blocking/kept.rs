//! A block as it was, so that lifting it can be taken back: the same one runs on.

use super::words;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Role};
use serde::{Deserialize, Serialize};

/// The latest block of a person, by its row, and whether it was lifted.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockKept {
    /// The person.
    pub(super) person: UserId,
    /// Its row.
    pub(super) block: i64,
    /// Whether staff ended it before its time.
    pub(super) is_lifted: bool,
}

impl Whole for BlockKept {
    fn people(&self, _: &mut Conn) -> Result<Vec<UserId>> {
        Ok(vec![self.person])
    }

    fn hold(&self, _: &mut Conn) -> Result<()> {
        Ok(())
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let last = people::last_block(conn, self.person)?;
        Ok(last.is_some_and(|(block, lifted_at)| (block.id, lifted_at.is_some()) == (self.block, self.is_lifted)))
    }

    fn may_be_put(&self, conn: &mut Conn, _: &Self, now: Timestamp) -> Result<bool> {
        let last = people::last_block(conn, self.person)?;
        Ok(self.is_lifted || last.is_some_and(|(block, _)| block.ends_at > now))
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        let (block, _) = people::last_block(conn, self.person)?.ok_or(Error::NotFound)?;
        if self.is_lifted {
            return people::end_block(conn, &block, hand.by, hand.now);
        }
        // Its time was over meanwhile.
        if block.ends_at <= hand.now {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        let person = people::by_id(conn, self.person)?.ok_or(Error::NotFound)?;
        if person.role >= Role::Staff {
            return Err(Error::Rejected(words::NOT_STAFF));
        }
        people::resume_block(conn, &block)
    }
}
