//! SQL on `devices`. A site has some thousands at most, and looking through all of them takes a millisecond.

use super::catalogue::MOST;
use super::model::{Device, Listed, word};
use crate::db::schema::{
    confirmations, device_states, devices, downloads, item_devices, known_issue_devices, market_devices,
    market_testers, release_devices, test_results,
};
use crate::db::{Conn, DeviceId, LineId};
use crate::error::{Error, Result};
use crate::logs::{DEVICE_MAX, region_of};
use diesel::dsl::exists;
use diesel::prelude::*;
use std::collections::HashSet;

type Columns = (
    devices::id,
    devices::codename,
    devices::name,
    devices::other_names,
    devices::region,
    devices::line_id,
    devices::retired,
);

/// Columns of [`Device`].
pub(super) const DEVICE: Columns = (
    devices::id,
    devices::codename,
    devices::name,
    devices::other_names,
    devices::region,
    devices::line_id,
    devices::retired,
);

/// The device of a number.
pub fn get(conn: &mut Conn, id: DeviceId) -> Result<Device> {
    devices::table.filter(devices::id.eq(id)).select(DEVICE).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The product line of a device.
pub fn line_of(conn: &mut Conn, id: DeviceId) -> Result<LineId> {
    let line = devices::table.filter(devices::id.eq(id)).select(devices::line_id);
    line.first(conn).optional()?.ok_or(Error::NotFound)
}

/// The device of a codename, however that is spelled.
pub fn by_codename(conn: &mut Conn, codename: &str) -> Result<Option<Device>> {
    // PostgreSQL takes no NUL.
    if codename.contains(char::is_control) {
        return Ok(None);
    }
    let known = devices::table.filter(devices::codename.eq(codename.trim().to_ascii_lowercase()));
    Ok(known.select(DEVICE).first(conn).optional()?)
}

/// The devices of a line that are offered, by name, at most so many, and how many there are.
pub fn of_line(conn: &mut Conn, line: LineId, most: i64) -> Result<(Vec<Device>, i64)> {
    let offered = || devices::table.filter(devices::line_id.eq(line)).filter(devices::retired.eq(false));
    let named = offered().order((devices::name, devices::id)).limit(most).select(DEVICE).load(conn)?;
    Ok((named, offered().count().get_result(conn)?))
}

/// Devices in whose codename or names this stands, from the beginning of a list by name; all without anything.
pub fn list(conn: &mut Conn, part: &str, is_offered: bool, offset: i64, most: i64) -> Result<Vec<Device>> {
    let mut wanted = devices::table.select(DEVICE).order((devices::name, devices::id)).into_boxed();
    let part = word(&part.chars().take(DEVICE_MAX).collect::<String>());
    if !part.is_empty() {
        // Letters and digits only: none of them means something else to LIKE.
        wanted = wanted.filter(devices::words.like(format!("%{part}%")));
    }
    if is_offered {
        wanted = wanted.filter(devices::retired.eq(false));
    }
    Ok(wanted.offset(offset).limit(most).load(conn)?)
}

/// Devices that are offered, of one product line or of all, in whose codename or names this stands: so many of them from a
/// place on, line by line and there by name.
pub fn offered(conn: &mut Conn, part: &str, line: Option<LineId>, (offset, most): (i64, i64)) -> Result<Vec<Device>> {
    let in_order = (devices::line_id, devices::name, devices::id);
    let mut wanted = devices::table.filter(devices::retired.eq(false)).select(DEVICE).order(in_order).into_boxed();
    let part = word(&part.chars().take(DEVICE_MAX).collect::<String>());
    if !part.is_empty() {
        // Letters and digits only: none of them means something else to LIKE.
        wanted = wanted.filter(devices::words.like(format!("%{part}%")));
    }
    if let Some(line) = line {
        wanted = wanted.filter(devices::line_id.eq(line));
    }
    Ok(wanted.offset(offset).limit(most).load(conn)?)
}

/// How many devices the site knows.
pub(super) fn count(conn: &mut Conn) -> Result<usize> {
    let count: i64 = devices::table.count().get_result(conn)?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Of devices that are called alike so many are looked at: one for each part of the world.
const ALIKE: i64 = 100;

/// The device that somebody means by a codename or a name. Of several, the one of the region of its build; of no known region,
/// the first that is still offered. Where the build is of another region than all of them, it is none of them.
pub fn called(conn: &mut Conn, name: &str, build: &str) -> Result<Option<Device>> {
    let wanted = word(name);
    // PostgreSQL takes no text with a NUL.
    if wanted.is_empty() || name.contains('\0') {
        return Ok(None);
    }
    if let Some(device) = by_codename(conn, name)? {
        return Ok(Some(device));
    }
    let alike = devices::table.filter(devices::words.like(format!("%\n{wanted}\n%")));
    let alike: Vec<Device> = alike.order((devices::retired, devices::id)).limit(ALIKE).select(DEVICE).load(conn)?;
    Ok(chosen(&alike, build).cloned())
}

/// Which of several that are called alike, the first of which is offered before others.
pub(super) fn chosen<'a>(alike: &'a [Device], build: &str) -> Option<&'a Device> {
    let region = region_of(build).map(region_name).unwrap_or_default();
    let there = alike.iter().find(|device| !region.is_empty() && region_name(&device.region) == region);
    let any = alike.iter().find(|device| region.is_empty() || device.region.is_empty());
    let only = alike.first().filter(|_| alike.len() == 1);
    there.or(any).or(only)
}

