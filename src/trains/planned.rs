//! What is planned of a train's coming release. Releases stand above, so it comes from there.

use crate::db::{Conn, Timestamp, TrainId};
use crate::error::Result;
use crate::schedule::Schedule;
use std::collections::HashMap;

/// What is planned of the coming release of a train.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What it will be called at its hour.
    pub version: String,
    /// When it goes out; none while it waits.
    pub goes_out: Option<Timestamp>,
    /// When the one behind it does; none where none does for two centuries.
    pub next: Option<Timestamp>,
}

/// What is planned of all trains that have a coming release, as things are at a moment; those without one are not among them.
#[derive(Clone, Copy)]
pub struct Plans(pub fn(&mut Conn, &Schedule, Timestamp) -> Result<HashMap<TrainId, Planned>>);
