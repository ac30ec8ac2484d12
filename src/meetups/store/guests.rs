//! SQL on `meetup_places` and `meetup_guests`. Whoever changes who has a place holds the row of `meetup_places`.

mod people;
pub use people::remove_held_of;
pub(in super::super) use people::{count_held, placed_after, registered_after, some_of, take_held};

use super::super::model::{Guest, Meetup, Standing};
use crate::db::schema::{meetup_guests as guests, meetup_places as places, users};
use crate::db::types::Instant;
use crate::db::{Conn, PortableExt, Timestamp, UserId, columns, prepared};
use crate::error::{Error, Result};
use crate::people::Profile;
use crate::web::PageNumber;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

/// Of which letters a code is made: none that is taken for another one.
const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
/// How many letters a code has.
const LENGTH: usize = 6;
/// How often a code is drawn again that somebody has.
const DRAWS: usize = 20;

/// How many places there are, how many of them are given, and how many people wait for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable)]
pub struct Place {
    /// The meetup.
    pub meetup_id: i64,
    /// How many places there are.
    pub capacity: i64,
    /// How many of them are given.
    pub taken: i64,
    /// How many people wait for one.
    pub waiting: i64,
}

/// The places of a meetup.
pub fn places_of(conn: &mut Conn, meetup: i64) -> Result<Place> {
    places::table.find(meetup).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Takes a place, if one is free and nobody waits for it; whether there was one.
pub(in super::super) fn take_place(conn: &mut Conn, meetup: i64) -> Result<bool> {
    let words = "UPDATE meetup_places SET taken = taken + 1 WHERE meetup_id = ? AND taken < capacity AND waiting = 0";
    Ok(prepared::<()>(words).bind::<BigInt, _>(meetup).execute(conn)? == 1)
}

/// Counts somebody more on the waiting list, of at most so many; whether there was room.
pub(in super::super) fn put_in_queue(conn: &mut Conn, meetup: i64, most: i64) -> Result<bool> {
    let words = "UPDATE meetup_places SET waiting = waiting + 1 WHERE meetup_id = ? AND waiting < ?";
    Ok(prepared::<()>(words).bind::<BigInt, _>(meetup).bind::<BigInt, _>(most).execute(conn)? == 1)
}

/// Gives a free place to somebody from the waiting list; whether there was one.
pub(in super::super) fn place_from_queue(conn: &mut Conn, meetup: i64) -> Result<bool> {
    let words = "UPDATE meetup_places SET taken = taken + 1, waiting = waiting - 1 \
                 WHERE meetup_id = ? AND taken < capacity AND waiting > 0";
    Ok(prepared::<()>(words).bind::<BigInt, _>(meetup).execute(conn)? == 1)
}

/// How many places there are; never fewer than are given, which the database refuses, too.
pub(in super::super) fn set_capacity(conn: &mut Conn, meetup: i64, capacity: i64) -> Result<bool> {
    let enough = places::table.filter(places::meetup_id.eq(meetup)).filter(places::taken.le(capacity));
    Ok(diesel::update(enough).set(places::capacity.eq(capacity)).execute(conn)? == 1)
}

/// How somebody stands to a meetup, if at all.
pub(in super::super) fn find(conn: &mut Conn, meetup: i64, user: UserId) -> Result<Option<Guest>> {
    let own = guests::table.filter(guests::meetup_id.eq(meetup)).filter(guests::user_id.eq(user));
    Ok(own.first(conn).optional()?)
}

/// Whether somebody was checked in at any meetup.
pub(in super::super) fn came_before(conn: &mut Conn, user: UserId) -> Result<bool> {
    let came = guests::table.filter(guests::user_id.eq(user)).filter(guests::checked_in_at.is_not_null());
    Ok(diesel::select(diesel::dsl::exists(came)).get_result(conn)?)
}

/// Whether another account of the same mailbox has a place or waits for one.
pub(in super::super) fn mailbox_is_registered(conn: &mut Conn, meetup: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN meetup_guests g ON g.user_id = other.id AND g.meetup_id = ? AND g.standing IN ('placed', 'waiting') \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(meetup).bind::<BigInt, _>(user).get_result(conn)?)
}

