//! SQL on `internal_notes`.

use super::model::InternalNote;
use crate::db::schema::internal_notes;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::posts;
use crate::text::Prose;
use diesel::prelude::*;

/// Notes below one post: what is said beyond that belongs into a document.
pub(super) const MOST: i64 = 100;

/// What staff wrote about a post and those that were merged into it, the latest ones, oldest first.
pub(super) fn list(conn: &mut Conn, post: PostId) -> Result<Vec<InternalNote>> {
    let of_family = internal_notes::table.filter(posts::in_family("internal_notes.post_id", post));
    let mut notes: Vec<InternalNote> = of_family.order(internal_notes::id.desc()).limit(MOST).load(conn)?;
    notes.reverse();
    Ok(notes)
}

/// How many there are on this post alone.
pub(super) fn count(conn: &mut Conn, post: PostId) -> Result<i64> {
    Ok(internal_notes::table.filter(internal_notes::post_id.eq(post)).count().get_result(conn)?)
}

/// The same words of the same person since a moment.
pub(super) fn twin(conn: &mut Conn, post: PostId, author: UserId, body: &str, since: Timestamp) -> Result<bool> {
    let same = internal_notes::table
        .filter(internal_notes::post_id.eq(post))
        .filter(internal_notes::author_id.eq(author))
        .filter(internal_notes::created_at.ge(since))
        .filter(internal_notes::body.eq(body));
    Ok(diesel::select(diesel::dsl::exists(same)).get_result(conn)?)
}

/// Stores a note, and gives it.
pub(super) fn insert(
    conn: &mut Conn,
    post: PostId,
    author: UserId,
    new: &Prose,
    now: Timestamp,
) -> Result<InternalNote> {
    let row = (
        internal_notes::post_id.eq(post),
        internal_notes::author_id.eq(author),
        internal_notes::body.eq(&new.source),
        internal_notes::body_html.eq(&new.html),
        internal_notes::lang.eq(&new.lang),
        internal_notes::created_at.eq(now),
    );
    let stored = diesel::insert_into(internal_notes::table).values(row).returning(internal_notes::all_columns);
    Ok(stored.get_result(conn)?)
}

/// A note by its number.
pub(super) fn find(conn: &mut Conn, id: i64) -> Result<Option<InternalNote>> {
    Ok(internal_notes::table.find(id).first(conn).optional()?)
}

/// Puts a note back as it was.
pub(super) fn put_back(conn: &mut Conn, note: &InternalNote) -> Result<()> {
    let row = (
        internal_notes::id.eq(note.id),
        internal_notes::post_id.eq(note.post_id),
        internal_notes::author_id.eq(note.author_id),
        internal_notes::body.eq(&note.body),
        internal_notes::body_html.eq(&note.body_html),
        internal_notes::lang.eq(&note.lang),
        internal_notes::created_at.eq(note.created_at),
    );
    diesel::insert_into(internal_notes::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes somebody's own note, and gives it.
pub(super) fn remove(conn: &mut Conn, id: i64, post: PostId, author: UserId) -> Result<Option<InternalNote>> {
    let own = internal_notes::table.filter(internal_notes::id.eq(id)).filter(internal_notes::author_id.eq(author));
    let own = own.filter(internal_notes::post_id.eq(post));
    Ok(diesel::delete(own).returning(internal_notes::all_columns).get_result(conn).optional()?)
}
