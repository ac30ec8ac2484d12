//! SQL on `areas`.

use super::model::Area;
use crate::db::schema::areas;
use crate::db::{AreaId, Conn, PortableExt};
use crate::error::Result;
use diesel::prelude::*;

/// All areas in their order. There are dozens, never thousands.
pub fn list(conn: &mut Conn) -> Result<Vec<Area>> {
    Ok(areas::table.order((areas::position, areas::id)).limit(500).load(conn)?)
}

/// The area of a word.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Area>> {
    Ok(areas::table.filter(areas::slug.eq(slug)).first(conn).optional()?)
}

/// Adds an area at the end; `None` when its word is in use.
pub(super) fn insert(conn: &mut Conn, slug: &str, name: &str, line: &str) -> Result<Option<AreaId>> {
    let last: Option<i64> = areas::table.select(diesel::dsl::max(areas::position)).first(conn)?;
    let added = diesel::insert_into(areas::table)
        .values((
            areas::slug.eq(slug),
            areas::name.eq(name),
            areas::line.eq(line),
            areas::position.eq(last.unwrap_or(0) + 1),
        ))
        .on_conflict(areas::slug)
        .do_nothing()
        .portable()
        .execute(conn)?;
    if added == 0 {
        return Ok(None);
    }
    Ok(Some(areas::table.filter(areas::slug.eq(slug)).select(areas::id).first(conn)?))
}
