//! Which line of what is open each member reads on the front page: the one that asks for the report that they owe.

use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::reports;
use crate::web::{Cx, Outline};

/// On a page that is filled in for each member, the place of the line that asks for no report. Those that ask for one have theirs below
/// it, and posts above.
pub(super) const NOTHING: i64 = 0;

/// The place of the line that a member reads. Where an outline has none that asks nobody is asked.
pub(super) async fn line_of(cx: &Cx, outline: &Outline, reader: UserId) -> Result<i64> {
    let places: Vec<i64> = outline.posts().iter().copied().filter(|place| *place < NOTHING).collect();
    if places.is_empty() {
        return Ok(NOTHING);
    }
    let owed = cx.app.db.read_first(move |conn: &mut Conn| reports::owed_at(conn, &places, reader)).await?;
    Ok(owed.unwrap_or(NOTHING))
}
