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

/// What the shared part `parts/follow_wider.html` shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowWider {
    /// The address of what is followed.
    pub path: String,
    /// Whether the reader follows it.
    pub following: bool,
}

/// The same for what is wider than a post.
#[derive(Template)]
#[template(path = "following/wider.html")]
pub(super) struct WiderParts<'a> {
    pub page: Page<'a>,
    pub follow: FollowWider,
}

/// What pressing Follow changes on a page, for the script that stays there.
#[derive(Template)]
#[template(path = "following/parts.html")]
pub(super) struct Parts<'a> {
    pub page: Page<'a>,
    pub follow: FollowButton,
}
