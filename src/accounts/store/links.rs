//! SQL on the table of single-use links.

use crate::accounts::token::Purpose;
use crate::db::schema::account_tokens;
use crate::db::{Conn, Timestamp, UserId};
use diesel::prelude::*;

/// A link, as it is stored.
pub struct NewLink<'a> {
    pub token_hash: &'a str,
    /// Empty for the owner's set-up link.
    pub user_id: Option<UserId>,
    pub purpose: Purpose,
    pub next: Option<&'a str>,
    /// Where it was mailed to, if that is to become the account's address.
    pub address: Option<&'a str>,
    /// The mailbox that it was mailed to, if somebody else may own that.
    pub mailbox: Option<&'a str>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Whose link it was, and where they were going.
pub type Taken = (Option<UserId>, Option<String>);

/// Stores a link.
pub fn insert(conn: &mut Conn, link: &NewLink<'_>) -> QueryResult<()> {
    let row = (
        account_tokens::token_hash.eq(link.token_hash),
        account_tokens::user_id.eq(link.user_id),
        account_tokens::purpose.eq(link.purpose),
        account_tokens::next.eq(link.next),
        account_tokens::address.eq(link.address),
        account_tokens::mailbox.eq(link.mailbox),
        account_tokens::created_at.eq(link.created_at),
        account_tokens::expires_at.eq(link.expires_at),
    );
    diesel::insert_into(account_tokens::table).values(row).execute(conn).map(drop)
}

/// Looks at a living link and leaves it as it is.
pub fn peek(conn: &mut Conn, token_hash: &str, purpose: Purpose, now: Timestamp) -> QueryResult<Option<Taken>> {
    account_tokens::table
        .find(token_hash)
        .filter(account_tokens::purpose.eq(purpose))
        .filter(account_tokens::expires_at.gt(now))
        .select((account_tokens::user_id, account_tokens::next))
        .first(conn)
        .optional()
}

/// Uses a living link up. Of two at once, one gets it.
pub fn take(conn: &mut Conn, token_hash: &str, purpose: Purpose, now: Timestamp) -> QueryResult<Option<Taken>> {
    let living = account_tokens::table
        .find(token_hash)
        .filter(account_tokens::purpose.eq(purpose))
        .filter(account_tokens::expires_at.gt(now));
    diesel::delete(living).returning((account_tokens::user_id, account_tokens::next)).get_result(conn).optional()
}

/// Whose link to another address it is, and to which.
pub type ToAddress = (Option<UserId>, Option<String>);

/// Looks at a living link to another address and leaves it as it is.
pub fn peek_address(conn: &mut Conn, token_hash: &str, now: Timestamp) -> QueryResult<Option<ToAddress>> {
    account_tokens::table
        .find(token_hash)
        .filter(account_tokens::purpose.eq(Purpose::Address))
        .filter(account_tokens::expires_at.gt(now))
        .select((account_tokens::user_id, account_tokens::address))
        .first(conn)
        .optional()
}

/// Living links of a person, newest first: where each leads.
pub fn living(conn: &mut Conn, id: UserId, purpose: Purpose, now: Timestamp) -> QueryResult<Vec<Option<String>>> {
    account_tokens::table
        .filter(account_tokens::user_id.eq(id))
        .filter(account_tokens::purpose.eq(purpose))
        .filter(account_tokens::expires_at.gt(now))
        .order((account_tokens::created_at.desc(), account_tokens::token_hash))
        .select(account_tokens::next)
        .load(conn)
}

/// How many links for a purpose live that were mailed to a mailbox, whoever asked for them.
pub fn living_to(conn: &mut Conn, purpose: Purpose, mailbox: &str, now: Timestamp) -> QueryResult<usize> {
    let living: i64 = account_tokens::table
        .filter(account_tokens::mailbox.eq(mailbox))
        .filter(account_tokens::purpose.eq(purpose))
        .filter(account_tokens::expires_at.gt(now))
        .count()
        .get_result(conn)?;
    Ok(usize::try_from(living).unwrap_or(usize::MAX))
}

/// Takes back the links that would give other accounts an address of this mailbox.
pub fn delete_to(conn: &mut Conn, mailbox: &str) -> QueryResult<()> {
    let links = account_tokens::table.filter(account_tokens::mailbox.eq(mailbox));
    diesel::delete(links.filter(account_tokens::purpose.eq(Purpose::Address))).execute(conn).map(drop)
}

/// Takes back all links of a person for a purpose.
pub fn delete_of(conn: &mut Conn, id: UserId, purpose: Purpose) -> QueryResult<()> {
    let links =
        account_tokens::table.filter(account_tokens::user_id.eq(id)).filter(account_tokens::purpose.eq(purpose));
    diesel::delete(links).execute(conn).map(drop)
}

/// Takes back every link for a purpose; says which of them still lived.
pub fn take_all(conn: &mut Conn, purpose: Purpose, now: Timestamp) -> QueryResult<Vec<String>> {
    let links = account_tokens::table.filter(account_tokens::purpose.eq(purpose));
    let gone: Vec<(String, Timestamp)> =
        diesel::delete(links).returning((account_tokens::token_hash, account_tokens::expires_at)).get_results(conn)?;
    Ok(gone.into_iter().filter(|(_, end)| *end > now).map(|(hash, _)| hash).collect())
}

/// Forgets links that have ended by time.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    diesel::delete(account_tokens::table.filter(account_tokens::expires_at.le(now))).execute(conn)
}

/// Forgets the links of people who are removed.
pub fn delete_all_of(conn: &mut Conn, ids: &[UserId]) -> QueryResult<()> {
    let theirs = account_tokens::table.filter(account_tokens::user_id.eq_any(ids.iter().map(|id| Some(*id))));
    diesel::delete(theirs).execute(conn).map(drop)
}
