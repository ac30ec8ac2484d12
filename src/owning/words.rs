//! What this room says of what just happened.

use crate::web::Flash;

/// The post is theirs.
pub(super) const OWNED: Flash = Flash::new("owned", |l| l.flash_owned());
/// It is nobody's.
pub(super) const DISOWNED: Flash = Flash::new("disowned", |l| l.flash_disowned());

/// All of them.
pub const FLASHES: &[Flash] = &[OWNED, DISOWNED];
