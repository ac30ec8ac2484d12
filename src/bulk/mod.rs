//! One answer to many posts: chosen on the desk, seen once more with whom it reaches, then given by the worker post by post.
//!
//! ## Decisions
//! - 2026-11-28: each post gets an ordinary decision of its own, so that it is undone, counted and shown as any other; what
//!   changed since whoever decides saw it is left as it is, and said.
//! - 2026-11-28: whoever follows several of the posts gets one mail, ten minutes after the last of them was answered: what is
//!   taken back before then was never told.
//! - 2026-11-30: a thousand at once are what one form names and one write stores. Where more match it says how many, takes those
//!   with the most votes, and the page of the bulk leads to the next ones once these are done: each thousand is seen, and can be
//!   stopped, by itself.
//! - 2026-12-01: it stays so. What matches a filter while the worker pages through it is something else than what was looked at:
//!   posts would be answered that nobody saw, and those that an answer moves out of the filter, or into it, would be passed by.
//!   What is taken back, told and counted as one is read as one, too, and a thousand is what that holds in memory.
//! - 2026-11-28: posts are not merged this way: where each goes is a question of its own.

mod actions;
mod model;
mod store;
mod views;
mod web;
mod words;
mod work;

pub use actions::{begin_telling, is_telling_due, tell_again, undoable};
pub use model::{Bulk, MOST};
pub use store::{Answered, get, of_decisions, running, standing, standing_among, taken_back_among};
pub use views::left_out;
pub use web::{BULKS, Entered, address, ask, form_again, routes};
pub use words::FLASHES;
pub use work::{Chunk, go_on, prepare, read};

use crate::jobs::JobKind;

/// Answering the posts of a bulk, or taking its answers back; the subject is the bulk.
pub const ANSWERING: JobKind = JobKind("answering_many");
/// Telling those who follow them; the subject is the bulk.
pub const TELLING_MANY: JobKind = JobKind("telling_many");
