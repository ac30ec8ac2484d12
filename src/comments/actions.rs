//! Commenting.

use super::model::COMMENT_MAX;
use super::store::{self, NewComment};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::i18n::{Language, language_of};
use crate::subscriptions::{self, Reason};
use crate::{markdown, posts};

/// Adds a comment, or a reply to one, and follows the post. The same words sent again at once are the comment that is
/// there already. `reads` is the language the author reads the site in.
pub fn comment(
    conn: &mut Conn,
    author: UserId,
    post: PostId,
    parent: Option<CommentId>,
    body: &str,
    reads: Language,
    now: Timestamp,
) -> Result<CommentId> {
    let body = posts::text(body, 1, COMMENT_MAX).map_err(|problem| Error::invalid("body", problem))?;
    posts::store::get_held(conn, post)?.accepts_comments().map_err(Error::Rejected)?;
    if let Some(parent) = parent {
        store::get(conn, parent)?.may_be_answered_on(post)?;
    }
    let html = markdown::to_html(&body);
    let lang = language_of(&body, reads);
    let new = NewComment { post, author, parent, body: &body, html: &html, lang: &lang };
    // The post is held, so that two presses of one person wait for each other.
    if let Some(twin) = store::twin(conn, &new, now.plus(-posts::actions::SAME_PRESS))? {
        return Ok(twin);
    }
    let id = store::insert(conn, &new, now)?;
    posts::store::add_comments(conn, post, 1)?;
    subscriptions::follow(conn, post, author, Reason::Commented, now)?;
    Ok(id)
}
