//! Texts of posts as they are stored, to be found by their words.

use crate::db::schema::{post_additions, post_texts, posts};
use crate::db::{Conn, PostId, given, prepared};
use crate::error::Result;
use crate::search::Listed;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Posts, behind a number.
pub fn listed_texts(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Listed>> {
    let rows = posts::table.inner_join(post_texts::table).filter(posts::id.gt(PostId(behind)));
    let columns = (posts::id, posts::title, post_texts::body, posts::lang);
    let rows: Vec<(PostId, String, String, String)> = rows.order(posts::id).limit(most).select(columns).load(conn)?;
    let listed = rows.into_iter().map(|(post, title, body, lang)| Listed { id: post.0, post, title, body, lang });
    Ok(listed.collect())
}

/// How many of these and of what was added below them there are.
pub fn count_listed(conn: &mut Conn) -> Result<i64> {
    let (texts, additions): (i64, i64) =
        (post_texts::table.count().get_result(conn)?, post_additions::table.count().get_result(conn)?);
    Ok(texts + additions)
}

/// What was added below posts, behind a row.
pub fn listed_additions(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Listed>> {
    let rows = post_additions::table.filter(post_additions::id.gt(behind)).order(post_additions::id).limit(most);
    let columns = (post_additions::id, post_additions::post_id, post_additions::body, post_additions::lang);
    let rows: Vec<(i64, PostId, String, String)> = rows.select(columns).load(conn)?;
    let listed = rows.into_iter().map(|(id, post, body, lang)| Listed { id, post, title: String::new(), body, lang });
    Ok(listed.collect())
}

/// Those of these additions that are there, each with its post.
pub fn additions_there(conn: &mut Conn, ids: &[i64]) -> Result<Vec<(PostId, i64)>> {
    let there = prepared::<(BigInt, BigInt)>(
        "SELECT post_additions.post_id, post_additions.id FROM given CROSS JOIN post_additions \
         WHERE post_additions.id = given.one",
    );
    Ok(given(ids.iter().map(|id| (*id, 0)), there).load(conn)?)
}
