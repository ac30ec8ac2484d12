//! Following a post: a member hears of each answer to it. Who follows what is kept by `subscriptions`, which knows ids only.
//!
//! ## Decisions
//! - 2026-11-30: areas, lines, people and all releases are followed by their own addresses. One does not follow oneself, and
//!   nobody whose page is hidden; whoever hides the name later is followed on and is nobody's news.
//! - 2026-11-21: who follows a merged post follows the one it went into, since that is where the answer will come.

mod actions;
mod views;
mod web;
mod wider;
mod words;

pub use actions::{follow, said_to, unfollow};
pub use views::{FollowButton, FollowWider};
pub use web::{PRESS, routes};
pub use wider::{Followed, Said, all_of, follow_wider, is_followed, pressed, seen};
pub use words::FLASHES;
