//! SQL on `owner_hours`; of their questions and votes in `questions`.

mod questions;

pub(super) use questions::{
    NewQuestion, QUESTIONS, add_vote, answer, aside_of, before, count_of_hour, count_of_person, insert_question,
    is_answered_besides, mailbox_has_voted, own_votes, page_of, put_said, question, remove_question, remove_vote,
    restore, same, set_aside, take_answer_back,
};
pub use questions::{answered_in, askers_after, found, of_questions, waiting_vote, wanting_after};

use super::entered::{Announcement, Times};
use super::kept::HourKept;
use super::model::{Hour, MOST_HOURS};
use crate::db::schema::owner_hours;
use crate::db::{AreaId, Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::web::PageNumber;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use std::collections::HashMap;

/// Hours on a page of those that are over.
pub(super) const PAGE: i64 = 20;
/// Hours that are not over, with those that are called off, on a page.
const MOST_SHOWN: i64 = 2 * MOST_HOURS;

/// Of which area these hours are, and when each begins.
pub fn places_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (AreaId, Timestamp)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = owner_hours::table.filter(owner_hours::id.eq_any(ids));
    let rows = rows.select((owner_hours::id, owner_hours::area_id, owner_hours::starts_at));
    let rows: Vec<(i64, AreaId, Timestamp)> = rows.load(conn)?;
    Ok(rows.into_iter().map(|(hour, area, starts_at)| (hour, (area, starts_at))).collect())
}

/// The hour of a number.
pub fn get(conn: &mut Conn, id: i64) -> Result<Hour> {
    there(conn, id)?.ok_or(Error::NotFound)
}

/// The same, where there is one.
pub(super) fn there(conn: &mut Conn, id: i64) -> Result<Option<Hour>> {
    Ok(owner_hours::table.find(id).first(conn).optional()?)
}

/// The same, held: whoever moves it or calls it off at this moment, or asks there, waits.
pub(super) fn held(conn: &mut Conn, id: i64) -> Result<Hour> {
    lock(conn, Lockable::OwnerHours, &[id])?;
    get(conn, id)
}

/// Hours that are not over, the next one first.
pub(super) fn coming(conn: &mut Conn, now: Timestamp) -> Result<Vec<Hour>> {
    let coming = owner_hours::table.filter(owner_hours::ends_at.gt(now)).order((owner_hours::ends_at, owner_hours::id));
    let mut hours: Vec<Hour> = coming.limit(MOST_SHOWN).load(conn)?;
    hours.sort_by_key(|hour| (hour.starts_at, hour.id));
    Ok(hours)
}

/// Hours that run or come and take place, the next one first, at most so many.
pub fn next(conn: &mut Conn, now: Timestamp, most: usize) -> Result<Vec<Hour>> {
    let held = coming(conn, now)?.into_iter().filter(|hour| hour.called_off_at.is_none());
    Ok(held.take(most).collect())
}

/// Hours that are over, the latest first: one page, and one more if there are more.
pub(super) fn past(conn: &mut Conn, now: Timestamp, page: PageNumber) -> Result<Vec<Hour>> {
    let past = owner_hours::table.filter(owner_hours::ends_at.le(now));
    let latest = past.order((owner_hours::ends_at.desc(), owner_hours::id.desc()));
    Ok(latest.offset(page.offset(PAGE)).limit(PAGE + 1).load(conn)?)
}

/// Hours that are not called off, those that are or were last coming first, at most so many.
pub(super) fn lately_held(conn: &mut Conn, most: i64) -> Result<Vec<Hour>> {
    let held = owner_hours::table.filter(owner_hours::called_off_at.is_null());
    Ok(held.order((owner_hours::ends_at.desc(), owner_hours::id.desc())).limit(most).load(conn)?)
}

/// The next hour of an area that is announced, or the one that runs.
pub fn next_of(conn: &mut Conn, area: AreaId, now: Timestamp) -> Result<Option<Hour>> {
    let coming = owner_hours::table.filter(owner_hours::area_id.eq(area)).filter(owner_hours::ends_at.gt(now));
    let next = coming.filter(owner_hours::called_off_at.is_null()).order(owner_hours::ends_at);
    Ok(next.first(conn).optional()?)
}

/// Whether as many hours are announced or running as may be.
pub(super) fn is_full(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    let open = owner_hours::table.filter(owner_hours::ends_at.gt(now)).filter(owner_hours::called_off_at.is_null());
    let count: i64 = open.select(count_star()).first(conn)?;
    Ok(count >= MOST_HOURS)
}

