//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// The release was changed.
pub const RELEASE_SAVED: Flash = Flash::new("release-saved", |l| l.flash_release_saved());

/// All of them.
pub const FLASHES: &[Flash] = &[RELEASE_SAVED];

/// The release is not in the state for that.
pub const NOT_THERE: Refusal = Refusal::new("release-not-there", |l| l.refused_release_not_there());
/// A release needs at least one item.
pub const EMPTY: Refusal = Refusal::new("release-empty", |l| l.refused_release_empty());
