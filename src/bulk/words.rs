//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The worker goes through the posts.
pub(super) const BEGUN: Flash = Flash::new("bulk-begun", |l| l.flash_bulk_begun());
/// It goes no further.
pub(super) const STOPPED: Flash = Flash::new("bulk-stopped", |l| l.flash_bulk_stopped());
/// The worker takes the answers back.
pub(super) const UNDOING: Flash = Flash::new("bulk-undoing", |l| l.flash_bulk_undoing());

/// All of them.
pub const FLASHES: &[Flash] = &[BEGUN, STOPPED, UNDOING];

/// More posts than are answered at once.
pub(super) const TOO_MANY: Refusal = Refusal::new("bulk-too-many", |l| l.refused_bulk_too_many());
/// The text of a ready-made answer stands in the form, and is sent by the next press.
pub(super) const READ_FIRST: Refusal = Refusal::new("bulk-read-first", |l| l.refused_bulk_read_first());
/// Others of the same person are still at work.
pub(super) const BUSY: Refusal = Refusal::new("bulk-busy", |l| l.refused_bulk_busy());
/// It has come to its end, or was stopped.
pub(super) const NOT_AT_WORK: Refusal = Refusal::new("bulk-not-at-work", |l| l.refused_bulk_not_at_work());
/// Nothing of it can be taken back.
pub(super) const NOTHING_ANSWERED: Refusal =
    Refusal::new("bulk-nothing-answered", |l| l.refused_bulk_nothing_answered());
