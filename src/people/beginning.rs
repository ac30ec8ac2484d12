//! People by how their handle begins.

use super::model::Profile;
use crate::db::schema::users;
use crate::db::{Conn, columns};
use crate::error::Result;
use diesel::prelude::*;

/// What stands behind every handle that goes on after its beginning: none is longer, and no letter of one comes after z,
/// whichever order of letters the database has.
const BEHIND: &str = "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz";

/// People whose handles begin so, by handle, at most so many. Ask it in small letters, digits and hyphens.
pub fn of_beginning(conn: &mut Conn, beginning: &str, most: i64) -> Result<Vec<Profile>> {
    let rows =
        users::table.filter(users::handle.ge(beginning)).filter(users::handle.le(format!("{beginning}{BEHIND}")));
    let mut found: Vec<Profile> = rows.order(users::handle).limit(most).select(columns::<Profile>()).load(conn)?;
    found.retain(|person| person.handle.starts_with(beginning));
    Ok(found)
}
