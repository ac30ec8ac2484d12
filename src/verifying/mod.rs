//! Fixed for you: whoever reported or confirmed a bug is asked, once a release fixed it, whether it is gone on their device.
//!
//! ## Decisions
//! - 2026-11-30: each is asked once for a bug and a release: by a link in their digest, which works signed out, and on the pages
//!   of the post and the release. The link names person, post, release and device and is signed with the installation's key, so
//!   that nothing is stored of a question that nobody answers. Opening it changes nothing, as mail scanners open every link; a
//!   press does.
//! - 2026-11-30: an answer may be changed for four weeks after the release went out, and no longer than until another release has
//!   the bug, or this one is recalled: a device is updated by then or will not be. What was said stays counted.
//! - 2026-11-30: whoever has the bug may say so, whether or not the digest asks: it asks about three at most, the rest is asked
//!   on the page of the release. Only bugs that everybody sees are asked about, since everybody sees the counts.
//! - 2026-11-30: counts are kept in the write of an answer, of each bug and release. Fewer than five answers are told in words
//!   alone: of so few, a number says more of chance and of people than of the bug.
//! - 2026-11-30: once at least five have answered and most of them have it still, the matter is reopened, once for a bug and a
//!   release, in the write of that answer. The post stays Shipped, which says that its change is in a release that is out, and
//!   that is still so; Ready would put the same change into the next release, and its credits would be taken back from people who
//!   did their part. What is reopened is said on the line and on the post, and stands in a queue of the desk until staff close
//!   it with a note that everybody reads. That note can be taken back like other acts; answers go on being counted.
//! - 2026-11-30: reopening is nobody's act: who gave the answer that tipped the scales is not to be read out of a log. Staff find
//!   it on the desk, and those who answer for the area hear of it once in their inboxes; the event names whoever had the release
//!   go out in the place of an actor.
//! - 2026-11-30: one mailbox answers once, also with an account that had the bug before it came to have this mailbox.
//! - 2026-11-30: credits stay as they are: whoever reported a bug did, whether or not the first remedy helps.
//! - 2026-11-30: of somebody who leaves, the answer stays counted, as that of a former member.

mod actions;
mod kept;
mod model;
mod reading;
mod store;
mod token;
mod views;
mod web;
mod words;

pub use actions::{answer, settle};
pub use kept::SettledKept;
pub use model::{Note, Tally, note};
pub use reading::{Fixed, Question, of_people, of_post, of_reader};
pub use store::{tallies, waiting};
pub use token::{Asked, LINK};
pub use views::FixedPanel;
pub use web::{routes, settled_again};
pub use words::FLASHES;

/// Bugs that a digest asks about at most.
pub const IN_A_MAIL: usize = 3;
