//! SQL on `pictures`.

use super::model::{Picture, Place};
use crate::db::schema::{comments, pictures};
use crate::db::{CommentId, Conn, PictureId, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::files::{Kept, MOST};
use crate::posts::Visibility;
use diesel::prelude::*;
use std::collections::HashMap;

type Columns = (
    pictures::id,
    pictures::name,
    pictures::post_id,
    pictures::comment_id,
    pictures::option_id,
    pictures::alt,
    pictures::small_width,
    pictures::small_height,
);

const COLUMNS: Columns = (
    pictures::id,
    pictures::name,
    pictures::post_id,
    pictures::comment_id,
    pictures::option_id,
    pictures::alt,
    pictures::small_width,
    pictures::small_height,
);

/// The pictures of one place, in the order in which they came.
pub(super) fn of(conn: &mut Conn, place: Place) -> Result<Vec<Picture>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let all = pictures::table.select(COLUMNS).order(pictures::id).limit(most);
    Ok(match place {
        Place::Post(post) => {
            let own = all.filter(pictures::comment_id.is_null()).filter(pictures::option_id.is_null());
            own.filter(pictures::post_id.eq(post)).load(conn)?
        }
        Place::Comment(comment) => all.filter(pictures::comment_id.eq(comment)).load(conn)?,
        Place::Option(option) => all.filter(pictures::option_id.eq(option)).load(conn)?,
    })
}

/// The pictures of these posts.
pub fn of_posts(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<Picture>>> {
    let theirs = pictures::table.filter(pictures::comment_id.is_null()).filter(pictures::option_id.is_null());
    let theirs = theirs.filter(pictures::post_id.eq_any(posts));
    let theirs: Vec<Picture> = theirs.order((pictures::post_id, pictures::id)).select(COLUMNS).load(conn)?;
    let mut by_post: HashMap<PostId, Vec<Picture>> = HashMap::new();
    for picture in theirs {
        by_post.entry(picture.post_id).or_default().push(picture);
    }
    Ok(by_post)
}

/// The pictures of these comments.
pub fn of_comments(conn: &mut Conn, comments: &[CommentId]) -> Result<HashMap<CommentId, Vec<Picture>>> {
    let theirs = pictures::table.filter(pictures::comment_id.eq_any(comments));
    let theirs: Vec<Picture> = theirs.order((pictures::comment_id, pictures::id)).select(COLUMNS).load(conn)?;
    let mut by_comment: HashMap<CommentId, Vec<Picture>> = HashMap::new();
    for picture in theirs {
        if let Some(comment) = picture.comment_id {
            by_comment.entry(comment).or_default().push(picture);
        }
    }
    Ok(by_comment)
}

/// The pictures of these options of questions.
pub fn of_options(conn: &mut Conn, options: &[i64]) -> Result<HashMap<i64, Vec<Picture>>> {
    let mut by_option: HashMap<i64, Vec<Picture>> = HashMap::new();
    if options.is_empty() {
        return Ok(by_option);
    }
    let theirs = pictures::table.filter(pictures::option_id.eq_any(options));
    let theirs: Vec<Picture> = theirs.order((pictures::option_id, pictures::id)).select(COLUMNS).load(conn)?;
    for picture in theirs {
        if let Some(option) = picture.option_id {
            by_option.entry(option).or_default().push(picture);
        }
    }
    Ok(by_option)
}

/// The picture of a name, if a post, a comment or an option has it.
pub(super) fn find(conn: &mut Conn, name: &str) -> Result<Option<Picture>> {
    Ok(pictures::table.filter(pictures::name.eq(name)).select(COLUMNS).first(conn).optional()?)
}

/// The picture of a number.
pub(super) fn get(conn: &mut Conn, id: PictureId) -> Result<Picture> {
    let found = pictures::table.filter(pictures::id.eq(id)).select(COLUMNS).first(conn).optional()?;
    found.ok_or(Error::NotFound)
}

/// Those of these names that a picture has, and the pictures among them whose comment was removed.
pub(super) fn known(conn: &mut Conn, names: &[String]) -> Result<(Vec<String>, Vec<PictureId>)> {
    let joined = pictures::table.left_join(comments::table.on(comments::id.nullable().eq(pictures::comment_id)));
    let columns = (pictures::id, pictures::name, comments::visibility.nullable());
    let found: Vec<(PictureId, String, Option<Visibility>)> =
        joined.filter(pictures::name.eq_any(names)).select(columns).load(conn)?;
    let (gone, kept): (Vec<_>, Vec<_>) = found.into_iter().partition(|(.., seen)| *seen == Some(Visibility::Removed));
    let gone = gone.into_iter().map(|(id, ..)| id).collect();
    Ok((kept.into_iter().map(|(_, name, _)| name).collect(), gone))
}

/// Takes pictures away.
pub(super) fn remove_all(conn: &mut Conn, ids: &[PictureId]) -> Result<()> {
    diesel::delete(pictures::table.filter(pictures::id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// Names of pictures behind one, in their order, at most so many, with their posts.
pub(super) fn names_after(conn: &mut Conn, after: &str, most: usize) -> Result<Vec<(String, PostId)>> {
    let behind = pictures::table.filter(pictures::name.gt(after)).order(pictures::name);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(behind.limit(most).select((pictures::name, pictures::post_id)).load(conn)?)
}

/// Whether one of these names is a picture's.
pub(super) fn has_any(conn: &mut Conn, names: &[&str]) -> Result<bool> {
    let theirs = pictures::table.filter(pictures::name.eq_any(names));
    Ok(theirs.select(pictures::id).first::<PictureId>(conn).optional()?.is_some())
}

/// Adds a picture.
pub(super) fn insert(
    conn: &mut Conn,
    (post, place): (PostId, Place),
    by: UserId,
    kept: &Kept,
    now: Timestamp,
) -> Result<()> {
    let (comment, option) = match place {
        Place::Post(_) => (None, None),
        Place::Comment(comment) => (Some(comment), None),
        Place::Option(option) => (None, Some(option)),
    };
    let row = (
        pictures::name.eq(kept.name.as_str()),
        pictures::post_id.eq(post),
        pictures::comment_id.eq(comment),
        pictures::option_id.eq(option),
        pictures::added_by.eq(by),
        pictures::alt.eq(&kept.alt),
        pictures::full_width.eq(i64::from(kept.full.0)),
        pictures::full_height.eq(i64::from(kept.full.1)),
        pictures::small_width.eq(i64::from(kept.small.0)),
        pictures::small_height.eq(i64::from(kept.small.1)),
        pictures::added_at.eq(now),
    );
    diesel::insert_into(pictures::table).values(row).execute(conn)?;
    Ok(())
}

/// Says what a picture shows.
pub(super) fn describe(conn: &mut Conn, id: PictureId, alt: &str) -> Result<()> {
    diesel::update(pictures::table.filter(pictures::id.eq(id))).set(pictures::alt.eq(alt)).execute(conn)?;
    Ok(())
}

/// Takes a picture away.
pub(super) fn remove(conn: &mut Conn, id: PictureId) -> Result<()> {
    diesel::delete(pictures::table.filter(pictures::id.eq(id))).execute(conn)?;
    Ok(())
}
