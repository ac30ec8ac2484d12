//! People: who there is, what they may do, and what other rooms may know of them. No HTTP, and no passwords: those are
//! `accounts`'.
//!
//! ## Decisions
//! - 2026-11-26: people stand below the web's frame, so that mail, releases and the worker can speak of them without a
//!   request; what proves who somebody is (credentials, sessions, links) stays above, in tables of its own.
//! - 2026-11-27: a block is a row with its end; it stops by the clock, and nothing has to run for that. Every act asks
//!   [`admit`] inside its own write, which holds the person: a block waits for acts under way, and no later one passes it by.

mod blocks;
mod likeness;
mod listed;
mod model;
mod posing;
mod profiles;
mod store;

pub use blocks::{
    Block, NewBlock, Runs, admit, admitted_among, end_block, expect_staff, insert_block, last_block, resume_block,
    running_block, runs,
};
pub use likeness::looks_like;
pub use listed::{Listed, list_after};
pub use model::{NewPerson, Person, Profile, Recipient, Role, Viewer, address, handle_in, mailbox};
pub use posing::poses_as_staff;
pub use profiles::{PROFILE, find_by_handle, is_anybody_there, of_handles, owner, profiles, recipients, staff_like};
pub use store::{
    by_email, by_handle, by_id, handle_taken, has_owner, insert_once, owners, remove, rename, set_language, set_role,
    set_verified, staff,
};
