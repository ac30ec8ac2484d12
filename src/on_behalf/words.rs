//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The vote is cast.
pub(super) const CAST: Flash = Flash::new("cast-on-behalf", |l| l.flash_cast_on_behalf());
/// It is taken back.
pub(super) const TAKEN_BACK: Flash = Flash::new("on-behalf-taken-back", |l| l.flash_on_behalf_taken_back());

/// All of them.
pub const FLASHES: &[Flash] = &[CAST, TAKEN_BACK];

/// It does not look like an address.
pub(super) const NOT_AN_ADDRESS: Refusal = Refusal::new("on-behalf-address", |l| l.refused_on_behalf_address());
/// It does not look like a link.
pub(super) const NOT_A_LINK: Refusal = Refusal::new("on-behalf-link", |l| l.refused_on_behalf_link());
/// Nobody has confirmed this address.
pub(super) const UNKNOWN: Refusal = Refusal::new("on-behalf-unknown", |l| l.refused_on_behalf_unknown());
/// It is one's own.
pub(super) const ONESELF: Refusal = Refusal::new("on-behalf-oneself", |l| l.refused_on_behalf_oneself());
/// They have voted.
pub(super) const HAS_VOTED: Refusal = Refusal::new("on-behalf-voted", |l| l.refused_on_behalf_voted());
/// They are blocked.
pub(super) const IS_BLOCKED: Refusal = Refusal::new("on-behalf-blocked", |l| l.refused_on_behalf_blocked());
/// It is not the reader's to take back any more.
pub(super) const TOO_LATE: Refusal = Refusal::new("on-behalf-late", |l| l.refused_on_behalf_late());
