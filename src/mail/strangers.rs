//! Mails to addresses that no account has, for whoever asks what is kept of theirs or wants it gone.

use super::outbox::{MailKind, State};
use crate::db::schema::{mail_bodies, outbox};
use crate::db::{Conn, MailId, Timestamp};
use crate::error::Result;
use diesel::prelude::*;
use serde::Serialize;

/// A mail as it is known still; bodies are forgotten once it has gone out.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Serialize)]
pub struct ToStranger {
    /// What it is about.
    pub kind: MailKind,
    /// Its subject.
    pub subject: String,
    /// How far it has come.
    pub state: String,
    /// When it was queued.
    #[serde(serialize_with = "as_rfc3339")]
    pub created_at: Timestamp,
}

fn as_rfc3339<S: serde::Serializer>(at: &Timestamp, to: S) -> std::result::Result<S::Ok, S::Error> {
    to.serialize_str(&at.rfc3339())
}

/// The mails to one of these addresses that are no member's, the latest first, at most so many.
pub fn to_strangers(conn: &mut Conn, addresses: &[&str], most: i64) -> Result<Vec<ToStranger>> {
    let theirs = outbox::table.filter(outbox::user_id.is_null()).filter(outbox::to_address.eq_any(addresses));
    let columns = (outbox::kind, outbox::subject, outbox::state, outbox::created_at);
    Ok(theirs.order(outbox::id.desc()).limit(most).select(columns).load(conn)?)
}

/// Some of them that nobody is sending at this moment, those that wait too: to be deleted, so many at once at most.
pub fn some_to_strangers(conn: &mut Conn, addresses: &[&str], now: Timestamp, most: i64) -> Result<Vec<MailId>> {
    let theirs = outbox::table.filter(outbox::user_id.is_null()).filter(outbox::to_address.eq_any(addresses));
    let free = outbox::leased_until.is_null().or(outbox::leased_until.le(now));
    let theirs = theirs.filter(outbox::state.ne(State::Pending).or(free));
    Ok(theirs.order(outbox::id).limit(most).select(outbox::id).load(conn)?)
}

/// Deletes those of these that nobody is sending by now either; how many.
pub fn remove_to_strangers(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<usize> {
    let free = outbox::leased_until.is_null().or(outbox::leased_until.le(now));
    let theirs = outbox::table.filter(outbox::id.eq_any(mails)).filter(outbox::user_id.is_null());
    let theirs = theirs.filter(outbox::state.ne(State::Pending).or(free));
    let gone: Vec<MailId> = theirs.select(outbox::id).load(conn)?;
    diesel::delete(mail_bodies::table.filter(mail_bodies::mail_id.eq_any(&gone))).execute(conn)?;
    Ok(diesel::delete(outbox::table.filter(outbox::id.eq_any(&gone))).execute(conn)?)
}

/// How many of them are being sent at this moment.
pub fn under_way_to_strangers(conn: &mut Conn, addresses: &[&str], now: Timestamp) -> Result<i64> {
    let theirs = outbox::table.filter(outbox::user_id.is_null()).filter(outbox::to_address.eq_any(addresses));
    let theirs = theirs.filter(outbox::state.eq(State::Pending)).filter(outbox::leased_until.gt(now));
    Ok(theirs.count().get_result(conn)?)
}
