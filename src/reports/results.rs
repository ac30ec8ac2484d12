//! What fans reported, read from counters alone; and the results as they were frozen, on `report_results`.

use super::model::{Cell, Closing, Mood, Part, Stage, closes_at, stage};
use super::parted::{self, Parted};
use super::{rounds, store};
use crate::areas::{self, LineAreas, ProductLine};
use crate::db::schema::{release_items, report_results};
use crate::db::{AreaId, Conn, DeviceId, ItemId, PostId, ReleaseId, Timestamp, prepared};
use crate::devices::{self, Device};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::Viewer;
use crate::posts::{self, Post};
use crate::releases::{self, Release, ReleaseItem};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Awaited posts that are shown: those for which most wait.
const AWAITED: usize = 20;

/// What a choice was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    Mood(Mood),
    Line(Box<ReleaseItem>),
    Post(Box<Post>),
    /// A post that is not public any more.
    Gone,
}

/// A choice, and how many made it; nothing where that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub label: Label,
    pub people: Option<i64>,
}

/// Which part of all answers is asked for, by the words of addresses; both empty for all.
#[derive(Debug, Clone, Default)]
pub(super) struct PartName {
    pub line: String,
    pub device: String,
}

impl PartName {
    /// Whether all answers are asked for.
    const fn is_whole(&self) -> bool {
        self.line.is_empty() && self.device.is_empty()
    }
}

/// What fans reported on a release.
pub(super) struct Results {
    pub release: Release,
    pub version: String,
    pub stage: Stage,
    /// Whose answers count.
    pub everybody: i64,
    /// Those of the part; nothing where it is not shown.
    pub people: Option<i64>,
    /// Nothing where the part is not shown.
    pub cells: Vec<(Cell, Vec<Chosen>)>,
    /// The cells of which nothing is shown of this part.
    pub unshown: Vec<Cell>,
    /// The parts that can be shown: product lines and devices.
    pub lines: Vec<ProductLine>,
    pub devices: Vec<Device>,
    /// The part that is shown, if it is one.
    pub line: Option<ProductLine>,
    pub device: Option<Device>,
    /// When parts can be read, where one is asked for before the report is closed.
    pub parts_from: Option<Timestamp>,
    /// Whether the reader has answered.
    pub is_filled: bool,
}

impl Results {
    /// Whether everybody's answers are shown.
    pub(super) fn is_whole(&self) -> bool {
        self.line.is_none() && self.device.is_none()
    }
}

/// The results of a release, of which somebody reads, as a whole or of a part.
pub(super) fn read(
    conn: &mut Conn,
    (version, part): (&str, &PartName),
    (who, reads): (Option<&Viewer>, Language),
    (closing, now): (&Closing, Timestamp),
) -> Result<Results> {
    let release = releases::version_for(conn, version, who)?;
    let round = rounds::find(conn, release.id)?;
    let stage = stage(&release, round.as_ref(), closing, now).ok_or(Error::NotFound)?;
    let everybody = round.map_or(0, |round| round.people);
    let is_closed = stage == Stage::Closed;
    let parts_from = if is_closed || part.is_whole() { None } else { closes_at(&release, round.as_ref(), closing) };
    // Whoever answers several times while it is open would see what each answer changes in a part.
    let (line, device) = if is_closed { asked(conn, part)? } else { (None, None) };
    let part = Part {
        line: line.as_ref().map_or(0, |line| line.id.0),
        device: device.as_ref().map_or(0, |device| device.id.0),
    };
    let read = if is_closed { parted::read(conn, release.id, part)? } else { parted::whole(conn, release.id)? };
    let Parted { parts, people, numbers, unshown } = read;
    let cells = if people.is_some() { labelled(conn, &release, numbers, reads)? } else { Vec::new() };
    let (lines, devices) = named(conn, &parts)?;
    // Only who still may change an answer is told that they gave one.
    let is_filled = match who {
        Some(who) if matches!(stage, Stage::Open(_)) => store::is_there(conn, release.id, who.id)?,
        _ => false,
    };
    let version = version.to_owned();
    Ok(Results {
        release,
        version,
        stage,
        everybody,
        people,
        cells,
        unshown,
        lines,
        devices,
        line,
        device,
        parts_from,
        is_filled,
    })
}

/// The product line or the device of a part that is asked for, if the site knows it.
fn asked(conn: &mut Conn, part: &PartName) -> Result<(Option<ProductLine>, Option<Device>)> {
    let device = if part.device.is_empty() { None } else { devices::by_codename(conn, &part.device)? };
    let line = if part.line.is_empty() || device.is_some() { None } else { areas::find_line(conn, &part.line)? };
    Ok((line, device))
}

/// The product lines and the devices among parts.
fn named(conn: &mut Conn, parts: &[Part]) -> Result<(Vec<ProductLine>, Vec<Device>)> {
    let ids: Vec<DeviceId> = parts.iter().filter(|part| part.device != 0).map(|part| DeviceId(part.device)).collect();
    let devices = if ids.is_empty() { Vec::new() } else { devices::of_ids(conn, &ids)? };
    let is_part = |line: &ProductLine| parts.iter().any(|part| part.line == line.id.0);
    let lines = areas::by_line(conn)?.into_iter().map(|LineAreas { line, .. }| line).filter(is_part).collect();
    Ok((lines, devices))
}

