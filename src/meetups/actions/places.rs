//! Who gets a place: registering, cancelling, confirming, and the places that move on. Whoever changes that holds the row with
//! the counters first, behind the people.

use super::super::link::Asked;
use super::super::model::{Guest, Meetup, Standing, State};
use super::super::news::{self, News};
use super::super::store;
use super::super::words::{
    CANNOT_CANCEL, HAS_BEGUN, IS_OFF, IS_QUEUED, LINK_OUTDATED, MAILBOX, NOT_OPEN, NOTHING_TO_CONFIRM, QUEUE_FULL,
    WAITS_CONFIRM, WAS_PLACED,
};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Viewer};
use crate::web::Flash;

/// People on a waiting list.
const MOST_WAITING: i64 = 10_000;
/// Registrations of one person that wait for the confirmation of their address.
const MOST_HELD: i64 = 50;
/// Places that move on in one write.
const MOST_MOVED: usize = 20;

/// What became of a registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registered {
    /// They have a place.
    Placed,
    /// They are on the waiting list.
    Waiting,
    /// Neither, until they confirm their address.
    Held,
}

impl Registered {
    /// What is said of it.
    pub(in super::super) fn flash(self) -> Flash {
        match self {
            Self::Placed => WAS_PLACED,
            Self::Waiting => IS_QUEUED,
            Self::Held => WAITS_CONFIRM,
        }
    }
}

/// Registers somebody: a place if one is free and nobody waits for it, else the waiting list. The same press twice changes
/// nothing.
pub fn register(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<Registered> {
    let confirmed = people::admit(conn, who.id, now)?;
    let meetup = store::held(conn, id)?;
    // Also to whoever has a place: there is nothing any more to come to.
    if meetup.state(now) == State::CalledOff {
        return Err(Error::Rejected(IS_OFF));
    }
    let own = store::find(conn, id, who.id)?;
    match own.map(|own| own.standing) {
        Some(Standing::Placed) => return Ok(Registered::Placed),
        Some(Standing::Waiting) => return Ok(Registered::Waiting),
        Some(Standing::Held) if !confirmed => return Ok(Registered::Held),
        Some(Standing::Held | Standing::Cancelled | Standing::Lapsed) | None => {}
    }
    let came_before = store::came_before(conn, who.id)?;
    expect_open(&meetup, came_before, now)?;
    if !confirmed {
        if store::count_held(conn, who.id)? >= MOST_HELD {
            return Err(Error::Rejected(Refusal::ENOUGH_WAITING));
        }
        store::hold(conn, (id, who.id), (Standing::Held, false), now)?;
        return Ok(Registered::Held);
    }
    if store::mailbox_is_registered(conn, id, who.id)? {
        return Err(Error::Rejected(MAILBOX));
    }
    if store::take_place(conn, id)? {
        // Not placed before it has its code: the database wants both at once.
        let guest = store::hold(conn, (id, who.id), (Standing::Cancelled, came_before), now)?;
        // Whoever takes a place as late as that says that they come.
        let confirmed_at = meetup.is_soon(now).then_some(now);
        let code = store::free_code(conn, id)?;
        store::put_in_place(conn, guest, &code, (None, confirmed_at), now)?;
        news::tell(conn, &meetup, Some(who.id), News::Placed, now)?;
        return Ok(Registered::Placed);
    }
    if !store::put_in_queue(conn, id, MOST_WAITING)? {
        return Err(Error::Rejected(QUEUE_FULL));
    }
    store::hold(conn, (id, who.id), (Standing::Waiting, came_before), now)?;
    Ok(Registered::Waiting)
}

/// Refuses where nobody registers, or this person not yet.
fn expect_open(meetup: &Meetup, came_before: bool, now: Timestamp) -> Result<()> {
    match meetup.state(now) {
        State::Announced => {}
        // Nobody else knows of it.
        State::Proposed | State::TurnedDown => return Err(Error::NotFound),
        State::Planned | State::CityVote => return Err(Error::Rejected(NOT_OPEN)),
        State::Running | State::Over => return Err(Error::Rejected(HAS_BEGUN)),
        State::CalledOff => return Err(Error::Rejected(IS_OFF)),
    }
    if meetup.opens_to(came_before).is_some_and(|opens| opens <= now) { Ok(()) } else { Err(Error::Rejected(NOT_OPEN)) }
}

/// A registration that was pressed before signing in: where it stands then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<(String, Flash)> {
    let registered = register(conn, who, id, now)?;
    Ok((store::get(conn, id)?.address(), registered.flash()))
}

