//! Ready-made answers: what staff send often, worded once in the languages of the fans, and filled in for the post that it
//! is sent to.
//!
//! ## Decisions
//! - 2026-11-28: an answer is copied into the note when it is used. What is changed or removed here later changes nothing of
//!   what was sent.
//! - 2026-11-28: a text is chosen by the language of the post, not by that of whoever answers; Traditional and simplified
//!   Chinese are read by each other before English, as the names of areas are.
//! - 2026-11-29: many posts at once get one text, as they get one note: an answer that speaks of one post is not offered there.
//! - 2026-11-30: the version is that of the release with which the post will ship, by the train of its line. Below many posts it
//!   is named only where all of them go with one train.
//! - 2026-11-28: what stands for a placeholder is words only: a title cannot become markup, or a link, under the name of
//!   staff.

mod actions;
mod for_many;
mod kept;
mod model;
mod placeholders;
mod store;
mod typed;
mod using;
mod views;
mod web;
mod words;

pub use actions::add;
pub use for_many::{choices_for_many, chosen_for_many};
pub use kept::AnswerKept;
pub use model::{Choice, EnteredAnswer, NewAnswer, TEXT_MAX};
pub use store::choices;
pub use using::{Coming, Filled, Unfilled, chosen};
pub use web::{FORM, at, form_again, routes};
pub use words::FLASHES;
