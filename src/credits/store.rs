//! SQL that records `credits` and `contributors`.

use crate::db::{Conn, ItemId, PostId, ReleaseId, UserId};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

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

impl Of<'_> {
    /// The posts as they stand in a list of SQL: numbers of ours, never text of people. There is one at least.
    pub(super) fn listed(self) -> String {
        self.posts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    /// The condition that the item credits somebody in this column not yet, and that staff do not leave them out of it. Of its
    /// credits `c` those are looked at that `among` lets through. It holds numbers of ours, never text of people.
    pub(super) fn may_credit(self, user: &str, among: &str) -> String {
        let item = self.item;
        format!(
            "NOT EXISTS (SELECT 1 FROM credits c WHERE c.item_id = {item} AND c.user_id = {user} {among}) \
             AND NOT EXISTS (SELECT 1 FROM item_people o WHERE o.item_id = {item} AND o.user_id = {user} AND o.left_out)"
        )
    }
}

/// The condition that rows are of people from one to another, by id. A chunk says it of credits wherever it looks at them: their
/// number grows faster than PostgreSQL hears of it, which took the credits of an item for some hundred and went through all
/// hundred thousand of them in each chunk.
pub(super) fn between(rows: &str, after: UserId, last: UserId) -> String {
    // Numbers of ours, never text of people.
    format!("AND {rows}.user_id > {after} AND {rows}.user_id <= {last}")
}

/// The roles of those who wrote a post of an item, as [`Role::wrote`](crate::releases::Role::wrote) knows them.
const WROTE: &str = "('reported', 'seconded')";

/// Credits who reported an item's posts, and then who wrote those that had been merged into them, directly or over others,
/// when the release shipped them, and then those whom staff name; how many people. Whom staff leave out is not among them, nor
/// among those who tested, confirmed or voted. What was hidden since, or is private, names nobody.
pub(super) fn credit_authors(conn: &mut Conn, of: Of<'_>) -> Result<i64> {
    let mut people = 0;
    for post in of.posts {
        people += credit_reporter(conn, of, *post, people)?;
    }
    for post in of.posts {
        people += credit_seconders(conn, of, *post, people)?;
    }
    people += credit_named(conn, of, people)?;
    let once = once(of, true, "");
    let wrote = format!(
        "INSERT INTO contributors (release_id, user_id, wrote, voted) \
         SELECT $1, c.user_id, 1, 0 FROM credits c WHERE c.item_id = $2 AND c.role IN {WROTE} {once}\
         ON CONFLICT (release_id, user_id) DO UPDATE SET wrote = contributors.wrote + 1"
    );
    diesel::sql_query(wrote).bind::<BigInt, _>(of.release).bind::<BigInt, _>(of.item).execute(conn)?;
    Ok(people)
}

/// The condition that nobody in `c` is credited the same way by an item before this one that comes from the same post, which
/// was split: as somebody who wrote it, or as somebody who did not. Of its credits `b` those are looked at that `among` lets through.
pub(super) fn once(of: Of<'_>, wrote: bool, among: &str) -> String {
    if of.twins.is_empty() {
        return String::new();
    }
    // Numbers of ours, never text of people.
    let twins = of.twins.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let same = if wrote { "IN" } else { "NOT IN" };
    format!(
        "AND NOT EXISTS (SELECT 1 FROM credits b WHERE b.item_id IN ({twins}) AND b.user_id = c.user_id \
         AND b.role {same} {WROTE} {among}) "
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
    let may = of.may_credit("f.author_id", "");
    // Directly merged posts come first. The bound ends a circle that somebody put in from outside.
    let seconded = format!(
        "WITH RECURSIVE shipped (at) AS ( \
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
         WHERE {may} ON CONFLICT (item_id, user_id) DO NOTHING"
    );
    let people = diesel::sql_query(seconded)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Credits those who confirmed an item's posts or voted for them, from one person to another, by id; how many people. Whoever
/// did both confirmed them. Its authors and testers are credited as such.
pub(super) fn credit_supporters(
    conn: &mut Conn,
    of: Of<'_>,
    (after, last): (UserId, UserId),
    ranked: i64,
) -> Result<i64> {
    let (posts, may) = (of.listed(), of.may_credit("w.user_id", &between("c", after, last)));
    // One statement over all of them: their order must not depend on how many a chunk takes.
    let supported = format!(
        "INSERT INTO credits (item_id, user_id, release_id, role, rank) \
         SELECT $1, w.user_id, $2, CASE w.confirmed WHEN 1 THEN 'confirmed' ELSE 'voted' END, \
         $3 - 1 + row_number() OVER (ORDER BY w.user_id) \
         FROM (SELECT s.user_id, max(s.confirmed) AS confirmed FROM ( \
           SELECT v.user_id, 0 AS confirmed FROM votes v \
           WHERE v.post_id IN ({posts}) AND v.user_id > $4 AND v.user_id <= $5 \
           UNION ALL \
           SELECT k.user_id, 1 AS confirmed FROM confirmations k \
           WHERE k.post_id IN ({posts}) AND k.user_id > $6 AND k.user_id <= $7 \
         ) s GROUP BY s.user_id) w \
         WHERE {may} ON CONFLICT (item_id, user_id) DO NOTHING"
    );
    let people = diesel::sql_query(supported)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .execute(conn)?;
    let once = once(of, false, &between("b", after, last));
    let counted = format!(
        "INSERT INTO contributors (release_id, user_id, wrote, voted) \
         SELECT $1, c.user_id, 0, 1 FROM credits c \
         WHERE c.item_id = $2 AND c.user_id > $3 AND c.user_id <= $4 AND c.role IN ('confirmed', 'voted') {once}\
         ON CONFLICT (release_id, user_id) DO UPDATE SET voted = contributors.voted + 1"
    );
    diesel::sql_query(counted)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Of those who shaped a release, how many have a number from behind one to another, and the first number behind that. A range, not
/// the next so many: a server that has not heard yet how many there are by now would sort all of them for these.
pub(super) fn count_contributors(
    conn: &mut Conn,
    release: ReleaseId,
    (after, last): (UserId, UserId),
) -> Result<(i64, Option<UserId>)> {
    let count = "SELECT count(*) AS people, \
                 (SELECT min(user_id) FROM contributors WHERE release_id = $1 AND user_id > $2) AS following \
                 FROM contributors WHERE release_id = $3 AND user_id > $4 AND user_id <= $5";
    let counted: Counted = diesel::sql_query(count)
        .bind::<BigInt, _>(release)
        .bind::<BigInt, _>(last)
        .bind::<BigInt, _>(release)
        .bind::<BigInt, _>(after)
        .bind::<BigInt, _>(last)
        .get_result(conn)?;
    Ok((counted.people, counted.following))
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    people: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    following: Option<UserId>,
}
