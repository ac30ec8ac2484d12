//! SQL that records who tested an item, and in which ways people shaped it besides the first: `further_roles`.

use super::store::{Of, between, once};
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::releases::Role;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Who said of one of these posts how it goes, whether it works for them or not; not where staff took that away.
fn tried(posts: &str) -> String {
    format!("(SELECT DISTINCT r.user_id FROM test_results r WHERE r.post_id IN ({posts}) AND r.removed_reason = '') t")
}

/// Credits those who tested an item's posts, all in one statement: only testers of its area say how it goes, and an area has a
/// few hundred of them at most. They come behind the `ranked` who are credited already; how many people. Its authors are
/// credited as such, and noted to have tested it.
pub(super) fn credit_testers(conn: &mut Conn, of: Of<'_>, ranked: i64) -> Result<i64> {
    if of.posts.is_empty() {
        return Ok(0);
    }
    let (tried, may) = (tried(&of.listed()), of.may_credit("t.user_id", ""));
    let tested = format!(
        "INSERT INTO credits (item_id, user_id, release_id, role, rank) \
         SELECT $1, t.user_id, $2, 'tested', $3 - 1 + row_number() OVER (ORDER BY t.user_id) FROM {tried} \
         WHERE {may} ON CONFLICT (item_id, user_id) DO NOTHING"
    );
    let people = diesel::sql_query(tested)
        .bind::<BigInt, _>(of.item)
        .bind::<BigInt, _>(of.release)
        .bind::<BigInt, _>(ranked)
        .execute(conn)?;
    let once = once(of, false, "");
    let counted = format!(
        "INSERT INTO contributors (release_id, user_id, wrote, voted) \
         SELECT $1, c.user_id, 0, 1 FROM credits c WHERE c.item_id = $2 AND c.role = 'tested' {once}\
         ON CONFLICT (release_id, user_id) DO UPDATE SET voted = contributors.voted + 1"
    );
    diesel::sql_query(counted).bind::<BigInt, _>(of.release).bind::<BigInt, _>(of.item).execute(conn)?;
    let noted = format!(
        "INSERT INTO further_roles (item_id, user_id, role) SELECT $1, t.user_id, 'tested' FROM {tried} \
         WHERE EXISTS (SELECT 1 FROM credits c WHERE c.item_id = $2 AND c.user_id = t.user_id AND c.role <> 'tested') \
         ON CONFLICT (item_id, user_id, role) DO NOTHING"
    );
    diesel::sql_query(noted).bind::<BigInt, _>(of.item).bind::<BigInt, _>(of.item).execute(conn)?;
    Ok(i64::try_from(people).unwrap_or(i64::MAX))
}

/// Notes who of those that an item names in another role confirmed it or voted for it too, from one person to another, by id.
pub(super) fn note_further(conn: &mut Conn, of: Of<'_>, (after, last): (UserId, UserId)) -> Result<()> {
    let (posts, among) = (of.listed(), between("c", after, last));
    for (role, table) in [(Role::Confirmed, "confirmations"), (Role::Voted, "votes")] {
        let noted = format!(
            "INSERT INTO further_roles (item_id, user_id, role) SELECT $1, s.user_id, '{role}' FROM {table} s \
             WHERE s.post_id IN ({posts}) AND s.user_id > $2 AND s.user_id <= $3 \
             AND EXISTS (SELECT 1 FROM credits c WHERE c.item_id = $4 AND c.user_id = s.user_id AND c.role <> $5 {among}) \
             ON CONFLICT (item_id, user_id, role) DO NOTHING",
            role = role.as_str()
        );
        diesel::sql_query(noted)
            .bind::<BigInt, _>(of.item)
            .bind::<BigInt, _>(after)
            .bind::<BigInt, _>(last)
            .bind::<BigInt, _>(of.item)
            .bind::<Text, _>(role)
            .execute(conn)?;
    }
    Ok(())
}
