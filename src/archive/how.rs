//! The real wish whose way to its release is told, step by step.

use super::store;
use crate::db::{Conn, DecisionId, ItemId, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people::{self, Profile};
use crate::posts::{self, Kind, Post, Status};
use crate::releases::{self, Release, ReleaseItem};
use crate::schedule::Schedule;
use crate::trains::WEEKLY;
use crate::triage;
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Releases that are looked through, and lines of each, those with the most votes.
const RELEASES: i64 = 5;
const LINES: usize = 50;
/// Decisions on one post: more than anybody takes.
const DECISIONS: i64 = 200;

/// A wish that shipped.
pub(super) struct Example {
    pub post: Post,
    pub author: Profile,
    /// When staff answered first, and when they called it finished.
    pub answered_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
    pub frozen_at: Option<Timestamp>,
    pub version: String,
    pub day: NaiveDate,
    /// Everybody who shaped its line.
    pub people: i64,
}

/// The wish that staff chose, or of the latest release the one that most people voted for, of those whose author may be named.
pub(super) fn example(conn: &mut Conn, chosen: Option<PostId>, schedule: &Schedule) -> Result<Option<Example>> {
    if let Some(post) = chosen
        && let Some(example) = of_post(conn, post, schedule)?
    {
        return Ok(Some(example));
    }
    for release in releases::published(conn, WEEKLY, RELEASES)? {
        if let Some(example) = of_release(conn, &release, None, schedule)? {
            return Ok(Some(example));
        }
    }
    Ok(None)
}

/// The way of one post, if it can be told.
pub(super) fn of_post(conn: &mut Conn, post: PostId, schedule: &Schedule) -> Result<Option<Example>> {
    let Some(version) = releases::version_of(conn, &[post])?.remove(&post) else { return Ok(None) };
    let release = releases::by_version(conn, &version)?;
    of_release(conn, &release, Some(post), schedule)
}

/// The way of one post of a release, or of the wish that most people voted for.
fn of_release(
    conn: &mut Conn,
    release: &Release,
    only: Option<PostId>,
    schedule: &Schedule,
) -> Result<Option<Example>> {
    if release.credited_at.is_none() || release.recalled_at.is_some() {
        return Ok(None);
    }
    match wish_of(conn, release, only)? {
        Some(wish) => told(conn, release, wish, schedule),
        None => Ok(None),
    }
}

fn wish_of(conn: &mut Conn, release: &Release, only: Option<PostId>) -> Result<Option<(ReleaseItem, Post, Profile)>> {
    let mut items = releases::items(conn, release.id)?;
    items.retain(|item| !item.withheld);
    items.sort_by_key(|item| (Reverse(item.vote_count), item.position, item.id));
    // The one that is asked for may stand in any line.
    if only.is_none() {
        items.truncate(LINES);
    }
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let of_items = releases::posts_of(conn, &ids)?;
    let of_line = |item: &ReleaseItem| {
        let posts = of_items.get(&item.id)?;
        if only.is_some() { only.filter(|post| posts.contains(post)) } else { posts.first().copied() }
    };
    let wanted: Vec<PostId> = items.iter().filter_map(of_line).collect();
    let is_wish = |post: &Post| post.kind == Kind::Request && post.is_public() && post.status == Status::Shipped;
    let mut posts: HashMap<PostId, Post> =
        posts::list(conn, &wanted)?.into_iter().filter(is_wish).map(|post| (post.id, post)).collect();
    let authors: Vec<UserId> = posts.values().map(|post| post.author_id).collect();
    let authors = people::profiles(conn, &authors)?.into_iter().filter(|person| !person.name_hidden);
    let authors: HashMap<UserId, Profile> = authors.map(|person| (person.id, person)).collect();
    posts.retain(|_, post| authors.contains_key(&post.author_id));
    Ok(items.into_iter().find_map(|item| {
        let post = posts.get(&of_line(&item)?)?.clone();
        let author = authors.get(&post.author_id)?.clone();
        Some((item, post, author))
    }))
}

fn told(
    conn: &mut Conn,
    release: &Release,
    (item, post, author): (ReleaseItem, Post, Profile),
    schedule: &Schedule,
) -> Result<Option<Example>> {
    let Some(version) = release.version.clone() else { return Ok(None) };
    let mut decisions = triage::of_post(conn, post.id, &[], (0, DECISIONS))?;
    let ids: Vec<DecisionId> = decisions.iter().map(|decision| decision.id).collect();
    let undone = triage::undone_among(conn, &ids)?;
    decisions.retain(|decision| decision.undoes.is_none() && !undone.contains(&decision.id));
    let finished = decisions.iter().find(|decision| decision.to == Status::Ready);
    Ok(Some(Example {
        answered_at: decisions.last().filter(|first| first.to != Status::Shipped).map(|first| first.decided_at),
        finished_at: finished.map(|decision| decision.decided_at),
        frozen_at: release.frozen_at,
        day: store::day_of(release, schedule),
        people: item.people_count,
        version,
        post,
        author,
    }))
}
