//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Staff hid a post or a comment.
pub(super) const HIDDEN: Flash = Flash::new("hidden", |l| l.flash_hidden());
/// Staff let it be seen again.
pub(super) const RESTORED: Flash = Flash::new("restored", |l| l.flash_restored());

/// All of them.
pub const FLASHES: &[Flash] = &[HIDDEN, RESTORED];

/// It is not seen by everybody: hidden already, or waiting for a confirmation.
pub(super) const NOT_SEEN: Refusal = Refusal::new("not-seen", |l| l.refused_not_seen());
/// It is not hidden.
pub(super) const NOT_HIDDEN: Refusal = Refusal::new("not-hidden", |l| l.refused_not_hidden());
