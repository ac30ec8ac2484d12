//! What this room says of what just happened.

use crate::web::Flash;

/// The member follows a post.
pub const FOLLOWED: Flash = Flash::new("followed", |l| l.flash_followed());
/// The member no longer follows a post.
pub(super) const UNFOLLOWED: Flash = Flash::new("unfollowed", |l| l.flash_unfollowed());

/// All of them.
pub const FLASHES: &[Flash] = &[FOLLOWED, UNFOLLOWED];
