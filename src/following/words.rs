//! What this room says of what just happened.

use crate::error::Refusal;
use crate::web::Flash;

/// The member follows a post.
pub(super) const FOLLOWED: Flash = Flash::new("followed", |l| l.flash_followed());
/// The same, of somebody who wants no mails of answers.
pub(super) const FOLLOWED_SILENTLY: Flash = Flash::new("followed-silently", |l| l.flash_followed_silently());
/// The member no longer follows a post.
pub(super) const UNFOLLOWED: Flash = Flash::new("unfollowed", |l| l.flash_unfollowed());
/// The member follows more than a post.
pub(super) const FOLLOWED_WIDER: Flash = Flash::new("followed-wider", |l| l.flash_followed_wider());
/// The member no longer does.
pub(super) const UNFOLLOWED_WIDER: Flash = Flash::new("unfollowed-wider", |l| l.flash_unfollowed_wider());

/// All of them.
pub const FLASHES: &[Flash] = &[FOLLOWED, FOLLOWED_SILENTLY, UNFOLLOWED, FOLLOWED_WIDER, UNFOLLOWED_WIDER];

/// Nobody hears of what they did themselves.
pub(super) const ONESELF: Refusal = Refusal::new("follow-oneself", |l| l.refused_follow_oneself());
