//! What staff did: every act with what was there before and after, for staff to look up. Nothing in it is ever changed, but for the
//! handle of somebody who left.
//!
//! ## Decisions
//! - 2026-11-28: a log of its own beside `events`: those are what others hear of, by their numbers; this is what staff look
//!   up in words, of areas and releases too. A row keeps the words of then: an area may be renamed later.
//! - 2026-11-28: triggers keep rows as they are, so that neither a mistake of ours nor a hand at the database's prompt
//!   rewrites what happened without being seen.
//! - 2026-11-30: the handle of somebody who left becomes that of a former member, which is all that the triggers let pass.
//! - 2026-11-28: an act is recorded where it is done when the room knows by whom, else by [`write()`] around it, in the same
//!   transaction.
//! - 2026-11-29: what an act changed is kept beside it as a whole, for an hour ([`Whole`]): what the log tells is cut, and
//!   only a comparison of all of it says whether taking the act back brings back exactly what was there. What somebody
//!   else changed since is theirs: the act is not taken back over it.

mod act;
mod command_line;
mod filter;
mod listed;
mod model;
mod of_markets;
mod people;
mod store;
mod trace;
mod whole;
mod written;

pub use act::Act;
pub use filter::Filter;
pub use model::Entry;
pub use people::{forget_handles, naming};
pub use store::{entry, forget, kept_of, last_of, lately, list, record};
pub use trace::Trace;
pub use whole::{Hand, Kept, Reversible, Whole};
pub use written::write;
