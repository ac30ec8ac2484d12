//! What the shared part `parts/vote.html` shows, and that part alone.

use super::actions::Cast;
use super::held::Hold;
use crate::db::PostId;
use crate::posts::Post;
use crate::web::Page;
use askama::Template;

/// The vote button of a post, in lists and on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteButton {
    /// The post.
    pub number: PostId,
    /// Its votes.
    pub count: i64,
    /// Whether the reader has voted for it.
    pub voted: bool,
    /// Why that vote does not count yet.
    pub held: Option<Hold>,
    /// Whether it takes votes; a closed post shows its number only.
    pub open: bool,
    /// The page to come back to, a path of ours; the post's page when empty.
    pub back: String,
    /// The post's title, for those who hear the button without seeing its place.
    pub title: String,
}

impl VoteButton {
    /// The button of a post as this reader sees it, leading back to a path of ours.
    pub fn new(post: &Post, own: Option<Cast>, back: String) -> Self {
        Self {
            number: post.id,
            count: post.vote_count,
            voted: own.is_some(),
            held: own.and_then(Cast::hold),
            open: post.accepts_votes().is_ok(),
            back,
            title: post.title.clone(),
        }
    }

    /// The same button for somebody who may be blocked: they only take votes back.
    #[must_use]
    pub fn for_blocked(self, is_blocked: bool) -> Self {
        Self { open: self.open && (self.voted || !is_blocked), ..self }
    }
}

/// What a press on Vote changes on a page, for the script that stays there.
#[derive(Template)]
#[template(path = "voting/parts.html")]
pub(super) struct Parts<'a> {
    pub page: Page<'a>,
    pub vote: VoteButton,
}
