//! Why this room refuses.

use crate::error::Refusal;

/// Braces hold something that nothing stands for there.
pub(super) const UNKNOWN_PLACEHOLDER: Refusal =
    Refusal::new("unknown-announcement-placeholder", |l| l.refused_unknown_placeholder());
