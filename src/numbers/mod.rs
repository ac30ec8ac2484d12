//! Numbers for the staff, week after week: how long fans wait for an answer and for a release, what part of a release came
//! from them, who comes back to vote, and what waits for a first answer; each for the whole site, a line or an area. And for
//! each of the staff alone, in how many minutes they were at the desk.
//!
//! ## Decisions
//! - 2026-11-28: a week is a voting week ([`crate::db::VotingWeek`]): the site lives from release to release, and votes carry
//!   the number of theirs. What ships within a day after the week's end counts in it, since a release ends its week; so a
//!   week is counted when that day is over.
//! - 2026-11-28: a week is counted once, as a whole, by the worker, as of then; what is undone, merged, moved or withdrawn
//!   later changes nothing in it. A middle and a number of people cannot be added up from days or from areas, so a row is kept
//!   of each area, each line and the site: what a page shows is read and not reckoned.
//! - 2026-11-28: the two middles are exact, of the answers and items of one week, which staff made one by one; buckets would
//!   need a limit for what is long. Voters and posts that wait may be any number: they are counted chunk by chunk behind a
//!   cursor ([`crate::jobs`]), and counters move with it in the same write. A week that is begun again begins with no rows.
//! - 2026-11-28: a vote is in one index more, by week and person, so that counting a week reads its votes and no others.
//! - 2026-11-28: the last year is caught up with after an upgrade, the latest week first.
//! - 2026-11-30: what adds up is counted by the day as well (`days`), and the page shows either.
//! - 2026-11-28: minutes at the desk are a number a person and week, never when or what; nobody else can read them here.
//! - 2026-12-01: a week or a day that was counted and is not over was counted by a clock that was ahead. It is forgotten, and
//!   counted once it is over; by less than an hour two programs may differ.
//! - 2026-12-01: of a release that is recalled the week and the day are counted anew, also where it was recalled while they were
//!   counted: what was counted is as of the moment at which that began, and so is what is kept of it.
//! - 2026-12-01: what waits is counted in one walk through the posts, each by its moments: when it was filed, and when it was first
//!   answered, which a statement reads together. Whatever staff decide meanwhile, a post waited as a week or a day ended, or not.
//! - 2026-11-29: what waits at this moment is counted when somebody looks, to a thousand: the last row of a week is days old.

mod chart;
mod counting;
mod days;
mod due;
mod filter;
mod minutes;
mod model;
mod read;
mod source;
mod store;
mod table;
mod views;
mod web;

pub use counting::{Batch, read as read_chunk, store as store_chunk};
pub use days::{DayBatch, read_chunk as read_day_chunk, store_chunk as store_day_chunk};
pub use due::{begin_due, is_due};
pub use minutes::{Minutes, keep_minutes};
pub use read::faults;
pub use store::forget_minutes_of;
pub use web::routes;

use crate::db::Timestamp;
use crate::jobs::JobKind;
use chrono::TimeDelta;

/// Counting a week; the subject is its number.
pub const COUNTING: JobKind = JobKind("counting");
/// Counting a day; the subject is its number since 1970.
pub const COUNTING_DAYS: JobKind = JobKind("counting_days");

/// By so much the clocks of two programs may differ.
const APART: TimeDelta = TimeDelta::hours(1);

/// So long after it was pressed everybody reads a recall: a write takes less.
const SETTLED: TimeDelta = TimeDelta::minutes(1);

/// Whether a recall may not have been seen by who began to count at a moment: it came later, or so little before that it may
/// still have been on its way, which is known once that is over.
fn is_unseen(began: Timestamp, recalled: Timestamp, now: Timestamp) -> bool {
    let settled = recalled.plus(SETTLED);
    began < recalled || (began < settled && settled <= now)
}
