//! What this room says of what just happened.

use crate::error::Refusal;
use crate::web::Flash;

/// A line shows one picture.
pub(super) const ONE_PICTURE: Refusal = Refusal::new("picture-one", |l| l.refused_picture_one());

/// The release was frozen.
pub(super) const FROZEN: Flash = Flash::new("frozen", |l| l.flash_frozen());
/// There is nothing to check before the lines are chosen.
pub(super) const NOT_FROZEN: Flash = Flash::warning("not-frozen", |l| l.flash_not_frozen());
/// The release will go out by itself.
pub(super) const APPROVED: Flash = Flash::new("approved", |l| l.flash_approved());
/// The release was changed, and has to be approved again.
pub(super) const APPROVAL_LAPSED: Flash = Flash::warning("approval-lapsed", |l| l.flash_approval_lapsed());
/// The release is out.
pub(super) const PUBLISHED: Flash = Flash::new("published", |l| l.flash_published());
/// The week was skipped.
pub(super) const SKIPPED: Flash = Flash::new("skipped", |l| l.flash_skipped());

/// Its cutoff, its publication or both come at other moments.
pub(super) const MOVED: Flash = Flash::new("moments-moved", |l| l.flash_moments_moved());
/// The release waits with a public reason.
pub(super) const WAITS: Flash = Flash::new("release-waits", |l| l.flash_release_waits());
/// The release waits no more.
pub(super) const GOES_ON: Flash = Flash::new("release-goes-on", |l| l.flash_release_goes_on());

/// A release of another train than the weekly one is out.
pub(super) const TRAIN_PUBLISHED: Flash = Flash::new("train-published", |l| l.flash_train_published());
/// One was skipped.
pub(super) const TRAIN_SKIPPED: Flash = Flash::new("train-skipped", |l| l.flash_train_skipped());
/// Its moments were moved, cutoff or publication.
pub(super) const TRAIN_MOVED: Flash = Flash::new("train-moved", |l| l.flash_train_moved());

/// A line stands at another place.
pub(super) const LINE_MOVED: Flash = Flash::new("line-moved", |l| l.flash_line_moved());
/// A line became two.
pub(super) const LINE_SPLIT: Flash = Flash::new("line-split", |l| l.flash_line_split());
/// Two lines became one.
pub(super) const LINES_JOINED: Flash = Flash::new("lines-joined", |l| l.flash_lines_joined());
/// A line does not go out with the release.
pub(super) const LEFT_OUT: Flash = Flash::new("line-left-out", |l| l.flash_line_left_out());
/// A line stays as it is, whatever was asked about it.
pub(super) const KEPT: Flash = Flash::new("line-kept", |l| l.flash_line_kept());
/// What was finished since came in.
pub(super) const TAKEN_IN: Flash = Flash::new("late-taken-in", |l| l.flash_late_taken_in());
/// A finished post has its line before the cutoff.
pub(super) const TAKEN_IN_EARLY: Flash = Flash::new("early-taken-in", |l| l.flash_early_taken_in());
/// A line shows a picture of which nobody said what it shows.
pub(super) const PICTURE_UNSAID: Flash = Flash::warning("picture-unsaid", |l| l.flash_picture_unsaid());
/// The approval does not stand any more.
pub(super) const WITHDRAWN: Flash = Flash::new("approval-withdrawn", |l| l.flash_approval_withdrawn());

/// All of them.
pub const FLASHES: &[Flash] = &[
    FROZEN,
    NOT_FROZEN,
    APPROVED,
    APPROVAL_LAPSED,
    PUBLISHED,
    SKIPPED,
    MOVED,
    WAITS,
    GOES_ON,
    TRAIN_PUBLISHED,
    TRAIN_SKIPPED,
    TRAIN_MOVED,
    LINE_MOVED,
    LINE_SPLIT,
    LINES_JOINED,
    LEFT_OUT,
    KEPT,
    TAKEN_IN,
    TAKEN_IN_EARLY,
    PICTURE_UNSAID,
    WITHDRAWN,
];