/// [`called`] for each of several names, and the names that are no device's.
pub fn all_called(conn: &mut Conn, names: &[String]) -> Result<(Vec<Device>, Vec<String>)> {
    let (mut all, mut unknown) = (Vec::new(), Vec::new());
    for name in names {
        match called(conn, name, "")? {
            Some(device) => all.push(device),
            None => unknown.push(name.clone()),
        }
    }
    Ok((all, unknown))
}

/// Xiaomi writes MI for the whole world.
fn region_name(region: &str) -> String {
    let region = region.to_uppercase();
    if region == "MI" { "GLOBAL".to_owned() } else { region }
}

/// What is to be known of a device, as it is stored.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = devices)]
struct Stored<'a> {
    codename: &'a str,
    name: &'a str,
    other_names: String,
    words: String,
    region: &'a str,
    line_id: LineId,
}

impl<'a> Stored<'a> {
    fn of(listed: &'a Listed, line_id: LineId) -> Self {
        Self {
            codename: &listed.codename,
            name: &listed.name,
            other_names: listed.others.join("\n"),
            words: listed.words(),
            region: &listed.region,
            line_id,
        }
    }
}

/// Adds a device.
pub(super) fn insert(conn: &mut Conn, listed: &Listed, line: LineId) -> Result<DeviceId> {
    let row = (Stored::of(listed, line), devices::retired.eq(false));
    Ok(diesel::insert_into(devices::table).values(row).returning(devices::id).get_result(conn)?)
}

/// Gives a device what is to be known of it.
pub(super) fn change(conn: &mut Conn, id: DeviceId, listed: &Listed, line: LineId) -> Result<()> {
    let device = devices::table.filter(devices::id.eq(id));
    diesel::update(device).set(Stored::of(listed, line)).execute(conn)?;
    Ok(())
}

/// Moves devices of a line to the one that took it over; some of them, and how many.
pub fn move_to_line(conn: &mut Conn, from: LineId, into: LineId, most: i64) -> Result<i64> {
    let theirs = devices::table.filter(devices::line_id.eq(from)).order(devices::id).limit(most);
    let some: Vec<DeviceId> = theirs.select(devices::id).load(conn)?;
    let some = devices::table.filter(devices::id.eq_any(&some));
    let moved = diesel::update(some).set(devices::line_id.eq(into)).execute(conn)?;
    Ok(i64::try_from(moved).unwrap_or(most))
}

/// Retires a device or takes that back.
pub(super) fn set_retired(conn: &mut Conn, id: DeviceId, is_retired: bool) -> Result<()> {
    let device = devices::table.filter(devices::id.eq(id));
    diesel::update(device).set(devices::retired.eq(is_retired)).execute(conn)?;
    Ok(())
}

/// All devices with what they are found by, the ones that are offered first.
pub(super) fn all_with_words(conn: &mut Conn) -> Result<Vec<(String, Device)>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let in_order = devices::table.order((devices::retired, devices::id)).limit(most);
    Ok(in_order.select((devices::words, DEVICE)).load(conn)?)
}

