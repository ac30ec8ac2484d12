//! SQL on `inbox_entries`. Whatever it changes of what is unread it tells, so that the count beside the account stays true.

use crate::db::schema::{comments, inbox_entries, moderations};
use crate::db::types::Instant;
use crate::db::{CommentId, Conn, EventId, PostId, Timestamp, UserId, given_each, one_of, prepared};
use crate::error::Result;
use crate::events::{Event, What};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::BTreeMap;

/// What changes of how much is unread, by person.
pub(super) type Changes = BTreeMap<UserId, i64>;

/// Notes an event for these people, once for each.
pub(super) fn insert(conn: &mut Conn, event: &Event, people: &[UserId]) -> Result<Changes> {
    if people.is_empty() {
        return Ok(Changes::new());
    }
    // In the order of the people, as everybody does; `WHERE TRUE` tells SQLite that ON is no part of a join.
    let words = "INSERT INTO inbox_entries (user_id, event_id, what, post_id, subject, happened_at) \
                 SELECT one, ?, ?, ?, ?, ? FROM given WHERE TRUE ORDER BY one \
                 ON CONFLICT (user_id, event_id) DO NOTHING RETURNING user_id";
    let insert = prepared::<BigInt>(words)
        .bind::<BigInt, _>(event.id)
        .bind::<Text, _>(event.what)
        .bind::<Nullable<BigInt>, _>(event.post_id)
        .bind::<BigInt, _>(event.subject)
        .bind::<Instant, _>(event.at);
    let noted: Vec<UserId> = given_each(people.iter().map(|user| user.0), insert).load(conn)?;
    Ok(noted.into_iter().map(|user| (user, 1)).collect())
}

/// The entries that these people have of these events: each with whose it is.
pub(super) fn of_people(conn: &mut Conn, people: &[UserId], events: &[EventId]) -> Result<Vec<(i64, UserId)>> {
    if people.is_empty() || events.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = inbox_entries::table.filter(one_of(inbox_entries::user_id, people.iter().map(|user| user.0)));
    let theirs = theirs.filter(inbox_entries::event_id.eq_any(events));
    Ok(theirs.select((inbox_entries::id, inbox_entries::user_id)).load(conn)?)
}

/// Some entries of these events, whoever has them.
pub(super) fn of_events(conn: &mut Conn, events: &[EventId], most: i64) -> Result<Vec<i64>> {
    let all = inbox_entries::table.filter(inbox_entries::event_id.eq_any(events));
    Ok(all.limit(most).select(inbox_entries::id).load(conn)?)
}

/// Some entries about a post, but for one person's.
pub(super) fn of_post(conn: &mut Conn, post: PostId, but: UserId, most: i64) -> Result<Vec<i64>> {
    let all = inbox_entries::table.filter(inbox_entries::post_id.eq(post)).filter(inbox_entries::user_id.ne(but));
    Ok(all.limit(most).select(inbox_entries::id).load(conn)?)
}

/// Some entries of replies to a comment, which nobody finds where that one is hidden.
pub(super) fn of_replies(conn: &mut Conn, comment: CommentId, most: i64) -> Result<Vec<i64>> {
    let answered = comments::table.filter(comments::id.eq(comment)).select(comments::post_id);
    let Some(post) = answered.first::<PostId>(conn).optional()? else { return Ok(Vec::new()) };
    let replies = comments::table.filter(comments::parent_id.eq(Some(comment))).select(comments::id);
    let all = inbox_entries::table.filter(inbox_entries::post_id.eq(post));
    let all = all.filter(inbox_entries::what.eq_any([What::Commented, What::Mentioned]));
    Ok(all.filter(inbox_entries::subject.eq_any(replies)).limit(most).select(inbox_entries::id).load(conn)?)
}

/// Some entries of a person.
pub(super) fn of_person(conn: &mut Conn, user: UserId, most: i64) -> Result<Vec<i64>> {
    let theirs = inbox_entries::table.filter(inbox_entries::user_id.eq(user)).order(inbox_entries::id);
    Ok(theirs.limit(most).select(inbox_entries::id).load(conn)?)
}

/// Some entries of what happened before a moment.
pub(super) fn before(conn: &mut Conn, moment: Timestamp, most: i64) -> Result<Vec<i64>> {
    let old = inbox_entries::table.filter(inbox_entries::happened_at.lt(moment)).order(inbox_entries::happened_at);
    Ok(old.limit(most).select(inbox_entries::id).load(conn)?)
}

/// Takes entries away, as they are at that moment: of one that was read meanwhile nothing unread goes.
pub(super) fn delete(conn: &mut Conn, ids: &[i64]) -> Result<Changes> {
    if ids.is_empty() {
        return Ok(Changes::new());
    }
    let words = "DELETE FROM inbox_entries WHERE id IN (SELECT one FROM given) RETURNING user_id, read_at";
    let delete = prepared::<(BigInt, Nullable<Instant>)>(words);
    let gone: Vec<(UserId, Option<Timestamp>)> = given_each(ids.iter().copied(), delete).load(conn)?;
    let mut changes = Changes::new();
    for (user, _) in gone.into_iter().filter(|(_, read_at)| read_at.is_none()) {
        *changes.entry(user).or_default() -= 1;
    }
    Ok(changes)
}

/// Unread entries of somebody behind one of them and up to another, of one post or of any, in the order in which they came.
pub(super) fn unread(
    conn: &mut Conn,
    user: UserId,
    of: Option<PostId>,
    (after, last): (i64, i64),
    most: i64,
) -> Result<Vec<i64>> {
    let theirs = inbox_entries::table.filter(inbox_entries::user_id.eq(user)).filter(inbox_entries::read_at.is_null());
    let theirs = theirs.filter(inbox_entries::id.gt(after)).filter(inbox_entries::id.le(last));
    let theirs = theirs.order(inbox_entries::id).limit(most).select(inbox_entries::id).into_boxed();
    let theirs = match of {
        Some(post) => theirs.filter(inbox_entries::post_id.eq(post)),
        None => theirs,
    };
    Ok(theirs.load(conn)?)
}

/// Notes that entries were read; how many were not before.
pub(super) fn read(conn: &mut Conn, ids: &[i64], now: Timestamp) -> Result<i64> {
    if ids.is_empty() {
        return Ok(0);
    }
    let words = "UPDATE inbox_entries SET read_at = ? WHERE id IN (SELECT one FROM given) AND read_at IS NULL";
    let update = prepared::<()>(words).bind::<Instant, _>(now);
    let read = given_each(ids.iter().copied(), update).execute(conn)?;
    Ok(i64::try_from(read).unwrap_or_default())
}

/// The comment that an act of moderation was about; none where it was about a post.
pub(super) fn comment_of(conn: &mut Conn, moderation: i64) -> Result<Option<CommentId>> {
    let act = moderations::table.find(moderation).select(moderations::comment_id);
    Ok(act.first::<Option<CommentId>>(conn).optional()?.flatten())
}

/// The latest acts of moderation on a post, or on one of its comments.
pub(super) fn moderated(conn: &mut Conn, post: PostId, comment: Option<CommentId>, most: i64) -> Result<Vec<i64>> {
    let acts = moderations::table.filter(moderations::post_id.eq(post)).select(moderations::id);
    let acts = acts.order(moderations::id.desc()).limit(most).into_boxed();
    let acts = match comment {
        Some(comment) => acts.filter(moderations::comment_id.eq(comment)),
        None => acts.filter(moderations::comment_id.is_null()),
    };
    Ok(acts.load(conn)?)
}
