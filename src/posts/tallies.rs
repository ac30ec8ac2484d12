//! The counters of a post, and its heat: its votes, each worth twice as much as one of the week before
//! ([`VotingWeek::worth`]), which orders the board and which no week that begins changes. They move by the rows that really
//! changed, in the transaction that changed them: each is one UPDATE of the narrow row, whatever else the post has, and a
//! look whether a week begins, which then keeps the one before ([`super::weeks`]).

use super::weeks;
use crate::db::schema::posts;
use crate::db::{Conn, PostId, VotingWeek, given, prepared};
use crate::error::Result;
use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Double};

/// Counts a vote cast in this voting week.
pub fn count_vote(conn: &mut Conn, id: PostId, week: VotingWeek) -> Result<()> {
    count(conn, id, week, 1)
}

/// Counts votes for many posts, each given once with how many were cast for it in this voting week.
pub fn count_votes(conn: &mut Conn, votes: &[(PostId, i64)], week: VotingWeek) -> Result<()> {
    weeks::keep_all(conn, votes, week)?;
    let words = "UPDATE posts SET vote_count = vote_count + given.other, heat = heat + ? * given.other, \
                 week_votes = CASE WHEN week = ? THEN week_votes + given.other WHEN week < ? THEN given.other \
                 ELSE week_votes END, week = CASE WHEN week < ? THEN ? ELSE week END FROM given WHERE posts.id = given.one";
    let update = prepared::<()>(words)
        .bind::<Double, _>(week.worth())
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week);
    given(votes.iter().map(|(post, cast)| (post.0, *cast)), update).execute(conn)?;
    Ok(())
}

/// Counts a vote for the board's order of this voting week only.
pub fn count_in_week(conn: &mut Conn, id: PostId, week: VotingWeek) -> Result<()> {
    count(conn, id, week, 0)
}

/// The week's votes start again with the week's first one.
fn count(conn: &mut Conn, id: PostId, week: VotingWeek, votes: i64) -> Result<()> {
    weeks::keep(conn, id, week)?;
    let words = "UPDATE posts SET vote_count = vote_count + ?, heat = heat + ?, \
                 week_votes = CASE WHEN week = ? THEN week_votes + 1 WHEN week < ? THEN 1 ELSE week_votes END, \
                 week = CASE WHEN week < ? THEN ? ELSE week END WHERE id = ?";
    prepared::<()>(words)
        .bind::<BigInt, _>(votes)
        .bind::<Double, _>(week.worth())
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(id)
        .execute(conn)?;
    Ok(())
}

/// Takes back a vote; `week` is the voting week in which it was cast here, none if a merge brought it.
pub fn uncount_vote(conn: &mut Conn, id: PostId, week: Option<VotingWeek>) -> Result<()> {
    let Some(week) = week else { return add_votes(conn, id, -1) };
    weeks::uncount(conn, id, week)?;
    let counted = || posts::week.eq(week).and(posts::week_votes.gt(0));
    let week_votes = case_when(counted(), posts::week_votes - 1).otherwise(posts::week_votes);
    let last_week =
        case_when(posts::week.eq(week).and(posts::week_votes.le(1)), 0_i64.into_sql::<BigInt>()).otherwise(posts::week);
    // What is left of very old votes is lost beside newer ones, and never less than nothing.
    let heat = case_when(posts::heat.gt(week.worth()), posts::heat - week.worth()).otherwise(0.0.into_sql::<Double>());
    diesel::update(posts::table.filter(posts::id.eq(id)))
        .set((
            posts::vote_count.eq(posts::vote_count - 1),
            posts::week_votes.eq(week_votes),
            posts::week.eq(last_week),
            posts::heat.eq(heat),
        ))
        .execute(conn)?;
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
