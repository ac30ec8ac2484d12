//! Taking back mails that still wait.

use super::hourly::joined_into;
use super::outbox::{MailKind, State, forget_bodies};
use crate::db::schema::outbox;
use crate::db::{Conn, MailId, Timestamp, UserId};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;

/// Takes back a person's waiting mails of a kind: they no longer want them.
pub fn cancel(conn: &mut Conn, user: UserId, kind: MailKind, now: Timestamp) -> Result<usize> {
    let waiting = outbox::table
        .filter(outbox::user_id.eq(user))
        .filter(outbox::kind.eq(kind))
        .filter(outbox::state.eq(State::Pending));
    let cancelled: Vec<MailId> =
        diesel::update(waiting).set(Cancelled::at(now)).returning(outbox::id).get_results(conn)?;
    forget_bodies(conn, &cancelled)?;
    Ok(cancelled.len())
}

/// Takes back those of these mails that still wait; what they tell is never told anew.
pub(super) fn cancel_these(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<()> {
    let waiting = outbox::table.filter(outbox::id.eq_any(mails)).filter(outbox::state.eq(State::Pending));
    let cancelled: Vec<MailId> =
        diesel::update(waiting).set(Cancelled::at(now)).returning(outbox::id).get_results(conn)?;
    forget_bodies(conn, &cancelled)
}

/// Takes back those of these mails that still wait, by their keys: what they tell is no longer so. One that waits in a mail with
/// others is taken out of it, and the others wait by themselves again. Where that mail is being sent at this moment, these come once
/// more: that is less bad than telling what is no longer so.
pub fn cancel_keys(conn: &mut Conn, keys: &[String], now: Timestamp) -> Result<usize> {
    let cancelled = cancel_waiting(conn, keys, now)?;
    // Looked at behind those that wait: one may have been joined to others at this moment.
    if take_apart_with(conn, keys, Lease::Ended, now)? {
        return Ok(cancelled + cancel_waiting(conn, keys, now)?);
    }
    Ok(cancelled)
}

fn cancel_waiting(conn: &mut Conn, keys: &[String], now: Timestamp) -> Result<usize> {
    let waiting = outbox::table.filter(outbox::key.eq_any(keys)).filter(outbox::state.eq(State::Pending));
    let cancelled: Vec<MailId> =
        diesel::update(waiting).set(Cancelled::at(now)).returning(outbox::id).get_results(conn)?;
    forget_bodies(conn, &cancelled)?;
    Ok(cancelled.len())
}

/// The same of notices whose key begins like this, but for one person's, also of those that wait in a mail with others, at most so
/// many; whether that was all of them.
pub fn cancel_below(conn: &mut Conn, beginning: &str, but: Option<UserId>, most: i64, now: Timestamp) -> Result<bool> {
    // Each of them is somebody's.
    let but = but.unwrap_or(UserId(0));
    let notices = || outbox::table.filter(outbox::kind.eq(MailKind::Notice)).filter(outbox::user_id.ne(but));
    let is_below = || outbox::key.like(format!("{beginning}%"));
    let waiting = notices().filter(outbox::state.eq(State::Pending)).filter(is_below());
    let mut keys: Vec<String> = waiting.limit(most).select(outbox::key).load(conn)?;
    // So that its index is looked at, which knows those alone that are joined.
    let joined = notices().filter(outbox::joined_into.gt(MailId(0))).filter(is_below());
    keys.extend(joined.limit(most).select(outbox::key).load::<String>(conn)?);
    // SQLite takes capitals for the same letters.
    keys.retain(|key| key.starts_with(beginning));
    cancel_keys(conn, &keys, now)?;
    Ok(i64::try_from(keys.len()).is_ok_and(|found| found < most))
}

/// What becomes of a mail that is being sent at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lease {
    /// It goes out.
    Kept,
    /// It is not to, if that can still be.
    Ended,
}

/// Takes apart the mails in which those with these keys wait; whether there was any.
fn take_apart_with(conn: &mut Conn, keys: &[String], lease: Lease, now: Timestamp) -> Result<bool> {
    let parts = outbox::table.filter(outbox::key.eq_any(keys)).filter(outbox::state.eq(State::Joined));
    let into: Vec<Option<MailId>> = parts.select(outbox::joined_into).load(conn)?;
    let into: Vec<MailId> = into.into_iter().flatten().collect();
    take_apart(conn, &into, lease, now)
}

/// Longer than any lease.
const LATER: TimeDelta = TimeDelta::days(1);

/// Takes these mails apart, as far as they are made of others and still wait: each of the others waits by itself again, can be taken
/// back, and is joined once more right before it goes out. Whether there was any.
pub(super) fn take_apart(conn: &mut Conn, mails: &[MailId], lease: Lease, now: Timestamp) -> Result<bool> {
    if mails.is_empty() || joined_into(conn, mails)?.is_empty() {
        return Ok(false);
    }
    let over = match lease {
        Lease::Kept => now,
        Lease::Ended => now.plus(LATER),
    };
    let free = outbox::leased_until.is_null().or(outbox::leased_until.le(over));
    let waiting = outbox::table.filter(outbox::id.eq_any(mails)).filter(outbox::state.eq(State::Pending)).filter(free);
    let other_key = diesel::dsl::sql::<diesel::sql_types::Text>(OTHER_KEY);
    let changes = (Cancelled::at(now), outbox::key.eq(other_key));
    let apart: Vec<MailId> = diesel::update(waiting).set(changes).returning(outbox::id).get_results(conn)?;
    let parts = joined_into(conn, &apart)?;
    let again = (
        outbox::state.eq(State::Pending),
        outbox::settled_at.eq(None::<Timestamp>),
        outbox::joined_into.eq(None::<MailId>),
    );
    diesel::update(outbox::table.filter(outbox::id.eq_any(&parts))).set(again).execute(conn)?;
    forget_bodies(conn, &apart)?;
    Ok(!apart.is_empty())
}

