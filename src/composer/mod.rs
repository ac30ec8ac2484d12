//! The composer: the pages on which staff word the coming release, look at it once more, approve it, and publish or skip it
//! by hand. What it changes, `releases` keeps.
//!
//! ## Decisions
//! - 2026-11-30: the page that shows everything once more says what it showed, and its buttons approve and publish that and
//!   nothing else. It has two addresses: that of the next release, and that of the version which is planned; once that is
//!   another one, the old address says so.
//! - 2026-11-30: a form says by its row which release it is of, and not by its week, which owners may count anew. What was
//!   typed of a release that went out or was skipped meanwhile is shown once more on a page of its own (`gone`), which says where
//!   the release stands by now: it is nothing of the next one's.
//! - 2026-11-30: nothing is approved without that page. An approval says what was seen; one that does not is kept as words that
//!   were typed, and leads there.
//! - 2026-11-30: what goes with a train beside the weekly one was worded before: staff look at it on a page of its own
//!   (`beside`) and approve it as it is.
//! - 2026-11-30: the picture of a line has a page of its own: a form that holds a file is read in another way, and no browser
//!   sends a file again when the form of the whole release comes back. What was typed there is kept on the way.
//! - 2026-11-30: the place of a line is a number still, folded away beside the buttons that move it by one: to bring the
//!   fortieth line to the top takes one number, and without a script forty pages.

mod beside;
mod carrying;
mod changes;
mod check;
mod complaints;
mod desk;
mod gone;
mod hand;
mod mailing;
mod meant;
mod picturing;
mod previewing;
mod rows;
mod texts;
mod translating;
mod typed;
mod views;
mod web;
mod words;
mod writing;

pub use mailing::{Digested, Hearing, Mailing, Sample, Sampled};
pub use web::{form_again, routes};
pub use words::FLASHES;
