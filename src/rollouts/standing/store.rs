//! SQL on `device_states`.

use super::Standing;
use crate::db::schema::device_states;
use crate::db::{Conn, DeviceId};
use crate::error::Result;
use crate::rollouts::model::State;
use crate::rollouts::store::MOST_DEVICES;
use diesel::prelude::*;
use std::collections::HashMap;

/// What is said of a device, if something is.
pub(in crate::rollouts) fn of_device(conn: &mut Conn, device: DeviceId) -> Result<Option<Standing>> {
    Ok(device_states::table.filter(device_states::device_id.eq(device)).first(conn).optional()?)
}

/// What is said of some devices, and of those that were stopped last.
pub(in crate::rollouts) fn of_release(conn: &mut Conn, named: &[DeviceId]) -> Result<HashMap<DeviceId, Standing>> {
    let all = device_states::table.filter(device_states::device_id.eq_any(named));
    let mut all: Vec<Standing> = all.load(conn)?;
    let stopped = device_states::table.filter(device_states::state.ne(State::Rolling));
    let stopped: Vec<Standing> = stopped.order(device_states::said_at.desc()).limit(MOST_DEVICES).load(conn)?;
    all.extend(stopped);
    Ok(all.into_iter().map(|said| (said.device_id, said)).collect())
}

/// Has a device as this says, or says nothing of it.
pub(super) fn set(conn: &mut Conn, device: DeviceId, said: Option<&Standing>) -> Result<()> {
    diesel::delete(device_states::table.filter(device_states::device_id.eq(device))).execute(conn)?;
    if let Some(said) = said {
        let row = (
            device_states::device_id.eq(device),
            device_states::state.eq(said.state),
            device_states::reason.eq(&said.reason),
            device_states::lang.eq(&said.lang),
            device_states::until.eq(said.until.as_deref()),
            device_states::since.eq(said.since),
            device_states::by_id.eq(said.by_id),
            device_states::said_at.eq(said.said_at),
            device_states::others.eq(&said.others),
        );
        diesel::insert_into(device_states::table).values(row).execute(conn)?;
    }
    Ok(())
}
