//! What people do about hearing of things.

use super::model::{Preferences, Reason};
use super::store;
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::mail::{self, MailKind};
use crate::people;
use data_encoding::BASE64URL_NOPAD;
use std::collections::HashMap;

/// Starts hearing about a post; an earlier reason stays, unless it was a mere vote or came with a merge.
pub fn follow(conn: &mut Conn, post: PostId, user: UserId, reason: Reason, now: Timestamp) -> Result<()> {
    if store::insert_once(conn, post, user, reason, now)? == 0 {
        // Who voted first and then comments or presses Follow wants to be mailed like everybody else who does.
        store::make_own(conn, post, user, reason, now)?;
    }
    Ok(())
}

/// Makes a follow that a merge brought the person's own, which no undone merge takes away: for who votes where they are
/// mailed already.
pub fn keep_brought(conn: &mut Conn, post: PostId, user: UserId) -> Result<()> {
    store::keep_brought(conn, post, user)
}

/// Stops hearing about a post.
pub fn unfollow(conn: &mut Conn, post: PostId, user: UserId) -> Result<bool> {
    Ok(store::delete(conn, post, user)? > 0)
}

/// Everybody who follows `merged` follows `target` too. The old follows stay where they are, so that
/// [`separate_follows`] undoes exactly this.
pub fn merge_follows(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    store::copy_all(conn, merged, target)
}

/// Takes back what [`merge_follows`] brought and none of the `others` merged into the target brings.
pub fn separate_follows(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<()> {
    store::remove_copies(conn, merged, target, others)
}

/// Somebody who is to be mailed about an answer to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Follower {
    /// Who.
    pub user: UserId,
    /// Whether they asked for a mail at each step. Those who only voted asked for the weekly digest; whoever wrote,
    /// commented or pressed Follow, here or on a post merged into this one, is told at once.
    pub is_attentive: bool,
    /// Since when they follow.
    pub since: Timestamp,
}

/// The followers of a post after a person, by id, at most so many. `merged` are the posts merged into it.
pub fn followers_after(
    conn: &mut Conn,
    post: PostId,
    merged: &[PostId],
    after: UserId,
    most: i64,
) -> Result<Vec<Follower>> {
    let rows = store::followers_after(conn, post, after, most)?;
    let voters: Vec<UserId> =
        rows.iter().filter(|(_, reason, _)| *reason == Reason::Voted).map(|(user, ..)| *user).collect();
    let attentive_there = store::attentive_among(conn, merged, &voters)?;
    let follower = |(user, reason, since)| Follower {
        user,
        is_attentive: reason != Reason::Voted || attentive_there.contains(&user),
        since,
    };
    Ok(rows.into_iter().map(follower).collect())
}

/// The wishes and tokens of many people, in few queries; who has said nothing yet and was never written to is left out.
pub fn wishes_of(conn: &mut Conn, people: &[UserId]) -> Result<HashMap<UserId, (Preferences, String)>> {
    store::known_wishes(conn, people)
}

/// Gives each of these people the token of their links, if they have none.
pub fn greet(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    for user in people {
        wishes(conn, *user)?;
    }
    Ok(())
}

/// Asked again in the write that queues mails: who of these people wants them now. Who unsubscribes at this moment waits
/// until that write ends, and then takes its mails back. Whoever is about to leave wants none.
pub fn still_wanted(conn: &mut Conn, people: &[UserId]) -> Result<HashMap<UserId, Preferences>> {
    let ids: Vec<i64> = people.iter().map(|user| user.0).collect();
    lock(conn, Lockable::MailPreferences, &ids)?;
    let (known, there) = (store::known_wishes(conn, people)?, people::staying(conn, people)?);
    let known = known.into_iter().filter(|(user, _)| there.contains(user));
    Ok(known.map(|(user, (wanted, _))| (user, wanted)).collect())
}

/// A person's wishes and the token of their unsubscribe links.
pub fn wishes(conn: &mut Conn, user: UserId) -> Result<(Preferences, String)> {
    let mut random = [0_u8; 24];
    getrandom::fill(&mut random).map_err(|error| Error::broken(format!("no randomness: {error}")))?;
    store::preferences_or_new(conn, user, &BASE64URL_NOPAD.encode(&random))
}

/// Changes what a person wants; mails already waiting that they no longer want are taken back.
pub fn set_wishes(conn: &mut Conn, user: UserId, wanted: Preferences, now: Timestamp) -> Result<()> {
    wishes(conn, user)?;
    store::set_preferences(conn, user, wanted)?;
    if !wanted.digest {
        mail::cancel(conn, user, MailKind::Digest, now)?;
    }
    if !wanted.notices {
        mail::cancel(conn, user, MailKind::Notice, now)?;
    }
    Ok(())
}

/// One click in a mail: no more digests and no more notices, without signing in.
pub fn unsubscribe(conn: &mut Conn, token: &str, now: Timestamp) -> Result<()> {
    let user = store::owner_of_token(conn, token)?.ok_or(Error::NotFound)?;
    set_wishes(conn, user, Preferences { digest: false, notices: false }, now)
}