/// Notes that somebody wants to come, and how they stand: a new row, or the one they have.
pub(in super::super) fn hold(
    conn: &mut Conn,
    (meetup, user): (i64, UserId),
    (standing, came_before): (Standing, bool),
    now: Timestamp,
) -> Result<i64> {
    let row = (
        guests::meetup_id.eq(meetup),
        guests::user_id.eq(user),
        guests::standing.eq(standing),
        guests::came_before.eq(i64::from(came_before)),
        guests::since.eq(now),
    );
    let changes =
        (guests::standing.eq(standing), guests::came_before.eq(i64::from(came_before)), guests::since.eq(now));
    diesel::insert_into(guests::table)
        .values(row)
        .on_conflict((guests::meetup_id, guests::user_id))
        .do_update()
        .set(changes)
        .portable()
        .execute(conn)?;
    let own = guests::table.filter(guests::meetup_id.eq(meetup)).filter(guests::user_id.eq(user));
    Ok(own.select(guests::id).first(conn)?)
}

/// Somebody has a place, with the code by which they are checked in.
pub(in super::super) fn put_in_place(
    conn: &mut Conn,
    guest: i64,
    code: &str,
    (confirm_by, confirmed_at): (Option<Timestamp>, Option<Timestamp>),
    now: Timestamp,
) -> Result<()> {
    let changes = (
        guests::standing.eq(Standing::Placed),
        guests::code.eq(code),
        guests::placed_at.eq(Some(now)),
        guests::confirm_by.eq(confirm_by),
        guests::confirmed_at.eq(confirmed_at),
        guests::checked_in_at.eq(None::<Timestamp>),
    );
    diesel::update(guests::table.find(guest)).set(changes).execute(conn)?;
    Ok(())
}

/// Somebody has no place any more, and waits for none; what they had is counted no longer.
pub(in super::super) fn set_standing(conn: &mut Conn, guest: &Guest, to: Standing) -> Result<()> {
    let nothing = None::<Timestamp>;
    let changes = (
        guests::standing.eq(to),
        guests::code.eq(""),
        guests::placed_at.eq(nothing),
        guests::confirm_by.eq(nothing),
        guests::confirmed_at.eq(nothing),
        guests::checked_in_at.eq(nothing),
    );
    diesel::update(guests::table.find(guest.id)).set(changes).execute(conn)?;
    uncount(conn, guest)
}

/// Removes how somebody stands to a meetup.
pub(in super::super) fn delete(conn: &mut Conn, guest: &Guest) -> Result<()> {
    diesel::delete(guests::table.find(guest.id)).execute(conn)?;
    uncount(conn, guest)
}

fn uncount(conn: &mut Conn, guest: &Guest) -> Result<()> {
    let words = match guest.standing {
        Standing::Placed => "UPDATE meetup_places SET taken = taken - 1 WHERE meetup_id = ?",
        Standing::Waiting => "UPDATE meetup_places SET waiting = waiting - 1 WHERE meetup_id = ?",
        Standing::Held | Standing::Cancelled | Standing::Lapsed => return Ok(()),
    };
    prepared::<()>(words).bind::<BigInt, _>(guest.meetup_id).execute(conn)?;
    Ok(())
}

/// A code that nobody has at this meetup, whose places are held.
pub(in super::super) fn free_code(conn: &mut Conn, meetup: i64) -> Result<String> {
    for _ in 0..DRAWS {
        let mut drawn = [0_u8; LENGTH];
        getrandom::fill(&mut drawn).map_err(|error| Error::broken(format!("no randomness: {error}")))?;
        let letter = |byte: &u8| LETTERS.get(usize::from(*byte) % LETTERS.len()).copied().map(char::from);
        let code: String = drawn.iter().filter_map(letter).collect();
        if by_code(conn, meetup, &code)?.is_none() {
            return Ok(code);
        }
    }
    Err(Error::broken("no code was free for a place"))
}

/// Who has this code.
pub(in super::super) fn by_code(conn: &mut Conn, meetup: i64, code: &str) -> Result<Option<Guest>> {
    // Who has no place has no code.
    if code.is_empty() {
        return Ok(None);
    }
    let found = guests::table.filter(guests::meetup_id.eq(meetup)).filter(guests::code.eq(code));
    Ok(found.filter(guests::code.ne("")).first(conn).optional()?)
}

