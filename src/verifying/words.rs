//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// It is gone for somebody.
pub(super) const GONE: Flash = Flash::new("fixed-gone", |l| l.verifying_flash_gone());
/// It is not.
pub(super) const REMAINS: Flash = Flash::new("fixed-remains", |l| l.verifying_flash_remains());
/// Staff closed a matter that was reopened.
pub(super) const SETTLED: Flash = Flash::new("fixed-settled", |l| l.verifying_flash_settled());

/// All of them.
pub const FLASHES: &[Flash] = &[GONE, REMAINS, SETTLED];

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("verifying-confirm", |l| l.verifying_refused_confirm());
/// It is no bug.
pub(super) const NOT_ASKED: Refusal = Refusal::new("verifying-not-asked", |l| l.verifying_refused_not_asked());
/// They neither reported nor confirmed it.
pub(super) const NOT_THEIRS: Refusal = Refusal::new("verifying-not-theirs", |l| l.verifying_refused_not_theirs());
/// The weeks in which it is asked are over.
pub(super) const OVER: Refusal = Refusal::new("verifying-over", |l| l.verifying_refused_over());
/// The release was recalled.
pub(super) const RECALLED: Refusal = Refusal::new("verifying-recalled", |l| l.verifying_refused_recalled());
/// Another release has it by now, or none.
pub(super) const ELSEWHERE: Refusal = Refusal::new("verifying-elsewhere", |l| l.verifying_refused_elsewhere());
/// It was not reopened, or staff have said something to it.
pub(super) const NOT_REOPENED: Refusal = Refusal::new("verifying-not-reopened", |l| l.verifying_refused_not_reopened());
/// Another account of the same mailbox has said so.
pub(super) const SAME_MAILBOX: Refusal = Refusal::new("verifying-mailbox", |l| l.refused_question_mailbox());
