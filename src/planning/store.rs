//! SQL on `area_capacities` and `post_builders`.

use super::model::{Builder, MOST_BUILDERS};
use crate::db::schema::{area_capacities, post_builders, users};
use crate::db::{AreaId, Conn, PostId, UserId, columns};
use crate::error::Result;
use crate::people::Profile;
use diesel::prelude::*;
use std::collections::HashMap;

/// How much each area finishes in a week, where that is said.
pub fn capacities(conn: &mut Conn) -> Result<HashMap<AreaId, i64>> {
    let rows: Vec<(AreaId, i64)> =
        area_capacities::table.select((area_capacities::area_id, area_capacities::items)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Says how much an area finishes in a week, or no more so.
pub(super) fn set_capacity(conn: &mut Conn, area: AreaId, items: Option<i64>) -> Result<()> {
    diesel::delete(area_capacities::table.find(area.0)).execute(conn)?;
    if let Some(items) = items {
        let row = (area_capacities::area_id.eq(area), area_capacities::items.eq(items));
        diesel::insert_into(area_capacities::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Who builds each of these posts, where somebody is named, in their order.
pub fn builders_of(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, Vec<Builder>>> {
    let rows = post_builders::table.left_join(users::table).filter(post_builders::post_id.eq_any(ids));
    let rows: Vec<(PostId, String, Option<Profile>)> = rows
        .order((post_builders::post_id, post_builders::position))
        .select((post_builders::post_id, post_builders::name, columns::<Profile>().nullable()))
        .load(conn)?;
    let mut found: HashMap<PostId, Vec<Builder>> = HashMap::new();
    for (post, name, person) in rows {
        let builder = person.map_or(Builder::Called(name), Builder::Known);
        found.entry(post).or_default().push(builder);
    }
    Ok(found)
}

/// Replaces those who build a post: people, then names.
pub(super) fn set_builders(conn: &mut Conn, post: PostId, people: &[UserId], names: &[String]) -> Result<()> {
    diesel::delete(post_builders::table.filter(post_builders::post_id.eq(post))).execute(conn)?;
    let people = people.iter().map(|person| (Some(*person), ""));
    let names = names.iter().map(|name| (None, name.as_str()));
    for (position, (person, name)) in (0_i64..).zip(people.chain(names).take(MOST_BUILDERS)) {
        let row = (
            post_builders::post_id.eq(post),
            post_builders::position.eq(position),
            post_builders::user_id.eq(person),
            post_builders::name.eq(name),
        );
        diesel::insert_into(post_builders::table).values(row).execute(conn)?;
    }
    Ok(())
}
