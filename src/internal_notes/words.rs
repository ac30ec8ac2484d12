//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The note is there.
pub(super) const NOTED: Flash = Flash::new("noted", |l| l.flash_noted());
/// It is gone.
pub(super) const REMOVED: Flash = Flash::new("note-removed", |l| l.flash_note_removed());

/// All of them.
pub const FLASHES: &[Flash] = &[NOTED, REMOVED];

/// The post has as many notes as it may have.
pub(super) const ENOUGH: Refusal = Refusal::new("enough-notes", |l| l.refused_enough_notes());
