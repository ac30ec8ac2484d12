//! What became of mails that were queued.

use super::outbox::{State, forget_bodies};
use crate::db::schema::outbox;
use crate::db::{Conn, MailId, Timestamp};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// What became of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was sent; or somebody who was sending it is gone, and it may have been.
    Sent,
    /// Somebody is sending it at this moment.
    UnderWay,
    /// It waits, and nobody has begun to send it, or every attempt so far was refused.
    Waits,
    /// It was given up or taken back: nobody got it.
    Lost,
}

/// Those of the mails with these keys that went out, by themselves or joined to others, by their keys, as far as they are known
/// still.
pub fn went_out(conn: &mut Conn, keys: &[String]) -> Result<HashSet<String>> {
    let sent =
        outbox::table.filter(outbox::key.eq_any(keys)).filter(outbox::state.eq_any([State::Sent, State::Joined]));
    Ok(sent.select(outbox::key).load::<String>(conn)?.into_iter().collect())
}

/// Notes of those of these mails whose sender is gone that they went out: nobody knows how far that came, and they are not sent
/// again. How many there are.
pub fn presume_sent(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<usize> {
    let left = outbox::table.filter(outbox::id.eq_any(mails)).filter(outbox::state.eq(State::Pending));
    let left = left.filter(outbox::lease.is_not_null()).filter(outbox::leased_until.le(now));
    let changes = (
        outbox::state.eq(State::Sent),
        outbox::settled_at.eq(Some(now)),
        outbox::lease.eq(None::<String>),
        outbox::leased_until.eq(None::<Timestamp>),
    );
    let sent: Vec<MailId> = diesel::update(left).set(changes).returning(outbox::id).get_results(conn)?;
    forget_bodies(conn, &sent)?;
    Ok(sent.len())
}

/// What became of those of these mails that are known still.
pub fn fates(conn: &mut Conn, mails: &[MailId], now: Timestamp) -> Result<HashMap<MailId, Fate>> {
    let columns = (outbox::id, outbox::state, outbox::lease, outbox::leased_until);
    let rows = outbox::table.filter(outbox::id.eq_any(mails)).select(columns);
    let rows: Vec<(MailId, State, Option<String>, Option<Timestamp>)> = rows.load(conn)?;
    let fate = |(id, state, lease, until): (MailId, State, Option<String>, Option<Timestamp>)| {
        let fate = match (state, lease, until) {
            (State::Failed | State::Cancelled, ..) => Fate::Lost,
            (State::Pending, Some(_), Some(until)) if until > now => Fate::UnderWay,
            (State::Sent | State::Joined, ..) | (State::Pending, Some(_), _) => Fate::Sent,
            (State::Pending, None, _) => Fate::Waits,
        };
        (id, fate)
    };
    Ok(rows.into_iter().map(fate).collect())
}
