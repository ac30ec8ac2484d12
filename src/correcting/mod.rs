//! Correcting a post that somebody else filed: its title, kind, area, the device and build of a bug, and the devices that a
//! wish is for alone. The text stays its author's.
//!
//! ## Decisions
//! - 2026-11-28: everybody sees that staff corrected a post, and what; what stood there before only staff do, since it may be
//!   why it was corrected.
//! - 2026-11-28: its author is told once, by mail if they want to hear of their post: of a second correction the page tells.
//! - 2026-11-29: the form has the fields of both kinds, of which those of the kind that the post becomes count. What becomes of
//!   a wish's devices as it becomes a bug, or the other way round, is told and taken back with its kind.
//! - 2026-11-28: a bug that others confirmed stays a bug: their devices would be nowhere.

mod actions;
mod kept;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use kept::{DeviceSaid, KindKept};
pub use model::{Correction, What};
pub use store::{former_titles, of_post, titles_before, titles_corrected, told_of_post};
pub use web::{back_to, form_again, routes};
pub use words::FLASHES;
