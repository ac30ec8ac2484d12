//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The view is there.
pub(super) const SAVED: Flash = Flash::new("view-saved", |l| l.flash_view_saved());
/// It is gone.
pub(super) const REMOVED: Flash = Flash::new("view-removed", |l| l.flash_view_removed());

/// An act was taken back.
pub(super) const TAKEN_BACK: Flash = Flash::new("act-taken-back", |l| l.flash_act_taken_back());

/// All of them.
pub const FLASHES: &[Flash] = &[SAVED, REMOVED, TAKEN_BACK];

/// An act is taken back within ten minutes.
pub(super) const TOO_LATE: Refusal = Refusal::new("act-too-late", |l| l.refused_act_too_late());

/// More views than anybody looks through.
pub(super) const TOO_MANY: Refusal = Refusal::new("views-too-many", |l| l.refused_views_too_many());
