//! What this room says of what just happened.

use crate::web::Flash;

/// The release was frozen.
pub(super) const FROZEN: Flash = Flash::new("frozen", |l| l.flash_frozen());
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

/// All of them.
pub const FLASHES: &[Flash] = &[
    FROZEN,
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
];
