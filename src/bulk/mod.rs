//! One answer to many posts: chosen on the desk, seen once more with whom it reaches, then given by the worker post by post.
//!
//! ## Decisions
//! - 2026-11-28: each post gets an ordinary decision of its own, so that it is undone, counted and shown as any other; what
//!   changed since whoever decides saw it is left as it is, and said.
//! - 2026-11-28: whoever follows several of the posts gets one mail, ten minutes after the last of them was answered: what is
//!   taken back before then was never told.
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
