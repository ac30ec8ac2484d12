//! SQL on `votes`.

use super::held::Hold;
use crate::db::schema::votes;
use crate::db::types::Instant;
use crate::db::{Conn, PostId, Timestamp, UserId, VotingWeek, given, given_each, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};

/// A vote that was taken back.
pub(super) struct Withdrawn {
    /// The week in which it was cast here; none if a merge brought it.
    pub week: Option<VotingWeek>,
}

/// How a cast vote was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// It is new here.
    New,
    /// A merge had brought it; now it is the person's own, which no undone merge takes away.
    MadeOwn,
    /// It was theirs before.
    Known,
}

/// Adds a vote, or makes one that a merge brought the person's own.
pub(super) fn insert_once(
    conn: &mut Conn,
    post: PostId,
    user: UserId,
    week: VotingWeek,
    now: Timestamp,
) -> Result<Taken> {
    let words = "INSERT INTO votes (post_id, user_id, cast_at, week) VALUES (?, ?, ?, ?) \
                 ON CONFLICT (post_id, user_id) DO NOTHING";
    let added = prepared::<()>(words)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(user)
        .bind::<Instant, _>(now)
        .bind::<BigInt, _>(week)
        .execute(conn)?;
    if added == 1 {
        return Ok(Taken::New);
    }
    let brought = votes::table
        .filter(votes::post_id.eq(post))
        .filter(votes::user_id.eq(user))
        .filter(votes::via_post.is_not_null());
    let own = (votes::via_post.eq(None::<i64>), votes::week.eq(week), votes::cast_at.eq(now));
    Ok(if diesel::update(brought).set(own).execute(conn)? == 1 { Taken::MadeOwn } else { Taken::Known })
}

/// What stands between a person and a vote of theirs for a post.
pub(super) struct Ballot {
    /// Whether another account of their mailbox has voted for it.
    pub mailbox_has_voted: bool,
    /// Whether a vote of theirs is kept that does not count yet.
    pub is_held: bool,
    /// Whether they hear of its answers because of a merge alone.
    pub follow_was_brought: bool,
    /// Why their vote for it is set apart, if staff have not counted it.
    pub apart: Option<Hold>,
}

/// Looks at all of it at once.
pub(super) fn ballot(conn: &mut Conn, post: PostId, user: UserId) -> Result<Ballot> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN votes ON votes.user_id = other.id AND votes.post_id = ? \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL), \
                 EXISTS (SELECT 1 FROM held_votes WHERE post_id = ? AND user_id = ?), \
                 EXISTS (SELECT 1 FROM follows WHERE post_id = ? AND user_id = ? AND via_post IS NOT NULL), \
                 (SELECT CASE found.state WHEN 'left_out' THEN 'left_out' ELSE 'cluster' END FROM cluster_votes \
                 JOIN clusters found ON found.id = cluster_votes.cluster_id WHERE cluster_votes.user_id = ? \
                 AND found.post_id = ? AND found.state <> 'counted')";
    let (mailbox_has_voted, is_held, follow_was_brought, apart) = prepared::<(Bool, Bool, Bool, Nullable<Text>)>(words)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(post)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(user)
        .bind::<BigInt, _>(post)
        .get_result(conn)?;
    Ok(Ballot { mailbox_has_voted, is_held, follow_was_brought, apart })
}

/// Those of these people and posts between whom nothing stands: a vote would be their first one for it, no other account of
/// their mailbox has one, no merge brought them a follow, and no vote of theirs was ever set apart. With the mailbox.
pub(super) fn unhindered(conn: &mut Conn, pairs: &[(PostId, UserId)]) -> Result<Vec<(PostId, UserId, String)>> {
    let words = "SELECT given.one, given.other, own.mailbox FROM given JOIN users own ON own.id = given.other WHERE \
                 NOT EXISTS (SELECT 1 FROM votes WHERE post_id = given.one AND user_id = given.other) AND \
                 NOT EXISTS (SELECT 1 FROM users twin JOIN votes ON votes.user_id = twin.id AND votes.post_id = given.one \
                 WHERE twin.mailbox = own.mailbox AND twin.id <> own.id AND twin.verified_at IS NOT NULL) AND \
                 NOT EXISTS (SELECT 1 FROM held_votes WHERE post_id = given.one AND user_id = given.other) AND \
                 NOT EXISTS (SELECT 1 FROM cluster_votes WHERE cluster_votes.user_id = given.other) AND \
                 NOT EXISTS (SELECT 1 FROM follows WHERE post_id = given.one AND user_id = given.other \
                 AND via_post IS NOT NULL) ORDER BY given.one, given.other";
    Ok(given(numbers(pairs), prepared::<(BigInt, BigInt, Text)>(words)).load(conn)?)
}

