//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// Everybody reads it.
pub(super) const PRESENTED: Flash = Flash::new("award-presented", |l| l.awards_flash_presented());
/// It is withdrawn.
pub(super) const WITHDRAWN: Flash = Flash::new("award-withdrawn", |l| l.awards_flash_withdrawn());

/// All of them.
pub const FLASHES: &[Flash] = &[PRESENTED, WITHDRAWN];

/// Nothing is said of it in any language.
pub(super) const NO_SENTENCE: Refusal = Refusal::new("award-no-sentence", |l| l.awards_refused_no_sentence());
/// There is none: too few reports.
pub(super) const NOT_WON: Refusal = Refusal::new("award-not-won", |l| l.awards_refused_not_won());
/// There is none: the release was recalled.
pub(super) const IS_RECALLED: Refusal = Refusal::new("award-recalled", |l| l.awards_refused_recalled());
/// Staff withdrew it.
pub(super) const IS_WITHDRAWN: Refusal = Refusal::new("award-is-withdrawn", |l| l.awards_refused_withdrawn());
/// Nobody has read it yet.
pub(super) const NOT_PRESENTED: Refusal = Refusal::new("award-not-presented", |l| l.awards_refused_not_presented());
/// An award has one picture.
pub(super) const ONE_PICTURE: Refusal = Refusal::new("award-one-picture", |l| l.awards_refused_one_picture());