/// A person's mails that are looked through for one that was taken back: more than are taken back of anybody in a month.
const LOOKED_AT: i64 = 200;

/// Whether the mail of this key was taken back from a person before it went out, so that another one may be queued.
pub fn was_withdrawn(conn: &mut Conn, user: UserId, key: &str) -> Result<bool> {
    let theirs = outbox::table.filter(outbox::user_id.eq(user)).filter(outbox::kind.eq(MailKind::Notice));
    let theirs = theirs.filter(outbox::state.eq(State::Cancelled)).order(outbox::id.desc()).limit(LOOKED_AT);
    let keys: Vec<String> = theirs.select(outbox::key).load(conn)?;
    let is_of = |other: &String| other.strip_prefix(key).is_some_and(|rest| rest.starts_with('/'));
    Ok(keys.iter().any(is_of))
}

/// Those of the mails with these keys that still wait.
pub fn waiting_with(conn: &mut Conn, keys: &[String]) -> Result<Vec<MailId>> {
    let waiting = outbox::table.filter(outbox::key.eq_any(keys)).filter(outbox::state.eq(State::Pending));
    Ok(waiting.select(outbox::id).load(conn)?)
}

/// Those mails of a kind that still wait and whose key begins like this, at most so many.
pub fn waiting_below(conn: &mut Conn, kind: MailKind, beginning: &str, most: i64) -> Result<Vec<MailId>> {
    let waiting = outbox::table.filter(outbox::state.eq(State::Pending)).filter(outbox::kind.eq(kind));
    // Before the bound is counted: mails of other beginnings may wait for days, and are as many.
    let waiting = waiting.filter(outbox::key.like(format!("{beginning}%")));
    let waiting: Vec<(MailId, String)> = waiting.limit(most).select((outbox::id, outbox::key)).load(conn)?;
    // SQLite takes capitals for the same letters.
    Ok(waiting.into_iter().filter(|(_, key)| key.starts_with(beginning)).map(|(id, _)| id).collect())
}

/// What the key of a mail becomes that another one may have.
const OTHER_KEY: &str = "key || '/' || CAST(id AS TEXT)";

/// Takes back those of these mails that still wait and that nobody is sending, and gives them. Others with their keys may be
/// queued then.
pub fn withdraw(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<Vec<MailId>> {
    let free = outbox::leased_until.is_null().or(outbox::leased_until.le(now));
    let waiting = outbox::table.filter(outbox::id.eq_any(mails)).filter(outbox::state.eq(State::Pending)).filter(free);
    let other_key = diesel::dsl::sql::<diesel::sql_types::Text>(OTHER_KEY);
    let changes = (Cancelled::at(now), outbox::key.eq(other_key));
    let withdrawn = diesel::update(waiting).set(changes).returning(outbox::id).get_results(conn)?;
    forget_bodies(conn, &withdrawn)?;
    Ok(withdrawn)
}

/// The same of those with these keys that still wait, by themselves or in one mail with others.
pub fn withdraw_keys(conn: &mut Conn, keys: &[String], now: Timestamp) -> Result<Vec<MailId>> {
    take_apart_with(conn, keys, Lease::Kept, now)?;
    let waiting = waiting_with(conn, keys)?;
    withdraw(conn, &waiting, now)
}

/// Lets others with the keys of these mails be queued where they have gone out, by themselves or joined to others, or were taken
/// back, and says to whom those went that have gone out.
pub fn free_settled(conn: &mut Conn, keys: &[String]) -> Result<Vec<UserId>> {
    let settled = outbox::table.filter(outbox::key.eq_any(keys));
    let settled = settled.filter(outbox::state.eq_any([State::Sent, State::Joined, State::Cancelled]));
    let other_key = diesel::dsl::sql::<diesel::sql_types::Text>(OTHER_KEY);
    let freed: Vec<(Option<UserId>, State)> = diesel::update(settled)
        .set(outbox::key.eq(other_key))
        .returning((outbox::user_id, outbox::state))
        .get_results(conn)?;
    Ok(freed.into_iter().filter(|(_, state)| *state != State::Cancelled).filter_map(|(user, _)| user).collect())
}

/// A lease on a cancelled mail is over, so that whoever holds it does not send it.
#[derive(diesel::AsChangeset)]
#[diesel(table_name = outbox, treat_none_as_null = true)]
struct Cancelled {
    state: State,
    settled_at: Option<Timestamp>,
    lease: Option<String>,
    leased_until: Option<Timestamp>,
}

impl Cancelled {
    fn at(now: Timestamp) -> Self {
        Self { state: State::Cancelled, settled_at: Some(now), lease: None, leased_until: None }
    }
}
