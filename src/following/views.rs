//! What the shared part `parts/follow.html` shows, and that part alone.

use crate::db::PostId;
use crate::web::Page;
use askama::Template;

/// What the shared part `parts/follow.html` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowButton {
    /// The post.
    pub number: PostId,
    /// Whether the reader is told of its answers.
    pub following: bool,
}

/// What pressing Follow changes on a page, for the script that stays there.
#[derive(Template)]
#[template(path = "following/parts.html")]
pub(super) struct Parts<'a> {
    pub page: Page<'a>,
    pub follow: FollowButton,
}
