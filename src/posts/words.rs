//! Why something was refused.

use super::model::Visibility;
use crate::error::Refusal;

/// Only the author may change this.
pub const NOT_YOURS: Refusal = Refusal::new("not-yours", |l| l.refused_not_yours());
/// Enough of a newcomer waits for staff.
const ENOUGH_HELD: Refusal = Refusal::new("enough-held", |l| l.refused_enough_held());

/// Why nothing more may wait of what is seen so.
pub fn enough(unseen: Visibility) -> Refusal {
    if unseen == Visibility::Held { ENOUGH_HELD } else { Refusal::ENOUGH_WAITING }
}

/// Nobody has approved it yet.
pub const AWAITS_APPROVAL: Refusal = Refusal::new("awaits-approval", |l| l.refused_awaits_approval());
/// Staff have hidden it.
pub const HIDDEN: Refusal = Refusal::new("post-hidden", |l| l.refused_post_hidden());
/// Staff have closed the comments.
pub const LOCKED: Refusal = Refusal::new("post-locked", |l| l.refused_post_locked());
/// The post is closed: no votes, comments or edits.
pub const CLOSED: Refusal = Refusal::new("post-closed", |l| l.refused_post_closed());
/// The post was merged into another one.
pub const MERGED: Refusal = Refusal::new("post-merged", |l| l.refused_post_merged());
/// The post was voted for or answered, and its text can no longer be changed by its author.
pub const ALREADY_DECIDED: Refusal = Refusal::new("already-decided", |l| l.refused_already_decided());
/// The status machine does not allow this step.
pub const STEP_NOT_ALLOWED: Refusal = Refusal::new("step-not-allowed", |l| l.refused_step_not_allowed());
/// Shipped is set only by publishing a release.
pub const SHIPPED_BY_RELEASE_ONLY: Refusal =
    Refusal::new("shipped-by-release-only", |l| l.refused_shipped_by_release_only());
