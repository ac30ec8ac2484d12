//! A question to fans about a planned post, before work on it starts: what is asked, options to choose from, until when, and
//! what staff made of the answers, which stays part of the post's history.
//!
//! ## Decisions
//! - 2026-11-28: a question is drafted first, so that its options get pictures before anybody sees it. Once it is open its
//!   words stand: who answered must not find that they answered something else.
//! - 2026-11-28: whether it is open follows from the clock and the post, which is asked each time: it closes when work starts,
//!   and is open again when staff take that back in time. No worker has to be there at the very moment.
//! - 2026-11-29: whoever answered hears once of what comes of it, follower or not: they helped to decide. Once that is said the
//!   question stays closed, also where work is put off again.
//! - 2026-11-29: a draft that was thrown away comes back under its number by taking that back. With pictures it does not: they went
//!   with it.
//! - 2026-11-28: how many chose what is read by who has answered, and by everybody afterwards: who looks first follows others.

mod actions;
mod discarded;
mod entered;
mod kept;
mod model;
mod returning;
mod store;
mod views;
mod web;
mod words;

pub use actions::{answer, conclude, draft, open};
pub use discarded::DraftKept;
pub use entered::Draft;
pub use kept::Concluded;
pub use model::{Asked, Choice, Question, State, done_at};
pub use store::{
    all_of, answerers_after, asked_about, chosen, concluded_about, get, of_family, of_option, of_post, opened_about,
};
pub use views::{AskedPanel, until};
pub use web::{answer_again, conclusion_again, draft_again, routes, withdrawal_again};
pub use words::FLASHES;
