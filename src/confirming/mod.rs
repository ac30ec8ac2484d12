//! "Same on my device": to whom a bug happens too, and on which devices and builds.
//!
//! ## Decisions
//! - 2026-11-27: whoever has a bug wants it mended, so saying so casts their vote as well. Each person says it once for a bug,
//!   of the device in their hand; said of another one it replaces what they said before.
//! - 2026-11-29: the vote that came with it goes with it when it is taken back; one that stood before, or was cast anew since, is
//!   another one. A device of another product line is refused: such a bug has another cause.
//! - 2026-11-27: what people call a device that the site does not know, and a build that looks like none, are counted and not
//!   shown, but for the author's own: the table is nobody's text that staff could hide.
//! - 2026-11-27: a mailbox has a bug once, as it has one vote; its author has it with the post.
//! - 2026-11-27: whoever wrote a post that is merged has the bug of the one it went into.
//! - 2026-11-30: who had a bug that shipped is credited for it: from then on nobody takes that back, as no vote is.

mod actions;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use actions::{confirm, know, merge, separate, unconfirm};
pub use model::{Confirmation, Reported, Table};
pub use store::{confirmers_after, is_confirmed, of_person, unknown_in};
pub use views::ConfirmPanel;
pub use web::{form_again, routes};
pub use words::FLASHES;

use crate::db::{Conn, PostId};
use crate::error::Result;

/// The devices and builds on which a bug happens, with its author's.
pub fn table(conn: &mut Conn, post: PostId, reported: &Reported) -> Result<Table> {
    Ok(Table::of(store::counts(conn, post)?, reported))
}
