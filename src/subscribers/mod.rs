//! Releases by mail without an account: who asked for them confirms their address first, and leaves with one press.
//!
//! ## Decisions
//! - 2026-11-30: the same answer comes whether an address is known or not, and at most one mail of this kind goes to an
//!   address in a day where the site is, and another one once it has left: nobody finds out who subscribes, and nobody is flooded. What somebody
//!   else enters for an address that is confirmed changes nothing; its owner gets the link to their choices. An address that
//!   nobody confirms gets three in all, and no other one before it is forgotten.
//! - 2026-11-30: links change nothing when they are opened, since mail scanners open each: a button does.
//! - 2026-11-30: whoever leaves is forgotten, with the mails that wait; a link of theirs says so and nothing else.
//! - 2026-11-30: what is stored of an address is told and erased from the command line: by a page, everybody could ask whether an
//!   address is here.
//! - 2026-11-30: once a release is recalled, the same job tells those who were told, as far as their mails are known still, and
//!   takes back what waits. A mail that is being sent at that moment is waited for; one whose sender is gone may have arrived, and
//!   counts as told: who reads of a recall without its release is less in the dark than who updates to it.
//! - 2026-11-30: an area is narrower than its line, so one of another line is refused. What is kept of both is the area.
//! - 2026-11-30: five spellings of one mailbox wait for their confirmation at most, besides the plain one: what goes beyond is
//!   answered alike and mailed nothing.
//! - 2026-11-30: a member who hears of a release by their digest gets no second mail about it at the same address.

mod actions;
mod beforehand;
mod kept;
mod letters;
mod mails;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use beforehand::hearing;
pub use kept::{Erasing, Kept, erase, kept};
pub use letters::{Batch, CHUNK, may_be_written, queue, read, render, withdraw};
pub use store::{forget_unconfirmed, move_to_line};
pub use web::{CHOICES, routes};
pub use words::FLASHES;
