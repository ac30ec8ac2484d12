//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::web::Flash;

/// Pictures were added, and wait for their descriptions.
pub(super) const ADDED: Flash = Flash::new("pictures-added", |l| l.flash_pictures_added());

/// All of them.
pub const FLASHES: &[Flash] = &[ADDED];

/// Only whoever wrote something adds pictures to it.
pub(super) const NOT_YOURS: Refusal = Refusal::new("pictures-not-yours", |l| l.refused_pictures_not_yours());
/// Fans choose from it already.
pub(super) const ASKED: Refusal = Refusal::new("pictures-asked", |l| l.refused_pictures_asked());
/// The post was voted for or answered: people saw what it showed then.
pub(super) const SETTLED: Refusal = Refusal::new("pictures-settled", |l| l.refused_pictures_settled());
