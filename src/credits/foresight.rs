//! Whose votes were early: cast on a post while it had fewer than ten, which shipped then.

use crate::db::schema::{posts, release_items, votes, votes_on_behalf};
use crate::db::{Conn, ItemId, PostId, ReleaseId, UserId, given, prepared};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job, JobKind};
use crate::releases;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::{BTreeSet, HashSet};

/// Finding the early votes of a release once all are credited; the subject is the release.
pub const FORESIGHT: JobKind = JobKind("foresight");

/// Votes of a post that were cast while it had fewer than so many are early.
const EARLY: i64 = 10;
/// Items in one chunk: each of their posts is a row of every early vote, some hundreds in all.
const MOST_ITEMS: i64 = 25;
/// Votes whose moments are looked at in one chunk, unless a single item has more: below a second.
const MOST_VOTES: i64 = 100_000;

/// The early votes of the next items of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Early {
    release: ReleaseId,
    votes: BTreeSet<(PostId, UserId)>,
    /// The last item that was looked at; none where there are no more.
    last: Option<ItemId>,
}

/// Reads the early votes of the next items. Votes of shipped posts are closed, so that later ones change nothing of what is
/// found; a release that was recalled meanwhile has none.
pub fn read_early(conn: &mut Conn, job: &Job) -> Result<Early> {
    let release = releases::get(conn, ReleaseId(job.subject))?;
    let mut found = Early { release: release.id, votes: BTreeSet::new(), last: None };
    if release.recalled_at.is_some() {
        return Ok(found);
    }
    let items = next_items(conn, release.id, ItemId(job.cursor.part))?;
    found.last = items.last().copied();
    let of_items = releases::posts_of(conn, &items)?;
    let all: BTreeSet<PostId> = of_items.into_values().flatten().collect();
    for post in &all {
        let first = votes::table.filter(votes::post_id.eq(*post)).filter(votes::via_post.is_null());
        let first = first.order((votes::cast_at, votes::user_id)).limit(EARLY).select(votes::user_id);
        let first: Vec<UserId> = first.load(conn)?;
        found.votes.extend(first.into_iter().map(|user| (*post, user)));
    }
    let all: Vec<PostId> = all.into_iter().collect();
    let mut others = authors(conn, &all)?;
    others.extend(on_behalf(conn, &all)?);
    found.votes.retain(|vote| !others.contains(vote));
    Ok(found)
}

/// Stores what was read. A post that ships again after a recall counts with the later release.
pub fn store_early(conn: &mut Conn, job: &Job, early: &Early) -> Result<()> {
    if !early.votes.is_empty() {
        // `WHERE true` tells SQLite that ON is no part of a join.
        let words = "INSERT INTO early_votes (post_id, user_id, release_id) \
                     SELECT given.one, given.other, CAST(? AS BIGINT) FROM given WHERE true \
                     ON CONFLICT (post_id, user_id) DO UPDATE SET release_id = excluded.release_id";
        let keep = prepared::<()>(words).bind::<BigInt, _>(early.release);
        given(early.votes.iter().map(|(post, user)| (post.0, user.0)), keep).execute(conn)?;
    }
    let Some(last) = early.last else { return jobs::finish(conn, job) };
    let did = i64::try_from(early.votes.len()).unwrap_or(i64::MAX);
    // The next item is the first one behind this one.
    jobs::advance(conn, job, Cursor { part: last.0 + 1, place: 0 }, did)
}

/// The next items of a release from an id on, as many as have not too many votes together.
fn next_items(conn: &mut Conn, release: ReleaseId, from: ItemId) -> Result<Vec<ItemId>> {
    let rows = release_items::table.filter(release_items::release_id.eq(release)).filter(release_items::id.ge(from));
    let rows = rows.order(release_items::id).limit(MOST_ITEMS);
    let rows: Vec<(ItemId, i64)> = rows.select((release_items::id, release_items::vote_count)).load(conn)?;
    let mut items = Vec::new();
    let mut together = 0;
    for (item, votes) in rows {
        together += votes;
        if !items.is_empty() && together > MOST_VOTES {
            break;
        }
        items.push(item);
    }
    Ok(items)
}

/// Who asks for something does not foresee it.
fn authors(conn: &mut Conn, all: &[PostId]) -> Result<HashSet<(PostId, UserId)>> {
    let rows = posts::table.filter(posts::id.eq_any(all)).select((posts::id, posts::author_id));
    Ok(rows.load::<(PostId, UserId)>(conn)?.into_iter().collect())
}

/// What staff cast for somebody was said elsewhere, at some other moment.
fn on_behalf(conn: &mut Conn, all: &[PostId]) -> Result<HashSet<(PostId, UserId)>> {
    let rows = votes_on_behalf::table.filter(votes_on_behalf::post_id.eq_any(all));
    let rows = rows.select((votes_on_behalf::post_id, votes_on_behalf::user_id));
    Ok(rows.load::<(PostId, UserId)>(conn)?.into_iter().collect())
}
