//! What the page and the table show: rows that are there, and a count of what waits now that goes a little way only.

use super::days::{self, Day, DayRow};
use super::due::{self, YEAR};
use super::filter::Filter;
use super::model::{About, Figures, Scope, Span, last_over};
use super::{source, store};
use crate::areas::{self, Area, LineAreas};
use crate::db::{AreaId, Conn, Timestamp, UserId};
use crate::error::Result;
use crate::schedule::Schedule;
use std::collections::HashMap;

/// What waits at this moment is counted no further.
pub(super) const FAR: i64 = 1_000;

/// Who asks, when, and by which clock.
#[derive(Clone, Copy)]
pub(super) struct Asks {
    pub reader: UserId,
    pub now: Timestamp,
    pub schedule: Schedule,
}

/// A week that is counted.
pub(super) struct Week {
    pub number: i64,
    /// The first moment after it.
    pub ends: Timestamp,
    pub figures: Figures,
    /// The reader's own minutes at the desk.
    pub minutes: i64,
}

/// Everything the page shows.
pub(super) struct Found {
    pub filter: Filter,
    pub lines: Vec<LineAreas>,
    /// The oldest first.
    pub weeks: Vec<Week>,
    /// The days, the oldest first, where they are asked for.
    pub days: Option<Vec<Day>>,
    /// Posts that wait for a first answer at this moment, at most [`FAR`].
    pub waiting_now: i64,
    /// The reader's own minutes in the week that runs.
    pub minutes_now: i64,
    /// Weeks of the last year that are counted, and that are to be.
    pub counted: (i64, i64),
    /// When the next week will be counted.
    pub next_at: Timestamp,
}

/// What is asked for, of what there is, under the words of today: an area before a line.
fn about(conn: &mut Conn, filter: &Filter, lines: &[LineAreas]) -> Result<(About, Filter)> {
    let area = match &filter.area {
        Some(word) => areas::find(conn, word)?,
        None => None,
    };
    let id = match (&area, &filter.line) {
        (Some(area), _) => Some(area.line_id),
        (None, Some(word)) => areas::find_line(conn, word)?.map(|line| line.id),
        (None, None) => None,
    };
    let line = lines.iter().find(|line| Some(line.line.id) == id);
    let about = match (&area, line) {
        (Some(area), _) => About::area(area.id),
        (None, Some(line)) => About::line(line.line.id),
        (None, None) => About::SITE,
    };
    let line = line.filter(|_| filter.line.is_some()).map(|line| line.line.slug.clone());
    Ok((about, Filter { line, area: area.map(|area| area.slug), ..filter.clone() }))
}

/// The areas that are chosen; none where nothing is.
fn chosen(filter: &Filter, lines: &[LineAreas]) -> Option<Vec<AreaId>> {
    let areas = || lines.iter().flat_map(|line| line.areas.iter().map(move |area| (line, area)));
    match (&filter.area, &filter.line) {
        (Some(slug), _) => Some(areas().filter(|(_, area)| area.slug == *slug).map(|(_, area)| area.id).collect()),
        (None, Some(slug)) => {
            Some(areas().filter(|(line, _)| line.line.slug == *slug).map(|(_, area)| area.id).collect())
        }
        (None, None) => None,
    }
}

/// The weeks that are shown: the first and the last.
fn shown(filter: &Filter, asks: Asks) -> (i64, i64) {
    let last = last_over(&asks.schedule, asks.now);
    (last.saturating_sub(filter.weeks.count() - 1), last)
}

/// Reads a page.
pub(super) fn find(conn: &mut Conn, filter: &Filter, asks: Asks) -> Result<Found> {
    let lines = areas::by_line(conn)?;
    let (about, filter) = about(conn, filter, &lines)?;
    let (first, last) = shown(&filter, asks);
    let figures: HashMap<i64, Figures> = store::of(conn, about, (first, last))?.into_iter().collect();
    let now = asks.schedule.voting_week(asks.now.0);
    let minutes: HashMap<i64, i64> = store::minutes_of(conn, asks.reader, (first, now))?.into_iter().collect();
    let counted = store::counted(conn, (last.saturating_sub(YEAR - 1), last))?;
    let range = due::range(conn, &asks.schedule, asks.now)?;
    let coming = range.map_or(now, |(first, last)| first.max(last + 1));
    let week = |number: i64| Week {
        number,
        ends: Span::of(&asks.schedule, number).ends,
        figures: figures.get(&number).copied().unwrap_or_default(),
        minutes: minutes.get(&number).copied().unwrap_or_default(),
    };
    Ok(Found {
        days: if filter.is_daily { Some(days::find(conn, about, asks)?) } else { None },
        waiting_now: source::waiting_now(conn, chosen(&filter, &lines).as_deref(), FAR)?,
        filter,
        weeks: counted.iter().copied().filter(|week| *week >= first).map(week).collect(),
        lines,
        minutes_now: minutes.get(&now).copied().unwrap_or_default(),
        counted: (
            i64::try_from(counted.len()).unwrap_or_default(),
            range.map_or(0, |(first, last)| (last - first + 1).max(0)),
        ),
        next_at: Span::of(&asks.schedule, coming).of_releases().ends,
    })
}

