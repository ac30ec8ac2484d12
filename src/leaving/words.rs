//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Somebody leaves, in seven days.
pub(super) const LEAVES: Flash = Flash::new("leaves", |l| l.flash_leaving_leaves());
/// Somebody stays after all.
pub(super) const STAYS: Flash = Flash::new("stays", |l| l.flash_leaving_stays());
/// What is stored about somebody is being gathered.
pub(super) const GATHERING: Flash = Flash::new("gathering", |l| l.flash_leaving_gathering());

/// All of them.
pub const FLASHES: &[Flash] = &[LEAVES, STAYS, GATHERING];

/// What is being erased is not kept any more.
pub(super) const TOO_LATE: Refusal = Refusal::new("leaving-too-late", |l| l.leaving_too_late());
