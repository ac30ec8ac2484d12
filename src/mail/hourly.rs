//! Notices of single events reach a person at most once an hour: what happens meanwhile waits, and goes out as one mail.
//!
//! When a mail is queued it is told when it may go ([`rests`]), so that the outbox says when each is due. Right before mails
//! are taken, that is asked again ([`in_turn`]): one that was refused for now, or sent late, may have gone out since.

use super::lines::{Line, lines_of};
use super::outbox::{MailKind, NewMail, State, enqueue};
use crate::db::schema::outbox;
use crate::db::{Conn, MailId, Timestamp, UserId, given_moments, prepared};
use crate::error::{Error, Refusal, Result};
use chrono::TimeDelta;
use diesel::dsl::count;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Between two notices to one person.
const APART: TimeDelta = TimeDelta::hours(1);
/// What one mail tells at most; a mail that tells more goes out by itself.
const MOST_LINES: usize = 50;
/// Notices of some people that are looked at for one mail each, the oldest: of whoever has more due, the others come later.
const MOST_PARTS: i64 = 5_000;

/// When the next notice may go to those of these people who got one within the last hour.
pub fn rests(conn: &mut Conn, people: &[UserId], now: Timestamp) -> Result<HashMap<UserId, Timestamp>> {
    let mut until: HashMap<UserId, Timestamp> = HashMap::new();
    for piece in people.chunks(1_000) {
        // Looked at person by person: of everybody's mails, an hour of a release day holds far more.
        let lately = outbox::table
            .filter(outbox::user_id.eq_any(piece.iter().map(|user| Some(*user))))
            .filter(outbox::kind.eq(MailKind::Notice))
            .filter(outbox::settled_at.gt(now.plus(-APART)));
        let rows: Vec<(Option<UserId>, State, Option<Timestamp>)> =
            lately.select((outbox::user_id, outbox::state, outbox::settled_at)).load(conn)?;
        for (user, state, settled) in rows {
            // What a clock sent that was ahead keeps nothing back until it is then.
            let settled = settled.filter(|at| *at <= now.plus(APART));
            if let (Some(user), State::Sent, Some(at)) = (user, state, settled) {
                let next = at.plus(APART);
                let rest = until.entry(user).or_insert(next);
                *rest = next.max(*rest);
            }
        }
    }
    Ok(until)
}

/// Of notices that are due, in their order, those that may be taken now: one a person, and none to somebody who got one
/// within the hour, or to whom one is on its way. Those within the hour are put off until it is over.
pub(super) fn in_turn(conn: &mut Conn, found: Vec<(MailId, Option<UserId>)>, now: Timestamp) -> Result<Vec<MailId>> {
    let people: HashSet<UserId> = found.iter().filter_map(|(_, user)| *user).collect();
    let people: Vec<UserId> = people.into_iter().collect();
    let rests = rests(conn, &people, now)?;
    let on_its_way = outbox::table
        .filter(outbox::user_id.eq_any(people.iter().map(|user| Some(*user))))
        .filter(outbox::kind.eq(MailKind::Notice))
        // Which only those have that wait; asked for these by state, SQLite would look through everybody's.
        .filter(outbox::leased_until.ge(now));
    let on_its_way: Vec<Option<UserId>> = on_its_way.select(outbox::user_id).load(conn)?;
    let mut had: HashSet<UserId> = on_its_way.into_iter().flatten().collect();
    let (mut turn, mut later) = (Vec::new(), Vec::new());
    for (mail, user) in found {
        let Some(user) = user else {
            turn.push(mail);
            continue;
        };
        if let Some(until) = rests.get(&user) {
            later.push((mail.0, *until));
        } else if had.insert(user) {
            turn.push(mail);
        }
    }
    put_off(conn, later)?;
    Ok(turn)
}

/// Has waiting mails be due later, each at its own moment, all in one statement.
fn put_off(conn: &mut Conn, later: Vec<(i64, Timestamp)>) -> Result<()> {
    if later.is_empty() {
        return Ok(());
    }
    let words = "UPDATE outbox SET due_at = given.moment FROM given \
                 WHERE outbox.id = given.one AND outbox.state = 'pending'";
    given_moments(later.into_iter(), prepared::<()>(words)).execute(conn)?;
    Ok(())
}

