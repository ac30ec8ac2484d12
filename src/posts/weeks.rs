//! The votes of past weeks. A post's row counts those of the last voting week in which somebody voted for it; when a later
//! one begins with its first vote, that count moves here.

use crate::db::schema::{post_weeks, posts};
use crate::db::{Conn, PostId, VotingWeek, given, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Keeps what a post's row has counted, if a vote of this week begins to count there anew; and a vote that comes late, when
/// a later week has begun there. The post is held.
pub(super) fn keep(conn: &mut Conn, id: PostId, week: VotingWeek) -> Result<()> {
    let words = "INSERT INTO post_weeks (post_id, week, votes) \
                 SELECT id, CASE WHEN week < ? THEN week ELSE ? END, CASE WHEN week < ? THEN week_votes ELSE 1 END \
                 FROM posts WHERE id = ? AND ((week < ? AND week_votes > 0) OR week > ?) \
                 ON CONFLICT (post_id, week) DO UPDATE SET votes = post_weeks.votes + excluded.votes";
    prepared::<()>(words)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(id)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .execute(conn)?;
    Ok(())
}

/// Does that for many posts.
pub(super) fn keep_all(conn: &mut Conn, votes: &[(PostId, i64)], week: VotingWeek) -> Result<()> {
    let words = "INSERT INTO post_weeks (post_id, week, votes) \
                 SELECT id, CASE WHEN week < ? THEN week ELSE ? END, \
                 CASE WHEN week < ? THEN week_votes ELSE given.other END FROM given \
                 JOIN posts ON posts.id = given.one WHERE (week < ? AND week_votes > 0) OR week > ? ORDER BY id \
                 ON CONFLICT (post_id, week) DO UPDATE SET votes = post_weeks.votes + excluded.votes";
    let keep = prepared::<()>(words)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(week);
    given(votes.iter().map(|(post, cast)| (post.0, *cast)), keep).execute(conn)?;
    Ok(())
}

/// Takes a vote back that was cast in a week which the row counts no longer.
pub(super) fn uncount(conn: &mut Conn, id: PostId, week: VotingWeek) -> Result<()> {
    // A week that began anew after all of its votes were withdrawn is in both: the row's go first.
    let elsewhere = || posts::table.filter(posts::id.eq(id)).filter(posts::week.ne(week)).select(posts::id);
    let kept = || post_weeks::table.filter(post_weeks::post_id.eq_any(elsewhere())).filter(post_weeks::week.eq(week));
    diesel::delete(kept().filter(post_weeks::votes.le(1))).execute(conn)?;
    diesel::update(kept()).set(post_weeks::votes.eq(post_weeks::votes - 1)).execute(conn)?;
    Ok(())
}

/// How many votes were cast for each of these posts in so many voting weeks up to this one, the oldest first.
pub fn votes_by_week(
    conn: &mut Conn,
    ids: &[PostId],
    last: VotingWeek,
    weeks: usize,
) -> Result<HashMap<PostId, Vec<i64>>> {
    let first = last.0 + 1 - i64::try_from(weeks).unwrap_or_default();
    let kept = post_weeks::table.filter(post_weeks::post_id.eq_any(ids)).filter(post_weeks::week.ge(first));
    let mut rows: Vec<(PostId, i64, i64)> =
        kept.select((post_weeks::post_id, post_weeks::week, post_weeks::votes)).load(conn)?;
    let now = posts::table.filter(posts::id.eq_any(ids)).filter(posts::week.ge(first));
    rows.extend(now.select((posts::id, posts::week, posts::week_votes)).load::<(PostId, i64, i64)>(conn)?);
    let mut by_week: HashMap<PostId, Vec<i64>> = ids.iter().map(|id| (*id, vec![0; weeks])).collect();
    for (id, week, votes) in rows {
        let at = usize::try_from(week - first).unwrap_or(usize::MAX);
        if let Some(place) = by_week.get_mut(&id).and_then(|weeks| weeks.get_mut(at)) {
            *place += votes;
        }
    }
    Ok(by_week)
}
