//! SQL on `events`.

use super::{Event, NOTING, NewEvent, TELLING, What};
use crate::db::schema::events;
use crate::db::{Conn, EventId, Timestamp};
use crate::error::Result;
use crate::jobs::{self, JobKind};
use diesel::dsl::exists;
use diesel::prelude::*;

/// Records what happened, and leaves the telling to the worker where people are told at once.
pub fn record(conn: &mut Conn, new: &NewEvent, now: Timestamp) -> Result<EventId> {
    record_later(conn, new, now.plus(new.what.is_told_after()), now)
}

/// Records what happened, of which nobody is told before a moment.
pub fn record_later(conn: &mut Conn, new: &NewEvent, not_before: Timestamp, now: Timestamp) -> Result<EventId> {
    let id = insert(conn, new, now)?;
    if new.what.is_told() {
        begin(conn, (TELLING, id), not_before, now)?;
    }
    if new.what.is_noted() {
        begin(conn, (NOTING, id), not_before, now)?;
    }
    Ok(id)
}

/// Records what happened, of which no mail tells; of what is done to many posts those who follow hear in one mail by what it
/// is part of, and in their inboxes post by post.
pub fn record_untold(conn: &mut Conn, new: &NewEvent, now: Timestamp) -> Result<EventId> {
    let id = insert(conn, new, now)?;
    if new.what.is_noted_among_many() {
        begin(conn, (NOTING, id), now.plus(new.what.is_told_after()), now)?;
    }
    Ok(id)
}

fn begin(conn: &mut Conn, (kind, id): (JobKind, EventId), not_before: Timestamp, now: Timestamp) -> Result<()> {
    if not_before > now {
        jobs::begin_later(conn, kind, id.0, not_before, now)
    } else {
        jobs::begin(conn, kind, id.0, now)
    }
}

fn insert(conn: &mut Conn, new: &NewEvent, now: Timestamp) -> Result<EventId> {
    let row = (
        events::what.eq(new.what),
        events::actor_id.eq(new.actor),
        events::post_id.eq(new.post),
        events::subject.eq(new.subject),
        events::happened_at.eq(now),
    );
    Ok(diesel::insert_into(events::table).values(row).returning(events::id).get_result(conn)?)
}

/// More than happen to one thing before it is quiet again.
const EARLIER: i64 = 20;

/// What happened of these kinds to the same post, or to none, before an event, with one of these subjects; the latest first.
pub fn earlier(conn: &mut Conn, event: &Event, whats: &[What], subjects: &[i64]) -> Result<Vec<EventId>> {
    let before = events::table.filter(events::id.lt(event.id.0)).filter(events::what.eq_any(whats));
    let before = before.filter(events::subject.eq_any(subjects)).select(events::id);
    let before = before.order(events::id.desc()).limit(EARLIER).into_boxed();
    let before = match event.post_id {
        Some(post) => before.filter(events::post_id.eq(post)),
        None => before.filter(events::post_id.is_null()),
    };
    Ok(before.load(conn)?)
}

/// Whether the same happened to the same thing of its post once more since.
pub fn is_done_again(conn: &mut Conn, event: &Event) -> Result<bool> {
    let of_post = events::table.filter(events::post_id.eq(event.post_id)).filter(events::id.gt(event.id.0));
    let same = of_post.filter(events::what.eq(event.what)).filter(events::subject.eq(event.subject));
    Ok(diesel::select(exists(same)).get_result(conn)?)
}

/// An event, if it is still known.
pub fn get(conn: &mut Conn, id: EventId) -> Result<Option<Event>> {
    Ok(events::table.find(id).first(conn).optional()?)
}
