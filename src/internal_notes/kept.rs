//! A note, so that removing it can be taken back.

use super::model::InternalNote;
use super::store;
use crate::audit::{Hand, Whole};
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts;
use serde::{Deserialize, Serialize};

/// A note under its number, or that there is none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteKept {
    post: PostId,
    id: i64,
    note: Option<InternalNote>,
}

impl NoteKept {
    /// A note that is there, and that it is not.
    pub(super) fn both(note: InternalNote) -> (Self, Self) {
        let (post, id) = (note.post_id, note.id);
        (Self { post, id, note: Some(note) }, Self { post, id, note: None })
    }
}

impl Whole for NoteKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::find(conn, self.id)? == self.note)
    }

    fn put(&self, conn: &mut Conn, there: &Self, _: Hand) -> Result<()> {
        if let Some(note) = &there.note {
            store::remove(conn, note.id, note.post_id, note.author_id)?;
        }
        self.note.as_ref().map_or(Ok(()), |note| store::put_back(conn, note))
    }
}
