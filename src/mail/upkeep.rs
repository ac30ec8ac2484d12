//! What an operator sees of the outbox, and how it is kept small.

use super::outbox::{MailKind, State, forget_bodies};
use crate::db::schema::outbox;
use crate::db::{Conn, MailId, Timestamp, UserId};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;

/// Settled mails are kept this long for support.
const KEEP_DAYS: i64 = 30;

/// What an operator wants to know of the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Mails not yet settled.
    pub pending: i64,
    /// Mails given up in the last day.
    pub failed: i64,
    /// When the longest-waiting mail was due.
    pub oldest: Option<Timestamp>,
}

/// Counts the outbox.
pub fn waiting(conn: &mut Conn, now: Timestamp) -> Result<Waiting> {
    let of = |state: State| outbox::table.filter(outbox::state.eq(state));
    Ok(Waiting {
        pending: of(State::Pending).count().get_result(conn)?,
        failed: of(State::Failed)
            .filter(outbox::settled_at.gt(now.plus(TimeDelta::days(-1))))
            .count()
            .get_result(conn)?,
        oldest: of(State::Pending).select(diesel::dsl::min(outbox::due_at)).first(conn)?,
    })
}

/// How many mails of a kind are due and not yet sent, counted up to `most`.
pub fn due(conn: &mut Conn, kind: MailKind, now: Timestamp, most: i64) -> Result<i64> {
    let due = outbox::table.filter(outbox::state.eq(State::Pending)).filter(outbox::kind.eq(kind));
    let ids: Vec<MailId> = due.filter(outbox::due_at.le(now)).limit(most).select(outbox::id).load(conn)?;
    Ok(i64::try_from(ids.len()).unwrap_or(most))
}

/// Mails that were refused for now this often are no accident any more: it took them twenty minutes and more.
const OFTEN: i64 = 3;

/// How many waiting mails were refused again and again, and what the relay said to the last of them.
pub fn refused(conn: &mut Conn) -> Result<Option<(i64, String)>> {
    let rows = || outbox::table.filter(outbox::state.eq(State::Pending)).filter(outbox::attempts.ge(OFTEN));
    let count: i64 = rows().count().get_result(conn)?;
    let last = rows().order(outbox::id.desc()).select(outbox::last_error).first::<Option<String>>(conn).optional()?;
    Ok(last.map(|said| (count, said.unwrap_or_default())))
}

/// Lets what waits be due from now on and no earlier: a demo is told under a clock of its own, weeks of it in a moment.
pub fn due_from(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    let waiting = outbox::table.filter(outbox::state.eq(State::Pending)).filter(outbox::due_at.lt(now));
    Ok(diesel::update(waiting).set(outbox::due_at.eq(now)).execute(conn)?)
}

/// Deletes up to `most` mails settled long ago, and says how many; fewer than `most` were the last ones.
pub fn purge(conn: &mut Conn, now: Timestamp, most: i64) -> Result<usize> {
    let old: Vec<MailId> = outbox::table
        .filter(outbox::state.eq_any([State::Sent, State::Joined, State::Failed, State::Cancelled]))
        .filter(outbox::settled_at.lt(now.plus(TimeDelta::days(-KEEP_DAYS))))
        .limit(most)
        .select(outbox::id)
        .load(conn)?;
    Ok(diesel::delete(outbox::table.filter(outbox::id.eq_any(old))).execute(conn)?)
}

/// Empties mails of somebody who leaves, at most so many at once: who they went to and what they said. Those that wait are
/// taken back. The rows stay: what each was about is told once, also to nobody. Whether that was all of them.
pub fn empty_some_of(conn: &mut Conn, user: UserId, most: i64, now: Timestamp) -> Result<bool> {
    let theirs = outbox::table.filter(outbox::user_id.eq(user)).filter(outbox::to_address.ne(""));
    let ids: Vec<MailId> = theirs.order(outbox::id).limit(most).select(outbox::id).load(conn)?;
    let waiting = outbox::table.filter(outbox::id.eq_any(&ids)).filter(outbox::state.eq(State::Pending));
    let taken_back = (
        outbox::state.eq(State::Cancelled),
        outbox::settled_at.eq(Some(now)),
        outbox::lease.eq(None::<String>),
        outbox::leased_until.eq(None::<Timestamp>),
    );
    diesel::update(waiting).set(taken_back).execute(conn)?;
    let empty = (outbox::to_address.eq(""), outbox::to_name.eq(""), outbox::subject.eq(""));
    diesel::update(outbox::table.filter(outbox::id.eq_any(&ids))).set(empty).execute(conn)?;
    forget_bodies(conn, &ids)?;
    Ok(i64::try_from(ids.len()).is_ok_and(|emptied| emptied < most))
}

/// Deletes the mails to people whose accounts are removed, settled or not: every link in them has ended.
pub fn remove_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    let theirs = outbox::table.filter(outbox::user_id.eq_any(people.iter().map(|id| Some(*id))));
    let ids: Vec<MailId> = theirs.select(outbox::id).load(conn)?;
    forget_bodies(conn, &ids)?;
    diesel::delete(outbox::table.filter(outbox::id.eq_any(&ids))).execute(conn)?;
    Ok(())
}

/// Has what waits for a person go to another address of theirs. Account mails go where they were going: their links have
/// ended, and one that warns is for whoever reads there. So does what is being sent at this moment.
pub fn move_of(conn: &mut Conn, person: UserId, to_address: &str) -> Result<()> {
    let waiting = outbox::table
        .filter(outbox::user_id.eq(Some(person)))
        .filter(outbox::kind.ne(MailKind::Account))
        // What is joined may be taken apart again.
        .filter(outbox::state.eq(State::Pending).or(outbox::joined_into.is_not_null()));
    diesel::update(waiting).set(outbox::to_address.eq(to_address)).execute(conn)?;
    Ok(())
}
