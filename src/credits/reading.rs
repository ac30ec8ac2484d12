//! Who is credited: SQL that reads `credits`, `further_roles` and `contributors`.

use crate::db::schema::{contributors, credits, further_roles, releases};
use crate::db::{Conn, ItemId, ReleaseId, UserId};
use crate::error::Result;
use crate::releases::{Release, Role};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::select;
use std::collections::HashSet;

/// Somebody who shaped a release, with how many of its items they wrote or supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Contributor {
    /// Who.
    pub user_id: UserId,
    /// Items they reported or seconded; those of one post that was split are one.
    pub wrote: i64,
    /// Items that they tested, confirmed or voted for; those of one post that was split are one.
    pub voted: i64,
}

/// The contributors of a release after a person, by id.
pub fn contributors_after(conn: &mut Conn, release: ReleaseId, after: UserId, most: i64) -> Result<Vec<Contributor>> {
    let rows = contributors::table
        .filter(contributors::release_id.eq(release))
        .filter(contributors::user_id.gt(after))
        .order(contributors::user_id);
    Ok(rows.limit(most).select((contributors::user_id, contributors::wrote, contributors::voted)).load(conn)?)
}

/// The first names of each of these items: item, person, role, in rank order, `each` per item.
pub fn first_of_items(conn: &mut Conn, items: &[ItemId], each: i64) -> Result<Vec<(ItemId, UserId, Role)>> {
    let rows = credits::table.filter(credits::item_id.eq_any(items)).filter(credits::rank.lt(each));
    Ok(rows
        .order((credits::item_id, credits::rank))
        .select((credits::item_id, credits::user_id, credits::role))
        .load(conn)?)
}

/// Those who shaped an item, after a person, by id.
pub fn people_of_item(conn: &mut Conn, item: ItemId, after: i64, most: i64) -> Result<Vec<UserId>> {
    let rows = credits::table.filter(credits::item_id.eq(item)).filter(credits::user_id.gt(UserId(after)));
    Ok(rows.order(credits::user_id).limit(most).select(credits::user_id).load(conn)?)
}

/// The items of a release that these people shaped.
pub fn of_people(conn: &mut Conn, release: ReleaseId, people: &[UserId]) -> Result<Vec<(UserId, ItemId, Role)>> {
    let rows = credits::table.filter(credits::user_id.eq_any(people)).filter(credits::release_id.eq(release));
    Ok(rows
        .order((credits::user_id, credits::item_id))
        .select((credits::user_id, credits::item_id, credits::role))
        .load(conn)?)
}

/// Those of these people whom a release credits.
pub fn known_contributors(conn: &mut Conn, among: &[UserId]) -> Result<Vec<UserId>> {
    let credited = contributors::table.filter(contributors::user_id.eq_any(among));
    Ok(credited.select(contributors::user_id).distinct().load(conn)?)
}

/// Those who shaped an item, each with the role by which it names them, in its order: so many behind the first `before`.
pub fn shapers(conn: &mut Conn, item: ItemId, before: i64, most: i64) -> Result<Vec<(UserId, Role)>> {
    // They are numbered without a gap, so that no page counts through those before it.
    let rows = credits::table.filter(credits::item_id.eq(item)).filter(credits::rank.ge(before));
    let rows = rows.filter(credits::rank.lt(before.saturating_add(most))).order(credits::rank);
    Ok(rows.select((credits::user_id, credits::role)).load(conn)?)
}

/// In which other ways these people shaped an item.
pub fn further_roles_of(conn: &mut Conn, item: ItemId, people: &[UserId]) -> Result<Vec<(UserId, Role)>> {
    let rows = further_roles::table.filter(further_roles::item_id.eq(item));
    let rows = rows.filter(further_roles::user_id.eq_any(people));
    Ok(rows.select((further_roles::user_id, further_roles::role)).load(conn)?)
}

/// The contributors of a release before a person, the one with the highest id first.
pub fn contributors_before(conn: &mut Conn, release: ReleaseId, before: UserId, most: i64) -> Result<Vec<UserId>> {
    let rows = contributors::table.filter(contributors::release_id.eq(release));
    let rows = rows.filter(contributors::user_id.lt(before)).order(contributors::user_id.desc());
    Ok(rows.limit(most).select(contributors::user_id).load(conn)?)
}

/// Which of these people shaped a release; the caller bounds how many it asks of.
pub fn contributors_among(conn: &mut Conn, release: ReleaseId, among: &[UserId]) -> Result<HashSet<UserId>> {
    let rows = contributors::table.filter(contributors::release_id.eq(release));
    let rows = rows.filter(contributors::user_id.eq_any(among)).select(contributors::user_id);
    Ok(rows.load::<UserId>(conn)?.into_iter().collect())
}

/// For which of these contributors a release is the first that they shaped, of whichever train; the caller bounds how many it
/// asks of. Of the very first release that is nobody: there everybody is new. What was recalled does not count.
pub fn newcomers(conn: &mut Conn, release: &Release, among: &[UserId]) -> Result<HashSet<UserId>> {
    // A month of one train is older than the weeks of another that go out before it: what counts is the moment of each.
    let is_before = || {
        let beside = releases::published_at.eq(release.published_at).and(releases::id.lt(release.id));
        releases::published_at.lt(release.published_at).or(beside)
    };
    let credited = releases::table.filter(is_before()).filter(releases::recalled_at.is_null());
    let credited = credited.filter(releases::people_count.gt(0));
    if among.is_empty() || !select(exists(credited)).get_result::<bool>(conn)? {
        return Ok(HashSet::new());
    }
    let known = contributors::table.inner_join(releases::table).filter(is_before());
    let known = known.filter(releases::recalled_at.is_null()).filter(contributors::user_id.eq_any(among));
    let known = known.select(contributors::user_id).distinct().load::<UserId>(conn)?;
    let known: HashSet<UserId> = known.into_iter().collect();
    Ok(among.iter().copied().filter(|user| !known.contains(user)).collect())
}
