//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// An hour was announced.
pub(super) const ANNOUNCED: Flash = Flash::new("hour-announced", |l| l.flash_hour_announced());
/// An hour was moved.
pub(super) const MOVED: Flash = Flash::new("hour-moved", |l| l.flash_hour_moved());
/// An hour was called off.
pub(super) const CALLED_OFF_NOW: Flash = Flash::new("hour-called-off", |l| l.flash_hour_called_off());
/// An hour that was called off takes place.
pub(super) const HELD: Flash = Flash::new("hour-held", |l| l.flash_hour_held());
/// A question was asked.
pub(super) const ASKED: Flash = Flash::new("hour-asked", |l| l.flash_hour_asked());
/// A vote was cast.
pub(super) const VOTED: Flash = Flash::new("hour-voted", |l| l.flash_hour_voted());
/// A vote was taken back.
pub(super) const UNVOTED: Flash = Flash::new("hour-unvoted", |l| l.flash_hour_unvoted());
/// Its author took a question back.
pub(super) const WITHDRAWN: Flash = Flash::new("hour-question-withdrawn", |l| l.flash_hour_question_withdrawn());
/// A question was answered.
pub(super) const ANSWERED: Flash = Flash::new("hour-answered", |l| l.flash_hour_answered());
/// An answer was taken back.
pub(super) const ANSWER_TAKEN_BACK: Flash = Flash::new("hour-answer-taken-back", |l| l.flash_hour_answer_taken_back());
/// A question was set aside.
pub(super) const SET_ASIDE: Flash = Flash::new("hour-set-aside", |l| l.flash_hour_set_aside());
/// A question that was set aside is seen again.
pub(super) const RESTORED: Flash = Flash::new("hour-restored", |l| l.flash_hour_restored());

/// All of them.
pub const FLASHES: &[Flash] = &[
    ANNOUNCED,
    MOVED,
    CALLED_OFF_NOW,
    HELD,
    ASKED,
    VOTED,
    UNVOTED,
    WITHDRAWN,
    ANSWERED,
    ANSWER_TAKEN_BACK,
    SET_ASIDE,
    RESTORED,
];

/// An address comes first.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("hour-confirm", |l| l.refused_hour_confirm());
/// Something of theirs is to be approved first.
pub(super) const APPROVED_FIRST: Refusal = Refusal::new("hour-approved-first", |l| l.refused_hour_approved_first());
/// The hour is over.
pub(super) const OVER: Refusal = Refusal::new("hour-over", |l| l.refused_hour_over());
/// The hour is called off.
pub(super) const IS_CALLED_OFF: Refusal = Refusal::new("hour-is-called-off", |l| l.refused_hour_is_called_off());
/// One mailbox, one vote.
pub(super) const MAILBOX_HAS_VOTED: Refusal = Refusal::new("hour-mailbox", |l| l.refused_hour_mailbox());
/// One person asks so much.
pub(super) const ENOUGH_OF_YOURS: Refusal = Refusal::new("hour-enough-of-yours", |l| l.refused_hour_enough_of_yours());
/// As much is asked as may be.
pub(super) const ENOUGH_ASKED: Refusal = Refusal::new("hour-enough-asked", |l| l.refused_hour_enough_asked());
/// It is somebody else's.
pub(super) const NOT_YOURS: Refusal = Refusal::new("hour-not-yours", |l| l.refused_hour_not_yours());
/// Others answer for its area.
pub(super) const NOT_AN_OWNER: Refusal = Refusal::new("hour-owners", |l| l.refused_hour_owners());
/// It has an answer.
pub(super) const HAS_ANSWER: Refusal = Refusal::new("hour-has-answer", |l| l.refused_hour_has_answer());
/// The hour has not begun.
pub(super) const NOT_BEGUN: Refusal = Refusal::new("hour-not-begun", |l| l.refused_hour_not_begun());
/// The hour has begun.
pub(super) const HAS_BEGUN: Refusal = Refusal::new("hour-has-begun", |l| l.refused_hour_has_begun());
/// Staff set the question aside.
pub(super) const IS_SET_ASIDE: Refusal = Refusal::new("hour-is-set-aside", |l| l.refused_hour_is_set_aside());

/// The area is retired or merged.
pub(super) const TAKES_NOTHING: Refusal = Refusal::new("hour-area-closed", |l| l.refused_hour_area_closed());
/// Another hour of the area is at that time.
pub(super) const OVERLAPS: Refusal = Refusal::new("hour-overlaps", |l| l.refused_hour_overlaps());
/// So many are announced that there are no more.
pub(super) const ENOUGH_HOURS: Refusal = Refusal::new("hour-enough", |l| l.refused_hour_enough());
/// Not a time of day.
pub(super) const NOT_A_TIME: Refusal = Refusal::new("hour-not-a-time", |l| l.refused_hour_not_a_time());
/// That time is over.
pub(super) const TIME_OVER: Refusal = Refusal::new("hour-time-over", |l| l.refused_hour_time_over());
/// Too short, too long, or no number.
pub(super) const MINUTES: Refusal = Refusal::new("hour-minutes", |l| l.refused_hour_minutes());
/// A day that is over, or too far away.
pub(super) const TOO_FAR: Refusal = Refusal::new("hour-too-far", |l| l.refused_hour_too_far());
