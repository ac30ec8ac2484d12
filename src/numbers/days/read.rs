//! What the page and the table show of days: rows that are there.

use super::super::model::{About, Scope};
use super::super::read::Asks;
use super::model::{Counts, day_of, span_of};
use super::{SHOWN, store};
use crate::db::{Conn, Timestamp};
use crate::error::Result;

/// A day that is counted.
pub(in crate::numbers) struct Day {
    pub begins: Timestamp,
    pub counts: Counts,
}

/// A row of the table: a day of a line or an area by its words, or of the site.
pub(in crate::numbers) struct DayRow {
    pub begins: Timestamp,
    pub line: String,
    pub area: String,
    pub counts: Counts,
}

/// The days that are shown: the first and the last.
fn shown(asks: Asks) -> (i64, i64) {
    let last = day_of(&asks.schedule, asks.now) - 1;
    (last - SHOWN + 1, last)
}

/// Reads the days of one thing, the oldest first.
pub(in crate::numbers) fn find(conn: &mut Conn, about: About, asks: Asks) -> Result<Vec<Day>> {
    let shown = shown(asks);
    let counts = store::of(conn, about, shown)?;
    let day = |day: i64| Day {
        begins: span_of(&asks.schedule, day).begins,
        counts: counts.get(&day).copied().unwrap_or_default(),
    };
    Ok(store::counted(conn, shown)?.into_iter().map(day).collect())
}

/// Reads the table of what these columns tell of, by day, the oldest first.
pub(in crate::numbers) fn table(
    conn: &mut Conn,
    columns: &[(About, String, String)],
    asks: Asks,
) -> Result<Vec<DayRow>> {
    let shown = shown(asks);
    let found = store::of_all(conn, shown)?;
    let mut rows = Vec::new();
    for day in store::counted(conn, shown)? {
        let begins = span_of(&asks.schedule, day).begins;
        rows.extend(columns.iter().filter_map(|(about, line, area)| {
            let there = found.get(&(*about, day)).copied();
            // Of the whole of what is asked for, nothing is said to be nothing.
            let counts = if area.is_empty() || columns.len() == 1 { Some(there.unwrap_or_default()) } else { there };
            Some(DayRow { begins, line: line.clone(), area: area.clone(), counts: counts? })
        }));
    }
    Ok(rows)
}

/// Whether the areas of the last day that is counted add up to the site.
pub(in crate::numbers) fn faults(conn: &mut Conn) -> Result<Option<String>> {
    let Some(day) = store::newest(conn)? else { return Ok(None) };
    let (mut site, mut areas) = ([0; 6], [0; 6]);
    for ((about, _), counts) in store::of_all(conn, (day, day))? {
        let all = [counts.filed, counts.votes, counts.answered, counts.shipped, counts.from_fans, counts.waiting];
        match about.scope {
            Scope::Site => site = all,
            Scope::Line => {}
            Scope::Area => areas.iter_mut().zip(all).for_each(|(sum, more)| *sum += more),
        }
    }
    Ok((site != areas).then(|| format!("numbers: day {day} since 1970 does not match the sum of its areas")))
}
