//! Share cards: the picture of 1200 by 630 pixels that other sites show beside a link to a page of ours.
//!
//! A [`Card`] says what stands on it. [`Press::png`] takes it from the folder where it was kept, or draws it off the threads
//! that answer: words are cleaned, set in faces that have every one of their characters (`fonts`), broken into lines by
//! the widths of their glyphs, written as SVG in the product's own colours, and painted.
//!
//! ## Decisions
//! - 2026-11-30: fonts are those of the machine, found at the start in the folders of `FRIDAY_FONTS`: the families of
//!   `fonts::FAMILIES`, in their order. They are not part of the program, because Han alone would add 20 MB to it. Which
//!   characters a face has is read from its own table, never guessed by script.
//! - 2026-11-30: never a box where a character should stand. Emoji and what is invisible are left out; for any other
//!   character that no face has, for text that runs from right to left in more than one face, and where there are no
//!   fonts, the card is the site's own, or has no words at all. After shaping the glyphs are looked at once more, since a
//!   font's rules may ask for one that it lacks.
//! - 2026-11-30: a card that could not be drawn as it is meant is not kept under its name, and those who ask may keep it
//!   for a short while only: once fonts are added, the next start draws it.
//! - 2026-11-30: a name is made of all that is drawn and of the design's number, so that what is kept is never out of date
//!   and needs no secret. Nobody can fill the folder with made-up names, since only a card that a page has is drawn; it has
//!   a bound in files and bytes besides, and those that were not asked for longest go first.
//! - 2026-11-30: each run of one face is a `<text>` of its own at the place where it begins: of several runs in one, the
//!   painter shapes the whole line in each face and puts the pieces together by their places, which goes wrong where faces
//!   make glyphs of different numbers of characters.
//! - 2026-11-30: a name bears the mark of staff here too: a card is seen apart from every page that would say so.

mod draw;
mod faces;
mod fonts;
mod frame;
mod layout;
mod lines;
mod model;
mod packing;
mod press;
mod seen;
mod shelf;
#[cfg(test)]
mod tests;

pub use frame::{Frame, InLanguage};
pub use model::{BELOW, Card, Kind, SIZE};
pub use press::{Press, Printed, faults};