/// A notice that is due and waits beside others to the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its row.
    pub id: MailId,
    /// What it says.
    pub lines: Vec<Line>,
}

/// People to whom several notices are due, after a person, by id, at most so many.
pub fn with_several(conn: &mut Conn, after: UserId, now: Timestamp, most: i64) -> Result<Vec<UserId>> {
    let due = outbox::table
        .filter(outbox::state.eq(State::Pending))
        .filter(outbox::kind.eq(MailKind::Notice))
        .filter(outbox::due_at.le(now))
        .filter(outbox::user_id.gt(after));
    let several = due.group_by(outbox::user_id).having(count(outbox::id).gt(1_i64)).select(outbox::user_id);
    let people: Vec<Option<UserId>> = several.order(outbox::user_id).limit(most).load(conn)?;
    Ok(people.into_iter().flatten().collect())
}

/// What is due to each of these people and can go out together, oldest first: of whoever got a notice within the hour, nothing.
pub fn parts_of(conn: &mut Conn, people: &[UserId], now: Timestamp) -> Result<HashMap<UserId, Vec<Part>>> {
    let rests = rests(conn, people, now)?;
    let free = outbox::leased_until.is_null().or(outbox::leased_until.lt(now));
    let due = outbox::table
        .filter(outbox::user_id.eq_any(people.iter().map(|user| Some(*user))))
        .filter(outbox::kind.eq(MailKind::Notice))
        // They wait. Asked for by state, everybody's would be looked through.
        .filter(outbox::settled_at.is_null())
        .filter(outbox::due_at.le(now))
        // What was refused before goes on by itself: its attempts are counted.
        .filter(outbox::attempts.eq(0_i64))
        .filter(free);
    let due = due.order((outbox::due_at, outbox::id)).limit(MOST_PARTS).select((outbox::id, outbox::user_id));
    let due: Vec<(MailId, Option<UserId>)> = due.load(conn)?;
    let ids: Vec<MailId> = due.iter().map(|(id, _)| *id).collect();
    let mut lines = lines_of(conn, &ids)?;
    let mut parts: HashMap<UserId, Vec<Part>> = HashMap::new();
    let mut told: HashMap<UserId, usize> = HashMap::new();
    for (id, user) in due {
        let Some(user) = user.filter(|user| !rests.contains_key(user)) else { continue };
        let Some(lines) = lines.remove(&id) else { continue };
        let told = told.entry(user).or_default();
        if *told + lines.len() <= MOST_LINES {
            *told += lines.len();
            parts.entry(user).or_default().push(Part { id, lines });
        }
    }
    parts.retain(|_, theirs| theirs.len() > 1);
    Ok(parts)
}

/// Queues one mail in place of these, whose words are kept until it goes out: it can be taken apart. Where one of them is withdrawn
/// by now, or on its way, nothing is.
pub fn join(conn: &mut Conn, parts: &[MailId], mail: &NewMail, now: Timestamp) -> Result<()> {
    let free = outbox::leased_until.is_null().or(outbox::leased_until.lt(now));
    let waiting = outbox::table.filter(outbox::id.eq_any(parts)).filter(outbox::state.eq(State::Pending)).filter(free);
    let changes = (
        outbox::state.eq(State::Joined),
        outbox::settled_at.eq(Some(now)),
        outbox::lease.eq(None::<String>),
        outbox::leased_until.eq(None::<Timestamp>),
    );
    let joined: Vec<MailId> = diesel::update(waiting).set(changes).returning(outbox::id).get_results(conn)?;
    if joined.len() != parts.len() {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let queued = enqueue(conn, mail, now)?;
    let into = queued.ok_or_else(|| Error::broken("what is joined has been queued before"))?;
    let parts = outbox::table.filter(outbox::id.eq_any(&joined));
    diesel::update(parts).set(outbox::joined_into.eq(Some(into))).execute(conn)?;
    Ok(())
}

/// The notices that wait in these mails.
pub(super) fn joined_into(conn: &mut Conn, mails: &[MailId]) -> Result<Vec<MailId>> {
    let parts = outbox::table.filter(outbox::joined_into.eq_any(mails.iter().map(|mail| Some(*mail))));
    Ok(parts.select(outbox::id).load(conn)?)
}
