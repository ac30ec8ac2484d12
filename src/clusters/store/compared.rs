//! Which votes are compared: of whoever is new their first one, and of those whose votes are apart each of the last day.

use super::super::model::{About, State};
use super::{list_decided, list_waiting};
use crate::db::schema::{cluster_votes, clusters, poll_votes, polls, votes};
use crate::db::types::Instant;
use crate::db::{Conn, PostId, Timestamp, UserId, given_each, prepared};
use crate::error::Result;
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::{BTreeMap, BTreeSet};

/// Clusters whose people are known again: so many of those that wait, and of those that were decided last.
const KNOWN_AGAIN: i64 = 100;
/// Votes of somebody new of whom the first one is compared: whoever casts more goes through what there is, as fans do.
const A_FEW: i64 = 20;
/// Of those whose votes are apart, what is older is not looked at any more: the next look comes within minutes.
const LATELY: TimeDelta = TimeDelta::days(1);
/// People who are asked about in one statement.
const AT_ONCE: usize = 200;
/// Where else people voted, so long ago at most.
const ELSEWHERE: TimeDelta = TimeDelta::days(30);
/// Posts that are told of it.
const PLACES: i64 = 10;

/// A vote: for what, whose, and when it was cast.
type Voted = (About, UserId, Timestamp);

/// The votes of these people that are looked at.
pub(in super::super) fn compared(conn: &mut Conn, people: &[UserId], now: Timestamp) -> Result<Vec<Voted>> {
    let mut all = first_votes(conn, people)?;
    all.extend(further_votes(conn, people, now)?);
    Ok(all)
}

/// The first votes of those of these people who have cast a few, each for a post or in a poll that is not sealed, and written nothing; of
/// nobody who was in a cluster. What they voted for afterwards frees nobody: the next look may be minutes away, and a second vote is
/// one more press. Of each person so few rows are read, whatever the number of votes.
fn first_votes(conn: &mut Conn, people: &[UserId]) -> Result<Vec<Voted>> {
    let for_posts = "SELECT votes.post_id, votes.user_id, votes.cast_at FROM given \
                     JOIN votes ON votes.user_id = given.one WHERE votes.via_post IS NULL AND \
                     NOT EXISTS (SELECT 1 FROM votes many WHERE many.user_id = given.one \
                     AND many.via_post IS NULL LIMIT 1 OFFSET ?) AND \
                     NOT EXISTS (SELECT 1 FROM votes other WHERE other.user_id = given.one \
                     AND other.cast_at < votes.cast_at AND other.via_post IS NULL) AND \
                     NOT EXISTS (SELECT 1 FROM poll_votes WHERE poll_votes.user_id = given.one \
                     AND poll_votes.voted_at < votes.cast_at) AND \
                     NOT EXISTS (SELECT 1 FROM cluster_votes WHERE cluster_votes.user_id = given.one) AND \
                     NOT EXISTS (SELECT 1 FROM posts WHERE posts.author_id = given.one) AND \
                     NOT EXISTS (SELECT 1 FROM comments WHERE comments.author_id = given.one)";
    let in_polls = "SELECT poll_votes.poll_id, poll_votes.user_id, poll_votes.voted_at FROM given \
                    JOIN poll_votes ON poll_votes.user_id = given.one JOIN polls ON polls.id = poll_votes.poll_id \
                    WHERE polls.closed_at IS NULL AND polls.withdrawn_at IS NULL AND \
                    NOT EXISTS (SELECT 1 FROM votes many WHERE many.user_id = given.one \
                     AND many.via_post IS NULL LIMIT 1 OFFSET ?) AND \
                    NOT EXISTS (SELECT 1 FROM poll_votes other WHERE other.user_id = given.one \
                    AND other.voted_at < poll_votes.voted_at) AND \
                    NOT EXISTS (SELECT 1 FROM votes WHERE votes.user_id = given.one \
                    AND votes.cast_at < poll_votes.voted_at) AND \
                    NOT EXISTS (SELECT 1 FROM cluster_votes WHERE cluster_votes.user_id = given.one) AND \
                    NOT EXISTS (SELECT 1 FROM posts WHERE posts.author_id = given.one) AND \
                    NOT EXISTS (SELECT 1 FROM comments WHERE comments.author_id = given.one)";
    let ids = || people.iter().map(|person| person.0);
    let asked = |words| prepared::<(BigInt, BigInt, Instant)>(words).bind::<BigInt, _>(A_FEW);
    let mut posts: Vec<(PostId, UserId, Timestamp)> = given_each(ids(), asked(for_posts)).load(conn)?;
    let mut polls: Vec<(i64, UserId, Timestamp)> = given_each(ids(), asked(in_polls)).load(conn)?;
    posts.sort_unstable();
    polls.sort_unstable();
    Ok(told(posts, polls))
}

