//! Taking a post, handing it on, and giving it back.

use super::store;
use super::words::NOT_OF_STAFF;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Viewer};
use crate::posts;

/// Makes whoever asks the owner of a post, whoever had it before.
pub(super) fn own(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    posts::get_held(conn, id)?;
    put(conn, actor, id, actor.id, now)
}

/// Makes one of the staff the owner of a post, by their handle. `seen` is the handle of the owner whom a page showed: when
/// it is somebody else's by now, that stays so.
pub(super) fn hand_over(
    conn: &mut Conn,
    actor: &Viewer,
    id: PostId,
    (to, seen): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    posts::get_held(conn, id)?;
    let staff = people::staff(conn)?;
    let owner = staff.iter().find(|person| person.handle == to).ok_or(Error::Rejected(NOT_OF_STAFF))?;
    let before = owner_of(conn, id)?;
    let is_as_seen = staff.iter().any(|person| Some(person.id) == before && person.handle == seen);
    if !seen.is_empty() && !is_as_seen {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    put(conn, actor, id, owner.id, now)
}

fn put(conn: &mut Conn, actor: &Viewer, id: PostId, owner: UserId, now: Timestamp) -> Result<()> {
    let before = owner_of(conn, id)?;
    if before == Some(owner) {
        return Ok(());
    }
    store::put(conn, id, owner, now)?;
    leave_trace(conn, actor, Act::Owned, id, (before, Some(owner)), now)
}

/// Leaves an own post to nobody. Who took it over meanwhile keeps it. Whether it was one's own.
pub(super) fn disown(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<bool> {
    posts::get_held(conn, id)?;
    if owner_of(conn, id)? != Some(actor.id) {
        return Ok(false);
    }
    store::remove(conn, id, actor.id)?;
    leave_trace(conn, actor, Act::Disowned, id, (Some(actor.id), None), now)?;
    Ok(true)
}

fn owner_of(conn: &mut Conn, id: PostId) -> Result<Option<UserId>> {
    Ok(store::owners_of(conn, &[id])?.get(&id).copied())
}

fn leave_trace(
    conn: &mut Conn,
    actor: &Viewer,
    act: Act,
    id: PostId,
    (before, after): (Option<UserId>, Option<UserId>),
    now: Timestamp,
) -> Result<()> {
    let both: Vec<UserId> = before.into_iter().chain(after).collect();
    let people = people::profiles(conn, &both)?;
    let handle = |id: Option<UserId>| people.iter().find(|person| Some(person.id) == id).map(|it| it.handle.clone());
    let (before, after) = (handle(before).unwrap_or_default(), handle(after).unwrap_or_default());
    audit::record(conn, actor.id, &Trace::of(act).on(id).from_to(before, after), now)
}
