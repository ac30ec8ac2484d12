//! Closing the comments of a post, and opening them again.

use super::model::{Act, Reason};
use super::{store, words};
use crate::audit::{self, Trace};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Result, expect_meant};
use crate::people::Viewer;
use crate::posts::{self, Place, Visibility};

/// Closes the comments of a post that everybody sees, with a reason that everybody reads.
pub(super) fn lock(conn: &mut Conn, actor: &Viewer, id: PostId, reason: &Reason, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, id)?;
    post.accepts_comments().map_err(Error::Rejected)?;
    set(conn, actor, id, Some(reason), now)
}

/// Opens them again, where they are closed by the act that was seen.
pub(super) fn unlock(conn: &mut Conn, actor: &Viewer, id: PostId, seen: Option<i64>, now: Timestamp) -> Result<()> {
    if !posts::get_held(conn, id)?.locked {
        return Err(Error::Rejected(words::NOT_LOCKED));
    }
    expect_meant(seen, store::lock_of(conn, id)?.map(|last| last.id))?;
    set(conn, actor, id, None, now)
}

fn set(conn: &mut Conn, actor: &Viewer, id: PostId, reason: Option<&Reason>, now: Timestamp) -> Result<()> {
    posts::set_locked(conn, id, reason.is_some())?;
    let nothing = Reason::default();
    let (act, trace) = match reason {
        Some(_) => (Act::Locked, audit::Act::PostLocked),
        None => (Act::Unlocked, audit::Act::PostUnlocked),
    };
    let reason = reason.unwrap_or(&nothing);
    store::record(conn, Place { post: id, comment: None }, (act, reason), Visibility::Published, actor.id, now)?;
    audit::record(conn, actor.id, &Trace::of(trace).on(id).from_to("", &reason.text), now)
}
