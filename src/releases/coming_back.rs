//! Lines of recalled releases, which come back as staff left them: with those of their posts that are finished still, into a
//! release of the train with which these ship by now, and those without a post with the first cutoff of the same train after the
//! recall. Which line came back from which is on `returned_items`.

use super::copies;
use super::corrected::{corrected, follow};
use super::model::{MOST_HIGHLIGHTS, MOST_ITEMS, Release, ReleaseItem, State};
use super::{heads, origins, recalling, store, texts};
use crate::db::schema::{release_items, releases, returned_items};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp, TrainId, given, one_of, prepared};
use crate::error::Result;
use crate::posts::{self, Post, Status};
use crate::trains::{self, Homes};
use diesel::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Recalled releases whose lines are looked for, the latest ones of the train and as many of the others: few are recalled.
const MOST_RECALLED: usize = 8;

/// Recalled releases among which these are.
const RECALLED_READ: i64 = 256;

/// Merges that are followed from a post to what it was merged into.
const STEPS: usize = 8;

/// Posts read at once.
const PIECE: usize = 10_000;

/// A line that comes back, and the posts that it comes from then.
type Back = (ReleaseItem, Vec<PostId>);

/// The titles that were corrected since lines were out, by line.
type Former = HashMap<ItemId, Vec<String>>;

/// A recalled release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Recalled {
    /// Its place among them, the latest first.
    place: usize,
    out: Option<Timestamp>,
    /// Whether a cutoff of its train came since the recall, or it went with another train: what it says without a post stays
    /// there.
    is_over: bool,
}

/// Takes the lines of recalled releases into one of a train that ships, behind what is there. Of a post that several of them
/// say the latest has it. With the first cutoff after the recall the paragraph at the head comes along, where nobody has written
/// another one. Gives how many lines came back.
pub(super) fn take_in(conn: &mut Conn, release: &Release) -> Result<usize> {
    let recalled = recalled(conn, release)?;
    if recalled.is_empty() {
        return Ok(0);
    }
    let there = store::items(conn, release.id)?;
    let ids: Vec<ItemId> = there.iter().map(|line| line.id).collect();
    let standing: HashSet<PostId> = origins::posts_of(conn, &ids)?.into_values().flatten().collect();
    let (back, former) = as_told(conn, (release, &recalled), there.len(), &standing)?;
    let copies = copies::take_over(conn, (release.id, &there), &back, MOST_HIGHLIGHTS)?;
    copies::credit(conn, &copies)?;
    put(conn, &copies.iter().map(|(line, copy)| (*copy, *line)).collect::<Vec<_>>())?;
    let within: HashSet<ReleaseId> = back.iter().map(|(line, _)| line.release_id).collect();
    let latest = recalled.iter().filter(|(id, of)| !of.is_over && within.contains(id)).min_by_key(|(_, of)| of.place);
    if let Some((latest, _)) = latest {
        heads::bring_back(conn, *latest, release)?;
    }
    if !former.is_empty() {
        let retitled = copies.iter().filter(|(line, _)| former.contains_key(line)).map(|(_, copy)| *copy);
        let titles: Vec<String> = former.values().flatten().cloned().collect();
        texts::clear(conn, &retitled.collect::<Vec<_>>(), &titles)?;
    }
    Ok(copies.len())
}

/// The lines that [`take_in`] would take in, each with the posts that it comes from then; in `standing` are the posts of the lines
/// that are there.
pub(super) fn waiting(conn: &mut Conn, release: &Release, standing: &HashSet<PostId>) -> Result<Vec<Back>> {
    let recalled = recalled(conn, release)?;
    if recalled.is_empty() {
        return Ok(Vec::new());
    }
    let there = store::items(conn, release.id)?.len();
    Ok(as_told(conn, (release, &recalled), there, standing)?.0)
}

/// The lines that come back into a release with so many, as they say it by now, and the titles that were corrected, by line.
fn as_told(
    conn: &mut Conn,
    (release, recalled): (&Release, &HashMap<ReleaseId, Recalled>),
    there: usize,
    standing: &HashSet<PostId>,
) -> Result<(Vec<Back>, Former)> {
    let mut back = back(conn, (recalled, release.train_id), standing)?;
    back.truncate(MOST_ITEMS.saturating_sub(there));
    let former = correct(conn, recalled, &mut back)?;
    Ok((back, former))
}

/// A release that was recalled: its train, when it was out, and when it was recalled.
type Row = (ReleaseId, TrainId, Option<Timestamp>, Option<Timestamp>);

