//! SQL on `follows` and `mail_preferences`.

use super::model::{Preferences, Reason};
use crate::db::schema::{follows, mail_preferences};
use crate::db::{Conn, PortableExt, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Adds a follow unless there is one; the number of rows that changed.
pub(super) fn insert_once(
    conn: &mut Conn,
    post: PostId,
    user: UserId,
    reason: Reason,
    via: Option<PostId>,
    now: Timestamp,
) -> Result<usize> {
    Ok(diesel::insert_into(follows::table)
        .values((
            follows::post_id.eq(post),
            follows::user_id.eq(user),
            follows::reason.eq(reason),
            follows::since.eq(now),
            follows::via_post.eq(via.map(|post| post.0)),
        ))
        .on_conflict((follows::post_id, follows::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?)
}

/// Removes a follow.
pub(super) fn delete(conn: &mut Conn, post: PostId, user: UserId) -> Result<usize> {
    let row = follows::table.filter(follows::post_id.eq(post)).filter(follows::user_id.eq(user));
    Ok(diesel::delete(row).execute(conn)?)
}

/// Makes a follow of somebody who only voted one of their own doing, which no undone merge takes away.
pub(super) fn strengthen(conn: &mut Conn, post: PostId, user: UserId, reason: Reason) -> Result<()> {
    let row = follows::table
        .filter(follows::post_id.eq(post))
        .filter(follows::user_id.eq(user))
        .filter(follows::reason.eq(Reason::Voted));
    diesel::update(row).set((follows::reason.eq(reason), follows::via_post.eq(None::<i64>))).execute(conn)?;
    Ok(())
}

/// Whether this person is mailed each answer to a post. Who only voted is not, and may ask for it.
pub fn is_following(conn: &mut Conn, post: PostId, user: UserId) -> Result<bool> {
    let row = follows::table
        .filter(follows::post_id.eq(post))
        .filter(follows::user_id.eq(user))
        .filter(follows::reason.ne(Reason::Voted));
    Ok(diesel::select(diesel::dsl::exists(row)).get_result(conn)?)
}

/// All follows of a post.
pub(super) fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<(UserId, Reason, Timestamp)>> {
    let rows = follows::table.filter(follows::post_id.eq(post)).order(follows::user_id);
    Ok(rows.select((follows::user_id, follows::reason, follows::since)).load(conn)?)
}

/// Followers of a post except `actor`, but for those who only voted.
pub(super) fn attentive(conn: &mut Conn, post: PostId, actor: UserId) -> Result<Vec<UserId>> {
    let rows = follows::table
        .filter(follows::post_id.eq(post))
        .filter(follows::user_id.ne(actor))
        .filter(follows::reason.ne(Reason::Voted));
    Ok(rows.order(follows::user_id).select(follows::user_id).load(conn)?)
}

/// Removes what a merge brought.
pub(super) fn delete_via(conn: &mut Conn, target: PostId, merged: PostId) -> Result<usize> {
    let rows = follows::table.filter(follows::post_id.eq(target)).filter(follows::via_post.eq(merged.0));
    Ok(diesel::delete(rows).execute(conn)?)
}

/// A person's wishes and the token of their unsubscribe links; made with `token` at the first need.
pub(super) fn preferences_or_new(conn: &mut Conn, user: UserId, token: &str) -> Result<(Preferences, String)> {
    diesel::insert_into(mail_preferences::table)
        .values((
            mail_preferences::user_id.eq(user),
            mail_preferences::digest.eq(true),
            mail_preferences::notices.eq(true),
            mail_preferences::token.eq(token),
        ))
        .on_conflict(mail_preferences::user_id)
        .do_nothing()
        .portable()
        .execute(conn)?;
    let (digest, notices, token) = mail_preferences::table
        .filter(mail_preferences::user_id.eq(user))
        .select((mail_preferences::digest, mail_preferences::notices, mail_preferences::token))
        .first(conn)?;
    Ok((Preferences { digest, notices }, token))
}

/// A person's wishes; what everybody starts with until they have said otherwise.
pub fn preferences(conn: &mut Conn, user: UserId) -> Result<Preferences> {
    let row = mail_preferences::table.filter(mail_preferences::user_id.eq(user));
    let found: Option<(bool, bool)> =
        row.select((mail_preferences::digest, mail_preferences::notices)).first(conn).optional()?;
    Ok(found.map_or_else(Preferences::default, |(digest, notices)| Preferences { digest, notices }))
}

/// Whose unsubscribe link this is.
pub fn owner_of_token(conn: &mut Conn, token: &str) -> Result<Option<UserId>> {
    let row = mail_preferences::table.filter(mail_preferences::token.eq(token));
    Ok(row.select(mail_preferences::user_id).first(conn).optional()?)
}

/// Sets a person's wishes.
pub(super) fn set_preferences(conn: &mut Conn, user: UserId, wanted: Preferences) -> Result<()> {
    diesel::update(mail_preferences::table.filter(mail_preferences::user_id.eq(user)))
        .set((mail_preferences::digest.eq(wanted.digest), mail_preferences::notices.eq(wanted.notices)))
        .execute(conn)?;
    Ok(())
}
