//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The answer is gone.
pub(super) const REMOVED: Flash = Flash::new("answer-removed", |l| l.flash_answer_removed());

/// All of them.
pub const FLASHES: &[Flash] = &[REMOVED];

/// There are as many answers as there may be.
pub(super) const ENOUGH: Refusal = Refusal::new("enough-answers", |l| l.refused_enough_answers());
/// Somebody removed the answer that is being changed.
pub(super) const IS_GONE: Refusal = Refusal::new("answer-gone", |l| l.refused_answer_gone());
