//! Taking a post, and giving it back.

use super::store;
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::people::Viewer;
use crate::posts;

/// Makes one of the staff the owner of a post, whoever had it before.
pub(super) fn own(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    posts::get_held(conn, id)?;
    if store::owners_of(conn, &[id])?.get(&id) == Some(&actor.id) {
        return Ok(());
    }
    store::put(conn, id, actor.id, now)
}

/// Leaves an own post to nobody. Who took it over meanwhile keeps it.
pub(super) fn disown(conn: &mut Conn, actor: &Viewer, id: PostId) -> Result<()> {
    posts::get_held(conn, id)?;
    store::remove(conn, id, actor.id)
}
