//! Pairs of posts that may be the same: their titles are so much alike that staff are asked whether one goes into the other.
//! The worker finds them; staff say yes (a merge, [`crate::triage`]), no, or later.
//!
//! ## Decisions
//! - 2026-11-28: a pair is as alike as the less like of both directions: a short title stands whole in many longer ones that
//!   ask for something else. From [`LEAST`] on it is suggested. Measured (`tests/app/pairing/quality.rs`): all of 26 suggestions among
//!   95 wishes in seven languages are right, and four of five among 54 real requests; from 0.6 on it is 32 of 33, and four
//!   of eight.
//! - 2026-11-28: a bug and a wish are no pair: a fault of what is there has the words of the wish that brought it.
//! - 2026-11-28: which of the two goes is not stored but told by how they stand ([`ends`]): what was released stays, then what
//!   is in this week, then what more people want, then what was filed first.
//! - 2026-11-28: posts to look at wait in a table that triggers fill: a new post, and one with another title, kind,
//!   status or visibility. No act has to think of it, and none is forgotten. The latest wait first, so that a board of years, which all
//!   waits at first, holds up nothing new. A chunk stores what it found and what it has done in one write; killed, it is done
//!   again, and done twice at once it is the same.
//! - 2026-11-28: a no is for ever, whatever the titles become; whoever said it can take it back.

mod actions;
mod finding;
mod model;
mod store;
mod web;
mod words;

pub use finding::{Batch, CHUNK, keep, read};
pub use model::{LEAST, Pair, State, ends, may_be_one};
pub use store::{
    Standing, Suggested, count, count_unpaired, get, is_waiting, suggested, suggested_behind, suggested_posts,
};
pub use web::{address, routes};
pub use words::FLASHES;
