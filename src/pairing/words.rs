//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// Nobody is asked about these two again.
pub(super) const APART: Flash = Flash::new("pair-apart", |l| l.flash_pair_apart());
/// Nobody is for a week.
pub(super) const PUT_OFF: Flash = Flash::new("pair-put-off", |l| l.flash_pair_put_off());
/// They are suggested again.
pub(super) const ASKED_AGAIN: Flash = Flash::new("pair-asked-again", |l| l.flash_pair_asked_again());

/// All of them.
pub const FLASHES: &[Flash] = &[APART, PUT_OFF, ASKED_AGAIN];

/// These two are not suggested, or no more so.
pub(super) const NOT_PAIRED: Refusal = Refusal::new("not-paired", |l| l.refused_not_paired());
