//! What somebody did before they confirmed their address, and what becomes of it then, or once they have another one. This room
//! knows nothing of posts and votes; the rooms above it bring the functions that do.

use crate::db::{Conn, Timestamp, UserId, VotingWeek};
use crate::error::Result;
use crate::people::Viewer;

/// How much waits for the confirmation of somebody's address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Posts filed.
    pub posts: i64,
    /// Comments written.
    pub comments: i64,
    /// Votes cast.
    pub votes: i64,
    /// Markets wanted.
    pub wishes: i64,
}

impl Waiting {
    /// Whether there is anything.
    pub fn is_any(self) -> bool {
        self != Self::default()
    }
}

/// Registered as application data by the room that knows the others.
#[derive(Clone, Copy)]
pub struct Arrivals {
    /// What waits for a person's confirmation.
    pub waiting: fn(&mut Conn, UserId) -> Result<Waiting>,
    /// Has it appear and count, for somebody whose address was just confirmed.
    pub publish: fn(&mut Conn, &Viewer, VotingWeek, Timestamp) -> Result<()>,
    /// Has votes count that waited for another account of the same mailbox, for somebody who has another mailbox now than this
    /// one.
    pub moved: fn(&mut Conn, &Viewer, &str, VotingWeek, Timestamp) -> Result<()>,
}
