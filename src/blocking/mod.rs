//! Blocking: staff keep a member from acting until a day. Whoever is blocked reads, signs in and out, changes settings,
//! unsubscribes and takes back what they did; filing, changing, commenting, voting and following are refused, with the
//! reason. The rows, and the question that every act asks of them, are in `people`.
//!
//! ## Decisions
//! - 2026-11-27: a block ends as its day begins in the site's zone: "until the 24th" has the 24th free. It is told with the
//!   hour, in the zone of whoever reads it.
//! - 2026-11-27: a confirmation of an address is refused while its account is blocked, so that what waits for it goes on
//!   waiting; afterwards a new link brings all of it.
//! - 2026-11-27: staff cannot be blocked. Whoever may block could otherwise block each other; an owner changes roles first.
//! - 2026-11-29: lifting a block is taken back by the very same block, which runs on as if nobody had lifted it.
//! - 2026-12-01: whoever is blocked asks for another look with one press, once a block, at `/me/block`; staff lift the block, or answer
//!   that it stands, which the person reads there. How many blocks were lifted of those that were asked about stands on the list.
//! - 2026-12-01: where another block takes the place of one, a look that nobody has answered goes over to it: changing a block answers
//!   nobody.
//! - 2026-11-27: what somebody did before stays and counts: a block looks ahead.

mod actions;
mod kept;
mod looks;
mod model;
mod views;
mod web;
mod words;

pub use actions::{By, Standing, block, lift, standing};
pub use kept::BlockKept;
pub use looks::{Look, looks_waiting};
pub use model::{REASON_MAX, Terms};
pub use views::Panel;
pub use web::{form_again, look_again, routes};
pub use words::FLASHES;
