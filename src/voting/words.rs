//! What this room says of what just happened.

use super::actions::Cast;
use super::held::Hold;
use crate::web::Flash;

/// A vote counts.
pub(super) const VOTED: Flash = Flash::new("voted", |l| l.flash_voted());
/// The same, of somebody who wants no digest.
pub(super) const VOTED_SILENTLY: Flash = Flash::new("voted-silently", |l| l.flash_voted_silently());
/// A vote was withdrawn.
pub(super) const WITHDRAWN: Flash = Flash::new("withdrawn", |l| l.flash_withdrawn());
/// The vote waits for the e-mail address to be confirmed.
pub(super) const VOTE_WAITS: Flash = Flash::new("vote-waits", |l| l.flash_vote_waits());

/// The vote waits for the one of another account of the same mailbox.
pub(super) const SAME_MAILBOX: Flash = Flash::warning("vote-same-mailbox", |l| l.voting_held_same_mailbox());

/// The vote is set apart until staff have looked.
pub(super) const IN_CLUSTER: Flash = Flash::warning("vote-in-cluster", |l| l.voting_held_cluster());
/// Staff have left it out.
pub(super) const LEFT_OUT: Flash = Flash::warning("vote-left-out", |l| l.voting_held_left_out());

/// All of them.
pub const FLASHES: &[Flash] = &[VOTED, VOTED_SILENTLY, WITHDRAWN, VOTE_WAITS, SAME_MAILBOX, IN_CLUSTER, LEFT_OUT];

impl Cast {
    /// What is said of it, to somebody whom the digest will tell, or who wants none.
    pub fn flash(self, digest: bool) -> Flash {
        match self {
            Self::Counted if digest => VOTED,
            Self::Counted => VOTED_SILENTLY,
            Self::Held(Hold::Unconfirmed) => VOTE_WAITS,
            Self::Held(Hold::SameMailbox) => SAME_MAILBOX,
            Self::Held(Hold::Cluster) => IN_CLUSTER,
            Self::Held(Hold::LeftOut) => LEFT_OUT,
        }
    }
}
