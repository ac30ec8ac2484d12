//! What is wanted and what is in this week, by area.

use crate::areas::{self, Area, LineAreas};
use crate::db::schema::posts;
use crate::db::{AreaId, Conn, PostId, given, prepared};
use crate::error::Result;
use crate::planning::{self, Builder};
use crate::posts::{self as record, Post, Status, Visibility};
use crate::testing::{self, Tally};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use serde::Deserialize;
use std::cmp::Reverse;
use std::collections::HashMap;

/// What may be planned for this week, and what is.
const WANTED: [Status; 3] = [Status::Open, Status::UnderReview, Status::Planned];
pub(super) const IN_WEEK: [Status; 2] = [Status::InProgress, Status::Ready];
/// Posts shown of an area beside its plan.
const TOP: usize = 10;
/// Posts shown of what an area has in this week; all of them are on the desk.
const SHOWN: usize = 15;
/// Areas on a page.
const AREAS: usize = 30;
/// The most-voted posts of a status among which those of all areas are looked for.
const READ: i64 = 1_000;
/// Posts of this week: more than a release has.
const ITEMS: i64 = 500;

/// The part that is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// A product line's word.
    line: String,
    /// The place of the first area.
    from: String,
}

/// An area with its part of the plan.
pub(super) struct AreaPlan {
    pub area: Area,
    /// The most votes first.
    pub wanted: Vec<Post>,
    /// What is in this week, and the first of these as posts.
    pub in_week: Vec<PostId>,
    pub items: Vec<Post>,
    /// How much it finishes in a week, where that is said.
    pub capacity: Option<i64>,
}

/// The page.
pub(super) struct Found {
    pub lines: Vec<LineAreas>,
    /// The line that is shown alone.
    pub line: Option<String>,
    pub areas: Vec<AreaPlan>,
    /// The place of the first area here, and of the first one behind them, if there are more.
    pub from: usize,
    pub next: Option<usize>,
    pub builders: HashMap<PostId, Vec<Builder>>,
    /// For how many testers what is in this week works.
    pub tallies: HashMap<PostId, Tally>,
}

/// Where a post stands in an area's list.
type Place = (Reverse<i64>, Reverse<PostId>);

/// The plan of all areas, or of those of a line. An area of which there is nothing to show stands with its line alone, where
/// its capacity is set.
pub(super) fn find(conn: &mut Conn, asked: &Asked) -> Result<Found> {
    let lines = areas::by_line(conn)?;
    // Whoever kept its address may have it under the word that it had before.
    let line = areas::find_line(conn, &asked.line)?.map(|line| line.slug);
    let is_shown = |other: &&LineAreas| line.as_ref().is_none_or(|line| *line == other.line.slug);
    let shown: Vec<Area> = lines.iter().filter(is_shown).flat_map(|line| line.areas.iter().cloned()).collect();
    let within: Option<Vec<AreaId>> = line.is_some().then(|| shown.iter().map(|area| area.id).collect());
    let ranked = Ranked::of(conn, within.as_deref())?;
    let mut in_week = in_week(conn, within.as_deref())?;
    let capacities = planning::capacities(conn)?;
    let stays = |area: &Area| line.is_some() && !area.is_retired;
    let may_have =
        |area: &Area| ranked.may_have(area) || in_week.contains_key(&area.id) || capacities.contains_key(&area.id);
    let listed: Vec<Area> = shown.into_iter().filter(|area| stays(area) || may_have(area)).collect();
    let from = asked.from.parse::<usize>().ok().filter(|from| *from < listed.len()).unwrap_or_default();
    let next = (listed.len() - from > AREAS).then_some(from + AREAS);
    let listed: Vec<Area> = listed.into_iter().skip(from).take(AREAS).collect();
    let is_cut = ranked.is_cut;
    let mut wanted = ranked.first(conn, &listed)?;
    let first = |area: &Area| in_week.get(&area.id).map(|ids| ids.iter().take(SHOWN)).into_iter().flatten();
    let ids: Vec<PostId> = wanted.values().flatten().chain(listed.iter().flat_map(first)).copied().collect();
    let known: HashMap<PostId, Post> = record::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let posts =
        |ids: &[PostId]| -> Vec<Post> { ids.iter().take(SHOWN).filter_map(|id| known.get(id).cloned()).collect() };
    let mut areas = Vec::with_capacity(listed.len());
    for area in listed {
        let (wanted, in_week) =
            (wanted.remove(&area.id).unwrap_or_default(), in_week.remove(&area.id).unwrap_or_default());
        let capacity = capacities.get(&area.id).copied();
        let is_empty = wanted.is_empty() && in_week.is_empty() && capacity.is_none();
        // Of which more were found than read, an area without any may have some: thirty such are no empty page.
        if !is_empty || stays(&area) || is_cut {
            let (wanted, items) = (posts(&wanted), posts(&in_week));
            areas.push(AreaPlan { area, wanted, in_week, items, capacity });
        }
    }
    let items: Vec<PostId> = areas.iter().flat_map(|plan| &plan.items).map(|post| post.id).collect();
    let (builders, tallies) = (planning::builders_of(conn, &ids)?, testing::tallies(conn, &items)?);
    Ok(Found { lines, line, areas, from, next, builders, tallies })
}

