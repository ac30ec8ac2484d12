//! Why a picture is refused.

use super::picture;
use crate::error::Refusal;

/// An address comes first: what is not seen yet has no pictures.
pub const CONFIRM_FIRST: Refusal = Refusal::new("pictures-confirm-first", |l| l.refused_pictures_confirm_first());
/// There is no room for so many.
pub const TOO_MANY: Refusal = Refusal::new("pictures-too-many", |l| l.refused_pictures_too_many());
/// So many wait already that no more are taken in.
pub(super) const TOO_MANY_WAIT: Refusal =
    Refusal::new("pictures-too-many-wait", |l| l.refused_pictures_too_many_wait());
/// What was sent before waits no longer, or is shown somewhere already.
pub const GONE: Refusal = Refusal::new("pictures-gone", |l| l.refused_pictures_gone());

const NOT_A_PICTURE: Refusal = Refusal::new("picture-not-one", |l| l.refused_picture_not_one());
const UNSUPPORTED: Refusal = Refusal::new("picture-unsupported", |l| l.refused_picture_unsupported());
const ANIMATED: Refusal = Refusal::new("picture-animated", |l| l.refused_picture_animated());
const TOO_HEAVY: Refusal = Refusal::new("picture-too-heavy", |l| l.refused_picture_too_heavy());
const TOO_LARGE: Refusal = Refusal::new("picture-too-large", |l| l.refused_picture_too_large());
const TOO_COSTLY: Refusal = Refusal::new("picture-too-costly", |l| l.refused_picture_too_costly());
const BROKEN: Refusal = Refusal::new("picture-broken", |l| l.refused_picture_broken());

/// Why an upload is no picture for us.
pub(super) fn of(refusal: picture::Refusal) -> Refusal {
    match refusal {
        picture::Refusal::NotAPicture => NOT_A_PICTURE,
        picture::Refusal::Unsupported => UNSUPPORTED,
        picture::Refusal::Animated => ANIMATED,
        picture::Refusal::TooHeavy => TOO_HEAVY,
        picture::Refusal::TooLarge => TOO_LARGE,
        picture::Refusal::TooCostly => TOO_COSTLY,
        picture::Refusal::Broken | picture::Refusal::Fault(_) => BROKEN,
    }
}
