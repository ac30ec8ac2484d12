//! The inbox: what somebody has heard of on the site, below the posts that it is about. Filled from the log of events by the
//! worker, chunk by chunk, as mails are, and apart from them: whoever wants no mail finds everything here.
//!
//! ## Decisions
//! - 2026-11-30: who hears is asked of `notices`, so that mail and inbox cannot disagree; besides comes that something of theirs is
//!   seen again, of which no mail tells. Nobody hears of what they did.
//! - 2026-11-30: one row a person and event, unique: a chunk that is done twice notes nothing twice. What was taken back goes
//!   out again by the event that says so, found by what it takes back, and the count of what is unread with it, in one write.
//! - 2026-11-30: what is told once by mail comes in once, however often it is worded again; what replaces earlier news of the
//!   same hour takes their place.
//! - 2026-11-30: looking at a page marks nothing as read, neither the inbox nor the post: links are opened ahead by browsers,
//!   and from mails. A button does, up to the newest entry that its page showed.
//! - 2026-11-30: whoever is mentioned in a comment has that in place of the comment itself. Of somebody whom one does not want
//!   to hear of neither comes, nor a post of theirs in a followed area; what staff decide comes all the same.
//! - 2026-11-30: whoever follows an area or a line hears of answers there here alone. Where several of what somebody follows say the
//!   same, they have it once: the rows are unique, and nobody has to compare the lists of those who follow.
//! - 2026-11-30: a comment that staff hide takes what was said below it along: nobody finds that any more. One that its author removed
//!   stays counted as it was and is said to be gone, without a name: replies below it stand.
//! - 2026-11-30: all releases are those that ship. One of another train says again what these ship, and may be for testers,
//!   of which nobody else is to hear.
//! - 2026-11-30: an entry is kept for ninety days. A page looks through the newest five thousand; older ones are counted where
//!   they are unread, and go with "mark all as read".
//! - 2026-11-30: whoever voted in a poll hears of its result here alone, whoever opened it among them: a mail for each press on an
//!   option would be a reason not to press.

mod actions;
mod noting;
mod reading;
mod store;
mod views;
mod web;
mod wider;
mod words;

pub use actions::{forget, remove_some_of};
pub use noting::{CHUNK, note};
pub use web::routes;
pub use words::FLASHES;
