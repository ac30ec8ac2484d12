//! The few facts about the site itself, by name.

use super::connection::Conn;
use super::portable::PortableExt;
use super::schema::site;
use crate::error::{Error, Result};
use diesel::prelude::*;

/// The name of what this installation signs with. Its migration drew it.
pub const SIGNING_KEY: &str = "signing_key";

/// What is noted under a name.
pub fn fact(conn: &mut Conn, key: &str) -> Result<Option<String>> {
    Ok(site::table.filter(site::key.eq(key)).select(site::value).first(conn).optional()?)
}

/// Notes a fact, or replaces it.
pub fn set_fact(conn: &mut Conn, key: &str, value: &str) -> Result<()> {
    let known = diesel::update(site::table.filter(site::key.eq(key))).set(site::value.eq(value)).execute(conn)?;
    if known == 0 {
        diesel::insert_into(site::table)
            .values((site::key.eq(key), site::value.eq(value)))
            .on_conflict(site::key)
            .do_nothing()
            .portable()
            .execute(conn)?;
    }
    Ok(())
}

/// Whether the database can be written. Another value each time: `SQLite` writes nothing where nothing changes, and a
/// full disk would go unnoticed.
pub fn try_writing(conn: &mut Conn) -> Result<()> {
    let value = getrandom::u64().map_err(|error| Error::broken(format!("no randomness: {error}")))?;
    set_fact(conn, "last_try", &format!("{value:016x}"))
}
