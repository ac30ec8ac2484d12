//! What may be done to posts only so often, by a member, whichever room it is done in.

use crate::web::Limit;

/// Votes and follows: a press of a button.
pub const PRESSES: Limit = Limit::new("presses", |limits| limits.votes);
/// What is written below a post: comments, and an author's additions.
pub const WRITING_BELOW: Limit = Limit::new("writing-below", |limits| limits.comments);
