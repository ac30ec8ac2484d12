//! People: who there is, what they may do, and what other rooms may know of them. No HTTP, and no passwords: those are
//! `accounts`'.
//!
//! ## Decisions
//! - 2026-11-26: people stand below the web's frame, so that mail, releases and the worker can speak of them without a
//!   request; what proves who somebody is (credentials, sessions, links) stays above, in tables of its own.

mod likeness;
mod model;
mod profiles;
mod store;

pub use likeness::looks_like;
pub use model::{NewPerson, Person, Profile, Recipient, Role, Viewer, address, mailbox};
pub use profiles::{PROFILE, find_by_handle, is_anybody_there, owner, profiles, recipients, staff_like};
pub use store::{
    by_email, by_id, handle_taken, has_owner, insert_once, is_confirmed, rename, set_language, set_role, set_verified,
    staff,
};
