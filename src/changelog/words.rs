//! What this room says of what just happened.

use crate::web::Flash;

/// A week to come is announced to be skipped.
pub(super) const SKIP_PLANNED: Flash = Flash::new("skip-planned", |l| l.flash_skip_planned());
/// It takes place after all.
pub(super) const SKIP_DROPPED: Flash = Flash::new("skip-dropped", |l| l.flash_skip_dropped());
/// Weeks are counted from another number.
pub(super) const COUNTED: Flash = Flash::new("weeks-counted", |l| l.flash_weeks_counted());
/// A release is recalled.
pub(super) const RECALLED: Flash = Flash::new("release-recalled", |l| l.flash_release_recalled());
/// The same of one of which nobody was told.
pub(super) const RECALLED_UNTOLD: Flash = Flash::new("release-recalled-untold", |l| l.flash_release_recalled_untold());
/// The mails of a release are stopped.
pub(super) const MAILS_STOPPED: Flash = Flash::new("mails-stopped", |l| l.flash_mails_stopped());
/// They are sent after all.
pub(super) const MAILS_SENT: Flash = Flash::new("mails-sent", |l| l.flash_mails_sent());

/// All of them.
pub const FLASHES: &[Flash] =
    &[SKIP_PLANNED, SKIP_DROPPED, COUNTED, MAILS_STOPPED, MAILS_SENT, RECALLED, RECALLED_UNTOLD];
