//! Comments under posts, with one level of replies.
//!
//! ## Decisions
//! - 2026-11-21: one level of replies: deeper threads turn a phone's screen into a staircase.

mod actions;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use actions::comment;
pub use model::{COMMENT_MAX, Comment, written};
pub use store::{of_post, replies_to};
pub use web::routes;
pub use words::{FLASHES, REPLY_TOO_DEEP};
