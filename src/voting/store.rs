//! SQL on `votes`.

use crate::db::schema::votes;
use crate::db::{Conn, PortableExt, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// One person's vote for a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Vote {
    /// Who.
    pub user_id: UserId,
    /// When.
    pub cast_at: Timestamp,
    /// The voting week of that moment.
    pub week: i64,
}

/// A vote that was taken back.
pub(super) struct Withdrawn {
    /// The week in which it was cast here; none if a merge brought it.
    pub week: Option<i64>,
}

/// Adds a vote unless there is one; the number of rows that changed.
pub(super) fn insert_once(conn: &mut Conn, post: PostId, vote: &Vote, via: Option<PostId>) -> Result<usize> {
    Ok(diesel::insert_into(votes::table)
        .values((
            votes::post_id.eq(post),
            votes::user_id.eq(vote.user_id),
            votes::cast_at.eq(vote.cast_at),
            votes::week.eq(vote.week),
            votes::via_post.eq(via.map(|post| post.0)),
        ))
        .on_conflict((votes::post_id, votes::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?)
}

/// Removes a vote, if there is one.
pub(super) fn delete(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<Withdrawn>> {
    let row = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    let gone: Option<(i64, Option<i64>)> =
        diesel::delete(row).returning((votes::week, votes::via_post)).get_result(conn).optional()?;
    Ok(gone.map(|(week, via)| Withdrawn { week: via.is_none().then_some(week) }))
}

/// All votes of a post: what a merge moves.
pub(super) fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Vote>> {
    let rows = votes::table.filter(votes::post_id.eq(post)).order(votes::user_id);
    Ok(rows.select((votes::user_id, votes::cast_at, votes::week)).load(conn)?)
}

/// Removes what a merge brought; how many.
pub(super) fn delete_via(conn: &mut Conn, target: PostId, merged: PostId) -> Result<usize> {
    let rows = votes::table.filter(votes::post_id.eq(target)).filter(votes::via_post.eq(merged.0));
    Ok(diesel::delete(rows).execute(conn)?)
}

/// The voters of a post after a person, by id, at most so many: credits walk through them in chunks.
pub fn voters_after(conn: &mut Conn, post: PostId, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let rows = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.gt(after));
    Ok(rows.order(votes::user_id).limit(most).select(votes::user_id).load(conn)?)
}

/// Which of these posts a person has voted for.
pub fn voted_among(conn: &mut Conn, user: UserId, posts: &[PostId]) -> Result<Vec<PostId>> {
    let rows = votes::table.filter(votes::user_id.eq(user)).filter(votes::post_id.eq_any(posts));
    Ok(rows.select(votes::post_id).load(conn)?)
}

/// How many votes a post really has; its counter must say the same.
pub fn count(conn: &mut Conn, post: PostId) -> Result<i64> {
    Ok(votes::table.filter(votes::post_id.eq(post)).count().get_result(conn)?)
}
