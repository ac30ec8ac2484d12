//! What goes with a train beside the one that ships, at its cutoff: with a monthly one the lines of the weekly releases since
//! its last one, with all that they say and carry there, with a daily one what is finished. Nothing goes with one train twice, unless the
//! release it went with was recalled.

use super::actions::take_in_but;
use super::model::{HIGHLIGHTS, MOST_ITEMS, Release, ReleaseItem, State};
use super::{copies, origins, store};
use crate::db::schema::{item_posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp};
use crate::error::Result;
use crate::posts::{self, Status};
use crate::schedule::Rhythm;
use crate::trains::{self, WEEKLY};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashSet;

/// Weekly releases that one takes its lines from, at most: those of a year.
const MOST_RELEASES: i64 = 60;

/// How long before its last cutoff a release may have gone out that was not there yet when that one took its lines: another
/// process was at it, whose clock may be behind.
const OVERLAP: TimeDelta = TimeDelta::hours(1);

/// Finished posts that are looked at.
const MOST_READY: i64 = 2_000;

/// How many lines came in.
pub(super) fn take_in(conn: &mut Conn, release: &Release) -> Result<usize> {
    match trains::get(conn, release.train_id)?.rhythm()? {
        Rhythm::Weekly => Ok(0),
        Rhythm::Daily => {
            let ready = posts::of_status(conn, Status::Ready, MOST_READY)?;
            let ready: Vec<PostId> = ready.into_iter().map(|post| post.id).collect();
            let gone = gone_with(conn, release, &ready)?;
            take_in_but(conn, release, &gone)
        }
        Rhythm::Monthly => take_in_shipped(conn, release),
    }
}

/// Takes in the lines of the weekly releases since the last one of this train.
fn take_in_shipped(conn: &mut Conn, release: &Release) -> Result<usize> {
    let (last, since) = since(conn, release)?;
    let from = if last.is_some() { since.plus(-OVERLAP) } else { since };
    let out = releases::table
        .filter(releases::train_id.eq(WEEKLY))
        .filter(releases::state.eq(State::Published))
        .filter(releases::recalled_at.is_null())
        .filter(releases::published_at.gt(Some(from)));
    let out = out.order(releases::week).limit(MOST_RELEASES).select((releases::id, releases::published_at));
    let out: Vec<(ReleaseId, Option<Timestamp>)> = out.load(conn)?;
    let mut taken = 0;
    for (id, at) in out {
        let last = last.filter(|_| at.is_some_and(|at| at <= since));
        taken += take_in_lines_of(conn, release, (id, last))?;
    }
    Ok(taken)
}

/// Takes in those lines of a weekly release that have not gone with this train, perhaps with its last one.
fn take_in_lines_of(conn: &mut Conn, release: &Release, (from, last): (ReleaseId, Option<ReleaseId>)) -> Result<usize> {
    let there = store::items(conn, release.id)?;
    let before = match last {
        Some(last) => store::items(conn, last)?,
        None => Vec::new(),
    };
    let mut lines = store::items(conn, from)?;
    lines.retain(|line| !line.withheld);
    let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
    let of_lines = origins::posts_of(conn, &ids)?;
    let all: Vec<PostId> = of_lines.values().flatten().copied().collect();
    let gone = gone_with(conn, release, &all)?;
    let is_new = |line: &ReleaseItem| match of_lines.get(&line.id) {
        Some(posts) => posts.iter().any(|post| !gone.contains(post)),
        // A line without a post is known by its words.
        None => there.iter().chain(&before).all(|other| other.wording != line.wording),
    };
    let new = lines.into_iter().filter(is_new).take(MOST_ITEMS.saturating_sub(there.len()));
    let with_posts = |line: ReleaseItem| {
        let posts = of_lines.get(&line.id).cloned().unwrap_or_default();
        (line, posts)
    };
    let new: Vec<(ReleaseItem, Vec<PostId>)> = new.map(with_posts).collect();
    Ok(copies::take_over(conn, (release.id, &there), &new, HIGHLIGHTS)?.len())
}

/// The train's last release that is out, and from when on it takes lines: since that froze, or since its first week opened.
fn since(conn: &mut Conn, release: &Release) -> Result<(Option<ReleaseId>, Timestamp)> {
    let of_train = || releases::table.filter(releases::train_id.eq(release.train_id));
    let out = of_train().filter(releases::state.eq(State::Published)).filter(releases::recalled_at.is_null());
    let last = out.order(releases::week.desc()).select((releases::id, releases::frozen_at));
    let last: Option<(ReleaseId, Option<Timestamp>)> = last.first(conn).optional()?;
    match last {
        Some((id, Some(at))) => Ok((Some(id), at)),
        _ => Ok((None, of_train().order(releases::week).select(releases::opened_at).first(conn)?)),
    }
}

/// Those of these posts that stand in this release, or in one of its train that is out.
fn gone_with(conn: &mut Conn, release: &Release, posts: &[PostId]) -> Result<HashSet<PostId>> {
    if posts.is_empty() {
        return Ok(HashSet::new());
    }
    let of_posts = item_posts::table.filter(item_posts::post_id.eq_any(posts)).filter(item_posts::held_back.eq(false));
    let of_posts: Vec<(ItemId, PostId)> = of_posts.select((item_posts::item_id, item_posts::post_id)).load(conn)?;
    // Asked for by their numbers: see `origins`.
    let lines = release_items::table
        .inner_join(releases::table)
        .filter(release_items::id.eq_any(of_posts.iter().map(|(line, _)| *line)))
        .filter(releases::train_id.eq(release.train_id))
        .filter(releases::recalled_at.is_null());
    let lines: Vec<(ItemId, ReleaseId, State)> =
        lines.select((release_items::id, releases::id, releases::state)).load(conn)?;
    let counts = |id: ReleaseId, state: State| id == release.id || state == State::Published;
    let lines: HashSet<ItemId> =
        lines.into_iter().filter(|(_, id, state)| counts(*id, *state)).map(|(line, ..)| line).collect();
    Ok(of_posts.into_iter().filter(|(line, _)| lines.contains(line)).map(|(_, post)| post).collect())
}
