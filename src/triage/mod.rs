//! Triage: staff answer posts, in public, and can take an answer back.
//!
//! ## Decisions
//! - 2026-11-21: every decision is a row with the status before and after; undoing one adds another row, so that the
//!   history never lies.
//! - 2026-11-28: a declined post may be declined again, with another reason or day. Its votes are counted when it is
//!   declined: it comes back on its day, or when merges have brought it as many again. Nobody votes for a declined post, so
//!   that nothing else doubles its votes, and voting knows nothing of that.
//! - 2026-11-30: a post below whose answer fans go on voting comes back to staff as well, once its votes have doubled since: each
//!   decision keeps them, and its post those of the one by which it stands, so that a vote has nothing to do for that.
//! - 2026-11-28: what is ready or in progress is taken back with a public reason only, whichever page or script does it; so
//!   an undoing is for ten minutes, and later asks for one.
//! - 2026-11-29: decisions are taken back one after the other, the latest that stands first: two slips within a minute are two
//!   undoings. A button says which decision it means, by its row.
//! - 2026-11-29: why a post was declined answers it only as long as it is; what was said of any other step stays its answer, with
//!   the status that it was said of.
//! - 2026-11-29: an answer that was taken back never was: the post stands in the queue where it stood, and its author may change a
//!   text that no other answer stands under. The rows of both say what happened, to staff: what was taken back within ten
//!   minutes, of which nobody was told, fans find nowhere ([`taken_back`]).
//! - 2026-11-21: a merge goes to what its target was merged into; undoing goes last in, first out.

mod actions;
mod candidates;
mod declines;
mod foreseen;
mod keys;
mod model;
mod rendered;
mod slips;
mod store;
mod views;
mod web;
mod words;

pub use actions::{decide, decide_as, expect_status, recall, ship, undo, undo_as, undoable};
pub use declines::{in_force as declines_of, revisit_of};
pub use foreseen::merge as foresee_merge;
pub use keys::{Deed, KEYS};
pub use model::{Decision, Decline, NOTE_MAX, Undoable, Verdict, revisit_day};
pub use rendered::{replace_note_html, stored_notes};
pub use slips::{TakenBack, taken_back};
pub use store::{
    answer_to, decided, get, hold_lately, is_taken_back_since, is_undone, lately, of_post, standing, undone_among,
};
pub use views::{DecideForm, offered};
pub use web::{DecisionForm, Meant, form_again, meant, routes};
pub use words::{FLASHES, INTO_ITSELF, NOTHING_TO_UNDO, UNDO_LATER_FIRST};
