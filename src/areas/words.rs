//! What this room says: why something was refused.

use crate::error::Refusal;

/// Fans would have nothing left to choose.
pub(super) const LAST_AREA: Refusal = Refusal::new("last-area", |l| l.refused_last_area());
/// The area went into another one.
pub(super) const IS_MERGED: Refusal = Refusal::new("area-is-merged", |l| l.refused_area_is_merged());
