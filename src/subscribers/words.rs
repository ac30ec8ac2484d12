//! What this room says of what just happened.

use crate::web::Flash;

/// A link leads nowhere any more.
pub(super) const GONE: Flash = Flash::new("letters-gone", |l| l.flash_letters_gone());
/// The address is confirmed, and the choice kept.
pub(super) const CHOSEN: Flash = Flash::new("letters-chosen", |l| l.flash_letters_chosen());

/// All of them.
pub const FLASHES: &[Flash] = &[GONE, CHOSEN];
