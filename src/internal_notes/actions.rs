//! Writing a note, and removing one's own.

use super::kept::NoteKept;
use super::store::{self, MOST};
use super::words::ENOUGH;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts::{self, SAME_PRESS};
use crate::text::Prose;

/// Writes a note below a post. The same words again within a moment are one press.
pub(super) fn write(conn: &mut Conn, author: &Viewer, id: PostId, new: &Prose, now: Timestamp) -> Result<()> {
    posts::get_held(conn, id)?;
    if store::twin(conn, id, author.id, &new.source, now.plus(-SAME_PRESS))? {
        return Ok(());
    }
    if store::count(conn, id)? >= MOST {
        return Err(Error::Rejected(ENOUGH));
    }
    let (after, before) = NoteKept::both(store::insert(conn, id, author.id, new, now)?);
    let trace = Trace::of(Act::Noted).on(id).from_to("", &new.source).keeping(&before, &after);
    audit::record(conn, author.id, &trace, now)
}

/// Removes an own note; one that is gone already, or somebody else's, stays as it is.
/// Whether it was there.
pub(super) fn remove(conn: &mut Conn, author: &Viewer, id: PostId, note: i64, now: Timestamp) -> Result<bool> {
    let Some(note) = store::remove(conn, note, id, author.id)? else { return Ok(false) };
    let trace = Trace::of(Act::NoteRemoved).on(id).from_to(note.body.as_str(), "");
    let (before, after) = NoteKept::both(note);
    audit::record(conn, author.id, &trace.keeping(&before, &after), now)?;
    Ok(true)
}
