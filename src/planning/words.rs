//! What this room says: why something that was entered cannot be.

use crate::error::Refusal;

/// No number that an area could finish in a week.
pub(super) const NO_CAPACITY: Refusal = Refusal::new("no-capacity", |l| l.refused_no_capacity());
/// More people than stand in a line.
pub(super) const TOO_MANY_BUILDERS: Refusal = Refusal::new("too-many-builders", |l| l.refused_too_many_builders());
