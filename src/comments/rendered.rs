//! Comments as they are stored, to be rendered or indexed again when the rules change.

use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId};
use crate::error::Result;
use crate::search::Listed;
use crate::text::Stored;
use diesel::prelude::*;

/// Comments, behind a row.
pub fn stored(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = comments::table.filter(comments::id.gt(CommentId(behind))).order(comments::id).limit(most);
    let texts = rows.select((comments::id, comments::body)).load::<(CommentId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// How many there are.
pub fn count_listed(conn: &mut Conn) -> Result<i64> {
    Ok(comments::table.count().get_result(conn)?)
}

/// Comments, behind a row, to be found by their words.
pub fn listed(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Listed>> {
    let rows = comments::table.filter(comments::id.gt(CommentId(behind))).order(comments::id).limit(most);
    let columns = (comments::id, comments::post_id, comments::body, comments::lang);
    let rows: Vec<(CommentId, PostId, String, String)> = rows.select(columns).load(conn)?;
    let listed =
        rows.into_iter().map(|(id, post, body, lang)| Listed { id: id.0, post, title: String::new(), body, lang });
    Ok(listed.collect())
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
