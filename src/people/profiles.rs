//! Whom to write to, and whose page it is.

use super::former;
use super::likeness::looks_like;
use super::model::{Profile, Recipient, Role};
use crate::db::schema::users;
use crate::db::{Conn, UserId, columns};
use crate::error::{Error, Result};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Ids in one query; `SQLite` takes some 32,000 arguments, and smaller pieces keep its parser quick.
const PIECE: usize = 1_000;
/// With everything that the command asks for.
const NO_OWNER: &str = "this site has no owner yet: add one with \
                        `friday user add --role owner --email ADDRESS --name NAME --password-stdin`";

/// Those of these people who confirmed their address, and are neither gone nor about to go, in the order of their ids.
pub fn recipients(conn: &mut Conn, ids: &[UserId]) -> Result<Vec<Recipient>> {
    let mut found: Vec<Recipient> = Vec::with_capacity(ids.len());
    for piece in ids.chunks(PIECE) {
        let rows: Vec<Recipient> = users::table
            .filter(users::id.eq_any(piece))
            .filter(users::verified_at.is_not_null())
            .filter(users::leaving_at.is_null())
            .filter(users::erased_at.is_null())
            .select((users::id, users::name, users::email, users::language))
            .load(conn)?;
        found.extend(rows);
    }
    found.sort_by_key(|person| person.id);
    found.dedup_by_key(|person| person.id);
    Ok(found)
}

/// Those of these people who are neither gone nor about to go.
pub fn staying(conn: &mut Conn, ids: &[UserId]) -> Result<HashSet<UserId>> {
    let mut found = HashSet::with_capacity(ids.len());
    for piece in ids.chunks(PIECE) {
        let there = users::table.filter(users::id.eq_any(piece)).filter(users::leaving_at.is_null());
        let rows: Vec<UserId> = there.filter(users::erased_at.is_null()).select(users::id).load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

/// These people, in the order of their ids.
pub fn profiles(conn: &mut Conn, ids: &[UserId]) -> Result<Vec<Profile>> {
    let mut found: Vec<Profile> = Vec::with_capacity(ids.len());
    for piece in ids.chunks(PIECE) {
        let rows: Vec<Profile> =
            users::table.filter(users::id.eq_any(piece)).select(columns::<Profile>()).load(conn)?;
        found.extend(rows);
    }
    found.sort_by_key(|person| person.id);
    found.dedup_by_key(|person| person.id);
    Ok(found)
}

/// The people with these handles who confirmed their address, and are neither gone nor about to go, each by the handle.
pub fn of_handles(conn: &mut Conn, handles: &[String]) -> Result<HashMap<String, UserId>> {
    let mut found = HashMap::with_capacity(handles.len());
    for piece in handles.chunks(PIECE) {
        let rows: Vec<(String, UserId)> = users::table
            .filter(users::handle.eq_any(piece))
            .filter(users::verified_at.is_not_null())
            .filter(users::leaving_at.is_null())
            .filter(users::erased_at.is_null())
            .select((users::handle, users::id))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

/// The person with this handle.
pub fn find_by_handle(conn: &mut Conn, handle: &str) -> Result<Option<Profile>> {
    // PostgreSQL takes no text with a NUL.
    if handle.contains('\0') {
        return Ok(None);
    }
    Ok(users::table.filter(users::handle.eq(handle)).select(columns::<Profile>()).first(conn).optional()?)
}

/// The owner who was there first: in whose name the command line acts.
pub fn owner(conn: &mut Conn) -> Result<UserId> {
    let owners = users::table.filter(users::role.eq(Role::Owner)).order(users::id);
    let first: Option<UserId> = owners.select(users::id).first(conn).optional()?;
    first.ok_or_else(|| Error::broken(NO_OWNER))
}

/// Who of staff and owners bears a name, or has or had a handle, that looks like this one; not this person.
pub fn staff_like(conn: &mut Conn, name: &str, but: Option<UserId>) -> Result<Option<UserId>> {
    let staff: Vec<(UserId, String, String)> = users::table
        .filter(users::role.eq_any([Role::Staff, Role::Owner]))
        .select((users::id, users::name, users::handle))
        .load(conn)?;
    let alike = |(id, theirs, handle): &(UserId, String, String)| {
        Some(*id) != but && (looks_like(theirs, name) || looks_like(handle, name))
    };
    if let Some((id, ..)) = staff.iter().find(|person| alike(person)) {
        return Ok(Some(*id));
    }
    let others: Vec<UserId> = staff.iter().map(|(id, ..)| *id).filter(|id| Some(*id) != but).collect();
    let had = former::of_people(conn, &others)?;
    Ok(had.into_iter().find(|(_, handle)| looks_like(handle, name)).map(|(id, _)| id))
}

/// Whether anybody has an account.
pub fn is_anybody_there(conn: &mut Conn) -> Result<bool> {
    let first: Option<UserId> = users::table.select(users::id).first(conn).optional()?;
    Ok(first.is_some())
}
