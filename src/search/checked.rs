//! Whether texts stand in the index as they would be put there now, for the doctor.

use super::store::{Source, TEXTS, TITLES, split};
use super::tokens::{Entry, PostEntry, Tokens};
use crate::db::schema::post_words;
use crate::db::{Conn, PostId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// How far the index may go: the greatest numbers of a post, of an addition and of a comment.
pub fn reaches(conn: &mut Conn) -> Result<[i64; 3]> {
    let query = prepared::<(BigInt, BigInt, BigInt)>(
        "SELECT COALESCE((SELECT MAX(id) FROM posts), 0), COALESCE((SELECT MAX(id) FROM post_additions), 0), \
         COALESCE((SELECT MAX(id) FROM comments), 0)",
    );
    let rows: Vec<(i64, i64, i64)> = query.load(conn)?;
    Ok(rows.first().map_or([0; 3], |(post, addition, comment)| [*post, *addition, *comment]))
}

/// Whether a post is found by its title and its text as they are.
pub fn has_post(conn: &mut Conn, post: PostId, entry: &PostEntry) -> Result<bool> {
    Ok(has(conn, (post.0, TITLES, 0), &entry.title.tokens)? && has(conn, (post.0, TEXTS, 0), &entry.text.tokens)?)
}

/// Whether it is found by something that was said below it.
pub fn has_text(conn: &mut Conn, post: PostId, source: Source, entry: &Entry) -> Result<bool> {
    has(conn, (post.0, TEXTS, source.number()), &entry.tokens)
}

fn has(conn: &mut Conn, (post, part, source): (i64, i64, i64), tokens: &Tokens) -> Result<bool> {
    let listed: Option<String> =
        post_words::table.find((post, part, source)).select(post_words::tokens).first(conn).optional()?;
    if listed.is_none_or(|listed| split(&listed) != *tokens) {
        return Ok(false);
    }
    let there = prepared::<BigInt>(
        "SELECT COUNT(*) FROM given CROSS JOIN post_tokens WHERE token = given.word AND part = ? AND post_id = ? AND source = ?",
    );
    let there = there.bind::<BigInt, _>(part).bind::<BigInt, _>(post).bind::<BigInt, _>(source);
    let there: Vec<i64> = given_words(tokens.iter().map(|token| (token.clone(), 0, 0)), there).load(conn)?;
    Ok(there.first().is_some_and(|rows| usize::try_from(*rows).is_ok_and(|rows| rows == tokens.len())))
}
