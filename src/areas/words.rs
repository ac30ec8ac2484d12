//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// An area took over another one.
pub(super) const MERGED: Flash = Flash::new("areas-merged", |l| l.flash_areas_merged());

/// All of them.
pub const FLASHES: &[Flash] = &[MERGED];

/// Fans would have nothing left to choose.
pub(super) const LAST_AREA: Refusal = Refusal::new("last-area", |l| l.refused_last_area());
/// The area went into another one.
pub(super) const IS_MERGED: Refusal = Refusal::new("area-is-merged", |l| l.refused_area_is_merged());
/// What cannot be undone wants a box ticked.
pub const NOT_SURE: Refusal = Refusal::new("area-not-sure", |l| l.refused_area_not_sure());
/// The line went into another one.
pub const LINE_IS_MERGED: Refusal = Refusal::new("line-is-merged", |l| l.refused_line_is_merged());
/// Two areas of one name would be in one line.
pub(super) const NAMESAKES: Refusal = Refusal::new("line-namesakes", |l| l.refused_line_namesakes());
