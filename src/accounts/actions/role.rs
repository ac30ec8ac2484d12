//! A person's role as it was, so that giving another one can be taken back.

use crate::accounts::store::sessions;
use crate::accounts::words::LAST_OWNER;
use crate::audit::{self, Act, Hand, Trace, Whole};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
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

/// Somebody who leaves the site leaves its staff first, if they are of it. The only owner stays. All owners are held
/// meanwhile, as with an appointment.
pub fn step_down(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<()> {
    let mut held: Vec<i64> = people::owners(conn)?.into_iter().map(|owner| owner.0).collect();
    held.push(id.0);
    lock(conn, Lockable::Users, &held)?;
    if people::owners(conn)? == [id] {
        return Err(Error::Rejected(LAST_OWNER));
    }
    let Some(person) = people::by_id(conn, id)?.filter(|person| person.role.is_staff()) else { return Ok(()) };
    people::set_role(conn, id, Role::Member)?;
    let of = |role| RoleKept { person: id, role };
    let trace = Trace::of(Act::Appointed).about(&person.handle);
    let trace = trace.from_to(person.role.as_str(), Role::Member.as_str());
    audit::record(conn, id, &trace.keeping(&of(person.role), &of(Role::Member)), now)
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
