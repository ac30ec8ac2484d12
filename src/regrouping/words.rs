//! Why a line is not merged.

use crate::error::Refusal;

/// A train goes with it.
pub(super) const HAS_TRAIN: Refusal = Refusal::new("line-has-train", |l| l.refused_line_has_train());
/// It is planned in a market.
pub(super) const IN_MARKET: Refusal = Refusal::new("line-in-market", |l| l.refused_line_in_market());
