//! Bodies and additions as they are stored, to be rendered again when the rules change.

use crate::db::schema::{post_additions, post_texts};
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::text::Stored;
use diesel::prelude::*;

/// Bodies of posts, behind a row.
pub fn stored_bodies(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = post_texts::table.filter(post_texts::post_id.gt(PostId(behind))).order(post_texts::post_id).limit(most);
    let texts = rows.select((post_texts::post_id, post_texts::body)).load::<(PostId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_body_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = post_texts::table
        .filter(post_texts::post_id.eq(PostId(text.id)))
        .filter(post_texts::body.eq(&text.source))
        .filter(post_texts::body_html.ne(&text.html));
    diesel::update(row).set(post_texts::body_html.eq(&text.html)).execute(conn)?;
    Ok(())
}

/// Additions, behind a row.
pub fn stored_additions(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = post_additions::table.filter(post_additions::id.gt(behind)).order(post_additions::id).limit(most);
    let texts = rows.select((post_additions::id, post_additions::body)).load::<(i64, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_addition_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = post_additions::table
        .filter(post_additions::id.eq(text.id))
        .filter(post_additions::body.eq(&text.source))
        .filter(post_additions::body_html.ne(&text.html));
    diesel::update(row).set(post_additions::body_html.eq(&text.html)).execute(conn)?;
    Ok(())
}
