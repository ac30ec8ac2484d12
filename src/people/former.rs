//! Handles that people had: where they lead, and until when nobody else may have them.

use super::model::Profile;
use crate::db::schema::{former_handles, users};
use crate::db::{Conn, Timestamp, UserId, columns};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashMap;

/// How long a handle leads to whoever had it, and is nobody else's: a year, however long that one is.
const KEPT: TimeDelta = TimeDelta::days(366);
/// Handles that one person may keep from others at a time.
const MOST_KEPT: i64 = 5;

/// Keeps the handle that a person gives up for another one, which they may have had before. `false` where they keep as many
/// from others as one may; what was forgotten then has to be taken back.
pub fn keep_handle(conn: &mut Conn, id: UserId, (given_up, taken): (&str, &str), now: Timestamp) -> QueryResult<bool> {
    // A row of the one that is given up is left over from somebody who had it long before.
    let known = former_handles::table.filter(former_handles::handle.eq_any([given_up, taken]));
    diesel::delete(known).execute(conn)?;
    let kept = former_handles::table.filter(former_handles::user_id.eq(id)).filter(former_handles::free_at.gt(now));
    if kept.count().get_result::<i64>(conn)? >= MOST_KEPT {
        return Ok(false);
    }
    let row = (
        former_handles::handle.eq(given_up),
        former_handles::user_id.eq(id),
        former_handles::free_at.eq(now.plus(KEPT)),
    );
    diesel::insert_into(former_handles::table).values(row).execute(conn)?;
    Ok(true)
}

/// Whose handle this was, as long as it is kept for them.
pub fn find_former(conn: &mut Conn, handle: &str, now: Timestamp) -> QueryResult<Option<Profile>> {
    former_handles::table
        .inner_join(users::table)
        .filter(former_handles::handle.eq(handle))
        .filter(former_handles::free_at.gt(now))
        .select(columns::<Profile>())
        .first(conn)
        .optional()
}

/// Whose these handles were, as long as they are kept for them: people who confirmed their address, and are neither gone nor
/// about to go.
pub fn of_former_handles(conn: &mut Conn, handles: &[String], now: Timestamp) -> QueryResult<Vec<UserId>> {
    former_handles::table
        .inner_join(users::table)
        .filter(former_handles::handle.eq_any(handles))
        .filter(former_handles::free_at.gt(now))
        .filter(users::verified_at.is_not_null())
        .filter(users::leaving_at.is_null())
        .filter(users::erased_at.is_null())
        .select(former_handles::user_id)
        .load(conn)
}

/// Those of these handles that lead to a page which everybody may see, each with the handle that this person has: of people who
/// confirmed their address, and of whoever had a handle that is kept for them.
pub fn leading(conn: &mut Conn, handles: &[String], now: Timestamp) -> QueryResult<HashMap<String, String>> {
    if handles.is_empty() {
        return Ok(HashMap::new());
    }
    let shown =
        || users::verified_at.is_not_null().and(users::erased_at.is_null()).and(users::profile_hidden.eq(false));
    let theirs = users::table.filter(users::handle.eq_any(handles)).filter(shown()).select(users::handle);
    let theirs: Vec<String> = theirs.load(conn)?;
    let had: Vec<(String, String)> = former_handles::table
        .inner_join(users::table)
        .filter(former_handles::handle.eq_any(handles))
        .filter(former_handles::free_at.gt(now))
        .filter(shown())
        .select((former_handles::handle, users::handle))
        .load(conn)?;
    // Somebody has a handle by now that another one had: it is theirs.
    Ok(had.into_iter().chain(theirs.into_iter().map(|handle| (handle.clone(), handle))).collect())
}

/// Whether a handle is kept for somebody other than this person.
pub(super) fn is_kept(
    conn: &mut Conn,
    handle: &str,
    for_other_than: Option<UserId>,
    now: Timestamp,
) -> QueryResult<bool> {
    let kept = former_handles::table.find(handle).filter(former_handles::free_at.gt(now));
    let whose: Option<UserId> = kept.select(former_handles::user_id).first(conn).optional()?;
    Ok(whose.is_some_and(|whose| Some(whose) != for_other_than))
}

/// The handles that these people had, each with whose it was.
pub(super) fn of_people(conn: &mut Conn, ids: &[UserId]) -> QueryResult<Vec<(UserId, String)>> {
    let theirs = former_handles::table.filter(former_handles::user_id.eq_any(ids));
    theirs.select((former_handles::user_id, former_handles::handle)).load(conn)
}

/// The handles that a person had and that are kept for them.
pub fn handles_before(conn: &mut Conn, id: UserId, now: Timestamp) -> QueryResult<Vec<String>> {
    let kept = former_handles::table.filter(former_handles::user_id.eq(id)).filter(former_handles::free_at.gt(now));
    kept.select(former_handles::handle).load(conn)
}

/// Forgets the handles that a person had, who leaves.
pub(super) fn forget_of(conn: &mut Conn, id: UserId) -> QueryResult<()> {
    diesel::delete(former_handles::table.filter(former_handles::user_id.eq(id))).execute(conn).map(drop)
}

/// Frees the handles whose time is over; says how many.
pub fn free_handles(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    diesel::delete(former_handles::table.filter(former_handles::free_at.le(now))).execute(conn)
}
