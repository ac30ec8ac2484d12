//! What the page shows: the weeks of a year, or lines that were asked for.

use super::before::{self, Before};
use super::chain::Fate;
use super::filter::Filter;
use super::store::{self, Wanted};
use crate::areas::{self, Area, LineAreas, Named};
use crate::db::{AreaId, Conn, ItemId, PostId, ReleaseId};
use crate::earlier::{self, EarlierRelease};
use crate::error::Result;
use crate::i18n::Language;
use crate::posts::{self, Post, Status};
use crate::releases::{self, Recall, Release, ReleaseItem};
use crate::reports::{self, Short};
use crate::schedule::Schedule;
use crate::search::{self, Effort, Question, Stretch, marked};
use crate::trains::{self, Homes, WEEKLY};
use crate::web::{PageNumber, Pager};
use chrono::NaiveDate;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// Lines on a page.
const PAGE: i64 = 30;
/// Posts that say what shipped nowhere, of which the best open one is told.
const LOOKED_AT: usize = 50;

/// Who reads it, and where the site is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader {
    pub reads: Language,
    pub schedule: Schedule,
}

/// What was found.
pub(super) struct Found {
    /// What was asked for, by the words that areas and lines have today.
    pub filter: Filter,
    /// What may be chosen: lines with their areas, and years, the latest first.
    pub choices: Vec<LineAreas>,
    pub years: Vec<i32>,
    /// Whether there are releases from before this site.
    pub has_earlier: bool,
    pub shown: Shown,
    /// What shipped nowhere, and is asked for on the board.
    pub not_yet: Option<Post>,
    /// Where all that was found was recalled: the version with which the latest goes out once more, and where that is told.
    pub again: Option<(String, String)>,
    /// Whether there are too many lines with these words for all to be looked through.
    pub is_cut: bool,
}

/// What there is to see.
pub(super) enum Shown {
    /// Nothing is over yet.
    Nothing,
    /// The weeks of a year, and its releases from before this site, the latest first.
    Year(i32, Vec<Week>, Vec<EarlierRelease>),
    /// Lines of ours, those from before this site, and whether there are more.
    Lines(Vec<Line>, Vec<Before>, bool),
}

/// A week that is over.
pub(super) struct Week {
    /// With its head as its reader is told it.
    pub release: Release,
    pub day: NaiveDate,
    pub fate: Fate,
    /// Why it was recalled, if it was.
    pub recall: Option<Recall>,
    /// What fans reported on it, once that is closed.
    pub report: Option<Short>,
}

/// A line of a release that is out.
pub(super) struct Line {
    /// As its reader is told it.
    pub item: ReleaseItem,
    /// The same, with what was looked for.
    pub text: Vec<Stretch>,
    pub area: Option<Named>,
    pub version: String,
    pub day: NaiveDate,
    /// Whether its release was recalled.
    pub is_recalled: bool,
    /// What its address on the page of its release ends in.
    pub anchor: String,
}

impl Line {
    /// Its address, on the page of its release.
    pub(super) fn address(&self) -> String {
        format!("{}#{}", releases::address(&self.version), self.anchor)
    }
}

/// Finds what a filter asks for.
pub(super) fn find(conn: &mut Conn, mut filter: Filter, page: PageNumber, reader: Reader) -> Result<Found> {
    let (areas, choices) = (areas::list(conn)?, areas::by_line(conn)?);
    let within = within(conn, &mut filter, &areas)?;
    let mut years = store::years(conn, &reader.schedule)?;
    years.extend(earlier::years(conn)?);
    years.sort_unstable_by_key(|year| Reverse(*year));
    years.dedup();
    let (mut not_yet, mut again, mut is_cut) = (None, None, false);
    let shown = if filter.is_of_lines() {
        let (lines, more, is_part) = lines(conn, &filter, within.as_deref(), page, reader)?;
        let of_area = |id: AreaId| areas.iter().find(|area| area.id == id).map(|area| area.named.clone());
        let lines: Vec<_> = lines.into_iter().map(|line| Line { area: of_area(line.item.area_id), ..line }).collect();
        let (before, more_before, is_part_before) = match filter.words.as_deref().map(Question::of_lines) {
            Some(question) if within.is_none() => before::lines(conn, &question, filter.year, page, reader.reads)?,
            _ => (Vec::new(), false, false),
        };
        is_cut = is_part || is_part_before;
        if lines.is_empty() && before.is_empty() && page.offset(PAGE) == 0 {
            not_yet = filter.only_words().map(|typed| asked_for(conn, typed)).transpose()?.flatten();
        }
        if let Some(latest) = lines.first().filter(|_| lines.iter().all(|line| line.is_recalled)) {
            again = ready_for(conn, latest.item.id, &reader.schedule)?;
        }
        Shown::Lines(lines, before, more || more_before)
    } else {
        match filter.year.or(years.first().copied()) {
            Some(year) => Shown::Year(year, weeks(conn, year, reader)?, earlier::of_year(conn, year)?),
            None => Shown::Nothing,
        }
    };
    let has_earlier = !earlier::list(conn, 0, 1)?.is_empty();
    Ok(Found { filter, choices, years, has_earlier, shown, not_yet, again, is_cut })
}

