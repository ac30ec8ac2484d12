//! SQL on areas, product lines, the words they had before, and owners.

use super::model::{Area, LineAreas, ProductLine, grouped, offered as offered_of};
use super::names::Named;
use crate::db::schema::{area_owners, areas, former_line_slugs, former_slugs, posts, product_lines, users};
use crate::db::{AreaId, Conn, LineId, PortableExt, PostId, UserId, columns};
use crate::error::{Error, Result};
use crate::people::{Profile, Role};
use diesel::prelude::*;

/// Columns of [`Named`], of an area.
pub const AREA_NAMED: (areas::name, areas::names) = (areas::name, areas::names);

type AreaColumns = (
    areas::id,
    areas::slug,
    (areas::name, areas::names),
    areas::line_id,
    areas::position,
    areas::retired,
    areas::merged_into,
);

const AREA: AreaColumns =
    (areas::id, areas::slug, AREA_NAMED, areas::line_id, areas::position, areas::retired, areas::merged_into);

type LineColumns = (
    product_lines::id,
    product_lines::slug,
    (product_lines::name, product_lines::names),
    product_lines::position,
    product_lines::retired,
    product_lines::merged_into,
);

const LINE: LineColumns = (
    product_lines::id,
    product_lines::slug,
    (product_lines::name, product_lines::names),
    product_lines::position,
    product_lines::retired,
    product_lines::merged_into,
);

/// The longest word, in bytes: a name of 60 characters of four bytes each, and a number.
const LONGEST: usize = 300;

/// The most areas, and the most lines, of a site.
pub(super) const MOST: i64 = 500;

/// All areas in the order of their lines and their own, retired and merged ones too: what was published in them is still
/// told under them.
pub fn list(conn: &mut Conn) -> Result<Vec<Area>> {
    let all = areas::table.inner_join(product_lines::table);
    Ok(all.order((product_lines::position, areas::position, areas::id)).limit(MOST).select(AREA).load(conn)?)
}

/// All lines in their order, without those that went into another one: nothing is in them.
pub(super) fn lines(conn: &mut Conn) -> Result<Vec<ProductLine>> {
    let all = product_lines::table.filter(product_lines::merged_into.is_null());
    let all = all.order((product_lines::position, product_lines::id));
    Ok(all.limit(MOST).select(LINE).load(conn)?)
}

/// All lines with their areas.
pub fn by_line(conn: &mut Conn) -> Result<Vec<LineAreas>> {
    let lines = lines(conn)?;
    Ok(grouped(lines, &list(conn)?))
}

/// Lines and areas that may be chosen: for something new, or for what is in one of them already.
pub fn offered(conn: &mut Conn, already: Option<AreaId>) -> Result<Vec<LineAreas>> {
    Ok(offered_of(by_line(conn)?, already))
}

/// Whether something new may be filed in an area.
pub fn is_offered(conn: &mut Conn, area: &Area) -> Result<bool> {
    Ok(!area.is_retired && area.merged_into.is_none() && !line(conn, area.line_id)?.is_retired)
}

