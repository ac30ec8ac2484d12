//! People of whom somebody does not want to hear: of what these write no notice comes and no mention, and it stays to be read.
//! What staff decide is the site's word and comes all the same.

use super::wider::{Wider, unfollow_wider};
use super::words::{ENOUGH_IGNORED, ONESELF_IGNORED};
use crate::db::schema::ignored_people;
use crate::db::{Conn, Lockable, PortableExt, Timestamp, UserId, lock, one_of};
use crate::error::{Error, Result};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashSet;

/// As many as one person ignores.
const MOST: i64 = 500;

/// Does not hear of somebody from now on, nor of what they shape. Twice is once; nobody ignores themselves.
pub(super) fn ignore(conn: &mut Conn, user: UserId, other: UserId, now: Timestamp) -> Result<()> {
    if user == other {
        return Err(Error::Rejected(ONESELF_IGNORED));
    }
    // Held while they are counted: presses from everywhere at once are no more than presses one after another.
    lock(conn, Lockable::Users, &[user.0])?;
    let theirs = ignored_people::table.filter(ignored_people::user_id.eq(user));
    if theirs.count().get_result::<i64>(conn)? >= MOST && !is_ignoring(conn, user, other)? {
        return Err(Error::Rejected(ENOUGH_IGNORED));
    }
    let row = (ignored_people::user_id.eq(user), ignored_people::ignored_id.eq(other), ignored_people::since.eq(now));
    diesel::insert_into(ignored_people::table)
        .values(row)
        .on_conflict((ignored_people::user_id, ignored_people::ignored_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    unfollow_wider(conn, user, Wider::Person(other))
}

/// Hears of somebody again.
pub(super) fn heed(conn: &mut Conn, user: UserId, other: UserId) -> Result<()> {
    let row = ignored_people::table.filter(ignored_people::user_id.eq(user));
    diesel::delete(row.filter(ignored_people::ignored_id.eq(other))).execute(conn)?;
    Ok(())
}

/// Whether somebody does not want to hear of another one.
pub fn is_ignoring(conn: &mut Conn, user: UserId, other: UserId) -> Result<bool> {
    let row = ignored_people::table.filter(ignored_people::user_id.eq(user));
    Ok(diesel::select(exists(row.filter(ignored_people::ignored_id.eq(other)))).get_result(conn)?)
}

/// Those among people who do not want to hear of somebody.
pub fn ignoring(conn: &mut Conn, other: UserId, among: &[UserId]) -> Result<HashSet<UserId>> {
    if among.is_empty() {
        return Ok(HashSet::new());
    }
    let rows = ignored_people::table.filter(one_of(ignored_people::user_id, among.iter().map(|user| user.0)));
    let rows = rows.filter(ignored_people::ignored_id.eq(other)).select(ignored_people::user_id);
    Ok(rows.load::<UserId>(conn)?.into_iter().collect())
}

/// Everybody of whom somebody does not want to hear.
pub(super) fn ignored_by(conn: &mut Conn, user: UserId) -> Result<Vec<UserId>> {
    let theirs = ignored_people::table.filter(ignored_people::user_id.eq(user)).limit(MOST);
    Ok(theirs.order(ignored_people::ignored_id).select(ignored_people::ignored_id).load(conn)?)
}

/// Removes of whom people of these numbers do not want to hear, and who does not want to hear of them, at most so many rows of each
/// at once; whether that was all of them.
pub(super) fn remove_some_of(conn: &mut Conn, numbers: &str, most: i64) -> Result<bool> {
    for column in ["user_id", "ignored_id"] {
        let some = format!(
            "DELETE FROM ignored_people WHERE (user_id, ignored_id) IN \
             (SELECT user_id, ignored_id FROM ignored_people WHERE {column} IN ({numbers}) LIMIT $1)"
        );
        let removed = diesel::sql_query(some).bind::<BigInt, _>(most).execute(conn)?;
        if i64::try_from(removed).is_ok_and(|removed| removed >= most) {
            return Ok(false);
        }
    }
    Ok(true)
}
