//! Filing: what a member does to have a post, to change it, and to add to it.
//!
//! ## Decisions
//! - 2026-12-01: what is masked in a text stands above the posts like it: what would be public is looked at first.
//! - 2026-11-29: the form is for visitors as well, who sign in once they send it: whoever has to sign in first leaves. No
//!   draft of theirs stays in the browser, which may be others' too; what they sent goes through signing in with them.
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
