//! Acceptance points: what has to be so for a post to be done. Staff list and tick them, everybody reads them, and a post with
//! an open point does not become Ready ([`expect_met`] is asked by every decision, and as one is taken back).
//!
//! ## Decisions
//! - 2026-11-28: the list is optional. Most posts need none, and an empty list holds nothing up.
//! - 2026-11-28: it is one text with a point a line, because a list is written as a whole; a line that stays as it is keeps its
//!   tick.
//! - 2026-11-29: no point of a post that is Ready is opened, on its page or by taking a press back: the release that takes it
//!   goes out by itself. Points that are gone hold nothing up, and whoever finds one missing moves the post back first.

mod actions;
mod listed;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use actions::{expect_met, list, tick};
pub use listed::{Listed, Tick};
pub use model::{Point, points};
pub use store::{of_post, open_among};
pub use web::{form_again, routes};