/// The votes of the last day of those of these people whose votes are apart, for something else than any of their clusters: also those
/// that were cast before the first of these was found. That they have done something else since frees nobody.
fn further_votes(conn: &mut Conn, people: &[UserId], now: Timestamp) -> Result<Vec<Voted>> {
    let (mut apart, since) = (BTreeMap::new(), now.plus(-LATELY));
    for some in people.chunks(AT_ONCE) {
        apart.extend(before(conn, some)?);
    }
    apart.retain(|_, before| before.is_apart);
    let mut posts: Vec<(PostId, UserId, Timestamp)> = Vec::new();
    let mut polls: Vec<(i64, UserId, Timestamp)> = Vec::new();
    let ids: Vec<UserId> = apart.keys().copied().collect();
    for some in ids.chunks(AT_ONCE) {
        let theirs = votes::table.filter(votes::user_id.eq_any(some)).filter(votes::cast_at.gt(since));
        let theirs = theirs.filter(votes::via_post.is_null()).order((votes::post_id, votes::user_id));
        let theirs = theirs.select((votes::post_id, votes::user_id, votes::cast_at));
        posts.append(&mut theirs.load(conn)?);
        let theirs = poll_votes::table.filter(poll_votes::user_id.eq_any(some)).filter(poll_votes::voted_at.gt(since));
        let theirs = theirs.order((poll_votes::poll_id, poll_votes::user_id));
        let theirs = theirs.select((poll_votes::poll_id, poll_votes::user_id, poll_votes::voted_at));
        polls.append(&mut theirs.load(conn)?);
    }
    let open = still_open(conn, &polls)?;
    polls.retain(|(poll, ..)| open.contains(poll));
    let mut further = told(posts, polls);
    further.retain(|(about, who, _)| apart.get(who).is_some_and(|before| !before.about.contains(about)));
    Ok(further)
}

/// In which clusters somebody was before.
#[derive(Default)]
struct Before {
    /// Whether one of them does not count.
    is_apart: bool,
    /// What they were about.
    about: BTreeSet<About>,
}

/// Whose vote a cluster holds, how far it has come, and the post or the poll that it is about.
type InCluster = (UserId, State, (Option<PostId>, Option<i64>));

fn before(conn: &mut Conn, people: &[UserId]) -> Result<BTreeMap<UserId, Before>> {
    let theirs = cluster_votes::table.inner_join(clusters::table).filter(cluster_votes::user_id.eq_any(people));
    let about = (clusters::post_id, clusters::poll_id);
    let rows: Vec<InCluster> = theirs.select((cluster_votes::user_id, clusters::state, about)).load(conn)?;
    let mut all: BTreeMap<UserId, Before> = BTreeMap::new();
    for (who, state, (post, poll)) in rows {
        let before = all.entry(who).or_default();
        before.is_apart |= state != State::Counted;
        before.about.extend(post.map(About::Post).into_iter().chain(poll.map(About::Poll)));
    }
    Ok(all)
}

/// Which of the polls of these votes are neither sealed nor withdrawn.
fn still_open(conn: &mut Conn, votes: &[(i64, UserId, Timestamp)]) -> Result<BTreeSet<i64>> {
    let asked: BTreeSet<i64> = votes.iter().map(|(poll, ..)| *poll).collect();
    let open = polls::table.filter(polls::id.eq_any(asked)).filter(polls::closed_at.is_null());
    let open: Vec<i64> = open.filter(polls::withdrawn_at.is_null()).select(polls::id).load(conn)?;
    Ok(open.into_iter().collect())
}

/// Both in one list.
fn told(posts: Vec<(PostId, UserId, Timestamp)>, polls: Vec<(i64, UserId, Timestamp)>) -> Vec<Voted> {
    let posts = posts.into_iter().map(|(post, voter, at)| (About::Post(post), voter, at));
    posts.chain(polls.into_iter().map(|(poll, voter, at)| (About::Poll(poll), voter, at))).collect()
}

/// Whose votes are apart, each with their cluster, the earliest of these first.
pub(in super::super) fn known_again(conn: &mut Conn) -> Result<Vec<(UserId, i64)>> {
    let mut apart = list_waiting(conn, 0, KNOWN_AGAIN)?;
    apart.extend(list_decided(conn, KNOWN_AGAIN)?.into_iter().filter(|cluster| cluster.state != State::Counted));
    let ids: Vec<i64> = apart.iter().map(|cluster| cluster.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let theirs = cluster_votes::table.filter(cluster_votes::cluster_id.eq_any(ids));
    let theirs = theirs.order((cluster_votes::cluster_id, cluster_votes::user_id));
    Ok(theirs.select((cluster_votes::user_id, cluster_votes::cluster_id)).load(conn)?)
}

/// Whether any of those whose votes a cluster is of was in an earlier one.
pub(in super::super) fn is_further(conn: &mut Conn, id: i64) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM cluster_votes own JOIN cluster_votes earlier \
                 ON earlier.user_id = own.user_id AND earlier.cluster_id < own.cluster_id WHERE own.cluster_id = ?)";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(id).get_result(conn)?)
}

/// For which other posts several of these people voted within a month, those of most of them first, each with how many of them did.
/// Who took part in which poll is told to nobody.
pub(in super::super) fn elsewhere(
    conn: &mut Conn,
    people: &[UserId],
    besides: Option<PostId>,
    now: Timestamp,
) -> Result<Vec<(PostId, i64)>> {
    let words = "SELECT votes.post_id, COUNT(*) FROM given JOIN votes ON votes.user_id = given.one \
                 WHERE votes.via_post IS NULL AND votes.cast_at > ? AND votes.post_id <> ? \
                 GROUP BY votes.post_id HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, votes.post_id DESC LIMIT ?";
    let asked = prepared::<(BigInt, BigInt)>(words).bind::<Instant, _>(now.plus(-ELSEWHERE));
    let asked = asked.bind::<BigInt, _>(besides.unwrap_or(PostId(0))).bind::<BigInt, _>(PLACES);
    Ok(given_each(people.iter().map(|person| person.0), asked).load(conn)?)
}
