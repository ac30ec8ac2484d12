//! The devices of a release: for their page, and what the release itself says of them.

use super::model::{Download, Rollout, State};
use super::store;
use crate::db::{Conn, DeviceId, ReleaseId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::i18n::Messages;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// A device of a release, with what is said of it and its packages.
pub struct OfDevice {
    /// Which.
    pub device: Device,
    /// What staff say of it, if they do.
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

/// All devices of a release of which something is said or that have packages, by name.
pub fn of_all(conn: &mut Conn, release: ReleaseId) -> Result<Vec<OfDevice>> {
    let (mut said, mut downloads) = (store::of_release(conn, release)?, store::downloads_of(conn, release)?);
    let mut ids: Vec<DeviceId> = said.iter().map(|said| said.device_id).collect();
    ids.extend(downloads.iter().map(|download| download.device_id));
    ids.sort_unstable();
    ids.dedup();
    let mut all = Vec::new();
    for device in devices::of_ids(conn, &ids)? {
        let (own, others) = downloads.into_iter().partition(|download| download.device_id == device.id);
        downloads = others;
        let place = said.iter().position(|said| said.device_id == device.id);
        all.push(OfDevice { said: place.map(|place| said.swap_remove(place)), downloads: own, device });
    }
    all.sort_by_cached_key(|of| (of.device.called().to_lowercase(), of.device.id));
    Ok(all)
}

/// What a release says of its devices: on its page, in feeds and as Markdown.
#[derive(Default)]
pub struct Brief {
    /// Whether there is more to say of them.
    pub is_any: bool,
    /// Those on which it does not go out, by name.
    pub held_back: Vec<HeldBack>,
}

/// A device on which a release does not go out, and why.
pub struct HeldBack {
    /// What people call it.
    pub called: String,
    /// Paused, suspended or ended.
    pub state: State,
    /// Why, in plain text.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    until: Option<NaiveDate>,
}

impl HeldBack {
    /// What is said of a device of a name, unless it goes out there on that day.
    fn of(said: Rollout, called: &str, today: NaiveDate) -> Option<Self> {
        let (state, until) = (said.state_on(today), said.ends_on());
        let called = called.to_owned();
        (state != State::Rolling).then_some(Self { called, state, reason: said.reason, lang: said.lang, until })
    }

    /// The devices on which a release does not go out on a day, and those for which there are no more releases, by name.
    pub fn behind(conn: &mut Conn, release: ReleaseId, today: NaiveDate) -> Result<Vec<Self>> {
        let mut all = store::of_release(conn, release)?;
        let known: HashSet<DeviceId> = all.iter().map(|said| said.device_id).collect();
        all.extend(store::ended(conn)?.into_iter().filter(|said| !known.contains(&said.device_id)));
        let called = called(conn, &all)?;
        let held_back = |said: Rollout| {
            let called = called.get(&said.device_id)?;
            Self::of(said, called, today)
        };
        let mut held: Vec<Self> = all.into_iter().filter_map(held_back).collect();
        held.sort_by_cached_key(|held| held.called.to_lowercase());
        Ok(held)
    }

    /// Until when, in words.
    pub fn until(&self, l: &Messages) -> Option<String> {
        self.until.map(|day| l.rollouts_until(l.calendar_date(day)))
    }
}

impl Brief {
    /// Of a release, on a day where the site is.
    pub fn of(conn: &mut Conn, release: ReleaseId, today: NaiveDate) -> Result<Self> {
        Ok(Self::of_each(conn, &[release], today)?.remove(&release).unwrap_or_default())
    }

    /// Of each of some releases; there is none where nothing is said.
    pub fn of_each(conn: &mut Conn, releases: &[ReleaseId], today: NaiveDate) -> Result<HashMap<ReleaseId, Self>> {
        let mut briefs: HashMap<ReleaseId, Self> = HashMap::new();
        for release in store::with_downloads(conn, releases)? {
            briefs.entry(release).or_default().is_any = true;
        }
        let said = store::of_releases(conn, releases)?;
        let called = called(conn, &said)?;
        for said in said {
            let brief = briefs.entry(said.release_id).or_default();
            brief.is_any = true;
            let called = called.get(&said.device_id);
            brief.held_back.extend(called.and_then(|called| HeldBack::of(said, called, today)));
        }
        for brief in briefs.values_mut() {
            brief.held_back.sort_by_cached_key(|held| held.called.to_lowercase());
        }
        Ok(briefs)
    }
}

/// What the devices are called of which something is said.
fn called(conn: &mut Conn, said: &[Rollout]) -> Result<HashMap<DeviceId, String>> {
    let mut ids: Vec<DeviceId> = said.iter().map(|said| said.device_id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(devices::of_ids(conn, &ids)?.into_iter().map(|device| (device.id, device.called())).collect())
}
