//! Notes as they are stored, to be rendered again when the rules change.

use crate::db::Conn;
use crate::db::schema::internal_notes;
use crate::error::Result;
use crate::text::Stored;
use diesel::prelude::*;

/// Notes, behind a row.
pub fn stored(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = internal_notes::table.filter(internal_notes::id.gt(behind)).order(internal_notes::id).limit(most);
    let texts: Vec<(i64, String)> = rows.select((internal_notes::id, internal_notes::body)).load(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id, source, html: String::new() }).collect())
}

/// Replaces the HTML of one; a note is never changed, but may be gone.
pub fn replace_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = internal_notes::table.find(text.id).filter(internal_notes::body_html.ne(&text.html));
    diesel::update(row).set(internal_notes::body_html.eq(&text.html)).execute(conn)?;
    Ok(())
}
