//! Pictures of meetups, which are known above; it is read here who may see a file, and which ones stay.

use crate::db::schema::{meetup_photos, meetups};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::people::Viewer;
use diesel::prelude::*;

/// Whether somebody sees a picture of a meetup: everybody does unless it was taken down, or staff took the meetup off the list;
/// then those who keep the meetup do. Nothing
/// where no meetup has it.
pub(super) fn may_be_seen(conn: &mut Conn, name: &str, who: Option<&Viewer>) -> Result<Option<bool>> {
    let shown = meetup_photos::table.inner_join(meetups::table).filter(meetup_photos::picture.eq(name));
    let columns = (meetup_photos::hidden_at, meetups::off_list_at, meetups::host_id);
    let found: Option<(Option<Timestamp>, Option<Timestamp>, UserId)> = shown.select(columns).first(conn).optional()?;
    let keeps = |host: UserId| who.is_some_and(|who| who.is_staff() || who.id == host);
    Ok(found.map(|(hidden_at, off_list_at, host)| (hidden_at.is_none() && off_list_at.is_none()) || keeps(host)))
}

/// Those of these names that are pictures of meetups.
pub(super) fn known(conn: &mut Conn, names: &[String]) -> Result<Vec<String>> {
    let shown = meetup_photos::table.filter(meetup_photos::picture.eq_any(names));
    Ok(shown.select(meetup_photos::picture).load(conn)?)
}

/// Names of pictures of meetups behind one, in their order, at most so many.
pub(super) fn names_after(conn: &mut Conn, after: &str, most: i64) -> Result<Vec<String>> {
    let behind = meetup_photos::table.filter(meetup_photos::picture.gt(after)).order(meetup_photos::picture);
    Ok(behind.limit(most).select(meetup_photos::picture).load(conn)?)
}
