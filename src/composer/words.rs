//! What this room says of what just happened.

use crate::web::Flash;

/// The release was frozen.
pub(super) const FROZEN: Flash = Flash::new("frozen", |l| l.flash_frozen());
/// The release will go out by itself.
pub(super) const APPROVED: Flash = Flash::new("approved", |l| l.flash_approved());
/// The release was changed, and has to be approved again.
pub(super) const APPROVAL_LAPSED: Flash = Flash::warning("approval-lapsed", |l| l.flash_approval_lapsed());
/// The release is out.
pub(super) const PUBLISHED: Flash = Flash::new("published", |l| l.flash_published());
/// The week was skipped.
pub(super) const SKIPPED: Flash = Flash::new("skipped", |l| l.flash_skipped());

/// All of them.
pub const FLASHES: &[Flash] = &[FROZEN, APPROVED, APPROVAL_LAPSED, PUBLISHED, SKIPPED];
