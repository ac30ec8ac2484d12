//! SQL on the tables of other rooms: posts, and the votes that stand on them.

use super::model::Span;
use crate::db::schema::{posts, votes};
use crate::db::types::Instant;
use crate::db::{Conn, PostId, Timestamp, UserId, given_each, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// A post that is walked along.
#[derive(Queryable)]
pub(super) struct Walked {
    pub id: PostId,
    /// How many votes stand on it.
    pub votes: i64,
    pub heat: f64,
    pub merged_into: Option<PostId>,
}

/// The posts behind a number, at most so many.
pub(super) fn posts(conn: &mut Conn, behind: PostId, most: i64) -> Result<Vec<Walked>> {
    let walked = posts::table.filter(posts::id.gt(behind)).order(posts::id).limit(most);
    Ok(walked.select((posts::id, posts::vote_count, posts::heat, posts::duplicate_of)).load(conn)?)
}

/// Those of the posts between two numbers into which others were merged: what these brought is in no post's heat.
pub(super) fn merged_into(conn: &mut Conn, behind: PostId, last: PostId) -> Result<Vec<PostId>> {
    let words = "SELECT DISTINCT duplicate_of FROM posts WHERE duplicate_of > ? AND duplicate_of <= ? \
                 ORDER BY duplicate_of";
    Ok(prepared::<BigInt>(words).bind::<BigInt, _>(behind).bind::<BigInt, _>(last).load(conn)?)
}

/// How many of the votes on each of these posts were cast in a span.
pub(super) fn count(conn: &mut Conn, asked: &[PostId], span: Span) -> Result<Vec<(PostId, i64)>> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let words = "SELECT given.one, (SELECT count(*) FROM votes WHERE votes.post_id = given.one \
                 AND votes.cast_at >= ? AND votes.cast_at < ?) FROM given";
    let count = prepared::<(BigInt, BigInt)>(words).bind::<Instant, _>(span.begins).bind::<Instant, _>(span.ends);
    Ok(given_each(asked.iter().map(|post| post.0), count).load(conn)?)
}

/// Who voted for a post, behind a person, at most so many, and when.
pub(super) fn votes(conn: &mut Conn, post: PostId, behind: UserId, most: i64) -> Result<Vec<(UserId, Timestamp)>> {
    let cast = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.gt(behind));
    Ok(cast.order(votes::user_id).limit(most).select((votes::user_id, votes::cast_at)).load(conn)?)
}
