//! Trains: what releases go with. Every site has the weekly one, whose clock is that of the settings; others may go beside
//! it, each with weeks, moments and versions of its own, which staff say on their pages.
//!
//! ## Decisions
//! - 2026-11-30: the weekly train is the row that the migration makes, so that whoever means it needs no look-up. Its moments
//!   and its versions are those of the settings and of all its releases so far: no page changes them.
//! - 2026-11-30: one train ships: its cutoff takes in what is finished, its publication sets posts to Shipped, and its
//!   releases have credits and digests. Another one lists finished posts and changes nothing of them, so that work is told
//!   once, however many trains it goes with.
//! - 2026-11-30: versions are those of all trains together, since they are addresses. Whoever draws one holds the weekly
//!   train's row: two trains that go out at one moment take their turns. No two trains have one scheme, and no two schemes
//!   give one version ([`Scheme`]).
//! - 2026-11-30: no two trains have one name, nor one word in addresses, which a train keeps when it is called otherwise; the
//!   weekly one is called by its rhythm, in every language of the site.
//! - 2026-11-30: a train is retired, never removed, as its releases are out. Its clock opens the first week at once: adding
//!   one is therefore not taken back from the list of acts, but by retiring it.

mod actions;
mod kept;
mod model;
mod scheme;
mod store;
mod typed;
mod views;
mod web;
mod words;

pub use kept::{TrainKept, TrainOffered, in_words};
pub use model::{Train, WEEKLY, ships};
pub use scheme::Scheme;
pub use store::{all, called, get, hold_versions};
pub use web::routes;
