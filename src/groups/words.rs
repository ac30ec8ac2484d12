//! What this room says: of what just happened, and why it refuses.

use super::model::Standing;
use crate::error::Refusal;
use crate::web::Flash;

/// They asked to join.
const ASKED: Flash = Flash::new("group-asked", |l| l.flash_group_asked());
/// They are a member.
const JOINED: Flash = Flash::new("group-joined", |l| l.flash_group_joined());
/// They are not in it any more, and neither asked nor invited.
pub(super) const LEFT: Flash = Flash::new("group-left", |l| l.flash_group_left());

/// All of them.
pub const FLASHES: &[Flash] = &[ASKED, JOINED, LEFT];

/// Of a press on Join.
pub(super) fn joined(standing: Standing) -> Flash {
    if standing == Standing::Joined { JOINED } else { ASKED }
}

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("group-confirm", |l| l.refused_testing_confirm());
/// It is closed.
pub(super) const IS_CLOSED: Refusal = Refusal::new("group-closed", |l| l.refused_group_closed());
/// Staff turned them down lately.
pub(super) const RESTS: Refusal = Refusal::new("group-rests", |l| l.refused_group_rests());
/// No more people are taken.
pub(super) const ENOUGH: Refusal = Refusal::new("group-enough", |l| l.refused_testing_enough());
/// Nobody has this handle.
pub(super) const UNKNOWN: Refusal = Refusal::new("group-unknown", |l| l.refused_testing_unknown());
/// They have not confirmed their address.
pub(super) const NOT_CONFIRMED: Refusal = Refusal::new("group-unconfirmed", |l| l.refused_testing_unconfirmed());
/// They are in it, or invited.
pub(super) const ALREADY: Refusal = Refusal::new("group-already", |l| l.refused_group_already());
/// Staff join by a press of their own.
pub(super) const ONESELF: Refusal = Refusal::new("group-oneself", |l| l.refused_testing_oneself());
/// They are blocked.
pub(super) const IS_BLOCKED: Refusal = Refusal::new("group-blocked", |l| l.refused_group_blocked());
/// There is no such post that everybody sees.
pub(super) const NO_POST: Refusal = Refusal::new("group-no-post", |l| l.refused_group_no_post());
/// A group stands for posts of one area.
pub(super) const OTHER_AREA: Refusal = Refusal::new("group-other-area", |l| l.refused_group_other_area());
/// A post is one group's.
pub(super) const OTHER_GROUP: Refusal = Refusal::new("group-other-group", |l| l.refused_group_other_group());
/// It has as many posts as it may have.
pub(super) const ENOUGH_POSTS: Refusal = Refusal::new("group-enough-posts", |l| l.refused_group_enough_posts());
