//! Notes as they are stored, to be rendered again when the rules change.

use crate::db::schema::decisions;
use crate::db::{Conn, DecisionId};
use crate::error::Result;
use crate::text::Stored;
use diesel::prelude::*;

/// Notes of decisions, behind a row.
pub fn stored_notes(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = decisions::table.filter(decisions::id.gt(DecisionId(behind))).order(decisions::id).limit(most);
    let texts = rows.select((decisions::id, decisions::note)).load::<(DecisionId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_note_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = decisions::table
        .filter(decisions::id.eq(DecisionId(text.id)))
        .filter(decisions::note.eq(&text.source))
        .filter(decisions::note_html.ne(&text.html));
    diesel::update(row).set(decisions::note_html.eq(&text.html)).execute(conn)?;
    Ok(())
}
