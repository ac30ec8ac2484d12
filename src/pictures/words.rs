//! What this room says: of what just happened, and why something is refused.

use crate::error::Refusal;
use crate::files;
use crate::web::Flash;

/// Pictures were added, and wait for their descriptions.
pub(super) const ADDED: Flash = Flash::new("pictures-added", |l| l.flash_pictures_added());

/// All of them.
pub const FLASHES: &[Flash] = &[ADDED];

/// Only whoever wrote something adds pictures to it.
pub(super) const NOT_YOURS: Refusal = Refusal::new("pictures-not-yours", |l| l.refused_pictures_not_yours());
/// An address comes first: what is not seen yet has no pictures.
pub(super) const CONFIRM_FIRST: Refusal =
    Refusal::new("pictures-confirm-first", |l| l.refused_pictures_confirm_first());
/// Fans choose from it already.
pub(super) const ASKED: Refusal = Refusal::new("pictures-asked", |l| l.refused_pictures_asked());
/// There is no room for so many.
pub(super) const TOO_MANY: Refusal = Refusal::new("pictures-too-many", |l| l.refused_pictures_too_many());

const NOT_A_PICTURE: Refusal = Refusal::new("picture-not-one", |l| l.refused_picture_not_one());
const UNSUPPORTED: Refusal = Refusal::new("picture-unsupported", |l| l.refused_picture_unsupported());
const ANIMATED: Refusal = Refusal::new("picture-animated", |l| l.refused_picture_animated());
const TOO_HEAVY: Refusal = Refusal::new("picture-too-heavy", |l| l.refused_picture_too_heavy());
const TOO_LARGE: Refusal = Refusal::new("picture-too-large", |l| l.refused_picture_too_large());
const BROKEN: Refusal = Refusal::new("picture-broken", |l| l.refused_picture_broken());

/// Why an upload is no picture for us.
pub(super) fn of(refusal: files::Refusal) -> Refusal {
    match refusal {
        files::Refusal::NotAPicture => NOT_A_PICTURE,
        files::Refusal::Unsupported => UNSUPPORTED,
        files::Refusal::Animated => ANIMATED,
        files::Refusal::TooHeavy => TOO_HEAVY,
        files::Refusal::TooLarge => TOO_LARGE,
        files::Refusal::Broken | files::Refusal::Fault(_) => BROKEN,
    }
}
