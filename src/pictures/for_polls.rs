//! Pictures that options of polls show, which are known above; it is read here who may see a file, and which ones stay.

use crate::db::schema::{poll_options, polls};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::people::Viewer;
use diesel::prelude::*;

/// Whether somebody sees the picture of an option: everybody does once the poll is opened, and staff before. Nothing where no
/// option has it.
pub(super) fn may_be_seen(conn: &mut Conn, name: &str, who: Option<&Viewer>) -> Result<Option<bool>> {
    let shown = poll_options::table.inner_join(polls::table).filter(poll_options::picture.eq(name));
    let opened: Option<Option<Timestamp>> = shown.select(polls::opened_at).first(conn).optional()?;
    Ok(opened.map(|opened| opened.is_some() || who.is_some_and(Viewer::is_staff)))
}

/// Those of these names that are pictures of options.
pub(super) fn known(conn: &mut Conn, names: &[String]) -> Result<Vec<String>> {
    let shown = poll_options::table.filter(poll_options::picture.eq_any(names));
    Ok(shown.select(poll_options::picture.assume_not_null()).load(conn)?)
}

/// Names of pictures of options behind one, in their order, at most so many.
pub(super) fn names_after(conn: &mut Conn, after: &str, most: i64) -> Result<Vec<String>> {
    let behind = poll_options::table.filter(poll_options::picture.gt(after)).order(poll_options::picture);
    Ok(behind.limit(most).select(poll_options::picture.assume_not_null()).load(conn)?)
}
