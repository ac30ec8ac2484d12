//! Accounts that were never confirmed and that nobody can get into any more, removed with all that waited in them: each
//! room removes its own.

use super::Worker;
use crate::accounts::{self, Since};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::Result;
use crate::{comments, credits, mail, meetups, people, polls, posts, reports, subscriptions, voting};
use std::collections::HashSet;

/// Accounts looked at, and removed, in one write. What waits in each is bounded by its rooms.
const CHUNK: i64 = 50;
/// Follows removed in one write: of them an account may have any number.
const FOLLOWS: i64 = 1_000;

/// How far a round has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// Those after this one, or all, are still to be looked at.
    After(Option<Since>),
    /// The round is over.
    Nobody,
}

impl Worker {
    /// Looks at the next accounts of a round. One that cannot be removed holds up no other.
    pub(super) async fn let_some_go(&self, leaving: Leaving) -> Leaving {
        let Leaving::After(after) = leaving else { return Leaving::Nobody };
        let now = self.app.now();
        let found = match self.app.db.read(move |conn| accounts::abandoned(conn, after, CHUNK, now)).await {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, "abandoned accounts could not be looked for");
                return Leaving::Nobody;
            }
        };
        let Some(last) = found.last().copied() else { return Leaving::Nobody };
        let ids: Vec<UserId> = found.into_iter().map(|(_, id)| id).collect();
        let together = ids.clone();
        match self.app.db.write(move |conn| remove(conn, &together, now)).await {
            Ok(true) => Leaving::After(Some(last)),
            Ok(false) => leaving,
            Err(error) => {
                tracing::error!(%error, "abandoned accounts were not removed together");
                self.let_each_go(ids, now).await;
                Leaving::After(Some(last))
            }
        }
    }

    /// One after the other: one that cannot be removed is left, and said to be.
    async fn let_each_go(&self, ids: Vec<UserId>, now: Timestamp) {
        for id in ids {
            if let Err(error) = self.app.db.write(move |conn| remove(conn, &[id], now)).await {
                tracing::error!(%error, user = id.0, "an abandoned account was not removed");
            }
        }
    }
}

/// Removes those of these accounts that are still abandoned and of which nobody else has seen anything. `false` when there
/// is more of them than one write takes.
fn remove(conn: &mut Conn, ids: &[UserId], now: Timestamp) -> Result<bool> {
    lock(conn, Lockable::Users, &ids.iter().map(|id| id.0).collect::<Vec<_>>())?;
    let mut ids = accounts::still_abandoned(conn, ids, now)?;
    // Held too, so that an answer at this moment is either seen here or refused.
    let waiting: Vec<i64> = posts::waiting_of(conn, &ids)?.into_iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &waiting)?;
    let known = known_among(conn, &ids)?;
    ids.retain(|id| !known.contains(id));
    if !subscriptions::remove_some_of(conn, &ids, FOLLOWS)? {
        return Ok(false);
    }
    voting::remove_held_of(conn, &ids)?;
    polls::remove_held_of(conn, &ids)?;
    meetups::remove_held_of(conn, &ids)?;
    reports::remove_waiting_of(conn, &ids)?;
    comments::remove_waiting_of(conn, &ids)?;
    posts::remove_waiting_of(conn, &ids)?;
    mail::remove_of(conn, &ids)?;
    accounts::forget(conn, &ids)?;
    let removed = people::remove(conn, &ids)?;
    if removed > 0 {
        tracing::info!(removed, "accounts that were never confirmed were removed");
    }
    Ok(true)
}

/// Those of whom others have seen something: it stays, and so do they. Only accounts of versions before this rule, and posts
/// that staff answered while they waited.
fn known_among(conn: &mut Conn, ids: &[UserId]) -> Result<HashSet<UserId>> {
    let mut known: HashSet<UserId> = posts::known_authors(conn, ids)?.into_iter().collect();
    known.extend(comments::known_authors(conn, ids)?);
    known.extend(voting::known_voters(conn, ids)?);
    known.extend(credits::known_contributors(conn, ids)?);
    known.extend(reports::counted_among(conn, ids)?);
    Ok(known)
}
