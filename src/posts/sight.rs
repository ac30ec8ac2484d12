//! Which post a person means, and whether they may see it.

use super::merged::resolve;
use super::model::Post;
use super::store::{get, get_held};
use crate::db::{Conn, PostId};
use crate::error::{Error, Result};
use crate::people::Viewer;
use chrono::TimeDelta;

/// The post of a number, if this person may see it: a number alone must not tell that something is hidden there.
pub fn seen_by(conn: &mut Conn, id: PostId, viewer: Option<&Viewer>) -> Result<Post> {
    let post = get(conn, id)?;
    let seen = post.may_be_seen_by(viewer.map(|viewer| viewer.id), viewer.is_some_and(Viewer::is_staff));
    if seen { Ok(post) } else { Err(Error::NotFound) }
}

/// The same text again within this time is the same press: a double tap, or the Back button.
pub const SAME_PRESS: TimeDelta = TimeDelta::minutes(1);

/// The public post of a number, or the public one it was merged into; held, so that a merge at this moment takes the
/// follow along.
pub fn living(conn: &mut Conn, id: PostId) -> Result<PostId> {
    seen_by(conn, id, None)?;
    let end = end_of(conn, id)?;
    if end.is_public() { Ok(end.id) } else { Err(Error::NotFound) }
}

/// The post of a number, or the one it was merged into, whoever may see it; held, so that a merge at this moment waits.
pub fn end_of(conn: &mut Conn, id: PostId) -> Result<Post> {
    loop {
        let end = resolve(conn, id)?.id;
        let post = get_held(conn, end)?;
        if post.duplicate_of.is_none() {
            return Ok(post);
        }
    }
}
