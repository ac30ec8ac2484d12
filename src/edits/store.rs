//! SQL on `edits`.

use super::model::{Former, MOST};
use super::words::ENOUGH;
use crate::db::schema::edits;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::posts::Place;
use diesel::prelude::*;

/// Keeps what stands there (title, text, language) before its author changes it; the post is held.
pub fn keep(
    conn: &mut Conn,
    place: Place,
    by: UserId,
    (title, body, lang): (&str, &str, &str),
    now: Timestamp,
) -> Result<()> {
    let same = edits::table.select(edits::id).limit(MOST).into_boxed();
    let same = match place.comment {
        Some(comment) => same.filter(edits::comment_id.eq(comment)),
        None => same.filter(edits::post_id.eq(place.post)).filter(edits::comment_id.is_null()),
    };
    let count = same.load::<i64>(conn)?.len();
    if i64::try_from(count).is_ok_and(|count| count >= MOST) {
        return Err(Error::Rejected(ENOUGH));
    }
    insert(conn, place, by, (title, body, lang), false, now)
}

/// Keeps what stands in a comment before its author removes it.
pub fn keep_removed(
    conn: &mut Conn,
    place: Place,
    by: UserId,
    (body, lang): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    insert(conn, place, by, ("", body, lang), true, now)
}

fn insert(
    conn: &mut Conn,
    place: Place,
    by: UserId,
    (title, body, lang): (&str, &str, &str),
    removed: bool,
    now: Timestamp,
) -> Result<()> {
    let row = (
        edits::post_id.eq(place.post),
        edits::comment_id.eq(place.comment),
        edits::edited_by.eq(by),
        edits::removed.eq(removed),
        edits::title.eq(title),
        edits::body.eq(body),
        edits::lang.eq(lang),
        edits::edited_at.eq(now),
    );
    diesel::insert_into(edits::table).values(row).execute(conn)?;
    Ok(())
}

/// What stood in a post and in what was said below it, the latest first, from an offset.
pub fn list(conn: &mut Conn, post: PostId, offset: i64, most: i64) -> Result<Vec<Former>> {
    let rows = edits::table.filter(edits::post_id.eq(post)).order(edits::id.desc()).offset(offset).limit(most);
    let columns = (
        edits::id,
        edits::comment_id,
        edits::edited_by,
        edits::removed,
        edits::title,
        edits::body,
        edits::lang,
        edits::edited_at,
    );
    Ok(rows.select(columns).load(conn)?)
}

/// The titles that each of these posts had before its author changed them, at most so many.
pub fn former_titles(conn: &mut Conn, posts: &[PostId], most: i64) -> Result<Vec<(PostId, String)>> {
    let of_posts = edits::table.filter(edits::post_id.eq_any(posts)).filter(edits::comment_id.is_null());
    let titled = of_posts.filter(edits::title.ne("")).select((edits::post_id, edits::title)).distinct();
    Ok(titled.limit(most).load(conn)?)
}
