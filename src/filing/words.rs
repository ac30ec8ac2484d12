//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A post was filed.
pub(super) const FILED: Flash = Flash::new("filed", |l| l.flash_filed());
/// A post was edited.
pub(super) const EDITED: Flash = Flash::new("edited", |l| l.flash_edited());

/// A post waits for its author's address to be confirmed.
pub(super) const FILED_WAITS: Flash = Flash::new("filed-waits", |l| l.flash_filed_waits());

/// A post of a newcomer waits for staff.
pub(super) const FILED_HELD: Flash = Flash::new("filed-held", |l| l.flash_filed_held());

/// All of them.
pub const FLASHES: &[Flash] = &[FILED, FILED_WAITS, FILED_HELD, EDITED];

/// A post takes no further additions.
pub(super) const ENOUGH_ADDED: Refusal = Refusal::new("enough-added", |l| l.refused_enough_added());
