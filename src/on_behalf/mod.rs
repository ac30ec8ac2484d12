//! Votes that staff cast for a member who asked for the same elsewhere: in a mail, at a counter, in another forum. It is that
//! person's vote, one as every other: they are told, read who cast it and from where, and withdraw it.
//!
//! ## Decisions
//! - 2026-11-28: only for members, by the address they confirmed. A vote of somebody who never joined would be nobody's to
//!   withdraw, and a mail to them one that nobody asked for.
//! - 2026-11-28: who cast it can take it back for ten minutes; afterwards it is its owner's alone.
//! - 2026-11-30: that can be taken back as well, and then it is the same vote again, of the same moment: whoever was told of it
//!   is not told twice.

mod actions;
mod kept;
mod model;
mod store;
mod views;
mod web;
mod words;

pub use kept::OnBehalfKept;
pub use model::OnBehalf;
pub use store::{of_person, of_post};
pub use web::{form_again, routes};
pub use words::FLASHES;
