//! Commenting.

use super::store::{self, NewComment};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::events::{self, NewEvent, What};
use crate::posts;
use crate::subscriptions::{self, Reason};
use crate::text::Prose;

/// Adds a comment, or a reply to one, and follows the post. The same words sent again at once are the comment that is
/// there already.
pub fn comment(
    conn: &mut Conn,
    author: UserId,
    post: PostId,
    parent: Option<CommentId>,
    body: &Prose,
    now: Timestamp,
) -> Result<CommentId> {
    posts::get_held(conn, post)?.accepts_comments().map_err(Error::Rejected)?;
    if let Some(parent) = parent {
        store::get(conn, parent)?.may_be_answered_on(post)?;
    }
    let new = NewComment { post, author, parent, body };
    // The post is held, so that two presses of one person wait for each other.
    if let Some(twin) = store::twin(conn, &new, now.plus(-posts::SAME_PRESS))? {
        return Ok(twin);
    }
    let id = store::insert(conn, &new, now)?;
    posts::add_comments(conn, post, 1)?;
    let event = NewEvent { what: What::Commented, actor: author, post: Some(post), subject: id.0 };
    events::record(conn, &event, now)?;
    subscriptions::follow(conn, post, author, Reason::Commented, now)?;
    Ok(id)
}
