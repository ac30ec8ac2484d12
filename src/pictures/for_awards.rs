//! Pictures that awards show, which are known above; it is read here who may see a file, and which ones stay.

use crate::db::schema::awards;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::people::Viewer;
use diesel::prelude::*;

/// Whether somebody sees the picture of an award: everybody does once it is presented, unless it is withdrawn, and staff always.
/// Nothing where no award has it.
pub(super) fn may_be_seen(conn: &mut Conn, name: &str, who: Option<&Viewer>) -> Result<Option<bool>> {
    let shown = awards::table.filter(awards::picture.eq(name));
    let since: Option<(Option<Timestamp>, Option<Timestamp>)> =
        shown.select((awards::presented_at, awards::withdrawn_at)).first(conn).optional()?;
    let stands = |(presented, withdrawn): (Option<Timestamp>, Option<Timestamp>)| {
        (presented.is_some() && withdrawn.is_none()) || who.is_some_and(Viewer::is_staff)
    };
    Ok(since.map(stands))
}

/// Those of these names that are pictures of awards.
pub(super) fn known(conn: &mut Conn, names: &[String]) -> Result<Vec<String>> {
    let shown = awards::table.filter(awards::picture.eq_any(names));
    Ok(shown.select(awards::picture.assume_not_null()).load(conn)?)
}

/// Names of pictures of awards behind one, in their order, at most so many.
pub(super) fn names_after(conn: &mut Conn, after: &str, most: i64) -> Result<Vec<String>> {
    let behind = awards::table.filter(awards::picture.gt(after)).order(awards::picture);
    Ok(behind.limit(most).select(awards::picture.assume_not_null()).load(conn)?)
}
