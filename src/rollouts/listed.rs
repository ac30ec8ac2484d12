//! The devices of a release: for their page, and what the release itself says of them.

use super::model::{Download, Rollout, State};
use super::overall::{self, Overall};
use super::{standing, store};
use crate::db::{Conn, DeviceId, ReleaseId, Timestamp};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::releases::Release;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// A device of a release, with what holds there, whether it is said of the release or of the device, and its packages.
pub struct OfDevice {
    /// Which.
    pub device: Device,
    /// What holds there, if staff say something.
    pub said: Option<Rollout>,
    /// In the order in which they were added.
    pub downloads: Vec<Download>,
}

impl OfDevice {
    /// How the release stands on it.
    pub fn state(&self, today: NaiveDate) -> State {
        self.said.as_ref().map_or(State::Rolling, |said| said.state_on(today))
    }
}

/// A release, and when it came out.
fn out(release: &Release) -> (ReleaseId, Timestamp) {
    (release.id, release.published_at.unwrap_or(release.publish_at))
}

/// What holds on all devices of a release, and each of which more is said, by name.
pub struct All {
    /// None where it goes out to everybody of whom nothing else is said.
    pub overall: Option<Overall>,
    /// Those of which something is said or that have packages.
    pub devices: Vec<OfDevice>,
}

/// All devices of a release, on a day where the site is.
pub fn of_all(conn: &mut Conn, release: &Release, today: NaiveDate) -> Result<All> {
    let overall = overall::of_release(conn, release.id)?;
    let (mut said, mut downloads) = (store::of_release(conn, release.id)?, store::downloads_of(conn, release.id)?);
    let mut ids: Vec<DeviceId> = said.iter().map(|said| said.device_id).collect();
    ids.extend(downloads.iter().map(|download| download.device_id));
    let standing = standing::of_release(conn, &ids)?;
    let stopped = standing.values().filter(|said| said.stops(out(release).1, today));
    ids.extend(stopped.map(|said| said.device_id));
    ids.sort_unstable();
    ids.dedup();
    let mut all = Vec::new();
    for device in devices::of_ids(conn, &ids)? {
        let (own, others) = downloads.into_iter().partition(|download| download.device_id == device.id);
        downloads = others;
        let place = said.iter().position(|said| said.device_id == device.id);
        let own_said = place.map(|place| said.swap_remove(place));
        let held = match standing.get(&device.id) {
            Some(standing) => standing.over(own_said, out(release), today),
            None => own_said,
        };
        let held = match &overall {
            Some(overall) => Some(overall.over(held, device.id, today)),
            None => held,
        };
        all.push(OfDevice { said: held, downloads: own, device });
    }
    all.sort_by_cached_key(|of| (of.device.called().to_lowercase(), of.device.id));
    Ok(All { overall: overall.filter(Overall::is_told), devices: all })
}

/// What holds for some releases on one device, the latest of them first: what has ended on an earlier one has ended for that,
/// too, unless something else was said since.
pub fn on_device(
    conn: &mut Conn,
    releases: &[&Release],
    device: DeviceId,
    today: NaiveDate,
) -> Result<HashMap<ReleaseId, Rollout>> {
    let mut held = held(conn, releases, device, today)?;
    let Some(latest) = releases.first() else { return Ok(held) };
    if store::said(conn, (latest.id, device))?.is_none()
        && let Some(end) = end_of(conn, device)?
    {
        held.insert(latest.id, end);
    }
    Ok(held)
}

/// What holds for the latest release on each of some devices, likewise.
pub fn on_devices(
    conn: &mut Conn,
    latest: &Release,
    devices: &[DeviceId],
    today: NaiveDate,
) -> Result<HashMap<DeviceId, Rollout>> {
    let own = store::on_devices(conn, latest.id, devices)?;
    let mut own: HashMap<DeviceId, Rollout> = own.into_iter().map(|said| (said.device_id, said)).collect();
    let (standing, overall) = (standing::of_release(conn, devices)?, overall::of_release(conn, latest.id)?);
    let mut held = HashMap::new();
    for device in devices {
        let said = match own.remove(device) {
            Some(said) => Some(said),
            None => end_of(conn, *device)?,
        };
        let said = match standing.get(device) {
            Some(standing) => standing.over(said, out(latest), today),
            None => said,
        };
        let said = match &overall {
            Some(overall) => Some(overall.over(said, *device, today)),
            None => said,
        };
        held.extend(said.map(|said| (*device, said)));
    }
    Ok(held)
}

/// What is said of some releases on one device, of the device itself and of all devices: the stricter holds.
pub(super) fn held(
    conn: &mut Conn,
    releases: &[&Release],
    device: DeviceId,
    today: NaiveDate,
) -> Result<HashMap<ReleaseId, Rollout>> {
    let ids: Vec<ReleaseId> = releases.iter().map(|release| release.id).collect();
    let own = store::on_device(conn, &ids, device)?;
    let mut own: HashMap<ReleaseId, Rollout> = own.into_iter().map(|said| (said.release_id, said)).collect();
    let overall = overall::of_releases(conn, &ids)?;
    let mut overall: HashMap<ReleaseId, Overall> = overall.into_iter().map(|said| (said.release_id, said)).collect();
    let standing = standing::of_device(conn, device)?;
    let mut held = HashMap::new();
    for release in releases {
        let said = own.remove(&release.id);
        let said = match &standing {
            Some(standing) => standing.over(said, out(release), today),
            None => said,
        };
        let said = match overall.remove(&release.id) {
            Some(overall) => Some(overall.over(said, device, today)),
            None => said,
        };
        held.extend(said.map(|said| (release.id, said)));
    }
    Ok(held)
}

