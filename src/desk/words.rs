//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The view is there.
pub(super) const SAVED: Flash = Flash::new("view-saved", |l| l.flash_view_saved());
/// It is gone.
pub(super) const REMOVED: Flash = Flash::new("view-removed", |l| l.flash_view_removed());

/// All of them.
pub const FLASHES: &[Flash] = &[SAVED, REMOVED];

/// More views than anybody looks through.
pub(super) const TOO_MANY: Refusal = Refusal::new("views-too-many", |l| l.refused_views_too_many());
