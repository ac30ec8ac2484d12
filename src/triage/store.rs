//! SQL on `decisions`.

use super::model::Decision;
use crate::db::schema::decisions;
use crate::db::types::Instant;
use crate::db::{Conn, DecisionId, PostId, Timestamp, UserId, WeekNumber};
use crate::error::Result;
use crate::posts::Status;
use crate::text::Prose;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// A decision about to be recorded.
pub(super) struct NewDecision<'a> {
    pub post: PostId,
    pub from: Status,
    pub to: Status,
    pub note: &'a Prose,
    pub duplicate_of: Option<PostId>,
    pub release_week: Option<WeekNumber>,
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

/// Records that the release of a week shipped these posts.
pub(super) fn record_shipped(
    conn: &mut Conn,
    posts: &[PostId],
    by: UserId,
    week: WeekNumber,
    now: Timestamp,
) -> Result<()> {
    let numbers = posts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        return Ok(());
    }
    // Numbers of ours, never text of people.
    let record = format!(
        "INSERT INTO decisions \
         (post_id, from_status, to_status, note, note_html, lang, release_week, decided_by, decided_at) \
         SELECT id, status, $1, '', '', '', $2, $3, $4 FROM posts WHERE id IN ({numbers}) ORDER BY id"
    );
    diesel::sql_query(record)
        .bind::<Text, _>(Status::Shipped)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(by)
        .bind::<Instant, _>(now)
        .execute(conn)?;
    Ok(())
}

/// A decision.
pub fn get(conn: &mut Conn, id: DecisionId) -> Result<Option<Decision>> {
    Ok(decisions::table.filter(decisions::id.eq(id)).first(conn).optional()?)
}

/// Whether a decision was taken back.
pub fn is_undone(conn: &mut Conn, id: DecisionId) -> Result<bool> {
    let undoing = decisions::table.filter(decisions::undoes.eq(id));
    Ok(diesel::select(diesel::dsl::exists(undoing)).get_result(conn)?)
}

/// The posts that were merged into a target after this merge and still are, in that order.
pub(super) fn merged_after(conn: &mut Conn, merge: &Decision, target: PostId) -> Result<Vec<PostId>> {
    let later = decisions::table
        .filter(decisions::duplicate_of.eq(target))
        .filter(decisions::id.gt(merge.id))
        .order(decisions::id)
        .select((decisions::id, decisions::post_id));
    let later: Vec<(DecisionId, PostId)> = later.load(conn)?;
    let ids: Vec<Option<DecisionId>> = later.iter().map(|(id, _)| Some(*id)).collect();
    let undone: Vec<Option<DecisionId>> =
        decisions::table.filter(decisions::undoes.eq_any(&ids)).select(decisions::undoes).load(conn)?;
    let stands = |(id, post): (DecisionId, PostId)| (!undone.contains(&Some(id))).then_some(post);
    Ok(later.into_iter().filter_map(stands).collect())
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
