//! SQL on `poll_results`.

use super::super::seal::Sealed;
use crate::db::Conn;
use crate::db::schema::{poll_results as results, polls};
use crate::error::Result;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

/// The number and the hash of the last result.
pub(in super::super) fn last_result(conn: &mut Conn) -> Result<Option<(i64, String)>> {
    let last = results::table.order(results::number.desc()).select((results::number, results::hash));
    Ok(last.first(conn).optional()?)
}

/// The result of a poll, if it is sealed.
pub(in super::super) fn result_of(conn: &mut Conn, poll: i64) -> Result<Option<Sealed>> {
    Ok(results::table.filter(results::poll_id.eq(poll)).first(conn).optional()?)
}

/// Keeps a result.
pub(in super::super) fn insert_result(conn: &mut Conn, sealed: &Sealed) -> Result<()> {
    let row = (
        results::number.eq(sealed.number),
        results::poll_id.eq(sealed.poll_id),
        results::totals.eq(&sealed.totals),
        results::turnout.eq(sealed.turnout),
        results::closed_at.eq(sealed.closed_at),
        results::previous.eq(&sealed.previous),
        results::hash.eq(&sealed.hash),
    );
    diesel::insert_into(results::table).values(row).execute(conn)?;
    Ok(())
}

/// Results behind one of a number, in their order, at most so many.
pub(in super::super) fn all_sealed(conn: &mut Conn, after: i64, most: i64) -> Result<Vec<Sealed>> {
    Ok(results::table.filter(results::number.gt(after)).order(results::number).limit(most).load(conn)?)
}

/// Polls that are said to be closed and have no result, at most so many.
pub(in super::super) fn unsealed(conn: &mut Conn, most: i64) -> Result<Vec<i64>> {
    let sealed = results::table.filter(results::poll_id.eq(polls::id));
    let closed = polls::table.filter(polls::closed_at.is_not_null()).filter(not(exists(sealed)));
    Ok(closed.order(polls::id).select(polls::id).limit(most).load(conn)?)
}
