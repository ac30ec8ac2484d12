//! Changing one's own comment, and removing it.

use super::actions::get_held;
use super::mentions;
use super::model::{Comment, Worded};
use super::store;
use crate::db::{CommentId, Conn, Timestamp, UserId};
use crate::edits;
use crate::error::{Error, Result};
use crate::people;
use crate::posts::{self, Place, Visibility};

/// Changes one's own comment. What everybody saw of it is kept for staff; what only waits is as if it was written so. Whoever
/// it mentions now and did not before hears of it.
pub(super) fn edit(conn: &mut Conn, author: UserId, id: CommentId, said: &Worded, now: Timestamp) -> Result<()> {
    people::admit(conn, author, now)?;
    let comment = get_held(conn, id)?;
    comment.may_be_changed_by(author)?;
    expect_open(conn, &comment)?;
    if comment.body == said.text.body.source {
        return Ok(());
    }
    let was_seen = !comment.waits();
    if was_seen {
        edits::keep(conn, place(&comment), author, ("", &comment.body, &comment.lang), now)?;
    }
    store::replace(conn, &comment, &said.text, was_seen.then_some(now))?;
    if comment.visibility == Visibility::Private {
        return Ok(());
    }
    mentions::note(conn, (id, author), &said.handles, now)?;
    if was_seen { mentions::tell(conn, (id, comment.post_id), author, now) } else { Ok(()) }
}

/// Removes one's own comment, also for somebody who is blocked: they take back what they did. Nobody but staff reads it
/// afterwards; where people replied, its place stays. The same press twice is one.
pub(super) fn remove(conn: &mut Conn, author: UserId, id: CommentId, now: Timestamp) -> Result<()> {
    let comment = get_held(conn, id)?;
    if comment.author_id == author && comment.visibility == Visibility::Removed {
        return Ok(());
    }
    comment.may_be_changed_by(author)?;
    if comment.waits() {
        return store::delete_waiting(conn, &comment);
    }
    edits::keep_removed(conn, place(&comment), author, (&comment.body, &comment.lang), now)?;
    store::remove(conn, &comment)?;
    mentions::unsay(conn, id, now)?;
    // What was private was counted nowhere.
    let was_counted = comment.visibility == Visibility::Published && !store::is_below_unseen(conn, id)?;
    if was_counted { posts::add_comments(conn, comment.post_id, -1) } else { Ok(()) }
}

fn place(comment: &Comment) -> Place {
    Place { post: comment.post_id, comment: Some(comment.id) }
}

/// Refuses where staff have closed the comments: of its post, or of the one that this was merged into.
pub fn expect_open(conn: &mut Conn, comment: &Comment) -> Result<()> {
    let is_closed = posts::get(conn, comment.post_id)?.locked || posts::resolve(conn, comment.post_id)?.locked;
    if is_closed { Err(Error::Rejected(posts::LOCKED)) } else { Ok(()) }
}
