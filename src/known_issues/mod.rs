//! Whether to update a device: an answer in one sentence, from what staff say of the latest release there and from the open
//! bugs that people confirmed there.
//!
//! ## Decisions
//! - 2026-11-30: the rules of the answer are few and stand on the page. What staff stopped is never advised, however few bugs
//!   there are; bugs alone never say no, since only whoever has the device knows what they can live with.
//! - 2026-11-30: only public bugs count, and only those that several people confirmed: one report may be about one phone.

mod advice;
mod reading;
mod views;
mod web;

pub use web::routes;
