//! How somebody comes into a group of testers, and leaves it.

use super::model::{MOST, MOST_ASKING, Standing, Tester, address_of_testers};
use super::place::{TestersPlace, stop_mail};
use super::store;
use super::words::{
    ALREADY, CONFIRM_FIRST, ENOUGH, IS_BLOCKED, NOT_CONFIRMED, ONESELF, RESTS, TAKES_NOTHING, UNKNOWN, joined,
};
use crate::areas::{self, Area};
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Person, Viewer};
use crate::web::Flash;

/// An area that takes somebody new, held, so that its merge waits.
fn open(conn: &mut Conn, id: AreaId) -> Result<Area> {
    lock(conn, Lockable::Areas, &[id.0])?;
    let area = areas::get(conn, id)?;
    if areas::is_offered(conn, &area)? { Ok(area) } else { Err(Error::Rejected(TAKES_NOTHING)) }
}

fn is_full(conn: &mut Conn, area: AreaId) -> Result<bool> {
    Ok(store::count(conn, area, &[Standing::Invited, Standing::Joined])? >= MOST)
}

/// A member asks to join, or accepts an invitation. Staff are let in at once.
pub fn join(conn: &mut Conn, who: &Viewer, id: AreaId, now: Timestamp) -> Result<Standing> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    let area = open(conn, id)?;
    let refused = match store::find(conn, area.id, who.id)? {
        // Whoever is invited is counted already.
        Some(invited) if invited.standing == Standing::Invited => {
            store::let_in(conn, &invited, now)?;
            return Ok(Standing::Joined);
        }
        Some(known) if known.standing != Standing::TurnedDown => return Ok(known.standing),
        other => other,
    };
    if !who.is_staff() && refused.is_some_and(|refused| refused.rests_until(now).is_some()) {
        return Err(Error::Rejected(RESTS));
    }
    let (wanted, is_room) = if who.is_staff() {
        (Standing::Joined, !is_full(conn, area.id)?)
    } else {
        (Standing::Asked, store::count(conn, area.id, &[Standing::Asked])? < MOST_ASKING)
    };
    if !is_room {
        return Err(Error::Rejected(ENOUGH));
    }
    if let Some(refused) = refused {
        store::remove(conn, &refused)?;
    }
    store::insert(conn, (area.id, who.id), wanted, now)?;
    Ok(wanted)
}

/// Join as it was pressed before signing in: where they stand then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, slug: &str, now: Timestamp) -> Result<(String, Flash)> {
    let area = areas::find(conn, slug)?.ok_or(Error::NotFound)?;
    let standing = join(conn, who, area.id, now)?;
    Ok((address_of_testers(&area), joined(standing)))
}

/// They leave the group, take their request back or decline an invitation: what it was. Whoever is blocked may.
pub(super) fn leave(conn: &mut Conn, who: &Viewer, id: AreaId) -> Result<Option<Standing>> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    // That they were turned down is not theirs to take away.
    let own = store::find(conn, id, who.id)?.filter(|own| own.standing != Standing::TurnedDown);
    let Some(own) = own else { return Ok(None) };
    store::remove(conn, &own)?;
    Ok(Some(own.standing))
}

/// Staff invite somebody, or admit who asked; they hear of it.
pub fn invite(conn: &mut Conn, by: &Viewer, id: AreaId, handle: &str, now: Timestamp) -> Result<Standing> {
    let refused = |why: Refusal| Error::invalid("handle", Problem::Refused(why));
    let person = people::by_handle(conn, handle)?.filter(|person| !person.is_former()).ok_or(refused(UNKNOWN))?;
    if person.id == by.id {
        return Err(refused(ONESELF));
    }
    hold(conn, by, person.id)?;
    // They may have been erased until they were held.
    let person = people::by_id(conn, person.id)?.filter(|person| !person.is_former()).ok_or(refused(UNKNOWN))?;
    let area = open(conn, id)?;
    if person.verified_at.is_none() {
        return Err(refused(NOT_CONFIRMED));
    }
    if people::running_block(conn, person.id, now)?.is_some() {
        return Err(refused(IS_BLOCKED));
    }
    let known = store::find(conn, area.id, person.id)?;
    let before = TestersPlace::of(conn, area.id, person.id)?;
    if known.is_some_and(|known| matches!(known.standing, Standing::Invited | Standing::Joined)) {
        return Err(refused(ALREADY));
    }
    if is_full(conn, area.id)? {
        return Err(refused(ENOUGH));
    }
    let (row, standing, act) = if let Some(asked) = known.filter(|known| known.standing == Standing::Asked) {
        store::let_in(conn, &asked, now)?;
        (asked.id, Standing::Joined, Act::TesterAdmitted)
    } else {
        if let Some(refused) = known {
            store::remove(conn, &refused)?;
        }
        let row = store::insert(conn, (area.id, person.id), Standing::Invited, now)?;
        (row, Standing::Invited, Act::TesterInvited)
    };
    let event = NewEvent { what: What::TesterTaken, actor: by.id, post: None, subject: row };
    events::record(conn, &event, now)?;
    record(conn, by, act, (&area, &person, &before), now)?;
    Ok(standing)
}

/// Staff turn a request down, after which nobody asks again for a while, take an invitation back, or take somebody out of the
/// group: what it was. Of what is taken back before its mail went out nobody is told.
pub fn remove(conn: &mut Conn, by: &Viewer, id: AreaId, handle: &str, now: Timestamp) -> Result<Option<Standing>> {
    let person = people::by_handle(conn, handle)?.ok_or(Error::NotFound)?;
    hold(conn, by, person.id)?;
    let area = areas::get(conn, id)?;
    // The same press twice, or they left meanwhile.
    let Some(was) = store::find(conn, area.id, person.id)? else { return Ok(None) };
    let act = match was.standing {
        Standing::Asked => Act::TesterTurnedDown,
        Standing::Invited => Act::TesterUninvited,
        Standing::Joined => Act::TesterRemoved,
        Standing::TurnedDown => return Ok(None),
    };
    let before = TestersPlace::of(conn, area.id, person.id)?;
    store::remove(conn, &was)?;
    stop_mail(conn, &was, now)?;
    if was.standing == Standing::Asked {
        store::put_back(conn, &Tester { standing: Standing::TurnedDown, since: now, ..was })?;
    }
    record(conn, by, act, (&area, &person, &before), now)?;
    Ok(Some(was.standing))
}

/// Both are held before anything else is, in one order.
fn hold(conn: &mut Conn, by: &Viewer, person: UserId) -> Result<()> {
    lock(conn, Lockable::Users, &[by.id.0, person.0])?;
    people::expect_staff(conn, by.id)
}

type Of<'a> = (&'a Area, &'a Person, &'a TestersPlace);

fn record(conn: &mut Conn, by: &Viewer, act: Act, (area, person, before): Of<'_>, now: Timestamp) -> Result<()> {
    let trace = Trace::of(act).about(person.handle.as_str()).from_to("", area.slug.as_str());
    let trace = trace.keeping(before, &TestersPlace::of(conn, area.id, person.id)?);
    audit::record(conn, by.id, &trace, now)
}

/// The testers of an area that was merged test the one it went into.
pub fn move_to_area(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    store::move_all(conn, from, into)
}
