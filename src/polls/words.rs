//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// A draft is kept.
pub(super) const DRAFTED: Flash = Flash::new("poll-drafted", |l| l.polls_flash_drafted());
/// A draft was thrown away.
pub(super) const DISCARDED: Flash = Flash::new("poll-discarded", |l| l.polls_flash_discarded());
/// A poll was opened.
pub(super) const OPENED: Flash = Flash::new("poll-opened", |l| l.polls_flash_opened());
/// A poll was withdrawn.
pub(super) const WITHDRAWN: Flash = Flash::new("poll-withdrawn", |l| l.polls_flash_withdrawn());
/// A vote counts.
pub(super) const VOTED: Flash = Flash::new("poll-voted", |l| l.polls_flash_voted());
/// A vote waits for the confirmation of an address.
pub(super) const WAITS: Flash = Flash::new("poll-waits", |l| l.polls_flash_waits());
/// A vote is counted apart until staff have looked.
pub(super) const APART: Flash = Flash::warning("poll-apart", |l| l.polls_apart());
/// A vote was taken back.
pub(super) const TAKEN_BACK: Flash = Flash::new("poll-taken-back", |l| l.polls_flash_taken_back());

/// All of them.
pub const FLASHES: &[Flash] = &[DRAFTED, DISCARDED, OPENED, WITHDRAWN, VOTED, WAITS, APART, TAKEN_BACK];

/// Its time is over.
pub(super) const CLOSED: Refusal = Refusal::new("poll-closed", |l| l.polls_refused_closed());
/// Staff withdrew it.
pub(super) const IS_WITHDRAWN: Refusal = Refusal::new("poll-is-withdrawn", |l| l.polls_refused_withdrawn());
/// It was opened, and stays as it is.
pub(super) const FIXED: Refusal = Refusal::new("poll-fixed", |l| l.polls_refused_fixed());
/// It is a draft.
pub(super) const NOT_OPENED: Refusal = Refusal::new("poll-not-opened", |l| l.polls_refused_not_opened());
/// One mailbox, one vote.
pub(super) const MAILBOX_HAS_VOTED: Refusal = Refusal::new("poll-mailbox", |l| l.polls_refused_mailbox());
/// As many drafts are there as may be.
pub(super) const ENOUGH_DRAFTS: Refusal = Refusal::new("poll-enough-drafts", |l| l.polls_refused_enough_drafts());
/// As many are open as may be.
pub(super) const ENOUGH_OPEN: Refusal = Refusal::new("poll-enough-open", |l| l.polls_refused_enough_open());

/// Nothing was chosen.
pub(super) const CHOOSE: Refusal = Refusal::new("poll-choose", |l| l.polls_refused_choose());
/// Only one option.
pub(super) const TOO_FEW: Refusal = Refusal::new("poll-too-few", |l| l.polls_refused_too_few());
/// More options than a poll has.
pub(super) const TOO_MANY: Refusal = Refusal::new("poll-too-many", |l| l.polls_refused_too_many());
/// An option twice.
pub(super) const TWICE: Refusal = Refusal::new("poll-twice", |l| l.polls_refused_twice());
/// Not a time of day.
pub(super) const NOT_A_TIME: Refusal = Refusal::new("poll-not-a-time", |l| l.polls_refused_not_a_time());
/// It would be open for too short a time.
pub(super) const TOO_SOON: Refusal = Refusal::new("poll-too-soon", |l| l.polls_refused_too_soon());
/// A day that is over, or too far away.
pub(super) const TOO_FAR: Refusal = Refusal::new("poll-too-far", |l| l.polls_refused_too_far());
/// An option has one picture.
pub(super) const ONE_PICTURE: Refusal = Refusal::new("poll-one-picture", |l| l.polls_refused_one_picture());
