//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Staff hid a post or a comment.
pub(super) const HIDDEN: Flash = Flash::new("hidden", |l| l.flash_hidden());
/// Staff let it be seen again.
pub(super) const RESTORED: Flash = Flash::new("restored", |l| l.flash_restored());

/// Staff closed the comments of a post.
pub(super) const LOCKED: Flash = Flash::new("locked", |l| l.flash_locked());
/// Staff opened them again.
pub(super) const UNLOCKED: Flash = Flash::new("unlocked", |l| l.flash_unlocked());

/// What was flagged stays as it is.
pub(super) const LEFT: Flash = Flash::new("flags-dismissed", |l| l.flash_left());
/// Its flags are to be looked at again.
pub(super) const REOPENED: Flash = Flash::new("flags-reopened", |l| l.flash_reopened());

/// What waited for staff is seen.
pub(super) const APPROVED: Flash = Flash::new("post-approved", |l| l.flash_published_by_staff());

/// All of them.
pub const FLASHES: &[Flash] = &[HIDDEN, RESTORED, LOCKED, UNLOCKED, LEFT, REOPENED, APPROVED];

/// It does not wait for staff.
pub(super) const NOT_HELD: Refusal = Refusal::new("not-held", |l| l.refused_not_held());

/// Its comments are open.
pub(super) const NOT_LOCKED: Refusal = Refusal::new("not-locked", |l| l.refused_not_locked());

/// It is not seen by everybody: hidden already, or waiting for a confirmation.
pub(super) const NOT_SEEN: Refusal = Refusal::new("not-seen", |l| l.refused_not_seen());
/// It is not hidden.
pub(super) const NOT_HIDDEN: Refusal = Refusal::new("not-hidden", |l| l.refused_not_hidden());
