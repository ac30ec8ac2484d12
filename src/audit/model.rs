//! What an entry of the log says.

use super::act::Act;
use crate::db::{PostId, Timestamp, UserId};

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Entry {
    /// Its row.
    pub id: i64,
    /// What was done.
    pub act: Act,
    /// By whom.
    pub actor_id: UserId,
    /// The post it was done to, if it was one; it may be gone.
    pub post_id: Option<PostId>,
    /// What else it was done to.
    pub about: String,
    /// What was there before; of a status its word.
    pub before: String,
    /// What was there after.
    pub after: String,
    /// When.
    pub at: Timestamp,
}
