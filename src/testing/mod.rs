//! Members who try what is being built in an area, before everybody gets it, and what they say of it.
//!
//! ## Decisions
//! - 2026-11-28: a group is entered by two, whoever asks first: a member asks and staff admit, or staff invite and the member
//!   accepts. Leaving takes one. There are no duties, and nothing is counted of a person.
//! - 2026-11-29: testers say on which device something works, or does not, and then what happens there. Neither is chosen
//!   beforehand: nobody says that it works by forgetting to say that it does not. Staff read both before they call it ready.
//! - 2026-11-29: what staff did to a place is taken back under the number that it had, by which its mail goes out once: one that
//!   was stopped on the way is told after all.
//! - 2026-11-29: a request that was turned down is kept as that, and its member asks again for the area after thirty days: staff
//!   look at each request. Staff may invite them all the same, and taking the refusal back lifts it.
//! - 2026-11-30: who tried what shipped is credited for it, whether it worked for them or not: from then on nobody takes that
//!   back. Staff still take away what does not hold, and who said it is not credited then.
//! - 2026-11-28: what a tester said stays when they leave, as what somebody wrote does; staff can take it away.
//! - 2026-11-29: what staff take away is kept with the reason, as long as whoever said it says nothing else: they read why beside
//!   their words, and nobody else counts or sees either.

mod actions;
mod model;
mod panel;
mod place;
mod removing;
mod results;
mod store;
mod views;
mod web;
mod words;

pub use actions::{invite, join, move_to_area, pressed, remove};
pub use model::{PRESS, Standing, Tally, TestResult, Tester, Verdict, address_of_testers, tests_of};
pub use panel::{Tested, TestedPanel};
pub use place::{SaidOfPost, TestersPlace};
pub use results::{of_post, say, tallies, tally, testers_of, withdraw};
pub use store::{asking, find, get, is_tester, leave_all, standings_of};
pub use web::{invite_again, removal_again, routes, tested_again};
pub use words::FLASHES;
