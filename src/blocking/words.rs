//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A member is blocked.
pub(super) const BLOCKED: Flash = Flash::new("blocked", |l| l.flash_blocked());
/// A block was lifted.
pub(super) const LIFTED: Flash = Flash::new("block-lifted", |l| l.flash_block_lifted());

/// All of them.
pub const FLASHES: &[Flash] = &[BLOCKED, LIFTED];

/// Staff cannot be blocked.
pub(super) const NOT_STAFF: Refusal = Refusal::new("staff-not-blocked", |l| l.refused_staff_not_blocked());
/// Nobody blocks themselves.
pub(super) const NOT_ONESELF: Refusal = Refusal::new("not-oneself", |l| l.refused_block_oneself());
/// There is no block to lift.
pub(super) const NOT_BLOCKED: Refusal = Refusal::new("not-blocked", |l| l.refused_not_blocked());
