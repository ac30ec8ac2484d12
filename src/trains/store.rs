//! SQL on `trains`.

use super::model::{Train, WEEKLY};
use super::typed::NewTrain;
use crate::areas::{self, ProductLine};
use crate::db::schema::{releases, trains};
use crate::db::{AreaId, Conn, LineId, Lockable, TrainId, WeekNumber, lock};
use crate::error::{Error, Result};
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::select;
use std::collections::{HashMap, HashSet};

/// Most trains of a site.
pub(super) const MOST: i64 = 100;

/// The number of the first week of a train that staff add.
const FIRST: WeekNumber = WeekNumber(1);

/// A train.
pub fn get(conn: &mut Conn, id: TrainId) -> Result<Train> {
    trains::table.filter(trains::id.eq(id)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// All trains, the weekly one first.
pub fn all(conn: &mut Conn) -> Result<Vec<Train>> {
    Ok(trains::table.order(trains::id).limit(MOST).load(conn)?)
}

/// Whether posts count as shipped when a release of this train is out.
pub fn ships(conn: &mut Conn, id: TrainId) -> Result<bool> {
    // The weekly one always does, and is asked for most.
    if id == WEEKLY { Ok(true) } else { Ok(get(conn, id)?.ships()) }
}

/// The trains that ship, or did, the weekly one first.
pub fn shipping(conn: &mut Conn) -> Result<Vec<TrainId>> {
    Ok(all(conn)?.into_iter().filter(Train::ships).map(|train| train.id).collect())
}

/// The trains with which posts of these areas ship, or did: the weekly one, and those of their lines, also retired ones.
pub fn shipping_in(conn: &mut Conn, within: &[AreaId]) -> Result<Vec<TrainId>> {
    let areas = areas::list(conn)?.into_iter().filter(|area| within.contains(&area.id));
    let lines: HashSet<LineId> = areas.map(|area| area.line_id).collect();
    let goes = |train: &Train| train.id == WEEKLY || train.line_id.is_some_and(|line| lines.contains(&line));
    Ok(all(conn)?.into_iter().filter(goes).map(|train| train.id).collect())
}

/// The train with which the posts of a line ship; without one of its own, the weekly one.
pub fn of_line(conn: &mut Conn, line: LineId) -> Result<TrainId> {
    Ok(of_lines(conn)?.get(&line).copied().unwrap_or(WEEKLY))
}

/// The lines for which a train can go.
pub fn lines(conn: &mut Conn) -> Result<Vec<ProductLine>> {
    Ok(areas::by_line(conn)?.into_iter().map(|group| group.line).collect())
}

/// The trains of the lines that have one of their own: no line has two that are not retired, as the database sees to.
pub fn of_lines(conn: &mut Conn) -> Result<HashMap<LineId, TrainId>> {
    let going = all(conn)?.into_iter().filter(|train| !train.is_retired);
    Ok(going.filter_map(|train| Some((train.line_id?, train.id))).collect())
}

/// Whether a release of a train is out, recalled or not.
pub(super) fn has_gone(conn: &mut Conn, id: TrainId) -> Result<bool> {
    let out = releases::table.filter(releases::train_id.eq(id)).filter(releases::version.is_not_null());
    Ok(select(exists(out)).get_result(conn)?)
}

/// A train by its word in addresses.
pub fn called(conn: &mut Conn, slug: &str) -> Result<Train> {
    // PostgreSQL takes no text with a NUL.
    if slug.contains('\0') {
        return Err(Error::NotFound);
    }
    trains::table.filter(trains::slug.eq(slug)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Lets one transaction at a time look for a free version and take it, until it ends. To be called last of all that holds
/// rows, so that nobody waits for whoever has it.
pub fn hold_versions(conn: &mut Conn) -> Result<()> {
    Ok(lock(conn, Lockable::Trains, &[WEEKLY.0])?)
}

pub(super) fn insert(conn: &mut Conn, slug: &str, new: &NewTrain) -> Result<TrainId> {
    let row = (
        trains::slug.eq(slug),
        trains::cutoff.eq(new.cutoff.as_deref()),
        trains::publish.eq(new.publish.as_deref()),
        trains::first_number.eq(FIRST),
        trains::name.eq(&new.name),
        trains::rhythm.eq(new.rhythm.as_str()),
        trains::scheme.eq(new.scheme.to_string()),
        trains::retired.eq(false),
        trains::audience.eq(new.audience),
        trains::line_id.eq(new.line),
    );
    Ok(diesel::insert_into(trains::table).values(row).returning(trains::id).get_result(conn)?)
}

/// What a train is, but for its word and whether it goes.
pub(super) fn set(conn: &mut Conn, id: TrainId, new: &NewTrain) -> Result<()> {
    let changes = (
        trains::cutoff.eq(new.cutoff.as_deref()),
        trains::publish.eq(new.publish.as_deref()),
        trains::name.eq(&new.name),
        trains::rhythm.eq(new.rhythm.as_str()),
        trains::scheme.eq(new.scheme.to_string()),
        trains::audience.eq(new.audience),
        trains::line_id.eq(new.line),
    );
    diesel::update(trains::table.filter(trains::id.eq(id))).set(changes).execute(conn)?;
    Ok(())
}

pub(super) fn set_retired(conn: &mut Conn, id: TrainId, is_retired: bool) -> Result<()> {
    diesel::update(trains::table.filter(trains::id.eq(id))).set(trains::retired.eq(is_retired)).execute(conn)?;
    Ok(())
}
