//! Votes that are set apart until staff have looked, and counted again: which those are, and why, `clusters` says. A vote that counts
//! again keeps the moment at which it was cast.

use super::actions::count;
use super::held::{self, Hold};
use super::store;
use crate::db::{Conn, PostId, UserId, VotingWeek};
use crate::error::Result;
use crate::posts;
use crate::schedule::Schedule;

/// Posts that went into each other one after the other, at most: where a circle was made of them, the way ends.
const LONGEST_WAY: usize = 100;

/// Sets the votes of these people for a post apart, those that they cast there themselves; whose there were. The people and the
/// post are held.
pub fn set_apart(conn: &mut Conn, post: PostId, people: &[UserId]) -> Result<Vec<UserId>> {
    let taken = store::take_cast(conn, post, people)?;
    for (voter, week, at) in &taken {
        held::insert_once(conn, post, *voter, Hold::Cluster, *at)?;
        posts::uncount_vote(conn, post, Some(*week))?;
    }
    Ok(taken.into_iter().map(|(voter, ..)| voter).collect())
}

/// Says of the votes of these people that are set apart why they are.
pub fn keep_apart(conn: &mut Conn, post: PostId, people: &[UserId], why: Hold) -> Result<()> {
    held::turn(conn, post, people, why)
}

/// Counts those of these people that are set apart, as of the moments at which they were cast: where they were, and where that post
/// was merged into, as a merge would have brought them, so that undoing it takes them back; also if it takes no votes any more, since
/// they were in time. One whose mailbox has voted there meanwhile waits for that. What was taken back stays so. The people are held.
pub fn count_apart(conn: &mut Conn, post: PostId, people: &[UserId], schedule: &Schedule) -> Result<()> {
    let target = posts::end_of(conn, post)?.id;
    let way = way_to(conn, post, target)?;
    for (voter, at) in held::apart(conn, post, people)? {
        if store::ballot(conn, target, voter)?.mailbox_has_voted {
            held::turn(conn, post, &[voter], Hold::SameMailbox)?;
            continue;
        }
        if held::delete(conn, post, voter)? {
            count(conn, post, voter, VotingWeek(schedule.voting_week(at.0)), at)?;
            bring(conn, &way, voter)?;
        }
    }
    Ok(())
}

/// From which post into which one it went, until the one at the end.
fn way_to(conn: &mut Conn, post: PostId, end: PostId) -> Result<Vec<(PostId, PostId)>> {
    let (mut way, mut at) = (Vec::new(), post);
    while at != end && way.len() < LONGEST_WAY {
        let Some(next) = posts::get(conn, at)?.duplicate_of else { break };
        way.push((at, next));
        at = next;
    }
    Ok(way)
}

/// Brings a vote along, as [`super::merge_votes`] does with all.
fn bring(conn: &mut Conn, way: &[(PostId, PostId)], voter: UserId) -> Result<()> {
    for (merged, into) in way {
        if store::copy_one(conn, *merged, *into, voter)? {
            posts::add_votes(conn, *into, 1)?;
        }
    }
    Ok(())
}
