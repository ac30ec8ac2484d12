//! Who shaped a line, recorded after publication in chunks that can stop and go on anywhere.
//!
//! Votes on shipped posts no longer change, not even by a merge, so what is recorded later is still the state at
//! publication.

use super::model::{Release, ReleaseItem, Role};
use super::store;
use crate::db::schema::{contributors, credits, release_items};
use crate::db::{Conn, ItemId, PortableExt, PostId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::{posts, voting};
use diesel::dsl::max;
use diesel::prelude::*;

/// Credits some people of the oldest release that is not fully credited; `false` when there is nothing left to do.
pub fn record_some(conn: &mut Conn, most: i64, now: Timestamp) -> Result<bool> {
    let Some(release) = store::uncredited(conn)? else { return Ok(false) };
    // Two workers take turns, each going on where the other one stopped.
    let release = store::get_held(conn, release.id)?;
    if release.credited_at.is_some() {
        return Ok(true);
    }
    let open = release_items::table
        .filter(release_items::release_id.eq(release.id))
        .filter(release_items::credited_at.is_null());
    let next: Option<ReleaseItem> = open.order(release_items::id).first(conn).optional()?;
    if let Some(item) = next {
        credit_item(conn, &release, &item, most, now)?;
    } else {
        let everybody = contributors::table.filter(contributors::release_id.eq(release.id));
        let people: i64 = everybody.count().get_result(conn)?;
        store::set_credited(conn, release.id, people, now)?;
    }
    Ok(true)
}

/// Whether some published release is not fully credited.
pub fn owes_credits(conn: &mut Conn) -> Result<bool> {
    Ok(store::uncredited(conn)?.is_some())
}

fn credit_item(conn: &mut Conn, release: &Release, item: &ReleaseItem, most: i64, now: Timestamp) -> Result<()> {
    let mut rank: i64 = credits::table.filter(credits::item_id.eq(item.id)).count().get_result(conn)?;
    if rank == 0 {
        for (author, role) in authors(conn, item.post_id)? {
            rank += credit(conn, release.id, item.id, author, role, rank)?;
        }
    }
    let by_vote = credits::table.filter(credits::item_id.eq(item.id)).filter(credits::role.eq(Role::Voted));
    let last: Option<UserId> = by_vote.select(max(credits::user_id)).first(conn)?;
    let mut after = last.unwrap_or(UserId(0));
    loop {
        let chunk = voting::voters_after(conn, item.post_id, after, most)?;
        let mut added = 0;
        for voter in &chunk {
            added += credit(conn, release.id, item.id, *voter, Role::Voted, rank + added)?;
        }
        rank += added;
        match chunk.last() {
            // A chunk of nobody but authors leaves no trace to go on from: take the next one at once.
            Some(voter) if added == 0 => after = *voter,
            Some(_) => return Ok(()),
            None => break,
        }
    }
    diesel::update(release_items::table.filter(release_items::id.eq(item.id)))
        .set((release_items::people_count.eq(rank), release_items::credited_at.eq(Some(now))))
        .execute(conn)?;
    Ok(())
}

/// The author of a post, then those of the posts merged into it, directly or over others.
fn authors(conn: &mut Conn, post: PostId) -> Result<Vec<(UserId, Role)>> {
    let reporter = posts::get(conn, post)?.author_id;
    let merged = posts::merged_into(conn, post)?;
    let seconders = merged.iter().map(|post| (post.author_id, Role::Seconded));
    Ok(std::iter::once((reporter, Role::Reported)).chain(seconders).collect())
}

/// Records one credit unless the person has one for this line; the number of rows added.
fn credit(conn: &mut Conn, release: ReleaseId, item: ItemId, user: UserId, role: Role, rank: i64) -> Result<i64> {
    let added = diesel::insert_into(credits::table)
        .values((
            credits::item_id.eq(item),
            credits::user_id.eq(user),
            credits::release_id.eq(release),
            credits::role.eq(role),
            credits::rank.eq(rank),
        ))
        .on_conflict((credits::item_id, credits::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    if added == 0 {
        return Ok(0);
    }
    let (wrote, voted) = if role == Role::Voted { (0_i64, 1_i64) } else { (1, 0) };
    let mine = contributors::table.filter(contributors::release_id.eq(release)).filter(contributors::user_id.eq(user));
    let known = diesel::update(mine)
        .set((contributors::wrote.eq(contributors::wrote + wrote), contributors::voted.eq(contributors::voted + voted)))
        .execute(conn)?;
    if known == 0 {
        diesel::insert_into(contributors::table)
            .values((
                contributors::release_id.eq(release),
                contributors::user_id.eq(user),
                contributors::wrote.eq(wrote),
                contributors::voted.eq(voted),
            ))
            .execute(conn)?;
    }
    Ok(1)
}

/// Somebody who shaped a release, with how many of its lines are theirs or got their vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Contributor {
    /// Who.
    pub user_id: UserId,
    /// Lines they reported or seconded.
    pub wrote: i64,
    /// Lines they voted for.
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

/// The first names of each of these lines: item, person, role, in rank order, `each` per line.
pub fn first_of_items(conn: &mut Conn, items: &[ItemId], each: i64) -> Result<Vec<(ItemId, UserId, Role)>> {
    let rows = credits::table.filter(credits::item_id.eq_any(items)).filter(credits::rank.lt(each));
    Ok(rows
        .order((credits::item_id, credits::rank))
        .select((credits::item_id, credits::user_id, credits::role))
        .load(conn)?)
}

/// The lines of a release that these people shaped.
pub fn of_people(conn: &mut Conn, release: ReleaseId, people: &[UserId]) -> Result<Vec<(UserId, ItemId, Role)>> {
    let rows = credits::table.filter(credits::user_id.eq_any(people)).filter(credits::release_id.eq(release));
    Ok(rows
        .order((credits::user_id, credits::item_id))
        .select((credits::user_id, credits::item_id, credits::role))
        .load(conn)?)
}
