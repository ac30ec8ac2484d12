//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Staff decided on a post.
pub(super) const DECIDED: Flash = Flash::new("decided", |l| l.flash_decided());
/// Staff answered a private post.
pub(super) const DECIDED_PRIVATE: Flash = Flash::new("decided-private", |l| l.flash_decided_private());
/// Staff merged a post into another one.
pub(super) const MERGED: Flash = Flash::new("merged", |l| l.flash_merged());
/// Staff took a decision back.
pub(super) const UNDONE: Flash = Flash::new("undone", |l| l.flash_undone());

/// All of them.
pub const FLASHES: &[Flash] = &[DECIDED, DECIDED_PRIVATE, MERGED, UNDONE];

/// There is nothing to undo.
pub const NOTHING_TO_UNDO: Refusal = Refusal::new("nothing-to-undo", |l| l.refused_nothing_to_undo());
/// The day on which a declined post is looked at again is over, or too far away.
pub(super) const REVISIT_OUT_OF_REACH: Refusal =
    Refusal::new("revisit-out-of-reach", |l| l.refused_revisit_out_of_reach());
/// A later merge builds on this one; undo that first.
pub const UNDO_LATER_FIRST: Refusal = Refusal::new("undo-later-first", |l| l.refused_undo_later_first());
/// A post is no duplicate of itself.
pub const INTO_ITSELF: Refusal = Refusal::new("merge-into-itself", |l| l.refused_merge_into_itself());
/// Fans still answer what they are asked about the post.
pub(super) const STILL_ASKED: Refusal = Refusal::new("still-asked", |l| l.refused_still_asked());
/// The words that a merge was looked for by stand nowhere.
pub(super) const NO_POST_SAYS: Refusal = Refusal::new("no-post-says", |l| l.refused_no_post_says());
