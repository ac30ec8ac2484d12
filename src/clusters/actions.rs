//! Setting votes apart, deciding about them, counting what nobody decided, and asking for another look. Each holds the people whose
//! votes they are, and the post, so that a vote, a merge or another decision at this moment waits.

use super::finding::Found;
use super::model::{About, Apart, Cluster, State, Verdict, WAITS};
use super::store::{self, FINISHED};
use super::together::LEAST;
use super::words::{DECIDED, LOOKED_ENOUGH, NOT_APART};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};
use crate::schedule::Schedule;
use crate::voting::{self, Hold};
use crate::{polls, posts};

/// Sets votes apart that were found to have come together, unless the post is finished or takes no votes any more, the poll is closed,
/// or another worker was quicker; whether it did.
pub fn set_apart(conn: &mut Conn, found: &Found, now: Timestamp) -> Result<bool> {
    hold(conn, &found.voters, None)?;
    let place = Place::held(conn, found.about, now)?;
    let voters = still_together(conn, found, now)?;
    if !place.takes_votes || voters.len() < LEAST {
        return Ok(false);
    }
    let apart = match found.about {
        About::Post(post) => voting::set_apart(conn, post, &voters)?,
        About::Poll(poll) => polls::set_apart(conn, poll, &voters, now)?,
    };
    if apart.is_empty() {
        return Ok(false);
    }
    store::begin(conn, found.about, &apart, (now, place.waits_until(now)))?;
    Ok(true)
}

/// Whose votes are there still, now that they are held: some may have taken theirs back since somebody looked, or done something else.
fn still_together(conn: &mut Conn, found: &Found, now: Timestamp) -> Result<Vec<UserId>> {
    let still = store::compared(conn, &found.voters, now)?.into_iter();
    Ok(still.filter(|(about, ..)| *about == found.about).map(|(_, voter, _)| voter).collect())
}

/// Notes that votes came together in the last minutes of a poll that is about to be sealed. They count with all others, since nobody
/// decides any more, and staff hear of it; whether it did. Of two that do so at once the second finds nobody.
pub fn note_late(conn: &mut Conn, found: &Found, now: Timestamp) -> Result<bool> {
    hold(conn, &found.voters, None)?;
    let place = Place::held(conn, found.about, now)?;
    let voters = still_together(conn, found, now)?;
    let is_due = place.closes_at.is_some() && !place.may_change && place.stage == Stage::Lasting;
    if !is_due || voters.len() < LEAST {
        return Ok(false);
    }
    let id = store::begin(conn, found.about, &voters, (now, now))?;
    store::run_out(conn, id, now)?;
    Ok(true)
}

/// Staff count the votes, or leave them out with a reason. What waits is decided so or so; what was left out may be counted.
pub(super) fn decide(
    conn: &mut Conn,
    by: &Viewer,
    id: i64,
    (verdict, schedule): (&Verdict, &Schedule),
    now: Timestamp,
) -> Result<()> {
    let voters = store::people_of(conn, id)?;
    hold(conn, &voters, Some(by.id))?;
    people::expect_staff(conn, by.id)?;
    let (cluster, place) = held(conn, id, now)?;
    let may_be = match (cluster.state, verdict.state) {
        (State::Waiting, State::Counted | State::LeftOut) | (State::LeftOut, State::Counted) => place.may_change,
        _ => false,
    };
    if !may_be {
        return Err(Error::Rejected(DECIDED));
    }
    let act = if verdict.state == State::Counted {
        count(conn, &cluster, &voters, schedule, now)?;
        Act::ClusterCounted
    } else {
        keep(conn, &cluster, &voters, Hold::LeftOut)?;
        Act::ClusterLeftOut
    };
    store::decide(conn, id, by.id, verdict, now)?;
    let trace = Trace::of(act).from_to(cluster.reason.as_str(), verdict.reason.as_str());
    let trace = match cluster.about() {
        About::Post(post) => trace.on(post),
        About::Poll(poll) => trace.about(polls::heading(conn, poll)?.unwrap_or_default()),
    };
    audit::record(conn, by.id, &trace, now)
}

/// Counts votes that nobody has decided about in their week, or until their post was finished or their poll closed; whether it did.
/// Where the poll was withdrawn they end with it.
pub fn count_due(conn: &mut Conn, id: i64, schedule: &Schedule, now: Timestamp) -> Result<bool> {
    let voters = store::people_of(conn, id)?;
    hold(conn, &voters, None)?;
    let (cluster, place) = held(conn, id, now)?;
    if cluster.state == State::Waiting && place.stage == Stage::Withdrawn {
        store::end_withdrawn(conn, id, now)?;
        return Ok(false);
    }
    // Of a poll that is over they wait for the write that seals its result, which counts them.
    let is_due = place.stage == Stage::Finished || (place.may_change && cluster.counts_at <= now);
    if cluster.state != State::Waiting || !is_due {
        return Ok(false);
    }
    count(conn, &cluster, &voters, schedule, now)?;
    store::run_out(conn, id, now)?;
    Ok(true)
}

