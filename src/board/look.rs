//! What a reader asks of a post's page: read from the query, never refused.

use crate::db::{CommentId, PostId};
use crate::text::number;
use crate::web::PageNumber;
use url::form_urlencoded::parse;

/// What a link to a post's page may ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The merged post whose address led here.
    pub merged: Option<PostId>,
    /// The page of merged posts, before the one on which `merged` stands.
    pub merged_page: Option<PageNumber>,
    /// The page of comments.
    pub comments: PageNumber,
    /// A comment whose page is wanted, before a number of a page.
    pub comment: Option<CommentId>,
    /// A comment that is wanted with all its replies.
    pub thread: Option<CommentId>,
    /// The page of its replies.
    pub replies: PageNumber,
    /// The page of decisions, from the latest.
    pub decisions: PageNumber,
}

impl Look {
    /// Reads a query as [`Filter::parse`](super::filter::Filter::parse) does.
    pub(super) fn parse(query: &str) -> Self {
        let mut look = Self::default();
        for (key, value) in parse(query.as_bytes()) {
            match key.as_ref() {
                "merged" => look.merged = number(&value).map(PostId),
                "merged_page" => look.merged_page = Some(PageNumber::parse_any(&value)),
                "comments" => look.comments = PageNumber::parse_any(&value),
                "comment" => look.comment = number(&value).map(CommentId),
                "thread" => look.thread = number(&value).map(CommentId),
                "replies" => look.replies = PageNumber::parse_any(&value),
                "decisions" => look.decisions = PageNumber::parse_any(&value),
                _ => {}
            }
        }
        look
    }

    /// What asks for a comment, behind another part of a query.
    pub(super) fn to_comment(self) -> String {
        match (self.comment, self.thread) {
            (Some(comment), _) => format!("&comment={comment}#comment-{comment}"),
            (None, Some(thread)) => format!("&thread={thread}&replies={}#comments", self.replies.get()),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_at_a_post_takes_numbers_only() {
        assert_eq!(Look::parse("merged=x&comments=0&comment=%20&thread=-&replies=&decisions=x"), Look::default());
        assert_eq!(Look::parse("comments=99999").comments.get(), 99_999);
        let look = Look::parse("merged=42&comments=3&comment=7");
        assert_eq!((look.merged, look.comments.get(), look.comment), (Some(PostId(42)), 3, Some(CommentId(7))));
    }
}
