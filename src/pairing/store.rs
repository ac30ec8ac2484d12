//! SQL on `pairs` and `unpaired`.

use super::model::{Pair, State, ordered};
use crate::db::schema::{pairs, unpaired};
use crate::db::types::Instant;
use crate::db::{Bound, Conn, PortableExt, PostId, Prepared, Timestamp, UserId, counted, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Pairs whose posts are gone through at once: more than staff look at.
const MOST: i64 = 1_000;

/// Two posts of which staff are asked whether they are one: the one that was filed first, and the other.
pub type Suggested = (PostId, PostId);

/// Such a pair with how alike the two are, before them: its place among those of which staff are asked.
pub type Standing = (i64, PostId, PostId);

/// The pair of two posts, if they are one.
pub fn get(conn: &mut Conn, one: PostId, other: PostId) -> Result<Option<Pair>> {
    let (older, newer) = ordered(one, other);
    Ok(pairs::table.find((older.0, newer.0)).first(conn).optional()?)
}

/// The pairs of which staff are asked now, the most alike first. What has happened to their posts since they were found
/// is seen here at once, and by the worker a little later.
pub fn suggested(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<Suggested>> {
    let standing = suggested_behind(conn, now, None, most)?;
    Ok(standing.into_iter().map(|(_, older, newer)| (older, newer)).collect())
}

/// The same behind a place in their order, or all, each with its own place.
pub fn suggested_behind(conn: &mut Conn, now: Timestamp, behind: Option<Standing>, most: i64) -> Result<Vec<Standing>> {
    Ok(open(now, behind, most).load(conn)?)
}

type InOrder = Bound<Bound<Bound<Bound<(), Instant, Timestamp>, BigInt, i64>, BigInt, i64>, BigInt, i64>;
type Open = Prepared<(BigInt, BigInt, BigInt), Bound<InOrder, BigInt, i64>>;

fn open(now: Timestamp, behind: Option<Standing>, most: i64) -> Open {
    let first = (i64::MAX, PostId(i64::MAX), PostId(i64::MAX));
    let (likeness, older, newer) = behind.unwrap_or(first);
    // As `may_be_one` says it.
    let query = prepared::<(BigInt, BigInt, BigInt)>(
        "SELECT pairs.likeness, pairs.older_id, pairs.newer_id FROM pairs \
         JOIN posts older ON older.id = pairs.older_id \
         JOIN posts newer ON newer.id = pairs.newer_id WHERE pairs.state = 'open' AND older.kind = newer.kind \
         AND (pairs.wakes_at IS NULL OR pairs.wakes_at <= ?) \
         AND older.visibility = 'published' AND newer.visibility = 'published' \
         AND older.status NOT IN ('declined', 'duplicate') AND newer.status NOT IN ('declined', 'duplicate') \
         AND NOT (older.status = 'shipped' AND newer.status = 'shipped') \
         AND (pairs.likeness, pairs.older_id, pairs.newer_id) < (?, ?, ?) \
         ORDER BY pairs.likeness DESC, pairs.older_id DESC, pairs.newer_id DESC LIMIT ?",
    );
    let query = query.bind::<Instant, _>(now).bind::<BigInt, _>(likeness);
    query.bind::<BigInt, _>(older.0).bind::<BigInt, _>(newer.0).bind::<BigInt, _>(most)
}

/// How many there are, counted up to a number.
pub fn count(conn: &mut Conn, now: Timestamp, most: i64) -> Result<i64> {
    Ok(counted(open(now, None, most)).get_result(conn)?)
}

/// The posts of these pairs, of the thousand that are most alike.
pub fn suggested_posts(conn: &mut Conn, now: Timestamp) -> Result<Vec<PostId>> {
    let mut posts: Vec<PostId> =
        suggested(conn, now, MOST)?.into_iter().flat_map(|(older, newer)| [older, newer]).collect();
    posts.sort_unstable();
    posts.dedup();
    Ok(posts)
}

/// The posts that staff are, or will be, asked about together with this one, at most so many.
pub(super) fn partners(conn: &mut Conn, post: PostId, most: i64) -> Result<Vec<PostId>> {
    let older = pairs::table.filter(pairs::newer_id.eq(post)).filter(pairs::state.eq(State::Open));
    let mut all: Vec<PostId> = older.select(pairs::older_id).limit(most).load(conn)?;
    let newer = pairs::table.filter(pairs::older_id.eq(post)).filter(pairs::state.eq(State::Open));
    all.extend(newer.select(pairs::newer_id).limit(most).load::<PostId>(conn)?);
    Ok(all)
}

/// Stores that two posts are alike; what staff made of it stays.
pub(super) fn put(conn: &mut Conn, (older, newer): (PostId, PostId), likeness: i64) -> Result<()> {
    let put = prepared::<()>(
        "INSERT INTO pairs (older_id, newer_id, likeness, state) VALUES (?, ?, ?, 'open') \
         ON CONFLICT (older_id, newer_id) DO UPDATE SET likeness = excluded.likeness",
    );
    put.bind::<BigInt, _>(older).bind::<BigInt, _>(newer).bind::<BigInt, _>(likeness).execute(conn)?;
    Ok(())
}

/// Forgets a pair of which nobody said that it is none.
pub(super) fn remove(conn: &mut Conn, (older, newer): (PostId, PostId)) -> Result<()> {
    let open = pairs::table.find((older.0, newer.0)).filter(pairs::state.eq(State::Open));
    diesel::delete(open).execute(conn)?;
    Ok(())
}

/// What staff say of a pair.
pub(super) fn answer(
    conn: &mut Conn,
    pair: &Pair,
    (state, wakes_at): (State, Option<Timestamp>),
    by: UserId,
    now: Timestamp,
) -> Result<()> {
    let changes = (
        pairs::state.eq(state),
        pairs::wakes_at.eq(wakes_at),
        pairs::answered_by.eq(Some(by)),
        pairs::answered_at.eq(Some(now)),
    );
    diesel::update(pairs::table.find((pair.older.0, pair.newer.0))).set(changes).execute(conn)?;
    Ok(())
}

/// Whether posts wait to be looked at: a look that costs no write.
pub fn is_waiting(conn: &mut Conn) -> Result<bool> {
    Ok(!next(conn, 1)?.is_empty())
}

/// How many of them wait, counted up to a number.
pub fn count_unpaired(conn: &mut Conn, most: i64) -> Result<i64> {
    Ok(i64::try_from(next(conn, most)?.len()).unwrap_or(most))
}

/// The next posts to look at, the latest first.
pub(super) fn next(conn: &mut Conn, most: i64) -> Result<Vec<PostId>> {
    // Behind a number, so that it goes by the key and ends.
    let waiting = unpaired::table.filter(unpaired::post_id.gt(0)).order(unpaired::post_id.desc()).limit(most);
    Ok(waiting.select(unpaired::post_id).load(conn)?)
}

/// These have been looked at.
pub(super) fn settle(conn: &mut Conn, posts: &[PostId]) -> Result<()> {
    diesel::delete(unpaired::table.filter(unpaired::post_id.eq_any(posts))).execute(conn)?;
    Ok(())
}

/// Has a post looked at again.
pub(super) fn look_again(conn: &mut Conn, post: PostId) -> Result<()> {
    diesel::insert_into(unpaired::table)
        .values(unpaired::post_id.eq(post))
        .on_conflict(unpaired::post_id)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}
