//! SQL on `trains`.

use super::model::{Train, WEEKLY};
use crate::db::schema::trains;
use crate::db::{Conn, Lockable, TrainId, lock};
use crate::error::{Error, Result};
use diesel::prelude::*;

/// Most trains of a site.
const MOST: i64 = 100;

/// A train.
pub fn get(conn: &mut Conn, id: TrainId) -> Result<Train> {
    trains::table.filter(trains::id.eq(id)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// All trains, the weekly one first.
pub fn all(conn: &mut Conn) -> Result<Vec<Train>> {
    Ok(trains::table.order(trains::id).limit(MOST).load(conn)?)
}

/// Lets one transaction at a time look for a free version and take it, until it ends. To be called last of all that holds
/// rows, so that nobody waits for whoever has it.
pub fn hold_versions(conn: &mut Conn) -> Result<()> {
    Ok(lock(conn, Lockable::Trains, &[WEEKLY.0])?)
}
