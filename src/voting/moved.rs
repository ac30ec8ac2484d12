//! Votes that waited because another account of the same mailbox had voted, once one of them has another mailbox.

use super::actions::count;
use super::{held, store};
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, VotingWeek, lock};
use crate::error::Result;
use crate::people::{self, Viewer};
use crate::posts;

/// Held votes that are looked at; whoever has more presses again for those beyond.
const MOST: i64 = 50;

/// Counts the votes that nothing stands in the way of any more now that this person has another mailbox than this one: their
/// own, and those of the accounts that they left in it. Of whoever is blocked they go on waiting, and so do votes for what
/// takes none.
pub fn count_moved(conn: &mut Conn, voter: &Viewer, left: &str, week: VotingWeek, now: Timestamp) -> Result<()> {
    let waiting: Vec<(PostId, UserId)> = held::of_mailbox(conn, voter.id, left, MOST)?;
    // All at once and in one order: of two who move, neither waits for a post that the other one holds.
    lock(conn, Lockable::Posts, &waiting.iter().map(|(post, _)| post.0).collect::<Vec<_>>())?;
    for (post, whose) in waiting {
        let is_open = posts::get(conn, post)?.accepts_votes().is_ok();
        if !is_open
            || store::ballot(conn, post, whose)?.mailbox_has_voted
            || people::running_block(conn, whose, now)?.is_some()
        {
            continue;
        }
        // It may have been taken back until the post was held.
        if held::delete(conn, post, whose)? {
            count(conn, post, whose, week, now)?;
        }
    }
    Ok(())
}
