//! SQL on the sessions table. A session is known by the hash of its token.

use crate::accounts::model::session_end;
use crate::accounts::token::NewSession;
use crate::db::schema::{blocks, sessions, unread, users};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Blocked;
use crate::people::{self, Role, Viewer};
use diesel::prelude::*;
use std::collections::HashMap;

/// A living session and the person behind it.
#[derive(Clone)]
pub struct Found {
    /// Hash of its token.
    pub token_hash: String,
    /// Who.
    pub viewer: Viewer,
    /// Until when and why they are blocked.
    pub blocked: Option<Blocked>,
    /// How many entries of their inbox are unread.
    pub unread: i64,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last noted as seen.
    pub seen_at: Timestamp,
}

type PersonRow = (UserId, String, String, Role, Option<Timestamp>, Option<String>);
type Row = (String, PersonRow, (Timestamp, Timestamp), Option<(Timestamp, String, String)>, Option<i64>);

/// The sessions that live at a moment, with the people as they are then: a role or a block that changed a moment ago
/// holds already.
#[diesel::dsl::auto_type]
fn living(now: Timestamp) -> _ {
    let running: people::Runs = people::runs(now);
    sessions::table
        .inner_join(users::table)
        .left_join(blocks::table.on(running))
        .left_join(unread::table.on(unread::user_id.eq(users::id)))
        .filter(sessions::expires_at.gt(now))
        .filter(users::erased_at.is_null())
        .select((
            sessions::token_hash,
            (users::id, users::name, users::handle, users::role, users::verified_at, users::language),
            (sessions::created_at, sessions::seen_at),
            (blocks::ends_at, blocks::reason, blocks::lang).nullable(),
            unread::entries.nullable(),
        ))
}

fn found((token_hash, person, (created_at, seen_at), block, unread): Row) -> Found {
    let (id, name, handle, role, verified_at, language) = person;
    let viewer = Viewer { id, name, handle, role, verified: verified_at.is_some(), language };
    let blocked = block.map(|(until, reason, lang)| Blocked { until: until.0, reason, lang });
    Found { token_hash, viewer, blocked, unread: unread.unwrap_or_default(), created_at, seen_at }
}

/// The living session of a token.
pub fn find(conn: &mut Conn, token_hash: &str, now: Timestamp) -> QueryResult<Option<Found>> {
    let row: Option<Row> = living(now).filter(sessions::token_hash.eq(token_hash)).first(conn).optional()?;
    Ok(row.map(found))
}

/// The living sessions of these tokens, each at the place of its token.
pub fn find_all(conn: &mut Conn, token_hashes: &[String], now: Timestamp) -> QueryResult<Vec<Option<Found>>> {
    let rows: Vec<Row> = living(now).filter(sessions::token_hash.eq_any(token_hashes)).load(conn)?;
    let living: HashMap<String, Found> = rows.into_iter().map(|row| (row.0.clone(), found(row))).collect();
    Ok(token_hashes.iter().map(|token_hash| living.get(token_hash).cloned()).collect())
}

/// A living session, as its owner sees it.
#[derive(Clone, Queryable)]
pub struct Listed {
    /// Hash of its token.
    pub token_hash: String,
    /// The browser and the system in which it began; empty where neither is known.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last noted as seen: up to an hour before it last was.
    pub seen_at: Timestamp,
}

/// Sessions that one person has: all of them are shown, and can be ended.
const MOST: i64 = 100;

/// The living sessions of a person, those that were seen last first.
pub fn listed(conn: &mut Conn, id: UserId, now: Timestamp) -> QueryResult<Vec<Listed>> {
    sessions::table
        .filter(sessions::user_id.eq(id))
        .filter(sessions::expires_at.gt(now))
        .order((sessions::seen_at.desc(), sessions::token_hash))
        .limit(MOST)
        .select((sessions::token_hash, sessions::device, sessions::created_at, sessions::seen_at))
        .load(conn)
}

/// Begins a session. Of more than a person may have, those end that nobody has used for longest.
pub fn insert(conn: &mut Conn, new: &NewSession, (id, role): (UserId, Role), now: Timestamp) -> QueryResult<()> {
    make_room(conn, id)?;
    let row = (
        sessions::token_hash.eq(new.token.hash()),
        sessions::user_id.eq(id),
        sessions::device.eq(&new.device),
        sessions::created_at.eq(now),
        sessions::seen_at.eq(now),
        sessions::expires_at.eq(session_end(role, now, now)),
    );
    diesel::insert_into(sessions::table).values(row).execute(conn).map(drop)
}

fn make_room(conn: &mut Conn, id: UserId) -> QueryResult<()> {
    let theirs = sessions::table.filter(sessions::user_id.eq(id));
    let by_use = theirs.order((sessions::seen_at.desc(), sessions::token_hash)).offset(MOST - 1).limit(MOST);
    let unused: Vec<String> = by_use.select(sessions::token_hash).load(conn)?;
    if unused.is_empty() {
        return Ok(());
    }
    diesel::delete(sessions::table.filter(sessions::token_hash.eq_any(unused))).execute(conn).map(drop)
}

/// Moves a session's end away from now. Of several requests at once, one writes.
pub fn note_seen(conn: &mut Conn, found: &Found, now: Timestamp) -> QueryResult<()> {
    let unseen = sessions::table.find(&found.token_hash).filter(sessions::seen_at.eq(found.seen_at));
    let end = session_end(found.viewer.role, found.created_at, now);
    let changes = (sessions::seen_at.eq(now), sessions::expires_at.eq(end));
    diesel::update(unseen).set(changes).execute(conn).map(drop)
}

/// Ends one session.
pub fn delete(conn: &mut Conn, token_hash: &str) -> QueryResult<()> {
    diesel::delete(sessions::table.find(token_hash)).execute(conn).map(drop)
}

/// Ends all sessions of a person.
pub fn delete_all(conn: &mut Conn, id: UserId) -> QueryResult<()> {
    diesel::delete(sessions::table.filter(sessions::user_id.eq(id))).execute(conn).map(drop)
}

/// Forgets sessions that have ended by time.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> QueryResult<usize> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)
}

/// Forgets the sessions of people who are removed.
pub fn delete_of(conn: &mut Conn, ids: &[UserId]) -> QueryResult<()> {
    diesel::delete(sessions::table.filter(sessions::user_id.eq_any(ids))).execute(conn).map(drop)
}
