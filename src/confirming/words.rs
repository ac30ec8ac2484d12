//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A bug happens to this person too.
pub(super) const CONFIRMED: Flash = Flash::new("confirmed", |l| l.flash_confirmed());
/// That was taken back.
pub(super) const UNCONFIRMED: Flash = Flash::new("unconfirmed", |l| l.flash_unconfirmed());

/// All of them.
pub const FLASHES: &[Flash] = &[CONFIRMED, UNCONFIRMED];

/// An address comes first: everybody sees how many they are.
pub(super) const VERIFY_FIRST: Refusal =
    Refusal::new("confirming-verify-first", |l| l.refused_confirming_verify_first());
/// A request happens nowhere.
pub(super) const NO_BUG: Refusal = Refusal::new("confirming-no-bug", |l| l.refused_confirming_no_bug());
/// Whoever wrote it said so with that.
pub(super) const OWN: Refusal = Refusal::new("confirming-own", |l| l.refused_confirming_own());
/// Another account of the same mailbox has it, or voted for it.
pub(super) const SAME_MAILBOX: Refusal =
    Refusal::new("confirming-same-mailbox", |l| l.refused_confirming_same_mailbox());
