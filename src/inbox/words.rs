//! What this room says of what just happened.

use crate::web::Flash;

/// Something in the inbox is read.
pub(super) const READ: Flash = Flash::new("inbox-read", |l| l.flash_inbox_read());

/// All of them.
pub const FLASHES: &[Flash] = &[READ];
