//! Posts of people whose accounts are removed: what nobody else has ever seen goes with them.

use super::model::Visibility;
use super::status::Status;
use crate::db::schema::{decisions, posts};
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// Those of these people who wrote a post that others know: one that appeared, was hidden, or was answered while it waited, be
/// it that the answer was taken back.
pub fn known_authors(conn: &mut Conn, among: &[UserId]) -> Result<Vec<UserId>> {
    let decided = decisions::table.filter(decisions::post_id.eq(posts::id));
    let waits = posts::visibility
        .eq(Visibility::Pending)
        .and(posts::status.eq(Status::Open))
        .and(not(exists(decided)))
        .and(posts::vote_count.eq(0))
        .and(posts::comment_count.eq(0));
    let known = posts::table.filter(posts::author_id.eq_any(among)).filter(not(waits));
    Ok(known.select(posts::author_id).distinct().load(conn)?)
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
