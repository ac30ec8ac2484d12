//! Releases of a part of the ROM.

use super::model::{Release, State};
use super::store;
use crate::db::schema::{release_items, releases};
use crate::db::{AreaId, Conn, ReleaseId, TrainId};
use crate::error::Result;
use crate::trains;
use diesel::prelude::*;
use std::cmp::Reverse;

/// Releases that are looked through at once, and how often: those of twenty years.
const STEP: i64 = 104;
const STEPS: i64 = 10;

/// Published releases of the trains that ship with a line below one of these areas, latest first.
pub fn published_in(conn: &mut Conn, areas: &[AreaId], most: usize) -> Result<Vec<Release>> {
    let mut found = Vec::new();
    for train in trains::shipping_in(conn, areas)? {
        found.extend(published_with(conn, train, areas, most)?);
    }
    found.sort_by_key(|release| Reverse((release.published_at, release.id)));
    found.truncate(most);
    Ok(found)
}

/// Those of one train, latest first. An area may have none for years: it is looked for step by step, release by release, and
/// never among all lines of an area.
fn published_with(conn: &mut Conn, train: TrainId, areas: &[AreaId], most: usize) -> Result<Vec<Release>> {
    let mut found = Vec::new();
    for step in 0..STEPS {
        let rows = releases::table.filter(releases::train_id.eq(train)).filter(releases::state.eq(State::Published));
        let rows = rows.order(releases::week.desc()).offset(step * STEP).limit(STEP);
        let some: Vec<Release> = rows.load(conn)?;
        let is_last = some.is_empty();
        let ids: Vec<ReleaseId> = some.iter().map(|release| release.id).collect();
        let lines = release_items::table.filter(release_items::release_id.eq_any(&ids));
        let lines = lines.filter(release_items::area_id.eq_any(areas)).select(release_items::release_id).distinct();
        let with: Vec<ReleaseId> = lines.load(conn)?;
        found.extend(some.into_iter().filter(|release| with.contains(&release.id)));
        if is_last || found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}

/// The last published release of the trains that ship with a line below one of these areas that was not recalled, among those
/// of two years.
pub fn last_in(conn: &mut Conn, areas: &[AreaId]) -> Result<Option<Release>> {
    let mut last: Option<Release> = None;
    for train in trains::shipping_in(conn, areas)? {
        let found = last_with(conn, train, areas)?;
        last = last.into_iter().chain(found).max_by_key(|release| (release.published_at, release.id));
    }
    Ok(last)
}

/// That of one train.
fn last_with(conn: &mut Conn, train: TrainId, areas: &[AreaId]) -> Result<Option<Release>> {
    let rows = releases::table.filter(releases::train_id.eq(train)).filter(releases::state.eq(State::Published));
    let rows = rows.filter(releases::recalled_at.is_null()).order(releases::week.desc()).limit(STEP);
    let ids: Vec<ReleaseId> = rows.select(releases::id).load(conn)?;
    let lines = release_items::table.filter(release_items::release_id.eq_any(&ids));
    let lines = lines.filter(release_items::area_id.eq_any(areas)).select(release_items::release_id).distinct();
    let with: Vec<ReleaseId> = lines.load(conn)?;
    ids.into_iter().find(|id| with.contains(id)).map(|id| store::get(conn, id)).transpose()
}
