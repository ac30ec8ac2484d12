//! What members do with posts.

use super::model::{Draft, Post};
use super::{area, store};
use crate::db::{AreaId, Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Result};
use crate::people::Viewer;
use crate::subscriptions::{self, Reason};
use chrono::TimeDelta;

/// The post of a number, if this person may see it: a number alone must not tell that something is hidden there.
pub fn seen_by(conn: &mut Conn, id: PostId, viewer: Option<&Viewer>) -> Result<Post> {
    let post = store::get(conn, id)?;
    let seen = post.may_be_seen_by(viewer.map(|viewer| viewer.id), viewer.is_some_and(Viewer::is_staff));
    if seen { Ok(post) } else { Err(Error::NotFound) }
}

/// The same text again within this time is the same press: a double tap, or the Back button.
pub const SAME_PRESS: TimeDelta = TimeDelta::minutes(1);

/// Files a post; its author follows it. The same text sent again at once is the post that is there already.
pub fn submit(conn: &mut Conn, author: UserId, draft: &Draft, now: Timestamp) -> Result<PostId> {
    let area = known_area(conn, draft)?;
    lock(conn, Lockable::Users, &[author.0])?;
    if let Some(twin) = store::twin(conn, draft, author, area, now.plus(-SAME_PRESS))? {
        return Ok(twin);
    }
    let id = store::insert(conn, draft, author, area, now)?;
    subscriptions::follow(conn, id, author, Reason::Wrote, now)?;
    Ok(id)
}

/// Changes the text of one's own post while nobody has answered it.
pub fn edit(conn: &mut Conn, author: UserId, id: PostId, draft: &Draft, now: Timestamp) -> Result<Post> {
    let post = store::get_held(conn, id)?;
    post.may_be_edited_by(author).map_err(Error::Forbidden)?;
    let area = known_area(conn, draft)?;
    store::set_text(conn, id, draft, area, now)?;
    store::get(conn, id)
}

/// Hears from now on what becomes of a public post; of a merged one, what becomes of the one it went into.
pub fn follow(conn: &mut Conn, user: UserId, id: PostId, now: Timestamp) -> Result<PostId> {
    let post = living(conn, id)?;
    subscriptions::follow(conn, post, user, Reason::Asked, now)?;
    Ok(post)
}

/// Does not hear of it any more.
pub fn unfollow(conn: &mut Conn, user: UserId, id: PostId) -> Result<PostId> {
    let post = living(conn, id)?;
    subscriptions::unfollow(conn, post, user)?;
    Ok(post)
}

/// The public post of a number, or the public one it was merged into; held, so that a merge at this moment takes the
/// follow along.
fn living(conn: &mut Conn, id: PostId) -> Result<PostId> {
    let mut post = seen_by(conn, id, None)?;
    loop {
        let end = store::resolve(conn, post.id)?.id;
        post = store::get_held(conn, end)?;
        match post.duplicate_of {
            Some(_) => {}
            None if post.is_public() => return Ok(post.id),
            None => return Err(Error::NotFound),
        }
    }
}

fn known_area(conn: &mut Conn, draft: &Draft) -> Result<AreaId> {
    let found = area::find(conn, &draft.area)?;
    found.map(|area| area.id).ok_or_else(|| Error::invalid("area", Problem::UnknownChoice))
}
