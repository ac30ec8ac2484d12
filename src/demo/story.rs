//! The demo board's story: its people, its areas and the posts they file over four weeks, each part in a file of its own.

mod first_days;
mod first_week;
mod heads;
mod pasted;
mod people;
mod places;
mod second_week;
mod third_week;
mod this_week;

pub use heads::NOTES;
pub use pasted::{LOG, LOGGED};
pub use people::{FANS, OWNER, STAFF};
pub use places::{AREAS, TRANSLATED};

use super::cast::Tale;

/// The posts by when they are told of. Their places, counted through all of them, say when each is filed within its week, and by
/// whom it is voted for: what is new stands at the end.
const PARTS: [&[Tale]; 5] =
    [first_days::TALES, first_week::TALES, second_week::TALES, third_week::TALES, this_week::TALES];

/// All of them, in that order.
pub fn tales() -> impl Iterator<Item = &'static Tale> {
    PARTS.into_iter().flatten()
}
