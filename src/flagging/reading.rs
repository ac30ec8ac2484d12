//! What waits for staff.

use super::model::{Flagged, FlagsSeen, Waiting, Why};
use super::store;
use crate::db::schema::{flagged, flags};
use crate::db::{Conn, Timestamp, counted};
use crate::error::Result;
use crate::posts::Place;
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

/// Flags of one thing that are read: who comes after so many says nothing new.
const READ: i64 = 50;
/// Notes of one thing that are shown.
const NOTES: usize = 5;

/// In words of its own, for which the index of such things is found.
fn is_open() -> SqlLiteral<Bool> {
    sql("flagged.open_flags > 0")
}

/// How many things wait, counted up to a number.
pub fn count_waiting(conn: &mut Conn, most: i64) -> Result<i64> {
    let open = flagged::table.filter(is_open()).order((flagged::first_at, flagged::id));
    Ok(counted(open.select(flagged::id).limit(most)).get_result(conn)?)
}

/// The things that wait longest, with what was said of them last; behind the one that waits since this moment and has this row,
/// or all.
pub fn waiting(conn: &mut Conn, behind: Option<(Timestamp, i64)>, most: i64) -> Result<Vec<Waiting>> {
    let mut open = flagged::table.filter(is_open()).into_boxed();
    if let Some((since, row)) = behind {
        let later = flagged::first_at.gt(since).or(flagged::id.gt(row));
        open = open.filter(flagged::first_at.ge(since)).filter(later);
    }
    let things: Vec<Flagged> = open.order((flagged::first_at, flagged::id)).limit(most).load(conn)?;
    things.into_iter().map(|thing| with_flags(conn, thing)).collect()
}

/// One statement a thing, for the twenty of a page: only the latest flags of each are read, however many there are.
fn with_flags(conn: &mut Conn, thing: Flagged) -> Result<Waiting> {
    let mut latest = flags::table.filter(flags::flagged_id.eq(thing.id)).into_boxed();
    if let Some(since) = thing.settled_at {
        latest = latest.filter(flags::flagged_at.gt(since));
    }
    let latest = latest.order((flags::flagged_at.desc(), flags::user_id.desc())).limit(READ);
    let columns = (flags::why, flags::note, flags::lang, flags::flagged_at);
    let said: Vec<(Why, String, String, Timestamp)> = latest.select(columns).load(conn)?;
    let latest_at = said.first().map(|(.., at)| *at);
    let count = |why: Why| said.iter().filter(|(said, ..)| *said == why).count();
    let mut reasons: Vec<(Why, i64)> =
        Why::ALL.iter().map(|why| (*why, i64::try_from(count(*why)).unwrap_or_default())).collect();
    reasons.retain(|(_, count)| *count > 0);
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let notes = said.into_iter().filter(|(_, note, ..)| !note.is_empty()).map(|(_, note, lang, _)| (note, lang));
    Ok(Waiting { notes: notes.take(NOTES).collect(), reasons, latest_at, flagged: thing })
}

/// Which flags wait at a place, if somebody ever flagged it.
pub fn flags_seen(conn: &mut Conn, place: Place) -> Result<Option<FlagsSeen>> {
    let Some(thing) = store::find(conn, place)? else { return Ok(None) };
    let latest_at = store::latest_open(conn, thing.id)?;
    Ok(Some(FlagsSeen::new(&thing, latest_at)))
}
