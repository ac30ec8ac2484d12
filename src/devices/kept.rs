//! A device as a whole, so that what staff did to it can be taken back.

use super::actions::MATCHING;
use super::model::{Device, Listed};
use super::{of_posts, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, LineId, lock_setup};
use crate::error::Result;
use crate::{areas, jobs};
use serde::{Deserialize, Serialize};

/// What is known of a device.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKept {
    id: DeviceId,
    codename: String,
    name: String,
    others: Vec<String>,
    region: String,
    line: LineId,
    /// Where it is called otherwise since, how many posts are about it, and how many people said so: under other names it may
    /// have been found in more of them, and these are about it for good.
    found: Option<(i64, i64)>,
}

impl DeviceKept {
    /// A device as it was and as it is.
    pub(super) fn both(conn: &mut Conn, before: &Device, after: &Device) -> Result<(Self, Self)> {
        let is_renamed = (before.names(), &before.region) != (after.names(), &after.region);
        Ok((Self::of(conn, before, is_renamed)?, Self::of(conn, after, is_renamed)?))
    }

    fn of(conn: &mut Conn, device: &Device, is_renamed: bool) -> Result<Self> {
        let found = if is_renamed { Some(of_posts::found(conn, device.id)?) } else { None };
        Ok(Self::with(device, found))
    }

    /// A device, and in how many posts it is found, where that matters.
    pub(super) fn with(device: &Device, found: Option<(i64, i64)>) -> Self {
        Self {
            id: device.id,
            codename: device.codename.clone(),
            name: device.name.clone(),
            others: device.others.0.clone(),
            region: device.region.clone(),
            line: device.line_id,
            found,
        }
    }

    pub(super) fn id(&self) -> DeviceId {
        self.id
    }

    pub(super) fn codename(&self) -> &str {
        &self.codename
    }

    pub(super) fn line(&self) -> LineId {
        self.line
    }

    pub(super) fn found(&self) -> Option<(i64, i64)> {
        self.found
    }

    pub(super) fn listed(&self) -> Listed {
        let (codename, name) = (self.codename.clone(), self.name.clone());
        Listed { codename, name, others: self.others.clone(), region: self.region.clone() }
    }
}

impl Whole for DeviceKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let device = store::get(conn, self.id)?;
        Ok(Self::of(conn, &device, self.found.is_some())? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        // Its line may have gone into another one meanwhile, and nothing is in that one any more.
        let line = areas::line(conn, self.line)?.merged_into.unwrap_or(self.line);
        store::change(conn, self.id, &self.listed(), line)?;
        // Its line tells nothing of what people call it.
        if self.found.is_some() { jobs::begin_again(conn, MATCHING, 0, hand.now) } else { Ok(()) }
    }
}

/// Whether a device is suggested.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceOffered {
    /// The device.
    pub(super) id: DeviceId,
    /// Whether it is not.
    pub(super) is_retired: bool,
}

impl Whole for DeviceOffered {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::get(conn, self.id)?.is_retired == self.is_retired)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        store::set_retired(conn, self.id, self.is_retired)
    }
}
