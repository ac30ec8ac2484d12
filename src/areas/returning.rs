//! SQL that reads areas and lines with everything that belongs to them, and has them again as they were.

use super::kept::{AreaKept, LineKept};
use crate::db::schema::{area_owners, areas, former_line_slugs, former_slugs, product_lines};
use crate::db::{AreaId, Conn, LineId, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// The words that an area had before.
pub(super) fn former_of_area(conn: &mut Conn, id: AreaId) -> Result<Vec<String>> {
    let former = former_slugs::table.filter(former_slugs::area_id.eq(id)).order(former_slugs::slug);
    Ok(former.select(former_slugs::slug).load(conn)?)
}

/// The words that a line had before.
pub(super) fn former_of_line(conn: &mut Conn, id: LineId) -> Result<Vec<String>> {
    let former = former_line_slugs::table.filter(former_line_slugs::line_id.eq(id)).order(former_line_slugs::slug);
    Ok(former.select(former_line_slugs::slug).load(conn)?)
}

/// Everybody who answers for an area, also who left the staff since.
pub(super) fn owners_of_area(conn: &mut Conn, id: AreaId) -> Result<Vec<UserId>> {
    let owners = area_owners::table.filter(area_owners::area_id.eq(id)).order(area_owners::user_id);
    Ok(owners.select(area_owners::user_id).load(conn)?)
}

/// Has an area as it was, but for its owners. No word is lost to another area meanwhile: what an area had it keeps.
pub(super) fn put_area(conn: &mut Conn, kept: &AreaKept) -> Result<()> {
    diesel::delete(former_slugs::table.filter(former_slugs::area_id.eq(kept.id))).execute(conn)?;
    let changes = (
        areas::slug.eq(&kept.slug),
        areas::name.eq(&kept.name),
        areas::names.eq(&kept.names),
        areas::line_id.eq(kept.line),
    );
    diesel::update(areas::table.filter(areas::id.eq(kept.id))).set(changes).execute(conn)?;
    for slug in &kept.former {
        let row = (former_slugs::slug.eq(slug), former_slugs::area_id.eq(kept.id));
        diesel::insert_into(former_slugs::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has a line as it was.
pub(super) fn put_line(conn: &mut Conn, kept: &LineKept) -> Result<()> {
    diesel::delete(former_line_slugs::table.filter(former_line_slugs::line_id.eq(kept.id))).execute(conn)?;
    let changes =
        (product_lines::slug.eq(&kept.slug), product_lines::name.eq(&kept.name), product_lines::names.eq(&kept.names));
    diesel::update(product_lines::table.filter(product_lines::id.eq(kept.id))).set(changes).execute(conn)?;
    for slug in &kept.former {
        let row = (former_line_slugs::slug.eq(slug), former_line_slugs::line_id.eq(kept.id));
        diesel::insert_into(former_line_slugs::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Gives areas the places that they had.
pub(super) fn place_areas(conn: &mut Conn, places: &[(AreaId, i64)]) -> Result<()> {
    for (id, position) in places {
        let area = areas::table.filter(areas::id.eq(id)).filter(areas::position.ne(position));
        diesel::update(area).set(areas::position.eq(position)).execute(conn)?;
    }
    Ok(())
}

/// Gives lines the places that they had.
pub(super) fn place_lines(conn: &mut Conn, places: &[(LineId, i64)]) -> Result<()> {
    for (id, position) in places {
        let line = product_lines::table.filter(product_lines::id.eq(id)).filter(product_lines::position.ne(position));
        diesel::update(line).set(product_lines::position.eq(position)).execute(conn)?;
    }
    Ok(())
}