/// A row of the table: a week of a line or an area by its words, or of the site.
pub(super) struct Row {
    pub ends: Timestamp,
    pub line: String,
    pub area: String,
    pub figures: Figures,
}

/// Everything in the table.
pub(super) struct Rows {
    /// By week, the oldest first; the site, then each line before its areas.
    pub rows: Vec<Row>,
    /// The reader's own minutes at the desk, by week.
    pub minutes: Vec<(Timestamp, i64)>,
}

/// Reads the table: of an area, or of a line and its areas, or of all. Areas that were merged have their rows of before.
pub(super) fn table(conn: &mut Conn, filter: &Filter, asks: Asks) -> Result<Rows> {
    let lines = areas::by_line(conn)?;
    let (about, filter) = about(conn, filter, &lines)?;
    let shown = shown(&filter, asks);
    let found = store::of_all(conn, shown)?;
    let found: HashMap<(About, i64), Figures> =
        found.into_iter().map(|(about, week, figures)| ((about, week), figures)).collect();
    let own: HashMap<i64, i64> = store::minutes_of(conn, asks.reader, shown)?.into_iter().collect();
    let columns = columns(&lines, &areas::list(conn)?, about);
    let (mut rows, mut minutes) = (Vec::new(), Vec::new());
    for week in store::counted(conn, shown)? {
        let ends = Span::of(&asks.schedule, week).ends;
        minutes.push((ends, own.get(&week).copied().unwrap_or_default()));
        rows.extend(columns.iter().filter_map(|(about, line, area)| {
            let there = found.get(&(*about, week)).copied();
            // Of the whole of what is asked for, nothing is said to be nothing.
            let figures = if area.is_empty() || columns.len() == 1 { Some(there.unwrap_or_default()) } else { there };
            Some(Row { ends, line: line.clone(), area: area.clone(), figures: figures? })
        }));
    }
    Ok(Rows { rows, minutes })
}

/// Reads the table by the day.
pub(super) fn days_table(conn: &mut Conn, filter: &Filter, asks: Asks) -> Result<Vec<DayRow>> {
    let lines = areas::by_line(conn)?;
    let (about, _) = about(conn, filter, &lines)?;
    let columns = columns(&lines, &areas::list(conn)?, about);
    days::table(conn, &columns, asks)
}

/// What the table tells of, with the words of line and area.
fn columns(lines: &[LineAreas], areas: &[Area], asked: About) -> Vec<(About, String, String)> {
    let mut columns = vec![(About::SITE, String::new(), String::new())];
    for line in lines.iter().map(|line| &line.line) {
        columns.push((About::line(line.id), line.slug.clone(), String::new()));
        let of_line = areas.iter().filter(|area| area.line_id == line.id);
        columns.extend(of_line.map(|area| (About::area(area.id), line.slug.clone(), area.slug.clone())));
    }
    let of_asked: Option<String> = columns.iter().find(|(about, ..)| *about == asked).map(|(_, line, _)| line.clone());
    match asked.scope {
        Scope::Site => {}
        Scope::Line => columns.retain(|(_, line, _)| Some(line) == of_asked.as_ref()),
        Scope::Area => columns.retain(|(about, ..)| *about == asked),
    }
    columns
}

/// Whether the last week that is counted says what the tables say: its release, and that areas add up to the site. Numbers of
/// people do not add up, and what is undone or withdrawn later may differ.
pub fn faults(conn: &mut Conn, schedule: &Schedule) -> Result<Vec<String>> {
    let of_days = days::faults(conn)?;
    let Some(week) = store::newest(conn)? else { return Ok(of_days.into_iter().collect()) };
    let (mut site, mut areas) = (Figures::default(), Figures::default());
    for (about, _, figures) in store::of_all(conn, (week, week))? {
        match about.scope {
            Scope::Site => site = figures,
            Scope::Line => {}
            Scope::Area => {
                areas.shipped += figures.shipped;
                areas.answered += figures.answered;
                areas.waiting += figures.waiting;
            }
        }
    }
    let shipped = source::shipped(conn, Span::of(schedule, week).of_releases())?.len();
    let is_shipped = i64::try_from(shipped).is_ok_and(|shipped| shipped == site.shipped);
    let adds_up = (site.shipped, site.answered, site.waiting) == (areas.shipped, areas.answered, areas.waiting);
    let fault = |what: &str| format!("numbers: week {week} does not match {what}");
    let told = [(!is_shipped).then(|| fault("its release")), (!adds_up).then(|| fault("the sum of its areas"))];
    Ok(told.into_iter().flatten().chain(of_days).collect())
}
