//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// Votes count again.
pub(super) const COUNTED: Flash = Flash::new("cluster-counted", |l| l.clusters_flash_counted());
/// They are left out.
pub(super) const LEFT_OUT: Flash = Flash::new("cluster-left-out", |l| l.clusters_flash_left_out());
/// Staff will look.
pub(super) const ASKED: Flash = Flash::new("cluster-asked", |l| l.clusters_flash_asked());

/// All of them.
pub const FLASHES: &[Flash] = &[COUNTED, LEFT_OUT, ASKED];

/// Somebody else was quicker, or the week was over.
pub(super) const DECIDED: Refusal = Refusal::new("cluster-decided", |l| l.clusters_refused_decided());
/// No vote of theirs is set apart.
pub(super) const NOT_APART: Refusal = Refusal::new("cluster-not-apart", |l| l.clusters_refused_not_apart());
/// Staff have decided as often as they do.
pub(super) const LOOKED_ENOUGH: Refusal = Refusal::new("cluster-looked-enough", |l| l.clusters_refused_enough());
