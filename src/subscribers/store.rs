//! SQL on `subscribers`.

use super::model::{Asking, Choice, Subscriber};
use crate::db::schema::{contributors, subscribers, users};
use crate::db::{Conn, LineId, PortableExt, ReleaseId, Timestamp, UserId, columns};
use crate::error::Result;
use crate::people;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashSet;

/// Days until an address that nobody confirmed is forgotten, and how many of them go at once.
const UNCONFIRMED: TimeDelta = TimeDelta::days(7);
const AT_ONCE: i64 = 1_000;

/// By the address.
pub(super) fn by_key(conn: &mut Conn, key: &str) -> Result<Option<Subscriber>> {
    let row = subscribers::table.filter(subscribers::email_key.eq(key)).select(columns::<Subscriber>());
    Ok(row.first(conn).optional()?)
}

/// By the word in their links.
pub(super) fn by_token(conn: &mut Conn, token: &str) -> Result<Option<Subscriber>> {
    // PostgreSQL takes no text with a NUL.
    if token.contains('\0') {
        return Ok(None);
    }
    let row = subscribers::table.filter(subscribers::token.eq(token)).select(columns::<Subscriber>());
    Ok(row.first(conn).optional()?)
}

/// Adds somebody who is to confirm, unless the address is there.
pub(super) fn insert_once(conn: &mut Conn, new: &Asking, now: Timestamp) -> Result<()> {
    diesel::insert_into(subscribers::table)
        .values((
            subscribers::email.eq(&new.email),
            subscribers::email_key.eq(&new.key),
            subscribers::lang.eq(&new.lang),
            subscribers::line_id.eq(new.choice.line),
            subscribers::area_id.eq(new.choice.area),
            subscribers::token.eq(&new.token),
            subscribers::asked_at.eq(now),
            subscribers::mailbox.eq(people::mailbox(&new.key)),
        ))
        .on_conflict(subscribers::email_key)
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Those who chose a line get the releases of the one that took it over; some of them, and how many.
pub fn move_to_line(conn: &mut Conn, from: LineId, into: LineId, most: i64) -> Result<i64> {
    let theirs = subscribers::table.filter(subscribers::line_id.eq(from)).order(subscribers::id).limit(most);
    let some: Vec<i64> = theirs.select(subscribers::id).load(conn)?;
    let some = subscribers::table.filter(subscribers::id.eq_any(&some));
    let moved = diesel::update(some).set(subscribers::line_id.eq(Some(into))).execute(conn)?;
    Ok(i64::try_from(moved).unwrap_or(most))
}

/// How many addresses of a mailbox were asked for before one of them and wait for their confirmation.
pub(super) fn waiting_before(conn: &mut Conn, id: i64, mailbox: &str) -> Result<i64> {
    let others = subscribers::table.filter(subscribers::mailbox.eq(mailbox)).filter(subscribers::id.lt(id));
    Ok(others.filter(subscribers::confirmed_at.is_null()).count().get_result(conn)?)
}

/// What somebody who has not confirmed yet asks for now. When they asked first stays: then the address is forgotten, however
/// often somebody enters it.
pub(super) fn ask_again(conn: &mut Conn, id: i64, new: &Asking) -> Result<()> {
    let row = subscribers::table.filter(subscribers::id.eq(id)).filter(subscribers::confirmed_at.is_null());
    let changes = (
        subscribers::lang.eq(&new.lang),
        subscribers::line_id.eq(new.choice.line),
        subscribers::area_id.eq(new.choice.area),
    );
    diesel::update(row).set(changes).execute(conn)?;
    Ok(())
}

/// Sets what somebody wants to hear of, and in which language; whether there is such a link.
pub(super) fn choose(conn: &mut Conn, token: &str, choice: Choice, lang: &str) -> Result<bool> {
    let row = subscribers::table.filter(subscribers::token.eq(token));
    let changes =
        (subscribers::line_id.eq(choice.line), subscribers::area_id.eq(choice.area), subscribers::lang.eq(lang));
    Ok(diesel::update(row).set(changes).execute(conn)? == 1)
}

/// Notes that an address is confirmed, if it was not before.
pub(super) fn confirm(conn: &mut Conn, token: &str, now: Timestamp) -> Result<()> {
    let row = subscribers::table.filter(subscribers::token.eq(token)).filter(subscribers::confirmed_at.is_null());
    diesel::update(row).set(subscribers::confirmed_at.eq(Some(now))).execute(conn)?;
    Ok(())
}

/// Forgets somebody; their number.
pub(super) fn delete(conn: &mut Conn, token: &str) -> Result<Option<i64>> {
    let row = subscribers::table.filter(subscribers::token.eq(token));
    let gone: Vec<i64> = diesel::delete(row).returning(subscribers::id).get_results(conn)?;
    Ok(gone.first().copied())
}

/// The next ones behind a number who had confirmed by a moment.
pub(super) fn confirmed_after(conn: &mut Conn, after: i64, by: Timestamp, most: i64) -> Result<Vec<Subscriber>> {
    let rows = subscribers::table.filter(subscribers::id.gt(after)).filter(subscribers::confirmed_at.le(by));
    Ok(rows.order(subscribers::id).limit(most).select(columns::<Subscriber>()).load(conn)?)
}

/// Notes that these are told of a release, those of them who are still there. Held from here on: whoever leaves waits, and then
/// finds the mails.
pub(super) fn tell(conn: &mut Conn, ids: &[i64], now: Timestamp) -> Result<HashSet<i64>> {
    let rows = subscribers::table.filter(subscribers::id.eq_any(ids)).filter(subscribers::confirmed_at.is_not_null());
    let told: Vec<i64> =
        diesel::update(rows).set(subscribers::told_at.eq(Some(now))).returning(subscribers::id).get_results(conn)?;
    Ok(told.into_iter().collect())
}

/// The members with one of these addresses who shaped a release, and whose address is confirmed.
pub(super) fn who_shaped(conn: &mut Conn, release: ReleaseId, keys: &[&str]) -> Result<Vec<(UserId, String)>> {
    // Asked for one after the other: each by its own index.
    let members = users::table.filter(users::email_key.eq_any(keys)).filter(users::verified_at.is_not_null());
    let mut members: Vec<(UserId, String)> = members.select((users::id, users::email_key)).load(conn)?;
    let ids: Vec<UserId> = members.iter().map(|(user, _)| *user).collect();
    let shaped = contributors::table.filter(contributors::release_id.eq(release));
    let shaped: Vec<(UserId, i64, i64)> = shaped
        .filter(contributors::user_id.eq_any(ids))
        .select((contributors::user_id, contributors::wrote, contributors::voted))
        .load(conn)?;
    let shaped: HashSet<UserId> =
        shaped.into_iter().filter(|(_, wrote, voted)| wrote + voted > 0).map(|(user, ..)| user).collect();
    members.retain(|(user, _)| shaped.contains(user));
    Ok(members)
}

/// The members who have one of these addresses and confirmed it.
pub(super) fn members_among(conn: &mut Conn, keys: &[&str]) -> Result<Vec<(UserId, String)>> {
    let members = users::table.filter(users::email_key.eq_any(keys)).filter(users::verified_at.is_not_null());
    Ok(members.select((users::id, users::email_key)).load(conn)?)
}

/// Forgets addresses that nobody confirmed within a week; how many.
pub fn forget_unconfirmed(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    let old = subscribers::table.filter(subscribers::confirmed_at.is_null());
    let old = old.filter(subscribers::asked_at.lt(now.plus(-UNCONFIRMED))).limit(AT_ONCE);
    let old: Vec<i64> = old.select(subscribers::id).load(conn)?;
    if old.is_empty() {
        return Ok(0);
    }
    let old = subscribers::table.filter(subscribers::id.eq_any(old)).filter(subscribers::confirmed_at.is_null());
    Ok(diesel::delete(old).execute(conn)?)
}
