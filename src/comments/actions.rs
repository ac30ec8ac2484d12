//! Commenting.

use super::mentions;
use super::model::{Comment, Manner, Worded};
use super::store::{self, Eyes, NewComment};
use super::words;
use crate::config::FirstPosts;
use crate::db::{CommentId, Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Result};
use crate::events::{self, NewEvent, What};
use crate::people;
use crate::posts::{self, Visibility};
use crate::subscriptions::{self, Reason};

/// Comments that one person may have waiting for the confirmation of their address, or for staff.
const MOST_WAITING: i64 = 10;

/// Whether nobody can read anything of this person yet.
pub fn is_newcomer(conn: &mut Conn, who: UserId) -> Result<bool> {
    Ok(!posts::has_published(conn, who)? && !store::has_published(conn, who)?)
}

/// Adds a comment, or a reply to one, and follows the post. The same words sent again at once are the comment that is
/// there already. What somebody writes before they confirm their address waits for that, and what a newcomer writes for
/// staff, where first posts are held.
pub fn comment(
    conn: &mut Conn,
    author: UserId,
    post: PostId,
    parent: Option<CommentId>,
    (said, manner): (&Worded, Manner),
    now: Timestamp,
) -> Result<CommentId> {
    let is_confirmed = people::admit(conn, author, now)?;
    let below = posts::get_held(conn, post)?;
    below.accepts_comments().map_err(Error::Rejected)?;
    let is_private = match parent {
        Some(parent) => store::get(conn, parent)?.may_be_answered_on(post, (author, manner.is_staff))?,
        None => manner.private && below.is_public(),
    };
    let refused = |why| Err(Error::invalid("body", Problem::Refused(why)));
    let visibility = match (is_confirmed, is_private) {
        (false, true) => return refused(words::CONFIRM_FIRST),
        (true, true) => Visibility::Private,
        // Whoever asks for it would be read by everybody.
        _ if manner.private && parent.is_some() => return refused(words::NO_PRIVATE_REPLY),
        (false, false) => Visibility::Pending,
        // Below what is private nobody else reads it.
        (true, false) if below.is_public() && manner.first == FirstPosts::Held && is_newcomer(conn, author)? => {
            Visibility::Held
        }
        (true, false) => Visibility::Published,
    };
    let waits = matches!(visibility, Visibility::Pending | Visibility::Held);
    if waits && store::count_waiting(conn, author, visibility)? >= MOST_WAITING {
        return Err(Error::Rejected(posts::enough(visibility)));
    }
    let new = NewComment { post, author, parent, visibility, text: &said.text };
    // The post is held, so that two presses of one person wait for each other.
    if let Some(twin) = store::twin(conn, &new, now.plus(-posts::SAME_PRESS))? {
        return Ok(twin);
    }
    let id = store::insert(conn, &new, now)?;
    if visibility != Visibility::Private {
        mentions::note(conn, (id, author), &said.handles, now)?;
    }
    if visibility == Visibility::Published {
        appear(conn, author, post, id, now)?;
    }
    subscriptions::follow(conn, post, author, Reason::Commented, now)?;
    Ok(id)
}

/// Shows everybody the comments of a person that waited for the confirmation of their address.
pub fn publish_waiting(conn: &mut Conn, author: UserId, now: Timestamp) -> Result<()> {
    let waiting = store::waiting(conn, author)?;
    let posts: Vec<i64> = waiting.iter().map(|(_, post)| post.0).collect();
    lock(conn, Lockable::Posts, &posts)?;
    store::publish(conn, &waiting.iter().map(|(id, _)| *id).collect::<Vec<_>>())?;
    for (id, post) in waiting {
        appear(conn, author, post, id, now)?;
    }
    Ok(())
}

/// Has the comments of a person that waited for the confirmation of their address wait for staff.
pub fn hold_waiting(conn: &mut Conn, author: UserId) -> Result<()> {
    let waiting: Vec<CommentId> = store::waiting(conn, author)?.into_iter().map(|(id, _)| id).collect();
    store::hold(conn, &waiting)
}

/// Shows everybody a comment that waited for staff; its post is held.
pub fn approve(conn: &mut Conn, comment: &Comment, now: Timestamp) -> Result<()> {
    store::publish(conn, &[comment.id])?;
    appear(conn, comment.author_id, comment.post_id, comment.id, now)
}

/// A comment, its post held until the transaction ends, so that what is counted there stays true.
pub fn get_held(conn: &mut Conn, id: CommentId) -> Result<Comment> {
    let post = store::get(conn, id)?.post_id;
    posts::get_held(conn, post)?;
    store::get(conn, id)
}

/// Hides a comment or shows it again, with the replies below it; its post is held, and counts what people see. Whoever
/// is mentioned in what is hidden, or chose mails of comments, and whose mail of it still waits, gets none.
pub fn set_visibility(conn: &mut Conn, comment: &Comment, to: Visibility, now: Timestamp) -> Result<()> {
    store::set_visibility(conn, comment.id, to)?;
    if to != Visibility::Published {
        mentions::unsay_below(conn, comment.id, now)?;
    }
    let was_counted = comment.visibility == Visibility::Published;
    let is_counted = to == Visibility::Published;
    if was_counted == is_counted || store::is_below_unseen(conn, comment.id)? {
        return Ok(());
    }
    let seen = 1 + store::count_replies(conn, Eyes::default(), &[comment.id])?.values().sum::<i64>();
    posts::add_comments(conn, comment.post_id, if to == Visibility::Published { seen } else { -seen })
}

/// What follows once people see a comment: whoever it mentions hears that, and not that somebody commented. A reply to what was hidden meanwhile is seen by nobody.
fn appear(conn: &mut Conn, author: UserId, post: PostId, id: CommentId, now: Timestamp) -> Result<()> {
    if !store::is_below_unseen(conn, id)? {
        posts::add_comments(conn, post, 1)?;
    }
    let event = NewEvent { what: What::Commented, actor: author, post: Some(post), subject: id.0 };
    events::record(conn, &event, now)?;
    mentions::tell(conn, (id, post), author, now)
}
