//! SQL on `post_rises` and `counted_rises`.

use crate::db::schema::{counted_rises, post_rises};
use crate::db::types::Instant;
use crate::db::{Conn, PostId, Timestamp, given, given_each, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::{BTreeMap, HashMap};

/// How many of their votes these posts got in the seven days before [`counted_at`]; those that got none are not in it.
/// Before all were counted for the first time nothing is claimed of any.
pub fn of(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, i64>> {
    if counted_at(conn)?.is_none() {
        return Ok(HashMap::new());
    }
    let rows = post_rises::table.filter(post_rises::post_id.eq_any(posts));
    let rows: Vec<(PostId, i64)> = rows.select((post_rises::post_id, post_rises::votes)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The posts that had so many votes of the last seven days, or more, when they were counted, by number; none
/// before all were counted for the first time.
pub fn risen(conn: &mut Conn, least: i64) -> Result<Vec<PostId>> {
    if counted_at(conn)?.is_none() {
        return Ok(Vec::new());
    }
    let rows = post_rises::table.filter(post_rises::votes.ge(least));
    let mut posts: Vec<PostId> = rows.select(post_rises::post_id).load(conn)?;
    posts.sort_unstable();
    Ok(posts)
}

/// Up to which moment all posts were counted; none before they were for the first time.
pub fn counted_at(conn: &mut Conn) -> Result<Option<Timestamp>> {
    let row = counted_rises::table.select(counted_rises::counted_at);
    Ok(row.first::<Option<Timestamp>>(conn).optional()?.flatten())
}

/// What is stored of the posts behind a number up to another one.
pub(super) fn between(conn: &mut Conn, behind: PostId, last: PostId) -> Result<BTreeMap<PostId, i64>> {
    let rows = post_rises::table.filter(post_rises::post_id.gt(behind)).filter(post_rises::post_id.le(last));
    let rows: Vec<(PostId, i64)> = rows.select((post_rises::post_id, post_rises::votes)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Stores the numbers of these posts. Where one is gone meanwhile nothing is stored, and the chunk is counted again.
pub(super) fn put(conn: &mut Conn, rises: &[(PostId, i64)]) -> Result<()> {
    if rises.is_empty() {
        return Ok(());
    }
    // `WHERE true` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO post_rises (post_id, votes) SELECT given.one, given.other FROM given WHERE true \
                 ON CONFLICT (post_id) DO UPDATE SET votes = excluded.votes";
    given(rises.iter().map(|(post, votes)| (post.0, *votes)), prepared::<()>(words)).execute(conn)?;
    Ok(())
}

/// Removes those of these posts.
pub(super) fn remove(conn: &mut Conn, posts: &[PostId]) -> Result<()> {
    if posts.is_empty() {
        return Ok(());
    }
    let words = "DELETE FROM post_rises WHERE post_id IN (SELECT given.one FROM given)";
    given_each(posts.iter().map(|post| post.0), prepared::<()>(words)).execute(conn)?;
    Ok(())
}

/// What the count under way has found on the post that it goes through piece by piece.
pub(super) fn so_far(conn: &mut Conn) -> Result<i64> {
    let row = counted_rises::table.select(counted_rises::so_far);
    Ok(row.first(conn).optional()?.unwrap_or_default())
}

/// Keeps that.
pub(super) fn keep_so_far(conn: &mut Conn, so_far: i64) -> Result<()> {
    let words = "INSERT INTO counted_rises (one, so_far) VALUES (1, ?) \
                 ON CONFLICT (one) DO UPDATE SET so_far = excluded.so_far";
    prepared::<()>(words).bind::<BigInt, _>(so_far).execute(conn)?;
    Ok(())
}

/// Notes that all posts are counted up to a moment.
pub(super) fn note_counted(conn: &mut Conn, to: Timestamp) -> Result<()> {
    let words = "INSERT INTO counted_rises (one, counted_at, so_far) VALUES (1, ?, 0) \
                 ON CONFLICT (one) DO UPDATE SET counted_at = excluded.counted_at, so_far = 0";
    prepared::<()>(words).bind::<Instant, _>(to).execute(conn)?;
    Ok(())
}
