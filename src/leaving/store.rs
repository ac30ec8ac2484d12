//! SQL on `exports` and `export_parts`.

use crate::db::schema::{export_parts, exports};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;

/// How long what was gathered is kept.
pub(super) const KEPT: TimeDelta = TimeDelta::days(7);
/// Exports that go in one write.
const AT_ONCE: i64 = 20;

/// What is gathered for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub(super) struct Export {
    /// Files that are whole.
    pub files_done: i64,
    /// What it takes so far.
    pub bytes: i64,
    /// Whether there was more than fits.
    pub is_cut: bool,
    pub asked_at: Timestamp,
    /// None as long as the worker is at it.
    pub ready_at: Option<Timestamp>,
}

/// A part of a file: the file's number, and objects with commas between them.
pub(super) type Part = (i64, String);

pub(super) fn export_of(conn: &mut Conn, user: UserId) -> Result<Option<Export>> {
    let columns = (exports::files_done, exports::bytes, exports::is_cut, exports::asked_at, exports::ready_at);
    Ok(exports::table.find(user.0).select(columns).first(conn).optional()?)
}

/// Begins anew; nothing stays of what was gathered before.
pub(super) fn begin(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<()> {
    forget_of(conn, user)?;
    let row = (
        exports::user_id.eq(user),
        exports::files_done.eq(0_i64),
        exports::bytes.eq(0_i64),
        exports::is_cut.eq(false),
        exports::asked_at.eq(now),
    );
    diesel::insert_into(exports::table).values(row).execute(conn)?;
    Ok(())
}

/// Adds a part, which begins behind a place of a file; one without anything in it only counts.
pub(super) fn add(
    conn: &mut Conn,
    user: UserId,
    ((file, place), json): ((i64, i64), &str),
    files_done: i64,
) -> Result<()> {
    let bytes = i64::try_from(json.len()).unwrap_or(i64::MAX);
    if bytes > 0 {
        let row = (
            export_parts::user_id.eq(user),
            export_parts::file.eq(file),
            export_parts::part.eq(place),
            export_parts::json.eq(json),
        );
        diesel::insert_into(export_parts::table).values(row).execute(conn)?;
    }
    let changes = (exports::files_done.eq(files_done), exports::bytes.eq(exports::bytes + bytes));
    diesel::update(exports::table.find(user.0)).set(changes).execute(conn)?;
    Ok(())
}

/// Notes that it can be fetched.
pub(super) fn set_ready(conn: &mut Conn, user: UserId, is_cut: bool, now: Timestamp) -> Result<()> {
    let changes = (exports::is_cut.eq(is_cut), exports::ready_at.eq(Some(now)));
    diesel::update(exports::table.find(user.0)).set(changes).execute(conn)?;
    Ok(())
}

/// The part behind this one, in the order of the files and of what is in them, with its place.
pub(super) fn part_after(
    conn: &mut Conn,
    user: UserId,
    (file, part): (i64, i64),
) -> Result<Option<((i64, i64), String)>> {
    let columns = ((export_parts::file, export_parts::part), export_parts::json);
    let same = export_parts::table.filter(export_parts::user_id.eq(user)).filter(export_parts::file.eq(file));
    let same = same.filter(export_parts::part.gt(part)).order(export_parts::part).select(columns);
    if let Some(found) = same.first(conn).optional()? {
        return Ok(Some(found));
    }
    let later = export_parts::table.filter(export_parts::user_id.eq(user)).filter(export_parts::file.gt(file));
    let later = later.order((export_parts::file, export_parts::part)).select(columns);
    Ok(later.first(conn).optional()?)
}

/// Forgets what was gathered for somebody.
pub fn forget_of(conn: &mut Conn, user: UserId) -> Result<()> {
    diesel::delete(export_parts::table.filter(export_parts::user_id.eq(user))).execute(conn)?;
    diesel::delete(exports::table.find(user.0)).execute(conn)?;
    Ok(())
}

/// Forgets what has been ready for a week; how many exports that were.
pub fn forget_exports(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    // Said as the index says it, which has only those that are ready.
    let old = exports::table.filter(exports::ready_at.is_not_null()).filter(exports::ready_at.lt(now.plus(-KEPT)));
    let old: Vec<UserId> = old.order(exports::ready_at).limit(AT_ONCE).select(exports::user_id).load(conn)?;
    for user in &old {
        forget_of(conn, *user)?;
    }
    Ok(old.len())
}
