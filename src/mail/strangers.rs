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

/// Deletes them, those that wait too; gives how many, and how many stay since they are being sent at this moment.
pub fn remove_to_strangers(conn: &mut Conn, addresses: &[&str], now: Timestamp) -> Result<(usize, usize)> {
    let theirs = outbox::table.filter(outbox::user_id.is_null()).filter(outbox::to_address.eq_any(addresses));
    let columns = (outbox::id, outbox::state, outbox::leased_until);
    let all: Vec<(MailId, State, Option<Timestamp>)> = theirs.select(columns).load(conn)?;
    let is_under_way = |(_, state, until): &&(MailId, State, Option<Timestamp>)| {
        *state == State::Pending && until.is_some_and(|until| until > now)
    };
    let stay = all.iter().filter(is_under_way).count();
    let gone: Vec<MailId> = all.iter().filter(|mail| !is_under_way(mail)).map(|(id, ..)| *id).collect();
    diesel::delete(mail_bodies::table.filter(mail_bodies::mail_id.eq_any(&gone))).execute(conn)?;
    diesel::delete(outbox::table.filter(outbox::id.eq_any(&gone))).execute(conn)?;
    Ok((gone.len(), stay))
}
