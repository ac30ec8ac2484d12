//! Whom the text of a post mentions, in its body and in what its author added. Each of them hears of it once, however often it
//! is changed: rows stay when a name is taken out.

use crate::db::schema::post_mentions;
use crate::db::{Conn, EventId, PostId, Timestamp, UserId, one_of};
use crate::error::Result;
use crate::events::{self, NewEvent, What};
use crate::people;
use crate::subscriptions;
use diesel::prelude::*;
use std::collections::HashSet;

/// People whom one post mentions over all its changes.
const MOST: usize = 30;

/// Whom somebody calls by these handles: people who confirmed their address, not oneself, and nobody who does not want to hear
/// of them; each once.
///
/// A handle that somebody had, and that is kept for them, is theirs as much as the one they have.
pub fn people_called(conn: &mut Conn, author: UserId, handles: &[String], now: Timestamp) -> Result<Vec<UserId>> {
    if handles.is_empty() {
        return Ok(Vec::new());
    }
    let mut people: Vec<UserId> = people::of_handles(conn, handles)?.into_values().collect();
    if people.len() < handles.len() {
        people.extend(people::of_former_handles(conn, handles, now)?);
    }
    let ignoring = subscriptions::ignoring(conn, author, &people)?;
    people.retain(|user| *user != author && !ignoring.contains(user));
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Notes whom a post mentions that it did not mention before. They are told by [`tell_mentions`], or once everybody sees it.
pub fn note_mentions(
    conn: &mut Conn,
    (post, author): (PostId, UserId),
    handles: &[String],
    now: Timestamp,
) -> Result<()> {
    let mut new = people_called(conn, author, handles, now)?;
    if new.is_empty() {
        return Ok(());
    }
    let there = post_mentions::table.filter(post_mentions::post_id.eq(post)).select(post_mentions::user_id);
    let known: HashSet<UserId> = there.load::<UserId>(conn)?.into_iter().collect();
    new.retain(|user| !known.contains(user));
    for user in new.into_iter().take(MOST.saturating_sub(known.len())) {
        let row = (
            post_mentions::post_id.eq(post),
            post_mentions::user_id.eq(user),
            post_mentions::event_id.eq(None::<EventId>),
        );
        diesel::insert_into(post_mentions::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Forgets whom a post mentions who was not told yet: its text is about to be another one.
pub fn forget_untold(conn: &mut Conn, post: PostId) -> Result<()> {
    let untold = post_mentions::table.filter(post_mentions::post_id.eq(post)).filter(post_mentions::event_id.is_null());
    diesel::delete(untold).execute(conn)?;
    Ok(())
}

/// Has those be told whom a post that everybody sees mentions, and who were not told yet.
pub fn tell_mentions(conn: &mut Conn, of: (PostId, UserId), now: Timestamp) -> Result<()> {
    tell(conn, of, Whom::Untold, (now, now))
}

/// Has everybody be told whom a post mentions that appears, not before a moment. One whose approval was taken back before that
/// appears anew: whoever heard of it already does not hear of it again.
pub(super) fn tell_all(conn: &mut Conn, of: (PostId, UserId), not_before: Timestamp, now: Timestamp) -> Result<()> {
    tell(conn, of, Whom::All, (not_before, now))
}

/// Who is told of those whom a post mentions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whom {
    All,
    Untold,
}

/// Records that they are mentioned, of which they hear by one event, not before a moment; they are few.
fn tell(
    conn: &mut Conn,
    (post, author): (PostId, UserId),
    whom: Whom,
    (not_before, now): (Timestamp, Timestamp),
) -> Result<()> {
    let there = || post_mentions::table.filter(post_mentions::post_id.eq(post));
    let known: Vec<(UserId, Option<EventId>)> =
        there().select((post_mentions::user_id, post_mentions::event_id)).load(conn)?;
    let told = known.into_iter().filter(|(_, event)| whom == Whom::All || event.is_none());
    let told: Vec<UserId> = told.map(|(user, _)| user).collect();
    if told.is_empty() {
        return Ok(());
    }
    let new = NewEvent { what: What::MentionedInPost, actor: author, post: Some(post), subject: post.0 };
    let event = events::record_later(conn, &new, not_before, now)?;
    let theirs = there().filter(post_mentions::user_id.eq_any(&told));
    diesel::update(theirs).set(post_mentions::event_id.eq(Some(event))).execute(conn)?;
    Ok(())
}

/// Those who are told by an event that a post mentions them, in the order of their ids.
pub fn mentioned_by(conn: &mut Conn, event: EventId) -> Result<Vec<UserId>> {
    let told = post_mentions::table.filter(post_mentions::event_id.eq(event)).order(post_mentions::user_id);
    Ok(told.select(post_mentions::user_id).load(conn)?)
}

/// Everybody whom a post mentions, in the order of their ids; they are few.
pub fn mentioned_in(conn: &mut Conn, post: PostId) -> Result<Vec<UserId>> {
    let mentioned = post_mentions::table.filter(post_mentions::post_id.eq(post)).order(post_mentions::user_id);
    Ok(mentioned.select(post_mentions::user_id).load(conn)?)
}

/// Those among people whom a post mentions.
pub fn mentioned_among(conn: &mut Conn, post: PostId, among: &[UserId]) -> Result<HashSet<UserId>> {
    if among.is_empty() {
        return Ok(HashSet::new());
    }
    let mentioned = post_mentions::table.filter(post_mentions::post_id.eq(post));
    let mentioned = mentioned.filter(one_of(post_mentions::user_id, among.iter().map(|user| user.0)));
    Ok(mentioned.select(post_mentions::user_id).load::<UserId>(conn)?.into_iter().collect())
}

/// Forgets where somebody who left is mentioned, at most so many posts at once; whether that was all of them.
pub fn forget_mentions_of(conn: &mut Conn, user: UserId, most: i64) -> Result<bool> {
    let theirs = || post_mentions::table.filter(post_mentions::user_id.eq(user));
    let some: Vec<PostId> = theirs().limit(most).select(post_mentions::post_id).load(conn)?;
    diesel::delete(theirs().filter(post_mentions::post_id.eq_any(&some))).execute(conn)?;
    Ok(i64::try_from(some.len()).is_ok_and(|gone| gone < most))
}

/// What a mail that tells somebody so is about.
pub fn mention_key(post: PostId, user: UserId) -> String {
    format!("mention/post/{post}/{user}")
}
