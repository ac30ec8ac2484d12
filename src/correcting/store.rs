//! SQL on `corrections`.

use super::model::{Correction, What, without_slips};
use crate::db::schema::corrections;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::HashMap;

/// Corrections of a post that are shown, the latest ones.
const SHOWN: i64 = 20;

/// What staff corrected in a post, the latest first.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Correction>> {
    let rows = corrections::table.filter(corrections::post_id.eq(post)).order(corrections::id.desc()).limit(SHOWN);
    let columns = (corrections::corrected_by, corrections::field, corrections::before, corrections::corrected_at);
    Ok(rows.select(columns).load(conn)?)
}

/// What of it everybody is told: nothing of what was soon put back as it was.
pub fn told_of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Correction>> {
    let rows = corrections::table.filter(corrections::post_id.eq(post)).order(corrections::id.desc()).limit(3 * SHOWN);
    let columns = (corrections::corrected_by, corrections::field, corrections::before, corrections::corrected_at);
    let mut rows: Vec<(Correction, String)> = rows.select((columns, corrections::after)).load(conn)?;
    rows.reverse();
    let mut told = without_slips(rows);
    told.reverse();
    told.truncate(usize::try_from(SHOWN).unwrap_or(usize::MAX));
    Ok(told)
}

/// Records one.
pub(super) fn insert(
    conn: &mut Conn,
    (post, by): (PostId, UserId),
    what: What,
    (before, after): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    let row = (
        corrections::post_id.eq(post),
        corrections::corrected_by.eq(by),
        corrections::field.eq(what),
        corrections::before.eq(before),
        corrections::after.eq(after),
        corrections::corrected_at.eq(now),
    );
    diesel::insert_into(corrections::table).values(row).execute(conn)?;
    Ok(())
}

/// The titles that a post had before staff corrected them.
pub fn former_titles(conn: &mut Conn, post: PostId) -> Result<Vec<String>> {
    let titles = corrections::table.filter(corrections::post_id.eq(post)).filter(corrections::field.eq(What::Title));
    Ok(titles.select(corrections::before).distinct().load(conn)?)
}

/// The same of each of these posts, at most so many of all of them.
pub fn titles_before(conn: &mut Conn, posts: &[PostId], most: i64) -> Result<Vec<(PostId, String)>> {
    let titles = corrections::table.filter(corrections::post_id.eq_any(posts));
    let titles = titles.filter(corrections::field.eq(What::Title));
    Ok(titles.select((corrections::post_id, corrections::before)).distinct().limit(most).load(conn)?)
}

/// Corrections of titles that are looked through for the last one of each post: many times what posts of one page have.
const LOOKED_THROUGH: i64 = 1_000;

/// When staff last corrected the titles of those of these posts whose titles they did.
pub fn titles_corrected(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Timestamp>> {
    let mut last = HashMap::new();
    if posts.is_empty() {
        return Ok(last);
    }
    let titles = corrections::table.filter(corrections::post_id.eq_any(posts));
    let titles = titles.filter(corrections::field.eq(What::Title)).limit(LOOKED_THROUGH);
    let all: Vec<(PostId, Timestamp)> = titles.select((corrections::post_id, corrections::corrected_at)).load(conn)?;
    for (post, at) in all {
        let latest = last.entry(post).or_insert(at);
        *latest = at.max(*latest);
    }
    Ok(last)
}
