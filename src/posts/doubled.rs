//! Votes that have doubled since staff answered: what was right for a few may be wrong for many.

use crate::db::schema::posts;
use crate::db::{Conn, PostId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::HashMap;

/// So many votes more, at the least: of very few, twice as many says little.
const LEAST_MORE: i64 = 5;

/// [`has_doubled`] in SQL, of posts below whose answer fans go on voting: word for word as the index `posts_doubled` has it.
pub const DOUBLED: &str = "posts.vote_count >= 2 * posts.votes_then AND posts.vote_count >= posts.votes_then + 5";

/// Whether so many votes are twice as many as there were, and some more at all.
pub fn has_doubled(then: i64, now: i64) -> bool {
    now >= then.saturating_mul(2).max(then.saturating_add(LEAST_MORE))
}

/// The votes that these posts had when they were answered, of those that are voted for since.
pub fn votes_then(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, i64>> {
    let answered = posts::table.filter(posts::id.eq_any(ids)).filter(posts::votes_then.is_not_null());
    let rows: Vec<(PostId, Option<i64>)> = answered.select((posts::id, posts::votes_then)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, votes)| Some((id, votes?))).collect())
}
