//! Comments as they are stored, to be rendered again when the rules change.

use crate::db::schema::comments;
use crate::db::{CommentId, Conn};
use crate::error::Result;
use crate::text::Stored;
use diesel::prelude::*;

/// Comments, behind a row.
pub fn stored(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = comments::table.filter(comments::id.gt(CommentId(behind))).order(comments::id).limit(most);
    let texts = rows.select((comments::id, comments::body)).load::<(CommentId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = comments::table
        .filter(comments::id.eq(CommentId(text.id)))
        .filter(comments::body.eq(&text.source))
        .filter(comments::body_html.ne(&text.html));
    diesel::update(row).set(comments::body_html.eq(&text.html)).execute(conn)?;
    Ok(())
}
