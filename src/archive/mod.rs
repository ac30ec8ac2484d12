//! The archive: all releases by year, product line and area, and what they changed, found by its words. It reads what other
//! rooms have, and keeps only the words by which lines are found.
//!
//! ## Decisions
//! - 2026-11-30: lines of releases have an index of their own, by line: that of [`crate::search`] is of posts and of what stands
//!   below them, with parts and counts that lines have no use for. Its tokens are the same, of all languages a line is told in.
//! - 2026-11-30: what a line says is fixed once its release is out, so that its words are stored once, by a job of that
//!   publication. A line that keeps a hidden title to itself is left out by each question, and so comes back by itself.
//! - 2026-11-30: a line is also found by the title of its post, under which its fan knows it. Titles are asked in the index of
//!   posts each time, and of posts that everybody sees alone: words stored beside the line would still tell the title of one
//!   that was hidden or made private since.
//! - 2026-11-30: lines from before this site have words of their own, stored with them, and stand below ours: they have no
//!   areas, and nobody voted for them.
//! - 2026-11-30: words that shipped nowhere are answered with the open post that says all of them, and how far it has come.
//! - 2026-11-30: how all of this works is told with a real wish. Staff may choose it, in a table with one row at most; what
//!   cannot be told any more, as it is hidden or was recalled, gives way to the latest one by itself.
//! - 2026-11-30: weeks without a release and late ones stand in the row of weeks like all others: nobody has a streak to defend.

mod before;
mod chain;
mod filter;
mod find;
mod how;
mod how_page;
mod indexing;
mod looked;
mod sought;
mod store;
mod story;
mod views;
mod web;
mod words;

pub use before::{EARLIER_WORDS, EarlierWords, read_earlier, store_earlier};
pub use indexing::{Batch, begin, read, store};
pub use sought::{Sought, sought};
pub use story::StoryKept;
pub use web::{PAGES, routes};
