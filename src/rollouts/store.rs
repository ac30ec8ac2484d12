//! SQL on `release_devices` and `downloads`.

use super::model::{Download, Rollout};
use super::typed::NewDownload;
use crate::db::schema::{downloads, release_devices, releases, trains};
use crate::db::{Conn, DeviceId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::releases::State as ReleaseState;
use crate::trains::Audience;
use diesel::prelude::*;
use std::collections::HashSet;

/// Devices of one release of which something is said, at most; the largest real release has 60.
pub(super) const MOST_DEVICES: i64 = 200;
/// Packages of one release for one device, at most.
pub(super) const MOST_DOWNLOADS: i64 = 12;

/// A release on a device.
pub(super) type Key = (ReleaseId, DeviceId);

/// What is said of the devices of a release.
pub(super) fn of_release(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Rollout>> {
    let rows = release_devices::table.filter(release_devices::release_id.eq(release));
    Ok(rows.order(release_devices::device_id).limit(MOST_DEVICES).load(conn)?)
}

/// What is said of the devices of each of some releases.
pub(super) fn of_releases(conn: &mut Conn, releases: &[ReleaseId]) -> Result<Vec<Rollout>> {
    let most = MOST_DEVICES.saturating_mul(i64::try_from(releases.len()).unwrap_or(1));
    let rows = release_devices::table.filter(release_devices::release_id.eq_any(releases));
    Ok(rows.order((release_devices::release_id, release_devices::device_id)).limit(most).load(conn)?)
}

/// What is said of some releases on one device.
pub(super) fn on_device(conn: &mut Conn, releases: &[ReleaseId], device: DeviceId) -> Result<Vec<Rollout>> {
    let rows = release_devices::table.filter(release_devices::release_id.eq_any(releases));
    Ok(rows.filter(release_devices::device_id.eq(device)).load(conn)?)
}

/// What is said of one release on some devices.
pub(super) fn on_devices(conn: &mut Conn, release: ReleaseId, devices: &[DeviceId]) -> Result<Vec<Rollout>> {
    let rows = release_devices::table.filter(release_devices::release_id.eq(release));
    Ok(rows.filter(release_devices::device_id.eq_any(devices)).load(conn)?)
}

/// The last that was said of a device on a release that is out, and of which everybody reads.
pub(super) fn last_said(conn: &mut Conn, device: DeviceId) -> Result<Option<Rollout>> {
    let out = releases::table.inner_join(trains::table).filter(trains::audience.eq(Audience::Everyone));
    let out = out.filter(releases::state.eq(ReleaseState::Published)).select(releases::id);
    let rows = release_devices::table.filter(release_devices::device_id.eq(device));
    let rows = rows.filter(release_devices::release_id.eq_any(out));
    Ok(rows.order(release_devices::said_at.desc()).first(conn).optional()?)
}

/// The releases of which something is said on a device, or that have packages, at most so many of each.
pub(super) fn telling_of_devices(conn: &mut Conn, most: i64) -> Result<HashSet<ReleaseId>> {
    let said = release_devices::table.select(release_devices::release_id).distinct();
    let said: Vec<ReleaseId> = said.order(release_devices::release_id.desc()).limit(most).load(conn)?;
    let packed = downloads::table.select(downloads::release_id).distinct();
    let packed: Vec<ReleaseId> = packed.order(downloads::release_id.desc()).limit(most).load(conn)?;
    Ok(said.into_iter().chain(packed).collect())
}

/// Those of some releases that have packages.
pub(super) fn with_downloads(conn: &mut Conn, releases: &[ReleaseId]) -> Result<Vec<ReleaseId>> {
    let rows = downloads::table.filter(downloads::release_id.eq_any(releases));
    Ok(rows.select(downloads::release_id).distinct().load(conn)?)
}

/// Those of some releases that have packages for a device.
pub(super) fn with_downloads_for(conn: &mut Conn, releases: &[ReleaseId], device: DeviceId) -> Result<Vec<ReleaseId>> {
    let rows = downloads::table.filter(downloads::release_id.eq_any(releases));
    let rows = rows.filter(downloads::device_id.eq(device));
    Ok(rows.select(downloads::release_id).distinct().load(conn)?)
}

/// What is said of a device, if something is.
pub(super) fn said(conn: &mut Conn, (release, device): Key) -> Result<Option<Rollout>> {
    let rows = release_devices::table.filter(release_devices::release_id.eq(release));
    Ok(rows.filter(release_devices::device_id.eq(device)).first(conn).optional()?)
}

/// Has a device as this says, or says nothing of it.
pub(super) fn set(conn: &mut Conn, (release, device): Key, said: Option<&Rollout>) -> Result<()> {
    let there = release_devices::table.filter(release_devices::release_id.eq(release));
    diesel::delete(there.filter(release_devices::device_id.eq(device))).execute(conn)?;
    if let Some(said) = said {
        let row = (
            release_devices::release_id.eq(release),
            release_devices::device_id.eq(device),
            release_devices::state.eq(said.state),
            release_devices::percent.eq(said.percent),
            release_devices::reason.eq(&said.reason),
            release_devices::lang.eq(&said.lang),
            release_devices::until.eq(said.until.as_deref()),
            release_devices::by_id.eq(said.by_id),
            release_devices::said_at.eq(said.said_at),
            release_devices::others.eq(&said.others),
        );
        diesel::insert_into(release_devices::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Has a release say of devices, and have packages for them, what another one does, which says nothing any more; what is said
/// there of a device, and the packages there, stay as they are.
pub(super) fn take_over(conn: &mut Conn, from: ReleaseId, to: ReleaseId) -> Result<()> {
    let said: Vec<DeviceId> = of_release(conn, to)?.into_iter().map(|said| said.device_id).collect();
    let left = || release_devices::table.filter(release_devices::release_id.eq(from));
    let moved = left().filter(release_devices::device_id.ne_all(said));
    diesel::update(moved).set(release_devices::release_id.eq(to)).execute(conn)?;
    diesel::delete(left()).execute(conn)?;
    let mut packed: Vec<DeviceId> = downloads_of(conn, to)?.into_iter().map(|download| download.device_id).collect();
    packed.dedup();
    let left = || downloads::table.filter(downloads::release_id.eq(from));
    let moved = left().filter(downloads::device_id.ne_all(packed));
    diesel::update(moved).set(downloads::release_id.eq(to)).execute(conn)?;
    diesel::delete(left()).execute(conn)?;
    Ok(())
}

/// The packages of a release.
pub(super) fn downloads_of(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Download>> {
    let rows = downloads::table.filter(downloads::release_id.eq(release));
    Ok(rows.order((downloads::device_id, downloads::id)).limit(MOST_DEVICES * MOST_DOWNLOADS).load(conn)?)
}

/// Those for one device.
pub(super) fn downloads_for(conn: &mut Conn, (release, device): Key) -> Result<Vec<Download>> {
    let rows = downloads::table.filter(downloads::release_id.eq(release));
    let rows = rows.filter(downloads::device_id.eq(device)).order(downloads::id);
    Ok(rows.limit(MOST_DOWNLOADS).load(conn)?)
}

/// A package by its row.
pub(super) fn download(conn: &mut Conn, id: i64) -> Result<Option<Download>> {
    Ok(downloads::table.filter(downloads::id.eq(id)).first(conn).optional()?)
}

/// Another device that has the same bytes.
pub(super) fn other_with(conn: &mut Conn, checksum: &str, device: DeviceId) -> Result<Option<DeviceId>> {
    let rows = downloads::table.filter(downloads::checksum.eq(checksum)).filter(downloads::device_id.ne(device));
    Ok(rows.select(downloads::device_id).first(conn).optional()?)
}

/// Adds a package.
pub(super) fn insert(
    conn: &mut Conn,
    (release, device): Key,
    new: &NewDownload,
    (by, now): (UserId, Timestamp),
) -> Result<i64> {
    let row = (
        downloads::release_id.eq(release),
        downloads::device_id.eq(device),
        downloads::method.eq(new.method),
        downloads::file_name.eq(&new.file_name),
        downloads::bytes.eq(new.bytes),
        downloads::checksum.eq(&new.checksum),
        downloads::links.eq(&new.links),
        downloads::added_by.eq(by),
        downloads::added_at.eq(now),
    );
    Ok(diesel::insert_into(downloads::table).values(row).returning(downloads::id).get_result(conn)?)
}

/// Has a package again under the number that it had.
pub(super) fn put_back(conn: &mut Conn, download: &Download) -> Result<()> {
    let row = (
        downloads::id.eq(download.id),
        downloads::release_id.eq(download.release_id),
        downloads::device_id.eq(download.device_id),
        downloads::method.eq(download.method),
        downloads::file_name.eq(&download.file_name),
        downloads::bytes.eq(download.bytes),
        downloads::checksum.eq(&download.checksum),
        downloads::links.eq(&download.links),
        downloads::added_by.eq(download.added_by),
        downloads::added_at.eq(download.added_at),
    );
    diesel::insert_into(downloads::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes a package.
pub(super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(downloads::table.filter(downloads::id.eq(id))).execute(conn)?;
    Ok(())
}
