//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A member is blocked.
pub(super) const BLOCKED: Flash = Flash::new("blocked", |l| l.flash_blocked());
/// A block was lifted.
pub(super) const LIFTED: Flash = Flash::new("block-lifted", |l| l.flash_block_lifted());

/// Staff will look once more.
pub(super) const LOOK_ASKED: Flash = Flash::new("block-look-asked", |l| l.blocking_flash_asked());
/// Staff have answered that a block stands.
pub(super) const LOOK_ANSWERED: Flash = Flash::new("block-stands", |l| l.blocking_flash_stands());

/// All of them.
pub const FLASHES: &[Flash] = &[BLOCKED, LIFTED, LOOK_ASKED, LOOK_ANSWERED];

/// Staff cannot be blocked.
pub(super) const NOT_STAFF: Refusal = Refusal::new("staff-not-blocked", |l| l.refused_staff_not_blocked());
/// Nobody blocks themselves.
pub(super) const NOT_ONESELF: Refusal = Refusal::new("not-oneself", |l| l.refused_block_oneself());
/// There is no block to lift.
pub(super) const NOT_BLOCKED: Refusal = Refusal::new("not-blocked", |l| l.refused_not_blocked());
/// Whoever asks for another look is not blocked.
pub(super) const NOT_BLOCKED_SELF: Refusal = Refusal::new("block-none", |l| l.blocking_refused_none());
/// Nobody waits for an answer.
pub(super) const NOT_ASKED: Refusal = Refusal::new("block-not-asked", |l| l.blocking_refused_not_asked());
