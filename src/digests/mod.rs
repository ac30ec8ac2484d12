//! Digests: one mail per person and release that says what of it is theirs.
//!
//! ## Decisions
//! - 2026-11-21: a claim per (release, person) comes before the mail, and the mail's key says the same again: a digest
//!   cannot be queued twice even by hand.
//! - 2026-11-26: a chunk reads, then renders with nothing held, then writes, and asks once more whether each person wants
//!   their mail: who unsubscribes while digests are being queued gets none.
//! - 2026-11-27: a digest is promised first, a short row, and written when the relay is nearly done with those before:
//!   a million are promised within minutes, and their words, some gigabytes of them, never stand in the database at once.
//!   Who unsubscribes, or whose post is hidden, until then finds nothing to be taken back.
//! - 2026-11-30: who was told of a release stays known when their mail is forgotten, so that a recall tells exactly them, once. A digest
//!   that is being sent while a release is recalled is waited for: only then it is known whether it told anybody.
//! - 2026-11-30: whoever tested or confirmed something stands beside those who voted, and is not told that they voted: a role that
//!   weighs more says nothing of a vote.
//! - 2026-11-30: whoever was told of a release and switched digests off since gets no mail of its recall: they asked for none of
//!   releases any more, and the page, the feeds and the post say it. It is no reason to write against somebody's wish.
//! - 2026-11-30: whoever had a bug that shipped is asked whether it is gone, about three of theirs at most: `verifying` has the rules,
//!   and the page of the release asks about the rest. The mail has the words of the line that fixed it and not the title of the post,
//!   which may be hidden while the mail waits, and of which a line need not repeat a word.
//! - 2026-11-27: a digest that waits with the title of a post which was hidden since is taken back and written once more.

mod asking;
mod beforehand;
mod compose;
mod mails;
mod proud;
mod recall;
mod recall_mail;
mod store;
mod tell;
mod withdraw;

pub use beforehand::{digested, sample};
pub use compose::{Digest, compose};
pub use recall::{RecallBatch, queue_recall, read_recall, render_recall};
pub use store::unwritten;
pub use tell::{Batch, CHUNK, PROMISED, may_be_written, promise, queue, read, render};
pub use withdraw::withdraw;
