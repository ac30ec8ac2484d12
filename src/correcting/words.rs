//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The post is corrected.
pub(super) const CORRECTED: Flash = Flash::new("corrected", |l| l.flash_corrected());

/// All of them.
pub const FLASHES: &[Flash] = &[CORRECTED];

/// Others have it too.
pub(super) const IS_CONFIRMED: Refusal = Refusal::new("bug-is-confirmed", |l| l.refused_bug_is_confirmed());
