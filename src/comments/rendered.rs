//! Comments as they are stored, to be rendered or indexed again when the rules change.

use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId, given, prepared};
use crate::error::Result;
use crate::posts::Visibility;
use crate::search::Listed;
use crate::text::Stored;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Comments, behind a row.
pub fn stored(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = comments::table.filter(comments::id.gt(CommentId(behind))).order(comments::id).limit(most);
    let texts = rows.select((comments::id, comments::body)).load::<(CommentId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// How many there are, but for those that their authors removed.
pub fn count_listed(conn: &mut Conn) -> Result<i64> {
    Ok(comments::table.filter(comments::visibility.ne(Visibility::Removed)).count().get_result(conn)?)
}

/// Comments, behind a row, to be found by their words; those that their authors removed have none.
pub fn listed(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Listed>> {
    let rows = comments::table.filter(comments::id.gt(CommentId(behind)));
    let rows = rows.filter(comments::visibility.ne(Visibility::Removed)).order(comments::id).limit(most);
    let columns = (comments::id, comments::post_id, comments::body, comments::lang);
    let rows: Vec<(CommentId, PostId, String, String)> = rows.select(columns).load(conn)?;
    let listed =
        rows.into_iter().map(|(id, post, body, lang)| Listed { id: id.0, post, title: String::new(), body, lang });
    Ok(listed.collect())
}

/// Those of these comments that are there and were not removed by their authors, each with its post.
pub fn there(conn: &mut Conn, ids: &[CommentId]) -> Result<Vec<(PostId, CommentId)>> {
    let there = prepared::<(BigInt, BigInt)>(
        "SELECT comments.post_id, comments.id FROM given CROSS JOIN comments WHERE comments.id = given.one \
         AND comments.visibility <> 'removed'",
    );
    Ok(given(ids.iter().map(|id| (id.0, 0)), there).load(conn)?)
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
