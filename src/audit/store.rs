//! SQL on `staff_acts` and `kept_acts`.

use super::act::Act;
use super::filter::Filter;
use super::model::Entry;
use super::trace::Trace;
use super::whole::Kept;
use crate::db::schema::{kept_acts, staff_acts, users};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashMap;

/// How long what an act changed is kept beside it: longer than it can be taken back.
const KEPT: TimeDelta = TimeDelta::hours(1);

/// Records what somebody of the staff did, in the transaction in which they do it.
pub fn record(conn: &mut Conn, by: UserId, trace: &Trace, now: Timestamp) -> Result<()> {
    let row = (
        staff_acts::act.eq(trace.act),
        staff_acts::actor_id.eq(by),
        staff_acts::post_id.eq(trace.post),
        staff_acts::about.eq(&trace.about),
        staff_acts::before.eq(&trace.before),
        staff_acts::after.eq(&trace.after),
        staff_acts::done_at.eq(now),
    );
    let id: i64 = diesel::insert_into(staff_acts::table).values(row).returning(staff_acts::id).get_result(conn)?;
    if let Some(kept) = &trace.kept {
        let row = (
            kept_acts::act_id.eq(id),
            kept_acts::before.eq(&kept.before),
            kept_acts::after.eq(&kept.after),
            kept_acts::kept_at.eq(now),
        );
        diesel::insert_into(kept_acts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// An act.
pub fn entry(conn: &mut Conn, id: i64) -> Result<Option<Entry>> {
    Ok(staff_acts::table.find(id).first(conn).optional()?)
}

/// What is kept beside these acts, where something is.
pub fn kept_of(conn: &mut Conn, acts: &[i64]) -> Result<HashMap<i64, Kept>> {
    let kept = kept_acts::table.filter(kept_acts::act_id.eq_any(acts));
    let kept: Vec<(i64, Kept)> = kept.select((kept_acts::act_id, (kept_acts::before, kept_acts::after))).load(conn)?;
    Ok(kept.into_iter().collect())
}

/// Forgets what is kept beside acts that nobody takes back any more.
pub fn forget(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    let old = kept_acts::table.filter(kept_acts::kept_at.lt(now.plus(-KEPT)));
    Ok(diesel::delete(old).execute(conn)?)
}

/// What somebody did since a moment, but for these, the latest first. Acts are recorded in the order of time: those before the
/// first one since then are not looked at, however many there are.
pub fn lately(conn: &mut Conn, by: UserId, since: Timestamp, most: i64, but: &[Act]) -> Result<Vec<Entry>> {
    // Of what was done in the same moment the first: any other one would leave out what came before it.
    let first = staff_acts::table.filter(staff_acts::done_at.gt(since)).order((staff_acts::done_at, staff_acts::id));
    let Some(first) = first.select(staff_acts::id).first::<i64>(conn).optional()? else { return Ok(Vec::new()) };
    let own = staff_acts::table.filter(staff_acts::actor_id.eq(by)).filter(staff_acts::id.ge(first));
    let own = own.filter(staff_acts::done_at.gt(since)).filter(staff_acts::act.ne_all(but));
    Ok(own.order(staff_acts::id.desc()).limit(most).load(conn)?)
}

type Wanted<'a> = staff_acts::BoxedQuery<'a, <Conn as Connection>::Backend>;

/// Entries that somebody looks up, the latest first, between two moments.
fn wanted(filter: &Filter, (from, until): (Option<Timestamp>, Option<Timestamp>)) -> Wanted<'_> {
    let mut wanted = staff_acts::table.into_boxed();
    if let Some(handle) = &filter.by {
        let person = users::table.filter(users::handle.eq(handle)).select(users::id);
        wanted = wanted.filter(staff_acts::actor_id.eq_any(person));
        // Whoever had the server did these.
        wanted = wanted.filter(staff_acts::act.ne_all(Act::OF_COMMAND_LINE));
    }
    if let Some(act) = filter.act {
        wanted = wanted.filter(staff_acts::act.eq(act));
    }
    if let Some(post) = filter.post {
        wanted = wanted.filter(staff_acts::post_id.eq(post));
    }
    if let Some(from) = from {
        wanted = wanted.filter(staff_acts::done_at.ge(from));
    }
    if let Some(until) = until {
        wanted = wanted.filter(staff_acts::done_at.lt(until));
    }
    if let Some(before) = filter.before {
        wanted = wanted.filter(staff_acts::id.lt(before));
    }
    wanted.order(staff_acts::id.desc())
}

/// These, at most so many.
pub fn list(
    conn: &mut Conn,
    filter: &Filter,
    days: (Option<Timestamp>, Option<Timestamp>),
    most: i64,
) -> Result<Vec<Entry>> {
    Ok(wanted(filter, days).limit(most).load(conn)?)
}

/// The last one of so many of these, where there are more.
pub fn last_of(
    conn: &mut Conn,
    filter: &Filter,
    days: (Option<Timestamp>, Option<Timestamp>),
    most: i64,
) -> Result<Option<i64>> {
    let around = wanted(filter, days).offset(most - 1).limit(2);
    let around: Vec<i64> = around.select(staff_acts::id).load(conn)?;
    Ok(match around.as_slice() {
        [last, _] => Some(*last),
        _ => None,
    })
}
