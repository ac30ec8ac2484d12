//! The composer: the pages on which staff word the coming release, look at it once more, approve it, and publish or skip it
//! by hand. What it changes, `releases` keeps.
//!
//! ## Decisions
//! - 2026-12-01: what is finished stands above the form for a line without a post: most weeks have no such line.
//! - 2026-11-30: the page that shows everything once more says what it showed, and its buttons approve and publish that and
//!   nothing else. It has two addresses: that of the next release, and that of the version which is planned; once that is
//!   another one, the old address says so.
//! - 2026-11-30: a form says by its row which release it is of, and not by its week, which owners may count anew. What was
//!   typed of a release that went out or was skipped meanwhile is shown once more on a page of its own (`gone`), which says where
//!   the release stands by now: it is nothing of the next one's.
//! - 2026-11-30: nothing is approved without that page. An approval says what was seen; one that does not is kept as words that
//!   were typed, and leads there.
//! - 2026-11-30: the release of every train is composed on the same pages, which name the train in their addresses and forms
//!   unless it is the weekly one. What a train does not do is not there: where nothing ships nobody is credited or mailed. One
//!   that nobody knows, or with which nothing goes any more, has no pages. Before, staff could only approve what went with
//!   another train, on a page of its own.
//! - 2026-11-30: the picture of a line has a page of its own: a form that holds a file is read in another way, and no browser
//!   sends a file again when the form of the whole release comes back. What was typed there is kept on the way.
//! - 2026-11-30: the place of a line is a number still, folded away beside the buttons that move it by one: to bring the
//!   fortieth line to the top takes one number, and without a script forty pages.
//! - 2026-11-30: staff may publish what nobody approved, and then answer what is asked about its lines or say that they go out as
//!   they are; the command line, which cannot ask, leads to the page on which that is said.
//! - 2026-11-30: so it is where they approve: by the release's hour nobody is there to be asked. What is approved so is not asked
//!   again where it is published.

mod asking;
mod carrying;
mod changes;
mod check;
mod complaints;
mod crediting;
mod desk;
mod gone;
mod hand;
mod kinds;
mod mailing;
mod meant;
mod picturing;
mod places;
mod previewing;
mod rows;
mod texts;
mod translating;
mod typed;
mod views;
mod web;
mod words;
mod writing;

pub use asking::unanswered;
pub use mailing::{Digested, Hearing, Mailing, Sample, Sampled};
pub use web::{form_again, routes};
pub use words::FLASHES;
