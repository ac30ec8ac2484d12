//! SQL on `bulks` and `bulk_posts`.

use super::model::{Bulk, NewBulk, Outcome, State};
use crate::db::schema::{bulk_posts, bulks, decisions, posts};
use crate::db::{Conn, DecisionId, PostId, Timestamp, UserId, given, prepared};
use crate::error::{Error, Result};
use crate::posts::Visibility;
use diesel::dsl::{count_star, exists, not};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{HashMap, HashSet};

/// Bulks that are listed.
pub(super) const LATEST: i64 = 30;

/// A bulk.
pub fn get(conn: &mut Conn, id: i64) -> Result<Bulk> {
    bulks::table.find(id).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The latest ones.
pub(super) fn latest(conn: &mut Conn, most: i64) -> Result<Vec<Bulk>> {
    Ok(bulks::table.order(bulks::id.desc()).limit(most).load(conn)?)
}

/// Those of the latest that are at work, the last one first.
pub fn running(conn: &mut Conn) -> Result<Vec<i64>> {
    let latest = bulks::table.order(bulks::id.desc()).limit(LATEST).select((bulks::id, bulks::state));
    let latest: Vec<(i64, State)> = latest.load(conn)?;
    Ok(latest.into_iter().filter(|(_, state)| state.is_at_work()).map(|(id, _)| id).collect())
}

/// The one at work that the same person began from the same page with the same words: a second press.
pub(super) fn twin(conn: &mut Conn, by: UserId, new: &NewBulk) -> Result<Option<i64>> {
    let own = bulks::table.filter(bulks::decided_by.eq(by)).filter(bulks::seen_at.eq(new.seen_at));
    let same = own.filter(bulks::to_status.eq(new.verdict.to)).filter(bulks::note.eq(&new.verdict.note.source));
    let same = same.filter(bulks::state.eq(State::Running)).order(bulks::id.desc());
    let last: Option<(i64, Option<Timestamp>)> = same.select((bulks::id, bulks::revisit_at)).first(conn).optional()?;
    Ok(last.filter(|(_, day)| *day == new.verdict.revisit).map(|(id, _)| id))
}

/// How many of a person are at work, of so many.
pub(super) fn at_work(conn: &mut Conn, by: UserId, most: i64) -> Result<i64> {
    let own = bulks::table.filter(bulks::decided_by.eq(by));
    let at_work = own.filter(bulks::state.eq_any([State::Running, State::Undoing]));
    let found: Vec<i64> = at_work.limit(most).select(bulks::id).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(most))
}

/// Stores a bulk with those of its posts that everybody sees; their number.
pub(super) fn insert(conn: &mut Conn, by: UserId, new: &NewBulk, now: Timestamp) -> Result<(i64, usize)> {
    let row = (
        bulks::decided_by.eq(by),
        bulks::to_status.eq(new.verdict.to),
        bulks::note.eq(&new.verdict.note.source),
        bulks::lang.eq(&new.verdict.note.lang),
        bulks::seen_at.eq(new.seen_at),
        bulks::state.eq(State::Running),
        bulks::created_at.eq(now),
        bulks::revisit_at.eq(new.verdict.revisit),
        bulks::rest.eq(&new.rest),
    );
    let id: i64 = diesel::insert_into(bulks::table).values(row).returning(bulks::id).get_result(conn)?;
    let words = "INSERT INTO bulk_posts (bulk_id, post_id, outcome) SELECT ?, posts.id, ? FROM given CROSS JOIN posts \
                 WHERE posts.id = given.one AND posts.visibility = ?";
    let query = prepared::<()>(words).bind::<BigInt, _>(id).bind::<Text, _>(Outcome::Waiting);
    let query = query.bind::<Text, _>(Visibility::Published);
    let there = given(new.posts.iter().map(|post| (post.0, 0)), query).execute(conn)?;
    Ok((id, there))
}

