//! Digests: one mail per person and release that says what of it is theirs.
//!
//! ## Decisions
//! - 2026-11-21: a claim per (release, person) comes before the mail, and the mail's key says the same again: a digest
//!   cannot be queued twice even by hand.

mod actions;
mod compose;
mod mails;
mod store;

pub use actions::enqueue_some;
pub use compose::{Digest, compose};
