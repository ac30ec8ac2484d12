//! Filing: what a member does to have a post, to change it, and to add to it.
//!
//! ## Decisions
//! - 2026-12-01: what is masked in a text stands above the posts like it: what would be public is looked at first.
//! - 2026-11-29: members alone have the form: whoever files hears what comes of it. A visitor is told so where they sign in,
//!   and what they looked for stands in the form afterwards; so does what was sent once a session had ended.
//! - 2026-11-29: a bug with a log of a crash that other posts tell of is shown those first, known by its exception or signal
//!   and its first calls (`logs::crash_in`). Only a form is asked, which can show them.
//! - 2026-11-26: a text may be changed until the first vote or answer, whichever comes first, also when an answer was
//!   taken back: nobody's vote and nobody's answer stands under a text they did not read. What the author learns later
//!   goes below it, dated.
//! - 2026-11-21: the form remembers the device, not the build: a build is a week old by the next post, and a wrong one
//!   in a bug report is worse than none.

mod actions;
mod model;
mod suggesting;
mod views;
mod web;
mod words;

pub use actions::{MOST_ADDITIONS, add, edit, looked_up, open_area, submit, text_of};
pub use model::{BODY_MAX, Draft, Entered, TITLE_MAX, TITLE_MIN, addition, devices_in};
pub use suggesting::{Suggesting, Suggestion};
pub use web::{FORM, SEARCHES, addition_again, edit_again, post_again, routes};
pub use words::{FLASHES, ONLY_BUGS, why_sign_in};
