//! The devices of a release: for its page, and what the page of the release says of them.

use super::model::{Download, Rollout, State};
use super::store;
use crate::db::{Conn, DeviceId, ReleaseId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::i18n::Messages;
use chrono::NaiveDate;

/// A device of a release, with what is said of it and its packages.
pub(super) struct OfDevice {
    pub device: Device,
    pub said: Option<Rollout>,
    pub downloads: Vec<Download>,
}

impl OfDevice {
    /// How the release stands on it.
    pub(super) fn state(&self, today: NaiveDate) -> State {
        self.said.as_ref().map_or(State::Rolling, |said| said.state_on(today))
    }
}

/// All devices of a release, by name.
pub(super) fn of_all(conn: &mut Conn, release: ReleaseId) -> Result<Vec<OfDevice>> {
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

/// What the page of a release says of its devices.
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
    /// Until when, in words.
    pub fn until(&self, l: &Messages) -> Option<String> {
        self.until.map(|day| l.rollouts_until(l.calendar_date(day)))
    }
}

impl Brief {
    /// Of a release, on a day where the site is.
    pub fn of(conn: &mut Conn, release: ReleaseId, today: NaiveDate) -> Result<Self> {
        let all = of_all(conn, release)?;
        let is_any = !all.is_empty();
        let held_back = all.into_iter().filter_map(|of| {
            let (state, called) = (of.state(today), of.device.called());
            let said = of.said.filter(|_| state != State::Rolling)?;
            let until = said.ends_on();
            Some(HeldBack { called, state, until, reason: said.reason, lang: said.lang })
        });
        Ok(Self { is_any, held_back: held_back.collect() })
    }
}