/// All devices, of which there are no more than a catalogue may have.
pub(super) fn all(conn: &mut Conn) -> Result<Vec<Device>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Ok(devices::table.order(devices::id).limit(most).select(DEVICE).load(conn)?)
}

/// The codenames of all devices.
pub fn codenames(conn: &mut Conn) -> Result<Vec<String>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Ok(devices::table.order(devices::id).limit(most).select(devices::codename).load(conn)?)
}

/// Those of these numbers that are there.
pub fn of_ids(conn: &mut Conn, ids: &[DeviceId]) -> Result<Vec<Device>> {
    Ok(devices::table.filter(devices::id.eq_any(ids)).order(devices::id).select(DEVICE).load(conn)?)
}

/// Those of these codenames that are there.
pub(super) fn of_codenames(conn: &mut Conn, codenames: &[String]) -> Result<Vec<Device>> {
    Ok(devices::table.filter(devices::codename.eq_any(codenames)).order(devices::id).select(DEVICE).load(conn)?)
}

/// Whether somebody has said what happens on one of these, or what is released for it or told of it, besides what posts are
/// about.
pub(super) fn is_any_used(conn: &mut Conn, ids: &[DeviceId]) -> Result<bool> {
    let of = || ids.iter().map(|id| Some(*id));
    let tested = test_results::table.filter(test_results::device_id.eq_any(of()));
    let is_tested: bool = diesel::select(exists(tested)).get_result(conn)?;
    let confirmed = confirmations::table.filter(confirmations::device_id.eq_any(of()));
    let is_confirmed: bool = diesel::select(exists(confirmed)).get_result(conn)?;
    let of_lines = item_devices::table.filter(item_devices::device_id.eq_any(ids));
    let has_lines: bool = diesel::select(exists(of_lines)).get_result(conn)?;
    let in_release = release_devices::table.filter(release_devices::device_id.eq_any(ids));
    let is_in_release: bool = diesel::select(exists(in_release)).get_result(conn)?;
    let downloaded = downloads::table.filter(downloads::device_id.eq_any(ids));
    let is_downloaded: bool = diesel::select(exists(downloaded)).get_result(conn)?;
    let standing = device_states::table.filter(device_states::device_id.eq_any(ids));
    let has_standing: bool = diesel::select(exists(standing)).get_result(conn)?;
    let known = known_issue_devices::table.filter(known_issue_devices::device_id.eq_any(ids));
    let is_known: bool = diesel::select(exists(known)).get_result(conn)?;
    let is_told = is_downloaded || has_standing || is_known;
    Ok(is_tested || is_confirmed || has_lines || is_in_release || is_told || is_in_market(conn, ids)?)
}

/// Whether one of these is sold in a market, or somebody offered to test on it there.
fn is_in_market(conn: &mut Conn, ids: &[DeviceId]) -> Result<bool> {
    let sold = market_devices::table.filter(market_devices::device_id.eq_any(ids));
    let is_sold: bool = diesel::select(exists(sold)).get_result(conn)?;
    let offered = market_testers::table.filter(market_testers::device_id.eq_any(ids));
    let is_offered: bool = diesel::select(exists(offered)).get_result(conn)?;
    Ok(is_sold || is_offered)
}

/// Whether all of these are there still, which were found before a write began.
pub fn are_known(conn: &mut Conn, ids: &[DeviceId]) -> Result<bool> {
    let wanted: HashSet<DeviceId> = ids.iter().copied().collect();
    Ok(wanted.is_empty() || of_ids(conn, ids)?.len() == wanted.len())
}

/// Removes a device that nobody has used.
pub(super) fn remove(conn: &mut Conn, id: DeviceId) -> Result<()> {
    diesel::delete(devices::table.filter(devices::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Has a device again that was removed.
pub(super) fn insert_again(conn: &mut Conn, id: DeviceId, listed: &Listed, line: LineId) -> Result<()> {
    let row = (devices::id.eq(id), Stored::of(listed, line), devices::retired.eq(false));
    diesel::insert_into(devices::table).values(row).execute(conn)?;
    Ok(())
}
