//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// A link leads nowhere any more.
pub(super) const GONE: Flash = Flash::new("letters-gone", |l| l.flash_letters_gone());
/// The address is confirmed, and the choice kept.
pub(super) const CHOSEN: Flash = Flash::new("letters-chosen", |l| l.flash_letters_chosen());

/// All of them.
pub const FLASHES: &[Flash] = &[GONE, CHOSEN];

/// The area that was chosen belongs to another line than the one that was.
pub(super) const OTHER_LINE: Refusal = Refusal::new("letters-other-line", |l| l.refused_letters_other_line());
