//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// Staff will look.
pub(super) const FLAGGED: Flash = Flash::new("flagged", |l| l.flash_flagged());
/// The flag is gone.
pub(super) const TAKEN_BACK: Flash = Flash::new("flag-taken-back", |l| l.flash_flag_taken_back());

/// All of them.
pub const FLASHES: &[Flash] = &[FLAGGED, TAKEN_BACK];

/// Staff look at what somebody stands behind.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("flag-confirm-first", |l| l.refused_flag_confirm_first());
/// Nobody flags what they wrote.
pub(super) const NOT_ONESELF: Refusal = Refusal::new("flag-own", |l| l.refused_flag_own());
/// Staff have looked at it.
pub(super) const LOOKED_AT: Refusal = Refusal::new("flag-looked-at", |l| l.refused_flag_looked_at());
/// As many as staff can be asked to look at.
pub(super) const ENOUGH: Refusal = Refusal::new("enough-flags", |l| l.refused_enough_flags());
/// No flag waits there.
pub(super) const NOT_FLAGGED: Refusal = Refusal::new("not-flagged", |l| l.refused_not_flagged());
/// Where no reason fits there is a sentence.
pub(super) const SAY_WHY: Refusal = Refusal::new("flag-say-why", |l| l.refused_flag_say_why());
