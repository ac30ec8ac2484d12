//! What this room says of what just happened.

use crate::web::Flash;

/// A vote counts.
pub const VOTED: Flash = Flash::new("voted", |l| l.flash_voted());
/// A vote was withdrawn.
pub(super) const WITHDRAWN: Flash = Flash::new("withdrawn", |l| l.flash_withdrawn());
/// The vote waits for the e-mail address to be confirmed.
pub const VOTE_WAITS: Flash = Flash::warning("vote-waits", |l| l.flash_vote_waits());

/// All of them.
pub const FLASHES: &[Flash] = &[VOTED, WITHDRAWN, VOTE_WAITS];
