//! Casting and withdrawing: two verbs, each of which may be repeated without harm.

use super::store::{self, Taken};
use crate::db::{Conn, Lockable, PostId, Timestamp, VotingWeek, lock};
use crate::error::{Error, Refusal, Result};
use crate::people::Viewer;
use crate::posts;
use crate::subscriptions::{self, Reason};

/// Votes for a post and follows it. A second vote of the same person changes nothing.
pub fn cast(conn: &mut Conn, voter: &Viewer, post: PostId, week: VotingWeek, now: Timestamp) -> Result<()> {
    if !voter.verified {
        return Err(Error::Forbidden(Refusal::EMAIL_NOT_VERIFIED));
    }
    open_to(conn, voter, post)?;
    match store::insert_once(conn, post, voter.id, week, now)? {
        Taken::New => posts::count_vote(conn, post, week)?,
        Taken::MadeOwn => posts::count_in_week(conn, post, week)?,
        Taken::Known => {}
    }
    subscriptions::follow(conn, post, voter.id, Reason::Voted, now)
}

/// Takes one's vote back. Without a vote it changes nothing. One still hears about the post until unfollowing it.
pub fn withdraw(conn: &mut Conn, voter: &Viewer, post: PostId) -> Result<()> {
    open_to(conn, voter, post)?;
    if let Some(withdrawn) = store::delete(conn, post, voter.id)? {
        posts::uncount_vote(conn, post, withdrawn.week)?;
    }
    Ok(())
}

/// Holds the post and says whether this person may vote there.
fn open_to(conn: &mut Conn, voter: &Viewer, post: PostId) -> Result<()> {
    let held = posts::get_held(conn, post)?;
    if !held.may_be_seen_by(Some(voter.id), voter.is_staff()) {
        return Err(Error::NotFound);
    }
    held.accepts_votes().map_err(Error::Rejected)
}

/// Everybody who voted for `merged` votes for `target` too, once: a set union. The old votes stay where they are, so
/// that [`separate_votes`] undoes exactly this.
pub fn merge_votes(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    lock(conn, Lockable::Posts, &[merged.0, target.0])?;
    let brought = store::copy_all(conn, merged, target)?;
    posts::add_votes(conn, target, i64::try_from(brought).unwrap_or(0))
}

/// Takes back what [`merge_votes`] brought: what is still there, was not pressed again on the target since, and is not
/// brought by one of the `others` merged into it.
pub fn separate_votes(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<()> {
    lock(conn, Lockable::Posts, &[merged.0, target.0])?;
    let taken = store::remove_copies(conn, merged, target, others)?;
    posts::add_votes(conn, target, -i64::try_from(taken).unwrap_or(0))
}
