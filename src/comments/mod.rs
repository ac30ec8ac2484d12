//! Comments under posts, with one level of replies.
//!
//! ## Decisions
//! - 2026-11-21: one level of replies: deeper threads turn a phone's screen into a staircase.
//! - 2026-11-26: pages of comments are numbered and counted from the first one on, also past those that lists of the board
//!   end at: they are found by the post's own index, and an old page stays what it was.
//! - 2026-11-30: whoever is mentioned hears of it once, by an event of its own: a row for each, that stays when the name is
//!   taken out and put in again. What is private mentions nobody, and what waits does so once everybody sees it.
//! - 2026-11-28: whoever removes a comment takes its words away and not its replies: these keep standing below its place. What
//!   was changed or removed staff can still read ([`crate::edits`]), and who changes it is told so.

mod actions;
mod attaching;
mod departed;
mod editing;
mod mentions;
mod model;
mod place;
mod reading;
mod rendered;
mod store;
mod views;
mod web;
mod words;

pub use actions::{approve, comment, get_held, hold_waiting, is_newcomer, publish_waiting, set_visibility};
pub use attaching::Attaching;
pub use departed::{known_authors, remove_waiting_of};
pub use editing::expect_open;
pub use mentions::{
    UNSAYING, forget_mentions_of, is_seen_by_all, lately_mentioned, mention_key, mentioned_among, reply_after,
    seen_among, told_by,
};
pub use model::{COMMENT_MAX, Comment, Manner, Worded, address, below, done_at, pictures_of, written};
pub use place::{place_at, place_of, stands_at};
pub use reading::{first_replies, load, replies_to, under};
pub use rendered::{count_listed, listed, replace_html, stored, there};
pub use store::{
    Eyes, Under, count_before, count_below, count_replies, count_replies_before, count_waiting, find, first_on, get,
    held, is_below_seen, latest,
};
pub use web::{edit_form_again, form_again, routes};
pub use words::{FLASHES, REPLY_TOO_DEEP};
