//! SQL on what waits for staff and what they do, and on meetups whose host leaves.

use super::super::entered::Correction;
use super::{MOST_COMING, SHOWN, changed};
use crate::db::schema::meetups;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Approved ones that are neither called off nor over, by their numbers, and who hosts each.
pub(in super::super) fn hosts(conn: &mut Conn, now: Timestamp) -> Result<Vec<(i64, UserId)>> {
    let coming = meetups::table.filter(meetups::announced_at.is_not_null()).filter(meetups::ends_at.gt(now));
    let coming = coming.filter(meetups::called_off_at.is_null()).filter(meetups::off_list_at.is_null());
    let coming = coming.order((meetups::ends_at, meetups::id));
    let mut hosts: Vec<(i64, UserId)> = coming.limit(MOST_COMING).select((meetups::id, meetups::host_id)).load(conn)?;
    let planned = meetups::table.filter(meetups::approved_at.is_not_null()).filter(meetups::announced_at.is_null());
    let planned = planned.filter(meetups::called_off_at.is_null()).order(meetups::id).limit(MOST_COMING);
    hosts.extend(planned.select((meetups::id, meetups::host_id)).load::<(i64, UserId)>(conn)?);
    Ok(hosts)
}

/// Where those were to be of this host that are not announced is said no more: it may be somebody's home.
pub(in super::super) fn forget_venues(conn: &mut Conn, host: UserId) -> Result<()> {
    let own = meetups::table.filter(meetups::host_id.eq(host)).filter(meetups::announced_at.is_null());
    let changes = (meetups::venue.eq(""), meetups::sequence.eq(meetups::sequence + 1_i64));
    diesel::update(own.filter(meetups::venue.ne(""))).set(changes).execute(conn)?;
    Ok(())
}

/// How many proposals wait, of those that staff see at once.
pub(in super::super) fn count_shown(conn: &mut Conn) -> Result<i64> {
    let waiting = meetups::table.filter(meetups::approved_at.is_null()).filter(meetups::turned_down_at.is_null());
    let ids: Vec<i64> = waiting.order(meetups::id).limit(SHOWN).select(meetups::id).load(conn)?;
    Ok(i64::try_from(ids.len()).unwrap_or(SHOWN))
}

/// It is called so, and this happens there.
pub(in super::super) fn correct(conn: &mut Conn, id: i64, said: &Correction, now: Timestamp) -> Result<()> {
    let changes = (
        meetups::title.eq(&said.title),
        meetups::lang.eq(&said.lang),
        meetups::about.eq(&said.about),
        meetups::about_lang.eq(&said.about_lang),
    );
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}

/// It stands in no list any more.
pub(in super::super) fn take_off(
    conn: &mut Conn,
    id: i64,
    (why, lang): &(String, String),
    now: Timestamp,
) -> Result<()> {
    let changes =
        (meetups::off_list_at.eq(Some(now)), meetups::off_list_reason.eq(why), meetups::off_list_lang.eq(lang));
    diesel::update(meetups::table.find(id)).set(changes).execute(conn)?;
    changed(conn, id, now)
}
