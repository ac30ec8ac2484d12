//! Taking a post, handing it on, and giving it back.

use super::store;
use super::words::NOT_OF_STAFF;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};
use crate::posts;

/// Makes one of the staff the owner of a post, whoever had it before: whoever asks, or whom they name by their handle.
pub(super) fn own(conn: &mut Conn, actor: &Viewer, id: PostId, to: Option<&str>, now: Timestamp) -> Result<()> {
    posts::get_held(conn, id)?;
    let owner = match to {
        Some(handle) => {
            let staff = people::staff(conn)?.into_iter().find(|person| person.handle == handle);
            staff.ok_or(Error::Rejected(NOT_OF_STAFF))?.id
        }
        None => actor.id,
    };
    let before = owner_of(conn, id)?;
    if before == Some(owner) {
        return Ok(());
    }
    store::put(conn, id, owner, now)?;
    leave_trace(conn, actor, Act::Owned, id, (before, Some(owner)), now)
}

/// Leaves an own post to nobody. Who took it over meanwhile keeps it.
pub(super) fn disown(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    posts::get_held(conn, id)?;
    if owner_of(conn, id)? != Some(actor.id) {
        return Ok(());
    }
    store::remove(conn, id, actor.id)?;
    leave_trace(conn, actor, Act::Disowned, id, (Some(actor.id), None), now)
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
