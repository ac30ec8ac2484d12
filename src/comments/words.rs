//! What this room says of what just happened.

use crate::web::Flash;

/// A comment was added.
pub(super) const COMMENTED: Flash = Flash::new("commented", |l| l.flash_commented());

/// All of them.
pub const FLASHES: &[Flash] = &[COMMENTED];