/// Whether another hour of an area is at a time.
pub(super) fn is_taken(conn: &mut Conn, area: AreaId, times: Times, but: i64) -> Result<bool> {
    let of_area = owner_hours::table.filter(owner_hours::area_id.eq(area)).filter(owner_hours::id.ne(but));
    let meets =
        of_area.filter(owner_hours::ends_at.gt(times.starts_at)).filter(owner_hours::starts_at.lt(times.ends_at));
    Ok(diesel::select(exists(meets.filter(owner_hours::called_off_at.is_null()))).get_result(conn)?)
}

/// An hour that this person announced of the same area at the same time: the same press twice.
pub(super) fn twin(conn: &mut Conn, by: UserId, area: AreaId, new: &Announcement) -> Result<Option<i64>> {
    let of_area = owner_hours::table.filter(owner_hours::area_id.eq(area)).filter(owner_hours::announced_by.eq(by));
    let alike = of_area
        .filter(owner_hours::ends_at.eq(new.times.ends_at))
        .filter(owner_hours::starts_at.eq(new.times.starts_at))
        .filter(owner_hours::note.eq(&new.note));
    Ok(alike.filter(owner_hours::called_off_at.is_null()).select(owner_hours::id).first(conn).optional()?)
}

/// Announces an hour; its number.
pub(super) fn insert(conn: &mut Conn, (by, area): (UserId, AreaId), new: &Announcement, now: Timestamp) -> Result<i64> {
    let row = (
        owner_hours::area_id.eq(area),
        owner_hours::starts_at.eq(new.times.starts_at),
        owner_hours::ends_at.eq(new.times.ends_at),
        owner_hours::note.eq(&new.note),
        owner_hours::lang.eq(&new.lang),
        owner_hours::announced_by.eq(by),
        owner_hours::announced_at.eq(now),
    );
    Ok(diesel::insert_into(owner_hours::table).values(row).returning(owner_hours::id).get_result(conn)?)
}

/// Has an hour again that was announced, under the number that it had.
pub(super) fn insert_again(conn: &mut Conn, hour: &Hour) -> Result<()> {
    let row = (
        owner_hours::id.eq(hour.id),
        owner_hours::area_id.eq(hour.area_id),
        owner_hours::starts_at.eq(hour.starts_at),
        owner_hours::ends_at.eq(hour.ends_at),
        owner_hours::note.eq(&hour.note),
        owner_hours::lang.eq(&hour.lang),
        owner_hours::announced_by.eq(hour.announced_by),
        owner_hours::announced_at.eq(hour.announced_at),
    );
    diesel::insert_into(owner_hours::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes an hour in which nobody asked.
pub(super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(owner_hours::table.find(id)).execute(conn)?;
    Ok(())
}

/// It is at another time.
pub(super) fn put_at(conn: &mut Conn, id: i64, times: Times) -> Result<()> {
    let changes = (owner_hours::starts_at.eq(times.starts_at), owner_hours::ends_at.eq(times.ends_at));
    diesel::update(owner_hours::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// It does not take place.
pub(super) fn call_off(conn: &mut Conn, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let (words, lang) = reason;
    let changes =
        (owner_hours::called_off_at.eq(now), owner_hours::reason.eq(words), owner_hours::reason_lang.eq(lang));
    diesel::update(owner_hours::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// It takes place after all.
pub(super) fn hold(conn: &mut Conn, id: i64) -> Result<()> {
    let changes =
        (owner_hours::called_off_at.eq(None::<Timestamp>), owner_hours::reason.eq(""), owner_hours::reason_lang.eq(""));
    diesel::update(owner_hours::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// It is at the time, and takes place or not, as it was.
pub(super) fn put_back(conn: &mut Conn, id: i64, kept: &HourKept) -> Result<()> {
    let (times, (at, reason, lang)) = (kept.times(), kept.called_off());
    let changes = (
        owner_hours::starts_at.eq(times.starts_at),
        owner_hours::ends_at.eq(times.ends_at),
        owner_hours::called_off_at.eq(at),
        owner_hours::reason.eq(reason),
        owner_hours::reason_lang.eq(lang),
    );
    diesel::update(owner_hours::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// All hours of an area are hours of another one.
pub(super) fn move_all(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    let of_area = owner_hours::table.filter(owner_hours::area_id.eq(from));
    diesel::update(of_area).set(owner_hours::area_id.eq(into)).execute(conn)?;
    Ok(())
}