/// The votes of somebody that are set apart, the newest first, and whether anything may come of each still.
pub fn of_person(conn: &mut Conn, who: UserId, now: Timestamp) -> Result<Vec<Apart>> {
    let own = store::of_person(conn, who)?;
    let polls: Vec<i64> = own.iter().filter_map(|(cluster, ..)| cluster.poll_id).collect();
    let open = polls::open_of(conn, &polls, now)?;
    let told = |(cluster, asked_at, is_further): store::Own| {
        let may_change = cluster.may_change(&open);
        Apart { cluster, asked_at, is_further, may_change }
    };
    Ok(own.into_iter().map(told).collect())
}

/// The one of somebody's that is meant; without a number the newest.
fn meant(conn: &mut Conn, who: &Viewer, id: Option<i64>, now: Timestamp) -> Result<Apart> {
    let mut own = of_person(conn, who.id, now)?.into_iter();
    own.find(|apart| id.is_none_or(|id| apart.cluster.id == id)).ok_or(Error::Rejected(NOT_APART))
}

/// Somebody whose vote is set apart asks for another look: what was left out waits again. The same press twice is one.
pub fn ask(conn: &mut Conn, who: &Viewer, id: Option<i64>, now: Timestamp) -> Result<()> {
    let id = meant(conn, who, id, now)?.cluster.id;
    let voters = store::people_of(conn, id)?;
    hold(conn, &voters, Some(who.id))?;
    let (_, place) = held(conn, id, now)?;
    // As it is now that it is held.
    let apart = meant(conn, who, Some(id), now)?;
    if apart.has_asked() {
        return Ok(());
    }
    if !place.may_change {
        return Err(Error::Rejected(DECIDED));
    }
    if !apart.may_ask() {
        return Err(Error::Rejected(LOOKED_ENOUGH));
    }
    let cluster = apart.cluster;
    store::note_asked(conn, (cluster.id, who.id), now)?;
    if cluster.state == State::LeftOut {
        store::reopen(conn, cluster.id, place.waits_until(now))?;
        keep(conn, &cluster, &voters, Hold::Cluster)?;
    }
    Ok(())
}

/// Holds people, all of them at once and in one order, before any post.
fn hold(conn: &mut Conn, voters: &[UserId], besides: Option<UserId>) -> Result<()> {
    let ids: Vec<i64> = voters.iter().copied().chain(besides).map(|person| person.0).collect();
    Ok(lock(conn, Lockable::Users, &ids)?)
}

/// How far what the votes are for has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Something is decided by votes there.
    Lasting,
    /// Nothing is any more; of a poll once its result is sealed.
    Finished,
    /// It is a poll that was withdrawn before its result was sealed, which counts nothing that is set apart.
    Withdrawn,
}

/// What the votes are for, as it is while it is held.
struct Place {
    /// Whether votes count there that are cast now.
    takes_votes: bool,
    /// Whether what was cast may still be counted or left out: the result of a poll is not changed any more.
    may_change: bool,
    stage: Stage,
    /// When a poll closes.
    closes_at: Option<Timestamp>,
}

impl Place {
    /// Holds it.
    fn held(conn: &mut Conn, about: About, now: Timestamp) -> Result<Self> {
        Ok(match about {
            About::Post(post) => {
                let post = posts::get_held(conn, post)?;
                // What was merged is finished with the one that it went into, where its votes count.
                let end = if post.duplicate_of.is_some() { posts::end_of(conn, post.id)?.status } else { post.status };
                let stage = if FINISHED.contains(&end) { Stage::Finished } else { Stage::Lasting };
                let takes_votes = post.accepts_votes().is_ok() && stage == Stage::Lasting;
                Self { takes_votes, may_change: true, stage, closes_at: None }
            }
            About::Poll(poll) => {
                let poll = polls::held(conn, poll)?;
                let is_open = poll.state(now) == polls::State::Open;
                let stage = match (poll.withdrawn_at, poll.closed_at) {
                    (Some(at), closed) if closed.is_none_or(|closed| at <= closed) => Stage::Withdrawn,
                    (_, Some(_)) => Stage::Finished,
                    _ => Stage::Lasting,
                };
                Self { takes_votes: is_open, may_change: is_open, stage, closes_at: Some(poll.closes_at) }
            }
        })
    }

    /// How long votes wait for staff that are set apart now.
    fn waits_until(&self, now: Timestamp) -> Timestamp {
        let week = now.plus(WAITS);
        self.closes_at.map_or(week, |closes| closes.min(week))
    }
}

/// A cluster and what it is about, which is held, as they are then.
fn held(conn: &mut Conn, id: i64, now: Timestamp) -> Result<(Cluster, Place)> {
    let about = store::find(conn, id)?.ok_or(Error::NotFound)?.about();
    let place = Place::held(conn, about, now)?;
    Ok((store::find(conn, id)?.ok_or(Error::NotFound)?, place))
}

/// Counts the votes of a cluster, as of when they were cast.
fn count(conn: &mut Conn, of: &Cluster, voters: &[UserId], schedule: &Schedule, now: Timestamp) -> Result<()> {
    match of.about() {
        About::Post(post) => voting::count_apart(conn, post, voters, schedule),
        About::Poll(poll) => polls::count_apart(conn, poll, voters, now),
    }
}

/// Has them go on being apart, for this reason; of those in a poll the cluster alone says which.
fn keep(conn: &mut Conn, of: &Cluster, voters: &[UserId], why: Hold) -> Result<()> {
    match of.about() {
        About::Post(post) => voting::keep_apart(conn, post, voters, why),
        About::Poll(_) => Ok(()),
    }
}
