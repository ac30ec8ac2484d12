//! Why this room refuses something.

use crate::error::Refusal;

/// Not a wish that went out with a release that still is out, of somebody who may be named.
pub(super) const NOT_TOLD: Refusal = Refusal::new("story-not-told", |l| l.refused_story_not_told());