/// That there are no more releases for a device, if that is the last that was said of it on any of them, and nothing was said
/// of the device itself since.
fn end_of(conn: &mut Conn, device: DeviceId) -> Result<Option<Rollout>> {
    let Some(last) = store::last_said(conn, device)?.filter(|said| said.state == State::Ended) else { return Ok(None) };
    let standing = standing::of_device(conn, device)?;
    Ok(Some(last).filter(|last| standing.is_none_or(|standing| standing.said_at <= last.said_at)))
}

/// What a release says of its devices: on its page, in feeds and as Markdown.
#[derive(Default)]
pub struct Brief {
    /// Whether there is more to say of them.
    pub is_any: bool,
    /// How it goes out on all devices, if not to everybody.
    pub overall: Option<Overall>,
    /// Those on which it does not go out, by name.
    pub held_back: Vec<HeldBack>,
}

/// A device on which a release does not go out, and why.
pub struct HeldBack {
    /// What people call it.
    pub called: String,
    /// Paused, suspended or ended.
    pub state: State,
    said: Rollout,
}

impl HeldBack {
    fn of(called: &str, said: Rollout, today: NaiveDate) -> Option<Self> {
        let (called, state) = (called.to_owned(), said.state_on(today));
        (state != State::Rolling).then_some(Self { called, state, said })
    }

    /// Until when, in words.
    pub fn until(&self, l: &Messages) -> Option<String> {
        self.said.ends_on().map(|day| l.rollouts_until(l.calendar_date(day)))
    }

    /// Why, and the language of that, as somebody reads it.
    pub fn why(&self, reads: Language) -> (&str, &str) {
        self.said.why(reads)
    }
}

impl Brief {
    /// Of a release, on a day where the site is.
    pub fn of(conn: &mut Conn, release: &Release, today: NaiveDate) -> Result<Self> {
        Ok(Self::of_each(conn, &[release], today)?.remove(&release.id).unwrap_or_default())
    }

    /// Of each of some releases; there is none where nothing is said.
    pub fn of_each(conn: &mut Conn, releases: &[&Release], today: NaiveDate) -> Result<HashMap<ReleaseId, Self>> {
        let ids: Vec<ReleaseId> = releases.iter().map(|release| release.id).collect();
        let mut briefs: HashMap<ReleaseId, Self> = HashMap::new();
        for release in store::with_downloads(conn, &ids)? {
            briefs.entry(release).or_default().is_any = true;
        }
        for said in overall::of_releases(conn, &ids)?.into_iter().filter(Overall::is_told) {
            let brief = briefs.entry(said.release_id).or_default();
            brief.is_any = true;
            brief.overall = Some(said);
        }
        let mut own: HashMap<(ReleaseId, DeviceId), Rollout> = HashMap::new();
        for said in store::of_releases(conn, &ids)? {
            own.insert((said.release_id, said.device_id), said);
        }
        let named: Vec<DeviceId> = own.keys().map(|(_, device)| *device).collect();
        let standing = standing::of_release(conn, &named)?;
        let mut devices: Vec<DeviceId> = named.into_iter().chain(standing.keys().copied()).collect();
        devices.sort_unstable();
        devices.dedup();
        for device in devices::of_ids(conn, &devices)? {
            let (called, standing) = (device.called(), standing.get(&device.id));
            for release in releases {
                let own = own.remove(&(release.id, device.id));
                let (release, out_at) = out(release);
                // What ended is told with the release at which it did, or of which something is said there.
                let told = standing
                    .filter(|said| own.is_some() || said.state_on(today) != State::Ended || said.since == out_at);
                let held = match told {
                    Some(standing) => standing.over(own, (release, out_at), today),
                    None => own,
                };
                if let Some(held) = held {
                    let brief = briefs.entry(release).or_default();
                    brief.is_any = true;
                    brief.held_back.extend(HeldBack::of(&called, held, today));
                }
            }
        }
        for brief in briefs.values_mut() {
            brief.held_back.sort_by_cached_key(|held| held.called.to_lowercase());
        }
        Ok(briefs)
    }
}

/// Those of some releases that have packages for a device.
pub fn packed_for(conn: &mut Conn, releases: &[&Release], device: DeviceId) -> Result<HashSet<ReleaseId>> {
    let ids: Vec<ReleaseId> = releases.iter().map(|release| release.id).collect();
    Ok(store::with_downloads_for(conn, &ids, device)?.into_iter().collect())
}

/// The releases of which something is said on a device or on all of them, or that have packages, at most so many of each.
pub fn telling_of_devices(conn: &mut Conn, most: i64) -> Result<HashSet<ReleaseId>> {
    let mut all = store::telling_of_devices(conn, most)?;
    all.extend(overall::telling(conn, most)?);
    Ok(all)
}
