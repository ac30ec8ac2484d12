//! SQL on `report_devices`: in which product line a device is counted in a release.

use super::model::Place;
use crate::db::schema::report_devices;
use crate::db::{Conn, LineId, ReleaseId, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::HashMap;

/// What an answer counts for: the device in the line that its first answer in this release was of, wherever it is now, so that
/// everybody with it is in one line. The report is held.
pub(super) fn placed(conn: &mut Conn, release: ReleaseId, place: Place) -> Result<Place> {
    let (Some(device), Some(line)) = (place.device, place.line) else { return Ok(place) };
    let kept = report_devices::table.find((release.0, device.0)).select(report_devices::line);
    match kept.first::<i64>(conn).optional()? {
        // Answers of it were counted in several lines before that was kept: it is not shown.
        Some(0) => Ok(place),
        Some(kept) => Ok(Place { line: Some(LineId(kept)), ..place }),
        None => {
            let row = (
                report_devices::release_id.eq(release),
                report_devices::device.eq(device.0),
                report_devices::line.eq(line.0),
            );
            diesel::insert_into(report_devices::table).values(row).execute(conn)?;
            Ok(place)
        }
    }
}

/// The line in which each of these devices is counted; of one that was counted in several there is none.
pub(super) fn lines_of(conn: &mut Conn, release: ReleaseId, devices: &[i64]) -> Result<HashMap<i64, i64>> {
    if devices.is_empty() {
        return Ok(HashMap::new());
    }
    let kept = report_devices::table.filter(report_devices::release_id.eq(release));
    let kept = kept.filter(report_devices::device.eq_any(devices)).filter(report_devices::line.ne(0_i64));
    let rows: Vec<(i64, i64)> = kept.select((report_devices::device, report_devices::line)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Whether an answer counts for another line than its device does. Goes through all answers of a release.
pub(super) fn is_elsewhere(conn: &mut Conn, release: ReleaseId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM reports LEFT JOIN report_devices kept \
                 ON kept.release_id = reports.release_id AND kept.device = reports.device \
                 WHERE reports.release_id = ? AND reports.device <> 0 \
                 AND (kept.line IS NULL OR (kept.line <> 0 AND kept.line <> reports.line)))";
    Ok(prepared::<Bool>(words).bind::<BigInt, _>(release).get_result(conn)?)
}
