//! Days without a release, for programs.

use super::{Text, text};
use crate::changelog::beside::Off;
use serde::Serialize;

/// A day behind the latest release on which there is none.
#[derive(Serialize)]
pub(super) struct Paused<'a> {
    /// Where the site is.
    day: String,
    reason: Option<Text<'a>>,
}

pub(super) fn paused(off: &Off) -> Paused<'_> {
    Paused { day: off.day.to_string(), reason: text(&off.why) }
}
