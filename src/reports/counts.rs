//! SQL on `report_counts`: how many chose what.

use super::model::{Cell, Counter, FEW, Part};
use crate::db::schema::report_counts;
use crate::db::{Conn, ReleaseId, given_records, prepared};
use crate::error::Result;
use diesel::prelude::*;

/// Parts that are offered: product lines and devices of a site, of which most people have few.
const MOST_PARTS: i64 = 500;

/// Adds to the counters of a release, whose report is held; one statement for all.
pub(super) fn add(conn: &mut Conn, release: ReleaseId, changes: &[(Counter, i64)]) -> Result<()> {
    // Two statements, since a row that would be below nought is refused before a conflict is seen. `WHERE true` tells SQLite
    // that ON is no part of a join. A row that is nought stays.
    let words = "INSERT INTO report_counts (release_id, cell, line, device, choice, people) \
                 SELECT CAST(value ->> 0 AS BIGINT), value ->> 1, CAST(value ->> 2 AS BIGINT), \
                 CAST(value ->> 3 AS BIGINT), CAST(value ->> 4 AS BIGINT), 0 FROM given WHERE true \
                 ON CONFLICT (release_id, cell, line, device, choice) DO NOTHING";
    let add = "UPDATE report_counts SET people = report_counts.people + CAST(given.value ->> 5 AS BIGINT) FROM given \
               WHERE report_counts.release_id = CAST(given.value ->> 0 AS BIGINT) \
               AND report_counts.cell = given.value ->> 1 AND report_counts.line = CAST(given.value ->> 2 AS BIGINT) \
               AND report_counts.device = CAST(given.value ->> 3 AS BIGINT) \
               AND report_counts.choice = CAST(given.value ->> 4 AS BIGINT)";
    let rows: Vec<(ReleaseId, &str, i64, i64, i64, i64)> = changes
        .iter()
        .map(|(counter, by)| {
            let Counter { cell, part, choice } = counter;
            (release, cell.as_str(), part.line, part.device, *choice, *by)
        })
        .collect();
    if !rows.is_empty() {
        given_records(&rows, prepared::<()>(words))?.execute(conn)?;
        given_records(&rows, prepared::<()>(add))?.execute(conn)?;
    }
    Ok(())
}

/// How many of a part chose what in each cell.
pub(super) fn of_part(conn: &mut Conn, release: ReleaseId, part: Part) -> Result<Vec<(Cell, i64, i64)>> {
    // By each cell the key leads to just these rows.
    let of_part = report_counts::table
        .filter(report_counts::release_id.eq(release))
        .filter(report_counts::cell.eq_any(Cell::ALL))
        .filter(report_counts::line.eq(part.line))
        .filter(report_counts::device.eq(part.device))
        .filter(report_counts::people.gt(0_i64));
    Ok(of_part.select((report_counts::cell, report_counts::choice, report_counts::people)).load(conn)?)
}

/// The parts in which enough people answered: product lines and devices, each with how many. Which of them are shown says
/// [`super::disclosure`].
pub(super) fn large(conn: &mut Conn, release: ReleaseId) -> Result<Vec<(Part, i64)>> {
    let large = report_counts::table
        .filter(report_counts::release_id.eq(release))
        .filter(report_counts::cell.eq(Cell::People))
        .filter(report_counts::people.ge(FEW));
    let large = large.order((report_counts::line, report_counts::device)).limit(MOST_PARTS);
    let rows: Vec<(i64, i64, i64)> =
        large.select((report_counts::line, report_counts::device, report_counts::people)).load(conn)?;
    let parts = rows.into_iter().map(|(line, device, people)| (Part { line, device }, people));
    Ok(parts.filter(|(part, _)| *part != Part::default()).collect())
}

/// How many of each of these parts chose what in each cell. Two statements for all of them.
pub(super) fn of_parts(conn: &mut Conn, release: ReleaseId, parts: &[Part]) -> Result<Vec<(Part, Cell, i64, i64)>> {
    type Row = (i64, Cell, i64, i64);
    let lines: Vec<i64> = parts.iter().filter(|part| part.device == 0).map(|part| part.line).collect();
    let devices: Vec<i64> = parts.iter().filter(|part| part.device != 0).map(|part| part.device).collect();
    let mut found = Vec::new();
    // As for one part: the key leads to just these rows.
    let of_all = || {
        report_counts::table
            .filter(report_counts::release_id.eq(release))
            .filter(report_counts::cell.eq_any(Cell::ALL))
            .filter(report_counts::people.gt(0_i64))
    };
    if !lines.is_empty() {
        let of_lines = of_all().filter(report_counts::line.eq_any(lines)).filter(report_counts::device.eq(0_i64));
        let columns = (report_counts::line, report_counts::cell, report_counts::choice, report_counts::people);
        let rows: Vec<Row> = of_lines.select(columns).load(conn)?;
        let of_line = |(line, cell, choice, people): Row| (Part { line, device: 0 }, cell, choice, people);
        found.extend(rows.into_iter().map(of_line));
    }
    if !devices.is_empty() {
        let of_devices = of_all().filter(report_counts::line.eq(0_i64)).filter(report_counts::device.eq_any(devices));
        let columns = (report_counts::device, report_counts::cell, report_counts::choice, report_counts::people);
        let rows: Vec<Row> = of_devices.select(columns).load(conn)?;
        let of_device = |(device, cell, choice, people): Row| (Part { line: 0, device }, cell, choice, people);
        found.extend(rows.into_iter().map(of_device));
    }
    Ok(found)
}

/// Every counter of a release that is not nought.
pub(super) fn all(conn: &mut Conn, release: ReleaseId) -> Result<Vec<(Counter, i64)>> {
    type Row = (Cell, i64, i64, i64, i64);
    let there = report_counts::table.filter(report_counts::release_id.eq(release));
    let there = there.filter(report_counts::people.ne(0_i64));
    let columns =
        (report_counts::cell, report_counts::line, report_counts::device, report_counts::choice, report_counts::people);
    let rows: Vec<Row> = there.select(columns).load(conn)?;
    let counter =
        |(cell, line, device, choice, people): Row| (Counter { cell, part: Part { line, device }, choice }, people);
    Ok(rows.into_iter().map(counter).collect())
}
