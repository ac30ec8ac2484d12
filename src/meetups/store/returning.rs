//! SQL on proposals that are withdrawn, and on meetups that come back.

use super::changed;
use crate::db::schema::{meetup_news as news, meetup_places as places, meetups};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use diesel::prelude::*;

/// Removes a proposal, of which nobody has heard but its host and staff: it has no guests, pictures or changes.
pub(in super::super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    // What staff answered once, and took back.
    diesel::delete(news::table.filter(news::meetup_id.eq(id))).execute(conn)?;
    diesel::delete(places::table.find(id)).execute(conn)?;
    diesel::delete(meetups::table.find(id)).execute(conn)?;
    Ok(())
}

/// Staff have not turned it down.
pub(in super::super) fn wait_again(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let nothing = None::<Timestamp>;
    let changes = (meetups::turned_down_at.eq(nothing), meetups::reason.eq(""), meetups::reason_lang.eq(""));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// It takes place after all.
pub(in super::super) fn take_place_again(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let nothing = None::<Timestamp>;
    let changes = (meetups::called_off_at.eq(nothing), meetups::reason.eq(""), meetups::reason_lang.eq(""));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    list_again(conn, id, now)
}

/// It stands in the lists again.
pub(in super::super) fn list_again(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let nothing = None::<Timestamp>;
    let changes = (meetups::off_list_at.eq(nothing), meetups::off_list_reason.eq(""), meetups::off_list_lang.eq(""));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}
