//! SQL on `clusters` and `cluster_votes`.

mod compared;

pub(super) use compared::{compared, elsewhere, is_further, known_again};

use super::model::{About, Cluster, State, Verdict};
use crate::db::schema::{cluster_votes, clusters, polls, posts};
use crate::db::{Conn, PortableExt, Timestamp, UserId};
use crate::error::Result;
use crate::posts::Status;
use diesel::dsl::{exists, min};
use diesel::prelude::*;

/// Of a post that is finished, votes decide nothing any more; who is credited is found as it ships.
pub(super) const FINISHED: [Status; 2] = [Status::Ready, Status::Shipped];
/// Clusters of one person that are listed, at most.
const MOST_OF_ONE: i64 = 20;

/// Begins a cluster of the votes of these people; its number.
pub(super) fn begin(
    conn: &mut Conn,
    about: About,
    people: &[UserId],
    (now, counts_at): (Timestamp, Timestamp),
) -> Result<i64> {
    let (post, poll) = match about {
        About::Post(post) => (Some(post), None),
        About::Poll(poll) => (None, Some(poll)),
    };
    let row = (
        clusters::post_id.eq(post),
        clusters::poll_id.eq(poll),
        clusters::votes.eq(i64::try_from(people.len()).unwrap_or(i64::MAX)),
        clusters::found_at.eq(now),
        clusters::state.eq(State::Waiting),
        clusters::counts_at.eq(counts_at),
    );
    let id: i64 = diesel::insert_into(clusters::table).values(row).returning(clusters::id).get_result(conn)?;
    for person in people {
        diesel::insert_into(cluster_votes::table)
            .values((cluster_votes::user_id.eq(*person), cluster_votes::cluster_id.eq(id)))
            .on_conflict((cluster_votes::user_id, cluster_votes::cluster_id))
            .do_nothing()
            .portable()
            .execute(conn)?;
    }
    Ok(id)
}

/// A cluster by its number.
pub(super) fn find(conn: &mut Conn, id: i64) -> Result<Option<Cluster>> {
    Ok(clusters::table.find(id).first(conn).optional()?)
}

/// Whose votes one is of.
pub(super) fn people_of(conn: &mut Conn, id: i64) -> Result<Vec<UserId>> {
    let theirs = cluster_votes::table.filter(cluster_votes::cluster_id.eq(id)).order(cluster_votes::user_id);
    Ok(theirs.select(cluster_votes::user_id).load(conn)?)
}

/// A cluster that somebody's vote is in, when they asked for another look, and whether it is a further one.
pub(super) type Own = (Cluster, Option<Timestamp>, bool);

/// The clusters that somebody's votes are in and that were not counted, the newest first.
pub(super) fn of_person(conn: &mut Conn, who: UserId) -> Result<Vec<Own>> {
    let own = cluster_votes::table.inner_join(clusters::table).filter(cluster_votes::user_id.eq(who));
    let apart = own.filter(clusters::state.eq_any([State::Waiting, State::LeftOut])).order(clusters::id.desc());
    let found: Vec<(Cluster, Option<Timestamp>)> =
        apart.limit(MOST_OF_ONE).select((clusters::all_columns, cluster_votes::asked_at)).load(conn)?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = cluster_votes::table.filter(cluster_votes::user_id.eq(who));
    let first: Option<i64> = theirs.select(min(cluster_votes::cluster_id)).first(conn)?;
    let told = |(cluster, asked_at): (Cluster, Option<Timestamp>)| {
        let is_further = first.is_some_and(|first| first < cluster.id);
        (cluster, asked_at, is_further)
    };
    Ok(found.into_iter().map(told).collect())
}

/// Those that wait, the one that counts soonest first.
pub(super) fn list_waiting(conn: &mut Conn, offset: i64, most: i64) -> Result<Vec<Cluster>> {
    let waiting = clusters::table.filter(clusters::state.eq(State::Waiting));
    Ok(waiting.order((clusters::counts_at, clusters::id)).offset(offset).limit(most).load(conn)?)
}

/// Those that were decided last.
pub(super) fn list_decided(conn: &mut Conn, most: i64) -> Result<Vec<Cluster>> {
    let decided = clusters::table.filter(clusters::state.ne(State::Waiting));
    Ok(decided.order((clusters::decided_at.desc(), clusters::id.desc())).limit(most).load(conn)?)
}

