//! Following a post: a member hears of each answer to it. Who follows what is kept by `subscriptions`, which knows ids only.
//!
//! ## Decisions
//! - 2026-11-21: who follows a merged post follows the one it went into, since that is where the answer will come.

mod actions;
mod views;
mod web;
mod words;

pub use actions::{follow, unfollow};
pub use views::FollowButton;
pub use web::{PRESS, routes};
pub use words::{FLASHES, FOLLOWED};
