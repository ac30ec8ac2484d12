//! Answers that were taken back: those that were a slip nobody but staff ever sees.

use crate::db::schema::decisions;
use crate::db::{Conn, DecisionId, PostId, Timestamp};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashMap;

/// Within this time a decision is a slip: taking it back owes nobody a reason, and nobody hears of either.
pub(super) const SLIP: TimeDelta = TimeDelta::minutes(10);

/// Answers of one post that are looked through for this, the latest: more than are taken back of any.
const MOST: i64 = 500;

/// An answer that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// The answer.
    pub answer: DecisionId,
    /// The decision that took it back.
    pub by: DecisionId,
    /// Whether that was a slip.
    pub is_slip: bool,
}

/// The answers to a post that were taken back, the latest first.
pub fn taken_back(conn: &mut Conn, post: PostId) -> Result<Vec<TakenBack>> {
    let undoing = decisions::table.filter(decisions::post_id.eq(post)).filter(decisions::undoes.is_not_null());
    let columns = (decisions::id, decisions::undoes, decisions::decided_at);
    let undoing: Vec<(DecisionId, Option<DecisionId>, Timestamp)> =
        undoing.order(decisions::id.desc()).limit(MOST).select(columns).load(conn)?;
    if undoing.is_empty() {
        return Ok(Vec::new());
    }
    let answers: Vec<DecisionId> = undoing.iter().filter_map(|(_, undone, _)| *undone).collect();
    let given = decisions::table.filter(decisions::id.eq_any(answers)).select((decisions::id, decisions::decided_at));
    let given: HashMap<DecisionId, Timestamp> = given.load(conn)?.into_iter().collect();
    let pair = |(by, answer, at): (DecisionId, Option<DecisionId>, Timestamp)| {
        let answer = answer?;
        Some(TakenBack { answer, by, is_slip: at <= given.get(&answer)?.plus(SLIP) })
    };
    Ok(undoing.into_iter().filter_map(pair).collect())
}
