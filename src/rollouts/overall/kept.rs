//! What is said of a release on all devices, so that it can be taken back.

use super::{Overall, store};
use crate::audit::{Hand, Whole};
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::releases;
use serde::{Deserialize, Serialize};

/// How a release goes out.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverallKept {
    release: ReleaseId,
    said: Option<Overall>,
}

impl OverallKept {
    pub(super) fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        Ok(Self { release, said: store::of_release(conn, release)? })
    }

    /// The same in one text, for the log; empty where nothing is said.
    pub(super) fn told(&self) -> String {
        self.said.as_ref().map(Overall::told).unwrap_or_default()
    }

    pub(super) fn said(&self) -> Option<&Overall> {
        self.said.as_ref()
    }
}

impl Whole for OverallKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        releases::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        Ok(Self::of(conn, self.release)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        store::set(conn, self.release, self.said.as_ref())?;
        releases::touch(conn, self.release, hand.now)
    }
}
