//! What is said of a device, so that it can be taken back.

use super::{Standing, actions, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, DeviceId, lock_setup};
use crate::error::Result;
use serde::{Deserialize, Serialize};

/// How things stand on a device.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingKept {
    device: DeviceId,
    said: Option<Standing>,
}

impl StandingKept {
    pub(super) fn of(conn: &mut Conn, device: DeviceId) -> Result<Self> {
        Ok(Self { device, said: store::of_device(conn, device)? })
    }

    /// The same in one text, for the log; empty where nothing is said.
    pub(super) fn told(&self) -> String {
        self.said.as_ref().map(Standing::told).unwrap_or_default()
    }

    pub(super) fn said(&self) -> Option<&Standing> {
        self.said.as_ref()
    }
}

impl Whole for StandingKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        Ok(lock_setup(conn)?)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.device)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        store::set(conn, self.device, self.said.as_ref())?;
        let out = actions::latest_out(conn)?;
        actions::touch(conn, &out, hand.now)
    }
}
