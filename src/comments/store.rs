//! SQL on `comments`.

use super::model::Comment;
use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::posts::{self, InFamily, Visibility};
use crate::text::Prose;
use diesel::prelude::*;
use std::collections::HashMap;

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

/// The posts whose comments are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Under {
    /// This one.
    pub post: PostId,
    /// And the published ones merged into it. Without them the comments are read in the order of one index.
    pub merged: bool,
}

impl Under {
    pub(super) fn holds(self) -> InFamily {
        let column = "comments.post_id";
        if self.merged { posts::in_family(column, self.post) } else { posts::is_post(column, self.post) }
    }
}

/// A comment that people see, a reply only if they see what it answers too.
pub fn find(conn: &mut Conn, under: Under, id: CommentId) -> Result<Option<Comment>> {
    let mut visible = |id: CommentId| -> Result<Option<Comment>> {
        let one = comments::table.filter(comments::id.eq(id)).filter(under.holds());
        Ok(one.filter(comments::visibility.eq(Visibility::Published)).first(conn).optional()?)
    };
    let Some(found) = visible(id)? else { return Ok(None) };
    match found.parent_id {
        Some(parent) if visible(parent)?.is_none() => Ok(None),
        _ => Ok(Some(found)),
    }
}

/// How many of those stand before this one.
pub fn count_before(conn: &mut Conn, under: Under, id: CommentId) -> Result<i64> {
    let rows = comments::table
        .filter(under.holds())
        .filter(comments::id.lt(id))
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(comments::parent_id.is_null());
    Ok(rows.count().get_result(conn)?)
}

/// The first of those that was written on one of the posts.
pub fn first_on(conn: &mut Conn, under: Under, post: PostId) -> Result<Option<CommentId>> {
    let rows = comments::table
        .filter(comments::post_id.eq(post))
        .filter(under.holds())
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(comments::parent_id.is_null());
    Ok(rows.order(comments::id).select(comments::id).first(conn).optional()?)
}

/// How many replies to a comment stand before this one.
pub fn count_replies_before(conn: &mut Conn, parent: CommentId, id: CommentId) -> Result<i64> {
    let rows = comments::table
        .filter(comments::parent_id.eq(parent))
        .filter(comments::id.lt(id))
        .filter(comments::visibility.eq(Visibility::Published));
    Ok(rows.count().get_result(conn)?)
}

/// How many replies each of these comments has.
pub fn count_replies(conn: &mut Conn, parents: &[CommentId]) -> Result<HashMap<CommentId, i64>> {
    let rows = comments::table
        .filter(comments::parent_id.eq_any(parents.iter().map(|id| Some(*id))))
        .filter(comments::visibility.eq(Visibility::Published))
        .group_by(comments::parent_id)
        .select((comments::parent_id, diesel::dsl::count_star()));
    let counted: Vec<(Option<CommentId>, i64)> = rows.load(conn)?;
    Ok(counted.into_iter().filter_map(|(parent, replies)| Some((parent?, replies))).collect())
}
