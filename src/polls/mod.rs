//! Polls: what fans decide by a vote of their own, beside posts: which design, which name, in which city. One person, one vote,
//! until a moment that is fixed when the poll is opened; from then on nothing of it changes, and its result stays for good.
//!
//! ## Decisions
//! - 2026-11-30: a poll is drafted first, and looked at as fans will see it. From its opening on its words, options, pictures,
//!   closing time and what is shown of the totals stay: triggers of the database refuse all else, to this program and to a hand
//!   at its prompt. A draft is thrown away, and where it had no pictures that can be taken back; what was opened is never
//!   removed. It may be withdrawn for a reason that everybody reads, once and for good, and what was counted until then stays.
//! - 2026-11-30: whether totals run along is chosen before opening. Where they are hidden, nobody reads them before the result is
//!   sealed, staff included: not how many voted either. A withdrawal does not bring that forward, or it would be a way to look.
//! - 2026-11-30: one person and mailbox has one vote. It may be changed or taken back until the poll closes, as often as somebody
//!   likes, and nobody reads who chose what. Who has not confirmed their address yet has a vote that waits, and counts if they confirm in time.
//! - 2026-11-30: whether votes are taken follows from the clock, which is asked each time; the worker seals the result right after
//!   the closing time, or as soon as it runs again. What was sealed stays closed, also where a clock goes back.
//! - 2026-12-01: staff type the closing time in the zone of the site, as all of its moments are typed. Every page says it in the
//!   zone of its reader, which stands beside it, also before it is opened; feeds and cards, which are the same for everybody, in
//!   that of the site.
//! - 2026-11-30: totals are counted with each vote, in its write. A result keeps them together with what was asked, and a hash of
//!   all of it and of the result before it: the doctor finds each one that says something else than was sealed.
//! - 2026-11-30: of options with the same number of votes the one that stands first in the poll wins. The order is part of what is
//!   fixed at opening, and the page says the rule before anybody votes.
//! - 2026-12-01: votes that `clusters` finds to have come together are set apart while a poll is open, in no total. What staff have not
//!   left out as it closes counts with all others, in the write that seals its result: nothing of that changes afterwards.
//! - 2026-11-30: a room that wants something decided drafts a poll ([`draft`]), keeps its number, and asks for its outcome
//!   ([`outcome`]) once it is closed; what is wanted for says [`Purpose`].

mod actions;
mod entered;
mod feed;
mod kept;
mod listing;
mod model;
mod pictured;
mod places;
mod reading;
mod seal;
mod sought;
mod store;
mod views;
mod web;
mod words;

pub use actions::{
    Cast, close, count_apart, count_waiting, discard, draft, edit, open, picture, pressed, set_apart, take_back, vote,
    withdraw,
};
pub use entered::{Draft, OPTION_MAX, Typed};
pub use kept::PollThere;
pub use model::{Outcome, Poll, PollOption, Purpose, State, Totals};
pub use pictured::card;
pub use places::{FEED, POLLS, address_of, below, done_at, option_in, option_of_press};
pub use reading::{count_running, faults, outcome, running};
pub use sought::{Sought, sought};
pub use store::{
    count_held, drafts_waiting, due, get, heading, held, open_of, options_of, questions_of, remove_apart_of,
    remove_held_of, voters_after,
};
pub use web::{form_again, is_form, routes};
pub use words::FLASHES;
