//! Whom a comment mentions. Each of them hears of it once, however often it is changed: rows stay when a name is taken out.

use super::store;
use crate::db::schema::{comments, mentions};
use crate::db::{CommentId, Conn, EventId, PostId, Timestamp, UserId, one_of};
use crate::error::{Error, Result};
use crate::events::{self, NewEvent, What};
use crate::jobs::{self, JobKind};
use crate::mail;
use crate::posts::{self, Visibility};
use crate::subscriptions::{self, Concern};
use diesel::prelude::*;
use std::collections::HashSet;

/// People whom one comment mentions over all its changes.
const MOST: usize = 30;
/// Mentions below a post, or a comment, that are looked through for mails that must not go out any more.
const LATELY: i64 = 200;

/// Notes whom a comment mentions that it did not mention before: people who confirmed their address, not its author, and
/// nobody who does not want to hear of them. They are told by [`tell`].
pub(super) fn note(
    conn: &mut Conn,
    (comment, author): (CommentId, UserId),
    handles: &[String],
    now: Timestamp,
) -> Result<()> {
    let mut new = posts::people_called(conn, author, handles, now)?;
    if new.is_empty() {
        return Ok(());
    }
    let there = mentions::table.filter(mentions::comment_id.eq(comment)).select(mentions::user_id);
    let known: HashSet<UserId> = there.load::<UserId>(conn)?.into_iter().collect();
    new.retain(|user| !known.contains(user));
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

/// Taking back the mails that tell of a comment which nobody sees any more, and of those below it; the subject is the
/// comment.
pub const UNSAYING: JobKind = JobKind("unsaying");

/// Takes back the mails that tell of a comment which nobody sees any more, as long as they wait: of mentions at once, and of
/// those to whoever chose mails of all comments, who may be many, chunk by chunk.
pub(super) fn unsay(conn: &mut Conn, id: CommentId, now: Timestamp) -> Result<()> {
    withdraw(conn, &[id], now)?;
    if subscriptions::is_any_mailed(conn, Concern::Comments)? {
        jobs::begin_again(conn, UNSAYING, id.0, now)?;
    }
    Ok(())
}

/// The first reply to a comment behind another one of them, whoever sees it.
pub fn reply_after(conn: &mut Conn, parent: CommentId, after: CommentId) -> Result<Option<CommentId>> {
    let replies = comments::table.filter(comments::parent_id.eq(Some(parent))).filter(comments::id.gt(after));
    Ok(replies.order(comments::id).select(comments::id).first(conn).optional()?)
}

/// Takes back the mails that tell of mentions in these comments, as long as they wait.
fn withdraw(conn: &mut Conn, unseen: &[CommentId], now: Timestamp) -> Result<()> {
    let told = mentions::table.filter(mentions::comment_id.eq_any(unseen)).filter(mentions::event_id.is_not_null());
    let told = told.order((mentions::comment_id.desc(), mentions::user_id)).limit(LATELY);
    let told: Vec<(CommentId, UserId)> = told.select((mentions::comment_id, mentions::user_id)).load(conn)?;
    if told.is_empty() {
        return Ok(());
    }
    let keys: Vec<String> = told.into_iter().map(|(comment, user)| mention_key(comment, user)).collect();
    mail::cancel_keys(conn, &keys, now).map(drop)
}

/// [`unsay`] of a comment that is hidden, with the latest replies below it.
pub(super) fn unsay_below(conn: &mut Conn, id: CommentId, now: Timestamp) -> Result<()> {
    let replies = comments::table.filter(comments::parent_id.eq(Some(id))).order(comments::id.desc()).limit(LATELY);
    let unseen: Vec<CommentId> = replies.select(comments::id).load(conn)?;
    withdraw(conn, &unseen, now)?;
    unsay(conn, id, now)
}

/// Forgets where somebody who left is mentioned, at most so many comments at once; whether that was all of them.
pub fn forget_mentions_of(conn: &mut Conn, user: UserId, most: i64) -> Result<bool> {
    let theirs = || mentions::table.filter(mentions::user_id.eq(user));
    let some: Vec<CommentId> = theirs().limit(most).select(mentions::comment_id).load(conn)?;
    diesel::delete(theirs().filter(mentions::comment_id.eq_any(&some))).execute(conn)?;
    Ok(i64::try_from(some.len()).is_ok_and(|gone| gone < most))
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

/// Those of some comments that everybody sees who sees their posts, as [`is_seen_by_all`] says of one.
pub fn seen_among(conn: &mut Conn, ids: &[i64]) -> QueryResult<HashSet<i64>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let shown = comments::table.filter(comments::id.eq_any(ids));
    let shown = shown.filter(comments::visibility.eq(Visibility::Published));
    let shown: Vec<(i64, Option<i64>)> = shown.select((comments::id, comments::parent_id)).load(conn)?;
    let above: Vec<i64> = shown.iter().filter_map(|(_, parent)| *parent).collect();
    let open = comments::table.filter(comments::id.eq_any(above));
    let open = open.filter(comments::visibility.eq_any([Visibility::Published, Visibility::Removed]));
    let open: HashSet<i64> = open.select(comments::id).load::<i64>(conn)?.into_iter().collect();
    let is_open = |parent: Option<i64>| parent.is_none_or(|parent| open.contains(&parent));
    Ok(shown.into_iter().filter(|(_, parent)| is_open(*parent)).map(|(comment, _)| comment).collect())
}
