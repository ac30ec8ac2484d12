//! SQL on `credits` and `contributors`.

use crate::db::schema::{contributors, credits};
use crate::db::{Conn, ItemId, PostId, ReleaseId, UserId};
use crate::error::Result;
use crate::releases::Role;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Somebody who shaped a release, with how many of its items are theirs or got their vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Contributor {
    /// Who.
    pub user_id: UserId,
    /// Items they reported or seconded; those of one post that was split are one.
    pub wrote: i64,
    /// Items they voted for; those of one post that was split are one.
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

/// An item whose credits are recorded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Of<'a> {
    pub item: ItemId,
    pub release: ReleaseId,
    /// What it comes from, first things first.
    pub posts: &'a [PostId],
    /// Items of the release before it that come from one of the same posts.
    pub twins: &'a [ItemId],
}

/// Credits who reported an item's posts, and then who wrote those that had been merged into them, directly or over others,
/// when the release shipped them, and then those whom staff name; how many people. Whom staff leave out is not among them, nor
/// among the voters. What was hidden since, or is private, names nobody.
pub(super) fn credit_authors(conn: &mut Conn, of: Of<'_>) -> Result<i64> {
    let mut people = 0;
    for post in of.posts {
        people += credit_reporter(conn, of, *post, people)?;
    }
    for post in of.posts {
        people += credit_seconders(conn, of, *post, people)?;
    }
    people += credit_named(conn, of, people)?;
    let once = once(of, "<>");
    let wrote = format!(
        "INSERT INTO contributors (release_id, user_id, wrote, voted) \
         SELECT $1, c.user_id, 1, 0 FROM credits c WHERE c.item_id = $2 AND c.role <> $3 {once}\
         ON CONFLICT (release_id, user_id) DO UPDATE SET wrote = contributors.wrote + 1"
    );
    diesel::sql_query(wrote)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(of.item)
        .bind::<Text, _>(Role::Voted)
        .execute(conn)?;
    Ok(people)
}

/// The condition that nobody in `c` is credited the same way by an item before this one that comes from the same post, which
/// was split: whoever voted, or with the other sign whoever wrote.
fn once(of: Of<'_>, voted: &str) -> String {
    if of.twins.is_empty() {
        return String::new();
    }
    // Numbers of ours, never text of people.
    let twins = of.twins.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    format!(
        "AND NOT EXISTS (SELECT 1 FROM credits b WHERE b.item_id IN ({twins}) AND b.user_id = c.user_id \
         AND b.role {voted} 'voted') "
    )
}

/// Behind the `ranked` who are credited already, as the next three do; how many people.
fn credit_reporter(conn: &mut Conn, of: Of<'_>, post: PostId, ranked: i64) -> Result<i64> {
    let reported = "INSERT INTO credits (item_id, user_id, release_id, role, rank) \
                    SELECT $1, p.author_id, $2, 'reported', $3 FROM posts p WHERE p.id = $4 \
                    AND NOT EXISTS (SELECT 1 FROM item_people o \
                    WHERE o.item_id = $5 AND o.user_id = p.author_id AND o.left_out) \
                    ON CONFLICT (item_id, user_id) DO NOTHING";
    let people = diesel::sql_query(reported)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(of.item)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Those whom staff name beside them.
fn credit_named(conn: &mut Conn, of: Of<'_>, ranked: i64) -> Result<i64> {
    let named = "INSERT INTO credits (item_id, user_id, release_id, role, rank) \
                 SELECT $1, o.user_id, $2, 'seconded', $3 - 1 + row_number() OVER (ORDER BY o.user_id) \
                 FROM item_people o WHERE o.item_id = $4 AND NOT o.left_out \
                 AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.item_id = $5 AND c.user_id = o.user_id) \
                 ON CONFLICT (item_id, user_id) DO NOTHING";
    let people = diesel::sql_query(named)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.item)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

fn credit_seconders(conn: &mut Conn, of: Of<'_>, post: PostId, ranked: i64) -> Result<i64> {
    // Directly merged posts come first. The bound ends a circle that somebody put in from outside.
    let seconded = "WITH RECURSIVE shipped (at) AS ( \
           SELECT max(id) FROM decisions WHERE post_id = $1 AND to_status = 'shipped' AND release_id = $2 \
         ), merged (id, steps) AS ( \
           SELECT CAST($3 AS BIGINT), 0 \
           UNION \
           SELECT d.post_id, m.steps + 1 FROM decisions d JOIN merged m ON d.duplicate_of = m.id CROSS JOIN shipped s \
           WHERE m.steps < 1000 AND d.id < s.at AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id AND u.id < s.at) \
         ), firsts (author_id, steps, first) AS ( \
           SELECT p.author_id, min(m.steps), min(p.id) FROM posts p JOIN merged m ON p.id = m.id \
           WHERE m.steps = 0 OR p.visibility = 'published' GROUP BY p.author_id \
         ) \
         INSERT INTO credits (item_id, user_id, release_id, role, rank) \
         SELECT $4, f.author_id, $5, 'seconded', $6 - 1 + row_number() OVER (ORDER BY f.steps, f.first) FROM firsts f \
         WHERE NOT EXISTS (SELECT 1 FROM credits c WHERE c.item_id = $7 AND c.user_id = f.author_id) \
         AND NOT EXISTS (SELECT 1 FROM item_people o WHERE o.item_id = $8 AND o.user_id = f.author_id AND o.left_out) \
         ON CONFLICT (item_id, user_id) DO NOTHING";
    let people = diesel::sql_query(seconded)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.item)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Credits the voters of an item's posts from one person to another, by id; how many people. Its authors are credited as
/// such.
pub(super) fn credit_voters(conn: &mut Conn, of: Of<'_>, (after, last): (UserId, UserId), ranked: i64) -> Result<i64> {
    let mut people = 0;
    for post in of.posts {
        people += credit_voters_of(conn, of, *post, (after, last), ranked + people)?;
    }
    let once = once(of, "=");
    let counted = format!(
        "INSERT INTO contributors (release_id, user_id, wrote, voted) \
         SELECT $1, c.user_id, 0, 1 FROM credits c \
         WHERE c.item_id = $2 AND c.user_id > $3 AND c.user_id <= $4 AND c.role = $5 {once}\
         ON CONFLICT (release_id, user_id) DO UPDATE SET voted = contributors.voted + 1"
    );
    diesel::sql_query(counted)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .bind::<Text, _>(Role::Voted)
        .execute(conn)?;
    Ok(people)
}

fn credit_voters_of(
    conn: &mut Conn,
    of: Of<'_>,
    post: PostId,
    (after, last): (UserId, UserId),
    ranked: i64,
) -> Result<i64> {
    let voted = "INSERT INTO credits (item_id, user_id, release_id, role, rank) \
                 SELECT $1, v.user_id, $2, 'voted', $3 - 1 + row_number() OVER (ORDER BY v.user_id) FROM votes v \
                 WHERE v.post_id = $4 AND v.user_id > $5 AND v.user_id <= $6 \
                 AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.item_id = $7 AND c.user_id = v.user_id) \
                 AND NOT EXISTS (SELECT 1 FROM item_people o \
                 WHERE o.item_id = $8 AND o.user_id = v.user_id AND o.left_out) \
                 ON CONFLICT (item_id, user_id) DO NOTHING";
    let people = diesel::sql_query(voted)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.item)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Everybody who shaped a release.
pub(super) fn count_contributors(conn: &mut Conn, release: ReleaseId) -> Result<i64> {
    Ok(contributors::table.filter(contributors::release_id.eq(release)).count().get_result(conn)?)
}
