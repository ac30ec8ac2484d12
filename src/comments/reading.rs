//! Which comments a page shows: numbers first, so that what is sorted and passed over carries no text, then as much text
//! as a page may have.

use super::model::Comment;
use super::store::{Eyes, Under};
use crate::db::schema::comments;
use crate::db::{CommentId, Conn};
use crate::error::Result;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

/// The most HTML of the comments of one page, in characters: without a bound, 220 as long as may be had 18 million.
const MOST_TEXT: i64 = 300_000;
/// A comment with more HTML than this, in characters, is shown to who asks for it: twice the longest without any markup and
/// with half of its characters escaped, and a few of them fill no page.
const LONG: i64 = 20_000;
/// A comment with less HTML than this is always shown: no others make it disappear.
const SHORT: i64 = 1_000;
/// The beginning of a comment for which there is no room, in characters.
const FIRST_WORDS: usize = 600;

/// The numbers of comments that are no replies, oldest first, from an offset.
pub fn under(conn: &mut Conn, under: Under, offset: i64, most: i64) -> Result<Vec<CommentId>> {
    let rows = comments::table.filter(under.holds()).filter(under.eyes.see()).filter(comments::parent_id.is_null());
    Ok(rows.order(comments::id).offset(offset).limit(most).select(comments::id).load(conn)?)
}

/// The numbers of the replies to a comment, oldest first, from an offset.
pub fn replies_to(conn: &mut Conn, eyes: Eyes, parent: CommentId, offset: i64, most: i64) -> Result<Vec<CommentId>> {
    let rows = comments::table.filter(comments::parent_id.eq(parent)).filter(eyes.see());
    Ok(rows.order(comments::id).offset(offset).limit(most).select(comments::id).load(conn)?)
}

/// The numbers of the first replies to each of these comments, oldest first.
pub fn first_replies(conn: &mut Conn, eyes: Eyes, parents: &[CommentId], each: i64) -> Result<Vec<CommentId>> {
    let numbers = parents.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let seen = eyes.condition();
    // Numbers of ours, never text of people.
    let ranked = format!(
        "comments.id IN (SELECT ranked.id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY parent_id ORDER BY id) AS place \
         FROM comments WHERE parent_id IN ({numbers}) AND {seen}) AS ranked WHERE ranked.place <= "
    );
    let first = sql::<Bool>(&ranked).bind::<BigInt, _>(each).sql(")");
    Ok(comments::table.filter(first).order(comments::id).select(comments::id).load(conn)?)
}

/// The comments of these numbers, oldest first. One that is very long, or for which there is no room any more, comes without
/// its HTML and with the beginning of its text, unless it is the one that the reader asked for.
pub fn load(conn: &mut Conn, ids: &[CommentId], asked_for: Option<CommentId>) -> Result<Vec<Comment>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    // Numbers of ours, never text of people. One statement, since it is asked for each page of a post.
    let asked = asked_for.map_or(0, |id| id.0);
    let fits = format!(
        "(comments.id = {asked} OR length(body_html) <= {SHORT} OR (length(body_html) <= {LONG} AND \
         SUM(CASE WHEN length(body_html) <= {LONG} THEN length(body_html) ELSE 0 END) OVER (ORDER BY comments.id) \
         <= {MOST_TEXT}))"
    );
    let columns = (
        comments::id,
        comments::post_id,
        comments::author_id,
        comments::parent_id,
        sql::<Text>(&format!("CASE WHEN {fits} THEN body ELSE substr(body, 1, {FIRST_WORDS}) END")),
        sql::<Text>(&format!("CASE WHEN {fits} THEN body_html ELSE '' END")),
        comments::lang,
        comments::visibility,
        comments::created_at,
        comments::edited_at,
    );
    Ok(comments::table.filter(comments::id.eq_any(ids)).order(comments::id).select(columns).load(conn)?)
}
