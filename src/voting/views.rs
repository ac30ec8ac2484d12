//! What the shared part `parts/vote.html` shows.

use crate::db::PostId;

/// The vote button of a post, in lists and on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteButton {
    /// The post.
    pub number: PostId,
    /// Its votes.
    pub count: i64,
    /// Whether the reader has voted for it.
    pub voted: bool,
    /// Whether it takes votes; a closed post shows its number only.
    pub open: bool,
    /// The page to come back to, a path of ours; the post's page when empty.
    pub back: String,
    /// The post's title, for those who hear the button without seeing its place.
    pub title: String,
}
