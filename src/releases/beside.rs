//! What waits for a release. With a train beside the one that ships other things go at its cutoff: with a monthly one the lines
//! of the weekly releases since its last one, with all that they say and carry there, with a daily one what is finished and ships
//! with the weekly one. Nothing goes with one train twice, unless the release it went with was recalled. With a train that ships
//! go the lines of its recalled releases (`coming_back`), and what is finished.

use super::model::{HIGHLIGHTS, MOST_ITEMS, Release, ReleaseItem, State};
use super::ready::{ready, take_in_but};
use super::{coming_back, copies, origins, store};
use crate::db::schema::{item_posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp};
use crate::error::Result;
use crate::posts::Post;
use crate::schedule::Rhythm;
use crate::trains::{self, WEEKLY};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::{BTreeSet, HashSet};

/// Weekly releases that one takes its lines from, at most: those of a year.
const MOST_RELEASES: i64 = 60;

/// How long before its last cutoff a release may have gone out that was not there yet when that one took its lines: another
/// process was at it, whose clock may be behind.
const OVERLAP: TimeDelta = TimeDelta::hours(1);

/// Finished posts that are looked at.
const MOST_READY: i64 = 2_000;

/// Finished posts that are told to wait for the train that ships.
const MOST_WAITING: i64 = 1_000;

/// What comes in with a release at its cutoff, or late.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    /// Finished posts, as they would become lines.
    pub posts: Vec<Post>,
    /// Lines that have shipped, in the order of their releases; with a train that ships those of releases that were recalled.
    pub lines: Vec<ReleaseItem>,
    /// Finished posts that come in with these lines.
    pub of_lines: Vec<Post>,
}

/// A line that has shipped, and the posts that it comes from.
type Shipped = (ReleaseItem, Vec<PostId>);

/// What waits for a release in which these posts stand already.
pub fn waiting(conn: &mut Conn, release: &Release, standing: &BTreeSet<PostId>) -> Result<Waiting> {
    let is_new = |post: &Post| post.is_public() && !standing.contains(&post.id);
    if trains::ships(conn, release.train_id)? {
        let standing: HashSet<PostId> = standing.iter().copied().collect();
        let back = coming_back::waiting(conn, release, &standing)?;
        let with_lines: HashSet<PostId> = back.iter().flat_map(|(_, posts)| posts.iter().copied()).collect();
        let mut posts = ready(conn, release.train_id, MOST_WAITING)?;
        posts.retain(is_new);
        let (of_lines, posts) = posts.into_iter().partition(|post| with_lines.contains(&post.id));
        return Ok(Waiting { posts, lines: back.into_iter().map(|(line, _)| line).collect(), of_lines });
    }
    match trains::get(conn, release.train_id)?.rhythm()? {
        Rhythm::Weekly => Ok(Waiting::default()),
        Rhythm::Daily => {
            let (mut posts, gone) = finished(conn, release)?;
            posts.retain(|post| is_new(post) && !gone.contains(&post.id));
            Ok(Waiting { posts, ..Waiting::default() })
        }
        Rhythm::Monthly => {
            let there = store::items(conn, release.id)?;
            let lines = shipped(conn, release, &there)?.into_iter().map(|(line, _)| line).collect();
            Ok(Waiting { lines, ..Waiting::default() })
        }
    }
}

/// How many lines came in.
pub(super) fn take_in(conn: &mut Conn, release: &Release) -> Result<usize> {
    match trains::get(conn, release.train_id)?.rhythm()? {
        Rhythm::Weekly => Ok(0),
        Rhythm::Daily => {
            let (_, gone) = finished(conn, release)?;
            take_in_but(conn, (release, WEEKLY), &gone)
        }
        Rhythm::Monthly => take_in_shipped(conn, release),
    }
}

/// Finished posts that ship with the weekly train, and those of them that have gone with the train of a release.
fn finished(conn: &mut Conn, release: &Release) -> Result<(Vec<Post>, HashSet<PostId>)> {
    let ready = ready(conn, WEEKLY, MOST_READY)?;
    let ids: Vec<PostId> = ready.iter().map(|post| post.id).collect();
    let gone = gone_with(conn, release, &ids)?;
    Ok((ready, gone))
}

/// Takes in the lines of the weekly releases since the last one of this train, without whom staff credit there: that is told
/// where it shipped.
fn take_in_shipped(conn: &mut Conn, release: &Release) -> Result<usize> {
    let there = store::items(conn, release.id)?;
    let shipped = shipped(conn, release, &there)?;
    Ok(copies::take_over(conn, (release.id, &there), &shipped, HIGHLIGHTS)?.len())
}

/// The lines of the weekly releases since the last one of this train that have not gone with it, and do not stand `there`, in
/// the release itself.
fn shipped(conn: &mut Conn, release: &Release, there: &[ReleaseItem]) -> Result<Vec<Shipped>> {
    let (last, since) = since(conn, release)?;
    let from = if last.is_some() { since.plus(-OVERLAP) } else { since };
    let out = releases::table
        .filter(releases::train_id.eq(WEEKLY))
        .filter(releases::state.eq(State::Published))
        .filter(releases::recalled_at.is_null())
        .filter(releases::published_at.gt(Some(from)));
    let out = out.order(releases::week).limit(MOST_RELEASES).select((releases::id, releases::published_at));
    let out: Vec<(ReleaseId, Option<Timestamp>)> = out.load(conn)?;
    // What went out just before may have gone with the last one.
    let may_have_gone = |at: Option<Timestamp>| at.is_some_and(|at| at <= since);
    let before = match last {
        Some(last) if out.iter().any(|(_, at)| may_have_gone(*at)) => store::items(conn, last)?,
        _ => Vec::new(),
    };
    let mut shipped: Vec<Shipped> = Vec::new();
    for (id, at) in out {
        let before = if may_have_gone(at) { before.as_slice() } else { &[] };
        let room = MOST_ITEMS.saturating_sub(there.len() + shipped.len());
        let mut new = lines_of(conn, release, id, (shipped.as_slice(), there, before))?;
        new.truncate(room);
        shipped.extend(new);
    }
    Ok(shipped)
}

/// Those lines of a weekly release that have not gone with the train of another one: they are not among those that came
/// from others just now, nor `there`, nor with the last one.
fn lines_of(
    conn: &mut Conn,
    release: &Release,
    from: ReleaseId,
    (shipped, there, before): (&[Shipped], &[ReleaseItem], &[ReleaseItem]),
) -> Result<Vec<Shipped>> {
    let mut lines = store::items(conn, from)?;
    lines.retain(|line| !line.withheld);
    let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
    let mut of_lines = origins::posts_of(conn, &ids)?;
    let all: Vec<PostId> = of_lines.values().flatten().copied().collect();
    let mut gone = gone_with(conn, release, &all)?;
    gone.extend(shipped.iter().flat_map(|(_, posts)| posts.iter().copied()));
    let others = || there.iter().chain(before).chain(shipped.iter().map(|(line, _)| line));
    lines.retain(|line| match of_lines.get(&line.id) {
        Some(posts) => posts.iter().any(|post| !gone.contains(post)),
        // A line without a post is known by its words.
        None => others().all(|other| other.wording != line.wording),
    });
    let with_posts = |line: ReleaseItem| {
        let posts = of_lines.remove(&line.id).unwrap_or_default();
        (line, posts)
    };
    Ok(lines.into_iter().map(with_posts).collect())
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
