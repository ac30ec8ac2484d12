//! What posts have risen by: how many of the votes that stand on each were cast in the last seven days, counted by the worker
//! once an hour.
//!
//! ## Decisions
//! - 2026-11-30: counted anew each hour, as of the hour's beginning, and not kept by each vote: a vote would move one more row
//!   and one more index, and what leaves the seven days is moved by nobody. Staff read the hour up to which it was counted.
//! - 2026-11-30: counted from the votes themselves, so that what was withdrawn is gone, and what a merge brought counts where
//!   it is now, as of the day it was cast. No index holds votes by their moment, and none is added for this: posts are walked
//!   by number, and only of those whose heat says that somebody voted this week or the one before, and of those that others were
//!   merged into, are the votes read, some thousand at a time. A post with more is gone through piece by piece.
//! - 2026-11-30: a chunk writes what differs from the count before, each post's number as a whole: who reads meanwhile sees no
//!   half of one. Nothing is added up twice, and a chunk that is done again finds the same.
//! - 2026-11-30: the job's subject is the hour: two workers that begin it begin one.

mod counting;
mod model;
mod source;
mod store;

pub use counting::{Batch, begin_due, is_due, read as read_chunk, store as store_chunk};
pub use store::{counted_at, of, risen};

use crate::jobs::JobKind;

/// Counting all posts once; the subject is the hour since 1970 up to whose beginning it counts.
pub const RISING: JobKind = JobKind("rising");
