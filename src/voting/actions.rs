//! Casting and withdrawing: two verbs, each of which may be repeated without harm.

use super::held::{self, Hold};
use super::store::{self, Taken};
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, VotingWeek, lock};
use crate::error::{Error, Refusal, Result};
use crate::people::{self, Viewer};
use crate::posts;
use crate::subscriptions;
use std::collections::{BTreeSet, HashMap};

/// What became of a press on Vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// It counts.
    Counted,
    /// It is kept and does not count yet.
    Held(Hold),
}

impl Cast {
    /// Why it does not count yet.
    pub fn hold(self) -> Option<Hold> {
        match self {
            Self::Counted => None,
            Self::Held(why) => Some(why),
        }
    }
}

/// Votes that one person may have waiting for the confirmation of their address.
const MOST_WAITING: i64 = 50;

/// Votes for a post. A second vote of the same person changes nothing. A vote that cannot count yet is held.
/// Refuses whoever is blocked; what they voted for before stands.
pub fn cast(conn: &mut Conn, voter: &Viewer, post: PostId, week: VotingWeek, now: Timestamp) -> Result<Cast> {
    let confirmed = people::admit(conn, voter.id, now)?;
    open_to(conn, voter, post)?;
    let ballot = store::ballot(conn, post, voter.id)?;
    if ballot.follow_was_brought {
        subscriptions::keep_brought(conn, post, voter.id)?;
    }
    if !confirmed {
        return hold(conn, post, voter.id, Hold::Unconfirmed, now);
    }
    if let Some(why) = ballot.apart {
        return hold(conn, post, voter.id, why, now);
    }
    if ballot.mailbox_has_voted {
        return hold(conn, post, voter.id, Hold::SameMailbox, now);
    }
    if ballot.is_held {
        held::delete(conn, post, voter.id)?;
    }
    count(conn, post, voter.id, week, now)
}

/// Stores a vote that nothing stands in the way of, and counts it.
pub(super) fn count(conn: &mut Conn, post: PostId, voter: UserId, week: VotingWeek, now: Timestamp) -> Result<Cast> {
    match store::insert_once(conn, post, voter, week, now)? {
        Taken::New => posts::count_vote(conn, post, week)?,
        Taken::MadeOwn => posts::count_in_week(conn, post, week)?,
        Taken::Known => {}
    }
    Ok(Cast::Counted)
}

fn hold(conn: &mut Conn, post: PostId, voter: UserId, why: Hold, now: Timestamp) -> Result<Cast> {
    if why == Hold::Unconfirmed && held::count_of(conn, voter)? >= MOST_WAITING {
        return Err(Error::Rejected(Refusal::ENOUGH_WAITING));
    }
    held::insert_once(conn, post, voter, why, now)?;
    Ok(Cast::Held(why))
}

/// Takes one's vote back. Without a vote it changes nothing. Whoever follows the post besides goes on hearing of answers. The
/// vote of another account of the same mailbox, which waited for this, counts then.
pub fn withdraw(conn: &mut Conn, voter: &Viewer, post: PostId, week: VotingWeek, now: Timestamp) -> Result<()> {
    open_to(conn, voter, post)?;
    held::delete(conn, post, voter.id)?;
    if let Some(withdrawn) = store::delete(conn, post, voter.id)? {
        posts::uncount_vote(conn, post, withdrawn.week)?;
        // Of whoever is blocked it goes on waiting.
        if let Some(twin) = held::first_of_mailbox(conn, post, voter.id)?
            && people::running_block(conn, twin, now)?.is_none()
            && !store::ballot(conn, post, twin)?.mailbox_has_voted
            && held::delete(conn, post, twin)?
        {
            count(conn, post, twin, week, now)?;
        }
    }
    Ok(())
}

/// Whoever confirms an address has the votes that waited for it counted: where they were pressed, or where that post was
/// merged into. What takes no votes any more is passed over.
pub fn count_waiting(conn: &mut Conn, voter: &Viewer, week: VotingWeek, now: Timestamp) -> Result<()> {
    for post in held::take_of(conn, voter.id, Hold::Unconfirmed)? {
        let target = match posts::living(conn, post) {
            Ok(target) => target,
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error),
        };
        match cast(conn, voter, target, week, now) {
            Ok(_) | Err(Error::NotFound | Error::Rejected(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// A person's votes for these posts, where they have cast one.
pub fn own_votes(conn: &mut Conn, voter: UserId, posts: &[PostId]) -> Result<HashMap<PostId, Cast>> {
    let pressed = store::pressed_by(conn, voter, posts)?.into_iter();
    Ok(pressed.map(|(post, hold)| (post, hold.map_or(Cast::Counted, Cast::Held))).collect())
}

/// [`own_votes`] of many people at once, in their order.
pub(super) fn votes_of_each(conn: &mut Conn, asked: &[(UserId, Vec<PostId>)]) -> Result<Vec<HashMap<PostId, Cast>>> {
    let pairs: BTreeSet<(PostId, UserId)> =
        asked.iter().flat_map(|(voter, posts)| posts.iter().map(|post| (*post, *voter))).collect();
    let mut votes: HashMap<UserId, HashMap<PostId, Cast>> = HashMap::new();
    for (post, voter, hold) in store::pressed(conn, &pairs.into_iter().collect::<Vec<_>>())? {
        votes.entry(voter).or_default().insert(post, hold.map_or(Cast::Counted, Cast::Held));
    }
    Ok(asked.iter().map(|(voter, _)| votes.get(voter).cloned().unwrap_or_default()).collect())
}

/// Holds the post and says whether this person may vote there.
fn open_to(conn: &mut Conn, voter: &Viewer, post: PostId) -> Result<()> {
    may_vote(&posts::get_held(conn, post)?, voter)
}

/// Whether this person may vote for a post.
pub(super) fn may_vote(post: &posts::Post, voter: &Viewer) -> Result<()> {
    if !post.may_be_seen_by(Some(voter.id), voter.is_staff()) {
        return Err(Error::NotFound);
    }
    post.accepts_votes().map_err(Error::Rejected)
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
