//! People: who there is, what they may do, and what other rooms may know of them. No HTTP, and no passwords: those are
//! `accounts`'.
//!
//! ## Decisions
//! - 2026-11-26: people stand below the web's frame, so that mail, releases and the worker can speak of them without a
//!   request; what proves who somebody is (credentials, sessions, links) stays above, in tables of its own.
//! - 2026-11-27: a block is a row with its end; it stops by the clock, and nothing has to run for that. Every act asks
//!   [`admit`] inside its own write, which holds the person: a block waits for acts under way, and no later one passes it by.
//! - 2026-11-30: a former member is the same row, emptied ([`erase`]): no foreign key moves, and every count stays true. The
//!   address stays confirmed, or the row would be taken for an account that nobody ever confirmed. The handle has a dot in it,
//!   which nobody's has: one that people could choose might be somebody's already. Names come from [`Profile::shown`].
//! - 2026-11-30: a handle that somebody gives up leads to them for a year and is nobody else's meanwhile (`former`), also none
//!   that looks like one that staff had. They may take it back. The way there is no lasting one, or browsers would remember it
//!   when the handle is somebody else's; whoever leaves takes theirs along.
//! - 2026-11-30: of a mailbox whose account was erased a code stays (`left`), since votes of a former member go on counting: whoever
//!   confirms an address of it has no second vote where the first one counts, and is blocked as long as the first one was. No look
//!   at a vote costs more for that; a mailbox is looked up when an address is confirmed. Nobody moves an account to such a mailbox:
//!   by turns, two mailboxes would bring any number of votes.
//! - 2026-11-30: whoever is about to leave does nothing meanwhile but say that they stay ([`admit`]), and is written to of nothing.
//! - 2026-11-30: whoever hides their page is still named where they are credited, unless they hide the name too; the name
//!   then leads nowhere, but for staff and for themselves.

mod beginning;
mod blocks;
mod former;
mod left;
mod likeness;
mod listed;
mod model;
mod posing;
mod profiles;
mod store;

pub use beginning::of_beginning;
pub use blocks::{
    Block, NewBlock, Runs, admit, admitted_among, end_block, expect_staff, insert_block, last_block, resume_block,
    running_block, runs,
};
pub use former::{find_former, free_handles, handles_before, keep_handle, leading, of_former_handles};
pub use left::{LEFT_SECRET, address_code, blocked_who_left, expect_unblocked, hold_mailbox_of, kept_mailbox};
pub use likeness::looks_like;
pub use listed::{Listed, list_after};
pub use model::{
    NewPerson, Person, Profile, Recipient, Role, Viewer, address, former_handle, handle_in, mailbox, typed_handle,
};
pub use posing::poses_as_staff;
pub use profiles::{find_by_handle, is_anybody_there, of_handles, owner, profiles, recipients, staff_like, staying};
pub use store::{
    by_email, by_handle, by_id, erase, handle_taken, has_owner, insert_once, mailbox_taken, owners, remove, rename,
    set_address, set_language, set_leaving, set_profile_hidden, set_role, set_verified, staff,
};