/// The open post that says all of this best, as everybody sees it.
fn asked_for(conn: &mut Conn, typed: &str) -> Result<Option<Post>> {
    let found = search::matching(conn, &Question::of(typed), search::Reader::Visitor, Effort::QUICK)?;
    if found.is_partial {
        return Ok(None);
    }
    let mut best = found.best_first(conn, found.posts.clone())?;
    best.truncate(LOOKED_AT);
    let best = posts::survivors(conn, &best)?;
    let is_open = |post: &Post| post.is_public() && !post.status.is_closed();
    let mut open: Vec<Post> = posts::list(conn, &best)?.into_iter().filter(is_open).collect();
    let first = best.iter().find_map(|id| open.iter().position(|post| post.id == *id));
    Ok(first.map(|place| open.swap_remove(place)))
}

/// The version with which a line of a recalled release goes out once more, and where the coming weeks of its train are told; none
/// where none of its posts is finished by now, or not everybody reads of that train.
fn ready_for(conn: &mut Conn, item: ItemId, schedule: &Schedule) -> Result<Option<(String, String)>> {
    const CALENDAR: &str = "/releases/calendar";
    let posts = releases::posts_of(conn, &[item])?.remove(&item).unwrap_or_default();
    let ready = posts::list(conn, &posts)?.into_iter().find(|post| post.is_public() && post.status == Status::Ready);
    let Some(post) = ready else { return Ok(None) };
    let home = Homes::read(conn)?.of(post.area_id);
    let train = trains::get(conn, home)?;
    if !train.is_public() {
        return Ok(None);
    }
    let leads_to = if train.id == WEEKLY { CALENDAR.to_owned() } else { format!("{CALENDAR}{}", train.asked()) };
    Ok(releases::coming_version(conn, train.id, schedule)?.map(|version| (version, leads_to)))
}

/// The areas that a filter names, with those that were merged into them; the filter then says what they are called today, and
/// nothing of what nobody knows.
fn within(conn: &mut Conn, filter: &mut Filter, all: &[Area]) -> Result<Option<Vec<AreaId>>> {
    let line = match filter.line.take() {
        Some(slug) => areas::find_line(conn, &slug)?,
        None => None,
    };
    let area = match filter.area.take() {
        Some(slug) => areas::find(conn, &slug)?,
        None => None,
    };
    filter.line = line.as_ref().map(|line| line.slug.clone());
    filter.area = area.as_ref().map(|area| area.slug.clone());
    let mut within: HashSet<AreaId> = match (&area, &line) {
        (None, None) => return Ok(None),
        (Some(area), Some(line)) if area.line_id != line.id => HashSet::new(),
        (Some(area), _) => HashSet::from([area.id]),
        (None, Some(line)) => all.iter().filter(|area| area.line_id == line.id).map(|area| area.id).collect(),
    };
    loop {
        let known = within.len();
        let merged = |area: &&Area| area.merged_into.is_some_and(|into| within.contains(&into));
        let merged: Vec<AreaId> = all.iter().filter(merged).map(|area| area.id).collect();
        within.extend(merged);
        if within.len() == known {
            break;
        }
    }
    let mut within: Vec<AreaId> = within.into_iter().collect();
    within.sort_unstable();
    Ok(Some(within))
}

