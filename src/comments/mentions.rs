//! Whom a comment mentions. Each of them hears of it once, however often it is changed: rows stay when a name is taken out.

use super::store;
use crate::db::schema::{comments, mentions};
use crate::db::{CommentId, Conn, EventId, PostId, Timestamp, UserId, one_of};
use crate::error::{Error, Result};
use crate::events::{self, NewEvent, What};
use crate::people;
use crate::posts::Visibility;
use crate::subscriptions;
use diesel::prelude::*;
use std::collections::HashSet;

/// People whom one comment mentions over all its changes.
const MOST: usize = 30;
/// Mentions below a post that are looked through for mails that must not go out any more.
const LATELY: i64 = 200;

/// Notes whom a comment mentions that it did not mention before: people who confirmed their address, not its author, and
/// nobody who does not want to hear of them. They are told by [`tell`].
pub(super) fn note(conn: &mut Conn, comment: CommentId, author: UserId, handles: &[String]) -> Result<()> {
    if handles.is_empty() {
        return Ok(());
    }
    let there = mentions::table.filter(mentions::comment_id.eq(comment)).select(mentions::user_id);
    let known: HashSet<UserId> = there.load::<UserId>(conn)?.into_iter().collect();
    let mut new: Vec<UserId> = people::of_handles(conn, handles)?.into_values().collect();
    let ignoring = subscriptions::ignoring(conn, author, &new)?;
    new.retain(|user| *user != author && !known.contains(user) && !ignoring.contains(user));
    new.sort_unstable();
    for user in new.into_iter().take(MOST.saturating_sub(known.len())) {
        let row =
            (mentions::comment_id.eq(comment), mentions::user_id.eq(user), mentions::event_id.eq(None::<EventId>));
        diesel::insert_into(mentions::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has those be told whom a comment mentions and who were not told yet, once everybody sees it.
pub(super) fn tell(
    conn: &mut Conn,
    (comment, post): (CommentId, PostId),
    author: UserId,
    now: Timestamp,
) -> Result<()> {
    let untold = || mentions::table.filter(mentions::comment_id.eq(comment)).filter(mentions::event_id.is_null());
    if untold().count().get_result::<i64>(conn)? == 0 {
        return Ok(());
    }
    let new = NewEvent { what: What::Mentioned, actor: author, post: Some(post), subject: comment.0 };
    let event = events::record(conn, &new, now)?;
    diesel::update(untold()).set(mentions::event_id.eq(Some(event))).execute(conn)?;
    Ok(())
}

/// Those who are told of a mention by an event, in the order of their ids.
pub fn told_by(conn: &mut Conn, event: EventId) -> Result<Vec<UserId>> {
    let told = mentions::table.filter(mentions::event_id.eq(event)).order(mentions::user_id);
    Ok(told.select(mentions::user_id).load(conn)?)
}

/// Those among people whom a comment mentions.
pub fn mentioned_among(conn: &mut Conn, comment: CommentId, among: &[UserId]) -> Result<HashSet<UserId>> {
    if among.is_empty() {
        return Ok(HashSet::new());
    }
    let mentioned = mentions::table.filter(mentions::comment_id.eq(comment));
    let mentioned = mentioned.filter(one_of(mentions::user_id, among.iter().map(|user| user.0)));
    Ok(mentioned.select(mentions::user_id).load::<UserId>(conn)?.into_iter().collect())
}

/// The latest mentions below a post: the comment, and who.
pub fn lately_mentioned(conn: &mut Conn, post: PostId) -> Result<Vec<(CommentId, UserId)>> {
    let below = comments::table.inner_join(mentions::table.on(mentions::comment_id.eq(comments::id)));
    let below = below.filter(comments::post_id.eq(post)).order((comments::id.desc(), mentions::user_id)).limit(LATELY);
    Ok(below.select((mentions::comment_id, mentions::user_id)).load(conn)?)
}

/// What a mail that tells somebody of a mention is about.
pub fn mention_key(comment: CommentId, user: UserId) -> String {
    format!("mention/{comment}/{user}")
}

/// Whether everybody sees a comment who sees its post: not one that is hidden, waits or is gone, nor below such a one.
pub fn is_seen_by_all(conn: &mut Conn, id: CommentId) -> Result<bool> {
    let comment = match store::get(conn, id) {
        Err(Error::NotFound) => return Ok(false),
        there => there?,
    };
    Ok(comment.visibility == Visibility::Published && !store::is_below_unseen(conn, id)?)
}
