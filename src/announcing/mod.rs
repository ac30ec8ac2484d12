//! Announcements: what every release says in a language beside its changes, in the words of staff, and the preview of the
//! coming one.
//!
//! ## Decisions
//! - 2026-11-30: a greeting is said in the language in which it was worded and in no other: one in a language that the reader
//!   does not read greets nobody. Where none was worded, nothing stands.
//! - 2026-11-30: the words are filled in when a page or a mail is made. A release that was recalled is announced no more: it
//!   has neither greeting nor closing. A sentence that counts people waits until they are counted.
//! - 2026-11-30: a preview is a list of posts, taken once at its hour. Their titles and whether they are in it still are read
//!   when somebody looks, so that a post which is hidden leaves at once, and nobody takes it for a promise.
//! - 2026-11-30: a week that was not open yet at the hour of its preview has none.
//! - 2026-11-30: the preview is of the weekly train alone, with its moment, its page and its sentence. What goes with another train
//!   is announced when it is out: those of a line have their own hours, and what says things once more tells nothing new.

mod actions;
mod kept;
mod model;
mod placeholders;
mod preview;
mod store;
mod taking;
mod texts;
mod views;
mod web;

pub use actions::change;
pub use kept::AnnouncementKept;
pub use model::{EnteredTexts, Template, Templates, Texts, Words};
pub use store::{template, templates};
pub use taking::{is_due, take};
pub use web::{PAGES, at, form_again, routes};