/// The latest recalled releases of all trains that ship, for one that is coming: the line of a post may have another train by
/// now.
fn recalled(conn: &mut Conn, release: &Release) -> Result<HashMap<ReleaseId, Recalled>> {
    let ids = recalling::recalled(conn)?;
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = releases::table.filter(releases::id.eq_any(ids)).filter(releases::state.eq(State::Published));
    let rows = rows.filter(releases::train_id.eq_any(trains::shipping(conn)?));
    let rows = rows.order((releases::published_at.desc(), releases::id.desc())).limit(RECALLED_READ);
    let columns = (releases::id, releases::train_id, releases::published_at, releases::recalled_at);
    let mut rows: Vec<Row> = rows.select(columns).load(conn)?;
    let (mut own, mut others) = (0, 0);
    rows.retain(|(_, train, ..)| {
        let of = if *train == release.train_id { &mut own } else { &mut others };
        *of += 1;
        *of <= MOST_RECALLED
    });
    // A week that was skipped gave its lines back.
    let of_train = releases::table.filter(releases::train_id.eq(release.train_id));
    let frozen = of_train.filter(releases::state.eq_any([State::Frozen, State::Published]));
    let frozen = frozen.filter(releases::id.ne(release.id)).filter(releases::frozen_at.is_not_null());
    let frozen = frozen.order(releases::frozen_at.desc()).select(releases::frozen_at);
    let last: Option<Timestamp> = frozen.first::<Option<Timestamp>>(conn).optional()?.flatten();
    // At its own cutoff the release is given as it was before; late, that is over, and what was left out since stays so.
    let last = last.max(release.frozen_at);
    let recalled = |(place, (id, train, out, at)): (usize, Row)| {
        (id, Recalled { place, out, is_over: at < last || train != release.train_id })
    };
    Ok(rows.into_iter().enumerate().map(recalled).collect())
}

/// The lines that come back, in their order, each with those of its posts that ship with the train by now and the votes of
/// these; `standing` are posts that are said already. A line that keeps its words to itself does not come back.
fn back(
    conn: &mut Conn,
    (recalled, train): (&HashMap<ReleaseId, Recalled>, TrainId),
    standing: &HashSet<PostId>,
) -> Result<Vec<Back>> {
    let homes = Homes::read(conn)?;
    let said = release_items::table.filter(release_items::release_id.eq_any(recalled.keys().copied()));
    let mut lines: Vec<ReleaseItem> = said.filter(release_items::withheld.eq(false)).load(conn)?;
    let place = |line: &ReleaseItem| recalled.get(&line.release_id).map_or(usize::MAX, |of| of.place);
    lines.sort_by_key(|line| (place(line), line.position, line.id));
    let ids: Vec<ItemId> = lines.iter().map(|line| line.id).collect();
    let of_lines = origins::posts_of(conn, &ids)?;
    let known = Known::read(conn, of_lines.values().flatten().copied().collect())?;
    let written: Vec<ItemId> = ids.into_iter().filter(|line| !of_lines.contains_key(line)).collect();
    let gone = came_from(conn, &written)?;
    let waits = |line: &ReleaseItem| {
        let is_over = recalled.get(&line.release_id).is_none_or(|of| of.is_over);
        !is_over && !gone.contains(&line.id)
    };
    let (mut back, mut taken): (Vec<_>, HashMap<PostId, ReleaseId>) = (Vec::new(), HashMap::new());
    for mut line in lines {
        let Some(posts) = of_lines.get(&line.id) else {
            if waits(&line) {
                back.push((line, Vec::new()));
            }
            continue;
        };
        let mut own: Vec<&Post> = Vec::new();
        for post in posts.iter().filter_map(|post| known.end(*post, &line.wording)) {
            let is_new = !standing.contains(&post.id) && own.iter().all(|other| other.id != post.id);
            // With another train it comes in there.
            let is_home = homes.of(post.area_id) == train;
            if is_new && is_home && *taken.entry(post.id).or_insert(line.release_id) == line.release_id {
                own.push(post);
            }
        }
        if !own.is_empty() {
            line.vote_count = votes(line.vote_count, &own);
            back.push((line, own.into_iter().map(|post| post.id).collect()));
        }
    }
    Ok(back)
}

/// About how many people voted for one of several posts, of which each is counted once: as many as were counted when they were
/// joined, no fewer than for any of them, and no more than for all. Counting anew would look at every vote.
pub(super) fn votes(counted: i64, posts: &[&Post]) -> i64 {
    let all: i64 = posts.iter().map(|post| post.vote_count).sum();
    let most = posts.iter().map(|post| post.vote_count).max().unwrap_or(0);
    counted.min(all).max(most)
}

/// The posts of lines, and those that they were merged into.
struct Known(HashMap<PostId, Post>);

