//! Why this room refuses.

use crate::error::Refusal;

/// A list is longer than one post.
pub(super) const TOO_MANY: Refusal = Refusal::new("acceptance-too-many", |l| l.refused_acceptance_too_many());
/// Something has to be so first.
pub(super) const OPEN: Refusal = Refusal::new("acceptance-open", |l| l.refused_acceptance_open());
/// A post that is Ready, or out, has no open points.
pub(super) const DONE: Refusal = Refusal::new("acceptance-done", |l| l.refused_acceptance_done());
