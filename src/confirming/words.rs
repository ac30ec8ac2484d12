//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A bug happens to this person too.
pub(super) const CONFIRMED: Flash = Flash::new("confirmed", |l| l.flash_confirmed());
/// That was taken back.
pub(super) const UNCONFIRMED: Flash = Flash::new("unconfirmed", |l| l.flash_unconfirmed());

/// That was taken back, with the vote that came with it.
pub(super) const UNCONFIRMED_WITH_VOTE: Flash = Flash::new("unconfirmed-vote", |l| l.flash_unconfirmed_vote());

/// All of them.
pub const FLASHES: &[Flash] = &[CONFIRMED, UNCONFIRMED, UNCONFIRMED_WITH_VOTE];

/// An address comes first: everybody sees how many they are.
pub(super) const VERIFY_FIRST: Refusal =
    Refusal::new("confirming-verify-first", |l| l.refused_confirming_verify_first());
/// A request happens nowhere.
pub(super) const NO_BUG: Refusal = Refusal::new("confirming-no-bug", |l| l.refused_confirming_no_bug());
/// The device belongs to another product line than the bug.
pub(super) const OTHER_LINE: Refusal = Refusal::new("confirming-other-line", |l| l.refused_confirming_other_line());
/// Whoever wrote it said so with that.
pub(super) const OWN: Refusal = Refusal::new("confirming-own", |l| l.refused_confirming_own());
/// Another account of the same mailbox has it, or voted for it.
pub(super) const SAME_MAILBOX: Refusal =
    Refusal::new("confirming-same-mailbox", |l| l.refused_confirming_same_mailbox());
