//! SQL on areas and lines that go into another one.

use crate::db::schema::{area_owners, areas, product_lines};
use crate::db::{AreaId, Conn, LineId};
use crate::error::Result;
use diesel::prelude::*;

/// Lets an area's posts go to another one, with those of areas that were merged into it.
pub(super) fn merge(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    let all = areas::table.filter(areas::id.eq(from).or(areas::merged_into.eq(from)));
    diesel::update(all).set((areas::merged_into.eq(Some(into)), areas::retired.eq(true))).execute(conn)?;
    diesel::delete(area_owners::table.filter(area_owners::area_id.eq(from))).execute(conn)?;
    Ok(())
}

/// Lets a line's areas go to another one, behind those that are there, with lines that were merged into it.
pub(super) fn merge_line(conn: &mut Conn, from: LineId, into: LineId) -> Result<()> {
    let last: Option<i64> = areas::table.select(diesel::dsl::max(areas::position)).first(conn)?;
    let theirs = areas::table.filter(areas::line_id.eq(from));
    let changes = (areas::line_id.eq(into), areas::position.eq(areas::position + last.unwrap_or(0)));
    diesel::update(theirs).set(changes).execute(conn)?;
    let all = product_lines::table.filter(product_lines::id.eq(from).or(product_lines::merged_into.eq(from)));
    let changes = (product_lines::merged_into.eq(Some(into)), product_lines::retired.eq(true));
    diesel::update(all).set(changes).execute(conn)?;
    Ok(())
}
