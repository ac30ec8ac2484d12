//! Leaving the site, and taking along what is stored about oneself. What there is of somebody, and what becomes of it, is
//! listed in `personal`; the worker gathers it into files for them, and erases it once their week is over.
//!
//! ## Decisions
//! - 2026-11-30: somebody who leaves has seven days to stay after all. Meanwhile every session has ended, whoever signs in is
//!   led to the page that asks whether they stay, nothing else can be done ([`crate::people::admit`]), and no mail is written.
//!   Their posts keep the name until then. Mails that waited are taken back, and do not come again if they stay.
//! - 2026-11-30: the mail about it has no link that opens anything: staying asks for the password, as leaving does. Whoever
//!   has forgotten it chooses another by mail.
//! - 2026-11-30: whoever is of the staff leaves that first and at once, which stands in the log; the only owner stays.
//! - 2026-11-30: what is erased goes in small writes, table by table, each by its room (`worker::erasing`); votes, posts,
//!   comments, credits and what staff did stay as those of a former member. A test compares the list with the foreign keys of
//!   both databases, so that a new table cannot be forgotten.
//! - 2026-11-30: of a confirmed address a code of its mailbox stays (`people::left`), which the page says: nobody has another vote,
//!   nor sheds a block, by leaving and coming back.
//! - 2026-11-30: views of the desk that a former member shared stay: others use them. So do rows of others who signed up with
//!   the same address and never confirmed it; they go after a month as all such.
//! - 2026-11-30: the files are JSON, read by the database column by column from the same list, and kept for a week. No hash
//!   and no word that opens something is in them. A day lies between two times that somebody asks for them.
//! - 2026-11-30: the ZIP is packed when it is fetched, its files stored as they are: packing answers on their way is the
//!   business of `wire`, and most of these are small.
//! - 2026-11-30: it is read, packed and sent part by part (`fetching`), so that nothing but a part is in memory, however slowly
//!   it is taken.

mod actions;
mod fetching;
mod gathering;
mod mails;
mod packing;
mod personal;
mod store;
mod views;
mod web;
mod words;

pub use gathering::{Batch, keep, read};
pub use personal::{On, REFERRING, Stored};
pub use store::{forget_exports, forget_of};
pub use web::routes;
pub use words::FLASHES;

use crate::jobs::JobKind;

/// Erasing somebody; the subject is their id.
pub const ERASING: JobKind = JobKind("erasing");
/// Gathering what is stored about somebody; the subject is their id.
pub const EXPORTING: JobKind = JobKind("exporting");
