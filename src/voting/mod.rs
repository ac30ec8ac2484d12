//! Votes: one person, one vote, weight one, never secret.
//!
//! ## Decisions
//! - 2026-11-21: `cast` and `withdraw` are two verbs; there is no toggle, so that a double tap or the Back button
//!   cannot take a vote away.
//! - 2026-11-21: merging copies votes and marks where they came from; the duplicate keeps its own. Undoing the merge
//!   deletes the copies, unless another merged post brings the same vote, or the person has pressed Vote there since.

mod actions;
mod store;
mod views;
mod web;
mod words;

pub use actions::{cast, merge_votes, separate_votes, withdraw};
pub use store::{count, voted_among, voters_after};
pub use views::VoteButton;
pub use web::{PRESS, routes};
pub use words::{FLASHES, VOTE_WAITS, VOTED};
