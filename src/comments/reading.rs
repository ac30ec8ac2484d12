//! Which comments a page shows: numbers first, so that what is sorted and passed over carries no text, then as much text
//! as a page may have.

use super::model::Comment;
use super::store::Under;
use crate::db::schema::comments;
use crate::db::{CommentId, Conn};
use crate::error::Result;
use crate::posts::Visibility;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use std::collections::HashSet;

/// The most HTML of the comments that are loaded at once, in characters. Of comments that people wrote fifty of the longest
/// fit; without a bound a page of 220 could have 18 million.
const MOST_TEXT: i64 = 300_000;
/// The beginning of a comment for which there is no room, in characters.
const FIRST_WORDS: usize = 600;

/// The numbers of comments that are no replies, oldest first, from an offset.
pub fn under(conn: &mut Conn, under: Under, offset: i64, most: i64) -> Result<Vec<CommentId>> {
    let rows = comments::table
        .filter(under.holds())
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(comments::parent_id.is_null());
    Ok(rows.order(comments::id).offset(offset).limit(most).select(comments::id).load(conn)?)
}

/// The numbers of the replies to a comment, oldest first, from an offset.
pub fn replies_to(conn: &mut Conn, parent: CommentId, offset: i64, most: i64) -> Result<Vec<CommentId>> {
    let rows =
        comments::table.filter(comments::parent_id.eq(parent)).filter(comments::visibility.eq(Visibility::Published));
    Ok(rows.order(comments::id).offset(offset).limit(most).select(comments::id).load(conn)?)
}

/// The numbers of the first replies to each of these comments, oldest first.
pub fn first_replies(conn: &mut Conn, parents: &[CommentId], each: i64) -> Result<Vec<CommentId>> {
    let numbers = parents.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    // Numbers of ours, never text of people.
    let ranked = format!(
        "comments.id IN (SELECT ranked.id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY parent_id ORDER BY id) AS place \
         FROM comments WHERE parent_id IN ({numbers}) AND visibility = 'published') AS ranked WHERE ranked.place <= "
    );
    let first = sql::<Bool>(&ranked).bind::<BigInt, _>(each).sql(")");
    Ok(comments::table.filter(first).order(comments::id).select(comments::id).load(conn)?)
}

/// The comments of these numbers, oldest first. Those for which there is no room any more come without their HTML and with
/// the beginning of their text; room is given first to the one that the reader asked for.
pub fn load(conn: &mut Conn, ids: &[CommentId], asked_for: Option<CommentId>) -> Result<Vec<Comment>> {
    let among = |ids: &HashSet<CommentId>| comments::table.filter(comments::id.eq_any(ids.clone()));
    let ids: HashSet<CommentId> = ids.iter().copied().collect();
    let mut lengths: Vec<(CommentId, i64)> = among(&ids)
        .order(comments::id)
        .select((comments::id, sql::<BigInt>("CAST(length(body_html) AS BIGINT)")))
        .load(conn)?;
    // Stable: all others stay in their order.
    lengths.sort_by_key(|(id, _)| Some(*id) != asked_for);
    let mut room = MOST_TEXT;
    let (mut whole, mut folded) = (HashSet::new(), HashSet::new());
    for (id, length) in lengths {
        if length <= room {
            room -= length;
            whole.insert(id);
        } else {
            folded.insert(id);
        }
    }
    let mut found: Vec<Comment> = among(&whole).load(conn)?;
    if !folded.is_empty() {
        let beginnings = among(&folded).select((
            comments::id,
            comments::post_id,
            comments::author_id,
            comments::parent_id,
            sql::<Text>(&format!("substr(body, 1, {FIRST_WORDS})")),
            sql::<Text>("''"),
            comments::lang,
            comments::visibility,
            comments::created_at,
            comments::edited_at,
        ));
        found.extend(beginnings.load::<Comment>(conn)?);
    }
    found.sort_by_key(|comment| comment.id);
    Ok(found)
}
