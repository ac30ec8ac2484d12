//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The draft is kept.
pub(super) const DRAFTED: Flash = Flash::new("question-drafted", |l| l.flash_question_drafted());
/// Fans are asked.
pub(super) const OPENED: Flash = Flash::new("question-opened", |l| l.flash_question_opened());
/// They answer no more.
pub(super) const CLOSED_NOW: Flash = Flash::new("question-closed", |l| l.flash_question_closed());
/// The draft is gone.
pub(super) const DISCARDED: Flash = Flash::new("question-discarded", |l| l.flash_question_discarded());
/// It is withdrawn.
pub(super) const WITHDRAWN: Flash = Flash::new("question-withdrawn", |l| l.flash_question_withdrawn());
/// One has answered.
pub(super) const ANSWERED: Flash = Flash::new("question-answered", |l| l.flash_question_answered());
/// One's answer is taken back.
pub(super) const TAKEN_BACK: Flash = Flash::new("question-taken-back", |l| l.flash_question_taken_back());
/// What staff made of it is said.
pub(super) const CONCLUDED: Flash = Flash::new("question-concluded", |l| l.flash_question_concluded());

/// That is taken back.
pub(super) const NOT_CONCLUDED: Flash =
    Flash::new("question-conclusion-taken-back", |l| l.flash_question_conclusion_taken_back());

/// All of them.
pub const FLASHES: &[Flash] =
    &[DRAFTED, OPENED, CLOSED_NOW, DISCARDED, WITHDRAWN, ANSWERED, TAKEN_BACK, CONCLUDED, NOT_CONCLUDED];

/// A question needs something to choose from.
pub(super) const TOO_FEW: Refusal = Refusal::new("question-too-few", |l| l.refused_question_too_few());
/// Too much to choose from.
pub(super) const TOO_MANY: Refusal = Refusal::new("question-too-many", |l| l.refused_question_too_many());
/// An option stands there twice.
pub(super) const TWICE: Refusal = Refusal::new("question-twice", |l| l.refused_question_twice());
/// Asked is about what is planned, and before work starts.
pub(super) const NOT_PLANNED: Refusal = Refusal::new("question-not-planned", |l| l.refused_question_not_planned());
/// One question at a time.
pub(super) const ONE_AT_A_TIME: Refusal =
    Refusal::new("question-one-at-a-time", |l| l.refused_question_one_at_a_time());
/// The post has as many as it may have.
pub(super) const ENOUGH: Refusal = Refusal::new("question-enough", |l| l.refused_question_enough());
/// What is open stays as it is.
pub(super) const OPEN_ALREADY: Refusal = Refusal::new("question-open", |l| l.refused_question_open());
/// Nobody answers it now.
pub(super) const NOT_OPEN: Refusal = Refusal::new("question-not-open", |l| l.refused_question_not_open());
/// Staff said what comes of it.
pub(super) const CONCLUDED_ALREADY: Refusal = Refusal::new("question-concluded", |l| l.refused_question_concluded());
/// Fans still answer.
pub(super) const STILL_OPEN: Refusal = Refusal::new("question-still-open", |l| l.refused_question_still_open());
/// An answer comes from somebody with an address.
pub(super) const CONFIRM_FIRST: Refusal =
    Refusal::new("question-confirm-first", |l| l.refused_question_confirm_first());
/// One mailbox, one answer.
pub(super) const MAILBOX_HAS_ANSWERED: Refusal = Refusal::new("question-mailbox", |l| l.refused_question_mailbox());
/// Nothing was chosen.
pub(super) const CHOOSE: Refusal = Refusal::new("question-choose", |l| l.refused_question_choose());
