//! What somebody did before they confirmed their address appears once they have: posts, comments, votes, reports, and the
//! markets that they want.

use crate::accounts::Waiting;
use crate::db::{Conn, Timestamp, UserId, VotingWeek};
use crate::error::Result;
use crate::people::Viewer;
use crate::posts::Visibility;
use crate::{comments, markets, meetups, polls, posts, reports, voting};

/// How much of it there is. Each room bounds its own.
pub fn waiting(conn: &mut Conn, who: UserId) -> Result<Waiting> {
    Ok(Waiting {
        posts: posts::count_waiting(conn, who, Visibility::Pending)?,
        comments: comments::count_waiting(conn, who, Visibility::Pending)?,
        votes: voting::count_held(conn, who)? + polls::count_held(conn, who)?,
        wishes: markets::count_held(conn, who)?,
    })
}

/// Counts the votes; what a newcomer wrote waits on, for staff.
pub fn hold(conn: &mut Conn, who: &Viewer, week: VotingWeek, now: Timestamp) -> Result<()> {
    if who.is_staff() || !comments::is_newcomer(conn, who.id)? {
        return publish(conn, who, week, now);
    }
    posts::hold_waiting(conn, who.id)?;
    comments::hold_waiting(conn, who.id)?;
    markets::count_waiting(conn, who, now)?;
    voting::count_waiting(conn, who, week, now)?;
    polls::count_waiting(conn, who, now)?;
    meetups::count_waiting(conn, who, now)?;
    reports::count_waiting(conn, who.id, now)
}

/// Has all of it appear and count. Posts come first: others of it may stand below them.
pub fn publish(conn: &mut Conn, who: &Viewer, week: VotingWeek, now: Timestamp) -> Result<()> {
    posts::publish_waiting(conn, who.id, now)?;
    comments::publish_waiting(conn, who.id, now)?;
    markets::count_waiting(conn, who, now)?;
    voting::count_waiting(conn, who, week, now)?;
    polls::count_waiting(conn, who, now)?;
    meetups::count_waiting(conn, who, now)?;
    reports::count_waiting(conn, who.id, now)
}
