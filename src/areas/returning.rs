//! SQL that reads areas and lines with everything that belongs to them, and has them again as they were.

use super::kept::{AreaKept, LineKept};
use crate::db::schema::{
    area_capacities, area_owners, areas, devices, fan_groups, former_line_slugs, former_slugs, market_lines,
    owner_hours, posts, product_lines, release_items, subscribers, testers, trains,
};
use crate::db::{AreaId, Conn, LineId, UserId};
use crate::error::Result;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::select;

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

/// Holds an area's row: whoever files in it, or looks whether it is there, waits or is waited for.
pub(super) fn hold_area(conn: &mut Conn, id: AreaId) -> Result<()> {
    let row = areas::table.filter(areas::id.eq(id));
    diesel::update(row).set(areas::position.eq(areas::position)).execute(conn)?;
    Ok(())
}

/// Whether anything belongs to an area, but for its names and owners. Whoever wants mails of it alone would get those of all.
pub(super) fn is_area_used(conn: &mut Conn, id: AreaId) -> Result<bool> {
    let has_posts: bool = select(exists(posts::table.filter(posts::area_id.eq(id)))).get_result(conn)?;
    let has_lines: bool =
        select(exists(release_items::table.filter(release_items::area_id.eq(id)))).get_result(conn)?;
    let has_testers: bool = select(exists(testers::table.filter(testers::area_id.eq(id)))).get_result(conn)?;
    let has_groups: bool = select(exists(fan_groups::table.filter(fan_groups::area_id.eq(id)))).get_result(conn)?;
    let has_hours: bool = select(exists(owner_hours::table.filter(owner_hours::area_id.eq(id)))).get_result(conn)?;
    let capacity = area_capacities::table.filter(area_capacities::area_id.eq(id));
    let has_capacity: bool = select(exists(capacity)).get_result(conn)?;
    let has_merged: bool = select(exists(areas::table.filter(areas::merged_into.eq(id)))).get_result(conn)?;
    let wanted = subscribers::table.filter(subscribers::area_id.eq(id));
    let is_wanted: bool = select(exists(wanted)).get_result(conn)?;
    let has_people = has_testers || has_groups || has_hours;
    Ok(has_posts || has_lines || has_people || has_capacity || has_merged || is_wanted)
}

/// Whether an area or a device belongs to a line, a train goes for it, or somebody wants mails of it alone.
pub(super) fn is_line_used(conn: &mut Conn, id: LineId) -> Result<bool> {
    let has_areas: bool = select(exists(areas::table.filter(areas::line_id.eq(id)))).get_result(conn)?;
    let has_devices: bool = select(exists(devices::table.filter(devices::line_id.eq(id)))).get_result(conn)?;
    let has_trains: bool = select(exists(trains::table.filter(trains::line_id.eq(id)))).get_result(conn)?;
    let wanted = subscribers::table.filter(subscribers::line_id.eq(id));
    let is_wanted: bool = select(exists(wanted)).get_result(conn)?;
    let planned = market_lines::table.filter(market_lines::line_id.eq(id));
    let is_planned: bool = select(exists(planned)).get_result(conn)?;
    let joined = product_lines::table.filter(product_lines::merged_into.eq(id));
    let has_joined: bool = select(exists(joined)).get_result(conn)?;
    Ok(has_areas || has_devices || has_trains || is_wanted || is_planned || has_joined)
}

/// Removes an area to which nothing belongs.
pub(super) fn remove_area(conn: &mut Conn, id: AreaId) -> Result<()> {
    diesel::delete(areas::table.filter(areas::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Removes a line to which nothing belongs.
pub(super) fn remove_line(conn: &mut Conn, id: LineId) -> Result<()> {
    diesel::delete(product_lines::table.filter(product_lines::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Has an area again that was removed, in its place, offered or not.
pub(super) fn insert_area(conn: &mut Conn, kept: &AreaKept, (position, is_retired): (i64, bool)) -> Result<()> {
    let row = (
        areas::id.eq(kept.id),
        areas::slug.eq(&kept.slug),
        areas::name.eq(&kept.name),
        areas::names.eq(&kept.names),
        areas::line_id.eq(kept.line),
        areas::position.eq(position),
        areas::retired.eq(is_retired),
    );
    diesel::insert_into(areas::table).values(row).execute(conn)?;
    Ok(())
}

/// Has a line again that was removed, in its place, offered or not.
pub(super) fn insert_line(conn: &mut Conn, kept: &LineKept, (position, is_retired): (i64, bool)) -> Result<()> {
    let row = (
        product_lines::id.eq(kept.id),
        product_lines::slug.eq(&kept.slug),
        product_lines::name.eq(&kept.name),
        product_lines::names.eq(&kept.names),
        product_lines::position.eq(position),
        product_lines::retired.eq(is_retired),
    );
    diesel::insert_into(product_lines::table).values(row).execute(conn)?;
    Ok(())
}
