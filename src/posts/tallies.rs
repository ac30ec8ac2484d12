//! The counters of a post. They move by the rows that really changed, in the transaction that changed them: each is one
//! UPDATE of the narrow row, whatever else the post has.

use crate::db::schema::posts;
use crate::db::{Conn, PostId};
use crate::error::Result;
use diesel::prelude::*;

/// Counts a vote cast in this voting week.
pub fn count_vote(conn: &mut Conn, id: PostId, week: i64) -> Result<()> {
    add_votes(conn, id, 1)?;
    count_in_week(conn, id, week)
}

/// Counts a vote for the board's order of this voting week only. The week's votes start again with the week's first one.
pub fn count_in_week(conn: &mut Conn, id: PostId, week: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    let same_week = post.filter(posts::week.eq(week));
    let counted = diesel::update(same_week).set(posts::week_votes.eq(posts::week_votes + 1)).execute(conn)?;
    if counted == 0 {
        diesel::update(post.filter(posts::week.lt(week)))
            .set((posts::week.eq(week), posts::week_votes.eq(1_i64)))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes back a vote; `week` is the voting week in which it was cast here, none if a merge brought it.
pub fn uncount_vote(conn: &mut Conn, id: PostId, week: Option<i64>) -> Result<()> {
    add_votes(conn, id, -1)?;
    let Some(week) = week else { return Ok(()) };
    let post = posts::table.filter(posts::id.eq(id)).filter(posts::week.eq(week));
    diesel::update(post.filter(posts::week_votes.gt(0)))
        .set(posts::week_votes.eq(posts::week_votes - 1))
        .execute(conn)?;
    // A post without a vote this week does not stand before those of last week.
    diesel::update(post.filter(posts::week_votes.eq(0))).set(posts::week.eq(0_i64)).execute(conn)?;
    Ok(())
}

/// Adds votes that a merge brought (or takes them back with a negative number).
pub fn add_votes(conn: &mut Conn, id: PostId, votes: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    diesel::update(post).set(posts::vote_count.eq(posts::vote_count + votes)).execute(conn)?;
    Ok(())
}

/// Adds comments (or takes them back with a negative number).
pub fn add_comments(conn: &mut Conn, id: PostId, comments: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    diesel::update(post).set(posts::comment_count.eq(posts::comment_count + comments)).execute(conn)?;
    Ok(())
}
