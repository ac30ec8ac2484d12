//! SQL on `comments`.

use super::model::Comment;
use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::posts::Visibility;
use crate::text::Prose;
use diesel::prelude::*;

/// A new comment.
pub(super) struct NewComment<'a> {
    pub post: PostId,
    pub author: UserId,
    pub parent: Option<CommentId>,
    pub body: &'a Prose,
}

/// Adds a comment.
pub(super) fn insert(conn: &mut Conn, new: &NewComment<'_>, now: Timestamp) -> Result<CommentId> {
    let row = (
        comments::post_id.eq(new.post),
        comments::author_id.eq(new.author),
        comments::parent_id.eq(new.parent),
        comments::body.eq(&new.body.source),
        comments::body_html.eq(&new.body.html),
        comments::lang.eq(&new.body.lang),
        comments::visibility.eq(Visibility::Published),
        comments::created_at.eq(now),
    );
    Ok(diesel::insert_into(comments::table).values(row).returning(comments::id).get_result(conn)?)
}

/// The same words that this person wrote in the same place since a moment.
pub(super) fn twin(conn: &mut Conn, new: &NewComment<'_>, since: Timestamp) -> Result<Option<CommentId>> {
    let mut same = comments::table
        .filter(comments::author_id.eq(new.author))
        .filter(comments::post_id.eq(new.post))
        .filter(comments::created_at.ge(since))
        .filter(comments::body.eq(&new.body.source))
        .into_boxed();
    same = match new.parent {
        Some(parent) => same.filter(comments::parent_id.eq(parent)),
        None => same.filter(comments::parent_id.is_null()),
    };
    Ok(same.order(comments::id.desc()).select(comments::id).first(conn).optional()?)
}

/// One comment.
pub fn get(conn: &mut Conn, id: CommentId) -> Result<Comment> {
    comments::table.filter(comments::id.eq(id)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The comments of a post, oldest first, from an offset.
pub fn of_post(conn: &mut Conn, post: PostId, offset: i64, most: i64) -> Result<Vec<Comment>> {
    let rows = comments::table
        .filter(comments::post_id.eq(post))
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(comments::parent_id.is_null());
    Ok(rows.order(comments::id).offset(offset).limit(most).load(conn)?)
}

/// The replies to these comments, oldest first, at most so many in all.
pub fn replies_to(conn: &mut Conn, parents: &[CommentId], most: i64) -> Result<Vec<Comment>> {
    let rows = comments::table
        .filter(comments::parent_id.eq_any(parents.iter().map(|id| Some(*id))))
        .filter(comments::visibility.eq(Visibility::Published));
    Ok(rows.order(comments::id).limit(most).load(conn)?)
}
