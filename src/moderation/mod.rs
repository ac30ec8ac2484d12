//! Moderation: staff hide a post or a comment, with a reason, and let it be seen again; they close the comments of a
//! post, and approve the first posts of newcomers where these are held.
//!
//! ## Decisions
//! - 2026-11-27: what is hidden does not disappear without a word: at a hidden post's address everybody reads that staff
//!   hid it, when and why, and nothing of the post itself; its author and staff see the whole. A hidden comment is there
//!   for its author and staff, and takes the replies below it along.
//! - 2026-11-27: what waits for its author's confirmation cannot be hidden: nobody sees it yet. What waits for staff, and what
//!   is for its author and staff alone, can: whoever reads it there hides it, and it comes back as it was.
//! - 2026-11-27: a release that is out keeps its lines. One that merely repeats the title of a hidden post says so
//!   instead; words of staff's own stay.
//! - 2026-11-29: an approval is taken back as long as nobody made anything of what was seen: with a vote, a comment or an
//!   answer it is no longer what nobody saw, and staff hide it instead, with a reason.
//! - 2026-11-29: why something is shown again may be said, and need not be: its author and staff read it above the thing, as
//!   long as nothing else is done to it, and the log keeps it.
//! - 2026-11-29: whoever wrote what staff hide or approve gets one mail, ten minutes later: what was taken back by then is told
//!   to nobody.
//! - 2026-11-29: what was shown again is hidden again by taking that back, for the reason it had, by an act of its own. Its author
//!   hears of that after the same ten minutes, and not where they had been told the same before: that it was seen in between
//!   nobody told them.

mod actions;
mod approved;
mod approving;
mod kept;
mod locking;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use actions::{hide_comment, hide_post, restore_comment, restore_post};
pub use approved::Approved;
pub use approving::Said;
pub use kept::{LockKept, SightKept};
pub use model::{Act, Moderation, Reason};
pub use store::{hiding, is_private, lock_of, of_comments, of_post, told_of};
pub use web::{
    comment_form_again, lock_form_again, post_form_again, restore_comment_again, restore_post_again, routes,
};
pub use words::FLASHES;
