//! What is said of a release on devices, and which packages it has there, as far as an approval is of it: `rollouts` keeps both
//! and knows of no approvals.

use crate::db::schema::{device_states, downloads, release_devices, release_rollouts};
use crate::db::{Conn, DeviceId, ReleaseId};
use crate::error::Result;
use diesel::prelude::*;
use serde::Serialize;

/// Rows of each kind that are looked at; there are never more of one release.
const MOST: i64 = 3_000;
/// How a device stands that is not stopped, as it is stored.
const GOES_ON: &str = "rolling";

/// On all devices: state, percent, reason, language.
type Overall = (String, i64, String, String);
/// Device, state, percent, reason, language, last day.
type Said = (DeviceId, String, i64, String, String, Option<String>);
/// Device, state, reason, language, last day.
type Standing = (DeviceId, String, String, String, Option<String>);
/// Device, way of installing, name, bytes, checksum, addresses.
type Package = (DeviceId, String, String, i64, String, String);

/// All that a release would say of devices.
#[derive(Debug, Serialize)]
pub(super) struct OnDevices {
    overall: Option<Overall>,
    said: Vec<Said>,
    standing: Vec<Standing>,
    packages: Vec<Package>,
}

impl OnDevices {
    /// As things are, in an order that is always the same.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        let overall = release_rollouts::table.filter(release_rollouts::release_id.eq(release)).select((
            release_rollouts::state,
            release_rollouts::percent,
            release_rollouts::reason,
            release_rollouts::lang,
        ));
        let overall = overall.first(conn).optional()?;
        let said = release_devices::table.filter(release_devices::release_id.eq(release)).select((
            release_devices::device_id,
            release_devices::state,
            release_devices::percent,
            release_devices::reason,
            release_devices::lang,
            release_devices::until,
        ));
        let said = said.order(release_devices::device_id).limit(MOST).load(conn)?;
        let standing = device_states::table.filter(device_states::state.ne(GOES_ON)).select((
            device_states::device_id,
            device_states::state,
            device_states::reason,
            device_states::lang,
            device_states::until,
        ));
        let standing = standing.order(device_states::device_id).limit(MOST).load(conn)?;
        let packages = downloads::table.filter(downloads::release_id.eq(release)).select((
            downloads::device_id,
            downloads::method,
            downloads::file_name,
            downloads::bytes,
            downloads::checksum,
            downloads::links,
        ));
        let packages = packages.order((downloads::device_id, downloads::id)).limit(MOST).load(conn)?;
        Ok(Self { overall, said, standing, packages })
    }
}
