//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// The release was changed.
pub const RELEASE_SAVED: Flash = Flash::new("release-saved", |l| l.flash_release_saved());

/// All of them.
pub const FLASHES: &[Flash] = &[RELEASE_SAVED];

/// The release is not in the state for that.
pub const NOT_THERE: Refusal = Refusal::new("release-not-there", |l| l.refused_release_not_there());
/// A release needs at least one item.
pub const EMPTY: Refusal = Refusal::new("release-empty", |l| l.refused_release_empty());
/// More highlights than a release has.
pub const TOO_MANY_AT_TOP: Refusal = Refusal::new("release-highlights", |l| l.refused_release_highlights());
/// No whole address of the web.
pub(super) const NOT_A_LINK: Refusal = Refusal::new("release-not-a-link", |l| l.refused_on_behalf_link());
/// No member has that handle.
pub(super) const NOBODY: Refusal = Refusal::new("release-nobody", |l| l.refused_release_nobody());
/// Two lines that are not true on the same devices.
pub(super) const OTHER_DEVICES: Refusal = Refusal::new("release-other-devices", |l| l.refused_release_other_devices());
/// No time of the day.
pub(super) const NOT_A_TIME: Refusal = Refusal::new("release-not-a-time", |l| l.refused_hour_not_a_time());
/// A moment that is over.
pub(super) const MOMENT_OVER: Refusal = Refusal::new("moment-over", |l| l.refused_moment_over());
/// A publication at its cutoff or before it.
pub(super) const BEFORE_CUTOFF: Refusal = Refusal::new("moment-before-cutoff", |l| l.refused_moment_before_cutoff());
/// A publication that the cutoff of the next week comes before.
pub(super) const IN_NEXT_WEEK: Refusal = Refusal::new("moment-in-next-week", |l| l.refused_moment_in_next_week());
/// The mails of the release are on their way, or are not stopped.
pub(super) const MAILS_GO: Refusal = Refusal::new("release-mails-go", |l| l.refused_release_mails_go());
/// No number that a week may have.
pub(super) const NO_NUMBER: Refusal = Refusal::new("week-no-number", |l| l.refused_week_no_number());
/// A number that a week which is over has, or one below it.
pub(super) const NUMBER_OVER: Refusal = Refusal::new("week-number-over", |l| l.refused_week_number_over());
/// A day on which nothing goes out.
pub(super) const NO_PUBLICATION: Refusal = Refusal::new("week-no-publication", |l| l.refused_week_no_publication());
/// The release waits with a public reason.
pub(super) const WAITS: Refusal = Refusal::new("release-waits", |l| l.refused_release_waits());
