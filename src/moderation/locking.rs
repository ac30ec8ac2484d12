//! Closing the comments of a post, and opening them again.

use super::kept::LockKept;
use super::model::{Act, Reason};
use super::{store, words};
use crate::audit::{self, Hand, Trace};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result, expect_meant};
use crate::people::Viewer;
use crate::posts::{self, Place, Visibility};

/// Closes the comments of a post that everybody sees, with a reason that everybody reads.
pub(super) fn lock(conn: &mut Conn, actor: &Viewer, id: PostId, reason: &Reason, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, id)?;
    post.accepts_comments().map_err(Error::Rejected)?;
    set(conn, actor.id, id, Some(reason), now)?;
    let trace = Trace::of(audit::Act::PostLocked).on(id).from_to("", &reason.text);
    audit::record(conn, actor.id, &trace, now)
}

/// Opens them again, where they are closed by the act that was seen.
pub(super) fn unlock(conn: &mut Conn, actor: &Viewer, id: PostId, seen: Option<i64>, now: Timestamp) -> Result<()> {
    if !posts::get_held(conn, id)?.locked {
        return Err(Error::Rejected(words::NOT_LOCKED));
    }
    expect_meant(seen, store::lock_of(conn, id)?.map(|last| last.id))?;
    let before = LockKept::of(conn, id)?;
    set(conn, actor.id, id, None, now)?;
    let trace = Trace::of(audit::Act::PostUnlocked).on(id).from_to(before.reason(), "");
    let trace = trace.keeping(&before, &LockKept::of(conn, id)?);
    audit::record(conn, actor.id, &trace, now)
}

/// Closes them again for the reason they were closed for, or opens them again; that is recorded by whoever takes an act back.
pub(super) fn turn_back(conn: &mut Conn, id: PostId, reason: Option<&Reason>, hand: Hand) -> Result<()> {
    if reason.is_some() {
        posts::get(conn, id)?.accepts_comments().map_err(Error::Rejected)?;
    }
    set(conn, hand.by, id, reason, hand.now)
}

fn set(conn: &mut Conn, by: UserId, id: PostId, reason: Option<&Reason>, now: Timestamp) -> Result<()> {
    posts::set_locked(conn, id, reason.is_some())?;
    let nothing = Reason::default();
    let act = if reason.is_some() { Act::Locked } else { Act::Unlocked };
    let (place, reason) = (Place { post: id, comment: None }, reason.unwrap_or(&nothing));
    store::record(conn, place, (act, reason), Visibility::Published, by, now)?;
    Ok(())
}
