//! SQL on `decisions`.

use super::model::Decision;
use crate::db::schema::decisions;
use crate::db::{Conn, DecisionId, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::posts::Status;
use crate::text::Prose;
use diesel::prelude::*;

/// A decision about to be recorded.
pub(super) struct NewDecision<'a> {
    pub post: PostId,
    pub from: Status,
    pub to: Status,
    pub note: &'a Prose,
    pub duplicate_of: Option<PostId>,
    pub release_week: Option<i64>,
    pub undoes: Option<DecisionId>,
    pub by: UserId,
}

/// Records a decision.
pub(super) fn record(conn: &mut Conn, new: &NewDecision<'_>, now: Timestamp) -> Result<DecisionId> {
    let row = (
        decisions::post_id.eq(new.post),
        decisions::from_status.eq(new.from),
        decisions::to_status.eq(new.to),
        decisions::note.eq(&new.note.source),
        decisions::note_html.eq(&new.note.html),
        decisions::lang.eq(&new.note.lang),
        decisions::duplicate_of.eq(new.duplicate_of),
        decisions::release_week.eq(new.release_week),
        decisions::undoes.eq(new.undoes),
        decisions::decided_by.eq(new.by),
        decisions::decided_at.eq(now),
    );
    Ok(diesel::insert_into(decisions::table).values(row).returning(decisions::id).get_result(conn)?)
}

/// The decisions on a post, oldest first.
pub fn of_post(conn: &mut Conn, post: PostId) -> Result<Vec<Decision>> {
    Ok(decisions::table.filter(decisions::post_id.eq(post)).order(decisions::id).limit(500).load(conn)?)
}

/// The last decision on a post.
pub fn last_of(conn: &mut Conn, post: PostId) -> Result<Option<Decision>> {
    let rows = decisions::table.filter(decisions::post_id.eq(post)).order(decisions::id.desc());
    Ok(rows.first(conn).optional()?)
}
