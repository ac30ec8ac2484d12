//! A text of before.

use crate::db::{CommentId, Timestamp, UserId};

/// How often one text may be changed: what is still not right after that belongs into a new comment.
pub const MOST: i64 = 100;

/// What stood there.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Former {
    /// Its row.
    pub id: i64,
    /// The comment, if it was one.
    pub comment_id: Option<CommentId>,
    /// Who wrote it, and changed it.
    pub edited_by: UserId,
    /// Whether it was removed, not only changed.
    pub removed: bool,
    /// The title of a post; comments have none.
    pub title: String,
    /// Markdown as written.
    pub body: String,
    /// The language it is written in, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Until when it stood there.
    pub edited_at: Timestamp,
}
