//! Areas of the ROM, such as Camera, grouped in product lines, and the staff who answer for them. Every post is in one area.
//!
//! ## Decisions
//! - 2026-11-27: an area or a line has one name that it can always be called by, and translations of it; an address has the
//!   word of that name. Named anew it gets another word, and the one before leads on for good: links, and what is typed or sent
//!   from a form or a file of then ([`list_also_called`]).
//! - 2026-11-27: what was filed in an area stays in one: an area is retired or merged, never removed. A merge is a job
//!   ([`REGROUPING`], done by a room above), since an area may hold most posts of a site; links lead on at once.
//! - 2026-12-01: a line goes into another one in the same way ([`JOINING`]): its areas are in that one at once, its devices and those
//!   who follow it come behind. One that has a train of its own, or is planned in a market, does not: what ships, and what was
//!   promised there, is not decided in passing.
//! - 2026-11-30: whoever added an area or a line takes that back within ten minutes, as every act, while nothing is in it: then
//!   it is removed. With a post, an hour or a tester in it, it stays.

mod actions;
mod added;
mod former;
mod kept;
mod lines;
mod merging;
mod model;
mod names;
mod returning;
mod store;
mod usual;
mod views;
mod web;
mod words;

pub use actions::{NewArea, REGROUPING, add};
pub use added::{AreaThere, LineThere};
pub use former::{by_line_also_called, line_word_today, list_also_called};
pub use kept::{AreaKept, AreaOffered, AreaPlaces, LineKept, LineOffered, LinePlaces};
pub use lines::{JOINING, merge as merge_line};
pub use model::{Area, LineAreas, ProductLine, address_of_area, address_of_line, board_in, standing};
pub use names::{EnteredNames, Named, Names};
pub use store::{AREA_NAMED, by_line, disown_all, find, find_line, get, is_offered, line, list, offered, owners_of};
pub use usual::{Usual, add_first, has_areas};
pub use views::{NameFields, NameIn, name_label};
pub use web::routes;
pub use words::{FLASHES, LINE_IS_MERGED, NOT_SURE};
