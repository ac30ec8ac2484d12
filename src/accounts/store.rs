//! SQL on the room's tables.

pub(super) mod credentials;
pub(super) mod links;
pub(super) mod sessions;
