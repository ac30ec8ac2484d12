//! SQL on `poll_votes_apart`: votes that came together, until staff have looked.

use crate::db::schema::{poll_votes, poll_votes_apart as apart};
use crate::db::{Conn, PortableExt, Timestamp, UserId, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

/// Whose vote, for which option, and when it was cast.
pub(in super::super) type Cast = (UserId, i64, Timestamp);

/// What somebody chose, where that is set apart.
pub(in super::super) fn apart_choice(conn: &mut Conn, poll: i64, user: UserId) -> Result<Option<i64>> {
    Ok(apart::table.find((poll, user.0)).select(apart::option_id).first(conn).optional()?)
}

/// Whether a vote of this person in a poll would be set apart: they were in a cluster there that is not counted.
pub(in super::super) fn is_apart(conn: &mut Conn, poll: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM cluster_votes JOIN clusters found ON found.id = cluster_votes.cluster_id \
                 WHERE cluster_votes.user_id = ? AND found.poll_id = ? AND found.state <> 'counted')";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(user).bind::<BigInt, _>(poll).get_result(conn)?)
}

/// Keeps what somebody chose who is set apart; the last one pressed counts then.
pub(in super::super) fn put_apart(
    conn: &mut Conn,
    (poll, user): (i64, UserId),
    option: i64,
    at: Timestamp,
) -> Result<()> {
    let row = (apart::poll_id.eq(poll), apart::user_id.eq(user), apart::option_id.eq(option), apart::voted_at.eq(at));
    diesel::insert_into(apart::table)
        .values(row)
        .on_conflict((apart::poll_id, apart::user_id))
        .do_update()
        .set(apart::option_id.eq(option))
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Forgets a vote that was set apart; whether there was one.
pub(in super::super) fn remove_apart(conn: &mut Conn, poll: i64, user: UserId) -> Result<bool> {
    Ok(diesel::delete(apart::table.find((poll, user.0))).execute(conn)? > 0)
}

/// Takes the votes of these people away that count.
pub(in super::super) fn take_cast(conn: &mut Conn, poll: i64, people: &[UserId]) -> Result<Vec<Cast>> {
    let theirs = poll_votes::table.filter(poll_votes::poll_id.eq(poll)).filter(poll_votes::user_id.eq_any(people));
    let taken = diesel::delete(theirs).returning((poll_votes::user_id, poll_votes::option_id, poll_votes::voted_at));
    let mut taken: Vec<Cast> = taken.get_results(conn)?;
    taken.sort_unstable_by_key(|(voter, ..)| *voter);
    Ok(taken)
}

/// Takes the votes of these people away that are set apart.
pub(in super::super) fn take_apart(conn: &mut Conn, poll: i64, people: &[UserId]) -> Result<Vec<Cast>> {
    let theirs = apart::table.filter(apart::poll_id.eq(poll)).filter(apart::user_id.eq_any(people));
    let taken = diesel::delete(theirs).returning((apart::user_id, apart::option_id, apart::voted_at));
    let mut taken: Vec<Cast> = taken.get_results(conn)?;
    taken.sort_unstable_by_key(|(voter, ..)| *voter);
    Ok(taken)
}

/// Whose votes in a poll are set apart that staff have not left out.
pub(in super::super) fn waiting_apart(conn: &mut Conn, poll: i64) -> Result<Vec<UserId>> {
    let words = "SELECT own.user_id FROM poll_votes_apart own JOIN cluster_votes ON cluster_votes.user_id = own.user_id \
                 JOIN clusters found ON found.id = cluster_votes.cluster_id AND found.poll_id = own.poll_id \
                 WHERE own.poll_id = ? AND found.state = 'waiting' ORDER BY own.user_id";
    Ok(prepared::<BigInt>(words).bind::<BigInt, _>(poll).load(conn)?)
}

/// Forgets what is set apart of people who leave.
pub fn remove_apart_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    diesel::delete(apart::table.filter(apart::user_id.eq_any(people))).execute(conn)?;
    Ok(())
}