/// How many wait for staff, counted up to a number.
pub fn waiting(conn: &mut Conn, most: i64) -> Result<i64> {
    let found: Vec<i64> =
        clusters::table.filter(clusters::state.eq(State::Waiting)).select(clusters::id).limit(most).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(most))
}

/// Those whose week is over, whose post is finished, or whose poll was withdrawn, at most so many. A merged post is as far as the one
/// that it went into, which is known once both are held.
pub fn due(conn: &mut Conn, most: i64, now: Timestamp) -> Result<Vec<i64>> {
    let its_post = posts::table.filter(posts::id.nullable().eq(clusters::post_id));
    let may_be_finished = FINISHED.into_iter().chain([Status::Duplicate]);
    let is_finished = exists(its_post.filter(posts::status.eq_any(may_be_finished)));
    let its_poll = polls::table.filter(polls::id.nullable().eq(clusters::poll_id));
    let is_withdrawn = exists(its_poll.filter(polls::withdrawn_at.is_not_null()));
    let waiting = clusters::table.filter(clusters::state.eq(State::Waiting));
    let waiting = waiting.filter(clusters::counts_at.le(now).or(is_finished).or(is_withdrawn));
    Ok(waiting.order((clusters::counts_at, clusters::id)).limit(most).select(clusters::id).load(conn)?)
}

/// How many there were that are decided, and how many of these were counted. Those of withdrawn polls are neither.
pub(super) fn tally(conn: &mut Conn) -> Result<(i64, i64)> {
    let counted = clusters::table.filter(clusters::state.eq(State::Counted)).count().get_result(conn)?;
    let left_out: i64 = clusters::table.filter(clusters::state.eq(State::LeftOut)).count().get_result(conn)?;
    Ok((left_out + counted, counted))
}

/// Notes what staff decided. Whoever asked for it is answered, and may ask once more.
pub(super) fn decide(conn: &mut Conn, id: i64, by: UserId, verdict: &Verdict, now: Timestamp) -> Result<()> {
    let changes = (
        clusters::state.eq(verdict.state),
        clusters::looks.eq(clusters::looks + 1),
        clusters::asked.eq(0_i64),
        clusters::decided_by.eq(Some(by)),
        clusters::decided_at.eq(Some(now)),
        clusters::reason.eq(&verdict.reason),
        clusters::lang.eq(&verdict.lang),
    );
    diesel::update(clusters::table.find(id)).set(changes).execute(conn)?;
    let theirs = cluster_votes::table.filter(cluster_votes::cluster_id.eq(id));
    diesel::update(theirs).set(cluster_votes::asked_at.eq(None::<Timestamp>)).execute(conn)?;
    Ok(())
}

/// Notes that they count because the week is over, or came with a poll's last minutes.
pub(super) fn run_out(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    end(conn, id, State::Counted, now)
}

/// Notes that the poll was withdrawn, so that nobody decides and nothing is counted.
pub(super) fn end_withdrawn(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    end(conn, id, State::Withdrawn, now)
}

fn end(conn: &mut Conn, id: i64, state: State, now: Timestamp) -> Result<()> {
    let changes =
        (clusters::state.eq(state), clusters::decided_by.eq(None::<UserId>), clusters::decided_at.eq(Some(now)));
    diesel::update(clusters::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Notes that somebody asked for another look.
pub(super) fn note_asked(conn: &mut Conn, (id, who): (i64, UserId), now: Timestamp) -> Result<()> {
    let own = cluster_votes::table.find((who.0, id));
    diesel::update(own).set(cluster_votes::asked_at.eq(Some(now))).execute(conn)?;
    diesel::update(clusters::table.find(id)).set(clusters::asked.eq(clusters::asked + 1)).execute(conn)?;
    Ok(())
}

/// Has it wait once more, until then; what staff said stays.
pub(super) fn reopen(conn: &mut Conn, id: i64, counts_at: Timestamp) -> Result<()> {
    let changes = (
        clusters::state.eq(State::Waiting),
        clusters::counts_at.eq(counts_at),
        clusters::decided_by.eq(None::<UserId>),
        clusters::decided_at.eq(None::<Timestamp>),
    );
    diesel::update(clusters::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Forgets that somebody who leaves was in any; their votes, which do not count, go as well.
pub fn forget_of(conn: &mut Conn, who: UserId) -> Result<()> {
    diesel::delete(cluster_votes::table.filter(cluster_votes::user_id.eq(who))).execute(conn)?;
    Ok(())
}
