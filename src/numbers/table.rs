//! The table for other programs: a row for each week, line or area, and figure.

use super::days::{Counts, DayRow};
use super::model::Figures;
use super::read::{Row, Rows};
use crate::db::Timestamp;
use crate::error::{Error, Result};
use crate::schedule::Schedule;
use crate::text::uncalculated;

/// The figures of a week by the words of the table; what is not there is no number.
fn figures(of: &Figures) -> [(&'static str, Option<i64>); 8] {
    [
        ("seconds_to_shipped", of.to_ship),
        ("shipped", Some(of.shipped)),
        ("shipped_from_fans", Some(of.from_fans)),
        ("seconds_to_answer", of.to_answer),
        ("answered", Some(of.answered)),
        ("voters", Some(of.voters)),
        ("voters_returned", Some(of.returned)),
        ("unanswered", Some(of.waiting)),
    ]
}

/// The counts of a day by the words of the table.
fn counts(of: &Counts) -> [(&'static str, i64); 6] {
    [
        ("filed", of.filed),
        ("votes", of.votes),
        ("answered", of.answered),
        ("shipped", of.shipped),
        ("shipped_from_fans", of.from_fans),
        ("unanswered", of.waiting),
    ]
}

/// Writes it by the day.
pub(super) fn written_by_day(rows: &[DayRow], schedule: &Schedule) -> Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["day", "line", "area", "figure", "value"]).map_err(broken)?;
    for DayRow { begins, line, area, counts: of } in rows {
        for (figure, value) in counts(of) {
            let day = schedule.local_day(begins.0).to_string();
            let row = [day, uncalculated(line), uncalculated(area), figure.to_owned(), value.to_string()];
            out.write_record(row).map_err(broken)?;
        }
    }
    out.into_inner().map_err(|error| Error::Broken(Box::new(error.into_error())))
}

/// Writes it by the week. The reader's own minutes come last.
pub(super) fn written(found: &Rows, schedule: &Schedule) -> Result<Vec<u8>> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(["week_ends", "line", "area", "figure", "value"]).map_err(broken)?;
    let day = |ends: Timestamp| schedule.local_day(ends.0).to_string();
    for Row { ends, line, area, figures: of } in &found.rows {
        for (figure, value) in figures(of) {
            let value = value.map(|value| value.to_string()).unwrap_or_default();
            let row = [day(*ends), uncalculated(line), uncalculated(area), figure.to_owned(), value];
            out.write_record(row).map_err(broken)?;
        }
    }
    for (ends, minutes) in &found.minutes {
        let row = [day(*ends), String::new(), String::new(), "own_desk_minutes".to_owned(), minutes.to_string()];
        out.write_record(row).map_err(broken)?;
    }
    out.into_inner().map_err(|error| Error::Broken(Box::new(error.into_error())))
}

fn broken(error: csv::Error) -> Error {
    Error::Broken(Box::new(error))
}
