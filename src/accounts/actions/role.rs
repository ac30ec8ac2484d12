//! A person's role as it was, so that giving another one can be taken back.

use crate::accounts::store::sessions;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, UserId};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Role};
use serde::{Deserialize, Serialize};

/// What a person may do. Whoever was an owner is one again, by the owner who dismissed them.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleKept {
    /// The person.
    pub(super) person: UserId,
    /// What they may do.
    pub(super) role: Role,
}

impl Whole for RoleKept {
    /// All owners, as with an appointment: one always stays.
    fn people(&self, conn: &mut Conn) -> Result<Vec<UserId>> {
        let mut held = people::owners(conn)?;
        held.push(self.person);
        Ok(held)
    }

    fn hold(&self, _: &mut Conn) -> Result<()> {
        Ok(())
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(people::by_id(conn, self.person)?.is_some_and(|person| person.role == self.role))
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        let owners = people::owners(conn)?;
        if !owners.contains(&hand.by) {
            return Err(Error::Forbidden(Refusal::OWNER_ONLY));
        }
        if owners == [self.person] {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        // Somebody who was blocked meanwhile does not act for the site, and nobody who left does.
        let is_gone = people::by_id(conn, self.person)?.is_none_or(|person| person.is_former());
        if is_gone || self.role != Role::Member && people::running_block(conn, self.person, hand.now)?.is_some() {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        people::set_role(conn, self.person, self.role)?;
        Ok(sessions::delete_all(conn, self.person)?)
    }
}
