//! What this room says of what just happened.

use crate::web::Flash;

/// The release was changed.
pub const RELEASE_SAVED: Flash = Flash::new("release-saved", |l| l.flash_release_saved());

/// All of them.
pub const FLASHES: &[Flash] = &[RELEASE_SAVED];
