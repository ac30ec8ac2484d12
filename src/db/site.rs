//! The few facts about the site itself, by name.

use super::connection::Conn;
use super::portable::PortableExt;
use super::schema::site;
use crate::error::Result;
use diesel::prelude::*;

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
