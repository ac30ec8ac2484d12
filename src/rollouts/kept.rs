//! What is said of a device, and a package, so that what staff did to them can be taken back.

use super::actions::expect_no_other;
use super::model::{Download, Rollout};
use super::store::{self, Key};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::releases;
use serde::{Deserialize, Serialize};

/// What is said of a release on a device.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolloutKept {
    release: ReleaseId,
    device: DeviceId,
    said: Option<Rollout>,
}

impl RolloutKept {
    pub(super) fn of(conn: &mut Conn, (release, device): Key) -> Result<Self> {
        Ok(Self { release, device, said: store::said(conn, (release, device))? })
    }

    /// The same in one text, for the log; empty where nothing is said.
    pub(super) fn told(&self) -> String {
        self.said.as_ref().map(Rollout::told).unwrap_or_default()
    }

    pub(super) fn said(&self) -> Option<&Rollout> {
        self.said.as_ref()
    }
}

impl Whole for RolloutKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        releases::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, (self.release, self.device))? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        store::set(conn, (self.release, self.device), self.said.as_ref())?;
        releases::touch(conn, self.release, hand.now)
    }
}

/// A package of a release, there or not.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DownloadKept {
    release: ReleaseId,
    id: i64,
    there: Option<Download>,
}

impl DownloadKept {
    pub(super) fn new(release: ReleaseId, id: i64, there: Option<Download>) -> Self {
        Self { release, id, there }
    }

    /// What it is called; empty where it is not there.
    pub(super) fn name(&self) -> &str {
        self.there.as_ref().map_or("", |there| there.file_name.as_str())
    }
}

impl Whole for DownloadKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        releases::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(store::download(conn, self.id)? == self.there)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        match &self.there {
            Some(there) => {
                let key = (there.release_id, there.device_id);
                match expect_no_other(conn, key, &there.file_name, &there.checksum) {
                    Err(Error::Invalid(_)) => return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
                    other => other?,
                }
                store::put_back(conn, there)?;
            }
            None => store::remove(conn, self.id)?,
        }
        releases::touch(conn, self.release, hand.now)
    }
}
