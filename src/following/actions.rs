//! Pressing Follow, and taking it back.

use super::words::{FOLLOWED, FOLLOWED_SILENTLY};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::people;
use crate::posts;
use crate::subscriptions::{self, Concern, Reason};
use crate::web::Flash;

/// Hears from now on what becomes of a public post; of a merged one, what becomes of the one it went into.
pub fn follow(conn: &mut Conn, user: UserId, id: PostId, now: Timestamp) -> Result<PostId> {
    people::admit(conn, user, now)?;
    let post = posts::living(conn, id)?;
    subscriptions::follow(conn, post, user, Reason::Asked, now)?;
    Ok(post)
}

/// What is said to somebody who follows a post from now on: whether its answers come by mail is theirs to choose.
pub fn said_to(conn: &mut Conn, user: UserId) -> Result<Flash> {
    let is_mailed = subscriptions::is_mailed(conn, user, Concern::Answers)?;
    Ok(if is_mailed { FOLLOWED } else { FOLLOWED_SILENTLY })
}

/// Does not hear of it any more. That goes also for a post which people do not see: whoever follows it knows of it.
pub fn unfollow(conn: &mut Conn, user: UserId, id: PostId) -> Result<PostId> {
    let post = posts::end_of(conn, id)?;
    let did = subscriptions::unfollow(conn, post.id, user)?;
    if did || post.may_be_seen_by(Some(user), false) { Ok(post.id) } else { Err(Error::NotFound) }
}
