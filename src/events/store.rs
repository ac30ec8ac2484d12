//! SQL on `events`.

use super::{Event, NewEvent, TELLING};
use crate::db::schema::events;
use crate::db::{Conn, EventId, Timestamp};
use crate::error::Result;
use crate::jobs;
use diesel::dsl::exists;
use diesel::prelude::*;

/// Records what happened, and leaves the telling to the worker where people are told at once.
pub fn record(conn: &mut Conn, new: &NewEvent, now: Timestamp) -> Result<EventId> {
    record_later(conn, new, now.plus(new.what.is_told_after()), now)
}

/// Records what happened, of which nobody is told before a moment.
pub fn record_later(conn: &mut Conn, new: &NewEvent, not_before: Timestamp, now: Timestamp) -> Result<EventId> {
    let id = record_untold(conn, new, now)?;
    if new.what.is_told() && not_before > now {
        jobs::begin_later(conn, TELLING, id.0, not_before, now)?;
    } else if new.what.is_told() {
        jobs::begin(conn, TELLING, id.0, now)?;
    }
    Ok(id)
}

/// Records what happened; of what is done to many posts those who follow hear by what it is part of.
pub fn record_untold(conn: &mut Conn, new: &NewEvent, now: Timestamp) -> Result<EventId> {
    let row = (
        events::what.eq(new.what),
        events::actor_id.eq(new.actor),
        events::post_id.eq(new.post),
        events::subject.eq(new.subject),
        events::happened_at.eq(now),
    );
    Ok(diesel::insert_into(events::table).values(row).returning(events::id).get_result(conn)?)
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
