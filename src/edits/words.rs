//! Why this room refuses.

use crate::error::Refusal;

/// It was changed as often as it may be.
pub(super) const ENOUGH: Refusal = Refusal::new("enough-edits", |l| l.refused_enough_edits());
