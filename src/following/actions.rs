//! Pressing Follow, and taking it back.

use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people;
use crate::posts;
use crate::subscriptions::{self, Reason};

/// Hears from now on what becomes of a public post; of a merged one, what becomes of the one it went into.
pub fn follow(conn: &mut Conn, user: UserId, id: PostId, now: Timestamp) -> Result<PostId> {
    people::admit(conn, user, now)?;
    let post = posts::living(conn, id)?;
    subscriptions::follow(conn, post, user, Reason::Asked, now)?;
    Ok(post)
}

/// Does not hear of it any more.
pub fn unfollow(conn: &mut Conn, user: UserId, id: PostId) -> Result<PostId> {
    let post = posts::living(conn, id)?;
    subscriptions::unfollow(conn, post, user)?;
    Ok(post)
}
