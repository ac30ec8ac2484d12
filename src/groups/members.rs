//! How somebody comes into a group, and leaves it.

use super::actions::open_held;
use super::kept::MemberPlace;
use super::model::{FanGroup, MOST_ASKING, MOST_MEMBERS, Member, Standing};
use super::news::{self, News};
use super::store;
use super::words::{ALREADY, CONFIRM_FIRST, ENOUGH, IS_BLOCKED, NOT_CONFIRMED, ONESELF, RESTS, UNKNOWN, joined};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, GroupId, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Refusal, Result};
use crate::people::{self, Person, Viewer};
use crate::web::Flash;

fn is_full(conn: &mut Conn, group: GroupId) -> Result<bool> {
    Ok(store::count(conn, group, &[Standing::Invited, Standing::Joined])? >= MOST_MEMBERS)
}

/// A member asks to join, or accepts an invitation. Staff are let in at once.
pub fn join(conn: &mut Conn, who: &Viewer, id: GroupId, now: Timestamp) -> Result<Standing> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    let group = open_held(conn, id)?;
    let known = store::find(conn, group.id, who.id)?;
    let standing = known.map(|known| known.standing);
    let wanted = match standing {
        Some(Standing::Joined) => return Ok(Standing::Joined),
        Some(Standing::Asked) if !who.is_staff() => return Ok(Standing::Asked),
        Some(Standing::Invited) => Standing::Joined,
        _ if who.is_staff() => Standing::Joined,
        _ => Standing::Asked,
    };
    if wanted == Standing::Asked && known.is_some_and(|known| known.rests_until(now).is_some()) {
        return Err(Error::Rejected(RESTS));
    }
    let is_room = match wanted {
        Standing::Asked => store::count(conn, group.id, &[Standing::Asked])? < MOST_ASKING,
        // Whoever is invited is counted already.
        _ => standing == Some(Standing::Invited) || !is_full(conn, group.id)?,
    };
    if !is_room {
        return Err(Error::Rejected(ENOUGH));
    }
    // What waits to tell them of where they stood is no longer so.
    news::stop_last(conn, group.id, who.id, now)?;
    store::put(conn, &Member { group_id: group.id, user_id: who.id, standing: wanted, since: now })?;
    Ok(wanted)
}

/// Join as it was pressed before signing in: where they stand then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, slug: &str, now: Timestamp) -> Result<(String, Flash)> {
    let group = store::called(conn, slug)?;
    let standing = join(conn, who, group.id, now)?;
    Ok((group.address(), joined(standing)))
}

/// They leave the group, take their request back or decline an invitation; whether there was anything to leave. Whoever is
/// blocked may.
pub(super) fn leave(conn: &mut Conn, who: &Viewer, id: GroupId, now: Timestamp) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    // That they were turned down is not theirs to take away.
    let own = store::find(conn, id, who.id)?.filter(|own| own.standing != Standing::TurnedDown);
    if own.is_none() {
        return Ok(false);
    }
    news::stop_last(conn, id, who.id, now)?;
    store::remove(conn, id, who.id)?;
    Ok(true)
}

/// Staff invite somebody, or admit who asked; they hear of it.
pub fn invite(conn: &mut Conn, by: &Viewer, id: GroupId, handle: &str, now: Timestamp) -> Result<Standing> {
    let refused = |why: Refusal| Error::invalid("handle", Problem::Refused(why));
    let person = people::by_handle(conn, handle)?.filter(|person| !person.is_former()).ok_or(refused(UNKNOWN))?;
    if person.id == by.id {
        return Err(refused(ONESELF));
    }
    hold(conn, by, person.id)?;
    // They may have been erased until they were held.
    let person = people::by_id(conn, person.id)?.filter(|person| !person.is_former()).ok_or(refused(UNKNOWN))?;
    let group = open_held(conn, id)?;
    if person.verified_at.is_none() {
        return Err(refused(NOT_CONFIRMED));
    }
    if people::running_block(conn, person.id, now)?.is_some() {
        return Err(refused(IS_BLOCKED));
    }
    let before = MemberPlace::of(conn, group.id, person.id)?;
    let standing = match before.standing() {
        Some(Standing::Invited | Standing::Joined) => return Err(refused(ALREADY)),
        Some(Standing::Asked) => Standing::Joined,
        Some(Standing::TurnedDown) | None => Standing::Invited,
    };
    if is_full(conn, group.id)? {
        return Err(refused(ENOUGH));
    }
    store::put(conn, &Member { group_id: group.id, user_id: person.id, standing, since: now })?;
    let told = if standing == Standing::Joined { News::Joined } else { News::Invited };
    news::tell(conn, (group.id, person.id), told, (by.id, now))?;
    record(conn, by, Act::GroupMemberTaken, (&group, &person, &before), now)?;
    Ok(standing)
}

/// Staff turn a request down, after which nobody asks again for a while, take an invitation back, or take somebody out of the
/// group; but for an invitation they hear of it.
pub(super) fn remove(conn: &mut Conn, by: &Viewer, id: GroupId, handle: &str, now: Timestamp) -> Result<()> {
    let person = people::by_handle(conn, handle)?.ok_or(Error::NotFound)?;
    hold(conn, by, person.id)?;
    lock(conn, Lockable::FanGroups, &[id.0])?;
    let group = store::get(conn, id)?;
    let before = MemberPlace::of(conn, group.id, person.id)?;
    let place = (group.id, person.id);
    news::stop_last(conn, group.id, person.id, now)?;
    match before.standing() {
        // The same press twice, or they left meanwhile.
        None | Some(Standing::TurnedDown) => return Ok(()),
        Some(Standing::Asked) => {
            let (group_id, user_id, standing) = (group.id, person.id, Standing::TurnedDown);
            store::put(conn, &Member { group_id, user_id, standing, since: now })?;
            news::tell(conn, place, News::TurnedDown, (by.id, now))?;
        }
        Some(Standing::Invited) => store::remove(conn, group.id, person.id)?,
        Some(Standing::Joined) => {
            store::remove(conn, group.id, person.id)?;
            news::tell(conn, place, News::Removed, (by.id, now))?;
        }
    }
    record(conn, by, Act::GroupMemberRemoved, (&group, &person, &before), now)
}

/// Both are held before anything else is, in one order.
fn hold(conn: &mut Conn, by: &Viewer, person: UserId) -> Result<()> {
    lock(conn, Lockable::Users, &[by.id.0, person.0])?;
    people::expect_staff(conn, by.id)
}

type Of<'a> = (&'a FanGroup, &'a Person, &'a MemberPlace);

/// Taking back what was done then reads the other way round.
fn record(conn: &mut Conn, by: &Viewer, act: Act, (group, person, before): Of<'_>, now: Timestamp) -> Result<()> {
    let name = group.name.as_str();
    let (was, is_now) = if act == Act::GroupMemberTaken { ("", name) } else { (name, "") };
    let trace = Trace::of(act).about(person.handle.as_str()).from_to(was, is_now);
    let trace = trace.keeping(before, &MemberPlace::of(conn, group.id, person.id)?);
    audit::record(conn, by.id, &trace, now)
}
