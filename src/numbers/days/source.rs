//! SQL on the tables of other rooms: what is counted of a day besides what a week has too.

use super::super::model::Span;
use super::super::source::people;
use crate::db::types::Instant;
use crate::db::{AreaId, Conn, UserId, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Votes of a day by those who voted in a week, behind a person, at most so many people: how many in each area, and the last of
/// those people, if there may be more.
#[expect(clippy::type_complexity, reason = "what was counted, and behind whom to go on")]
pub(super) fn votes(
    conn: &mut Conn,
    (week, span): (i64, Span),
    behind: UserId,
    most: i64,
) -> Result<(Vec<(AreaId, i64)>, Option<UserId>)> {
    let people = people(conn, week, behind, most)?;
    let Some(last) = people.last().copied() else { return Ok((Vec::new(), None)) };
    let words = "SELECT posts.area_id, COUNT(*) FROM votes JOIN posts ON posts.id = votes.post_id \
                 WHERE votes.week = ? AND votes.user_id > ? AND votes.user_id <= ? AND votes.via_post IS NULL \
                 AND votes.cast_at >= ? AND votes.cast_at < ? GROUP BY posts.area_id";
    let counts: Vec<(AreaId, i64)> = prepared::<(BigInt, BigInt)>(words)
        .bind::<BigInt, _>(week)
        .bind::<BigInt, _>(behind)
        .bind::<BigInt, _>(last)
        .bind::<Instant, _>(span.begins)
        .bind::<Instant, _>(span.ends)
        .load(conn)?;
    let is_full = i64::try_from(people.len()).is_ok_and(|read| read == most);
    Ok((counts, Some(last).filter(|_| is_full)))
}
