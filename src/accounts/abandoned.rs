//! Accounts whose address was never confirmed and that nobody can get into any more.

use super::store::{credentials, links, sessions};
use crate::db::schema::{account_tokens, blocks, sessions as session_rows, users};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::people::{self, Runs, runs};
use chrono::TimeDelta;
use diesel::dsl::{exists, not, sql};
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// How long an account may stay unconfirmed.
const PATIENCE: TimeDelta = TimeDelta::days(30);

/// How far somebody has come who walks through them: when the last one signed up, and who it was.
pub type Since = (Timestamp, UserId);

/// Unconfirmed accounts that are old enough, nobody's who left, and have no living session, no living link and no block that runs, after one of
/// them, oldest first, at most so many.
pub fn abandoned(conn: &mut Conn, after: Option<Since>, most: i64, now: Timestamp) -> Result<Vec<Since>> {
    let mut found = users::table.filter(is_abandoned(now)).select((users::created_at, users::id)).into_boxed();
    if let Some((at, id)) = after {
        // The first condition alone says where in the index to begin.
        found = found.filter(users::created_at.ge(at)).filter(users::created_at.gt(at).or(users::id.gt(id)));
    }
    Ok(found.order((users::created_at, users::id)).limit(most).load(conn)?)
}

/// Those of these people whose accounts are abandoned still.
pub fn still_abandoned(conn: &mut Conn, ids: &[UserId], now: Timestamp) -> Result<Vec<UserId>> {
    let found = users::table.filter(users::id.eq_any(ids)).filter(is_abandoned(now));
    Ok(found.order(users::id).select(users::id).load(conn)?)
}

#[diesel::dsl::auto_type]
fn is_abandoned(now: Timestamp) -> _ {
    let latest: Timestamp = now.plus(-PATIENCE);
    let session =
        session_rows::table.filter(session_rows::user_id.eq(users::id)).filter(session_rows::expires_at.gt(now));
    let link = account_tokens::table
        .filter(account_tokens::user_id.eq(users::id.nullable()))
        .filter(account_tokens::expires_at.gt(now));
    let running: Runs = runs(now);
    let block = blocks::table.filter(running);
    let member: SqlLiteral<Bool> = is_member();
    users::verified_at
        .is_null()
        .and(users::erased_at.is_null())
        .and(member)
        .and(users::created_at.le(latest))
        .and(not(exists(session)))
        .and(not(exists(link)))
        .and(not(exists(block)))
}

/// Written out: the databases take the index of just these people only when they can read that it is about them.
fn is_member() -> SqlLiteral<Bool> {
    sql("users.role = 'member'")
}

/// Forgets what would let these people in.
pub fn forget(conn: &mut Conn, ids: &[UserId]) -> Result<()> {
    sessions::delete_of(conn, ids)?;
    links::delete_all_of(conn, ids)?;
    Ok(credentials::delete_of(conn, ids)?)
}

/// Forgets links that would give another account an address of the mailbox of somebody who is erased, whose address they name.
pub fn forget_links_to(conn: &mut Conn, email_key: &str) -> Result<()> {
    Ok(links::delete_to(conn, &people::mailbox(email_key))?)
}
