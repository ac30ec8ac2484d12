//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// The member does not hear of somebody from now on.
pub(super) const IGNORED: Flash = Flash::new("ignored", |l| l.mentions_ignored());
/// The member hears of them again.
pub(super) const HEEDED: Flash = Flash::new("heeded", |l| l.mentions_heeded());

/// All of them.
pub const FLASHES: &[Flash] = &[IGNORED, HEEDED];

/// Of oneself nobody hears anyway.
pub(super) const ONESELF_IGNORED: Refusal = Refusal::new("ignore-oneself", |l| l.mentions_refused_oneself());
/// More would be no list that anybody keeps in mind.
pub(super) const ENOUGH_IGNORED: Refusal = Refusal::new("enough-ignored", |l| l.mentions_refused_enough());
