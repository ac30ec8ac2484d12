//! SQL on `credentials`: what proves that somebody is who they say. Read at a sign-in and a change of password only.

use crate::db::schema::credentials;
use crate::db::{Conn, Timestamp, UserId};
use diesel::prelude::*;

/// A person's password as it is kept. It has no `Debug`.
#[derive(Clone, Queryable)]
pub struct Credentials {
    /// Whose.
    pub user_id: UserId,
    /// Argon2id, in the PHC string format.
    pub password_hash: String,
}

/// A person's credentials.
pub fn of(conn: &mut Conn, id: UserId) -> QueryResult<Option<Credentials>> {
    let row = credentials::table.find(id).select((credentials::user_id, credentials::password_hash));
    row.first(conn).optional()
}

/// Keeps the first password of a person who was just added.
pub fn insert(conn: &mut Conn, id: UserId, password_hash: &str, now: Timestamp) -> QueryResult<()> {
    let row =
        (credentials::user_id.eq(id), credentials::password_hash.eq(password_hash), credentials::changed_at.eq(now));
    diesel::insert_into(credentials::table).values(row).execute(conn).map(drop)
}

/// Replaces the password of a person, whichever it was.
pub fn set(conn: &mut Conn, id: UserId, password_hash: &str, now: Timestamp) -> QueryResult<()> {
    let changes = (credentials::password_hash.eq(password_hash), credentials::changed_at.eq(now));
    match diesel::update(credentials::table.find(id)).set(changes).execute(conn)? {
        0 => insert(conn, id, password_hash, now),
        _ => Ok(()),
    }
}

/// Changes a password; `false` when it was changed meanwhile.
pub fn replace(conn: &mut Conn, known: &Credentials, password_hash: &str, now: Timestamp) -> QueryResult<bool> {
    let same = credentials::table.find(known.user_id).filter(credentials::password_hash.eq(&known.password_hash));
    let changes = (credentials::password_hash.eq(password_hash), credentials::changed_at.eq(now));
    Ok(diesel::update(same).set(changes).execute(conn)? == 1)
}

/// Forgets the passwords of people who are removed.
pub fn delete_of(conn: &mut Conn, ids: &[UserId]) -> QueryResult<()> {
    diesel::delete(credentials::table.filter(credentials::user_id.eq_any(ids))).execute(conn).map(drop)
}