/// Whoever confirms an address is registered for what they wanted to come to before, from now on.
pub fn count_waiting(conn: &mut Conn, who: &Viewer, now: Timestamp) -> Result<()> {
    for meetup in store::take_held(conn, who.id)? {
        match register(conn, who, meetup, now) {
            Ok(_) => {}
            Err(Error::NotFound | Error::Rejected(_)) => forget(conn, meetup, who.id)?,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn forget(conn: &mut Conn, meetup: i64, user: UserId) -> Result<()> {
    match store::find(conn, meetup, user)? {
        Some(own) => store::delete(conn, &own),
        None => Ok(()),
    }
}

/// Somebody cancels, also who is blocked; their place is given to the first of the waiting list in the same write. Whether there
/// was anything to cancel.
pub fn cancel(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    let meetup = store::held(conn, id)?;
    let Some(own) = store::find(conn, id, who.id)? else { return Ok(false) };
    match own.standing {
        Standing::Cancelled | Standing::Lapsed => return Ok(false),
        // Nothing is left of what waited for a confirmation.
        Standing::Held => return store::delete(conn, &own).map(|()| true),
        Standing::Waiting | Standing::Placed => {}
    }
    if meetup.has_begun(now) {
        return Err(Error::Rejected(CANNOT_CANCEL));
    }
    store::set_standing(conn, &own, Standing::Cancelled)?;
    place_next(conn, &meetup, now)?;
    Ok(true)
}

/// Gives a free place to the first of the waiting list, as long as the meetup is still to come; whether there was one.
fn place_next(conn: &mut Conn, meetup: &Meetup, now: Timestamp) -> Result<bool> {
    if meetup.state(now) != State::Announced {
        return Ok(false);
    }
    let Some(next) = store::first_waiting(conn, meetup.id)? else { return Ok(false) };
    if !store::place_from_queue(conn, meetup.id)? {
        return Ok(false);
    }
    let confirm_by = meetup.is_soon(now).then(|| meetup.deadline(now));
    let code = store::free_code(conn, meetup.id)?;
    store::put_in_place(conn, next.id, &code, (confirm_by, None), now)?;
    news::tell(conn, meetup, Some(next.user_id), News::MovedUp, now)?;
    Ok(true)
}

/// Somebody confirms that they come, once they are asked; until their place has moved on that is never too late.
pub fn confirm(conn: &mut Conn, user: UserId, id: i64, now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[user.0])?;
    let meetup = store::held(conn, id)?;
    if meetup.called_off_at.is_some() {
        return Err(Error::Rejected(IS_OFF));
    }
    let placed = store::find(conn, id, user)?.filter(|own| own.standing == Standing::Placed);
    let Some(own) = placed else { return Err(Error::Rejected(NOTHING_TO_CONFIRM)) };
    if own.is_confirmed(&meetup) {
        return Ok(());
    }
    // Whoever could before everybody is asked would have a place for good, and never be asked.
    if own.confirm_by(&meetup).is_none() {
        return Err(Error::Rejected(NOTHING_TO_CONFIRM));
    }
    // Also by a clock that goes behind it is this time that they confirm.
    store::confirm(conn, own.id, meetup.dated_at.map_or(now, |dated| dated.max(now)))
}

/// The same by a link from a mail, as long as the meetup is at the time of which that asked.
pub(in super::super) fn confirm_linked(conn: &mut Conn, asked: Asked, now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[asked.person.0])?;
    let meetup = store::held(conn, asked.meetup)?;
    store::find(conn, asked.meetup, asked.person)?.ok_or(Error::NotFound)?;
    if !asked.is_of(&meetup) {
        return Err(Error::Rejected(LINK_OUTDATED));
    }
    confirm(conn, asked.person, asked.meetup, now)
}

/// Asks everybody with a place whether they come, once; whether it did. Of two that do so at once the second finds it done.
pub fn ask(conn: &mut Conn, id: i64, now: Timestamp) -> Result<bool> {
    let meetup = store::held(conn, id)?;
    if meetup.state(now) != State::Announced || !meetup.is_soon(now) || meetup.asked_at.is_some() {
        return Ok(false);
    }
    if !store::ask(conn, id, meetup.deadline(now), now)? {
        return Ok(false);
    }
    news::tell(conn, &meetup, None, News::Asked, now)?;
    Ok(true)
}

/// Gives free places to those who wait, and then those that were not confirmed in time, some in one write; how many. Each is
/// taken and given in the same write, so that whoever dies in between has done nothing, and two at once never the same.
pub fn move_on(conn: &mut Conn, id: i64, now: Timestamp) -> Result<usize> {
    let meetup = store::held(conn, id)?;
    let mut moved = 0;
    while moved < MOST_MOVED {
        if place_next(conn, &meetup, now)? {
            moved += 1;
            continue;
        }
        let Some(late) = late(conn, &meetup, now)? else { break };
        store::set_standing(conn, &late, Standing::Lapsed)?;
        news::tell(conn, &meetup, Some(late.user_id), News::Lapsed, now)?;
    }
    Ok(moved)
}

/// Whose place moves on: they did not confirm it in time, and somebody waits for it.
fn late(conn: &mut Conn, meetup: &Meetup, now: Timestamp) -> Result<Option<Guest>> {
    // Asked of the rows, not of the counter: nobody loses a place to nobody.
    if meetup.state(now) != State::Announced || store::first_waiting(conn, meetup.id)?.is_none() {
        return Ok(None);
    }
    store::expired(conn, meetup, now)
}

/// Somebody who leaves the site has no place and waits for none; what they had moves on. Some at a time, and whether those were
/// all. The person is held.
pub fn leave_some_of(conn: &mut Conn, user: UserId, most: i64, now: Timestamp) -> Result<bool> {
    let some = store::some_of(conn, user, most)?;
    for id in &some {
        let meetup = store::held(conn, *id)?;
        forget(conn, *id, user)?;
        place_next(conn, &meetup, now)?;
    }
    store::forget_venues(conn, user)?;
    store::forget_edits(conn, user)?;
    let is_told_nothing = news::forget_some_of(conn, user, most)?;
    Ok(is_told_nothing && i64::try_from(some.len()).is_ok_and(|count| count < most))
}
