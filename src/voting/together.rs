//! Votes that are pressed at the same moment, counted together, and looked up together. Only what is plain is counted here: the first vote of
//! somebody who may act for a post that is open. Whatever else a press may be, [`super::cast`] knows, and does it alone.

use super::actions::{self, Cast};
use super::store;
use crate::db::{Conn, Db, Gathered, Lockable, PostId, Timestamp, UserId, VotingWeek, lock_free};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};
use crate::posts;
use crate::web::App;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::time::Duration;

/// One press on Vote.
#[derive(Debug, Clone)]
pub struct Press {
    /// Who.
    pub voter: Viewer,
    /// For what.
    pub post: PostId,
    /// The voting week of the moment.
    pub week: VotingWeek,
    /// When.
    pub at: Timestamp,
}

/// What became of a press that was tried together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tried {
    /// It counts.
    Counted,
    /// Somebody else holds the person or the post at this moment.
    Held,
    /// It is not plain, and nothing was done.
    Special,
}

/// How often a press is tried together with others while somebody holds its person or its post, about a second in all: the
/// votes of another process are counted by then. A merge may hold its posts longer; who still waits, waits alone.
const TRIES: u32 = 24;
/// The longest pause between two tries, in milliseconds.
const LONGEST_PAUSE: u64 = 50;

/// What somebody pressed, on posts.
type Own = HashMap<PostId, Cast>;

/// Where votes are cast and looked up.
pub struct Votes {
    /// Where the database is a server.
    own: Option<Gathered<(UserId, Vec<PostId>), Own>>,
    cast: Gathered<Press, Tried>,
}

impl Votes {
    /// Starts what counts votes together, where that pays.
    pub fn start(db: &Db) -> Result<Self> {
        let own = db.gather_reads("own-votes", actions::votes_of_each)?;
        Ok(Self { own, cast: db.gather_writes("votes", count_together)? })
    }

    /// [`super::own_votes`] for a request.
    pub async fn own(&self, app: &App, voter: UserId, posts: Vec<PostId>) -> Result<Own> {
        match &self.own {
            Some(own) => own.ask((voter, posts)).await,
            None => app.db.glance(move |conn| actions::own_votes(conn, voter, &posts)).await,
        }
    }

    /// [`super::cast`]; answers after the commit.
    pub async fn cast(&self, app: &App, press: Press) -> Result<Cast> {
        for tried in 1..=TRIES {
            match self.cast.ask(press.clone()).await {
                Ok(Tried::Counted) => return Ok(Cast::Counted),
                Ok(Tried::Held) => tokio::time::sleep(pause(tried)).await,
                Err(Error::Busy) => return Err(Error::Busy),
                // What failed for all of them may go well for each.
                Ok(Tried::Special) | Err(_) => break,
            }
        }
        let cast = move |conn: &mut Conn| actions::cast(conn, &press.voter, press.post, press.week, press.at);
        app.write_shown_soon(cast).await
    }
}

/// 2, 4, 8 … ms. Nothing is held meanwhile.
fn pause(tried: u32) -> Duration {
    Duration::from_millis(1_u64.checked_shl(tried).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE))
}

/// Counts the plain ones among these presses; answers in their order. Waits for nobody: it holds what others wait for.
fn count_together(conn: &mut Conn, presses: &[Press]) -> Result<Vec<Tried>> {
    let Some(Press { week, at, .. }) = presses.first().cloned() else { return Ok(Vec::new()) };
    // People before posts, as everywhere.
    let people = hold(conn, Lockable::Users, presses.iter().map(|press| press.voter.id.0))?;
    let admitted: HashSet<UserId> = people::admitted_among(conn, &people, at)?.into_iter().collect();
    let held = hold(conn, Lockable::Posts, presses.iter().map(|press| press.post.0))?;
    let posts: Vec<PostId> = held.iter().copied().map(PostId).collect();
    let open: BTreeMap<PostId, posts::Post> =
        posts::list(conn, &posts)?.into_iter().map(|post| (post.id, post)).collect();
    let is_open =
        |press: &Press| open.get(&press.post).is_some_and(|post| actions::may_vote(post, &press.voter).is_ok());
    let plain =
        presses.iter().filter(|press| press.week == week && admitted.contains(&press.voter.id) && is_open(press));
    let counted = count_first_votes(conn, plain.map(|press| (press.post, press.voter.id)).collect(), week, at)?;
    Ok(presses
        .iter()
        .map(|press| {
            if counted.contains(&(press.post, press.voter.id)) {
                Tried::Counted
            } else if !people.contains(&press.voter.id.0) || !held.contains(&press.post.0) {
                Tried::Held
            } else {
                Tried::Special
            }
        })
        .collect())
}

/// Adds those with nothing in between, one a mailbox, and counts them.
fn count_first_votes(
    conn: &mut Conn,
    pairs: BTreeSet<(PostId, UserId)>,
    week: VotingWeek,
    at: Timestamp,
) -> Result<HashSet<(PostId, UserId)>> {
    let pairs: Vec<(PostId, UserId)> = pairs.into_iter().collect();
    let mut mailboxes = HashSet::new();
    let first_of_mailbox = store::unhindered(conn, &pairs)?
        .into_iter()
        .filter_map(|(post, user, mailbox)| mailboxes.insert((post, mailbox)).then_some((post, user)));
    let counted = store::insert_all(conn, &first_of_mailbox.collect::<Vec<_>>(), week, at)?;
    let mut votes: BTreeMap<PostId, i64> = BTreeMap::new();
    for (post, _) in &counted {
        *votes.entry(*post).or_default() += 1;
    }
    posts::count_votes(conn, &votes.into_iter().collect::<Vec<_>>(), week)?;
    Ok(counted.into_iter().collect())
}

/// Holds those that nobody else holds until the transaction ends.
fn hold(conn: &mut Conn, table: Lockable, ids: impl Iterator<Item = i64>) -> Result<Vec<i64>> {
    let ids: Vec<i64> = ids.collect::<BTreeSet<i64>>().into_iter().collect();
    Ok(lock_free(conn, table, &ids)?)
}
