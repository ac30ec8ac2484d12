//! Devices that were added or taken in from a catalogue, as a whole, so that this can be taken back as long as nobody has used
//! or changed one of them.

use super::actions::MATCHING;
use super::catalogue::MOST;
use super::kept::DeviceKept;
use super::model::Device;
use super::{of_posts, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, LineId, lock_setup};
use crate::error::{Error, Refusal, Result};
use crate::{areas, jobs};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Devices under their numbers, or that there are none.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevicesKept(Vec<DeviceThere>);

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct DeviceThere {
    id: DeviceId,
    /// Whether it was added, rather than changed.
    is_new: bool,
    device: Option<DeviceKept>,
}

impl DevicesKept {
    /// What was known of devices, of some of them nothing, and what is.
    pub(super) fn both(conn: &mut Conn, before: &[Device], after: &[Device]) -> Result<(Self, Self)> {
        let was: HashMap<DeviceId, &Device> = before.iter().map(|device| (device.id, device)).collect();
        let is_called_anew = |device: &Device| {
            was.get(&device.id).is_none_or(|was| (was.names(), &was.region) != (device.names(), &device.region))
        };
        let anew: Vec<DeviceId> =
            after.iter().filter(|device| is_called_anew(device)).map(|device| device.id).collect();
        let found = of_posts::found_each(conn, &anew)?;
        let (mut all_before, mut all_after) = (Vec::new(), Vec::new());
        for device in after {
            let found = anew.contains(&device.id).then(|| found.get(&device.id).copied().unwrap_or_default());
            let (id, known) = (device.id, was.get(&device.id));
            let is_new = known.is_none();
            let before = known.map(|was| DeviceKept::with(was, found));
            all_before.push(DeviceThere { id, is_new, device: before });
            all_after.push(DeviceThere { id, is_new, device: Some(DeviceKept::with(device, found)) });
        }
        Ok((Self(all_before), Self(all_after)))
    }

    /// One that was just added.
    pub(super) fn added(conn: &mut Conn, device: &Device) -> Result<(Self, Self)> {
        Self::both(conn, &[], std::slice::from_ref(device))
    }

    /// Those that were added and are there.
    fn new_ones(&self) -> impl Iterator<Item = &DeviceKept> {
        self.0.iter().filter(|there| there.is_new).filter_map(|there| there.device.as_ref())
    }
}

impl Whole for DevicesKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let ids: Vec<DeviceId> = self.0.iter().map(|there| there.id).collect();
        let known: HashMap<DeviceId, Device> =
            store::of_ids(conn, &ids)?.into_iter().map(|device| (device.id, device)).collect();
        let found = of_posts::found_each(conn, &ids)?;
        let is_so = |there: &DeviceThere| match (&there.device, known.get(&there.id)) {
            (None, None) => true,
            (Some(kept), Some(device)) => {
                let found = found.get(&device.id).copied().unwrap_or_default();
                *kept == DeviceKept::with(device, kept.found().map(|_| found)) && !(there.is_new && device.is_retired)
            }
            _ => false,
        };
        if !self.0.iter().all(is_so) {
            return Ok(false);
        }
        // What somebody said of the device in their hand stays theirs, by its codename.
        let new: Vec<DeviceId> = self.new_ones().map(DeviceKept::id).collect();
        Ok(self.new_ones().all(|kept| kept.found() == Some((0, 0))) && !store::is_any_used(conn, &new)?)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        let kept = self.0.iter().filter_map(|there| there.device.as_ref());
        let mut lines: BTreeMap<LineId, LineId> = kept.map(|kept| (kept.line(), kept.line())).collect();
        for (line, now) in &mut lines {
            // One that was added with them may be removed again, or have gone into another one.
            *now = areas::line(conn, *line)?.merged_into.unwrap_or(*line);
        }
        let line_of = |kept: &DeviceKept| lines.get(&kept.line()).copied().unwrap_or_else(|| kept.line());
        let missing: Vec<String> = self.new_ones().map(|kept| kept.codename().to_owned()).collect();
        if !missing.is_empty() {
            let is_too_much = store::count(conn)? + missing.len() > MOST;
            if is_too_much || !store::of_codenames(conn, &missing)?.is_empty() {
                return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
            }
        }
        for DeviceThere { id, is_new, device } in &self.0 {
            match device {
                None => store::remove(conn, *id)?,
                Some(kept) if *is_new => store::insert_again(conn, *id, &kept.listed(), line_of(kept))?,
                Some(kept) => store::change(conn, *id, &kept.listed(), line_of(kept))?,
            }
        }
        let is_called_anew = |there: &DeviceThere| there.device.as_ref().is_some_and(|kept| kept.found().is_some());
        if self.0.iter().any(is_called_anew) { jobs::begin_again(conn, MATCHING, 0, hand.now) } else { Ok(()) }
    }
}
