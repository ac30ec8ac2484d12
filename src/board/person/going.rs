//! What is under way of what somebody asked for: they wrote it, or something that was merged into it, or confirmed it, or
//! voted for it.

use super::super::cards::Card;
use crate::areas::AREA_NAMED;
use crate::db::schema::{areas, posts};
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Posts shown.
const MOST: i64 = 10;

/// Of each way the last thousand are looked at: what is older has shipped, or waits for so long that it is no news. The rows
/// of their posts are read from there, whatever a database thinks of the index of all that is under way.
const UNDER_WAY: &str = "SELECT p.id FROM ( \
      SELECT v.of_post FROM (SELECT post_id AS of_post FROM votes WHERE user_id = $1 ORDER BY post_id DESC LIMIT 1000) v \
      UNION SELECT c.of_post FROM \
        (SELECT post_id AS of_post FROM confirmations WHERE user_id = $2 ORDER BY post_id DESC LIMIT 1000) c \
      UNION SELECT w.of_post FROM (SELECT id AS of_post FROM posts WHERE author_id = $3 ORDER BY id DESC LIMIT 1000) w \
      UNION SELECT m.of_post FROM (SELECT duplicate_of AS of_post FROM posts WHERE author_id = $4 \
        AND duplicate_of IS NOT NULL ORDER BY posts.id DESC LIMIT 1000) m \
    ) theirs CROSS JOIN posts p WHERE p.id = theirs.of_post AND p.status IN ('planned', 'in_progress', 'ready') \
    AND p.visibility = 'published' ORDER BY p.status_changed_at DESC, p.id DESC LIMIT $5";

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// What came furthest last.
pub(super) fn of(conn: &mut Conn, user: UserId) -> Result<Vec<Card>> {
    let numbers: Vec<Number> = diesel::sql_query(UNDER_WAY)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(MOST)
        .load(conn)?;
    let ids: Vec<PostId> = numbers.into_iter().map(|number| number.id).collect();
    let rows = posts::table.inner_join(areas::table).filter(posts::id.eq_any(&ids));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    let rows: Vec<Card> = rows.select(columns).load(conn)?;
    let mut by_number: HashMap<PostId, Card> = rows.into_iter().map(|card| (card.id, card)).collect();
    Ok(ids.iter().filter_map(|id| by_number.remove(id)).collect())
}
