//! Releases: the weekly clock, the lines of the changelog, and who shaped them.
//!
//! ## Decisions
//! - 2026-11-21: a week's number is unique and each step moves one row from the state it was seen in; that alone makes
//!   publishing happen once, also from two processes or after a crash.
//! - 2026-11-21: credits are recorded after the publication in chunks: votes on shipped posts are closed, also to merges, so nothing is
//!   missed, and the publication stays short however many people voted.
//! - 2026-11-21: a line belongs to the role that comes first: who reported it, then who seconded it, then who voted.

mod actions;
mod chart;
mod credits;
mod desk;
mod feed;
mod markdown_page;
mod model;
mod page;
mod store;
mod views;
mod web;
mod wording;

pub use actions::{
    NOTHING_READY, Turned, approve, before, current, freeze, hold, leave_out, publish, skip, take_in_late, turn,
    word_item, write_notes,
};
pub use credits::{Contributor, contributors_after, first_of_items, of_people, owes_credits, record_some};
pub use model::{Change, Release, ReleaseItem, Role, State};
pub use store::{by_version, items, latest, published, set_digested, undigested};
pub use web::routes;
pub use wording::{Before, EnteredLine, Notes, Wording, skip_reason};
