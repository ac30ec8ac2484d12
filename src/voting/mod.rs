//! Votes: one person, one vote, weight one, never secret.
//!
//! ## Decisions
//! - 2026-11-21: `cast` and `withdraw` are two verbs; there is no toggle, so that a double tap or the Back button
//!   cannot take a vote away.
//! - 2026-11-21: merging copies votes and marks where they came from; the duplicate keeps its own. Undoing the merge
//!   deletes the copies, unless another merged post brings the same vote, or the person has pressed Vote there since.
//! - 2026-11-26: a vote that cannot count yet is held, with a reason that the voter sees, in a table of its own. One mailbox
//!   has one vote a post, under however many spellings of its address it has accounts.
//! - 2026-11-30: whoever comes to have another mailbox keeps their votes; what waited for them, or for an account of the mailbox
//!   that they left, counts then, as it does when the vote it waited for is taken back.
//! - 2026-12-01: votes that `clusters` finds to have come together are held as well, each with the moment at which it was cast, and
//!   count again as of then, where they were and where that post went. Pressing once more, also after taking it back, changes nothing of that.

mod actions;
mod apart;
mod held;
mod moved;
mod store;
mod together;
mod views;
mod web;
mod words;

pub use actions::{Cast, cast, count_waiting, merge_votes, own_votes, separate_votes, withdraw};
pub use apart::{count_apart, keep_apart, set_apart};
pub use held::{Hold, count_of as count_held, remove_held_of};
pub use moved::count_moved;
pub use store::{cast_at, count, count_brought, has_voted, known_voters, voters_after, week_of};
pub use together::{Press, Votes};
pub use views::VoteButton;
pub use web::{PRESS, routes};
pub use words::FLASHES;