/// What was chosen in each cell, most first; moods in their own order, also those of nobody.
fn labelled(
    conn: &mut Conn,
    release: &Release,
    chosen: Vec<parted::Number>,
    reads: Language,
) -> Result<Vec<(Cell, Vec<Chosen>)>> {
    let mut by_cell: HashMap<Cell, Vec<(i64, Option<i64>)>> = HashMap::new();
    for (cell, choice, people) in chosen {
        by_cell.entry(cell).or_default().push((choice, people));
    }
    // What is not shown comes last, in an order that says nothing of it.
    for choices in by_cell.values_mut() {
        choices.sort_by_key(|(choice, people)| (std::cmp::Reverse(*people), *choice));
    }
    let of_cell = |cell: Cell| by_cell.get(&cell).cloned().unwrap_or_default();
    let items = told_items(conn, release, reads)?;
    let line = |(choice, people): (i64, Option<i64>)| {
        let label = items.iter().find(|item| item.id.0 == choice).cloned();
        label.map(|item| Chosen { label: Label::Line(Box::new(item)), people })
    };
    let awaited = awaited(conn, of_cell(Cell::Awaited).into_iter().take(AWAITED).collect())?;
    let moods = of_cell(Cell::Mood);
    let mood = |mood: &Mood| {
        let people = moods.iter().find(|(choice, _)| *choice == mood.number()).map_or(Some(0), |(_, people)| *people);
        Chosen { label: Label::Mood(*mood), people }
    };
    Ok(vec![
        (Cell::Mood, Mood::ALL.iter().map(mood).collect()),
        (Cell::Best, of_cell(Cell::Best).into_iter().filter_map(line).collect()),
        (Cell::Worst, of_cell(Cell::Worst).into_iter().filter_map(line).collect()),
        (Cell::Awaited, awaited),
    ])
}

/// The lines of a release as somebody reads them.
fn told_items(conn: &mut Conn, release: &Release, reads: Language) -> Result<Vec<ReleaseItem>> {
    let items = releases::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    Ok(items.into_iter().map(|item| texts.item(item, reads)).collect())
}

/// What is waited for: a post that was merged is told by the one it went into.
fn awaited(conn: &mut Conn, chosen: Vec<(i64, Option<i64>)>) -> Result<Vec<Chosen>> {
    let ids: Vec<PostId> = chosen.iter().map(|(choice, _)| PostId(*choice)).collect();
    let there = if ids.is_empty() { Vec::new() } else { posts::list(conn, &ids)? };
    let into: Vec<PostId> = there.iter().filter_map(|post| post.duplicate_of).collect();
    let into = if into.is_empty() { Vec::new() } else { posts::list(conn, &into)? };
    let told = |id: i64| {
        let post = there.iter().find(|post| post.id.0 == id)?;
        let lives = post.duplicate_of.and_then(|id| into.iter().find(|post| post.id == id)).unwrap_or(post);
        lives.is_public().then(|| Label::Post(Box::new(lives.clone())))
    };
    Ok(chosen.into_iter().map(|(id, people)| Chosen { label: told(id).unwrap_or(Label::Gone), people }).collect())
}

/// Keeps everybody's results of a report as they are at its end.
pub(super) fn freeze(conn: &mut Conn, release: ReleaseId) -> Result<()> {
    let words = "INSERT INTO report_results (release_id, cell, choice, people) \
                 SELECT release_id, cell, choice, people FROM report_counts WHERE release_id = ? \
                 AND cell IN ('people', 'mood', 'best', 'worst', 'awaited') AND line = 0 AND device = 0 AND people > 0";
    prepared::<()>(words).bind::<BigInt, _>(release.0).execute(conn)?;
    Ok(())
}

/// What was frozen of a cell, most first; nothing as long as the report is open.
pub(super) fn frozen(conn: &mut Conn, release: ReleaseId, cell: Cell) -> Result<Vec<(i64, i64)>> {
    let of_cell = report_results::table.filter(report_results::release_id.eq(release));
    let of_cell = of_cell.filter(report_results::cell.eq(cell));
    let order = (report_results::people.desc(), report_results::choice);
    Ok(of_cell.order(order).select((report_results::choice, report_results::people)).load(conn)?)
}

/// How many liked a line of each area best, by areas as the lines of the release stand in them, most first; empty as long as the
/// report is open, or where nobody chose a line. Of a tie both are there with the same number. Reads a few rows.
pub fn best_loved_by_area(conn: &mut Conn, release: ReleaseId) -> Result<Vec<(AreaId, i64)>> {
    let best = frozen(conn, release, Cell::Best)?;
    let ids: Vec<ItemId> = best.iter().map(|(item, _)| ItemId(*item)).collect();
    let rows = release_items::table.filter(release_items::id.eq_any(&ids));
    let areas: Vec<(ItemId, AreaId)> = rows.select((release_items::id, release_items::area_id)).load(conn)?;
    let areas: HashMap<ItemId, AreaId> = areas.into_iter().collect();
    let mut votes: HashMap<AreaId, i64> = HashMap::new();
    for (item, people) in best {
        if let Some(area) = areas.get(&ItemId(item)) {
            *votes.entry(*area).or_default() += people;
        }
    }
    let mut votes: Vec<(AreaId, i64)> = votes.into_iter().collect();
    votes.sort_by_key(|(area, people)| (std::cmp::Reverse(*people), *area));
    Ok(votes)
}

/// How many answered the report of a release, once it is closed: for rules that ask whether enough did.
pub fn answered(conn: &mut Conn, release: ReleaseId) -> Result<Option<i64>> {
    let round = rounds::find(conn, release)?;
    Ok(round.filter(|round| round.closed_at.is_some()).map(|round| round.people))
}
