//! Everybody, page by page, for those who run the site.

use super::blocks::runs;
use super::model::Role;
use crate::db::schema::{blocks, users};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Somebody, as those who run the site need to know them. It has no `Debug`: it holds an address.
#[derive(Queryable)]
pub struct Listed {
    /// Who.
    pub id: UserId,
    /// Profile handle.
    pub handle: String,
    /// Display name.
    pub name: String,
    /// Address as it was typed; until it is confirmed it may be somebody else's.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// When the address was confirmed.
    pub verified_at: Option<Timestamp>,
    /// The end of the block that runs, if there is one.
    pub blocked_until: Option<Timestamp>,
}

/// People after one of them, by id, at most so many; all of them but former members, or those with a role.
pub fn list_after(
    conn: &mut Conn,
    role: Option<Role>,
    after: UserId,
    most: i64,
    now: Timestamp,
) -> Result<Vec<Listed>> {
    let columns = (
        users::id,
        users::handle,
        users::name,
        users::email,
        users::role,
        users::verified_at,
        blocks::ends_at.nullable(),
    );
    let people = users::table.left_join(blocks::table.on(runs(now))).filter(users::id.gt(after));
    let people = people.filter(users::erased_at.is_null());
    let people = people.order(users::id).limit(most).select(columns);
    match role {
        Some(role) => Ok(people.filter(users::role.eq(role)).load(conn)?),
        None => Ok(people.load(conn)?),
    }
}
