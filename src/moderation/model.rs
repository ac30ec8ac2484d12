//! What staff did about a post or a comment, and why.

use crate::db::{CommentId, PostId, Timestamp, UserId};
use crate::error::{Problem, Problems};
use crate::text::text;
use crate::text_enum;

/// Longest reason, in characters: a few sentences.
pub const REASON_MAX: usize = 500;

text_enum! {
    /// What was done.
    Act {
        /// Hidden from everybody but its author and staff.
        Hidden => "hidden",
        /// Everybody sees it again.
        Restored => "restored",
    }
}

/// One act of moderation.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Moderation {
    /// Its row.
    pub id: i64,
    /// The post, or the one that the comment stands under.
    pub post_id: PostId,
    /// The comment, if it was one.
    pub comment_id: Option<CommentId>,
    /// What was done.
    pub act: Act,
    /// Why, in plain text; empty for what was restored.
    pub reason: String,
    /// By whom.
    pub moderated_by: UserId,
    /// When.
    pub moderated_at: Timestamp,
}

/// The reason that staff entered for hiding something. There is always one: its author reads it.
pub fn reason(entered: &str) -> Result<String, Problems> {
    let mut problems = Problems::default();
    let wanted = text(entered, 1, REASON_MAX).map_err(|problem| match problem {
        Problem::Missing => Problem::ReasonNeeded,
        other => other,
    });
    problems.check("reason", wanted).ok_or(problems)
}
