//! SQL on `report_rounds`: when the report of a release closes, whether it has, and how many answered.

use super::model::{Closing, Round, Stage, stage};
use super::words::{CLOSED, NOT_OUT, RECALLED};
use crate::db::schema::{releases, report_rounds};
use crate::db::{Conn, Lockable, PortableExt, ReleaseId, Timestamp, lock};
use crate::error::{Error, Result};
use crate::releases::Release;
use diesel::prelude::*;
use std::collections::HashMap;

const ROUND: (report_rounds::closes_at, report_rounds::closed_at, report_rounds::people) =
    (report_rounds::closes_at, report_rounds::closed_at, report_rounds::people);

/// The report of a release, if somebody has answered.
pub(super) fn find(conn: &mut Conn, release: ReleaseId) -> Result<Option<Round>> {
    Ok(report_rounds::table.find(release.0).select(ROUND).first(conn).optional()?)
}

/// Those of a few releases.
pub(super) fn among(conn: &mut Conn, releases: &[ReleaseId]) -> Result<HashMap<ReleaseId, Round>> {
    let rows = report_rounds::table.filter(report_rounds::release_id.eq_any(releases));
    let rows: Vec<(ReleaseId, Round)> = rows.select((report_rounds::release_id, ROUND)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The report of a release, if somebody has answered, held until the transaction ends: whoever answers at this moment, or closes it, waits.
pub(super) fn find_held(conn: &mut Conn, release: ReleaseId) -> Result<Option<Round>> {
    lock(conn, Lockable::ReportRounds, &[release.0])?;
    find(conn, release)
}

/// The report of a release that takes answers, held; the first of them begins it.
pub(super) fn hold_open(conn: &mut Conn, release: &Release, closing: &Closing, now: Timestamp) -> Result<Round> {
    let usual = closing.after(release).ok_or(Error::Rejected(NOT_OUT))?;
    if find(conn, release.id)?.is_none() && now < usual && release.recalled_at.is_none() {
        let row = (
            report_rounds::release_id.eq(release.id),
            report_rounds::closes_at.eq(usual),
            report_rounds::people.eq(0_i64),
        );
        diesel::insert_into(report_rounds::table)
            .values(row)
            .on_conflict(report_rounds::release_id)
            .do_nothing()
            .portable()
            .execute(conn)?;
    }
    let round = find_held(conn, release.id)?;
    match (round, stage(release, round.as_ref(), closing, now)) {
        (Some(round), Some(Stage::Open(_))) => Ok(round),
        (_, Some(Stage::Recalled)) => Err(Error::Rejected(RECALLED)),
        _ => Err(Error::Rejected(CLOSED)),
    }
}

/// Counts so many more, or fewer, whose answers count. The report is held.
pub(super) fn count_people(conn: &mut Conn, release: ReleaseId, by: i64) -> Result<()> {
    if by != 0 {
        let row = report_rounds::table.filter(report_rounds::release_id.eq(release));
        diesel::update(row).set(report_rounds::people.eq(report_rounds::people + by)).execute(conn)?;
    }
    Ok(())
}

/// Reports whose hour has come and that are not closed, at most so many.
pub(super) fn over(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<ReleaseId>> {
    let over = report_rounds::table.filter(report_rounds::closed_at.is_null()).filter(report_rounds::closes_at.le(now));
    Ok(over.order(report_rounds::closes_at).limit(most).select(report_rounds::release_id).load(conn)?)
}

/// From now on no total of it changes.
pub(super) fn set_closed(conn: &mut Conn, release: ReleaseId, now: Timestamp) -> Result<()> {
    let row = report_rounds::table.filter(report_rounds::release_id.eq(release));
    diesel::update(row).set(report_rounds::closed_at.eq(Some(now))).execute(conn)?;
    Ok(())
}

/// Reports from an id on, in the order of their releases: one page of all.
pub(super) fn from(conn: &mut Conn, after: ReleaseId, most: i64) -> Result<Vec<(ReleaseId, Round)>> {
    let rows = report_rounds::table.filter(report_rounds::release_id.gt(after)).order(report_rounds::release_id);
    Ok(rows.limit(most).select((report_rounds::release_id, ROUND)).load(conn)?)
}

/// The latest reports with their releases.
pub(super) fn latest(conn: &mut Conn, most: i64) -> Result<Vec<(Release, Round)>> {
    let rows = report_rounds::table.inner_join(releases::table).order(report_rounds::release_id.desc());
    Ok(rows.limit(most).select((releases::all_columns, ROUND)).load(conn)?)
}
