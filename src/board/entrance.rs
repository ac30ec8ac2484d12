//! The front page: the board, with what is found beside posts and what is open to everybody at this moment.

use super::beside::{self, Beside};
use super::filter::Filter;
use super::listing::{self, Board};
use super::taking_part::{self, Open, When};
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::web::PageNumber;

/// Everything that it shows.
pub(super) struct Front {
    pub board: Board,
    pub beside: Vec<Beside>,
    /// Nothing where somebody looks for posts or narrows them.
    pub open: Option<Open>,
}

/// Whether the front page itself is asked for: nobody looks for something there, narrows it or reads on.
pub(super) fn is_plain(filter: &Filter) -> bool {
    filter.words.is_none() && !filter.is_narrow() && filter.page == PageNumber::default()
}

/// The front page as a reader sees it.
pub(super) fn front(conn: &mut Conn, filter: Filter, reader: Option<UserId>, when: &When) -> Result<Front> {
    let beside = beside::find(conn, &filter, when.reads, when.schedule)?;
    let open = if is_plain(&filter) { taking_part::open(conn, when, reader)? } else { None };
    Ok(Front { board: listing::board(conn, filter, reader)?, beside, open })
}