/// The posts of a status in these areas, or in all, the most votes first.
fn by_votes(status: Status, within: Option<&[AreaId]>) -> posts::BoxedQuery<'_, <Conn as Connection>::Backend> {
    let of_status = posts::table.filter(posts::status.eq(status)).filter(posts::visibility.eq(Visibility::Published));
    let of_status = of_status.order((posts::vote_count.desc(), posts::id.desc())).into_boxed();
    match within {
        Some(areas) => of_status.filter(posts::area_id.eq_any(areas)),
        None => of_status,
    }
}

/// The most-voted posts of each area, found among those of all areas: no index has them by area, since a vote would move its
/// post there too.
struct Ranked {
    found: HashMap<AreaId, Vec<Place>>,
    /// Whether there are more than were read.
    is_cut: bool,
}

impl Ranked {
    fn of(conn: &mut Conn, within: Option<&[AreaId]>) -> Result<Self> {
        let mut ranked = Self { found: HashMap::new(), is_cut: false };
        for status in WANTED {
            let rows = by_votes(status, within).limit(READ);
            let rows: Vec<(AreaId, i64, PostId)> =
                rows.select((posts::area_id, posts::vote_count, posts::id)).load(conn)?;
            ranked.is_cut |= i64::try_from(rows.len()).is_ok_and(|read| read == READ);
            for (area, votes, id) in rows {
                ranked.found.entry(area).or_default().push((Reverse(votes), Reverse(id)));
            }
        }
        Ok(ranked)
    }

    /// Whether something may be wanted of an area.
    fn may_have(&self, area: &Area) -> bool {
        self.is_cut || self.found.contains_key(&area.id)
    }

    /// The first of each of these areas.
    fn first(mut self, conn: &mut Conn, areas: &[Area]) -> Result<HashMap<AreaId, Vec<PostId>>> {
        let mut found: HashMap<AreaId, Vec<Place>> = HashMap::new();
        let mut short = Vec::new();
        for area in areas {
            let places = self.found.remove(&area.id).unwrap_or_default();
            if self.is_cut && places.len() < TOP {
                short.push(area.id);
            } else {
                found.insert(area.id, places);
            }
        }
        for (area, votes, id) in behind(conn, &short)? {
            found.entry(area).or_default().push((Reverse(votes), Reverse(id)));
        }
        let first = |mut places: Vec<Place>| -> Vec<PostId> {
            places.sort_unstable();
            places.into_iter().take(TOP).map(|(_, Reverse(id))| id).collect()
        };
        Ok(found.into_iter().map(|(area, places)| (area, first(places))).collect())
    }
}

/// The most-voted posts of each of these areas, which have few among those of all: in one statement, however many areas.
fn behind(conn: &mut Conn, areas: &[AreaId]) -> Result<Vec<(AreaId, i64, PostId)>> {
    if areas.is_empty() {
        return Ok(Vec::new());
    }
    let words = "SELECT placed.area_id, placed.vote_count, placed.id FROM (\
                 SELECT posts.area_id, posts.vote_count, posts.id, ROW_NUMBER() OVER (\
                 PARTITION BY posts.area_id ORDER BY posts.vote_count DESC, posts.id DESC) AS place \
                 FROM given CROSS JOIN posts WHERE posts.area_id = given.one AND posts.status IN (?, ?, ?) \
                 AND posts.visibility = ?) AS placed WHERE placed.place <= ?";
    let [open, under_review, planned] = WANTED;
    let query = prepared::<(BigInt, BigInt, BigInt)>(words).bind::<Text, _>(open).bind::<Text, _>(under_review);
    let query = query.bind::<Text, _>(planned).bind::<Text, _>(Visibility::Published);
    let query = query.bind::<BigInt, _>(i64::try_from(TOP).unwrap_or(i64::MAX));
    Ok(given(areas.iter().map(|area| (area.0, 0)), query).load(conn)?)
}

/// What is in this week of each area: what is being done, then what is finished, each by votes.
fn in_week(conn: &mut Conn, within: Option<&[AreaId]>) -> Result<HashMap<AreaId, Vec<PostId>>> {
    let mut all: HashMap<AreaId, Vec<PostId>> = HashMap::new();
    for status in IN_WEEK {
        let rows = by_votes(status, within).limit(ITEMS);
        for (area, post) in rows.select((posts::area_id, posts::id)).load::<(AreaId, PostId)>(conn)? {
            all.entry(area).or_default().push(post);
        }
    }
    Ok(all)
}
