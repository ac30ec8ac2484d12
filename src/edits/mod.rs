//! What stood in a post or a comment before its author changed or removed it. Staff read it; nobody else does.
//!
//! ## Decisions
//! - 2026-11-28: what nobody else has seen yet leaves no trace: it is changed before it appears.
//! - 2026-11-28: a text is changed at most [`MOST`] times, and may be removed however often it was changed.

mod model;
mod store;
mod words;

pub use model::{Former, MOST};
pub use store::{former_titles, keep, keep_removed, list};
