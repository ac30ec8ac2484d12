//! What adds up, day by day: posts filed, votes, first answers, what was shipped, and how many posts waited as the day ended.
//!
//! ## Decisions
//! - 2026-11-30: a day is one of the site's calendar, and is counted on its own once it is over, in chunks, as a week is: what
//!   waits is seen the next morning and not only a day after the release. A week begins within a day, at the hour of the
//!   release, and middles and people do not add up: weeks are counted from the tables, not from days.
//! - 2026-11-30: after an upgrade four weeks are caught up with, as many as the page shows; what is older is there by the week.

mod counting;
mod due;
mod model;
mod read;
mod source;
mod store;

pub use counting::{DayBatch, read as read_chunk, store as store_chunk};
pub(super) use due::{begin_due, is_due};
pub(super) use model::Counts;
pub(super) use read::{Day, DayRow, faults, find, table};

/// Days that are shown, and caught up with.
const SHOWN: i64 = 28;
