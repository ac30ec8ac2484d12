//! Which polls there are.

use super::model::Poll;
use super::store;
use crate::db::Conn;
use crate::error::Result;
use crate::web::{PageNumber, Pager};

/// Polls that run, and one page of those that are over.
pub(super) struct Polls {
    /// For staff, on the first page.
    pub drafts: Vec<Poll>,
    /// On the first page only: the one that closes first comes first.
    pub running: Vec<Poll>,
    /// Those that were withdrawn before their closing time come first.
    pub past: Vec<Poll>,
    pub has_more: bool,
    pub number: PageNumber,
}

/// What everybody knows of all polls, and besides, for staff, the drafts.
pub(super) fn polls(conn: &mut Conn, number: PageNumber, with_drafts: bool) -> Result<Polls> {
    let is_first = number.get() == 1;
    let drafts = if is_first && with_drafts { store::drafts(conn)? } else { Vec::new() };
    let unsealed = if is_first { store::running(conn)? } else { Vec::new() };
    // One that was withdrawn takes no votes any more, though its totals are told at its closing time.
    let (mut past, running): (Vec<Poll>, Vec<Poll>) =
        unsealed.into_iter().partition(|poll| poll.withdrawn_at.is_some());
    let (sealed, has_more) = Pager::cut(store::past(conn, number)?, store::PAGE);
    past.extend(sealed);
    Ok(Polls { drafts, running, past, has_more, number })
}
