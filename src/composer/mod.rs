//! The composer: the pages on which staff word the coming release, approve it, and publish or skip it by hand. What it
//! changes, `releases` keeps.

mod changes;
mod check;
mod desk;
mod hand;
mod texts;
mod translating;
mod typed;
mod views;
mod web;
mod words;

pub use web::{form_again, routes};
pub use words::FLASHES;
