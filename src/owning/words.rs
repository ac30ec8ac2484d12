//! What this room says: of what just happened, and why it refuses.

use crate::error::Refusal;
use crate::web::Flash;

/// The post is theirs.
pub(super) const OWNED: Flash = Flash::new("owned", |l| l.flash_owned());
/// It is nobody's.
pub(super) const DISOWNED: Flash = Flash::new("disowned", |l| l.flash_disowned());

/// All of them.
pub const FLASHES: &[Flash] = &[OWNED, DISOWNED];

/// Somebody is named who is not of the staff.
pub(super) const NOT_OF_STAFF: Refusal = Refusal::new("not-of-staff", |l| l.refused_not_of_staff());
