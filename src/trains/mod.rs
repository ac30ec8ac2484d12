//! Trains: what releases go with. Every site has the weekly one, whose clock is that of the settings; others may go beside
//! it, each with weeks of its own. Nothing makes a second one yet: a site that has one got its row by SQL.
//!
//! ## Decisions
//! - 2026-11-30: the weekly train is the row that the migration makes, so that whoever means it needs no look-up.
//! - 2026-11-30: one train ships: its cutoff takes in what is finished, its publication sets posts to Shipped, and its
//!   releases have credits and digests. Another one lists finished posts and changes nothing of them, so that work is told
//!   once, however many trains it goes with.
//! - 2026-11-30: versions are those of all trains together, since they are addresses. Whoever draws one holds the weekly
//!   train's row: two trains that go out at one moment take their turns.

mod model;
mod store;

pub use model::{Train, WEEKLY, ships};
pub use store::{all, get, hold_versions};
