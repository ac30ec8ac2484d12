//! After the update: the page that a phone opens once it has started again, or whoever scans the code on the page of a release.
//! What changed for this device, which of it carries one's name, and where one goes on: to share, to report, to say what broke.
//!
//! ## Decisions
//! - 2026-11-30: it works for everybody and asks nothing: no account, no cookie, and the device and the build only as far as the
//!   address names them. They are read for this answer and kept nowhere; with a press they go into the form of a bug, as
//!   typed by hand.
//! - 2026-11-30: a device that the site does not know is no fault of its reader: the page says so and shows everything. Where the
//!   device is known, lines that are for others alone are told apart from it and stay within reach.
//! - 2026-11-30: a version that was recalled says so before everything else, with what to have instead. One that is coming says
//!   when; one from before this site leads to its page; of one that nobody knows the page says how to go on.
//! - 2026-11-30: what is counted of it, and how little, says [`crate::onward`]. The buttons that share are counted by a script,
//!   which alone they need; a link that somebody copies by hand is not.
//! - 2026-11-30: robots stay away: what it says of a release stands on the page of that.

mod model;
mod reading;
mod views;
mod web;

pub use web::routes;