/// Moves a bulk on from one state; whether it was in it.
pub(super) fn set_state(conn: &mut Conn, id: i64, from: &[State], to: State) -> Result<bool> {
    let row = bulks::table.find(id).filter(bulks::state.eq_any(from));
    Ok(diesel::update(row).set(bulks::state.eq(to)).execute(conn)? == 1)
}

/// When those who follow its posts hear of it; never, or they have.
pub(super) fn set_tell_at(conn: &mut Conn, id: i64, at: Option<Timestamp>) -> Result<()> {
    diesel::update(bulks::table.find(id)).set(bulks::tell_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Its answers are taken back by somebody, unless those who follow are being told; whether that is so.
pub(super) fn begin_undoing(conn: &mut Conn, id: i64, by: UserId) -> Result<bool> {
    let is_untold = bulks::state.eq(State::Running).or(bulks::tell_at.is_not_null());
    let changes =
        (bulks::state.eq(State::Undoing), bulks::undone_by.eq(Some(by)), bulks::tell_at.eq(None::<Timestamp>));
    Ok(diesel::update(bulks::table.find(id).filter(is_untold)).set(changes).execute(conn)? == 1)
}

/// Those that are to be told by now.
pub(super) fn to_tell(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<i64>> {
    let due = bulks::table.filter(bulks::tell_at.is_not_null()).filter(bulks::tell_at.le(now));
    Ok(due.order(bulks::tell_at).limit(most).select(bulks::id).load(conn)?)
}

/// Its next posts of an outcome, behind a post, with the decisions on them.
pub(super) fn next(
    conn: &mut Conn,
    id: i64,
    outcome: Outcome,
    behind: PostId,
    most: i64,
) -> Result<Vec<(PostId, Option<DecisionId>)>> {
    let rows = bulk_posts::table.filter(bulk_posts::bulk_id.eq(id)).filter(bulk_posts::post_id.gt(behind));
    let rows = rows.filter(bulk_posts::outcome.eq(outcome)).order(bulk_posts::post_id).limit(most);
    Ok(rows.select((bulk_posts::post_id, bulk_posts::decision_id)).load(conn)?)
}

/// What became of one of its posts.
pub(super) fn settle(
    conn: &mut Conn,
    id: i64,
    post: PostId,
    (outcome, decision): (Outcome, Option<DecisionId>),
) -> Result<()> {
    let row = bulk_posts::table.find((id, post.0));
    diesel::update(row).set((bulk_posts::outcome.eq(outcome), bulk_posts::decision_id.eq(decision))).execute(conn)?;
    Ok(())
}

/// How many posts each of these bulks has of each outcome.
pub(super) fn counts(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, HashMap<Outcome, i64>>> {
    let rows = bulk_posts::table.filter(bulk_posts::bulk_id.eq_any(ids));
    let rows = rows.group_by((bulk_posts::bulk_id, bulk_posts::outcome));
    let rows: Vec<(i64, Outcome, i64)> =
        rows.select((bulk_posts::bulk_id, bulk_posts::outcome, count_star())).load(conn)?;
    let mut all: HashMap<i64, HashMap<Outcome, i64>> = HashMap::new();
    for (id, outcome, count) in rows {
        all.entry(id).or_default().insert(outcome, count);
    }
    Ok(all)
}

/// Its posts of an outcome, at most so many.
pub(super) fn posts_of(conn: &mut Conn, id: i64, outcome: Outcome, most: i64) -> Result<Vec<PostId>> {
    let rows = next(conn, id, outcome, PostId(0), most)?;
    Ok(rows.into_iter().map(|(post, _)| post).collect())
}

/// A post that a bulk answered, as long as the answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The post.
    pub post: PostId,
    /// The answer.
    pub decision: DecisionId,
    /// When.
    pub at: Timestamp,
}

type Standing<'a> = bulk_posts::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// Posts of a bulk whose answer nobody has taken back.
fn untaken<'a>(id: i64) -> Standing<'a> {
    let taken_back = decisions::table.filter(decisions::undoes.eq(bulk_posts::decision_id));
    let answered = bulk_posts::table.filter(bulk_posts::bulk_id.eq(id));
    let answered = answered.filter(bulk_posts::outcome.eq(Outcome::Answered));
    answered.filter(not(exists(taken_back))).into_boxed()
}

/// Those of them that are as the bulk left them: what was answered anew since is told by that.
fn as_left<'a>(id: i64) -> Standing<'a> {
    let of_bulk = bulks::table.filter(bulks::id.eq(id)).select(bulks::to_status);
    let as_left = posts::table.filter(posts::id.eq(bulk_posts::post_id)).filter(posts::status.eq_any(of_bulk));
    untaken(id).filter(exists(as_left))
}

/// The answers of a bulk that stand, by the number of their posts.
pub fn standing(conn: &mut Conn, id: i64) -> Result<Vec<Answered>> {
    answers(conn, as_left(id))
}

/// Those of them that are on these posts.
pub fn standing_among(conn: &mut Conn, id: i64, posts: &[PostId]) -> Result<Vec<Answered>> {
    answers(conn, as_left(id).filter(bulk_posts::post_id.eq_any(posts)))
}

fn answers(conn: &mut Conn, of: Standing<'_>) -> Result<Vec<Answered>> {
    let rows: Vec<(PostId, Option<DecisionId>)> =
        of.order(bulk_posts::post_id).select((bulk_posts::post_id, bulk_posts::decision_id)).load(conn)?;
    let ids: Vec<DecisionId> = rows.iter().filter_map(|(_, decision)| *decision).collect();
    let given = decisions::table.filter(decisions::id.eq_any(ids)).select((decisions::id, decisions::decided_at));
    let given: HashMap<DecisionId, Timestamp> = given.load(conn)?.into_iter().collect();
    let answer = |(post, decision): (PostId, Option<DecisionId>)| {
        let decision = decision?;
        Some(Answered { post, decision, at: *given.get(&decision)? })
    };
    Ok(rows.into_iter().filter_map(answer).collect())
}

/// Whether any answer of a bulk stands.
pub(super) fn stands(conn: &mut Conn, id: i64) -> Result<bool> {
    let first: Option<PostId> = as_left(id).select(bulk_posts::post_id).first(conn).optional()?;
    Ok(first.is_some())
}

/// Whether any answer of a bulk was not taken back.
pub(super) fn is_answered(conn: &mut Conn, id: i64) -> Result<bool> {
    let first: Option<PostId> = untaken(id).select(bulk_posts::post_id).first(conn).optional()?;
    Ok(first.is_some())
}

/// How many answers of a bulk nobody has taken back.
pub(super) fn count_answered(conn: &mut Conn, id: i64) -> Result<i64> {
    Ok(untaken(id).count().get_result(conn)?)
}

/// Those of these decisions that were taken back with all of their bulk, of which nobody had been told.
pub fn taken_back_among(conn: &mut Conn, decisions: &[DecisionId]) -> Result<HashSet<DecisionId>> {
    let rows = bulk_posts::table.filter(bulk_posts::decision_id.eq_any(decisions.iter().map(|id| Some(*id))));
    let rows = rows.filter(bulk_posts::outcome.eq(Outcome::Undone)).select(bulk_posts::decision_id);
    let rows: Vec<Option<DecisionId>> = rows.load(conn)?;
    Ok(rows.into_iter().flatten().collect())
}

/// The bulks that these decisions belong to, with those of them that do.
pub fn of_decisions(conn: &mut Conn, decisions: &[DecisionId]) -> Result<Vec<(DecisionId, i64)>> {
    let rows = bulk_posts::table.filter(bulk_posts::decision_id.eq_any(decisions.iter().map(|id| Some(*id))));
    let rows: Vec<(Option<DecisionId>, i64)> =
        rows.select((bulk_posts::decision_id, bulk_posts::bulk_id)).load(conn)?;
    Ok(rows.into_iter().filter_map(|(decision, bulk)| Some((decision?, bulk))).collect())
}
