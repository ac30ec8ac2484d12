//! The few facts about the site itself, by name.

use super::connection::Conn;
use super::portable::PortableExt;
use super::schema::site;
use crate::error::{Error, Result};
use data_encoding::HEXLOWER;
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

/// A random value of this installation: drawn when it is first asked for, the same from then on, also in another process.
/// A database that was begun anew has another one. It never leaves the installation as it is.
pub fn secret(conn: &mut Conn, key: &str) -> Result<String> {
    if let Some(known) = fact(conn, key)? {
        return Ok(known);
    }
    let mut drawn = [0; 32];
    getrandom::fill(&mut drawn).map_err(|error| Error::broken(format!("no randomness: {error}")))?;
    // Of two who draw at once, the second one waits here and then reads what the first has noted.
    diesel::insert_into(site::table)
        .values((site::key.eq(key), site::value.eq(HEXLOWER.encode(&drawn))))
        .on_conflict(site::key)
        .do_nothing()
        .portable()
        .execute(conn)?;
    fact(conn, key)?.ok_or_else(|| Error::broken(format!("the fact {key} was not noted")))
}

/// Whether the database can be written. Another value each time: `SQLite` writes nothing where nothing changes, and a
/// full disk would go unnoticed.
pub fn try_writing(conn: &mut Conn) -> Result<()> {
    let value = getrandom::u64().map_err(|error| Error::broken(format!("no randomness: {error}")))?;
    set_fact(conn, "last_try", &format!("{value:016x}"))
}
