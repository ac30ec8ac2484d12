//! The cards of all pages, at the addresses that stand in the pages: `/cards/{language}/{kind}/{key}/{hash}.png`.
//!
//! ## Decisions
//! - 2026-11-30: the room stands above those whose pages have cards, and asks them: the picture and the page get their words
//!   from the same function and cannot say different things.
//! - 2026-11-30: an address names its card by what is drawn on it. One that is out of date, or made up, leads on to the present
//!   one, so that nobody fills the folder with cards of their own words, and what is at an address never changes.
//! - 2026-11-30: a card says what everybody sees. Of what is hidden, private, withheld, recalled, for testers
//!   or not named there is none; pages that testers read of it have the site's.

mod read;
mod web;

pub use web::routes;