/// The area of a number.
pub fn get(conn: &mut Conn, id: AreaId) -> Result<Area> {
    areas::table.filter(areas::id.eq(id)).select(AREA).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The line of a number.
pub fn line(conn: &mut Conn, id: LineId) -> Result<ProductLine> {
    product_lines::table.filter(product_lines::id.eq(id)).select(LINE).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Whether something out of an address may be a word of ours. PostgreSQL takes no NUL.
pub(super) fn may_be_word(slug: &str) -> bool {
    slug.len() <= LONGEST && !slug.contains(char::is_control)
}

/// The area that a word leads to: one that was merged or has another word now is found as what it is today.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Area>> {
    if !may_be_word(slug) {
        return Ok(None);
    }
    let known = areas::table.filter(areas::slug.eq(slug)).select(AREA).first(conn).optional()?;
    let known: Option<Area> = if known.is_some() {
        known
    } else {
        let former = former_slugs::table.filter(former_slugs::slug.eq(slug));
        former.inner_join(areas::table).select(AREA).first(conn).optional()?
    };
    match known {
        Some(Area { merged_into: Some(into), .. }) => Ok(Some(get(conn, into)?)),
        other => Ok(other),
    }
}

/// The line that a word leads to: one that was merged or has another word now is found as what it is today.
pub fn find_line(conn: &mut Conn, slug: &str) -> Result<Option<ProductLine>> {
    if !may_be_word(slug) {
        return Ok(None);
    }
    let known = product_lines::table.filter(product_lines::slug.eq(slug)).select(LINE).first(conn).optional()?;
    let known: Option<ProductLine> = if known.is_some() {
        known
    } else {
        let former = former_line_slugs::table.filter(former_line_slugs::slug.eq(slug));
        former.inner_join(product_lines::table).select(LINE).first(conn).optional()?
    };
    match known {
        Some(ProductLine { merged_into: Some(into), .. }) => Ok(Some(line(conn, into)?)),
        other => Ok(other),
    }
}

/// Whether an area has this word, or had it.
pub(super) fn is_area_word(conn: &mut Conn, slug: &str) -> Result<bool> {
    is_word_of_another(conn, slug, AreaId(0))
}

/// Whether an area but this one has a word, or had it.
pub(super) fn is_word_of_another(conn: &mut Conn, slug: &str, but: AreaId) -> Result<bool> {
    let now = areas::table.filter(areas::slug.eq(slug)).filter(areas::id.ne(but));
    let before = former_slugs::table.filter(former_slugs::slug.eq(slug)).filter(former_slugs::area_id.ne(but));
    let now: Option<AreaId> = now.select(areas::id).first(conn).optional()?;
    let before: Option<AreaId> = before.select(former_slugs::area_id).first(conn).optional()?;
    Ok(now.or(before).is_some())
}

/// Whether a line has this word, or had it.
pub(super) fn is_line_word(conn: &mut Conn, slug: &str) -> Result<bool> {
    is_word_of_another_line(conn, slug, LineId(0))
}

/// Whether a line but this one has a word, or had it.
pub(super) fn is_word_of_another_line(conn: &mut Conn, slug: &str, but: LineId) -> Result<bool> {
    let now = product_lines::table.filter(product_lines::slug.eq(slug)).filter(product_lines::id.ne(but));
    let before = former_line_slugs::table.filter(former_line_slugs::slug.eq(slug));
    let now: Option<LineId> = now.select(product_lines::id).first(conn).optional()?;
    let before: Option<LineId> =
        before.filter(former_line_slugs::line_id.ne(but)).select(former_line_slugs::line_id).first(conn).optional()?;
    Ok(now.or(before).is_some())
}

/// The posts of an area are counted no further.
pub(super) const COUNTED: i64 = 1_000;

/// How many posts are in an area, at most [`COUNTED`].
pub(super) fn count_posts(conn: &mut Conn, id: AreaId) -> Result<i64> {
    let counted: Vec<PostId> =
        posts::table.filter(posts::area_id.eq(id)).select(posts::id).limit(COUNTED).load(conn)?;
    Ok(i64::try_from(counted.len()).unwrap_or(COUNTED))
}

/// Adds an area at the end of its line.
pub(super) fn insert(conn: &mut Conn, slug: &str, named: &Named, line: LineId) -> Result<AreaId> {
    let last: Option<i64> = areas::table.select(diesel::dsl::max(areas::position)).first(conn)?;
    let row = (
        areas::slug.eq(slug),
        areas::name.eq(&named.name),
        areas::names.eq(named.names.json()),
        areas::line_id.eq(line),
        areas::position.eq(last.unwrap_or(0) + 1),
        areas::retired.eq(false),
    );
    Ok(diesel::insert_into(areas::table).values(row).returning(areas::id).get_result(conn)?)
}

/// Adds a line at the end.
pub(super) fn insert_line(conn: &mut Conn, slug: &str, named: &Named) -> Result<LineId> {
    let last: Option<i64> = product_lines::table.select(diesel::dsl::max(product_lines::position)).first(conn)?;
    let row = (
        product_lines::slug.eq(slug),
        product_lines::name.eq(&named.name),
        product_lines::names.eq(named.names.json()),
        product_lines::position.eq(last.unwrap_or(0) + 1),
        product_lines::retired.eq(false),
    );
    Ok(diesel::insert_into(product_lines::table).values(row).returning(product_lines::id).get_result(conn)?)
}

/// Gives an area its names, its word and its line; the word it had leads on.
pub(super) fn change(conn: &mut Conn, area: &Area, slug: &str, named: &Named, line: LineId) -> Result<()> {
    let changes = (
        areas::slug.eq(slug),
        areas::name.eq(&named.name),
        areas::names.eq(named.names.json()),
        areas::line_id.eq(line),
    );
    diesel::update(areas::table.filter(areas::id.eq(area.id))).set(changes).execute(conn)?;
    diesel::delete(former_slugs::table.filter(former_slugs::slug.eq(slug))).execute(conn)?;
    if area.slug != slug {
        let row = (former_slugs::slug.eq(&area.slug), former_slugs::area_id.eq(area.id));
        diesel::insert_into(former_slugs::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Gives a line its names and its word; the word it had leads on.
pub(super) fn change_line(conn: &mut Conn, line: &ProductLine, slug: &str, named: &Named) -> Result<()> {
    let changes = (
        product_lines::slug.eq(slug),
        product_lines::name.eq(&named.name),
        product_lines::names.eq(named.names.json()),
    );
    diesel::update(product_lines::table.filter(product_lines::id.eq(line.id))).set(changes).execute(conn)?;
    diesel::delete(former_line_slugs::table.filter(former_line_slugs::slug.eq(slug))).execute(conn)?;
    if line.slug != slug {
        let row = (former_line_slugs::slug.eq(&line.slug), former_line_slugs::line_id.eq(line.id));
        diesel::insert_into(former_line_slugs::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Retires an area or takes that back.
pub(super) fn set_retired(conn: &mut Conn, id: AreaId, is_retired: bool) -> Result<()> {
    let area = areas::table.filter(areas::id.eq(id));
    diesel::update(area).set(areas::retired.eq(is_retired)).execute(conn)?;
    Ok(())
}

/// Retires a line or takes that back.
pub(super) fn set_line_retired(conn: &mut Conn, id: LineId, is_retired: bool) -> Result<()> {
    let line = product_lines::table.filter(product_lines::id.eq(id));
    diesel::update(line).set(product_lines::retired.eq(is_retired)).execute(conn)?;
    Ok(())
}

/// Puts areas, given with the places they have, in this order: two of them move, after the first time.
pub(super) fn place(conn: &mut Conn, in_order: &[(AreaId, i64)]) -> Result<()> {
    for (position, (id, _)) in (1_i64..).zip(in_order).filter(|(position, (_, before))| position != before) {
        let area = areas::table.filter(areas::id.eq(id));
        diesel::update(area).set(areas::position.eq(position)).execute(conn)?;
    }
    Ok(())
}

/// Puts lines, given with the places they have, in this order.
pub(super) fn place_lines(conn: &mut Conn, in_order: &[(LineId, i64)]) -> Result<()> {
    for (position, (id, _)) in (1_i64..).zip(in_order).filter(|(position, (_, before))| position != before) {
        let line = product_lines::table.filter(product_lines::id.eq(id));
        diesel::update(line).set(product_lines::position.eq(position)).execute(conn)?;
    }
    Ok(())
}

/// Staff who answer for an area, by name.
pub fn owners_of(conn: &mut Conn, area: AreaId) -> Result<Vec<Profile>> {
    let theirs = area_owners::table.filter(area_owners::area_id.eq(area)).inner_join(users::table);
    // Who left the staff answers for nothing.
    let staff = theirs.filter(users::role.eq_any([Role::Staff, Role::Owner]));
    Ok(staff.order((users::name, users::id)).limit(OWNERS).select(columns::<Profile>()).load(conn)?)
}

/// Somebody who leaves answers for nothing any more.
pub fn disown_all(conn: &mut Conn, person: UserId) -> Result<()> {
    diesel::delete(area_owners::table.filter(area_owners::user_id.eq(person))).execute(conn)?;
    Ok(())
}

/// The most owners of an area.
pub(super) const OWNERS: i64 = 20;

/// Makes these people the owners of an area.
pub(super) fn set_owners(conn: &mut Conn, area: AreaId, people: &[UserId]) -> Result<()> {
    diesel::delete(area_owners::table.filter(area_owners::area_id.eq(area))).execute(conn)?;
    for person in people {
        let row = (area_owners::area_id.eq(area), area_owners::user_id.eq(*person));
        diesel::insert_into(area_owners::table).values(row).on_conflict_do_nothing().portable().execute(conn)?;
    }
    Ok(())
}
