//! Releases of a part of the ROM.

use super::model::{Release, State};
use crate::db::schema::{release_items, releases};
use crate::db::{AreaId, Conn, TrainId};
use crate::error::Result;
use diesel::dsl::exists;
use diesel::prelude::*;

/// Published releases of a train with a line below one of these areas, latest first.
pub fn published_in(conn: &mut Conn, train: TrainId, areas: &[AreaId], most: i64) -> Result<Vec<Release>> {
    let line = release_items::table.filter(release_items::release_id.eq(releases::id));
    let line = line.filter(release_items::area_id.eq_any(areas));
    let rows = releases::table.filter(releases::train_id.eq(train)).filter(releases::state.eq(State::Published));
    Ok(rows.filter(exists(line)).order(releases::week.desc()).limit(most).load(conn)?)
}
