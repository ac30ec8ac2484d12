//! What this room says of what just happened.

use crate::web::Flash;

/// Staff decided on a post.
pub(super) const DECIDED: Flash = Flash::new("decided", |l| l.flash_decided());
/// Staff took a decision back.
pub(super) const UNDONE: Flash = Flash::new("undone", |l| l.flash_undone());

/// All of them.
pub const FLASHES: &[Flash] = &[DECIDED, UNDONE];
