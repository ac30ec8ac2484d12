//! What staff write to each other about a post. No fan sees it anywhere: it is in no feed, mail, search or count, since
//! nothing but this room reads its table.
//!
//! ## Decisions
//! - 2026-11-28: a table of its own instead of a mark on comments: what is to be left out everywhere is forgotten somewhere.
//! - 2026-11-28: its Markdown is rendered when it is written, as everybody's: a hundred notes rendered while they are read
//!   held the readers of the whole site.

mod actions;
mod kept;
mod model;
mod reading;
mod rendered;
mod store;
mod views;
mod web;
mod words;

pub use kept::NoteKept;
pub use reading::of_post;
pub use rendered::{replace_html, stored};
pub use views::{Noted, NotesPanel};
pub use web::{form_again, routes};
pub use words::FLASHES;
