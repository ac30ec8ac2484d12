//! Posts of people whose accounts are removed: what nobody else has ever seen goes with them.

use super::model::Visibility;
use super::status::Status;
use crate::db::schema::{decisions, posts};
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::BTreeSet;

/// Those of these people who wrote a post that others know: one that appeared, was hidden, or was answered while it waited, be
/// it that the answer was taken back.
pub fn known_authors(conn: &mut Conn, among: &[UserId]) -> Result<Vec<UserId>> {
    let theirs = || posts::table.filter(posts::author_id.eq_any(among));
    let seen = posts::visibility
        .ne(Visibility::Pending)
        .or(posts::status.ne(Status::Open))
        .or(posts::vote_count.ne(0))
        .or(posts::comment_count.ne(0));
    let mut known: BTreeSet<UserId> =
        theirs().filter(seen).select(posts::author_id).distinct().load::<UserId>(conn)?.into_iter().collect();
    // Asked in the same statement, a database may gather the answers to all posts there are first.
    let waiting = theirs().filter(posts::visibility.eq(Visibility::Pending));
    let mut waiting: Vec<(PostId, UserId)> = waiting.select((posts::id, posts::author_id)).load(conn)?;
    waiting.retain(|(_, author)| !known.contains(author));
    let ids: Vec<PostId> = waiting.iter().map(|(post, _)| *post).collect();
    let answered = decisions::table.filter(decisions::post_id.eq_any(&ids)).select(decisions::post_id);
    let answered: BTreeSet<PostId> = answered.load::<PostId>(conn)?.into_iter().collect();
    known.extend(waiting.into_iter().filter(|(post, _)| answered.contains(post)).map(|(_, author)| author));
    Ok(known.into_iter().collect())
}

/// The posts of people that wait for them.
pub fn waiting_of(conn: &mut Conn, authors: &[UserId]) -> Result<Vec<PostId>> {
    let waiting = posts::table.filter(posts::author_id.eq_any(authors));
    Ok(waiting.filter(posts::visibility.eq(Visibility::Pending)).select(posts::id).load(conn)?)
}

/// Removes those, with their texts.
pub fn remove_waiting_of(conn: &mut Conn, authors: &[UserId]) -> Result<()> {
    let ids = waiting_of(conn, authors)?;
    super::texts::remove(conn, &ids)?;
    diesel::delete(posts::table.filter(posts::id.eq_any(ids))).execute(conn)?;
    Ok(())
}
