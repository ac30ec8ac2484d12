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
/// One session of a member ended, on another device.
pub(super) const SESSION_ENDED: Flash = Flash::new("session-ended", |l| l.flash_session_ended());
/// A link was mailed to the address that an account is to have.
pub(super) const ADDRESS_ASKED: Flash = Flash::new("address-asked", |l| l.flash_address_asked());
/// An account has another address.
pub(super) const ADDRESS_CHANGED: Flash = Flash::new("address-changed", |l| l.flash_address_changed());

/// All of them.
pub const FLASHES: &[Flash] = &[
    SIGNED_IN,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    VERIFIED,
    PASSWORD_CHANGED,
    LINK_SENT,
    SESSION_ENDED,
    ADDRESS_ASKED,
    ADDRESS_CHANGED,
];

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
/// Whoever never confirmed an address has none that could be changed.
pub(super) const CONFIRM_FIRST: Refusal = Refusal::new("confirm-first", |l| l.refused_confirm_first());
/// The address is this account's already.
pub(super) const SAME_ADDRESS: Refusal = Refusal::new("same-address", |l| l.refused_same_address());
/// Somebody else has confirmed the address since the link was mailed.
pub(super) const ADDRESS_IN_USE: Refusal = Refusal::new("address-in-use", |l| l.refused_address_in_use());
/// Another account has an address of the same mailbox.
pub(super) const MAILBOX_IN_USE: Refusal = Refusal::new("mailbox-in-use", |l| l.refused_mailbox_in_use());
/// As many handles as one may keep from others are kept for this person.
pub(super) const ENOUGH_HANDLES: Refusal = Refusal::new("enough-handles", |l| l.refused_enough_handles());
