//! Who built what won: on `award_engineers`, as lines and the plan say at the moment of presenting.

use crate::db::schema::{award_engineers, awards};
use crate::db::{AreaId, Conn, ItemId, PostId, ReleaseId, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::planning::{self, Builder};
use crate::releases;
use diesel::prelude::*;
use std::collections::HashMap;

/// The most who are named.
const MOST: usize = 30;

/// Who built the lines of these areas in a release: people of the site whom the plan names, and names that lines carry. Reads all
/// lines of the release; not for a write.
pub(super) fn proposed(conn: &mut Conn, release: ReleaseId, areas: &[AreaId]) -> Result<Vec<Builder>> {
    let of_areas = |item: &releases::ReleaseItem| areas.contains(&item.area_id) && !item.withheld;
    let items: Vec<ItemId> = releases::items(conn, release)?.into_iter().filter(of_areas).map(|item| item.id).collect();
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let (carried, origins) = (releases::shown_by(conn, &items)?, releases::posts_of(conn, &items)?);
    let posts: Vec<PostId> = origins.values().flatten().copied().collect();
    let mut built = if posts.is_empty() { HashMap::new() } else { planning::builders_of(conn, &posts)? };
    let mut all: Vec<Builder> = Vec::new();
    for item in &items {
        let of_item = origins.get(item).into_iter().flatten();
        all.extend(of_item.flat_map(|post| built.remove(post).unwrap_or_default()));
        let names = carried.get(item).map(|carries| carries.engineers.clone()).unwrap_or_default();
        all.extend(names.into_iter().map(Builder::Called));
    }
    Ok(once(all))
}

/// Each of them once. Of a person and a name that is theirs the person stays: they may hide it.
fn once(all: Vec<Builder>) -> Vec<Builder> {
    let people: Vec<(UserId, String)> = all
        .iter()
        .filter_map(|builder| match builder {
            Builder::Known(person) => Some((person.id, person.name.to_lowercase())),
            Builder::Called(_) => None,
        })
        .collect();
    let mut each: Vec<Builder> = Vec::new();
    for builder in all {
        let is_there = match &builder {
            Builder::Known(person) => {
                person.is_former() || each.iter().any(|other| matches!(other, Builder::Known(it) if it.id == person.id))
            }
            Builder::Called(name) => {
                let lower = name.to_lowercase();
                people.iter().any(|(_, theirs)| *theirs == lower)
                    || each.iter().any(|other| matches!(other, Builder::Called(it) if it.to_lowercase() == lower))
            }
        };
        if !is_there && each.len() < MOST {
            each.push(builder);
        }
    }
    each
}

/// Names these as those who built what won.
pub(super) fn put(conn: &mut Conn, release: ReleaseId, engineers: &[Builder]) -> Result<()> {
    for (position, engineer) in (0_i64..).zip(engineers.iter().take(MOST)) {
        let (user, name) = match engineer {
            Builder::Known(person) => (Some(person.id), ""),
            Builder::Called(name) => (None, name.as_str()),
        };
        let row = (
            award_engineers::release_id.eq(release),
            award_engineers::position.eq(position),
            award_engineers::user_id.eq(user),
            award_engineers::name.eq(name),
        );
        diesel::insert_into(award_engineers::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Who is named with each of these, in their order, whoever hides their name among them.
pub(super) fn of_each(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, Vec<Builder>>> {
    let mut each: HashMap<ReleaseId, Vec<Builder>> = HashMap::new();
    if ids.is_empty() {
        return Ok(each);
    }
    let rows = award_engineers::table.filter(award_engineers::release_id.eq_any(ids));
    let rows: Vec<(ReleaseId, String, Option<UserId>)> = rows
        .order((award_engineers::release_id, award_engineers::position))
        .select((award_engineers::release_id, award_engineers::name, award_engineers::user_id))
        .load(conn)?;
    let known: Vec<UserId> = rows.iter().filter_map(|(_, _, user)| *user).collect();
    let known: HashMap<UserId, Profile> =
        people::profiles(conn, &known)?.into_iter().map(|person| (person.id, person)).collect();
    for (release, name, user) in rows {
        let person = user.and_then(|user| known.get(&user).cloned());
        each.entry(release).or_default().push(person.map_or(Builder::Called(name), Builder::Known));
    }
    Ok(each)
}

/// The people of the site who are named with the award of a release; nobody, where staff withdrew it. There are not many.
pub fn named(conn: &mut Conn, release: ReleaseId) -> Result<Vec<UserId>> {
    let rows = award_engineers::table.inner_join(awards::table).filter(award_engineers::release_id.eq(release));
    let rows = rows.filter(awards::withdrawn_at.is_null()).order(award_engineers::user_id);
    let people: Vec<Option<UserId>> = rows.select(award_engineers::user_id).load(conn)?;
    Ok(people.into_iter().flatten().collect())
}

/// Whoever is erased is named no more.
pub fn forget_of(conn: &mut Conn, who: UserId) -> Result<()> {
    diesel::delete(award_engineers::table.filter(award_engineers::user_id.eq(Some(who)))).execute(conn)?;
    Ok(())
}
