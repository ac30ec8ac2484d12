//! SQL on `decisions`.

use super::model::Decision;
use crate::db::schema::decisions;
use crate::db::types::Instant;
use crate::db::{Conn, DecisionId, Lockable, PostId, ReleaseId, Timestamp, UserId, WeekNumber, lock};
use crate::error::Result;
use crate::posts::{Post, Status};
use crate::text::Prose;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{HashMap, HashSet};

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
    pub votes: i64,
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
        decisions::votes.eq(Some(new.votes)),
    );
    Ok(diesel::insert_into(decisions::table).values(row).returning(decisions::id).get_result(conn)?)
}

/// Answers of a post whose mails may still wait: a mail is given up after three days, and a post is seldom answered twice in
/// a week.
const LATELY: i64 = 5;

/// The last decisions on a post: those of which mails may still wait.
pub fn lately(conn: &mut Conn, post: PostId) -> Result<Vec<DecisionId>> {
    let rows = decisions::table.filter(decisions::post_id.eq(post)).order(decisions::id.desc());
    Ok(rows.limit(LATELY).select(decisions::id).load(conn)?)
}

/// Waits for mails about those that are being queued, until the transaction ends; the post is held.
pub fn hold_lately(conn: &mut Conn, post: PostId) -> Result<()> {
    let ids: Vec<i64> = lately(conn, post)?.into_iter().map(|id| id.0).collect();
    Ok(lock(conn, Lockable::Decisions, &ids)?)
}

/// Records that a release, of a week, shipped these posts, or that it was recalled.
pub(super) fn record_of_release(
    conn: &mut Conn,
    posts: &[PostId],
    by: UserId,
    (to, (release, week), note): (Status, (ReleaseId, WeekNumber), &Prose),
    now: Timestamp,
) -> Result<()> {
    let numbers = posts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if numbers.is_empty() {
        return Ok(());
    }
    // Numbers of ours, never text of people.
    let record = format!(
        "INSERT INTO decisions \
         (post_id, from_status, to_status, note, note_html, lang, release_week, release_id, decided_by, decided_at) \
         SELECT id, status, $1, $2, $3, $4, $5, $6, $7, $8 FROM posts WHERE id IN ({numbers}) ORDER BY id"
    );
    diesel::sql_query(record)
        .bind::<Text, _>(to)
        .bind::<Text, _>(note.source.as_str())
        .bind::<Text, _>(note.html.as_str())
        .bind::<Text, _>(note.lang.as_str())
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(release)
        .bind::<BigInt, _>(by)
        .bind::<Instant, _>(now)
        .execute(conn)?;
    Ok(())
}

/// A decision.
pub fn get(conn: &mut Conn, id: DecisionId) -> Result<Option<Decision>> {
    Ok(decisions::table.filter(decisions::id.eq(id)).first(conn).optional()?)
}

/// What these decisions made of their posts.
pub fn decided(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<DecisionId, Status>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = decisions::table.filter(decisions::id.eq_any(ids)).select((decisions::id, decisions::to_status));
    Ok(rows.load::<(DecisionId, Status)>(conn)?.into_iter().collect())
}

/// Whether a decision was taken back.
pub fn is_undone(conn: &mut Conn, id: DecisionId) -> Result<bool> {
    let undoing = decisions::table.filter(decisions::undoes.eq(id));
    Ok(diesel::select(diesel::dsl::exists(undoing)).get_result(conn)?)
}

/// The posts that were merged into a target after this merge and still are, in that order.
pub(super) fn merged_after(conn: &mut Conn, merge: &Decision, target: PostId) -> Result<Vec<PostId>> {
    let undoing = diesel::alias!(decisions as undoing);
    let taken_back = undoing.filter(undoing.field(decisions::undoes).eq(decisions::id.nullable()));
    let later = decisions::table
        .filter(decisions::duplicate_of.eq(target))
        .filter(decisions::id.gt(merge.id))
        .filter(diesel::dsl::not(diesel::dsl::exists(taken_back)));
    Ok(later.order(decisions::id).select(decisions::post_id).load(conn)?)
}

/// The decisions on a post but these, the latest first, from an offset.
pub fn of_post(conn: &mut Conn, post: PostId, but: &[DecisionId], (offset, most): (i64, i64)) -> Result<Vec<Decision>> {
    let rows = decisions::table.filter(decisions::post_id.eq(post)).filter(decisions::id.ne_all(but));
    Ok(rows.order(decisions::id.desc()).offset(offset).limit(most).load(conn)?)
}

/// Those of these decisions that were taken back.
pub fn undone_among(conn: &mut Conn, ids: &[DecisionId]) -> Result<HashSet<DecisionId>> {
    let undone = decisions::table.filter(decisions::undoes.eq_any(ids.iter().map(|id| Some(*id))));
    let undone: Vec<Option<DecisionId>> = undone.select(decisions::undoes).load(conn)?;
    Ok(undone.into_iter().flatten().collect())
}

/// The official answer to a post: the latest decision in force that says something, unless it says why a post is declined that
/// is not any more.
pub fn answer_to(conn: &mut Conn, post: &Post) -> Result<Option<Decision>> {
    let later = diesel::alias!(decisions as later);
    let undoing = later.filter(later.field(decisions::undoes).eq(decisions::id.nullable()));
    let answers = decisions::table
        .filter(decisions::post_id.eq(post.id))
        .filter(decisions::note.ne(""))
        .filter(diesel::dsl::not(diesel::dsl::exists(undoing)));
    let latest: Option<Decision> = answers.order(decisions::id.desc()).first(conn).optional()?;
    Ok(latest.filter(|answer| answer.still_answers(post.status)))
}

/// The decision by which a post stands as it does: the latest that takes none back and was not taken back.
pub fn standing(conn: &mut Conn, post: PostId) -> Result<Option<Decision>> {
    let later = diesel::alias!(decisions as later);
    let undoing = later.filter(later.field(decisions::undoes).eq(decisions::id.nullable()));
    let in_force = decisions::table
        .filter(decisions::post_id.eq(post))
        .filter(decisions::undoes.is_null())
        .filter(diesel::dsl::not(diesel::dsl::exists(undoing)));
    Ok(in_force.order(decisions::id.desc()).first(conn).optional()?)
}

/// Whether a decision on a post that had been taken at a moment was taken back after it.
pub fn is_taken_back_since(conn: &mut Conn, post: PostId, moment: Timestamp) -> Result<bool> {
    let later = diesel::alias!(decisions as later);
    let undoing = later
        .filter(later.field(decisions::undoes).eq(decisions::id.nullable()))
        .filter(later.field(decisions::decided_at).gt(moment));
    let stood = decisions::table
        .filter(decisions::post_id.eq(post))
        .filter(decisions::decided_at.le(moment))
        .filter(diesel::dsl::exists(undoing));
    Ok(stood.select(decisions::id).first::<DecisionId>(conn).optional()?.is_some())
}

/// The last decision on a post, which may take another one back.
pub(super) fn last_of(conn: &mut Conn, post: PostId) -> Result<Option<Decision>> {
    let rows = decisions::table.filter(decisions::post_id.eq(post)).order(decisions::id.desc());
    Ok(rows.first(conn).optional()?)
}
