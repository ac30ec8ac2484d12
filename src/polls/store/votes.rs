//! SQL on `poll_votes` and `held_poll_votes`.

use crate::db::schema::{held_poll_votes as held, poll_votes};
use crate::db::{Conn, PortableExt, Timestamp, UserId, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

/// What somebody chose, where that counts.
pub(in super::super) fn own_choice(conn: &mut Conn, poll: i64, user: UserId) -> Result<Option<i64>> {
    Ok(poll_votes::table.find((poll, user.0)).select(poll_votes::option_id).first(conn).optional()?)
}

/// What somebody chose, where that waits for the confirmation of their address.
pub(in super::super) fn waiting_choice(conn: &mut Conn, poll: i64, user: UserId) -> Result<Option<i64>> {
    Ok(held::table.find((poll, user.0)).select(held::option_id).first(conn).optional()?)
}

/// Whether another account of the same mailbox has voted.
pub(in super::super) fn mailbox_has_voted(conn: &mut Conn, poll: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN poll_votes cast_one ON cast_one.user_id = other.id AND cast_one.poll_id = ? \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(poll).bind::<BigInt, _>(user).get_result(conn)?)
}

/// Stores a vote, or changes the one that is there.
pub(in super::super) fn cast(
    conn: &mut Conn,
    (poll, user): (i64, UserId),
    (before, option): (Option<i64>, i64),
    now: Timestamp,
) -> Result<()> {
    if before.is_some() {
        let own = poll_votes::table.find((poll, user.0));
        diesel::update(own).set((poll_votes::option_id.eq(option), poll_votes::voted_at.eq(now))).execute(conn)?;
        return Ok(());
    }
    let row = (
        poll_votes::poll_id.eq(poll),
        poll_votes::user_id.eq(user),
        poll_votes::option_id.eq(option),
        poll_votes::voted_at.eq(now),
    );
    diesel::insert_into(poll_votes::table).values(row).execute(conn)?;
    Ok(())
}

/// Keeps a vote until its voter confirms their address; the last one pressed counts then.
pub(in super::super) fn hold(conn: &mut Conn, (poll, user): (i64, UserId), option: i64, now: Timestamp) -> Result<()> {
    let row = (held::poll_id.eq(poll), held::user_id.eq(user), held::option_id.eq(option), held::held_at.eq(now));
    diesel::insert_into(held::table)
        .values(row)
        .on_conflict((held::poll_id, held::user_id))
        .do_update()
        .set((held::option_id.eq(option), held::held_at.eq(now)))
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Forgets a vote that was kept; whether there was one.
pub(in super::super) fn release_held(conn: &mut Conn, poll: i64, user: UserId) -> Result<bool> {
    Ok(diesel::delete(held::table.find((poll, user.0))).execute(conn)? > 0)
}

/// Removes a vote that counts.
pub(in super::super) fn remove_vote(conn: &mut Conn, poll: i64, user: UserId) -> Result<()> {
    diesel::delete(poll_votes::table.find((poll, user.0))).execute(conn)?;
    Ok(())
}

/// How many votes of a person wait for the confirmation of their address.
pub fn count_held(conn: &mut Conn, user: UserId) -> Result<i64> {
    Ok(held::table.filter(held::user_id.eq(user)).count().get_result(conn)?)
}

/// Takes what waits of a person, in the order of the polls: of which poll, and what was chosen.
pub(in super::super) fn take_held(conn: &mut Conn, user: UserId) -> Result<Vec<(i64, i64)>> {
    let theirs = held::table.filter(held::user_id.eq(user));
    let mut taken: Vec<(i64, i64)> =
        diesel::delete(theirs).returning((held::poll_id, held::option_id)).get_results(conn)?;
    taken.sort_unstable();
    Ok(taken)
}

/// Forgets what waits of people whose accounts are removed, or who leave.
pub fn remove_held_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    diesel::delete(held::table.filter(held::user_id.eq_any(people))).execute(conn)?;
    Ok(())
}

/// Those who have voted in a poll after a person, by id, at most so many.
pub fn voters_after(conn: &mut Conn, poll: i64, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let all = poll_votes::table.filter(poll_votes::poll_id.eq(poll)).filter(poll_votes::user_id.gt(after));
    Ok(all.order(poll_votes::user_id).limit(most).select(poll_votes::user_id).load(conn)?)
}
