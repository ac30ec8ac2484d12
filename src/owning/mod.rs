//! Who of the staff sees to a post. Among staff alone: fans hear what was decided, not whose work it is.
//!
//! ## Decisions
//! - 2026-11-28: a post has one owner or none; who takes it over takes it from the one before, who sees that on the desk.

mod actions;
mod store;
mod views;
mod web;
mod words;

pub use store::{leave_some_of, owners_of};
pub use views::OwnButton;
pub use web::routes;
pub use words::FLASHES;
