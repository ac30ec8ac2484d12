//! What this room says: of what just happened, and why it refuses.

use super::model::Standing;
use crate::error::Refusal;
use crate::web::Flash;

/// They asked to join.
const ASKED: Flash = Flash::new("testers-asked", |l| l.flash_testers_asked());
/// They are a tester.
const JOINED: Flash = Flash::new("testers-joined", |l| l.flash_testers_joined());
/// A request was taken back, or an invitation declined.
const NOT_JOINED: Flash = Flash::new("testers-not-joined", |l| l.flash_testers_not_joined());
/// They left.
const LEFT: Flash = Flash::new("testers-left", |l| l.flash_testers_left());
/// Staff invited somebody.
const INVITED: Flash = Flash::new("testers-invited", |l| l.flash_testers_invited());
/// Staff let somebody in.
const ADMITTED: Flash = Flash::new("testers-admitted", |l| l.flash_testers_admitted());
/// Staff turned a request down.
const TURNED_DOWN: Flash = Flash::new("testers-turned-down", |l| l.flash_testers_turned_down());
/// Staff took an invitation back.
const UNINVITED: Flash = Flash::new("testers-uninvited", |l| l.flash_testers_uninvited());
/// Staff took somebody out of the group.
const REMOVED: Flash = Flash::new("testers-removed", |l| l.flash_testers_removed());
/// It works for a tester.
pub(super) const WORKS: Flash = Flash::new("tested", |l| l.flash_tested());
/// It does not.
pub(super) const FAILS: Flash = Flash::new("tested-fails", |l| l.flash_tested_fails());
/// That was taken back.
pub(super) const TAKEN_BACK: Flash = Flash::new("tested-withdrawn", |l| l.flash_tested_withdrawn());

/// All of them.
pub const FLASHES: &[Flash] =
    &[ASKED, JOINED, NOT_JOINED, LEFT, INVITED, ADMITTED, TURNED_DOWN, UNINVITED, REMOVED, WORKS, FAILS, TAKEN_BACK];

/// Of a press on Join.
pub(super) fn joined(standing: Standing) -> Flash {
    if standing == Standing::Joined { JOINED } else { ASKED }
}

/// Of a press on Leave, for what they were before.
pub(super) fn left(was: Standing) -> Flash {
    if was == Standing::Joined { LEFT } else { NOT_JOINED }
}

/// Of a press on Invite or Admit.
pub(super) fn invited(standing: Standing) -> Flash {
    if standing == Standing::Joined { ADMITTED } else { INVITED }
}

/// Of a press on Remove, for what they were before.
pub(super) fn removed(was: Standing) -> Flash {
    match was {
        Standing::Asked | Standing::TurnedDown => TURNED_DOWN,
        Standing::Invited => UNINVITED,
        Standing::Joined => REMOVED,
    }
}

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("testing-confirm", |l| l.refused_testing_confirm());
/// The area is retired or merged.
pub(super) const TAKES_NOTHING: Refusal = Refusal::new("testing-closed", |l| l.refused_testing_closed());
/// Staff turned them down lately.
pub(super) const RESTS: Refusal = Refusal::new("testing-rests", |l| l.refused_testing_rests());
/// No more people are taken.
pub(super) const ENOUGH: Refusal = Refusal::new("testing-enough", |l| l.refused_testing_enough());
/// Nobody has this handle.
pub(super) const UNKNOWN: Refusal = Refusal::new("testing-unknown", |l| l.refused_testing_unknown());
/// They have not confirmed their address.
pub(super) const NOT_CONFIRMED: Refusal = Refusal::new("testing-unconfirmed", |l| l.refused_testing_unconfirmed());
/// They are in it, or invited.
pub(super) const ALREADY: Refusal = Refusal::new("testing-already", |l| l.refused_testing_already());
/// Staff join by a press of their own.
pub(super) const ONESELF: Refusal = Refusal::new("testing-oneself", |l| l.refused_testing_oneself());
/// They are blocked.
pub(super) const IS_BLOCKED: Refusal = Refusal::new("testing-blocked", |l| l.refused_testing_blocked());
/// Testers of its area say so.
pub(super) const NOT_A_TESTER: Refusal = Refusal::new("testing-not-a-tester", |l| l.refused_testing_not_a_tester());
/// There is nothing to try.
pub(super) const NOT_TESTED_NOW: Refusal = Refusal::new("testing-not-now", |l| l.refused_testing_not_now());
/// Neither was said.
pub(super) const CHOOSE: Refusal = Refusal::new("testing-choose", |l| l.refused_testing_choose());
/// What happens is told of what does not work.
pub(super) const REASON_OF_WHAT: Refusal =
    Refusal::new("testing-reason-of-what", |l| l.refused_testing_reason_of_what());
