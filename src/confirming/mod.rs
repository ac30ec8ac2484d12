//! "Same on my device": to whom a bug happens too, and on which devices and builds.
//!
//! ## Decisions
//! - 2026-11-27: whoever has a bug wants it mended, so saying so casts their vote as well. Each person says it once for a bug,
//!   of the device in their hand; said of another one it replaces what they said before.
//! - 2026-11-27: what one person alone calls their device or build, and nobody knows, is counted and not shown: the table is
//!   nobody's text that staff could hide.
//! - 2026-11-27: whoever wrote a post that is merged has the bug of the one it went into.

mod actions;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use actions::{confirm, heard, merge, separate, unconfirm};
pub use model::{Confirmation, Reported, Table};
pub use store::{is_confirmed, of_person};
pub use views::ConfirmPanel;
pub use web::routes;
pub use words::FLASHES;

use crate::db::{Conn, PostId};
use crate::error::Result;

/// The devices and builds on which a bug happens, with its author's.
pub fn table(conn: &mut Conn, post: PostId, reported: Option<&Reported>) -> Result<Table> {
    Ok(Table::of(store::counts(conn, post)?, reported))
}
