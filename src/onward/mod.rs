//! Where readers of a release go on: which links of its lines they press, and where they go from the page after an update, or
//! come to it. Counted, without anybody being followed.
//!
//! ## Decisions
//! - 2026-11-30: what is kept is a number a link, and one a release, place and source. No cookie, no address, no day and no row
//!   of a person: what is not kept cannot be asked for. So these are presses and never people, and are called so.
//! - 2026-11-30: looking writes nothing. A press is counted in the memory of the process ([`crate::web::PressCounts`]) by a layer around
//!   everything, once its answer is known, so that a page from memory counts, too, and an address that leads nowhere does not. A
//!   minute later it is stored with all others, by adding to what is there: so several processes add up. A process that is
//!   killed takes along what it has not stored, a minute of presses at most; one that is asked to end stores it first. Where
//!   the answer to a commit is lost, that minute may be counted twice.
//! - 2026-11-30: of one network so many presses a minute are counted as one member may cast votes. More lead on as before and
//!   count for nothing: no loop at one place makes a number, and a house in which many press loses a few.
//! - 2026-11-30: HEAD is not counted, nor what a browser fetches ahead, which says so (`Sec-Purpose`, `Purpose`, `X-Moz`), and
//!   robots are told to stay away. Which browser somebody has is not asked; a robot that hides counts.
//! - 2026-11-30: pages lead through an address of ours; mails, feeds and formats keep the link itself. They are read
//!   elsewhere, where a detour over us would tell us who reads what, break once we move, and hide where a link leads.
//! - 2026-11-30: such an address leads to the link that is stored with the line and nowhere else, and to none whose line is
//!   withheld, or of a train of which the reader does not read.
//! - 2026-11-30: numbers on a page are up to a minute older than the presses. Storing them is a write that pages may be behind
//!   ([`crate::db::Db::shown_soon`]), so that no page is made anew for a press.
//! - 2026-11-30: presses stay with the kind of a link when staff correct its address: it is the same talk at another place.

mod counting;
mod model;
mod reading;
mod store;
mod storing;
mod web;

pub use counting::count;
pub use model::{AFTER_UPDATE, LINKS, Source, What, address_after_update, goes_on, through};
pub use reading::{Onward, of_release};
pub use storing::{add, keep_stored, store_counted};
pub use web::routes;