fn weeks(conn: &mut Conn, year: i32, reader: Reader) -> Result<Vec<Week>> {
    let weeks = store::weeks(conn, year, &reader.schedule)?;
    let ids: Vec<ReleaseId> = weeks.iter().map(|release| release.id).collect();
    let heads = releases::heads_for(conn, &ids, &[reader.reads])?;
    let mut recalls = releases::recalls_among(conn, &ids)?;
    let mut reports = reports::in_short(conn, &ids, reader.reads)?;
    let week = |release: Release| {
        let (day, fate) = (store::day_of(&release, &reader.schedule), store::fate_of(&release, &reader.schedule));
        let (summary, notes_lang) = heads.head(&release, reader.reads);
        let recall = recalls.remove(&release.id).map(|recall| recall.read_in(reader.reads));
        let report = reports.remove(&release.id);
        Week { day, fate, recall, report, release: Release { summary, notes_lang, ..release } }
    };
    Ok(weeks.into_iter().map(week).collect())
}

/// Lines of ours on a page, whether there are more, and whether not all were looked through.
pub(super) fn lines(
    conn: &mut Conn,
    filter: &Filter,
    within: Option<&[AreaId]>,
    page: PageNumber,
    reader: Reader,
) -> Result<(Vec<Line>, bool, bool)> {
    let question = filter.words.as_deref().map(Question::of_lines);
    let (among, is_cut) = match &question {
        Some(question) => {
            let (mut said, is_part) = store::saying(conn, question)?;
            let (titled, is_part_titled) = store::titled(conn, question)?;
            said.extend(titled);
            said.sort_unstable();
            said.dedup();
            (Some(said), is_part || is_part_titled)
        }
        None => (None, false),
    };
    if among.as_ref().is_some_and(Vec::is_empty) || within.is_some_and(<[AreaId]>::is_empty) {
        return Ok((Vec::new(), false, is_cut));
    }
    let wanted = Wanted { among: among.as_deref(), areas: within, year: filter.year };
    let rows = store::lines(conn, &wanted, page.offset(PAGE), PAGE + 1)?;
    let (rows, more) = Pager::cut(rows, PAGE);
    let ids: Vec<ItemId> = rows.iter().map(|(item, _)| item.id).collect();
    let texts = releases::texts_for(conn, &ids, &[reader.reads])?;
    let origins = releases::posts_of(conn, &ids)?;
    let led_to = led_to(conn, &rows, &origins)?;
    let line = |(item, release): (ReleaseItem, Release)| {
        let item = texts.item(item, reader.reads);
        let first = origins.get(&item.id).and_then(|posts| posts.first());
        let anchor = match first {
            Some(first) if led_to.contains(&item.id) => format!("item-{first}"),
            _ => format!("line-{}", item.id),
        };
        let text = match &question {
            Some(question) => marked(&item.wording, &item.lang, question),
            None => vec![Stretch { text: item.wording.clone(), is_found: false }],
        };
        let day = store::day_of(&release, &reader.schedule);
        let (is_recalled, version) = (release.recalled_at.is_some(), release.version.unwrap_or_default());
        Line { item, text, area: None, version, day, is_recalled, anchor }
    };
    Ok((rows.into_iter().map(line).collect(), more, is_cut))
}

/// Those of these lines to which the number of their first post leads on the page of their release: of several that begin with
/// the same post the first one, whether it was found or not.
fn led_to(
    conn: &mut Conn,
    rows: &[(ReleaseItem, Release)],
    origins: &HashMap<ItemId, Vec<PostId>>,
) -> Result<HashSet<ItemId>> {
    let firsts: Vec<PostId> = rows.iter().filter_map(|(item, _)| origins.get(&item.id)?.first().copied()).collect();
    let of: HashSet<ReleaseId> = rows.iter().map(|(_, release)| release.id).collect();
    let lines = store::coming_from(conn, &firsts, &of.into_iter().collect::<Vec<_>>())?;
    let ids: Vec<ItemId> = lines.iter().map(|(item, _)| *item).collect();
    let posts = releases::posts_of(conn, &ids)?;
    let mut seen = HashSet::new();
    let mut led_to = HashSet::new();
    for (item, release) in lines {
        if let Some(first) = posts.get(&item).and_then(|posts| posts.first())
            && seen.insert((release, *first))
        {
            led_to.insert(item);
        }
    }
    Ok(led_to)
}
