//! The mark of a report that its reader owes, in the line of the front page that says what is open.

use super::entrance::is_plain;
use super::filter::Filter;
use crate::db::{Conn, ReleaseId, UserId};
use crate::error::Result;
use crate::reports::{self, Closing, Owed};
use crate::web::{Cx, Outline};

/// The report that a reader owes, or that members may owe where none is named; nothing on other pages than the front page itself.
pub(super) async fn on_page(cx: &Cx, filter: &Filter, reader: Option<UserId>) -> Result<Option<Owed>> {
    if !is_plain(filter) {
        return Ok(None);
    }
    let (closing, now) = (Closing::of(&cx.app.config), cx.app.now());
    cx.app.db.read_first(move |conn: &mut Conn| reports::owed(conn, reader, (&closing, now))).await
}

/// Whether somebody has answered the report for which an outline has a place; where it has none nobody is asked.
pub(super) async fn is_answered(cx: &Cx, outline: &Outline, reader: UserId) -> Result<bool> {
    let Some(place) = outline.posts().iter().find(|place| **place < 0) else { return Ok(true) };
    let release = ReleaseId(-place);
    cx.app.db.read_first(move |conn: &mut Conn| reports::is_filled(conn, release, reader)).await
}
