//! A picture of a meetup, as pages show it.

use super::super::places::MEETUPS;
use super::super::store::Photo;
use crate::files::fitting;
use crate::pictures::{full_at, small_at};

/// The widest and highest that a picture stands, in pixels.
const SHOWN: (u32, u32) = (320, 240);

/// A picture as its reader sees it.
pub(super) struct Shot<'a> {
    pub photo: &'a Photo,
}

impl Shot<'_> {
    /// The addresses of its files, the small one and the other, with how wide and high it stands.
    pub(super) fn picture(&self) -> (String, String, u32, u32) {
        let [width, height] =
            [self.photo.small_width, self.photo.small_height].map(|side| u32::try_from(side).unwrap_or(1));
        let (width, height) = fitting((width, height), SHOWN);
        (small_at(&self.photo.picture), full_at(&self.photo.picture), width, height)
    }

    /// Below which everything is done to it.
    pub(super) fn address(&self) -> String {
        format!("{MEETUPS}/{}/photos/{}", self.photo.meetup_id, self.photo.id)
    }
}
