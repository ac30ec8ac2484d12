//! Do the counters say what the rows say? Asked by the doctor, never by a page.

use crate::db::{Conn, PostId};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// Up to `most` posts whose counters differ from their votes or published comments.
pub fn miscounted(conn: &mut Conn, most: i64) -> Result<Vec<PostId>> {
    let rows: Vec<Row> = diesel::sql_query(
        "SELECT id FROM posts \
         WHERE vote_count <> (SELECT count(*) FROM votes WHERE votes.post_id = posts.id) \
         OR comment_count <> (SELECT count(*) FROM comments \
            WHERE comments.post_id = posts.id AND comments.visibility = 'published') \
         ORDER BY id LIMIT $1",
    )
    .bind::<BigInt, _>(most)
    .load(conn)?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
