//! SQL on `meetup_edits`: what hosts changed once staff had approved their meetups.

use crate::db::schema::{meetup_edits, meetups, users};
use crate::db::{Conn, Timestamp, UserId, columns};
use crate::error::Result;
use crate::people::Profile;
use diesel::prelude::*;

/// Changes that staff see of a meetup, the latest ones.
pub(in super::super) const EDITS: i64 = 50;
/// Meetups of one host whose places were never announced, of which what was said is forgotten in one write.
const MOST_FORGOTTEN: i64 = 200;

/// What a host changed.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in super::super) struct Edit {
    /// What was said before and after, by lines.
    pub before: String,
    pub after: String,
    pub edited_at: Timestamp,
}

/// Keeps what stood there and what stands there now.
pub(in super::super) fn keep_edit(
    conn: &mut Conn,
    (meetup, by): (i64, UserId),
    (before, after): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    let row = (
        meetup_edits::meetup_id.eq(meetup),
        meetup_edits::edited_by.eq(by),
        meetup_edits::before.eq(before),
        meetup_edits::after.eq(after),
        meetup_edits::edited_at.eq(now),
    );
    diesel::insert_into(meetup_edits::table).values(row).execute(conn)?;
    Ok(())
}

/// Whether a meetup was changed that often since a moment.
pub(in super::super) fn is_edited_often(conn: &mut Conn, meetup: i64, since: Timestamp, most: i64) -> Result<bool> {
    let latest =
        meetup_edits::table.filter(meetup_edits::meetup_id.eq(meetup)).order(meetup_edits::id.desc()).limit(most);
    let times: Vec<Timestamp> = latest.select(meetup_edits::edited_at).load(conn)?;
    Ok(i64::try_from(times.len()).is_ok_and(|count| count >= most) && times.iter().all(|at| *at > since))
}

/// What was changed of a meetup and by whom, the latest first.
pub(in super::super) fn edits_of(conn: &mut Conn, meetup: i64) -> Result<Vec<(Edit, Profile)>> {
    let latest = meetup_edits::table.inner_join(users::table).filter(meetup_edits::meetup_id.eq(meetup));
    let whole = ((meetup_edits::before, meetup_edits::after, meetup_edits::edited_at), columns::<Profile>());
    Ok(latest.order(meetup_edits::id.desc()).limit(EDITS).select(whole).load(conn)?)
}

/// What was said of those of a host that were never announced is forgotten, since it says where they were to be.
pub(in super::super) fn forget_edits(conn: &mut Conn, host: UserId) -> Result<()> {
    let own = meetups::table.filter(meetups::host_id.eq(host)).filter(meetups::announced_at.is_null());
    let own: Vec<i64> = own.order(meetups::id.desc()).limit(MOST_FORGOTTEN).select(meetups::id).load(conn)?;
    diesel::delete(meetup_edits::table.filter(meetup_edits::meetup_id.eq_any(own))).execute(conn)?;
    Ok(())
}
