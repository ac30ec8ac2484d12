//! What this room says: of what just happened, and why something was refused.

use crate::error::Refusal;
use crate::web::Flash;

/// A member signed in.
pub(super) const SIGNED_IN: Flash = Flash::new("signed-in", |l| l.flash_signed_in());
/// A member signed out.
pub(super) const SIGNED_OUT: Flash = Flash::new("signed-out", |l| l.flash_signed_out());
/// All sessions of a member ended.
pub(super) const SIGNED_OUT_EVERYWHERE: Flash =
    Flash::new("signed-out-everywhere", |l| l.flash_signed_out_everywhere());
/// The e-mail address was confirmed.
pub(super) const VERIFIED: Flash = Flash::new("verified", |l| l.flash_verified());
/// The password was changed, and all other sessions ended.
pub(super) const PASSWORD_CHANGED: Flash = Flash::new("password-changed", |l| l.flash_password_changed());
/// A confirmation link was mailed.
pub(super) const LINK_SENT: Flash = Flash::new("link-sent", |l| l.flash_link_sent());

/// All of them.
pub const FLASHES: &[Flash] = &[SIGNED_IN, SIGNED_OUT, SIGNED_OUT_EVERYWHERE, VERIFIED, PASSWORD_CHANGED, LINK_SENT];

/// The link is used up, unknown or too old.
pub(super) const LINK_EXPIRED: Refusal = Refusal::new("link-expired", |l| l.refused_link_expired());
/// Somebody has confirmed the address of the link already.
pub(super) const ALREADY_CONFIRMED: Refusal = Refusal::new("already-confirmed", |l| l.refused_already_confirmed());
/// Another device, or a link, was quicker to change the password.
pub(super) const PASSWORD_CHANGED_MEANWHILE: Refusal =
    Refusal::new("password-changed-meanwhile", |l| l.refused_password_changed());
/// A site needs an owner.
pub const LAST_OWNER: Refusal = Refusal::new("last-owner", |l| l.accounts_staff_last_owner());
/// There is an owner already.
pub(super) const OWNER_EXISTS: Refusal = Refusal::new("owner-exists", |l| l.refused_owner_exists());
