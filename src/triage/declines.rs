//! SQL on `declines`: what was so when a post was declined, and since when it is to be looked at again. A row belongs to its
//! decision: what takes its place ends it, and whoever takes that back has it in force again.

use super::model::{Decision, Decline};
use crate::db::schema::declines;
use crate::db::{Conn, DecisionId, PostId, Timestamp};
use crate::error::Result;
use crate::posts::{self, Post};
use diesel::prelude::*;
use std::collections::HashMap;

type Columns = (declines::post_id, declines::votes, declines::revisit_at, declines::back_at);
const COLUMNS: Columns = (declines::post_id, declines::votes, declines::revisit_at, declines::back_at);

/// Keeps how a post stood that is being declined, and the day on which it is looked at again.
pub(super) fn begin(conn: &mut Conn, by: DecisionId, post: &Post, revisit: Option<Timestamp>) -> Result<()> {
    let row = (
        declines::decision_id.eq(by),
        declines::post_id.eq(post.id),
        declines::votes.eq(post.vote_count),
        declines::revisit_at.eq(revisit),
        declines::back_at.eq(revisit),
    );
    diesel::insert_into(declines::table).values(row).execute(conn)?;
    Ok(())
}

/// Ends the decline of a post that is in force, if one is.
pub(super) fn end(conn: &mut Conn, post: PostId, by: DecisionId) -> Result<()> {
    let in_force = declines::table.filter(declines::post_id.eq(post)).filter(declines::ended_by.is_null());
    diesel::update(in_force).set(declines::ended_by.eq(Some(by))).execute(conn)?;
    Ok(())
}

/// Has the one in force again that a decision had ended, which is taken back by another one.
pub(super) fn restore(conn: &mut Conn, post: PostId, undone: DecisionId, by: DecisionId) -> Result<()> {
    end(conn, post, by)?;
    let ended = declines::table.filter(declines::ended_by.eq(undone)).filter(declines::post_id.eq(post));
    diesel::update(ended).set(declines::ended_by.eq(None::<DecisionId>)).execute(conn)?;
    Ok(())
}

/// Looks whether a declined post has by now so many votes that it comes back, or no longer. Nobody votes for a declined
/// post: only merges, and taking them back, change its votes.
pub(super) fn count_again(conn: &mut Conn, post: PostId, now: Timestamp) -> Result<()> {
    let Some(decline) = in_force(conn, &[post])?.remove(&post) else { return Ok(()) };
    let votes = posts::get(conn, post)?.vote_count;
    let back = decline.back_with(votes, now);
    if back != decline.back_at {
        let row = declines::table.filter(declines::post_id.eq(post)).filter(declines::ended_by.is_null());
        diesel::update(row).set(declines::back_at.eq(back)).execute(conn)?;
    }
    Ok(())
}

/// The decision by which a post stands declined, and the day on which it is looked at again.
pub(super) fn standing(conn: &mut Conn, post: PostId) -> Result<Option<(DecisionId, Option<Timestamp>)>> {
    let row = declines::table.filter(declines::post_id.eq(post)).filter(declines::ended_by.is_null());
    Ok(row.select((declines::decision_id, declines::revisit_at)).first(conn).optional()?)
}

/// The day on which the post of a decision is looked at again, if it stands declined by that one.
pub fn revisit_of(conn: &mut Conn, decision: &Decision) -> Result<Option<Timestamp>> {
    let in_force = standing(conn, decision.post_id)?.filter(|(by, _)| *by == decision.id);
    Ok(in_force.and_then(|(_, day)| day))
}

/// What was so when these posts were declined, of those that are.
pub fn in_force(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, Decline>> {
    let rows = declines::table.filter(declines::post_id.eq_any(ids)).filter(declines::ended_by.is_null());
    let rows: Vec<Decline> = rows.select(COLUMNS).load(conn)?;
    Ok(rows.into_iter().map(|decline| (decline.post_id, decline)).collect())
}
