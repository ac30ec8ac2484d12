//! How many lines a release has at its top: one more than it may have would be one of many.

use super::model::MOST_HIGHLIGHTS;
use super::words::TOO_MANY_AT_TOP;
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::{Error, Result};
use diesel::prelude::*;
use std::collections::BTreeSet;

/// The lines that stand there.
pub fn at_top(conn: &mut Conn, release: ReleaseId) -> Result<BTreeSet<ItemId>> {
    let rows = release_items::table.filter(release_items::release_id.eq(release));
    let ids: Vec<ItemId> = rows.filter(release_items::highlight.eq(true)).select(release_items::id).load(conn)?;
    Ok(ids.into_iter().collect())
}

/// Refuses lines that were put there, of a release that is held, where there is no room for them.
pub(super) fn expect_room(conn: &mut Conn, release: ReleaseId) -> Result<()> {
    let is_full = at_top(conn, release)?.len() > MOST_HIGHLIGHTS;
    if is_full { Err(Error::Rejected(TOO_MANY_AT_TOP)) } else { Ok(()) }
}
