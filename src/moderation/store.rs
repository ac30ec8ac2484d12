//! SQL on `moderations`.

use super::model::{Act, Moderation, Reason};
use crate::db::schema::moderations;
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::events::What;
use crate::people::Viewer;
use crate::posts::{Place, Post, Visibility};
use diesel::prelude::*;
use std::collections::HashMap;

/// Notes what was done; gives its row.
pub(super) fn record(
    conn: &mut Conn,
    place: Place,
    (act, reason): (Act, &Reason),
    was: Visibility,
    by: UserId,
    now: Timestamp,
) -> Result<i64> {
    let row = (
        moderations::post_id.eq(place.post),
        moderations::comment_id.eq(place.comment),
        moderations::act.eq(act),
        moderations::reason.eq(&reason.text),
        moderations::lang.eq(&reason.lang),
        moderations::moderated_by.eq(by),
        moderations::moderated_at.eq(now),
        moderations::was.eq(was),
    );
    Ok(diesel::insert_into(moderations::table).values(row).returning(moderations::id).get_result(conn)?)
}

/// Whether something is hidden by this act, by its row: what was done then if nothing was done since.
pub fn hiding(conn: &mut Conn, id: i64) -> Result<Option<Moderation>> {
    let Some(act) = moderations::table.find(id).first::<Moderation>(conn).optional()? else { return Ok(None) };
    let last = last_of(conn, Place { post: act.post_id, comment: act.comment_id })?;
    let stands = act.act == Act::Hidden && last.is_some_and(|last| last.id == id);
    Ok(stands.then_some(act))
}

/// What was done last about this.
pub(super) fn last_of(conn: &mut Conn, place: Place) -> Result<Option<Moderation>> {
    match place.comment {
        Some(comment) => {
            let of_comment = moderations::table.filter(moderations::comment_id.eq(comment));
            Ok(of_comment.order(moderations::id.desc()).first(conn).optional()?)
        }
        None => of_post(conn, place.post),
    }
}

/// Acts that are looked through for a hiding that was told: more than are taken back in a row.
const LATELY: i64 = 20;

/// Whether the author of something that was shown again has heard of its being hidden for this reason: by a hiding that stood
/// until it was told, or by one that was shown again by slip and hidden once more since. One from before that is another matter.
pub(super) fn was_told(conn: &mut Conn, place: Place, reason: &str) -> Result<bool> {
    let waits = What::HiddenOfAuthor.is_told_after();
    let acts = moderations::table
        .filter(moderations::post_id.eq(place.post))
        .filter(moderations::act.eq_any([Act::Hidden, Act::Restored]))
        .order(moderations::id.desc())
        .limit(LATELY);
    let acts: Vec<Moderation> = match place.comment {
        Some(comment) => acts.filter(moderations::comment_id.eq(comment)).load(conn)?,
        None => acts.filter(moderations::comment_id.is_null()).load(conn)?,
    };
    let mut acts = acts.into_iter().peekable();
    while let (Some(shown), Some(hidden)) = (acts.next(), acts.next()) {
        if (shown.act, hidden.act) != (Act::Restored, Act::Hidden) || hidden.reason != reason {
            return Ok(false);
        }
        if hidden.moderated_at.plus(waits) <= shown.moderated_at {
            return Ok(true);
        }
        if acts.peek().is_some_and(|before| before.moderated_at.plus(waits) < hidden.moderated_at) {
            return Ok(false);
        }
    }
    Ok(false)
}

/// Whether a post is seen: what was done last about that.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Option<Moderation>> {
    last_among(conn, post, &[Act::Hidden, Act::Restored])
}

/// What was done last about a post's being seen, where a reader is told: why it is hidden, and of what is shown again its
/// author and staff why that is.
pub fn told_of(conn: &mut Conn, post: &Post, reader: Option<&Viewer>) -> Result<Option<Moderation>> {
    let is_hidden = post.visibility == Visibility::Hidden;
    let is_theirs = reader.is_some_and(|reader| reader.is_staff() || reader.id == post.author_id);
    if !is_hidden && !is_theirs {
        return Ok(None);
    }
    Ok(of_post(conn, post.id)?.filter(|last| is_hidden || last.says_why_shown()))
}

/// Whether a post is private, or was before it was hidden.
pub fn is_private(conn: &mut Conn, post: &Post) -> Result<bool> {
    Ok(match post.visibility {
        Visibility::Private => true,
        Visibility::Hidden => of_post(conn, post.id)?.is_some_and(|last| last.was == Visibility::Private),
        _ => false,
    })
}

/// Whether its comments are closed: what was done last about that.
pub fn lock_of(conn: &mut Conn, post: PostId) -> Result<Option<Moderation>> {
    last_among(conn, post, &[Act::Locked, Act::Unlocked])
}

fn last_among(conn: &mut Conn, post: PostId, acts: &[Act]) -> Result<Option<Moderation>> {
    let of_post = moderations::table.filter(moderations::post_id.eq(post)).filter(moderations::comment_id.is_null());
    let of_post = of_post.filter(moderations::act.eq_any(acts));
    Ok(of_post.order(moderations::id.desc()).first(conn).optional()?)
}

/// What was done last about each of these comments.
pub fn of_comments(conn: &mut Conn, comments: &[CommentId]) -> Result<HashMap<CommentId, Moderation>> {
    if comments.is_empty() {
        return Ok(HashMap::new());
    }
    let last = moderations::table
        .filter(moderations::comment_id.eq_any(comments.iter().map(|id| Some(*id))))
        .group_by(moderations::comment_id)
        .select(diesel::dsl::max(moderations::id));
    let last: Vec<i64> = last.load::<Option<i64>>(conn)?.into_iter().flatten().collect();
    let found: Vec<Moderation> = moderations::table.filter(moderations::id.eq_any(last)).load(conn)?;
    Ok(found.into_iter().filter_map(|last| Some((last.comment_id?, last))).collect())
}
