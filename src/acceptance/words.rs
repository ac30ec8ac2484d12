//! Why this room refuses.

use crate::error::Refusal;

/// A list is longer than one post.
pub(super) const TOO_MANY: Refusal = Refusal::new("acceptance-too-many", |l| l.refused_acceptance_too_many());
/// Something has to be so first.
pub(super) const OPEN: Refusal = Refusal::new("acceptance-open", |l| l.refused_acceptance_open());
