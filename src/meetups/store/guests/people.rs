//! Of one person all meetups, and of one meetup all people, some at a time.

use super::super::super::model::Standing;
use crate::db::schema::{meetup_guests as guests, meetups};
use crate::db::{Conn, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// How many registrations of a person wait for the confirmation of their address.
pub(in super::super::super) fn count_held(conn: &mut Conn, user: UserId) -> Result<i64> {
    let held = guests::table.filter(guests::user_id.eq(user)).filter(guests::standing.eq(Standing::Held));
    Ok(held.count().get_result(conn)?)
}

/// The meetups for which a person registered before their address was confirmed.
pub(in super::super::super) fn take_held(conn: &mut Conn, user: UserId) -> Result<Vec<i64>> {
    let held = guests::table.filter(guests::user_id.eq(user)).filter(guests::standing.eq(Standing::Held));
    Ok(held.order(guests::meetup_id).select(guests::meetup_id).load(conn)?)
}

/// Forgets what waits of people whose accounts are removed.
pub fn remove_held_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    let held = guests::table.filter(guests::user_id.eq_any(people)).filter(guests::standing.eq(Standing::Held));
    diesel::delete(held).execute(conn)?;
    Ok(())
}

/// Some of the meetups that somebody has to do with, in their order.
pub(in super::super::super) fn some_of(conn: &mut Conn, user: UserId, most: i64) -> Result<Vec<i64>> {
    let own = guests::table.filter(guests::user_id.eq(user)).order(guests::meetup_id);
    Ok(own.limit(most).select(guests::meetup_id).load(conn)?)
}

/// Those behind a person who have a place or wait for one, by id, at most so many.
pub(in super::super::super) fn registered_after(
    conn: &mut Conn,
    meetup: i64,
    after: UserId,
    most: i64,
) -> Result<Vec<UserId>> {
    let all = guests::table.filter(guests::meetup_id.eq(meetup)).filter(guests::user_id.gt(after));
    let all = all.filter(guests::standing.eq_any([Standing::Placed, Standing::Waiting]));
    Ok(all.order(guests::user_id).limit(most).select(guests::user_id).load(conn)?)
}

/// Those behind a person who had a place when everybody was asked, and have not confirmed it.
pub(in super::super::super) fn placed_after(
    conn: &mut Conn,
    meetup: i64,
    after: UserId,
    most: i64,
) -> Result<Vec<UserId>> {
    let all = guests::table.inner_join(meetups::table).filter(guests::meetup_id.eq(meetup));
    let all = all.filter(guests::user_id.gt(after)).filter(guests::standing.eq(Standing::Placed));
    let asked = all.filter(guests::placed_at.lt(meetups::asked_at));
    let open = asked.filter(guests::confirmed_at.is_null().or(guests::confirmed_at.lt(meetups::dated_at)));
    Ok(open.order(guests::user_id).limit(most).select(guests::user_id).load(conn)?)
}
