//! What an approval changed, so that it can be taken back: what was approved waits for staff again.

use crate::audit::{Hand, Whole};
use crate::db::{CommentId, Conn, PostId};
use crate::error::Result;
use crate::posts::{self, Place, Status, Visibility};
use crate::{comments, triage};
use serde::{Deserialize, Serialize};

/// What waits for staff, or did, with what others made of it: once somebody voted for it, commented on it or answered it, it
/// is no longer what nobody saw, and the approval stands. Whoever follows it does so on.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    post: PostId,
    comment: Option<CommentId>,
    visibility: Visibility,
    votes: i64,
    /// Comments on a post, replies to a comment.
    comments: i64,
    /// Of a post.
    status: Option<Status>,
    is_answered: bool,
    /// Of a comment: whether its author took its words away.
    is_removed: bool,
}

impl Approved {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, place: Place) -> Result<Self> {
        let comments = comments::count_below(conn, place)?;
        match place.comment {
            None => {
                let post = posts::get(conn, place.post)?;
                Ok(Self {
                    post: post.id,
                    comment: None,
                    visibility: post.visibility,
                    votes: post.vote_count,
                    comments,
                    status: Some(post.status),
                    is_answered: post.answered,
                    is_removed: false,
                })
            }
            Some(id) => {
                let comment = comments::get(conn, id)?;
                Ok(Self {
                    post: place.post,
                    comment: Some(id),
                    visibility: comment.visibility,
                    is_removed: comment.is_removed(),
                    votes: 0,
                    comments,
                    status: None,
                    is_answered: false,
                })
            }
        }
    }

    fn place(&self) -> Place {
        Place { post: self.post, comment: self.comment }
    }
}

impl Whole for Approved {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.place())? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        match (self.comment, self.visibility) {
            (None, to) => {
                let post = posts::get(conn, self.post)?;
                triage::hold_lately(conn, post.id)?;
                posts::set_visibility(conn, &post, to)
            }
            // Approved again, it appears as it did the first time.
            (Some(id), Visibility::Published) => {
                let comment = comments::get(conn, id)?;
                comments::approve(conn, &comment, hand.now)
            }
            (Some(id), to) => {
                let comment = comments::get(conn, id)?;
                comments::set_visibility(conn, &comment, to, hand.now)
            }
        }
    }
}
