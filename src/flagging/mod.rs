//! Flagging: a member shows a post or a comment to staff, with a reason. Staff look, and hide it or leave it as it is; nobody
//! and nothing hides it by counting flags.
//!
//! ## Decisions
//! - 2026-11-28: a post or a comment is one thing that waits, however many flag it: the queue costs what staff have to look at,
//!   not what a crowd sends. Its flags are counted in the same transaction.
//! - 2026-11-28: one flag a person and thing. Whoever flagged it reads what became of it, and can take it back until staff have
//!   looked. Its author is told when it is hidden, with the reason, and never who flagged it.
//! - 2026-11-28: a flag after staff have looked brings the thing back if it is somebody else's, or if the comment
//!   has been edited since: staff looked at other words.

mod actions;
mod model;
mod reading;
mod store;
mod views;
mod web;
mod words;

pub use actions::{dismiss, dismissed_at, is_upheld, reopen, settle_hidden, settle_restored, settled_at, uphold};
pub use model::{Flagged, FlagsSeen, Waiting, Why};
pub use reading::{count_waiting, flags_seen, waiting};
pub use web::{comment_form_again, post_form_again, routes};
pub use words::FLASHES;
