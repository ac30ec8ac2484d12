//! What people do about hearing of things.

use super::model::{Preferences, Reason};
use super::store;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::mail::{self, MailKind};
use data_encoding::BASE64URL_NOPAD;
use std::collections::HashMap;

/// Starts hearing about a post; an earlier reason stays, unless it was a mere vote or came with a merge.
pub fn follow(conn: &mut Conn, post: PostId, user: UserId, reason: Reason, now: Timestamp) -> Result<()> {
    if store::insert_once(conn, post, user, reason, now)? == 0 {
        // Who voted first and then comments or presses Follow wants to be mailed like everybody else who does.
        store::make_own(conn, post, user, reason)?;
    }
    Ok(())
}

/// Stops hearing about a post.
pub fn unfollow(conn: &mut Conn, post: PostId, user: UserId) -> Result<()> {
    store::delete(conn, post, user).map(drop)
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

/// The people to be mailed at once about an answer to this post, except `actor`. Those who only voted asked for the
/// weekly digest, not for a mail at each step; whoever wrote, commented or pressed Follow on a post merged into this one
/// is told like everybody else, unless they stopped following since. With each person comes the token of their links.
pub fn to_be_told(conn: &mut Conn, post: PostId, merged: &[PostId], actor: UserId) -> Result<Vec<(UserId, String)>> {
    let people = store::attentive(conn, post, merged, actor)?;
    let wanting = wishes_of(conn, &people)?.into_iter().filter(|(_, (wanted, _))| wanted.notices);
    Ok(wanting.map(|(user, (_, token))| (user, token)).collect())
}

/// The wishes and tokens of many people, in few queries.
pub fn wishes_of(conn: &mut Conn, people: &[UserId]) -> Result<HashMap<UserId, (Preferences, String)>> {
    let mut known = store::known_wishes(conn, people)?;
    for user in people {
        if !known.contains_key(user) {
            known.insert(*user, wishes(conn, *user)?);
        }
    }
    Ok(known)
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