/// Those with a place who are called so, or have this handle; two at most, since more than one is nobody in particular.
pub(in super::super) fn guests_named(conn: &mut Conn, meetup: i64, name: &str) -> Result<Vec<Guest>> {
    let placed = guests::table.inner_join(users::table).filter(guests::meetup_id.eq(meetup));
    let placed = placed.filter(guests::standing.eq(Standing::Placed));
    let called = placed.filter(users::name.eq(name).or(users::handle.eq(name)));
    Ok(called.order(guests::id).limit(2).select(guests::all_columns).load(conn)?)
}

/// The first of the waiting list.
pub(in super::super) fn first_waiting(conn: &mut Conn, meetup: i64) -> Result<Option<Guest>> {
    let queue = guests::table.filter(guests::meetup_id.eq(meetup)).filter(guests::standing.eq(Standing::Waiting));
    Ok(queue.order((guests::came_before.desc(), guests::since, guests::id)).first(conn).optional()?)
}

/// How many stand before somebody on the waiting list.
pub(in super::super) fn waiting_before(conn: &mut Conn, own: &Guest) -> Result<i64> {
    let words = "SELECT count(*) FROM meetup_guests WHERE meetup_id = ? AND standing = 'waiting' AND (came_before > ? \
                 OR (came_before = ? AND (since < ? OR (since = ? AND id < ?))))";
    let before = prepared::<BigInt>(words).bind::<BigInt, _>(own.meetup_id).bind::<BigInt, _>(own.came_before);
    let before = before.bind::<BigInt, _>(own.came_before).bind::<Instant, _>(own.since);
    Ok(before.bind::<Instant, _>(own.since).bind::<BigInt, _>(own.id).get_result(conn)?)
}

/// Somebody who has a place and did not confirm it in time: the one who got it first.
pub(in super::super) fn expired(conn: &mut Conn, meetup: &Meetup, now: Timestamp) -> Result<Option<Guest>> {
    let Some(asked) = meetup.asked_at else { return Ok(None) };
    let placed = guests::table.filter(guests::meetup_id.eq(meetup.id)).filter(guests::standing.eq(Standing::Placed));
    let open = placed.filter(guests::checked_in_at.is_null());
    let dated = meetup.dated_at.unwrap_or(meetup.changed_at);
    let open = open.filter(guests::confirmed_at.is_null().or(guests::confirmed_at.lt(dated)));
    let later = guests::placed_at.ge(asked).and(guests::confirm_by.le(now));
    if meetup.confirm_by.is_some_and(|until| until <= now) {
        let over = open.filter(guests::placed_at.lt(asked).or(later));
        return Ok(over.order(guests::id).first(conn).optional()?);
    }
    Ok(open.filter(later).order(guests::id).first(conn).optional()?)
}

/// Somebody confirms that they come.
pub(in super::super) fn confirm(conn: &mut Conn, guest: i64, now: Timestamp) -> Result<()> {
    diesel::update(guests::table.find(guest)).set(guests::confirmed_at.eq(Some(now))).execute(conn)?;
    Ok(())
}

/// Somebody is there, or was noted so by mistake.
pub(in super::super) fn set_checked_in(conn: &mut Conn, guest: i64, at: Option<Timestamp>) -> Result<()> {
    diesel::update(guests::table.find(guest)).set(guests::checked_in_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Those who stand to a meetup like this, with who they are: one page, and one more if there are more. Of the waiting list in
/// its order.
pub(in super::super) fn page_of(
    conn: &mut Conn,
    meetup: i64,
    standing: Standing,
    (page, size): (PageNumber, i64),
) -> Result<Vec<(Guest, Profile)>> {
    let all = guests::table.inner_join(users::table).filter(guests::meetup_id.eq(meetup));
    let all = all.filter(guests::standing.eq(standing)).offset(page.offset(size)).limit(size + 1);
    let whole = (guests::all_columns, columns::<Profile>());
    Ok(if standing == Standing::Waiting {
        all.order((guests::came_before.desc(), guests::since, guests::id)).select(whole).load(conn)?
    } else {
        all.order(guests::id).select(whole).load(conn)?
    })
}

/// Everybody with a place, as many as there can be.
pub(in super::super) fn printed(conn: &mut Conn, meetup: i64, most: i64) -> Result<Vec<(Guest, Profile)>> {
    let all = guests::table.inner_join(users::table).filter(guests::meetup_id.eq(meetup));
    let all = all.filter(guests::standing.eq(Standing::Placed)).order(guests::id).limit(most);
    Ok(all.select((guests::all_columns, columns::<Profile>())).load(conn)?)
}
