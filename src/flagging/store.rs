//! SQL on `flagged` and `flags`.

use super::model::{Flag, Flagged};
use crate::db::schema::{flagged, flags};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::posts::Place;
use diesel::dsl::{max, min, sql};
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// Flags of one person that are looked through for open ones.
const LATEST: i64 = 200;

/// The flags of a thing that were set after staff last looked.
fn since_settled() -> diesel::expression::SqlLiteral<Bool> {
    sql("(flagged.settled_at IS NULL OR flags.flagged_at > flagged.settled_at)")
}

/// The thing at a place, if somebody ever flagged it.
pub(super) fn find(conn: &mut Conn, place: Place) -> Result<Option<Flagged>> {
    if let Some(comment) = place.comment {
        return Ok(flagged::table.filter(flagged::comment_id.eq(comment)).first(conn).optional()?);
    }
    let of_post = flagged::table.filter(flagged::post_id.eq(place.post)).filter(flagged::comment_id.is_null());
    Ok(of_post.first(conn).optional()?)
}

/// When somebody flagged it.
pub(super) fn flagged_at(conn: &mut Conn, thing: i64, who: UserId) -> Result<Option<Timestamp>> {
    Ok(flags::table.find((thing, who.0)).select(flags::flagged_at).first(conn).optional()?)
}

/// How many flags of a person staff have not looked at, counted up to a number, among their latest ones.
pub(super) fn count_open_of(conn: &mut Conn, who: UserId, most: i64) -> Result<i64> {
    let latest = flags::table.filter(flags::user_id.eq(who)).order(flags::flagged_at.desc()).limit(LATEST);
    let latest: Vec<i64> = latest.select(flags::flagged_id).load(conn)?;
    let open = flags::table
        .inner_join(flagged::table.on(flagged::id.eq(flags::flagged_id)))
        .filter(flags::user_id.eq(who))
        .filter(flags::flagged_id.eq_any(latest))
        .filter(flagged::open_flags.gt(0))
        .filter(since_settled());
    let found: Vec<i64> = open.select(flags::flagged_id).limit(most).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(i64::MAX))
}

/// Counts one flag more; gives the thing. The post is held.
pub(super) fn put(conn: &mut Conn, place: Place, now: Timestamp) -> Result<i64> {
    if let Some(thing) = find(conn, place)? {
        let first_at = if thing.open_flags > 0 { thing.first_at } else { now };
        let changes = (flagged::open_flags.eq(thing.open_flags + 1), flagged::first_at.eq(first_at));
        diesel::update(flagged::table.find(thing.id)).set(changes).execute(conn)?;
        return Ok(thing.id);
    }
    let row = (
        flagged::post_id.eq(place.post),
        flagged::comment_id.eq(place.comment),
        flagged::open_flags.eq(1_i64),
        flagged::first_at.eq(now),
    );
    Ok(diesel::insert_into(flagged::table).values(row).returning(flagged::id).get_result(conn)?)
}

/// Adds a flag to a thing that counts it, instead of one of the same person's that staff have looked at.
pub(super) fn insert(conn: &mut Conn, thing: i64, by: UserId, new: &Flag, now: Timestamp) -> Result<()> {
    diesel::delete(flags::table.find((thing, by.0))).execute(conn)?;
    let row = (
        flags::flagged_id.eq(thing),
        flags::user_id.eq(by),
        flags::why.eq(new.why),
        flags::note.eq(&new.note),
        flags::lang.eq(&new.lang),
        flags::flagged_at.eq(now),
    );
    diesel::insert_into(flags::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes back a flag that waits. The post is held.
pub(super) fn remove(conn: &mut Conn, place: Place, by: UserId) -> Result<()> {
    let Some(thing) = find(conn, place)? else { return Ok(()) };
    let removed = diesel::delete(flags::table.find((thing.id, by.0))).execute(conn)?;
    let removed = i64::try_from(removed).unwrap_or_default();
    let first = first_open(conn, thing.id)?.unwrap_or(thing.first_at);
    let changes = (flagged::open_flags.eq(thing.open_flags - removed), flagged::first_at.eq(first));
    diesel::update(flagged::table.find(thing.id)).set(changes).execute(conn)?;
    Ok(())
}

fn first_open(conn: &mut Conn, thing: i64) -> Result<Option<Timestamp>> {
    let open = flags::table.inner_join(flagged::table.on(flagged::id.eq(flags::flagged_id)));
    let open = open.filter(flags::flagged_id.eq(thing)).filter(since_settled());
    Ok(open.select(min(flags::flagged_at)).first(conn)?)
}

/// When the latest flag came that staff have not looked at.
pub(super) fn latest_open(conn: &mut Conn, thing: i64) -> Result<Option<Timestamp>> {
    let open = flags::table.inner_join(flagged::table.on(flagged::id.eq(flags::flagged_id)));
    let open = open.filter(flags::flagged_id.eq(thing)).filter(since_settled());
    Ok(open.select(max(flags::flagged_at)).first(conn)?)
}

/// Staff have looked.
pub(super) fn settle(conn: &mut Conn, thing: &Flagged, by: UserId, upheld: bool, now: Timestamp) -> Result<()> {
    let changes = (
        flagged::open_flags.eq(0_i64),
        flagged::settled_at.eq(Some(now)),
        flagged::settled_by.eq(Some(by)),
        flagged::upheld.eq(Some(upheld)),
        flagged::settled_before_at.eq(thing.settled_at),
        flagged::open_before.eq(thing.open_flags),
    );
    diesel::update(flagged::table.find(thing.id)).set(changes).execute(conn)?;
    Ok(())
}

/// As it was before staff last looked, with what was flagged since.
pub(super) fn reopen(conn: &mut Conn, thing: &Flagged) -> Result<()> {
    let changes = (
        flagged::open_flags.eq(thing.open_flags + thing.open_before),
        flagged::settled_at.eq(thing.settled_before_at),
        flagged::settled_by.eq(None::<UserId>),
        flagged::upheld.eq(thing.settled_before_at.map(|_| false)),
        flagged::open_before.eq(0_i64),
    );
    diesel::update(flagged::table.find(thing.id)).set(changes).execute(conn)?;
    Ok(())
}

/// What was hidden is seen again: its flags were looked at, and it stays.
pub(super) fn leave(conn: &mut Conn, thing: &Flagged) -> Result<()> {
    diesel::update(flagged::table.find(thing.id)).set(flagged::upheld.eq(Some(false))).execute(conn)?;
    Ok(())
}

/// It is hidden after all: its flags were looked at, and right.
pub(super) fn uphold(conn: &mut Conn, thing: &Flagged) -> Result<()> {
    diesel::update(flagged::table.find(thing.id)).set(flagged::upheld.eq(Some(true))).execute(conn)?;
    Ok(())
}
