//! Posts: what fans file, in which area, and how far it has come.
//!
//! ## Decisions
//! - 2026-11-21: a post's id is its public number; no second sequence that could drift from it.
//! - 2026-11-21: an author's own wish is no vote: the number says how many others want it too.
//! - 2026-11-21: a text may be edited until staff answer it, so that an answer never stands under another question.
//! - 2026-11-21: `listed` repeats what status and visibility say, because a board sorted by an index needs one column
//!   for "still open"; only `set_status` and `insert` write it.
//! - 2026-11-21: the form remembers the device, not the build: a build is a week old by the next post, and a wrong one
//!   in a bug report is worse than none.
//! - 2026-11-21: a text carries its language: what the author says, else what it looks like, else the language its writer
//!   reads the site in. Posts, comments, answers, lines and notes of releases all do; nothing is guessed while showing.
//! - 2026-11-21: who follows a merged post follows the one it went into, since that is where the answer will come.

pub mod actions;
pub mod area;
mod model;
mod status;
pub mod store;
mod views;
mod web;

pub use area::Area;
pub use model::{Draft, Entered, Kind, Post, Visibility, number, slug};
pub use status::Status;
pub use views::FollowButton;
pub use web::routes;