impl Known {
    fn read(conn: &mut Conn, mut wanted: BTreeSet<PostId>) -> Result<Self> {
        let mut known: HashMap<PostId, Post> = HashMap::new();
        for _ in 0..=STEPS {
            let ids: Vec<PostId> = wanted.into_iter().collect();
            for piece in ids.chunks(PIECE) {
                known.extend(posts::list(conn, piece)?.into_iter().map(|post| (post.id, post)));
            }
            let targets = known.values().filter_map(|post| post.duplicate_of);
            wanted = targets.filter(|target| !known.contains_key(target)).collect();
            if wanted.is_empty() {
                break;
            }
        }
        Ok(Self(known))
    }

    /// The post for which a line about one speaks by now, if that is finished: itself, or what it was merged into. A line that
    /// merely repeats the title of a merged post says nothing of the other one, and what is hidden leads nowhere.
    fn end(&self, post: PostId, wording: &str) -> Option<&Post> {
        let mut end = self.0.get(&post)?;
        for _ in 0..STEPS {
            let Some(target) = end.duplicate_of else { break };
            if !end.is_public() || end.title == wording {
                return None;
            }
            end = self.0.get(&target)?;
        }
        (end.status == Status::Ready && end.is_public()).then_some(end)
    }
}

/// Has lines follow what was corrected in their posts since they were out. Gives the titles that were corrected, by line.
fn correct(conn: &mut Conn, recalled: &HashMap<ReleaseId, Recalled>, back: &mut [Back]) -> Result<Former> {
    let all: BTreeSet<PostId> = back.iter().flat_map(|(_, posts)| posts.iter().copied()).collect();
    let corrected = corrected(conn, &all.into_iter().collect::<Vec<_>>())?;
    let mut former = Former::new();
    for (line, posts) in back {
        let out = recalled.get(&line.release_id).and_then(|of| of.out);
        for made in posts.iter().filter_map(|post| corrected.get(post)) {
            former.entry(line.id).or_default().extend(follow(line, out, made));
        }
    }
    former.retain(|_, titles| !titles.is_empty());
    Ok(former)
}

/// Those of these lines that came back already.
fn came_from(conn: &mut Conn, lines: &[ItemId]) -> Result<HashSet<ItemId>> {
    if lines.is_empty() {
        return Ok(HashSet::new());
    }
    let rows = returned_items::table.filter(one_of(returned_items::from_id, lines.iter().map(|line| line.0)));
    let from: Vec<ItemId> = rows.select(returned_items::from_id).load(conn)?;
    Ok(from.into_iter().collect())
}

/// Of those of these lines that came back, the lines that each says once more: several where it was joined, the latest one last.
pub(super) fn origins_of(conn: &mut Conn, lines: &[ItemId]) -> Result<HashMap<ItemId, Vec<ItemId>>> {
    if lines.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = returned_items::table.filter(one_of(returned_items::item_id, lines.iter().map(|line| line.0)));
    let mut rows: Vec<(ItemId, ItemId)> = rows.select((returned_items::item_id, returned_items::from_id)).load(conn)?;
    rows.sort_unstable();
    let mut origins: HashMap<ItemId, Vec<ItemId>> = HashMap::new();
    for (line, from) in rows {
        origins.entry(line).or_default().push(from);
    }
    Ok(origins)
}

/// Notes of lines, of which it is not, which line each says once more.
pub(super) fn put(conn: &mut Conn, lines: &[(ItemId, ItemId)]) -> Result<()> {
    let words = "INSERT INTO returned_items (item_id, from_id) SELECT given.one, given.other FROM given";
    if !lines.is_empty() {
        given(lines.iter().map(|(line, from)| (line.0, from.0)), prepared::<()>(words)).execute(conn)?;
    }
    Ok(())
}

/// Of those of these lines that came back, the version of the recalled release in which each stood last.
pub fn came_back(conn: &mut Conn, lines: &[ItemId]) -> Result<HashMap<ItemId, String>> {
    let from = origins_of(conn, lines)?.into_iter();
    let from: HashMap<ItemId, ItemId> = from.filter_map(|(line, from)| Some((line, *from.last()?))).collect();
    if from.is_empty() {
        return Ok(HashMap::new());
    }
    // Asked for by their numbers: see `origins`.
    let within = release_items::table.filter(one_of(release_items::id, from.values().map(|line| line.0)));
    let within: Vec<(ItemId, ReleaseId)> = within.select((release_items::id, release_items::release_id)).load(conn)?;
    let ids: BTreeSet<ReleaseId> = within.iter().map(|(_, release)| *release).collect();
    let versions = origins::versions_of(conn, &ids.into_iter().collect::<Vec<_>>())?;
    let within: HashMap<ItemId, ReleaseId> = within.into_iter().collect();
    let version = |(line, from): (ItemId, ItemId)| Some((line, versions.get(within.get(&from)?)?.clone()));
    Ok(from.into_iter().filter_map(version).collect())
}
