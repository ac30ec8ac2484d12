//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// It is counted.
pub(super) const COUNTED: Flash = Flash::new("reported", |l| l.flash_reported());
/// It waits for the address.
pub(super) const WAITS: Flash = Flash::warning("report-waits", |l| l.flash_report_waits());
/// Staff hid a text.
pub(super) const HIDDEN: Flash = Flash::new("report-text-hidden", |l| l.flash_report_text_hidden());
/// They show it again.
pub(super) const SHOWN: Flash = Flash::new("report-text-shown", |l| l.flash_report_text_shown());
/// A line is dealt with.
pub(super) const SETTLED: Flash = Flash::new("report-line-settled", |l| l.flash_report_line_settled());
/// It waits again.
pub(super) const REOPENED: Flash = Flash::new("report-line-reopened", |l| l.flash_report_line_reopened());

/// All of them.
pub const FLASHES: &[Flash] = &[COUNTED, WAITS, HIDDEN, SHOWN, SETTLED, REOPENED];

/// The release is not out.
pub(super) const NOT_OUT: Refusal = Refusal::new("report-not-out", |l| l.refused_report_not_out());
/// Nobody answers any more.
pub(super) const CLOSED: Refusal = Refusal::new("report-closed", |l| l.refused_report_closed());
/// The release was recalled.
pub(super) const RECALLED: Refusal = Refusal::new("report-recalled", |l| l.refused_report_recalled());
/// Another account of the same mailbox has answered.
pub(super) const SAME_MAILBOX: Refusal = Refusal::new("report-same-mailbox", |l| l.refused_report_same_mailbox());
/// No mood was chosen.
pub(super) const CHOOSE_MOOD: Refusal = Refusal::new("report-mood", |l| l.refused_report_mood());
/// One line was chosen twice.
pub(super) const BOTH: Refusal = Refusal::new("report-both", |l| l.refused_report_both());
