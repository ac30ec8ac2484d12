//! With what somebody has a release: the device that they named last of those that the site knows, and its product line.

use super::model::Place;
use crate::db::{Conn, UserId};
use crate::devices::{self, Device};
use crate::error::Result;

/// That device, if there is one.
pub(super) fn device_of(conn: &mut Conn, user: UserId) -> Result<Option<Device>> {
    let own = devices::of_person(conn, user)?;
    match own.0.into_iter().find(|own| own.line.is_some()) {
        Some(known) => devices::by_codename(conn, &known.key),
        None => Ok(None),
    }
}

/// What their answer counts for beside everybody's.
pub(super) fn place_of(conn: &mut Conn, user: UserId) -> Result<Place> {
    let device = device_of(conn, user)?;
    Ok(Place { line: device.as_ref().map(|device| device.line_id), device: device.map(|device| device.id) })
}
