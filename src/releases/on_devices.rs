//! What is said of a release on devices, and which packages it has there, as far as an approval is of it, or a
//! week that was skipped comes back in its place: `rollouts` keeps both and knows of neither.

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
/// What is said of the whole release or of a device, and why in other languages.
type Told<Row> = (Row, String);
/// Device, way of installing, name, bytes, checksum, addresses.
type Package = (DeviceId, String, String, i64, String, String);

/// All that a release would say of devices.
#[derive(Debug, Serialize)]
pub(super) struct OnDevices {
    overall: Option<Overall>,
    said: Vec<Said>,
    standing: Vec<Standing>,
    packages: Vec<Package>,
    /// Why, in other languages, as it is stored: for each of the three whose reasons are, its place among them. An approval of a
    /// version that knew none of these is of the same where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    others: Vec<(usize, String)>,
}

impl OnDevices {
    /// As things are, in an order that is always the same.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        let columns =
            (release_rollouts::state, release_rollouts::percent, release_rollouts::reason, release_rollouts::lang);
        let overall = release_rollouts::table.filter(release_rollouts::release_id.eq(release));
        let overall: Option<Told<Overall>> =
            overall.select((columns, release_rollouts::others)).first(conn).optional()?;
        let columns = (
            release_devices::device_id,
            release_devices::state,
            release_devices::percent,
            release_devices::reason,
            release_devices::lang,
            release_devices::until,
        );
        let said = release_devices::table.filter(release_devices::release_id.eq(release));
        let said = said.select((columns, release_devices::others));
        let said: Vec<Told<Said>> = said.order(release_devices::device_id).limit(MOST).load(conn)?;
        let columns = (
            device_states::device_id,
            device_states::state,
            device_states::reason,
            device_states::lang,
            device_states::until,
        );
        let standing = device_states::table.filter(device_states::state.ne(GOES_ON));
        let standing = standing.select((columns, device_states::others));
        let standing: Vec<Told<Standing>> = standing.order(device_states::device_id).limit(MOST).load(conn)?;
        let packages = downloads::table.filter(downloads::release_id.eq(release)).select((
            downloads::device_id,
            downloads::method,
            downloads::file_name,
            downloads::bytes,
            downloads::checksum,
            downloads::links,
        ));
        let packages = packages.order((downloads::device_id, downloads::id)).limit(MOST).load(conn)?;
        let whys = overall.iter().map(|(_, others)| others).chain(said.iter().map(|(_, others)| others));
        let whys = whys.chain(standing.iter().map(|(_, others)| others));
        let others = whys.enumerate().filter(|(_, others)| !others.is_empty());
        let others = others.map(|(place, others)| (place, others.clone())).collect();
        let (overall, said) = (overall.map(|(said, _)| said), said.into_iter().map(|(said, _)| said).collect());
        let standing = standing.into_iter().map(|(said, _)| said).collect();
        Ok(Self { overall, said, standing, packages, others })
    }

    /// Whether something is said of this release, or a package of it is there; what stands whatever the release is, is not.
    pub(super) fn is_any(conn: &mut Conn, release: ReleaseId) -> Result<bool> {
        let Self { overall, said, packages, .. } = Self::of(conn, release)?;
        Ok(overall.is_some() || !said.is_empty() || !packages.is_empty())
    }
}