/// Adds votes that were not there, and says which are now.
pub(super) fn insert_all(
    conn: &mut Conn,
    pairs: &[(PostId, UserId)],
    week: VotingWeek,
    now: Timestamp,
) -> Result<Vec<(PostId, UserId)>> {
    // `WHERE true` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO votes (post_id, user_id, cast_at, week) SELECT one, other, ?, ? FROM given WHERE true \
                 ON CONFLICT (post_id, user_id) DO NOTHING RETURNING post_id, user_id";
    let insert = prepared::<(BigInt, BigInt)>(words).bind::<Instant, _>(now).bind::<BigInt, _>(week);
    Ok(given(numbers(pairs), insert).load(conn)?)
}

fn numbers(pairs: &[(PostId, UserId)]) -> impl Iterator<Item = (i64, i64)> {
    pairs.iter().map(|(post, user)| (post.0, user.0))
}

/// When somebody cast their vote for a post; nothing of one that a merge brought.
pub fn cast_at(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<Timestamp>> {
    let own = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    Ok(own.filter(votes::via_post.is_null()).select(votes::cast_at).first(conn).optional()?)
}

/// The voting week in which somebody cast their vote for a post; nothing of one that a merge brought.
pub fn week_of(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<VotingWeek>> {
    let own = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    Ok(own.filter(votes::via_post.is_null()).select(votes::week).first(conn).optional()?)
}

/// Whether somebody's vote counts for a post, whoever brought it.
pub fn has_voted(conn: &mut Conn, post: PostId, user: UserId) -> Result<bool> {
    let theirs = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    Ok(diesel::select(diesel::dsl::exists(theirs)).get_result(conn)?)
}

/// Removes a vote, if there is one.
pub(super) fn delete(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<Withdrawn>> {
    let row = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    let gone: Option<(VotingWeek, Option<i64>)> =
        diesel::delete(row).returning((votes::week, votes::via_post)).get_result(conn).optional()?;
    Ok(gone.map(|(week, via)| Withdrawn { week: via.is_none().then_some(week) }))
}

/// Takes away the votes that these people cast for a post themselves: whose, of which voting week, and when they were cast.
pub(super) fn take_cast(
    conn: &mut Conn,
    post: PostId,
    people: &[UserId],
) -> Result<Vec<(UserId, VotingWeek, Timestamp)>> {
    let theirs = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq_any(people));
    let cast = diesel::delete(theirs.filter(votes::via_post.is_null()));
    let mut taken: Vec<(UserId, VotingWeek, Timestamp)> =
        cast.returning((votes::user_id, votes::week, votes::cast_at)).get_results(conn)?;
    taken.sort_unstable_by_key(|(voter, ..)| *voter);
    Ok(taken)
}

/// Copies the votes of a merged post to its target, once for each mailbox, marked with where they came from; how many.
pub(super) fn copy_all(conn: &mut Conn, merged: PostId, target: PostId) -> Result<usize> {
    let copy = "INSERT INTO votes (post_id, user_id, cast_at, week, via_post) \
                SELECT $1, user_id, cast_at, week, $2 FROM votes JOIN users ON users.id = votes.user_id WHERE post_id = $3 \
                AND NOT EXISTS (SELECT 1 FROM users other JOIN votes v ON v.user_id = other.id AND v.post_id = $4 \
                WHERE other.mailbox = users.mailbox AND other.id <> users.id AND other.verified_at IS NOT NULL) \
                ON CONFLICT (post_id, user_id) DO NOTHING";
    let copied = diesel::sql_query(copy)
        .bind::<BigInt, _>(target)
        .bind::<BigInt, _>(merged)
        .bind::<BigInt, _>(merged)
        .bind::<BigInt, _>(target)
        .execute(conn)?;
    Ok(copied)
}

/// Copies the vote of one person for a merged post to its target, in the same way; whether it was not there.
pub(super) fn copy_one(conn: &mut Conn, merged: PostId, target: PostId, user: UserId) -> Result<bool> {
    let copy = "INSERT INTO votes (post_id, user_id, cast_at, week, via_post) \
                SELECT CAST(? AS BIGINT), user_id, cast_at, week, CAST(? AS BIGINT) FROM votes \
                WHERE post_id = ? AND user_id = ? ON CONFLICT (post_id, user_id) DO NOTHING";
    let copied = prepared::<()>(copy).bind::<BigInt, _>(target).bind::<BigInt, _>(merged);
    Ok(copied.bind::<BigInt, _>(merged).bind::<BigInt, _>(user).execute(conn)? == 1)
}

/// How many votes a merge would bring to its target now ([`super::merge_votes`]), of the first so many.
pub fn count_brought(conn: &mut Conn, merged: PostId, target: PostId, most: i64) -> Result<i64> {
    let words = "SELECT COUNT(*) FROM (SELECT user_id FROM votes WHERE post_id = ? ORDER BY user_id LIMIT ?) brought \
                 JOIN users ON users.id = brought.user_id \
                 WHERE NOT EXISTS (SELECT 1 FROM votes own WHERE own.post_id = ? AND own.user_id = users.id) \
                 AND NOT EXISTS (SELECT 1 FROM users other JOIN votes v ON v.user_id = other.id AND v.post_id = ? \
                 WHERE other.mailbox = users.mailbox AND other.id <> users.id AND other.verified_at IS NOT NULL)";
    let count = prepared::<BigInt>(words).bind::<BigInt, _>(merged).bind::<BigInt, _>(most);
    Ok(count.bind::<BigInt, _>(target).bind::<BigInt, _>(target).get_result(conn)?)
}

/// Removes what a merge brought; how many. A vote that one of the posts merged later brings too stays, as that one's.
pub(super) fn remove_copies(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<usize> {
    for other in others {
        let pass_on = "UPDATE votes SET via_post = $1 WHERE post_id = $2 AND via_post = $3 \
                       AND user_id IN (SELECT user_id FROM votes WHERE post_id = $4)";
        diesel::sql_query(pass_on)
            .bind::<BigInt, _>(*other)
            .bind::<BigInt, _>(target)
            .bind::<BigInt, _>(merged)
            .bind::<BigInt, _>(*other)
            .execute(conn)?;
    }
    let brought = votes::table.filter(votes::post_id.eq(target)).filter(votes::via_post.eq(merged.0));
    Ok(diesel::delete(brought).execute(conn)?)
}

/// The voters of a post after a person, by id, at most so many: credits walk through them in chunks.
pub fn voters_after(conn: &mut Conn, post: PostId, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let rows = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.gt(after));
    Ok(rows.order(votes::user_id).limit(most).select(votes::user_id).load(conn)?)
}

/// Those of these people who have a vote that counts.
pub fn known_voters(conn: &mut Conn, among: &[UserId]) -> Result<Vec<UserId>> {
    Ok(votes::table.filter(votes::user_id.eq_any(among)).select(votes::user_id).distinct().load(conn)?)
}

/// What people pressed on posts, where they did: whether it counts, and if not, why.
pub(super) fn pressed(conn: &mut Conn, pairs: &[(PostId, UserId)]) -> Result<Vec<(PostId, UserId, Option<Hold>)>> {
    let words = "SELECT given.one, given.other, CASE WHEN votes.post_id IS NULL THEN held.reason END FROM given \
                 LEFT JOIN votes ON votes.post_id = given.one AND votes.user_id = given.other \
                 LEFT JOIN held_votes held ON held.post_id = given.one AND held.user_id = given.other \
                 WHERE votes.post_id IS NOT NULL OR held.post_id IS NOT NULL";
    Ok(given(numbers(pairs), prepared::<(BigInt, BigInt, Nullable<Text>)>(words)).load(conn)?)
}

/// [`pressed`] by one person.
pub(super) fn pressed_by(conn: &mut Conn, voter: UserId, posts: &[PostId]) -> Result<Vec<(PostId, Option<Hold>)>> {
    let words = "SELECT given.one, CASE WHEN votes.post_id IS NULL THEN held.reason END FROM given \
                 LEFT JOIN votes ON votes.post_id = given.one AND votes.user_id = ? \
                 LEFT JOIN held_votes held ON held.post_id = given.one AND held.user_id = ? \
                 WHERE votes.post_id IS NOT NULL OR held.post_id IS NOT NULL";
    let words = prepared::<(BigInt, Nullable<Text>)>(words).bind::<BigInt, _>(voter).bind::<BigInt, _>(voter);
    Ok(given_each(posts.iter().map(|post| post.0), words).load(conn)?)
}

/// How many votes a post really has; its counter must say the same.
pub fn count(conn: &mut Conn, post: PostId) -> Result<i64> {
    Ok(votes::table.filter(votes::post_id.eq(post)).count().get_result(conn)?)
}
